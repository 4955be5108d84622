"""Times of day in a text, and the zone each is said to be read in: "3:00 pm EST", "noon, Detroit time", "16:00".

Knows no rule, no reader and no day.
"""

from __future__ import annotations

import re
from datetime import time
from typing import NamedTuple
from zoneinfo import ZoneInfo

from outreach.domain.zones import SHORT
from outreach.patterns import Pattern

_HALF = r"[ap]\.?m\b\.?"
_CLOCK = (
    rf"(?P<hour>\d{{1,2}})(?::(?P<minute>[0-5]\d))? ?(?P<half>{_HALF})|(?P<hour24>[01]?\d"
    r"|2[0-3]):(?P<minute24>[0-5]\d)(?![\d:])"
)
_NAMED_ZONE = (
    "(?P<long>eastern|central|mountain|pacific|alaskan?|hawaii(?:an)?|atlantic"
    r"|arizona)(?: (?P<season>standard|daylight|summer))?(?: time)?\b|(?P<letters>(?:[ecmp]|ak)[sd]?t"
    r"|hst|gmt|utc|bst|cest|cet|aedt|aest)\b(?P<shift> ?[+-] ?\d{1,2})?|(?P<other>(?!(?:this|that|any"
    "|next|some|same|more|long|each|every|what|whole|same|right|best|good|which|first|last|spare"
    r"|free)\b)(?:[a-z'.]+ ){1,3}?time(?: ?zone)?\b)"
)
_TIME = Pattern(
    rf"(?<![\w:.$-])(?<!\d/)(?:\d{{1,2}}(?::[0-5]\d)?(?: ?{_HALF})? ?(?:-|to|and|or) ?)?(?:{_CLOCK}"
    rf"|(?P<word>noon|midnight)\b)(?:,? ?\(?(?:{_NAMED_ZONE})\)?)?"
)
# no time without one of these, and most sentences have none
_MARK = Pattern(r"\d|noon|midnight")
_BY_LETTERS = {
    "bst": ("Europe/London", True),
    "cest": ("Europe/Berlin", True),
    "cet": ("Europe/Berlin", False),
    "aedt": ("Australia/Sydney", True),
    "aest": ("Australia/Sydney", False),
}
_LONG = {"alaskan": "alaska", "hawaiian": "hawaii"}


class Told(NamedTuple):
    """A time of day as written: its clock, and the zone it is said to be read in."""

    start: int
    end: int
    clock: time
    named: bool
    zone: ZoneInfo | None
    summer: bool | None


def times_in(low: str) -> tuple[Told, ...]:
    """Give the times of day in a text of small letters."""
    if _MARK.search(low) is None:
        return ()
    return tuple(told for match in _TIME.finditer(low) if (told := _told(match)) is not None)


def _told(match: re.Match[str]) -> Told | None:
    clock = _clock(match)
    if clock is None:
        return None
    key, summer = _zone(match)
    named = bool(match["long"] or match["letters"] or match["other"])
    return Told(match.start(), match.end(), clock, named, ZoneInfo(key) if key else None, summer)


def _clock(match: re.Match[str]) -> time | None:
    if match["word"]:
        return time(12) if match["word"] == "noon" else time(0)
    if match["hour24"]:
        return time(int(match["hour24"]), int(match["minute24"]))
    hour = int(match["hour"])
    afternoon = match["half"].startswith("p")
    return time(hour % 12 + 12 * afternoon, int(match["minute"] or 0)) if 1 <= hour <= 12 else None


def _zone(match: re.Match[str]) -> tuple[str, bool | None]:
    """Give the zone a time is said to be read in, and whether it is said to be its summer time."""
    if match["long"]:
        season = {"standard": False, "daylight": True, "summer": True}.get(match["season"] or "")
        return SHORT[_LONG.get(match["long"], match["long"])], season
    letters = match["letters"]
    if not letters or match["shift"]:
        return "", None
    if letters in _BY_LETTERS:
        return _BY_LETTERS[letters]
    if letters in SHORT:
        return SHORT[letters], None
    return SHORT[f"{letters[:-2]}t"], letters[-2] == "d"
