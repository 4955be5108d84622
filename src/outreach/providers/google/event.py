"""A hold as an event of Google Calendar, and back: JSON in and out, nobody asked.

What counts as a person's change is decided here: words, times, guests, a place, a repetition. Colour, reminders and
"accepted" are no edit. Knows no request, no account and no ledger.
"""

from __future__ import annotations

import base64
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from html import escape
from urllib.parse import quote
from zoneinfo import ZoneInfo

from outreach.domain.messages import Fingerprint, Hold, Key, fingerprint, time_fingerprint
from outreach.domain.recurrence import Recurrence
from outreach.providers.base import Rejected
from outreach.rendering.markup import plain
from outreach.rendering.recurrence import read, written

SITE = "https://calendar.google.com/calendar"

# how the address of an event shortens the place of its calendar (reported by users)
_SHORT = {"group.calendar.google.com": "g", "gmail.com": "m"}
# the most minutes before an event that Google documents for a reminder (four weeks)
_LONGEST_NOTICE = 40320
# fields that only a person fills; writing the event again would wipe them out
_A_PERSONS = ("location", "conferenceData", "attachments")
# the longest title or description that Google takes (reported by users)
_LONGEST_TEXT = 8192
_TOUCHED = Fingerprint("")


@dataclass(frozen=True, slots=True, kw_only=True)
class Stored:
    """An event as the calendar has it.

    `fingerprint` names what it says now, and is empty when it says what no hold of ours can. `written` is what we
    noted inside it when we last wrote it; empty when there is no note. `etag` is its version. `text` is its description
    as a person sees it. One of the times of an event that `comes_back` may be an event by itself, and names the first
    in `of`; `day` is what such a time says besides its date, and empty when it was moved or says what none of ours
    can. `partly` is so where a time is known to say something else than the rest.
    """

    id: str
    etag: str
    link: str
    removed: bool
    fingerprint: Fingerprint
    written: Fingerprint
    text: str = ""
    starts: datetime | None = None
    comes_back: bool = False
    partly: bool = False
    of: str = ""
    day: Fingerprint = Fingerprint("")


def body(hold: Hold, key: Key) -> Mapping[str, object]:
    """Give the whole event: tentative, private, without guests.

    Times carry their offset and the hold's own zone, so nine o'clock in New York is shown as that, whatever the zone
    of the calendar, and is no other moment when clocks change. The description is HTML (Google's reference of
    events: "Can contain HTML"), so signs of HTML in the text are escaped.

    Raises:
        Rejected: title or text is longer than Google takes.
    """
    description = escape(hold.text, quote=False)
    if max(len(hold.title), len(description)) > _LONGEST_TEXT:
        raise Rejected("its text is too long for Google Calendar", place=hold.title[:40], remedy="make it shorter")
    again = {"recurrence": list(written(hold))} if hold.recurrence else {}
    event: dict[str, object] = {
        **again,
        "id": str(key),
        "summary": hold.title,
        "start": _time(hold.starts, hold.zone),
        "end": _time(hold.ends, hold.zone),
        "status": "tentative",
        "visibility": "private",
        "transparency": "opaque",
        "reminders": {"useDefault": False, "overrides": _reminders(hold.popup)},
        "extendedProperties": {"private": {"key": str(key), "written": str(hold.fingerprint)}},
    }
    return {**event, "description": description} if description else event


def stored(event: Mapping[str, object]) -> Stored:
    """Read an event. A removed one is only sure to have its id (Google's reference of events, `status`)."""
    return Stored(
        id=words(event, "id"),
        etag=words(event, "etag"),
        link=words(event, "htmlLink"),
        removed=words(event, "status") == "cancelled",
        fingerprint=_fingerprint(event),
        written=Fingerprint(words(part(part(event, "extendedProperties"), "private"), "written")),
        text=_text(words(event, "description")),
        starts=_when(event, "start"),
        comes_back=bool(event.get("recurrence")),
        of=words(event, "recurringEventId"),
        day=_day(event),
    )


