"""What screens say of times that are offered."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from outreach.domain.stages import View
from outreach.planning.offers import Offer, standing
from outreach.reports.agenda import Standing, agenda
from outreach.reports.explain import explained
from outreach.reports.holds import held
from outreach.reports.lying import Found
from outreach.reports.offers import send_soon
from outreach.reports.rows import Rows
from tests.offering import TALK, Offering, a_season

MORNING = datetime(2026, 11, 23, 15, tzinfo=UTC)


@pytest.fixture
def world() -> Offering:
    """A draft to Dr. Sandoval offers three times, from Friday on."""
    world = Offering(replace(a_season(), conferences=()), now=MORNING)
    world.wants(world.everybody[0])
    world.runs()
    return world


def is_sent(world: Offering) -> None:
    world.sends(0)
    world.passes(1)
    world.runs()


def offers(world: Offering) -> tuple[Offer, ...]:
    return standing(View(project=world.project, history=world.history(world.now), now=world.now))


def on_holds(world: Offering) -> str:
    return " ".join(held(world.history(world.now), world.project, world.now).text.split())


def on_explain(world: Offering) -> str:
    person = world.everybody[0]
    return " ".join(explained(person, world.decided(), world.history(world.now), world.project).split())


def on_agenda(world: Offering) -> str:
    rows = Rows.of(world.project, world.now)
    times = {one.touch: send_soon(one, rows) for one in offers(world) if one.past.is_lying}
    found = Found(times=times)
    standing = Standing(plan=world.decided(), history=world.history(world.now), project=world.project, found=found)
    return " ".join(agenda(standing).text.split())


def test_a_hold_says_for_whom_it_is_kept_and_until_when(world: Offering) -> None:
    expected = (
        "Fri 27 Nov 09:00-09:20 offered in a draft to Dr. Sandoval (request to talk), at the latest until Thu 26 Nov"
    )
    assert expected in on_holds(world)
    is_sent(world)
    expected = "offered to Dr. Sandoval (request to talk), until an answer comes, at the latest Thu 26 Nov"
    assert expected in on_holds(world)


def test_a_hold_says_why_it_goes(world: Offering) -> None:
    is_sent(world)
    world.hears(world.everybody[0])
    assert "the next run frees it: Dr. Sandoval answered on 23 Nov" in on_holds(world)


def test_a_hold_whose_time_is_taken_says_whom_one_meets(world: Offering) -> None:
    is_sent(world)
    world.books(world.everybody[0], 1)
    text = on_holds(world)
    assert "Mon 30 Nov 13:00-13:20 you meet Dr. Sandoval (request to talk)" in text
    assert text.count("the next run frees it: another time was taken") == 2


def test_a_hold_no_mail_is_about_goes(world: Offering) -> None:
    history = world.history(world.now)
    text = " ".join(held(replace(history, drafts={}), world.project, world.now).text.split())
    assert text.count("offered to Dr. Sandoval; the next run frees it") == 3


def test_a_hold_of_a_time_the_mail_no_longer_says_goes(world: Offering) -> None:
    history = world.history(world.now)
    (past,) = history.drafts.values()
    fewer = replace(history, drafts={past.touch: replace(past, slots=past.slots[:2])})
    text = " ".join(held(fewer, world.project, world.now).text.split())
    assert text.count("the next run frees it: the mail offers another time") == 1


def test_explain_counts_the_times_as_book_does(world: Offering) -> None:
    times = "(1) Fri 27 Nov 09:00, (2) Mon 30 Nov 13:00 and (3) Tue 1 Dec 09:00"
    assert f"Its draft offers {times}" in on_explain(world)
    is_sent(world)
    expected = f"Offered since Mon 23 Nov: {times}; when one is taken outreach book sandoval N"
    assert expected in on_explain(world)
    world.hears(world.everybody[0])
    assert f"Offered {times}; over: Dr. Sandoval answered on 23 Nov" in on_explain(world)


def test_explain_says_which_time_is_taken(world: Offering) -> None:
    is_sent(world)
    world.books(world.everybody[0], 1)
    assert "You meet on Mon 30 Nov 13:00, one of 3 times offered" in on_explain(world)


def test_explain_says_what_shows_which_time_is_taken(world: Offering) -> None:
    is_sent(world)
    for id in world.slot_holds()[1:]:
        world.calendar.human_removes(id)
    world.hears(world.everybody[0])
    world.runs()
    shown = "one of 3 times offered: the one hold you left on your calendar, and an answer came"
    assert shown in on_explain(world)


@pytest.mark.parametrize(("hours", "warns"), [(-1, False), (0, True), (24, True)])
def test_the_agenda_asks_to_send_a_draft_whose_first_time_is_within_four_days(
    world: Offering, hours: int, warns: bool
) -> None:
    first = offers(world)[0].times[0].slot.starts
    world.now = first - timedelta(days=4) + timedelta(hours=hours)
    assert ("the first time it offers is Fri 27 Nov 09:00: send it soon" in on_agenda(world)) is warns


@pytest.mark.parametrize(("hours", "warns"), [(-1, False), (0, True), (20, True)])
def test_the_agenda_says_that_the_last_time_offered_is_about_to_pass(world: Offering, hours: int, warns: bool) -> None:
    is_sent(world)
    world.now = offers(world)[0].times[-1].slot.starts - timedelta(days=2) + timedelta(hours=hours)
    shown = "Dr. Sandoval has not answered; the last time you offered is Tue 1 Dec 09:00."
    assert (shown in on_agenda(world)) is warns


def test_of_an_offer_that_is_over_the_agenda_says_nothing(world: Offering) -> None:
    is_sent(world)
    world.hears(world.everybody[0])
    world.now = offers(world)[0].times[-1].slot.starts - timedelta(days=1)
    assert "has not answered" not in on_agenda(world)
    assert TALK not in on_agenda(world)
