"""Numbers as text: `3`, `40-120` words, `10 per week`."""

from __future__ import annotations

import re
from typing import Final

from outreach.config.grammar.unclear import Unclear
from outreach.patterns import Pattern

_RANGE: Final = Pattern(r"(\d{1,6})\s*(?:\.\.|–|-|to)\s*(\d{1,6})", re.IGNORECASE)
_RATE: Final = Pattern(r"(\d{1,6})\s*(?:per|a|/)\s*([a-z]+)", re.IGNORECASE)


def whole(text: str) -> int:
    """Read a number without a sign; raises `Unclear`."""
    given = text.strip()
    if not (given.isascii() and given.isdigit() and len(given) <= 6):
        raise Unclear(f'"{text}" is not a number; write   3', text)
    return int(given)


def span(text: str) -> tuple[int, int]:
    """Read a range of numbers, the smaller first; raises `Unclear`."""
    found = _RANGE.fullmatch(text.strip())
    if not found:
        raise Unclear(f'"{text}" is not a range; write   40-120', text)
    low, high = int(found[1]), int(found[2])
    if low > high:
        raise Unclear(f"the smaller number comes first; write   {high}-{low}", text)
    return low, high


def rate(text: str) -> tuple[int, str]:
    """Read `10 per week` as a number and `day` or `week`; raises `Unclear`."""
    found = _RATE.fullmatch(text.strip())
    if not found or found[2].casefold() not in {"day", "week"}:
        raise Unclear(f'"{text}" is not a limit; write   10 per week   or   4 per day', text)
    return int(found[1]), found[2].casefold()
