"""`book NAME N`: one of the times that were offered."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from outreach.capture.booking import booked
from outreach.domain.facts import Booked
from outreach.domain.stages import View
from outreach.errors import UsageError
from tests.offering import Offering, a_season

MORNING = datetime(2026, 11, 23, 15, tzinfo=UTC)


@pytest.fixture
def world() -> Offering:
    """Dr. Sandoval was offered three times."""
    world = Offering(replace(a_season(), conferences=()), now=MORNING)
    world.wants(world.everybody[0])
    world.runs()
    world.sends(0)
    world.passes(1)
    world.runs()
    return world


def view(world: Offering) -> View:
    return View(project=world.project, history=world.history(world.now), now=world.now)


def starts_of(world: Offering) -> list[datetime]:
    return sorted(slot.starts for slot, _ in world.offered_to(world.everybody[0].id))


def test_a_number_takes_that_time_for_as_long_as_was_offered(world: Offering) -> None:
    taken = booked(world.everybody[0], "2", view(world))
    (fact,) = taken.facts
    assert isinstance(fact, Booked)
    assert (fact.starts, fact.minutes) == (starts_of(world)[1], 20)
    assert taken.echo == "Kept: you meet Dr. Luis Sandoval on Mon 30 Nov 13:00, 20 min."


def test_so_do_its_day_and_time(world: Offering) -> None:
    starts = starts_of(world)[1].astimezone(world.zone)
    (fact,) = booked(world.everybody[0], f"{starts:%Y-%m-%d %H:%M}", view(world)).facts
    assert isinstance(fact, Booked)
    assert (fact.starts, fact.minutes) == (starts_of(world)[1], 20)


def test_a_length_that_is_named_wins_and_another_time_lasts_as_usual(world: Offering) -> None:
    starts = starts_of(world)[1].astimezone(world.zone)
    longer = booked(world.everybody[0], f"{starts:%Y-%m-%d %H:%M} 45 min", view(world))
    other = booked(world.everybody[0], f"{starts + timedelta(hours=1):%Y-%m-%d %H:%M}", view(world))
    minutes = [fact.minutes for one in (longer, other) for fact in one.facts if isinstance(fact, Booked)]
    assert minutes == [45, 30]


def test_another_of_the_times_takes_the_place_of_the_first(world: Offering) -> None:
    world.record(booked(world.everybody[0], "1", view(world)).facts)
    world.runs()
    world.record(booked(world.everybody[0], "3", view(world)).facts)
    world.runs()
    (meeting,) = world.history(world.now).booked
    assert meeting.when.instant(world.zone).astimezone(UTC) == starts_of(world)[2]
    assert [hold.title for hold in world.calendar.holds.values()] == ["Dr. Sandoval"]
    assert world.decided().actions == ()


def test_a_number_too_high_names_the_times_there_are(world: Offering) -> None:
    with pytest.raises(UsageError, match=r"3 times were offered to Dr\. Luis Sandoval") as raised:
        booked(world.everybody[0], "4", view(world))
    assert raised.value.remedy.startswith("they are   1 Fri 27 Nov")


def test_to_whom_nothing_was_offered_no_number_means_anything(world: Offering) -> None:
    with pytest.raises(UsageError, match=r"no times were offered to Dr\. Wei Chen"):
        booked(world.everybody[1], "1", view(world))


def test_a_time_that_is_over_cannot_be_booked(world: Offering) -> None:
    world.now = starts_of(world)[0] + timedelta(hours=1)
    with pytest.raises(UsageError, match="is over"):
        booked(world.everybody[0], "1", view(world))
