"""Lengths of time: `20 min`, `3 business days`, `8 weeks`, `1.5 hours`. Months and years stay calendar units."""

from __future__ import annotations

import re
from types import MappingProxyType
from typing import Final

from outreach.config.grammar.similar import nearest
from outreach.config.grammar.unclear import Unclear
from outreach.domain.dates import Duration, Unit
from outreach.patterns import Pattern

_SPELLINGS: Final = {
    Unit.MINUTE: "min mins minute minutes",
    Unit.HOUR: "h hr hrs hour hours",
    Unit.DAY: "d day days",
    Unit.WEEK: "w wk wks week weeks",
    Unit.MONTH: "mo mos month months",
    Unit.YEAR: "y yr yrs year years",
}
UNITS: Final = MappingProxyType(
    {word: unit for unit, words in _SPELLINGS.items() for word in words.split()}
    | dict.fromkeys(("bd", "business day", "business days", "working day", "working days"), Unit.BUSINESS_DAY)
)

_LENGTH: Final = Pattern(r"(\d{1,4})(?:\.(\d))?\s*([a-z ]*[a-z])?\.?", re.IGNORECASE)
_MOST_DAYS: Final = 36_525
_SMALLER: Final = {Unit.HOUR: (60, Unit.MINUTE), Unit.DAY: (24, Unit.HOUR), Unit.WEEK: (7, Unit.DAY)}


def parse(text: str) -> Duration:
    """Read a length; raises `Unclear`."""
    found = _LENGTH.fullmatch(text.strip())
    if not found:
        raise Unclear(f'"{text}" is not a length of time; write   20 min   or   8 weeks', text)
    count, tenths, word = found.groups()
    if word is None:
        raise Unclear(f'"{text}": minutes, days or weeks? Write   {count} weeks', text)
    length = _whole(int(count), int(tenths or 0), unit(word, count), text)
    if length.as_timedelta().days > _MOST_DAYS:
        raise Unclear(f'"{text}" is more than a century', text)
    return length


def positive(text: str) -> Duration:
    """Read a length that is not zero, such as a rhythm; raises `Unclear`."""
    length = parse(text)
    if length.count == 0:
        raise Unclear(f'"{text}" must be more than zero', text)
    return length


def unit(word: str, count: str = "8") -> Unit:
    """Read the word after a number; raises `Unclear` with the nearest unit."""
    folded = " ".join(word.casefold().split())
    if folded in UNITS:
        return UNITS[folded]
    if folded == "m":
        raise Unclear(f"m: minutes or months? Write   {count} min   or   {count} months", word)
    near = nearest(folded, [f"{one}s" for one in Unit])
    raise Unclear(f'no unit "{word}"; write   {count} {near or "weeks"}', word)


def _whole(count: int, tenths: int, given: Unit, text: str) -> Duration:
    """Turn 1.5 hours into 90 minutes; months and years have no halves."""
    if not tenths:
        return Duration(count, given)
    if given not in _SMALLER or (tenths * _SMALLER[given][0]) % 10:
        raise Unclear(f'"{text}" does not come out even; write a smaller unit', text)
    each, smaller = _SMALLER[given]
    return Duration(count * each + tenths * each // 10, smaller)
