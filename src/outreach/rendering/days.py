"""Dates as an American reader writes them: "Friday, December 18", "in early November", "January 29 and 30"."""

from __future__ import annotations

import re
from datetime import date, time

from outreach.domain.dates import DateRange, Weekly
from outreach.domain.english import MONTHS, WEEKDAYS
from outreach.patterns import Pattern

_FAR = 300  # days after which a date needs its year
_NEAR = 5  # days during which a weekday says it all
_NTH = {1: "first", 2: "second", 3: "third", 4: "fourth", 5: "fifth"}
_ISO = Pattern(r"\b(\d{4})-(\d{2})-(\d{2})\b")


def weekday(day: date) -> str:
    """Give "Wednesday"."""
    return WEEKDAYS[day.weekday()]


def month_day(day: date, today: date) -> str:
    """Give "December 18", with the year when it is far away."""
    year = f", {day.year}" if abs((day - today).days) > _FAR else ""
    return f"{MONTHS[day.month - 1]} {day.day}{year}"


def long_day(day: date, today: date) -> str:
    """Give "Friday, December 18"."""
    return f"{weekday(day)}, {month_day(day, today)}"


def recent_day(day: date, today: date) -> str:
    """Give the weekday of the last few days, else the long form."""
    return weekday(day) if 0 <= (today - day).days <= _NEAR else long_day(day, today)


def clock_time(at: time) -> str:
    """Give "7:15 am"."""
    return f"{at.hour % 12 or 12}:{at.minute:02} {'am' if at.hour < 12 else 'pm'}"


def weekly(recurrence: Weekly) -> str:
    """Give "Wednesdays at 7:30 am", or "the first Tuesday of the month at 5:30 pm"."""
    hour = f" at {clock_time(recurrence.at)}" if recurrence.at else ""
    name = WEEKDAYS[recurrence.weekday]
    if recurrence.nth is None:
        return f"{name}s{hour}"
    return f"the {_NTH.get(recurrence.nth, 'last')} {name} of the month{hour}"


def part_of_month(day: date, today: date) -> str:
    """Give "in early November", with the year when it is far away."""
    part = "early " if day.day <= 10 else ("mid-" if day.day <= 20 else "late ")
    year = f" {day.year}" if abs((day - today).days) > _FAR else ""
    return f"in {part}{MONTHS[day.month - 1]}{year}"


def span(days: DateRange, today: date) -> str:
    """Give "January 29 and 30", "September 27 to 30", "November 29 to December 3"."""
    first, last = days.first, days.last
    if first == last:
        return month_day(first, today)
    same_month = (first.year, first.month) == (last.year, last.month)
    joint = "and" if days.days == 2 else "to"
    year = f", {last.year}" if abs((first - today).days) > _FAR else ""
    end = str(last.day) if same_month else f"{MONTHS[last.month - 1]} {last.day}"
    return f"{MONTHS[first.month - 1]} {first.day} {joint} {end}{year}"


def on_span(days: DateRange, today: date) -> str:
    """Give the same with the word a sentence needs: "on January 29 and 30", "from September 27 to 30"."""
    return f"{'on' if days.days <= 2 else 'from'} {span(days, today)}"


def spelled_out(text: str, today: date) -> str:
    """Write every date like 2026-12-20 in a text as people do; one that does not exist stays as it is."""

    def written(match: re.Match[str]) -> str:
        try:
            return month_day(date.fromisoformat(match.group()), today)
        except ValueError:
            return match.group()

    return _ISO.sub(written, text)
