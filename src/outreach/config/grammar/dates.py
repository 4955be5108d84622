"""Days, moments and ranges: `2026-12-02 9:00 am ET`, `Dec 2 2026`, `a..b`, `tbd`.

A year is never assumed, a month never guessed from `3/4`, a weekday always checked; the message has the corrected text.
"""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Sequence
from datetime import date
from typing import Final
from zoneinfo import ZoneInfo

from outreach.config.grammar import times, zones
from outreach.config.grammar.unclear import Unclear
from outreach.domain.dates import DateRange, When
from outreach.domain.english import MONTH_NUMBERS, MONTH_WORD, MONTHS, WEEKDAYS
from outreach.patterns import Pattern

EXAMPLE: Final = "2026-12-02"

_YEAR: Final = r"(?:,?\s+(?P<{0}>\d{{4}})(?!\d|:))?"
_WEEKDAY: Final = (
    r"(?:(?:on\s+)?(?P<weekday>(?:mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?)\b\.?,?\s+)?"
)
_DAY: Final = Pattern(
    _WEEKDAY
    + r"(?:(?P<y>\d{4})-(?P<m>\d{1,2})-(?P<d>\d{1,2})(?!\d)"
    + rf"|(?P<m2>{MONTH_WORD})\s+(?P<d2>\d{{1,2}})(?:st|nd|rd|th)?(?![\d:]){_YEAR.format('y2')}"
    + rf"|(?P<d3>\d{{1,2}})(?:st|nd|rd|th)?\s+(?P<m3>{MONTH_WORD}){_YEAR.format('y3')})",
    re.IGNORECASE,
)
_TIME: Final = Pattern(rf"[\s,T]*(?:at\s+)?(?P<time>{times.PATTERN})[\s,]*(?P<zone>\S.*)?", re.IGNORECASE)
_SLASHES: Final = Pattern(r"(\d{1,4})[/.](\d{1,2})[/.](\d{1,4})")
_SPAN: Final = Pattern(r"\s*(?:\.\.|…|\s(?:to|until|–|-)\s|–)\s*", re.IGNORECASE)
_YEARS: Final = range(1900, 2101)
# February 29 is a day, whatever the year
_LEAP_YEAR: Final = 2024


class NoYear(Unclear):
    """A day without its year; `near` proposes the year that comes closest to days written nearby."""

    def __init__(self, month: int, day: int, rest: str, words: str) -> None:
        self._month, self._day, self._rest = month, day, rest.strip()
        self._words = words
        super().__init__(f"no year; write   {self._written('YEAR')}", words)

    def near(self, days: Sequence[date]) -> str:
        """Give the message with the likeliest year and its weekday, so that the owner can check it."""
        years = sorted({one.year + step for one in days for step in (-1, 0, 1)})
        likely = [date(year, self._month, self._day) for year in years if self._day <= monthrange(year, self._month)[1]]
        if not likely:
            return str(self)
        best = min(likely, key=lambda one: min(abs((one - day).days) for day in days))
        return f"no year; write   {self._written(f'{best.year}')}   (a {WEEKDAYS[best.weekday()]})"

    def _written(self, year: str) -> str:
        return f"{year}-{self._month:02}-{self._day:02} {self._rest}".strip()


def is_open(text: str) -> bool:
    """Whether the text says that the date is still to come."""
    return text.strip().casefold() == "tbd"


def day(text: str) -> date:
    """Read a day; raises `Unclear`."""
    found, rest = _first_day(text)
    if rest:
        raise Unclear(f'"{rest}" after the day; write   {found}', rest)
    return found


def day_or_tbd(text: str) -> date | None:
    """Read a day, or None for `tbd`; raises `Unclear`."""
    return None if is_open(text) else day(text)


def month(text: str) -> date:
    """Read a month (`2027-05`, `May 2027`) as its first day, or a whole day; raises `Unclear`."""
    given = text.strip()
    found = re.fullmatch(
        rf"(?P<y>\d{{4}})-(?P<m>\d{{1,2}})|(?P<word>{MONTH_WORD})\s+(?P<year>\d{{4}})", given, re.IGNORECASE
    )
    if not found:
        return day(given)
    number = int(found["m"]) if found["m"] else MONTH_NUMBERS[found["word"][:3].casefold()]
    return _date(int(found["y"] or found["year"]), number, 1, given)


