from __future__ import annotations

import pytest

from outreach.domain.cadences import Cadence
from outreach.domain.occasions import Match
from outreach.domain.people import Phase
from outreach.domain.project import Project
from outreach.planning.season import in_phase, in_season, phase, soap_days
from tests.builders import a_cadence, a_me, a_project, a_view, day, days

MATCH = Match(system="nrmp", season=days("2026-11-01..2027-01-31"), week=days("2027-03-15..2027-03-19"), year=2027)


@pytest.mark.parametrize(
    ("written", "graduates", "today", "expected"),
    [
        ("ms4", None, "2030-01-01", "ms4"),
        ("ms4", "2027-05-01", "2026-11-22", "ms4"),
        ("ms4", "2027-05-01", "2027-06-30", "ms4"),
        ("ms4", "2027-05-01", "2027-07-01", "pgy1"),
        ("ms4", "2027-05-01", "2028-07-01", "pgy2"),
        ("ms4", "2027-05-01", "2032-07-01", "attending"),
        ("ms4", "2027-05-01", "2050-07-01", "attending"),
        ("ms4", "2026-12-15", "2027-06-30", "ms4"),
        ("ms3", "2028-05-01", "2027-06-30", "ms3"),
        ("ms3", "2028-05-01", "2027-07-01", "ms4"),
        ("ms2", "2031-05-01", "2026-11-22", "ms2"),
        ("pgy4", "2028-06-30", "2028-06-30", "pgy4"),
        ("pgy5", "2028-06-30", "2028-07-01", "attending"),
        ("attending", "2020-06-30", "2028-07-01", "attending"),
    ],
)
def test_the_phase_moves_on_each_july_after_graduation(
    written: str, graduates: str | None, today: str, expected: str
) -> None:
    project = a_project(me=a_me(phase=Phase(written), graduates=graduates))
    assert phase(a_view(project, now=f"{today} 12:00")) == expected


@pytest.mark.parametrize(
    ("match", "expected"),
    [
        (MATCH, "2027-03-19"),
        (Match(system="nrmp", year=2027), "2027-03-19"),
        (Match(system="nrmp", year=2024), "2024-03-15"),
        (Match(system="nrmp", year=2030), "2030-03-15"),
        (Match(system="nrmp"), None),
        (Match(system="medphys", year=2027), None),
    ],
)
def test_match_day_is_the_last_of_match_week_or_the_third_friday_of_march(match: Match, expected: str | None) -> None:
    assert match.day == (day(expected) if expected else None)


def test_soap_lasts_from_monday_to_thursday_of_match_week() -> None:
    assert soap_days(MATCH) == days("2027-03-15..2027-03-18")


def test_there_is_no_soap_outside_the_nrmp() -> None:
    assert soap_days(Match(system="medphys", week=days("2027-03-15..2027-03-19"))) is None


@pytest.mark.parametrize(
    ("today", "expected"),
    [("2026-10-31", False), ("2026-11-01", True), ("2027-02-10", True), ("2027-03-19", True), ("2027-03-20", False)],
)
def test_season_lasts_to_match_day(today: str, expected: bool) -> None:
    assert in_season(a_view(a_project(match=MATCH), now=f"{today} 12:00")) is expected


def test_without_a_match_day_the_season_ends_as_written() -> None:
    project = a_project(match=Match(season=days("2026-11-01..2027-01-31")))
    assert in_season(a_view(project, now="2027-01-31 12:00"))
    assert not in_season(a_view(project, now="2027-02-01 12:00"))


def test_without_dates_there_is_no_season() -> None:
    assert not in_season(a_view())


@pytest.mark.parametrize(
    ("cadence", "project", "expected"),
    [
        (a_cadence(), a_project(), True),
        (a_cadence(phases=frozenset({Phase.MS4})), a_project(), True),
        (a_cadence(phases=frozenset({Phase.PGY1})), a_project(), False),
        (a_cadence(season_only=True), a_project(), False),
        (a_cadence(season_only=True), a_project(match=MATCH), True),
    ],
)
def test_a_cadence_applies_in_its_phases_and_season(cadence: Cadence, project: Project, expected: bool) -> None:
    assert in_phase(cadence, a_view(project)) is expected
