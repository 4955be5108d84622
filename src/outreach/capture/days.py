"""Days as people say them in a note or after a verb: with or without a year, today, yesterday, 8w, until Jan 15.

What has happened lies behind, what is meant to happen ahead; which one is asked for decides the year. Knows no people.
"""

from __future__ import annotations

import re
from datetime import date, timedelta

from outreach.config.grammar import Unclear, dates, durations
from outreach.domain.dates import Duration
from outreach.domain.stages import View
from outreach.errors import UsageError
from outreach.patterns import Pattern
from outreach.planning.workdays import Workdays, shift

_DAY = timedelta(days=1)
# a note without a year may be about what comes next week, never about what comes next summer
_SOON = timedelta(days=31)
_SPOKEN = Pattern(r"\A(today|yesterday)\b", re.IGNORECASE)
_AFTER = Pattern(r"\A(?:[:,]\s*|\s+|\Z)")
_SPAN = Pattern(r"\A(?:for\s+)?(\d{1,3}\s*[a-z]+(?:\s+days?)?)\Z", re.IGNORECASE)


def dated(text: str, today: date) -> tuple[date | None, str]:
    """Part the day a note begins with from what it says; no day when it does not begin with a day there is."""
    try:
        days, rest = dates.leading(text, today)
    except Unclear:
        return None, text
    after = _AFTER.match(rest)
    likely = [one for one in days if one <= today + _SOON] or list(days)
    if not likely or after is None:
        return None, text
    return min(likely, key=lambda one: (abs(one - today), one)), rest[after.end() :].strip()


def happened(text: str, today: date) -> tuple[date, str]:
    """Part the day something happened from the words after it; today when none is named.

    Raises:
        UsageError: the day is still ahead.
    """
    spoken = _SPOKEN.match(text)
    if spoken is not None:
        said = today if spoken[1].casefold() == "today" else today - _DAY
        return said, text[spoken.end() :].lstrip(" :,")
    day, rest = dated(text, today) if text else (None, "")
    found = day or today
    require_behind(found, today)
    return found, rest


def require_behind(day: date, today: date) -> None:
    """Refuse a day that is still to come for something that happened.

    Raises:
        UsageError: it is ahead.
    """
    if day > today:
        raise UsageError(f"{day} is still ahead", remedy='for what is planned write   outreach book NAME "DAY TIME"')


def ahead(text: str, today: date) -> tuple[date, str]:
    """Part the day something is meant for from the rest; without a year it is the next such day.

    Raises:
        UsageError: it names no day, or one that is over.
    """
    try:
        days, rest = dates.leading(text, today)
    except Unclear as error:
        raise UsageError(str(error)) from error
    coming = [one for one in days if one >= today]
    if not coming:
        raise UsageError(f'"{text}" is no day ahead', remedy=f"write Jan 27, or {today.year + 1}-01-27")
    return min(coming), rest.strip()


def until(text: str, view: View) -> date:
    """Read `8w`, `8 weeks`, `until Jan 15`, `2027-01-15` as the first day on which it is over.

    Raises:
        UsageError: it is none of them, or not ahead.
    """
    words, today = text.strip(), view.today
    span = _SPAN.match(words)
    if span is not None:
        return shift(today, _length(span[1]), 1, Workdays(view.project.calendar))
    day, rest = ahead(re.sub(r"\Auntil\s+", "", words, flags=re.IGNORECASE), today)
    if rest or day <= today:
        raise UsageError(f'"{words}" is no time ahead', remedy="write 8w, or until 2027-01-15")
    return day


def _length(text: str) -> Duration:
    try:
        found = durations.positive(text)
    except Unclear as error:
        raise UsageError(str(error), remedy="write 8w, or until 2027-01-15") from error
    if found.is_clock_time:
        raise UsageError(f'"{text}" is less than a day', remedy="write 8w, or until 2027-01-15")
    return found
