"""Places, load and letters as values: shares of a rhythm, hours of weeks, and days on the way to a deadline."""

from __future__ import annotations

from dataclasses import replace

import pytest

from outreach.domain.occasions import Commitment, Letter
from outreach.domain.stages import View
from outreach.pictures import Calendar, Kind, Lean, Load, Place, Seats, letter_days, load, places
from outreach.surveys.letters import letters
from tests.builders import a_cadence, a_history, a_person, a_project, a_view, day
from tests.shown import a_screen

QUILL = a_person("Dr. Ada Quill", roles=("research mentor",))
# a Monday
MONDAY = "2026-11-30 08:00"


def a_promise(due: str | None, hours: float | None, id: str = "survey", **fields: object) -> Commitment:
    promise = Commitment(id=id, what="the survey", to=QUILL.id, due=day(due) if due else None, hours_left=hours)
    return replace(promise, **fields)  # type: ignore[arg-type]


def loads(*promises: Commitment, now: str = MONDAY) -> tuple[Load, ...]:
    return load(a_view(a_project(people=(QUILL,), commitments=promises), now=now))


def test_hours_stand_in_the_week_they_are_due_in() -> None:
    found = loads(a_promise("2026-12-04", 3), a_promise("2026-12-06", 2, "b"), a_promise("2026-12-07", 5, "c"))
    assert [(str(one.first), one.due) for one in found[:3]] == [
        ("2026-11-30", 5.0),
        ("2026-12-07", 5.0),
        ("2026-12-14", 0.0),
    ]
    assert len(found) == 12


def test_what_is_late_stands_in_this_week_by_itself() -> None:
    first, second, *_ = loads(a_promise("2026-11-20", 4), a_promise("2026-12-04", 1, "b"))
    assert (first.late, first.due, second.late) == (4.0, 1.0, 0.0)


@pytest.mark.parametrize(
    "promise",
    [a_promise("2026-12-04", None), a_promise(None, 3), a_promise("2026-12-04", 3, done=day("2026-11-29"))],
)
def test_without_hours_and_a_day_there_is_no_load(promise: Commitment) -> None:
    assert loads(promise) == ()


def test_free_hours_are_those_of_each_week_alone_and_what_is_left_of_this_one() -> None:
    whole = loads(a_promise("2026-12-04", 3))
    midweek = loads(a_promise("2026-12-04", 3), now="2026-12-02 08:00")
    assert whole[0].free is not None
    assert midweek[0].free is not None
    assert whole[0].free > midweek[0].free
    assert whole[1].free == midweek[1].free == whole[0].free


@pytest.mark.parametrize(
    ("today", "share"), [("2026-10-01", 0.0), ("2026-10-29", 0.5), ("2026-11-26", 1.0), ("2027-01-21", 2.0)]
)
def test_a_place_is_the_share_of_the_way_that_is_behind(today: str, share: float) -> None:
    assert Place(since=day("2026-10-01"), due=day("2026-11-26"), today=day(today)).share == share


def test_everybody_with_a_rhythm_has_a_place_but_for_who_is_left_alone() -> None:
    other = a_person("Dr. Imran Batt", roles=("research mentor",))
    cadence = a_cadence("mentor-checkin", every="8 weeks")
    project = a_project(people=(QUILL, other), cadences=(cadence,))
    history = a_history(contacts={"ada-quill": "2026-11-16"}, paused={other.id: day("2027-03-01")})
    found = places(a_view(project, history))
    assert set(found) == {QUILL.id}
    assert found[QUILL.id].since == day("2026-11-16")


@pytest.mark.parametrize(
    ("taken", "least", "most", "missing", "over"),
    [(0, 1, 2, 1, 0), (2, 1, 2, 0, 0), (4, 1, 2, 0, 2), (5, 2, None, 0, 0)],
)
def test_seats_are_missing_below_what_is_good_and_over_above_it(
    taken: int, least: int, most: int | None, missing: int, over: int
) -> None:
    seats = Seats(taken=taken, least=least, most=most)
    assert (seats.missing, seats.over) == (missing, over)


def test_a_lean_is_two_amounts_on_one_scale() -> None:
    assert Lean(asked=1.0, given=2.0, most=4.0).most == 4.0


def a_letter(due: str | None = "2027-01-08", **days: str) -> Letter:
    letter = Letter(id="grant", writer=QUILL.id, purpose="the grant", due=day(due) if due else None)
    return replace(letter, **{name: day(text) for name, text in days.items()})  # type: ignore[arg-type]


def a_world(*written: Letter) -> View:
    return a_view(a_project(people=(QUILL,), letters=written))


def calendar(*written: Letter) -> Calendar | None:
    view = a_world(*written)
    return letter_days(letters(view, a_screen()), view.today)


def test_a_letter_goes_from_the_day_of_asking_to_its_deadline() -> None:
    found = calendar(a_letter(asked="2026-11-01", agreed="2026-11-03"))
    assert found is not None
    (lane,) = found.lanes
    assert lane.name == "Dr. Quill · the grant"
    assert [(str(one.first), str(one.last), one.label) for one in lane.stretches] == [
        ("2026-11-01", "2027-01-08", "from asking to the deadline")
    ]
    assert [(str(one.day), one.kind, one.label) for one in lane.points] == [
        ("2026-11-01", Kind.DONE, "asked"),
        ("2026-11-03", Kind.DONE, "agreed"),
        ("2027-01-08", Kind.DUE, "due"),
    ]
    assert (str(found.first), str(found.last)) == ("2026-10-25", "2027-01-15")


@pytest.mark.parametrize(
    ("letter", "label", "due"),
    [
        (a_letter(), "not asked yet", "due"),
        (a_letter("2026-11-10", asked="2026-10-01"), "from asking to the deadline", "late"),
        (a_letter("2026-11-10", uploaded="2026-11-01"), "from asking to the deadline", "due"),
    ],
)
def test_a_letter_says_how_it_stands(letter: Letter, label: str, due: str) -> None:
    found = calendar(letter)
    assert found is not None
    assert (found.lanes[0].stretches[0].label, found.lanes[0].points[-1].label) == (label, due)


@pytest.mark.parametrize("due", [None, "2026-07-01", "2027-12-01"])
def test_a_letter_without_a_day_or_far_away_is_left_out(due: str | None) -> None:
    assert calendar(a_letter(due)) is None


def test_what_began_long_ago_is_shown_from_twelve_weeks_back() -> None:
    found = calendar(a_letter(asked="2026-03-01"))
    assert found is not None
    assert found.first == found.lanes[0].stretches[0].first == day("2026-08-30")
    assert [one.label for one in found.lanes[0].points] == ["due"]


def test_the_next_mail_about_a_letter_is_a_day_before_its_deadline() -> None:
    view = a_world(a_letter(asked="2026-11-01"))
    survey = letters(view, a_screen())
    row = survey.rows[0]
    for day_of_mail, shown in (("2026-12-20", ["next mail"]), ("2026-11-01", ["next mail"]), ("2027-02-01", [])):
        other = replace(survey, rows=(replace(row, data={**row.data, "next": day_of_mail}),))
        found = letter_days(other, view.today)
        assert found is not None
        assert [one.label for one in found.lanes[0].points if one.kind is Kind.HOLD] == shown
