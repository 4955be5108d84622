"""Holds as iCalendar files and back: one event, tentative, private, nobody invited.

Times are written in UTC, so a change of clocks between now and then cannot move them; the owner's calendar shows
them in its own zone. Pure: bytes in, bytes out.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from typing import TYPE_CHECKING

from outreach.domain.messages import Fingerprint, Hold, Key, fingerprint
from outreach.errors import Exit, OutreachError

if TYPE_CHECKING:
    from icalendar import Alarm, Component, Event

_PRODUCT = "-//personal calendar//hold//EN"


class UnreadableHoldError(OutreachError):
    """These bytes are not a calendar file with one event."""

    code = Exit.CONFIG


@dataclass(frozen=True, slots=True, kw_only=True)
class ParsedHold:
    """What a calendar file says; times are aware."""

    key: Key
    title: str
    text: str
    starts: datetime
    ends: datetime

    @property
    def fingerprint(self) -> Fingerprint:
        """The same name `Hold.fingerprint` gives to the same content."""
        return fingerprint(self.title, self.text, self.starts.timestamp(), self.ends.timestamp())


def compose(hold: Hold, key: Key, now: datetime) -> bytes:
    """Write a hold as a calendar file with one event, whose UID is `key`; `now` is aware and becomes its DTSTAMP."""
    from icalendar import Calendar

    calendar = Calendar()
    calendar.add("prodid", _PRODUCT)
    calendar.add("version", "2.0")
    calendar.add_component(_event(hold, key, now))
    return bytes(calendar.to_ical())


def parse(content: bytes) -> ParsedHold:
    """Read a calendar file, ours or one that a calendar program saved.

    Raises:
        UnreadableHoldError: it is not a calendar with exactly one event that has a start.
    """
    from icalendar import Calendar

    try:
        events = Calendar.from_ical(content).walk("VEVENT")
    except (ValueError, IndexError, KeyError) as error:
        raise _unreadable() from error
    starts = _moment(events[0], "dtstart") if len(events) == 1 else None
    if starts is None:
        raise _unreadable()
    return ParsedHold(
        key=Key(str(events[0].get("uid", ""))),
        title=str(events[0].get("summary", "")),
        text=str(events[0].get("description", "")),
        starts=starts,
        ends=_moment(events[0], "dtend") or starts,
    )


def _event(hold: Hold, key: Key, now: datetime) -> Event:
    from icalendar import Event

    event = Event()
    event.add("uid", key)
    event.add("dtstamp", now.astimezone(UTC))
    event.add("dtstart", hold.starts.astimezone(UTC))
    event.add("dtend", hold.ends.astimezone(UTC))
    event.add("summary", hold.title)
    if hold.text:
        event.add("description", hold.text)
    event.add("status", "TENTATIVE")
    event.add("class", "PRIVATE")
    event.add("transp", "OPAQUE")
    if hold.popup is not None:
        event.add_component(_alarm(hold.title, hold.popup))
    return event


def _alarm(title: str, before: timedelta) -> Alarm:
    from icalendar import Alarm

    alarm = Alarm()
    alarm.add("action", "DISPLAY")
    alarm.add("description", title)
    alarm.add("trigger", -before)
    return alarm


def _moment(event: Component, name: str) -> datetime | None:
    from icalendar.prop import vDDDTypes

    value = event.get(name)
    moment = value.dt if isinstance(value, vDDDTypes) else None
    if isinstance(moment, datetime):
        return moment if moment.tzinfo else moment.replace(tzinfo=UTC)
    if isinstance(moment, date):
        return datetime(moment.year, moment.month, moment.day, tzinfo=UTC)
    return None


def _unreadable() -> UnreadableHoldError:
    return UnreadableHoldError("this file is not a calendar with one event", remedy="open it in a calendar program")
