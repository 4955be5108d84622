"""What stands on the owner's own calendar: when it is and who takes part, and what changed there since the last look.

Titles, texts and places are never asked for. Google tells what changed by a token of the last look; it belongs to the
time that was looked at first, so our cursor holds the end of that time and the token. Every time of a series that
anything was changed in comes again, decades of them: what lies outside the time is left out.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from datetime import datetime
from functools import partial
from typing import TYPE_CHECKING

from outreach.domain.appointments import Appointment
from outreach.providers.base import Kept, Rejected, Unreachable
from outreach.providers.google.answers import NotThere
from outreach.providers.google.event import moment, objects, part, words

if TYPE_CHECKING:
    from outreach.providers.google.calendar_api import CalendarApi

Event = Mapping[str, object]
Ask = Callable[[str | None], Event]


def kept(api: CalendarApi, cursor: str, start: datetime, end: datetime) -> Kept:
    """Give what changed since `cursor` and ends after `start`; without a cursor, all between `start` and `end`."""
    if not cursor:
        events, token = _pages(lambda page: api.appointments(time_min=start, time_max=end, page=page))
        return _kept(events, token, end)
    until, token = _read(cursor)
    if until is None:
        return Kept(cursor="", until=start, is_gap=True)
    try:
        events, token = _pages(partial(_changes, api, token))
    except (NotThere, Rejected):
        # it says 410 of a token that is too old, and 400 of one that it cannot read
        return Kept(cursor="", until=until, is_gap=True)
    return _kept([one for one in events if not _is_outside(one, start, until)], token, until)


def _changes(api: CalendarApi, token: str, page: str | None) -> Event:
    return api.appointments(sync=token, page=page)


def _kept(events: list[Event], token: str, until: datetime) -> Kept:
    # without a token the next look is a first one again
    cursor = f"{until.isoformat()} {token}" if token else ""
    return Kept(cursor=cursor, until=until, appointments=tuple(map(_appointment, events)))


def _read(cursor: str) -> tuple[datetime | None, str]:
    until, _, token = cursor.partition(" ")
    return (moment(until) if token else None), token


def _pages(ask: Ask) -> tuple[list[Event], str]:
    """Ask for all pages; give the events, and the token that the last page has."""
    found: list[Event] = []
    page: str | None = None
    while True:
        answer = ask(page)
        page, token = words(answer, "nextPageToken") or None, words(answer, "nextSyncToken")
        is_list = isinstance(answer.get("items"), list)
        if not is_list and ("items" in answer or not (page or token)):
            raise Unreachable("Google's list of appointments cannot be read", remedy="run again later")
        found += objects(answer, "items")
        if page is None:
            return found, token


def _is_outside(event: Event, start: datetime, until: datetime) -> bool:
    """Whether it is over since long, or one of the times of a series that lie, and always lay, too far ahead."""
    begins, ends, planned = _time(event, "start"), _time(event, "end"), _time(event, "originalStartTime")
    if _is_cancelled(event) or begins is None or ends is None:
        return False
    return ends <= start or (planned is not None and min(begins, planned) >= until)


def _appointment(event: Event) -> Appointment:
    id = words(event, "id")
    if _is_cancelled(event):
        return Appointment(id=id, starts=None, ends=None, is_cancelled=True)
    guests = objects(event, "attendees")
    others = [one for one in guests if one.get("self") is not True and one.get("resource") is not True]
    people = dict.fromkeys(_address(one) for one in (*others, *_organizer(event)))
    return Appointment(
        id=id,
        starts=_time(event, "start"),
        ends=_time(event, "end"),
        people=tuple(one for one in people if one),
        declined=frozenset(_address(one) for one in others if _said_no(one)),
        is_declined=any(one.get("self") is True and _said_no(one) for one in guests),
        is_whole_day=bool(words(part(event, "start"), "date")),
    )


def _organizer(event: Event) -> Iterator[Event]:
    """Give who called the meeting, unless that is the owner, or it is one of so many that Google leaves them out."""
    organizer = part(event, "organizer")
    if isinstance(organizer, Mapping) and organizer.get("self") is not True and not event.get("attendeesOmitted"):
        yield organizer


def _address(person: Event) -> str:
    return words(person, "email").strip().lower()


def _said_no(person: Event) -> bool:
    return words(person, "responseStatus") == "declined"


def _is_cancelled(event: Event) -> bool:
    return words(event, "status") == "cancelled"


def _time(event: Event, name: str) -> datetime | None:
    """Read a time; None for a day."""
    time = part(event, name)
    return moment(words(time, "dateTime"), words(time, "timeZone"))
