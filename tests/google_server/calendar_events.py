"""The methods on single events. Guests, conferences and attachments are stored, and counted as invitations."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from tests.google_server.answer import NOTHING, Answer
from tests.google_server.calendar_access import bad_parameter, calendar_of, json_body, zone_or
from tests.google_server.calendar_state import Calendar
from tests.google_server.errors import (
    bad_request,
    deleted,
    duplicate,
    forbidden,
    not_found,
    precondition_failed,
)
from tests.google_server.event import Event, kept_fields, shown, times
from tests.google_server.event_times import BadField, EventTime
from tests.google_server.request import Request
from tests.google_server.routes import Route

if TYPE_CHECKING:
    from tests.google_server.world import World

# Calendar API reference, Events.id: base32hex in lower case, 5 to 1024 characters.
_OWN_ID = re.compile(r"[a-v0-9]{5,1024}")
_MAIL = re.compile(r"[^\s@]+@[^\s@]+")
_WHOLE = ("start", "end")
_SENDING = ("all", "externalOnly", "none")


def insert(world: World, request: Request, match: re.Match[str]) -> Answer:
    """Make an event; an id of the client's own is kept, and is taken for ever."""
    held = calendar_of(world, request, match, "calendar.events.insert")
    body = _body(request)
    id = str(body.get("id") or held.free_id())
    if not _OWN_ID.fullmatch(id):
        raise bad_request("calendar", "Invalid resource id value.", "invalid")
    if body.get("id") and body.get("iCalUID") not in (None, f"{id}@google.com"):
        raise bad_request("calendar", "Invalid resource id value.", "invalid")
    if id in held.events:
        raise duplicate()
    checked = _checked(held, body)
    event = held.insert(
        id, checked.start, checked.end, checked.fields, world.now,
        status=checked.status, uid=str(body.get("iCalUID") or ""),
    )  # fmt: skip
    return _written(world, request, held, event)


def get(world: World, request: Request, match: re.Match[str]) -> Answer:
    """Read an event; a deleted one is given with `status: cancelled`."""
    held = calendar_of(world, request, match, "calendar.events.get")
    zone = zone_or(request.first("timeZone"), held.zone)
    return Answer(200, shown(_event(held, match), held.id, zone, held.owner))


def update(world: World, request: Request, match: re.Match[str]) -> Answer:
    """Replace an event whole; what the body does not say goes back to its default."""
    held = calendar_of(world, request, match, "calendar.events.update")
    return _replaced(world, request, held, _event(held, match), _body(request))


def patch(world: World, request: Request, match: re.Match[str]) -> Answer:
    """Change some fields; null takes one away."""
    held = calendar_of(world, request, match, "calendar.events.patch")
    event = _event(held, match)
    now = {**shown(event, held.id, held.zone, held.owner), **event.fields}
    return _replaced(world, request, held, event, _merged(now, _body(request)))


def delete(world: World, request: Request, match: re.Match[str]) -> Answer:
    """Delete an event: it stays as a tombstone, and a second time is 410."""
    held = calendar_of(world, request, match, "calendar.events.delete")
    _check_sending(request)
    event = _event(held, match)
    if event.cancelled:
        raise deleted()
    _check_etag(request, event)
    world.invitations += bool(event.attendees)
    held.cancel(event.id, world.now, by_person=False)
    return NOTHING


def quick_add(world: World, request: Request, match: re.Match[str]) -> Answer:
    """Make an event of an hour from words; addresses among them become guests (assumed)."""
    held = calendar_of(world, request, match, "calendar.events.quickAdd")
    _check_sending(request)
    text = request.first("text")
    if not text:
        raise bad_parameter("text", "Missing required parameter: text", "required")
    guests = [{"email": one} for one in _MAIL.findall(text)]
    start = {"dateTime": world.now.isoformat(timespec="seconds")}
    checked = _checked(held, {"summary": text, "attendees": guests, "start": start, "end": start})
    event = held.insert(held.free_id(), checked.start, checked.end, checked.fields, world.now)
    return _written(world, request, held, event)


