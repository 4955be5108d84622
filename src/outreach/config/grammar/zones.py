"""Time zones: IANA names and what people in North America write (`ET`, `Eastern time`). Unknown is an error."""

from __future__ import annotations

import re
from datetime import date, datetime, time, timedelta
from functools import cache
from typing import Final
from zoneinfo import ZoneInfo, available_timezones

from outreach.config.grammar.similar import nearest
from outreach.config.grammar.unclear import Unclear
from outreach.domain.zones import SHORT
from outreach.patterns import Pattern

# Letters that are right for half of the year only: as an IANA name, EST would be wrong from March to November.
_SEASONAL: Final = Pattern(r"([ecmp]|ak)([sd])t", re.IGNORECASE)
_IANA: Final = Pattern(r"[A-Z][A-Za-z]+(?:/[A-Za-z0-9_+-]+){1,2}")
_NOT_PLACES: Final = ("posix/", "right/", "SystemV/")
_TIME: Final = Pattern(r"[\s_-]+time$", re.IGNORECASE)


def zone(text: str, day: date | None = None) -> ZoneInfo:
    """Read a time zone; raises `Unclear`. EST and the like are taken when they are right on `day`."""
    given = _TIME.sub("", text.strip())
    short = SHORT.get(given.casefold())
    if short:
        return ZoneInfo(short)
    seasonal = _SEASONAL.fullmatch(given)
    if seasonal:
        return _in_season(given, seasonal[1], seasonal[2].casefold() == "d", day)
    found = _named(given)
    if found is None:
        raise Unclear(f'no time zone "{text}"; write   {_suggestion(given)}', text)
    return found


@cache
def _named(given: str) -> ZoneInfo | None:
    if not _IANA.fullmatch(given) or given.startswith(_NOT_PLACES):
        return None
    try:
        return ZoneInfo(given)
    except (KeyError, ValueError, OSError):  # not there, or the name of a folder of zones
        return None


def _in_season(given: str, letter: str, says_summer: bool, day: date | None) -> ZoneInfo:
    short = f"{letter}t".upper()
    found = ZoneInfo(SHORT[short.casefold()])
    if day is None:
        raise Unclear(f"{given} holds for half of the year; write   {short}", given)
    noon = datetime.combine(day, time(12), tzinfo=found)
    if (noon.dst() != timedelta(0)) != says_summer:
        raise Unclear(f"on {day} it is {noon.tzname()}, not {given.upper()}; write   {short}", given)
    return found


def _suggestion(given: str) -> str:
    """Propose the zone of a city, or the nearest name, or how a zone looks."""
    names = sorted(available_timezones())
    city = given.replace(" ", "_").casefold()
    for name in names:
        if name.casefold() == city or name.rpartition("/")[2].casefold() == city:
            return name
    return nearest(given, names) or "ET   or a name such as   America/New_York"
