"""Parts that are known by how they look: lengths, zones, links, modes, recurrences, day ranges."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection

from outreach.config.records.heads import DAY
from outreach.patterns import Pattern

LENGTH = Pattern(
    r"\d+(?:\.\d+)?\s*(?:min|mins|minutes?|h|hr|hrs|hours?|days?|d|weeks?|wk|w|months?|mo|years?)", re.IGNORECASE
)
ZONE = Pattern(
    r"(?:(?:Africa|America|Antarctica|Asia|Atlantic|Australia|Europe|Indian|Pacific|US|Etc)/[\w/+-]+|UTC|GMT"
    r"|[ECMP][SD]?T|Eastern|Central|Mountain|Pacific)(?: time)?",
    re.IGNORECASE,
)
ZONE_LIKE = Pattern(r"[A-Z][A-Za-z]+/[A-Z][A-Za-z_]+(?:/[A-Z][A-Za-z_]+)?")
LINK = Pattern(r"(?:https?://|mailto:|www\.)\S+", re.IGNORECASE)
RECURRENCE = Pattern(
    r"(?:every|each|first|second|third|fourth|fifth|last|1st|2nd|3rd|4th|5th)\s+"
    r"(?:mon|tues|wednes|thurs|fri|satur|sun)day\b.*",
    re.IGNORECASE,
)
HOURS_LEFT = Pattern(r"(\d+(?:\.\d+)?)\s*(?:h|hours?) left", re.IGNORECASE)
DATES = Pattern(rf"{DAY}.*", re.IGNORECASE | re.DOTALL)
MODES = frozenset({"virtual", "in person", "in-person", "hybrid", "phone", "online"})


def like(pattern: Pattern[str]) -> Callable[[str], bool]:
    """Make a test for parts that match `pattern` as a whole."""
    return lambda part: pattern.fullmatch(part) is not None


def one_of(words: Collection[str]) -> Callable[[str], bool]:
    """Make a test for parts that are one of `words`, in any case."""
    return lambda part: part.casefold() in words


def zone(part: str) -> bool:
    """Whether a part looks like a time zone, known or not."""
    return ZONE.fullmatch(part) is not None or ZONE_LIKE.fullmatch(part) is not None
