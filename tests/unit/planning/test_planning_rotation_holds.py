"""The hold set of a rotation, and what holidays, absences, busy weeks and places do to the other sets."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, time

import pytest

from outreach.capture.hold_forms import held_forms
from outreach.decide import decide
from outreach.domain.dates import resolve
from outreach.domain.facts import Fact, Joined
from outreach.domain.messages import Hold
from outreach.domain.plans import Plan
from outreach.domain.stages import View
from outreach.planning.fold import fold
from outreach.planning.recurring import times_of
from tests.builders import CENTRAL, at, day, days
from tests.loaded import example, holds_of, loaded
from tests.world import World

ROTATION = """\
programs:
  - Mesa Verde Cancer Institute (Mesa Verde), America/Denver
people:
  - Dr. Tomas Wieczorek <t.wieczorek@mesa-verde.example.edu>, faculty, Mesa Verde
  - Ms. Marjorie Bell, RN <m.bell@mesa-verde.example.edu>, nurse, Mesa Verde
questions: {resident: What do people here have in common?}
rotations:
  - at: Mesa Verde
    dates: 2027-02-01..2027-02-26
    kind: away
    day_starts: 07:15
    early: 30 min
    with: Dr. Wieczorek
    staff: Ms. Bell
    letter_from: Dr. Wieczorek
