"""Durations, ranges and moments as a person writes them; no arithmetic that needs a calendar of holidays."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from enum import StrEnum
from functools import lru_cache
from types import MappingProxyType
from typing import Final
from zoneinfo import ZoneInfo


class Unit(StrEnum):
    """Units of a duration; a business day is a day on which the owner's calendar is open."""

    MINUTE = "minute"
    HOUR = "hour"
    DAY = "day"
    BUSINESS_DAY = "business day"
    WEEK = "week"
    MONTH = "month"
    YEAR = "year"


_LENGTHS: Final[Mapping[Unit, timedelta]] = MappingProxyType(
    {
        Unit.MINUTE: timedelta(minutes=1),
        Unit.HOUR: timedelta(hours=1),
        Unit.DAY: timedelta(days=1),
        Unit.BUSINESS_DAY: timedelta(days=1),
        Unit.WEEK: timedelta(days=7),
        Unit.MONTH: timedelta(days=30),
        Unit.YEAR: timedelta(days=365),
    }
)
# the days of a season times the few hours that recipes name
_MOMENTS = 16_384


def monday(day: date) -> date:
    """Give the first day of an ISO week."""
    return day - timedelta(days=day.weekday())


@dataclass(frozen=True, slots=True)
class Duration:
    """A length as written, such as 8 weeks or 3 business days; months and years are calendar units."""

    count: int
    unit: Unit

    def __str__(self) -> str:
        return f"{self.count} {self.unit}{'' if self.count == 1 else 's'}"

    @property
    def is_clock_time(self) -> bool:
        """Whether it is counted in minutes or hours, and so gives an instant and not a day."""
        return self.unit in (Unit.MINUTE, Unit.HOUR)

    def as_timedelta(self) -> timedelta:
        """Its length; business days count as days, months as 30 and years as 365 days (for comparing only)."""
        return self.count * _LENGTHS[self.unit]


@dataclass(frozen=True, slots=True, order=True)
class DateRange:
    """Whole days from `first` to `last`, both included."""

    first: date
    last: date

    def __contains__(self, day: object) -> bool:
        return isinstance(day, date) and self.first <= day <= self.last

    @property
    def days(self) -> int:
        """How many days it covers."""
        return (self.last - self.first).days + 1


@dataclass(frozen=True, slots=True)
class When:
    """A day, perhaps with a time of day; `zone` is set whenever `at` is."""

    day: date
    at: time | None = None
    zone: ZoneInfo | None = None

    def instant(self, zone: ZoneInfo) -> datetime:
        """The aware moment; `zone` is used when none was written, midnight when no time was.

        A wall time in a gap means the first instant after it, one in a fold the first of the two.
        """
        return resolve(self.day, self.at or time(0), self.zone or zone)


@lru_cache(maxsize=_MOMENTS)
def resolve(day: date, at: time, zone: ZoneInfo) -> datetime:
    """Give the aware moment of a wall time: after a gap the first instant, in a fold the first of two."""
    wall = datetime.combine(day, at).replace(tzinfo=zone, fold=0)
    back = wall.astimezone(UTC).astimezone(zone)
    if back.replace(tzinfo=None) == wall.replace(tzinfo=None):
        return wall
    # in a gap the later offset gives the earlier instant: walk from there to the first valid wall time
    moment = wall.replace(fold=1).astimezone(UTC)
    while moment.astimezone(zone).replace(tzinfo=None) < wall.replace(tzinfo=None):
        moment += timedelta(minutes=1)
    return moment.astimezone(zone)


@dataclass(frozen=True, slots=True)
class Weekly:
    """A recurrence: every `weekday` (Monday is 0), or the `nth` of the month (-1 is the last), at a wall time."""

    weekday: int
    at: time | None = None
    nth: int | None = None

    def falls_on(self, day: date) -> bool:
        """Whether it happens on `day`."""
        if day.weekday() != self.weekday:
            return False
        if self.nth is None:
            return True
        if self.nth < 0:
            return (day + timedelta(days=7)).month != day.month
        return (day.day - 1) // 7 + 1 == self.nth
