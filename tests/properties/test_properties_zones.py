"""Wall times at every change of clocks: in a gap the first instant after it, in a fold the first of the two."""

from __future__ import annotations

import os
from collections.abc import Iterator
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo, available_timezones

import pytest

from outreach.domain.dates import resolve

LONG = os.environ.get("OUTREACH_TEST_LONG") == "1"
# between them they have every kind of change: half an hour, midnight, a skipped day, two hours
TELLING = (
    "America/Chicago",
    "America/New_York",
    "Australia/Lord_Howe",
    "Europe/Berlin",
    "Asia/Beirut",
    "Africa/Casablanca",
    "America/Havana",
    "Antarctica/Troll",
    "Pacific/Apia",
    "Asia/Tokyo",
)
FIRST, YEARS = date(2024, 1, 1), 12
ZONES = sorted(zone for zone in available_timezones() if "/" in zone) if LONG else TELLING


def transitions(zone: ZoneInfo, first: date, years: int) -> Iterator[datetime]:
    """Give the instants (UTC, to the minute) at which the zone's offset changes."""
    step, at = timedelta(hours=12), datetime.combine(first, time(0), UTC)
    end = at + timedelta(days=366 * years)
    while at < end:
        if at.astimezone(zone).utcoffset() != (at + step).astimezone(zone).utcoffset():
            low, high = at, at + step
            while high - low > timedelta(minutes=1):
                middle = low + (high - low) / 2
                middle = middle.replace(second=0, microsecond=0)
                same = low.astimezone(zone).utcoffset() == middle.astimezone(zone).utcoffset()
                low, high = (middle, high) if same else (low, middle)
            yield high
        at += step


def wall(moment: datetime, zone: ZoneInfo) -> datetime:
    return moment.astimezone(zone).replace(tzinfo=None, fold=0)


@pytest.mark.parametrize("name", ZONES)
def test_a_wall_time_means_the_first_moment_the_clock_shows_it_or_a_later_one(name: str) -> None:
    zone = ZoneInfo(name)
    for change in transitions(zone, FIRST, YEARS):
        around = wall(change, zone).replace(second=0)
        for minutes in range(-150, 151, 15):
            meant = around + timedelta(minutes=minutes)
            found = resolve(meant.date(), meant.time(), zone).astimezone(UTC)
            shown = wall(found, zone)
            assert shown >= meant
            if shown == meant:
                earlier = found - timedelta(hours=3)
                seen = (earlier + timedelta(minutes=m) for m in range(0, 180, 15))
                assert all(wall(moment, zone) != meant for moment in seen)
            else:
                assert wall(found - timedelta(minutes=1), zone) < meant


def test_a_day_that_does_not_exist_begins_with_the_next() -> None:
    samoa = ZoneInfo("Pacific/Apia")
    assert resolve(date(2011, 12, 30), time(9), samoa) == datetime(2011, 12, 31, tzinfo=samoa)


def test_the_transitions_are_found() -> None:
    assert len(list(transitions(ZoneInfo("America/Chicago"), FIRST, 1))) == 2
    assert list(transitions(ZoneInfo("Asia/Tokyo"), FIRST, 1)) == []