"""
BOARD = "routine:\n  - Tumor board, every Thursday 7:00 am, 60 min\n"


def planned(text: str, now: str, *facts: Fact) -> Plan:
    project, moment = loaded(text), at(now)
    return decide(project, fold(facts, project, moment), moment)


def held(text: str, cadence: str, now: str, *facts: Fact) -> dict[str, Hold]:
    return holds_of(planned(text, now, *facts), cadence)


def silent(text: str, now: str) -> list[str]:
    return [one.text for one in planned(text, now).skipped if one.what == "hold" and one.code == "holiday"]


def season(text: str, first: str, last: str) -> dict[str, str]:
    """Run every evening between two days and give every hold of the rotation that ever stood."""
    world, seen = World(loaded(text)), dict[str, str]()
    for number in range(day(first).toordinal(), day(last).toordinal()):
        plan, _ = world.run(resolve(date.fromordinal(number), time(18, 30), CENTRAL))
        found = holds_of(plan, "rotation")
        seen |= {part: f"{hold.starts:%a %d %b %H:%M}-{hold.ends:%H:%M}" for part, hold in found.items()}
    return seen


def test_four_weeks_are_held_day_by_day_in_the_hours_of_the_place() -> None:
    seen = season(ROTATION, "2027-01-16", "2027-02-27")
    assert {part: seen[part] for part in ("first-day", "midpoint", "debrief")} == {
        "first-day": "Mon 01 Feb 07:15-08:15",
        "midpoint": "Fri 12 Feb 12:00-12:15",
        "debrief": "Fri 26 Feb 17:00-17:15",
    }
    evenings = [text for part, text in seen.items() if part.startswith("evening-")]
    assert len(evenings) == 19
    assert seen["early"] == "Mon 01 Feb 06:45-07:15"
    assert evenings[0] == "Sun 31 Jan 19:00-19:30"


def test_no_morning_is_held_on_a_weekend_or_a_holiday() -> None:
    early = held(ROTATION, "rotation", "2027-02-10 18:30")["early"]
    mornings = [f"{starts:%a %d %H:%M}" for starts, _ in times_of(early)]
    assert mornings[:3] == ["Thu 11 06:45", "Fri 12 06:45", "Tue 16 06:45"]
    assert len(mornings) == 11
    assert silent(ROTATION, "2027-02-10 18:30") == ["nothing at Mesa Verde on 15 Feb: Washington's Birthday"]
    assert silent(ROTATION, "2027-02-20 18:30") == []


def test_days_of_a_rotation_that_one_closed_are_left_free() -> None:
    away = f"calendar: {{also_closed: 2027-02-03}}\n{ROTATION}"
    texts = silent(away, "2027-01-31 18:30")
    assert texts == ["nothing at Mesa Verde on 3 Feb: a day you marked as closed"]
    early = held(away, "rotation", "2027-01-31 18:30")["early"]
    assert [starts.day for starts, _ in times_of(early)][:4] == [1, 2, 4, 5]


def test_the_days_are_held_a_week_ahead_and_the_rest_two() -> None:
    assert held(ROTATION, "rotation", "2027-01-17 07:00") == {}
    assert set(held(ROTATION, "rotation", "2027-01-18 18:30")) == {"first-day", "midpoint", "debrief"}
    assert set(held(ROTATION, "rotation", "2027-01-25 18:30")) == {
        *("first-day", "midpoint", "debrief", "early", "evening-1"),
    }


def test_the_hours_are_those_of_the_place() -> None:
    parts = held(ROTATION, "rotation", "2027-01-31 07:00")
    assert {hold.zone for hold in parts.values()} == {"America/Denver"}


def test_without_a_known_hour_nobody_comes_early() -> None:
    text = ROTATION.replace("    day_starts: 07:15\n    early: 30 min\n", "")
    parts = held(text, "rotation", "2027-01-31 07:00")
    assert not [part for part in parts if part.startswith("early")]
    assert f"{parts['first-day'].starts:%H:%M}" == "08:00"
    assert "Days start" not in parts["first-day"].text


def test_without_a_length_one_comes_twenty_minutes_early() -> None:
    text = ROTATION.replace("    early: 30 min\n", "")
    parts = held(text, "rotation", "2027-01-31 07:00")
    assert f"{parts['early'].starts:%H:%M}-{parts['early'].ends:%H:%M}" == "06:55-07:15"
    assert parts["first-day"].text.startswith("Days start at 7:15 am.\n")


def test_the_owner_may_name_the_middle() -> None:
    text = ROTATION.replace("    kind: away\n", "    kind: away\n    mid: 2027-02-10\n")
    assert f"{held(text, 'rotation', '2027-01-31 07:00')['midpoint'].starts:%a %d}" == "Wed 10"


def test_a_first_or_last_day_that_is_closed_gives_way_to_the_nearest_that_is_worked() -> None:
    text = ROTATION.replace("2027-02-01..2027-02-26", "2027-02-15..2027-02-28")
    parts = held(text, "rotation", "2027-02-13 07:00")
    assert f"{parts['first-day'].starts:%a %d %H:%M}" == "Tue 16 07:15"
    assert f"{parts['debrief'].starts:%a %d %H:%M}" == "Fri 26 17:00"


def test_a_rotation_of_closed_days_alone_keeps_its_first_and_its_last() -> None:
    text = ROTATION.replace("2027-02-01..2027-02-26", "2027-02-13..2027-02-14")
    assert set(held(text, "rotation", "2027-02-10 07:00")) == {"first-day", "midpoint", "debrief"}


def test_the_checklists_say_what_to_have_and_what_to_ask() -> None:
    parts = held(ROTATION, "rotation", "2027-01-31 07:00")
    assert parts["first-day"].text.strip().split("\n") == [
        "Days start at 7:15 am; be there 30 minutes before.",
        "Names so far: Dr. Wieczorek, Ms. Bell.",
        "Badge, access to the systems, where to put your things, whom to call.",
        "Questions:",
        "- What do people here have in common?",
    ]
    assert parts["midpoint"].text.strip().split("\n") == [
        "Ask for feedback: one strength, one thing to work on.",
        "The letter: ask Dr. Wieczorek in person, a week before the end.",
    ]
    assert parts["evening-1"].text.startswith("No patient details here.\n")
    assert parts["early"].text == ""


def test_titles_name_the_place_and_no_purpose_or_person() -> None:
    parts = held(ROTATION, "rotation", "2027-01-31 07:00")
    assert {hold.title for hold in parts.values()} == {
        "first day: Mesa Verde",
        "Mesa Verde, early",
        "read for tomorrow",
        "halfway: Mesa Verde",
        "debrief: Mesa Verde",
    }


def test_the_last_day_ends_with_a_form_for_everybody_one_worked_with() -> None:
    joined = Joined(at=at("2027-02-05"), occasion="mesa-verde-2027-02", name="Owen Tsosie")
    debrief = held(ROTATION, "rotation", "2027-02-24 18:30", joined)["debrief"]
    assert debrief.popup is not None
    assert debrief.text.strip().split("\n")[-3:] == ["Dr. Wieczorek:", "Ms. Bell:", "Owen Tsosie:"]


def test_what_is_written_in_that_form_is_read_as_being_of_the_rotation() -> None:
    world = World(loaded(ROTATION))
    world.run(at("2027-02-24 18:30"))
    now = at("2027-02-26 20:00")
    view = View(project=world.project, history=world.history(now), now=now)
    (form,) = held_forms(view)
    assert (form.past.part, form.subject.occasion.id) == ("debrief", "mesa-verde-2027-02")


def test_a_rotation_that_moves_takes_its_days_along() -> None:
    world = World(loaded(ROTATION))
    world.run(at("2027-01-30 18:30"))
    later = replace(world.project.rotations[0], dates=days("2027-02-02..2027-02-26"))
    world.project = replace(world.project, rotations=(later,))
    plan, _ = world.run(at("2027-01-30 19:00"))
    moved = {row.hold.part: f"{row.hold.starts:%a %d}" for row in plan.holds if row.state == "move"}
    assert moved["first-day"] == "Tue 02"
    assert moved["early"] == "Tue 02"


# ---- sessions, promises, interviews ----


@pytest.mark.parametrize(
    ("more", "why"),
    [
        ("calendar: {busy: [{name: Department retreat, dates: 2027-01-18..2027-01-22}]}\n", "Department retreat"),
        ("conferences:\n  - Winter Symposium 2027-01-20..2027-01-22, America/Detroit\n", "Winter Symposium"),
    ],
)
def test_no_session_is_held_in_a_busy_week_or_while_one_is_at_a_conference(more: str, why: str) -> None:
    assert silent(BOARD + more, "2027-01-17 07:00") == [f"Tumor board falls on the days of {why}"]
    assert held(BOARD + more, "attend-routine", "2027-01-17 07:00") == {}


@pytest.mark.parametrize(
    "more",
    [
        "calendar: {busy: [{name: RSNA, dates: 2027-01-18..2027-01-22, who: imaging}]}\n",
        "conferences:\n  - Webinar 2027-01-21, America/Detroit, virtual\n",
    ],
)
def test_a_busy_week_of_others_and_an_online_conference_leave_sessions_alone(more: str) -> None:
    assert set(held(BOARD + more, "attend-routine", "2027-01-17 07:00")) == {"session"}


def test_an_online_session_is_attended_from_a_conference() -> None:
    board = BOARD.replace("Tumor board,", "Tumor board (online),")
    text = f"{board}conferences:\n  - Winter Symposium 2027-01-20..2027-01-22, America/Detroit\n"
    assert set(held(text, "attend-routine", "2027-01-17 07:00")) == {"session"}


def test_reading_comes_before_a_session_and_no_patient_with_it() -> None:
    board = BOARD.replace("60 min", "60 min, prep 20 min the evening before")
    text = held(board, "attend-routine", "2027-01-18 07:00")["prep-1"].text
    assert text.startswith("No patient details here.\nRead the case list")


DUE = """\
people:
  - Priya Raman <priya@example.org>, resident
