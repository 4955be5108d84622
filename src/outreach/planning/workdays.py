"""Working days, and the arithmetic of durations that needs them.

Whole days are added on the calendar (a month from January 31 ends on February 28 or 29), hours in absolute time.
Knows nothing of people, cadences or the clock.
"""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from functools import lru_cache
from typing import Literal
from zoneinfo import ZoneInfo

from outreach.domain.dates import Duration, Unit, resolve
from outreach.domain.project import OfficeCalendar
from outreach.planning.federal_holidays import YEARS, federal_holidays

Sign = Literal[1, -1]

US_FEDERAL = "us-federal"
NO_HOLIDAYS = "none"
CLOSED_BY_OWNER = "a day you marked as closed"

_DAY = timedelta(days=1)
_SATURDAY = 5
# A count somebody mistyped must not leave the range of dates, also after a time zone or a window was added to it.
_FIRST, _LAST = date(1900, 1, 1), date(9000, 12, 31)


@lru_cache(maxsize=256)
def _holidays(calendar: str, year: int) -> Mapping[date, str]:
    """Give one year's holidays with their names, observed days included."""
    if calendar == NO_HOLIDAYS:
        return {}
    if calendar == US_FEDERAL and year in YEARS:
        return federal_holidays(year)
    import holidays

    country = "US" if calendar == US_FEDERAL else calendar
    return dict(holidays.country_holidays(country, years=year, observed=True).items())


@dataclass(frozen=True, slots=True)
class Workdays:
    """The days on which the owner's calendar is open."""

    calendar: OfficeCalendar

    def holiday_name(self, day: date) -> str | None:
        """Name the holiday on `day`, or say that the owner closed it; None on any other day."""
        if day in self.calendar.also_closed:
            return CLOSED_BY_OWNER
        return _holidays(self.calendar.holidays, day.year).get(day)

    def is_open(self, day: date) -> bool:
        """Whether `day` is a working day: no weekend, no holiday, not closed by the owner."""
        return day.weekday() < _SATURDAY and self.holiday_name(day) is None

    def add(self, day: date, count: int, sign: Sign = 1) -> date:
        """Give the working day `count` working days after (sign 1) or before (sign -1) `day`; count 0 is `day`."""
        left = abs(count)
        step = _DAY * (sign if count >= 0 else -sign)
        while left and _FIRST < day < _LAST:
            day += step
            left -= self.is_open(day)
        return day


def shift(day: date, duration: Duration, sign: Sign, workdays: Workdays) -> date:
    """Move `day` by a duration: months and years end with the month at the latest, business days count open days.

    Hours and minutes count as the whole days they make up. Far dates stop at the years 1900 and 9000.
    """
    try:
        return min(max(_moved(day, duration, sign, workdays), _FIRST), _LAST)
    except (OverflowError, ValueError):
        return _LAST if sign > 0 else _FIRST


def _moved(day: date, duration: Duration, sign: Sign, workdays: Workdays) -> date:
    if duration.unit is Unit.BUSINESS_DAY:
        return workdays.add(day, duration.count, sign)
    if duration.unit in (Unit.MONTH, Unit.YEAR):
        return _months_later(day, sign * duration.count * (12 if duration.unit is Unit.YEAR else 1))
    return day + timedelta(days=sign * duration.as_timedelta().days)


def _months_later(day: date, months: int) -> date:
    """Give the same day of another month, or its last where it has no such day."""
    years, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    return date(years, month + 1, min(day.day, monthrange(years, month + 1)[1]))


def shift_instant(moment: datetime, duration: Duration, sign: Sign, zone: ZoneInfo, workdays: Workdays) -> datetime:
    """Move an aware moment: hours and minutes in absolute time, days at the same wall time in `zone`."""
    if duration.is_clock_time:
        return (moment.astimezone(UTC) + sign * duration.as_timedelta()).astimezone(zone)
    wall = moment.astimezone(zone)
    return resolve(shift(wall.date(), duration, sign, workdays), wall.time(), zone)
