"""Slots that come back: `every Thursday 7:00 am`, `first Tuesday 5:30 pm`; and when a job starts."""

from __future__ import annotations

import re
from types import MappingProxyType
from typing import Final

from outreach.config.grammar import times
from outreach.config.grammar.similar import nearest
from outreach.config.grammar.unclear import Unclear
from outreach.domain.dates import Weekly
from outreach.domain.english import WEEKDAYS
from outreach.patterns import Pattern

_NTH: Final = MappingProxyType(
    {
        "first": 1, "1st": 1, "second": 2, "2nd": 2, "third": 3, "3rd": 3, "fourth": 4, "4th": 4, "last": -1,
    }
)  # fmt: skip
_SLOT: Final = Pattern(
    rf"(?:(?:every|each|the)\s+)?(?:(?P<nth>{'|'.join(_NTH)})\s+)?(?P<day>[a-z]{{3,10}}\.?)"
    r"(?:\s+of\s+(?:the|each|every)\s+month)?(?:,?\s+(?:at\s+)?(?P<time>\S.*))?",
    re.IGNORECASE,
)
_GROUPS: Final = ("daily", "weekdays", "weekends")
_JOB: Final = Pattern(rf"(?P<days>.*?)[\s,]+(?:at\s+)?(?P<time>{times.PATTERN})", re.IGNORECASE)


def parse(text: str) -> Weekly:
    """Read a slot; its time may be missing; raises `Unclear`."""
    found = _SLOT.fullmatch(text.strip())
    if not found:
        raise Unclear(f'"{text}" is not a slot; write   every Thursday 7:00 am   or   first Tuesday 5:30 pm', text)
    nth = _NTH[found["nth"].casefold()] if found["nth"] else None
    at = times.parse(found["time"]) if found["time"] else None
    return Weekly(weekday(found["day"]), at, nth)


def weekday(text: str) -> int:
    """Read the name of a weekday (Monday is 0), short or with an s; raises `Unclear` with the nearest."""
    given = text.strip().rstrip(".").casefold()
    for number, name in enumerate(WEEKDAYS):
        folded = name.casefold()
        if given == f"{folded}s" or (len(given) >= 3 and folded.startswith(given)):
            return number
    near = nearest(given, WEEKDAYS)
    raise Unclear(f'no weekday "{text}"' + (f"; write   {near}" if near else ""), text)


def job_time(text: str) -> tuple[str, str]:
    """Read when a job starts as days and time: `daily 07:10`, `Monday, Thursday 18:30`; raises `Unclear`."""
    found = _JOB.fullmatch(text.strip())
    if not found or not found["days"].strip():
        raise Unclear(f'"{text}" is not a start; write   daily 07:10   or   Monday, Thursday 18:30', text)
    days = found["days"].strip()
    at = times.parse(found["time"]).strftime("%H:%M")
    if days.casefold() in _GROUPS:
        return days.casefold(), at
    named = sorted({_job_day(part) for part in re.split(r"\s*(?:,|\band\b)\s*", days) if part})
    return ", ".join(WEEKDAYS[number] for number in named), at


def _job_day(text: str) -> int:
    near = nearest(text, (*_GROUPS, *WEEKDAYS))
    if near in _GROUPS:
        raise Unclear(f'"{text}" is not a day; write   {near}', text)
    return weekday(re.sub(r"^(?:every|each)\s+", "", text, flags=re.IGNORECASE))
