"""What comes back, on screen: the time that is next, on which days, and until when."""

from __future__ import annotations

import json
from dataclasses import replace

import pytest

from outreach.domain.history import Stage
from outreach.domain.messages import Hold
from outreach.domain.recurrence import Recurrence
from outreach.planning.recurring import WORKING_DAYS
from outreach.reports.agenda import Standing, agenda
from outreach.reports.holds import held
from outreach.reports.json import plan_json
from outreach.reports.rows import Rows
from outreach.reports.series import again, shown_times
from outreach.reports.show import shown_hold
from tests.builders import CENTRAL, a_history, a_past_hold, a_project, at, day
from tests.planned import a_hold, every_sunday
from tests.shown import a_planned_hold, a_screen, a_season

LEFT_OUT = every_sunday("2027-06-27 17:00", "2026-12-13 17:00")
SERIES = a_hold(recurrence=LEFT_OUT)


@pytest.mark.parametrize(
    ("now", "shown"),
    [
        ("2026-11-22 19:10", "29 Nov 17:00-17:30"),
        ("2026-11-29 17:15", "29 Nov 17:00-17:30"),
        ("2026-11-29 17:30", "06 Dec 17:00-17:30"),
        ("2026-12-07 08:00", "20 Dec 17:00-17:30"),
        ("2027-07-10 08:00", "27 Jun 17:00-17:30"),
    ],
)
def test_the_time_that_is_next_or_under_way_is_shown(now: str, shown: str) -> None:
    starts, ends = shown_times(SERIES, at(now), CENTRAL)
    assert f"{starts:%d %b %H:%M}-{ends:%H:%M}" == shown


def test_one_that_does_not_come_back_is_shown_as_it_is() -> None:
    assert shown_times(a_hold(), at("2027-01-01"), CENTRAL) == (at("2026-11-29 17:00"), at("2026-11-29 17:30"))
    assert again(None, day("2026-12-01"), CENTRAL) == ""


@pytest.mark.parametrize(
    ("rule", "words"),
    [
        ("FREQ=WEEKLY;BYDAY=SU", "every Sunday until 27 Jun 2027"),
        ("FREQ=MONTHLY;BYDAY=1TU", "every first Tuesday of the month until 27 Jun 2027"),
        ("FREQ=MONTHLY;BYDAY=-1FR", "every last Friday of the month until 27 Jun 2027"),
        (WORKING_DAYS, "Monday to Friday until 27 Jun 2027"),
    ],
)
def test_it_says_on_which_days_and_until_when(rule: str, words: str) -> None:
    recurrence = Recurrence(rule=rule, zone="America/Chicago", until=at("2027-06-27 17:00"))
    assert again(recurrence, day("2026-12-01"), CENTRAL) == words


@pytest.mark.parametrize(
    ("stage", "hand"),
    [(Stage.HELD, ""), (Stage.PARTLY, "; you edited one of its days"), (Stage.EDITED, "; you edited it")],
)
def test_the_holds_are_listed_by_their_next_time(stage: Stage, hand: str) -> None:
    series = replace(a_past_hold(stage=stage), recurrence=LEFT_OUT)
    begins, ends = "2026-12-10 17:00", "2026-12-10 17:30"
    board = a_past_hold("due/me/abstract/1", "due", starts=begins, ends=ends, title="abstract")
    over = replace(a_past_hold("weekly-review/me/2025-26/1"), recurrence=every_sunday("2026-11-29 17:00"))
    listing = held(a_history(holds=[series, board, over]), a_project(), at("2026-12-07 08:00"))
    assert [line.head for line in listing.lines] == ["Thu 10 Dec 17:00-17:30", "Sun 20 Dec 17:00-17:30"]
    assert listing.lines[1].text.endswith(f", every Sunday until 27 Jun 2027{hand}")


def lines(now: str, hold: Hold = SERIES, state: str = "kept") -> list[str]:
    plan = replace(a_screen(holds=[a_planned_hold(hold, state)]), now=at(now))
    shown = agenda(Standing(plan=plan, history=a_history(), project=a_season()))
    return [f"{line.head} {line.text}" for line in shown.lines]


def test_the_agenda_has_the_time_of_this_week_if_there_is_one() -> None:
    every = "weekly review, 30 min, every Sunday until 27 Jun 2027"
    assert lines("2026-12-02 07:10") == [f"Sun  6 Dec 17:00 {every}"]
    assert lines("2026-12-10 07:10") == []
    assert lines("2027-06-28 07:10") == []


def test_other_days_are_said_to_be_left_out() -> None:
    (line,) = lines("2026-12-02 07:10", state="move")
    assert line.endswith("every Sunday until 27 Jun 2027; other days left out")


def test_in_full_it_says_when_it_is_next_and_until_when() -> None:
    rows = Rows.of(a_season(), at("2026-12-07 08:00"))
    shown = shown_hold(a_planned_hold(SERIES), rows).splitlines()
    assert shown[0] == "weekly review: Sunday 20 December 2026, 17:00-17:30 Central"
    assert shown[1] == "30 min, every Sunday until 27 Jun 2027, tentative, private, no guests."


def test_json_has_the_lines_of_rfc_5545_for_what_comes_back_and_for_nothing_else() -> None:
    plan = a_screen(holds=[a_planned_hold(SERIES), a_planned_hold(a_hold(touch="weekly-review/me/2026-11-22/1"))])
    single, series = json.loads(json.dumps(plan_json(plan)))["holds"]
    assert "recurrence" not in single
    assert series["recurrence"] == [
        "RRULE:FREQ=WEEKLY;BYDAY=SU;UNTIL=20270627T220000Z",
        "EXDATE;TZID=America/Chicago:20261213T170000",
    ]