def _body(request: Request) -> Mapping[str, object]:
    """Read an event; conferences and attachments count only where the query says so."""
    _check_sending(request)
    body = dict(json_body(request))
    if request.first("conferenceDataVersion", "0") == "0":
        body.pop("conferenceData", None)
    if not request.flag("supportsAttachments"):
        body.pop("attachments", None)
    return body


def _check_sending(request: Request) -> None:
    if request.first("sendUpdates", "none") not in _SENDING:
        raise bad_parameter("sendUpdates", f"Invalid value '{request.first('sendUpdates')}'.", "invalidParameter")


def _event(held: Calendar, match: re.Match[str]) -> Event:
    if match["event"] not in held.events:
        raise not_found("calendar")
    return held.events[match["event"]]


def _check_etag(request: Request, event: Event) -> None:
    wanted = request.headers.get("if-match", "*")
    if wanted != "*" and event.etag not in (one.strip() for one in wanted.split(",")):
        raise precondition_failed()


@dataclass(frozen=True, slots=True, kw_only=True)
class _Checked:
    """What a body says, once it was found good."""

    start: EventTime
    end: EventTime
    fields: Mapping[str, object]
    status: str
    sequence: int


def _checked(held: Calendar, body: Mapping[str, object]) -> _Checked:
    try:
        start, end = times(body, held.zone)
        fields = kept_fields(body)
    except BadField as error:
        raise bad_request("calendar", error.message, error.reason) from error
    sequence = body.get("sequence")
    return _Checked(
        start=start,
        end=end,
        fields=fields,
        status=str(body.get("status") or "confirmed"),
        sequence=sequence if isinstance(sequence, int) else 0,
    )


def _replaced(world: World, request: Request, held: Calendar, old: Event, body: Mapping[str, object]) -> Answer:
    _check_etag(request, old)
    new = _checked(held, body)
    if "sequence" in body and new.sequence < old.sequence:
        text = "Invalid sequence value. The specified sequence number is below the current sequence number"
        raise bad_request("calendar", f"{text} of the resource.", "invalid")
    if old.cancelled and new.status != old.status and not world.restores_cancelled:
        raise forbidden("calendar", "Forbidden")
    event = replace(old, start=new.start, end=new.end, fields=new.fields, status=new.status, sequence=new.sequence)
    return _written(world, request, held, held.write(event, world.now, by_person=False))


def _written(world: World, request: Request, held: Calendar, event: Event) -> Answer:
    inviting = ("attendees", "conferenceData", "attachments")
    world.invitations += any(event.fields.get(name) for name in inviting)
    return Answer(200, shown(event, held.id, held.zone, held.owner))


def _merged(old: Mapping[str, object], change: Mapping[str, object]) -> Mapping[str, object]:
    """Apply a patch: objects are merged, null takes away, everything else, and a time, replaces."""
    result = dict(old)
    for name, value in change.items():
        before = result.get(name)
        if value is None:
            result.pop(name, None)
        elif isinstance(value, Mapping) and isinstance(before, Mapping) and name not in _WHOLE:
            result[name] = _merged(before, value)
        else:
            result[name] = value
    return result


_EVENTS = "/calendar/v3/calendars/(?P<calendar>[^/]+)/events"
_EVENT = f"{_EVENTS}/(?P<event>[^/]+)"
EVENT_ROUTES = (
    Route(name="calendar.events.insert", method="POST", pattern=_EVENTS, handler=insert),
    Route(name="calendar.events.quickAdd", method="POST", pattern=f"{_EVENTS}/quickAdd", handler=quick_add),
    Route(name="calendar.events.get", method="GET", pattern=_EVENT, handler=get),
    Route(name="calendar.events.update", method="PUT", pattern=_EVENT, handler=update),
    Route(name="calendar.events.patch", method="PATCH", pattern=_EVENT, handler=patch),
    Route(name="calendar.events.delete", method="DELETE", pattern=_EVENT, handler=delete),
)
