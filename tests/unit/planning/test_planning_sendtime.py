from __future__ import annotations

from zoneinfo import ZoneInfo

import pytest

from outreach.domain.people import Person
from outreach.planning.sendtime import send_at, zone_of
from tests.builders import CENTRAL, EASTERN, a_person, a_program, a_project, a_view, a_window, at, day

PROJECT = a_project(programs=(a_program(),))
ANYBODY = a_person()
EASTERNER = a_person(program=a_program().id)


@pytest.mark.parametrize(
    ("now", "opens", "best", "closes", "expected"),
    [
        # an evening: the next working morning
        ("2026-12-02 18:31", "2026-12-02", "2026-12-03", "2026-12-07", "2026-12-03 08:00"),
        # the morning that runs counts until ten
        ("2026-12-03 09:59", "2026-12-02", "2026-12-03", "2026-12-07", "2026-12-03 08:00"),
        ("2026-12-03 10:00", "2026-12-02", "2026-12-03", "2026-12-07", "2026-12-04 08:00"),
        # weekends and holidays are stepped over
        ("2026-12-04 18:00", "2026-12-04", "2026-12-05", "2026-12-09", "2026-12-07 08:00"),
        ("2026-11-25 18:00", "2026-11-22", "2026-11-22", "2026-12-06", "2026-11-27 08:00"),
        # not before best
        ("2026-12-02 18:00", "2026-12-01", "2026-12-09", None, "2026-12-09 08:00"),
        # a window that closes on Sunday takes Friday, if Friday is still ahead
        ("2026-12-03 18:00", "2026-12-01", "2026-12-05", "2026-12-06", "2026-12-04 08:00"),
        # else the very next morning
        ("2026-12-04 18:00", "2026-12-01", "2026-12-05", "2026-12-06", "2026-12-05 08:00"),
        ("2026-12-07 18:00", "2026-12-02", "2026-12-03", "2026-12-07", "2026-12-08 08:00"),
        # what is late already waits for a working morning
        ("2026-12-11 18:00", "2026-12-02", "2026-12-03", "2026-12-07", "2026-12-14 08:00"),
    ],
)
def test_a_draft_is_best_sent_on_a_working_morning(
    now: str, opens: str, best: str, closes: str | None, expected: str
) -> None:
    assert send_at(a_window(opens, closes, best=best), ANYBODY, a_view(PROJECT, now=now)) == at(expected)


def test_the_morning_is_that_of_the_recipient() -> None:
    view = a_view(PROJECT, now="2026-12-03 07:30")
    window = a_window("2026-12-02", "2026-12-07", best="2026-12-03")
    assert send_at(window, EASTERNER, view) == at("2026-12-03 08:00", EASTERN)
    assert send_at(window, EASTERNER, a_view(PROJECT, now="2026-12-03 09:30")) == at("2026-12-04 08:00", EASTERN)


@pytest.mark.parametrize(
    ("person", "zone"),
    [
        (ANYBODY, CENTRAL),
        (EASTERNER, EASTERN),
        (a_person(program=a_program().id, zone=ZoneInfo("America/Denver")), ZoneInfo("America/Denver")),
    ],
)
def test_the_persons_zone_wins_over_the_programs_and_that_over_mine(person: Person, zone: ZoneInfo) -> None:
    assert zone_of(person, a_view(PROJECT)) == zone


def test_mornings_keep_their_wall_time_across_a_clock_change() -> None:
    window = a_window("2027-03-12", "2027-03-20")
    sent = send_at(window, ANYBODY, a_view(PROJECT, now="2027-03-12 18:00"))
    assert sent.date() == day("2027-03-15")
    assert sent.hour == 8
