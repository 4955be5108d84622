"""Days as people write them in a mail about what is ahead: "Tuesday, December 1", "12/1", "tomorrow", "21st of May".

A day without a year is the one that is near; a weekday alone the next one, or that of the occasion. What may mean
several days is given with all of them. Knows nothing of what a day is for.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, timedelta
from typing import NamedTuple

from outreach.domain.dates import DateRange
from outreach.domain.english import MONTH_NUMBERS, MONTH_WORD, WEEKDAY_NUMBERS, WEEKDAY_WORD
from outreach.patterns import Pattern

_BEHIND, _AHEAD = timedelta(days=60), timedelta(days=300)
_DAY, _WEEK = timedelta(days=1), timedelta(days=7)

_NUMBER = r"(?:0?[1-9]|[12]\d|3[01])(?:st|nd|rd|th)?(?![\d:%]| ?[ap]\.?m\b)"
_MORE = rf"(?:(?:,? (?:and|or) |, ?| ?/ ?| ?& ?)(?:the )?{_NUMBER}(?! ?(?:-|to) ?\d))*"
_DATE = Pattern(
    rf"(?<![\w/.:-])(?:(?P<weekday>{WEEKDAY_WORD}),? \(?(?:on |the )*)?(?:"
    r"(?P<iso>20\d\d-\d\d-\d\d)(?!\d)"
    rf"|(?P<month>{MONTH_WORD}) (?:the )?(?P<days>{_NUMBER}{_MORE})(?:,? (?P<year>20\d\d)(?!\d))?"
    rf"|(?P<days2>{_NUMBER}{_MORE}) (?:of )?(?P<month2>{MONTH_WORD})(?:,? (?P<year2>20\d\d)(?!\d))?"
    r"|(?P<slashed>\d{1,2}/\d{1,2}(?:/(?:20)?\d\d)?)(?![\d/])"
    r")"
    rf"|(?<![\w/.:-])(?P<next>next |this |coming )?(?P<alone>{WEEKDAY_WORD})(?![\w-])"
    r"|\b(?P<word>today|tonight|the day after tomorrow|tomorrow)\b"
)


class Said(NamedTuple):
    """A day a text speaks of: where it stands, and which days it may be; none when it agrees with no day."""

    start: int
    end: int
    days: tuple[date, ...]


class Reading(NamedTuple):
    """How days are read: from which day, month before day or the other way, near which days."""

    today: date
    american: bool
    near: DateRange | None = None


def days_said(low: str, cased: str, reading: Reading) -> tuple[Said, ...]:
    """Give the days a sentence speaks of, in order."""
    found: list[Said] = []
    for match in _DATE.finditer(low):
        found += _said(match, cased, reading, found[-1].days if found else ())
    return tuple(found)


def _said(match: re.Match[str], cased: str, reading: Reading, before: tuple[date, ...]) -> Iterator[Said]:
    if match["alone"]:
        short = "day" not in match["alone"]
        if not short or cased[match.start("alone")].isupper():
            yield Said(match.start(), match.end(), _on_weekday(match, reading, before))
        return
    if match["word"]:
        ahead = {"tomorrow": 1, "the day after tomorrow": 2}.get(match["word"], 0)
        yield Said(match.start(), match.end(), (reading.today + ahead * _DAY,))
        return
    weekday = WEEKDAY_NUMBERS[match["weekday"][:3]] if match["weekday"] else None
    for days in _dates(match, reading):
        agreeing = tuple(one for one in days if weekday is None or one.weekday() == weekday)
        yield Said(match.start(), match.end(), agreeing)
        weekday = None


def _on_weekday(match: re.Match[str], reading: Reading, before: tuple[date, ...]) -> tuple[date, ...]:
    """Give the days a weekday alone may be: the next one, also the next one after a day said `before` it."""
    number, today = WEEKDAY_NUMBERS[match["alone"][:3]], reading.today
    if reading.near is not None:
        there = (reading.near.first + one * _DAY for one in range(min(reading.near.days, 7)))
        found = tuple(day for day in there if day.weekday() == number)
        if found:
            return found
    day = today + timedelta(days=(number - today.weekday()) % 7)
    later = tuple(one + timedelta(days=(number - one.weekday() - 1) % 7 + 1) for one in before)
    again = (day + _WEEK,) if day == today or (match["next"] or "").startswith("next") else ()
    return tuple(dict.fromkeys((day, *again, *later)))


def _dates(match: re.Match[str], reading: Reading) -> Iterator[tuple[date, ...]]:
    """Give each date of a list, in every reading."""
    if match["iso"]:
        year, first, second = (int(one) for one in match["iso"].split("-"))
        yield _real([(year, first, second)])
    elif match["slashed"]:
        one, other, *rest = (int(part) for part in match["slashed"].split("/"))
        orders = ((one, other),) if reading.american else ((one, other), (other, one))
        years = [rest[0] % 100 + 2000] if rest else None
        yield tuple(day for month, number in orders for day in _near(years, month, number, reading.today))
    else:
        month = MONTH_NUMBERS[(match["month"] or match["month2"])[:3]]
        written = match["year"] or match["year2"]
        for said in re.findall(r"\d+", match["days"] or match["days2"]):
            yield _near([int(written)] if written else None, month, int(said), reading.today)


def _near(years: list[int] | None, month: int, number: int, today: date) -> tuple[date, ...]:
    """Give the day of a year that is said, else the one that is neither long over nor far ahead."""
    if years is not None:
        return _real([(year, month, number) for year in years])
    found = _real([(today.year + one, month, number) for one in (-1, 0, 1)])
    return tuple(one for one in found if -_BEHIND <= one - today < _AHEAD)


def _real(days: list[tuple[int, int, int]]) -> tuple[date, ...]:
    found = []
    for year, month, number in days:
        try:
            found.append(date(year, month, number))
        except ValueError:
            continue
    return tuple(found)
