"""Holds as iCalendar files and back: one event, tentative, private, nobody invited.

Times are written in UTC, so a change of clocks between now and then cannot move them; the owner's calendar shows
them in its own zone. Those of what comes back are written in the zone whose wall time it keeps. Pure: bytes in,
bytes out.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from outreach.domain.messages import Fingerprint, Hold, Key, time_fingerprint
from outreach.domain.recurrence import Recurrence
from outreach.errors import Exit, OutreachError
from outreach.rendering.recurrence import read, written

if TYPE_CHECKING:
    from icalendar import Alarm, Component, Event

_PRODUCT = "-//personal calendar//hold//EN"
_DAY, _YEAR = timedelta(days=1), timedelta(days=366)
_AGAIN = frozenset({"RRULE", "EXDATE", "RDATE", "EXRULE"})


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
    recurrence: Recurrence | None = None

    @property
    def fingerprint(self) -> Fingerprint:
        """The same name `Hold.fingerprint` gives to the same content."""
        return time_fingerprint(self.title, self.text, self.starts, self.ends, self.recurrence)


def compose(hold: Hold, key: Key, now: datetime) -> bytes:
    """Write a hold as a calendar file with one event, whose UID is `key`; `now` is aware and becomes its DTSTAMP."""
    from icalendar import Calendar

    calendar = Calendar()
    calendar.add("prodid", _PRODUCT)
    calendar.add("version", "2.0")
    calendar.add_component(_event(hold, key, now))
    if hold.recurrence is not None:
        # a year before, so that what was in force when it begins is said as well
        calendar.add_missing_timezones(
            first_date=hold.starts.date() - _YEAR, last_date=hold.recurrence.until.date() + _DAY
        )
    return bytes(calendar.to_ical())


def parse(content: bytes) -> ParsedHold:
    """Read a calendar file, ours or one that a calendar program saved.

    Raises:
        UnreadableHoldError: it is not a calendar with exactly one event that has a start, and comes back in no way
            that a hold of ours cannot say.
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
        recurrence=_recurrence(events[0], starts),
    )


def _event(hold: Hold, key: Key, now: datetime) -> Event:
    from icalendar import Event

    event = Event()
    event.add("uid", key)
    event.add("dtstamp", now.astimezone(UTC))
    event.add("dtstart", _time(hold.starts, hold))
    event.add("dtend", _time(hold.ends, hold))
    _add_recurrence(event, hold)
    event.add("summary", hold.title)
    if hold.text:
        event.add("description", hold.text)
    event.add("status", "TENTATIVE")
    event.add("class", "PRIVATE")
    event.add("transp", "OPAQUE")
    if hold.popup is not None:
        event.add_component(_alarm(hold.title, hold.popup))
    return event


def _time(moment: datetime, hold: Hold) -> datetime:
    """Give a moment in UTC; of what comes back in the zone whose wall time it keeps."""
    return moment.astimezone(ZoneInfo(hold.recurrence.zone) if hold.recurrence else UTC)


def _add_recurrence(event: Event, hold: Hold) -> None:
    from icalendar.prop import vRecur

    if hold.recurrence is None:
        return
    event.add("rrule", vRecur.from_ical(written(hold)[0].partition(":")[2]))
    if hold.recurrence.exceptions:
        event.add("exdate", [_time(one, hold) for one in hold.recurrence.exceptions])


def _recurrence(event: Component, starts: datetime) -> Recurrence | None:
    """Read how an event comes back.

    Raises:
        UnreadableHoldError: it does so in a way that is not ours.
    """
    lines = [line for line in map(str, event.content_lines()) if line.partition(":")[0].partition(";")[0] in _AGAIN]
    found = read(lines, getattr(starts.tzinfo, "key", "UTC")) if lines else None
    if lines and found is None:
        raise _unreadable()
    return found


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