def joined(found: Iterable[Stored]) -> Mapping[str, Stored]:
    """Give events by their id; those that come back know whether one of their times was changed."""
    by_id = {one.id: one for one in found}
    days = [one for one in by_id.values() if one.of and not one.removed]
    changed = {one.of for one in days if one.of in by_id and one.day != by_id[one.of].day}
    return by_id | {id: replace(by_id[id], partly=True) for id in changed}


def address(id: str, calendar: str, owner: str) -> str:
    """Give the address that opens an event in a browser where `owner` is signed in.

    Not documented; reported by users: `eid` is the ids of event and calendar, in base64 without padding.
    """
    name, _, service = calendar.rpartition("@")
    eid = base64.urlsafe_b64encode(f"{id} {name}@{_SHORT.get(service, service)}".encode()).decode().rstrip("=")
    return f"{SITE}/event?eid={eid}&authuser={quote(owner)}"


def part(value: object, name: str) -> object:
    """Give one field of a JSON object; None when it is no object or has no such field."""
    return value.get(name) if isinstance(value, Mapping) else None


def words(value: object, name: str) -> str:
    """Give one field of a JSON object that is a text; empty when there is none."""
    found = part(value, name)
    return found if isinstance(found, str) else ""


def objects(value: object, name: str) -> tuple[Mapping[str, object], ...]:
    """Give the objects in a list that is one field of a JSON object."""
    found = part(value, name)
    return tuple(one for one in found if isinstance(one, Mapping)) if isinstance(found, list) else ()


def moment(text: str, zone: str = "") -> datetime | None:
    """Read a time of RFC 3339 as an aware moment; None when it is none.

    One without an offset is of `zone` (an IANA name), as Google's reference of events defines it.
    """
    try:
        found = datetime.fromisoformat(text)
        return found if found.tzinfo else found.replace(tzinfo=ZoneInfo(zone))
    except (ValueError, KeyError, OSError):  # the last two from a zone that does not exist
        return None


def _text(description: str) -> str:
    """Give the lines of a description: we end a line as texts do, the pages of Google Calendar as HTML does."""
    return plain(description.replace("\r\n", "\n").replace("\n", "<br>"))


def _time(when: datetime, zone: str) -> Mapping[str, str]:
    return {"dateTime": when.astimezone(ZoneInfo(zone)).isoformat(), "timeZone": zone}


def _reminders(popup: timedelta | None) -> list[Mapping[str, object]]:
    if popup is None:
        return []
    minutes = max(0, min(popup // timedelta(minutes=1), _LONGEST_NOTICE))
    return [{"method": "popup", "minutes": minutes}]


def _fingerprint(event: Mapping[str, object]) -> Fingerprint:
    starts, ends = _when(event, "start"), _when(event, "end")
    if starts is None or ends is None or _is_a_persons(event):
        return _TOUCHED
    lines = event.get("recurrence")
    again = _recurrence(lines, words(part(event, "start"), "timeZone")) if lines else None
    if lines and again is None:
        return _TOUCHED
    return time_fingerprint(words(event, "summary"), plain(words(event, "description")), starts, ends, again)


def _recurrence(lines: object, zone: str) -> Recurrence | None:
    return read([str(one) for one in lines], zone) if isinstance(lines, list) else None


def _day(event: Mapping[str, object]) -> Fingerprint:
    """Name what one day of a hold says: its words and its length, if it lies where the hold puts it."""
    starts, ends = _when(event, "start"), _when(event, "end")
    meant = _when(event, "originalStartTime") if words(event, "recurringEventId") else starts
    if starts is None or ends is None or starts != meant or _is_a_persons(event):
        return _TOUCHED
    length = ends.timestamp() - starts.timestamp()
    return fingerprint(words(event, "summary"), plain(words(event, "description")), length)


def _when(event: Mapping[str, object], name: str) -> datetime | None:
    """Read start or end; None for one that has a day only, or was left open."""
    time = part(event, name)
    return moment(words(time, "dateTime"), words(time, "timeZone"))


def _is_a_persons(event: Mapping[str, object]) -> bool:
    # whoever answers an event of their own may appear as its only guest
    guests = any(one.get("self") is not True for one in objects(event, "attendees"))
    return guests or any(event.get(name) for name in _A_PERSONS)