def when(text: str, zone: ZoneInfo | None) -> When | None:
    """Read a day, perhaps with a time, or None for `tbd`; `zone` is the one a time without a zone is in.

    Raises:
        Unclear: it is no date, or it has a time and no zone is known.
    """
    if is_open(text):
        return None
    found, rest = _first_day(text)
    if not rest:
        return When(found)
    clock = _TIME.fullmatch(rest)
    if not clock:
        raise Unclear(f'"{rest}" is not a time; write   {found} 9:00 am', rest)
    at = times.parse(clock["time"])
    where = zones.zone(clock["zone"], found) if clock["zone"] else zone
    if where is None:
        raise Unclear(f"no time zone is known for this time; write   {text.strip()} ET", text)
    return When(found, at, where)


def span(text: str) -> DateRange | None:
    """Read a day or a range of days (`a..b`, `a to b`), or None for `tbd`; raises `Unclear`."""
    if is_open(text):
        return None
    parts = [part for part in _SPAN.split(text.strip()) if part]
    if len(parts) > 2:
        raise Unclear(f'"{text}" has more than two ends; write   {EXAMPLE}..2026-12-04', text)
    if not parts:
        raise Unclear(f"no date; write   {EXAMPLE}..2026-12-04", text)
    first, last = day(parts[0]), day(parts[-1])
    if last < first:
        raise Unclear(f"it ends before it begins; write   {last}..{first}", text)
    return DateRange(first, last)


def leading(text: str, around: date) -> tuple[tuple[date, ...], str]:
    """Part the day a text begins with: the days it can mean, and the rest; no day, and all of it, when there is none.

    Without a year they are those of the years about `around`; with a weekday only those that fall on it.

    Raises:
        Unclear: there is no such day.
    """
    found = _DAY.match(text)
    if not found:
        return (), text
    written, of_month, number = _numbers(found)
    _date(int(written or _LEAP_YEAR), of_month, number, found[0])
    years = (int(written),) if written else (around.year - 1, around.year, around.year + 1)
    days = [date(year, of_month, number) for year in years if number <= monthrange(year, of_month)[1]]
    if not days:
        raise Unclear(f"no year near {around.year} has that day; write it with its year", found[0])
    word = (found["weekday"] or "")[:3].casefold()
    fitting = tuple(one for one in days if WEEKDAYS[one.weekday()].casefold().startswith(word))
    if not fitting:
        _check_weekday(min(days, key=lambda one: abs(one - around)), word, found[0])
    return fitting, text[found.end() :]


def _first_day(text: str) -> tuple[date, str]:
    """Split a text into the day it begins with and the rest."""
    given = text.strip()
    found = _DAY.match(given)
    if not found:
        raise _not_a_day(given)
    rest = given[found.end() :].strip(" ,")
    year, of_month, number = _numbers(found)
    if year is None:
        _date(_LEAP_YEAR, of_month, number, given)
        raise NoYear(of_month, number, rest, given)
    result = _date(int(year), of_month, number, found[0])
    if found["weekday"]:
        _check_weekday(result, found["weekday"], found[0])
    return result, rest


def _numbers(found: re.Match[str]) -> tuple[str | None, int, int]:
    """Give year, if one is written, month and day of a match of `_DAY`."""
    number = int(found["d"] or found["d2"] or found["d3"])
    of_month = int(found["m"]) if found["m"] else MONTH_NUMBERS[(found["m2"] or found["m3"])[:3].casefold()]
    return found["y"] or found["y2"] or found["y3"], of_month, number


def _date(year: int, of_month: int, number: int, words: str) -> date:
    if year not in _YEARS:
        raise Unclear(f"the year {year} cannot be meant", words)
    if not 1 <= of_month <= len(MONTHS):
        raise Unclear(f"there is no month {of_month}; dates are year-month-day, as in   {EXAMPLE}", words)
    last = monthrange(year, of_month)[1]
    if not 1 <= number <= last:
        raise Unclear(f"that month has {last} days; write   {year}-{of_month:02}-{last}", words)
    return date(year, of_month, number)


def _check_weekday(found: date, word: str, words: str) -> None:
    name = WEEKDAYS[found.weekday()]
    if not name.casefold().startswith(word[:3].casefold()):
        raise Unclear(f"{found} is a {name}; write   {found}   or mend the weekday", words)


def _not_a_day(given: str) -> Unclear:
    slashes = _SLASHES.match(given)
    if not given:
        return Unclear(f"no date; write   {EXAMPLE}")
    if slashes:
        return Unclear(f'"{slashes[0]}": day or month first? Write year-month-day, as in   {EXAMPLE}', slashes[0])
    return Unclear(f'"{given}" is not a date; write   {EXAMPLE}   or   Dec 2 2026', given)
