"""events.list: filters, order, pages, and the sync tokens that say what changed since."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING

from tests.google_server.answer import Answer
from tests.google_server.base64url import decoded, encoded
from tests.google_server.calendar_access import bad_parameter, calendar_of, zone_or
from tests.google_server.calendar_state import Calendar
from tests.google_server.errors import refusal
from tests.google_server.event import Event, milliseconds, shown
from tests.google_server.event_times import moment
from tests.google_server.paging import BadPageToken, Place, page
from tests.google_server.recurrence import instances, rules, singles
from tests.google_server.request import Request
from tests.google_server.routes import Route

if TYPE_CHECKING:
    from tests.google_server.world import World

_DEFAULT_SIZE, _MOST = 250, 2500
_ORDERS = ("startTime", "updated")
# Calendar API reference, Events.list, syncToken: these cannot be combined with it.
_NOT_WITH_SYNC = (
    "iCalUID", "orderBy", "privateExtendedProperty", "q", "sharedExtendedProperty", "timeMin", "timeMax", "updatedMin",
)  # fmt: skip
_SEARCHED = ("summary", "description", "location")


@dataclass(frozen=True, slots=True, kw_only=True)
class _Wanted:
    """What a request asks the list for."""

    since: int | None
    deleted: bool
    single: bool
    time_min: datetime | None
    time_max: datetime | None
    updated_min: datetime | None
    words: str
    uid: str
    private: tuple[tuple[str, str], ...]
    shared: tuple[tuple[str, str], ...]


def list_events(world: World, request: Request, match: re.Match[str]) -> Answer:
    """List events; deleted ones only when asked for, or to say that they went."""
    held = calendar_of(world, request, match, "calendar.events.list")
    zone = zone_or(request.first("timeZone"), held.zone)
    wanted = _wanted(request, held)
    found = [event for event in _candidates(held, wanted) if _is_wanted(event, held, wanted)]
    try:
        items, token = page(found, _order(request, held), request.first("pageToken") or None, _size(request))
    except BadPageToken as error:
        raise bad_parameter("pageToken", "Invalid page token value.") from error
    answer: dict[str, object] = {
        "kind": "calendar#events", "etag": f'"p{held.change}"', "summary": held.summary,
        "description": held.description, "updated": milliseconds(world.now), "timeZone": held.zone,
        "accessRole": "owner", "defaultReminders": [],
        "items": [shown(event, held.id, zone, held.owner) for event in items],
    }  # fmt: skip
    if token:
        return Answer(200, {**answer, "nextPageToken": token})
    return Answer(200, {**answer, "nextSyncToken": encoded(f"sync {held.change} {wanted.single}".encode())})


def _wanted(request: Request, held: Calendar) -> _Wanted:
    since = _since(request, held)
    time_min, time_max = _moment(request, "timeMin"), _moment(request, "timeMax")
    if time_min and time_max and time_max <= time_min:
        raise bad_parameter("timeMax", "The specified time range is empty.", "timeRangeEmpty")
    return _Wanted(
        since=since, deleted=request.flag("showDeleted") or since is not None, single=request.flag("singleEvents"),
        time_min=time_min, time_max=time_max, updated_min=_moment(request, "updatedMin"),
        words=request.first("q").lower(), uid=request.first("iCalUID"),
        private=_properties(request, "privateExtendedProperty"), shared=_properties(request, "sharedExtendedProperty"),
    )  # fmt: skip


def _since(request: Request, held: Calendar) -> int | None:
    token = request.first("syncToken")
    if not token:
        return None
    for name in _NOT_WITH_SYNC:
        if name in request.query:
            raise bad_parameter(name, f"Sync token cannot be used with {name}.")
    try:
        kind, number, single = decoded(token).decode("ascii").split(" ")
        change = int(number) if kind == "sync" else -1
    except ValueError:
        change, single = -1, ""
    if change < held.sync_floor:
        text = "Sync token is no longer valid, a full sync is required."
        raise refusal("calendar", 410, "fullSyncRequired", text, location=("parameter", "syncToken"))
    # the reference calls what happens otherwise undefined; here it is an error, so that it is noticed
    if single != str(request.flag("singleEvents")) or request.first("showDeleted") == "false":
        raise bad_parameter("syncToken", "All other parameters should be the same as for the initial synchronization.")
    return change


def _moment(request: Request, name: str) -> datetime | None:
    text = request.first(name)
    try:
        return moment(text) if text else None
    except ValueError as error:
        raise bad_parameter(name) from error


def _properties(request: Request, name: str) -> tuple[tuple[str, str], ...]:
    pairs = [text.partition("=") for text in request.query.get(name, ())]
    if not all(key and sign for key, sign, _ in pairs):
        raise bad_parameter(name)
    return tuple((key, value) for key, _, value in pairs)


def _candidates(held: Calendar, wanted: _Wanted) -> Iterable[Event]:
    return singles(held.events, held.zone) if wanted.single else held.events.values()


def _is_wanted(event: Event, held: Calendar, wanted: _Wanted) -> bool:
    shows = not event.cancelled or wanted.deleted or wanted.updated_min is not None
    changed = wanted.since is None or event.change > wanted.since
    renewed = wanted.updated_min is None or event.updated >= wanted.updated_min
    return shows and changed and renewed and _in_time(event, held, wanted) and _says(event, wanted)


def _in_time(event: Event, held: Calendar, wanted: _Wanted) -> bool:
    if rules(event):  # a recurring event is shown when one of its instances is
        return any(_in_time(one, held, wanted) for one in instances(event, held.zone))
    ends_late = wanted.time_min is None or event.end.instant(held.zone) > wanted.time_min
    return ends_late and (wanted.time_max is None or event.start.instant(held.zone) < wanted.time_max)


def _says(event: Event, wanted: _Wanted) -> bool:
    if wanted.words and not any(wanted.words in str(event.fields.get(name, "")).lower() for name in _SEARCHED):
        return False
    private, shared = event.properties("private"), event.properties("shared")
    return (
        (not wanted.uid or event.uid == wanted.uid)
        and all(private.get(key) == value for key, value in wanted.private)
        and all(shared.get(key) == value for key, value in wanted.shared)
    )


def _order(request: Request, held: Calendar) -> Callable[[Event], Place]:
    chosen = request.first("orderBy")
    if not chosen:
        return lambda event: (event.number, event.id)
    if chosen not in _ORDERS or (chosen == "startTime" and not request.flag("singleEvents")):
        raise bad_parameter("orderBy", "The requested ordering is not available for the particular query.")
    if chosen == "updated":
        return lambda event: (event.change, event.id)
    return lambda event: (int(event.start.instant(held.zone).timestamp()), event.id)


def _size(request: Request) -> int:
    text = request.first("maxResults") or str(_DEFAULT_SIZE)
    if not text.isdigit() or text == "0":
        raise bad_parameter("maxResults", f"Invalid value '{text}'. Values must be within the range: [1, 2500]")
    return min(int(text), _MOST)


LIST_ROUTE = Route(
    name="calendar.events.list",
    method="GET",
    pattern="/calendar/v3/calendars/(?P<calendar>[^/]+)/events",
    handler=list_events,
)
