"""Times of day: `1:30 pm`, `13:30`, `4 pm`, `noon`; a bare number is not one. Must not know zones."""

from __future__ import annotations

import re
from datetime import time
from typing import Final

from outreach.config.grammar.unclear import Unclear
from outreach.patterns import Pattern

# The pattern as it stands inside longer texts; `parse` reads what it found.
PATTERN: Final = r"(?:\d{1,2}(?::\d{2})?\s*(?:[ap]\.?m\b\.?)|\d{1,2}:\d{2}(?!\d)|noon\b)"

_TIME: Final = Pattern(r"(\d{1,2})(?::(\d{2}))?\s*(?:([ap])\.?m\.?)?", re.IGNORECASE)
_NOON: Final = 12
_HOURS: Final = 24
_MINUTES: Final = 60


def parse(text: str) -> time:
    """Read a time of day; raises `Unclear`."""
    given = text.strip()
    if given.casefold() == "noon":
        return time(_NOON)
    found = _TIME.fullmatch(given)
    if not found:
        raise Unclear(f'"{text}" is not a time; write   13:30   or   1:30 pm', text)
    hour, minute = int(found[1]), int(found[2] or 0)
    half = (found[3] or "").casefold()
    if found[2] is None and not half:
        raise Unclear(f'"{text}" is not a time; write   {hour:02}:00   or   {hour} am', text)
    _check(hour, minute, half, text)
    if half:
        hour = hour % _NOON + (_NOON if half == "p" else 0)
    return time(hour, minute)


def span(text: str) -> tuple[time, time]:
    """Read a stretch of the day, `08:00-18:00`; one over midnight ends before it begins; raises `Unclear`."""
    first, _, last = re.sub(r"\s*(?:–|\bto\b|\.\.)\s*", "-", text).partition("-")
    if not last:
        raise Unclear(f'"{text}" has no end; write   08:00-18:00', text)
    return parse(first), parse(last)


def _check(hour: int, minute: int, half: str, text: str) -> None:
    if minute >= _MINUTES or hour >= _HOURS:
        raise Unclear(f'there is no time "{text}"; write   13:30   or   1:30 pm', text)
    if half and not 1 <= hour <= _NOON:
        raise Unclear(f'"{text}" says it twice; write   {hour:02}:{minute:02}', text)