commitments:
  - {what: Naming script, to: Priya Raman, due: 2027-01-22, hours_left: 14}
deadlines:
  - {name: Grant application, due: 2027-01-21, link: https://grants.example.org/travel, remind: 8 days before}
"""


def test_what_is_due_says_how_much_is_left_and_where_it_goes() -> None:
    texts = {
        f"{row.hold.title} {row.hold.part}": row.hold.text.strip()
        for row in planned(DUE, "2027-01-10 07:00").holds
        if row.hold.touch.cadence == "due"
    }
    assert texts["due Fri 22 Jan: Naming script, promised to Priya Raman week-before"] == "About 14 hours of work left."
    assert texts["due: Naming script, promised to Priya Raman due"] == ""
    assert texts["due Thu 21 Jan: Grant application two-days-before"] == "https://grants.example.org/travel"
    assert texts["due: Grant application due"] == "https://grants.example.org/travel"


def test_no_work_is_left_for_days_one_is_away() -> None:
    project = loaded(DUE)
    gone, now = replace(project, me=replace(project.me, away=(days("2027-01-18..2027-01-20"),))), at("2027-01-10 07:00")
    plan = decide(gone, fold((), gone, now), now)
    found = {f"{row.hold.part} {row.hold.starts:%a %d}" for row in plan.holds if "Naming" in row.hold.title}
    assert found == {"week-before Fri 15", "two-days-before Sun 17", "due Fri 22"}


def test_far_preparation_keeps_out_of_busy_weeks() -> None:
    text = "conferences:\n  - Winter Symposium 2027-01-29..2027-01-30, America/Detroit\n"
    busy = f"{text}calendar: {{busy: [{{name: Retreat, dates: 2027-01-22..2027-01-24}}]}}\n"
    assert f"{held(busy, 'conf-plan', '2027-01-20 07:00')['card'].starts:%a %d}" == "Mon 25"


INTERVIEW = """\
programs:
  - Harbor State University (Harbor State), America/New_York
interviews:
  - {at: Harbor State, when: 2026-12-02 9:00 am, mode: in person, coordinator: Mr. Alan Reyes <a.reyes@example.org>}
"""


@pytest.mark.parametrize(("mode", "zone"), [("in person", "America/New_York"), ("virtual", "America/Chicago")])
def test_an_interview_in_person_is_in_the_hours_of_the_place(mode: str, zone: str) -> None:
    parts = held(INTERVIEW.replace("in person", mode), "interview-day", "2026-11-29 18:30")
    assert {part: hold.zone for part, hold in parts.items()} == {
        "prep-1": "America/Chicago",
        "interview": zone,
        "debrief": zone,
    }
    assert f"{parts['interview'].starts.astimezone(CENTRAL):%H:%M}" == "08:00"


def test_the_day_says_whom_to_call() -> None:
    parts = held(INTERVIEW, "interview-day", "2026-11-29 18:30")
    assert parts["interview"].text == "If something goes wrong: Mr. Reyes."


def test_the_weekly_review_is_a_short_checklist() -> None:
    assert held("", "weekly-review", "2026-11-22 07:00")["hold"].text.startswith("Send what is ready;")


def test_no_hold_of_a_season_looks_like_a_patient() -> None:
    project, sets = example(), set[str]()
    for week in range(18):
        now = resolve(date.fromordinal(day("2026-11-16").toordinal() + 7 * week), time(7), CENTRAL)
        rows = decide(project, fold((), project, now), now).holds
        sets |= {str(row.hold.touch.cadence) for row in rows}
        assert not [row.hold.text for row in rows if row.state == "refused"]
    assert {"attend-routine", "conf-plan", "due", "interview-day", "rotation", "weekly-review"} <= sets
