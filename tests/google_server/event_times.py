"""When an event begins and ends, as the Calendar API writes it: a day, or a moment with its zone.

Knows nothing of events or calendars.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime, time
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

_STAMP = re.compile(r"(\d{4}-\d\d-\d\d)[Tt](\d\d:\d\d:\d\d)(?:\.\d+)?(?P<offset>[Zz]|[+-]\d\d:\d\d)?", re.ASCII)


class BadField(ValueError):  # noqa: N818 - it reads as a sentence
    """A field that Google refuses, with its reason and sentence."""

    def __init__(self, reason: str, message: str) -> None:
        super().__init__(message)
        self.reason, self.message = reason, message


@dataclass(frozen=True, slots=True, kw_only=True)
class EventTime:
    """A whole day, or a moment (aware, UTC), and the zone that was named with it."""

    day: date | None = None
    moment: datetime | None = None
    zone: str

    def instant(self, calendar_zone: str) -> datetime:
        """Give the moment; a day begins at midnight in the calendar's zone."""
        if self.moment is not None:
            return self.moment
        assert self.day is not None
        return datetime.combine(self.day, time(), ZoneInfo(calendar_zone)).astimezone(UTC)

    def shown(self, zone: str) -> Mapping[str, str]:
        """Give it as JSON; the offset is that of `zone`, the zone named stays the event's."""
        if self.moment is None:
            return {"date": str(self.day)}
        return {"dateTime": stamp(self.moment, zone), "timeZone": self.zone}


def stamp(moment: datetime, zone: str = "UTC") -> str:
    """Write a moment as RFC 3339 in a zone, without fractions."""
    text = moment.astimezone(ZoneInfo(zone)).replace(microsecond=0).isoformat()
    return text.removesuffix("+00:00") + "Z" if text.endswith("+00:00") else text


def known_zone(name: object) -> bool:
    """Whether this names an IANA zone."""
    try:
        return isinstance(name, str) and bool(name) and ZoneInfo(name) is not None
    except (ZoneInfoNotFoundError, ValueError, OSError):
        return False


def moment(text: str) -> datetime:
    """Read an RFC 3339 time with its offset, as timeMin and timeMax must be.

    Raises:
        ValueError: it is none, or has no offset.
    """
    match = _STAMP.fullmatch(text)
    if not match or not match["offset"]:
        raise ValueError(f"not an RFC 3339 time with an offset: {text!r}")
    return datetime.fromisoformat(f"{match[1]}T{match[2]}{match['offset'].upper()}").astimezone(UTC)


def event_time(value: object, which: str, calendar_zone: str) -> EventTime:
    """Read the `start` or `end` of an event.

    Raises:
        BadField: it is missing, malformed, or in an unknown zone.
    """
    if not isinstance(value, Mapping) or not (value.get("date") or value.get("dateTime")):
        raise BadField("required", f"Missing {which} time.")
    zone = value.get("timeZone")
    if zone is not None and not known_zone(zone):
        raise BadField("invalid", f"Invalid time zone definition for {which} time.")
    if value.get("date"):
        return EventTime(day=_day(value["date"], which), zone=str(zone or calendar_zone))
    return _timed(str(value["dateTime"]), which, str(zone) if zone else None, calendar_zone)


def _day(value: object, which: str) -> date:
    try:
        return date.fromisoformat(str(value))
    except ValueError as error:
        raise BadField("invalid", f"Invalid value for: {which}.date") from error


def _timed(text: str, which: str, zone: str | None, calendar_zone: str) -> EventTime:
    match = _STAMP.fullmatch(text)
    if not match:
        raise BadField("invalid", f'Invalid value for: Invalid format: "{text}"')
    if not match["offset"] and zone is None:
        raise BadField("required", f"Missing time zone definition for {which} time.")
    try:
        read = datetime.fromisoformat(f"{match[1]}T{match[2]}{(match['offset'] or '').upper()}")
    except ValueError as error:
        raise BadField("invalid", f'Invalid value for: Invalid format: "{text}"') from error
    aware = read if read.tzinfo else read.replace(tzinfo=ZoneInfo(zone or calendar_zone))
    return EventTime(moment=aware.astimezone(UTC), zone=zone or calendar_zone)
