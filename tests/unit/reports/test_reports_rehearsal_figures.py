"""What a rehearsed season adds up to, as truth tables: close mails, limits, stops and weeks."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest

from outreach.domain.cadences import Kind
from outreach.domain.findings import Level
from outreach.domain.people import Person, PersonId
from outreach.reports.rehearsal.figures import (
    Fate,
    Near,
    busiest,
    by_fate,
    by_kind,
    by_person,
    collisions,
    limits,
    stops,
    weeks,
)
from tests.played import ADA, ALONE, FIRST, LAST, LIN, letter, rehearsal, stop, waited

MONDAY = date(2026, 11, 30)
ELSEWHERE = replace(LIN, id=PersonId("sol-ray"), at="Mesa Verde", email="sol@mesa-verde.example.edu")


def test_every_week_is_counted_also_those_without_a_draft() -> None:
    found = replace(rehearsal(letter(ADA, FIRST), letter(LIN, LAST, kind=Kind.ASK)), held={MONDAY: 3})
    assert [(one.monday, one.drafts, one.holds) for one in weeks(found)] == [
        (date(2026, 11, 23), 1, 0),
        (MONDAY, 0, 3),
        (date(2026, 12, 7), 1, 0),
    ]
    assert [dict(one.kinds) for one in weeks(found)] == [{Kind.UPDATE: 1}, {}, {Kind.ASK: 1}]


def test_the_fullest_week_is_the_first_of_the_fullest() -> None:
    assert busiest(rehearsal()) is None
    week = busiest(rehearsal(letter(ADA, FIRST), letter(LIN, LAST)))
    assert week is not None
    assert week.monday == date(2026, 11, 23)


def test_kinds_come_by_how_many_there_are_and_fates_as_they_happened() -> None:
    found = rehearsal(
        letter(ADA, FIRST, kind=Kind.ASK, fate="deleted Fri 4 Dec"),
        letter(LIN, FIRST),
        letter(ADA, LAST),
        letter(LIN, LAST, fate=""),
    )
    assert list(by_kind(found).items()) == [(Kind.UPDATE, 3), (Kind.ASK, 1)]
    assert list(by_fate(found).items()) == [("deleted", 1), ("sent", 2)]
    assert [[one.made for one in rows] for rows in by_person(found)] == [[FIRST, LAST], [FIRST, LAST]]


@pytest.mark.parametrize(
    ("other", "days", "near"),
    [
        (ADA, 0, {Near.PERSON}),
        (ADA, 6, {Near.PERSON}),
        (ADA, 7, set()),
        (LIN, 0, {Near.DEPARTMENT}),
        (LIN, 2, {Near.DEPARTMENT}),
        (LIN, 3, set()),
        (ELSEWHERE, 0, set()),
        (ALONE, 0, set()),
    ],
)
def test_who_is_close_to_whom(other: Person, days: int, near: set[Near]) -> None:
    found = rehearsal(letter(ADA, MONDAY), letter(other, MONDAY + timedelta(days=days), cadence="thanks"))
    assert {one.near for one in collisions(found)} == near


def test_people_of_no_known_place_are_no_department() -> None:
    other = replace(ALONE, id=PersonId("sol-ray"))
    assert collisions(rehearsal(letter(ALONE, FIRST), letter(other, FIRST))) == ()


def test_each_draft_is_paired_with_the_last_one_before_it() -> None:
    third = replace(LIN, id=PersonId("mo-day"))
    found = rehearsal(letter(ADA, MONDAY), letter(LIN, MONDAY), letter(third, MONDAY), letter(ADA, MONDAY, cadence="b"))
    pairs = [tuple(letter.person.id for letter in one.letters) for one in collisions(found)]
    assert pairs == [
        ("ada-quill", "ada-quill"),
        ("ada-quill", "lin-chen"),
        ("lin-chen", "mo-day"),
        ("mo-day", "ada-quill"),
    ]


@pytest.mark.parametrize(
    ("day", "kind", "asks"),
    [
        (MONDAY + timedelta(days=6), Kind.ASK, 2),
        (MONDAY + timedelta(days=7), Kind.ASK, 0),
        (MONDAY + timedelta(days=6), Kind.THANKS, 0),
    ],
)
def test_asks_of_one_iso_week_are_one_collision(day: date, kind: Kind, asks: int) -> None:
    found = rehearsal(letter(ADA, MONDAY, kind=Kind.ASK), letter(ELSEWHERE, day, kind=kind))
    assert [len(one.letters) for one in collisions(found) if one.near is Near.ASKS] == ([asks] if asks else [])


@pytest.mark.parametrize(
    ("days", "closes", "made", "late"),
    [
        (3, None, None, False),
        (3, date(2026, 12, 8), date(2026, 12, 1), False),
        (3, date(2026, 12, 8), date(2026, 12, 8), True),
        (3, date(2026, 12, 8), None, False),
        (3, date(2026, 11, 29), None, True),
        (3, date(2026, 11, 29), date(2026, 11, 30), True),
    ],
)
def test_which_draft_was_put_off_to_the_end_of_its_window(
    days: int, closes: date | None, made: date | None, late: bool
) -> None:
    (limit,) = limits(replace(rehearsal(), waited=(waited(ADA, days=days, closes=closes, made=made),)))
    assert bool(limit.at_the_end) is late


def test_the_limit_that_cost_most_days_comes_first() -> None:
    rows = (waited(ADA, days=2), waited(LIN, days=5, rule="away (T608)"), waited(LIN, days=2))
    found = [(one.rule, len(one.waited), one.days, one.longest) for one in limits(replace(rehearsal(), waited=rows))]
    assert found == [("away (T608)", 1, 5, 5), ("cap (T602)", 2, 4, 2)]


@pytest.mark.parametrize(
    ("level", "lasted", "ended"),
    [
        (Level.REFUSE, True, Fate.REFUSED),
        (Level.REFUSE, False, Fate.REFUSED),
        (Level.BLOCK, True, Fate.UNADDRESSED),
        (Level.BLOCK, False, Fate.MENDED),
    ],
)
def test_how_a_stop_ended(level: Level, lasted: bool, ended: Fate) -> None:
    (found,) = stops(replace(rehearsal(), stopped=(stop(level, lasted=lasted),)))
    assert (found.fate, found.rule, found.example.person) == (ended, "gap (C202)", ADA)


def test_stops_come_by_how_they_ended_and_then_by_how_many() -> None:
    other = stop(Level.BLOCK, lasted=True, rule="M404", name="program-policy")
    mended, lasted = stop(Level.BLOCK, lasted=False), stop(Level.BLOCK, lasted=True)
    found = stops(replace(rehearsal(), stopped=(mended, mended, lasted, other, other, stop(Level.REFUSE, lasted=True))))
    assert [(one.fate, one.rule, len(one.rows)) for one in found] == [
        (Fate.REFUSED, "gap (C202)", 1),
        (Fate.UNADDRESSED, "program-policy (M404)", 2),
        (Fate.UNADDRESSED, "gap (C202)", 1),
        (Fate.MENDED, "gap (C202)", 2),
    ]
