"""freebusy.query: when calendars are busy, overlapping times merged, free ("transparent") events left out."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from datetime import datetime, timedelta
from typing import TYPE_CHECKING

from tests.google_server.answer import Answer
from tests.google_server.calendar_access import json_body, zone_or
from tests.google_server.calendar_state import Calendar
from tests.google_server.errors import bad_request
from tests.google_server.event import Event
from tests.google_server.event_times import moment, stamp
from tests.google_server.recurrence import singles
from tests.google_server.request import Request
from tests.google_server.routes import Route

if TYPE_CHECKING:
    from tests.google_server.world import World

Span = tuple[datetime, datetime]
_MOST_CALENDARS = 50
_LONGEST = timedelta(days=90)  # reported by users


def query(world: World, request: Request, match: re.Match[str]) -> Answer:
    """Give the busy times of each calendar named; an unknown one has an error instead."""
    body = json_body(request)
    start, end = _bound(body, "timeMin"), _bound(body, "timeMax")
    if end <= start:
        raise bad_request("calendar", "The specified time range is empty.", "timeRangeEmpty")
    if end - start > _LONGEST:
        raise bad_request("calendar", "The requested time range is too long.", "timeRangeTooLong")
    zone = zone_or(body.get("timeZone"), "UTC")
    asked = _asked(body)
    if len(asked) > _MOST_CALENDARS:
        raise bad_request("calendar", "Too many calendars requested.", "tooManyCalendarsRequested")
    held = world.mine(request).calendar
    calendars = {id: _answer(held.find(id), start, end, zone) for id in asked}
    span = {"timeMin": _milliseconds(start), "timeMax": _milliseconds(end)}
    return Answer(200, {"kind": "calendar#freeBusy", **span, "calendars": calendars})


def busy(held: Calendar, start: datetime, end: datetime) -> list[Span]:
    """Give the merged busy times of a calendar that touch a span, cut to it."""
    spans = [
        (max(one.start.instant(held.zone), start), min(one.end.instant(held.zone), end))
        for one in singles(held.events, held.zone)
        if not one.cancelled and one.fields.get("transparency") != "transparent" and not _declined(one)
    ]
    return _merged(span for span in spans if span[0] < span[1])


def _merged(spans: Iterable[Span]) -> list[Span]:
    merged: list[Span] = []
    for first, last in sorted(spans):
        if merged and first <= merged[-1][1]:
            merged[-1] = (merged[-1][0], max(last, merged[-1][1]))
        else:
            merged.append((first, last))
    return merged


def _declined(event: Event) -> bool:
    return any(
        isinstance(one, Mapping) and one.get("self") and one.get("responseStatus") == "declined"
        for one in event.attendees
    )


def _answer(held: Calendar | None, start: datetime, end: datetime, zone: str) -> Mapping[str, object]:
    if held is None:
        return {"errors": [{"domain": "global", "reason": "notFound"}], "busy": []}
    spans = busy(held, start, end)
    return {"busy": [{"start": stamp(first, zone), "end": stamp(last, zone)} for first, last in spans]}


def _bound(body: Mapping[str, object], name: str) -> datetime:
    text = body.get(name)
    if not text:
        raise bad_request("calendar", f"Missing {name} parameter.", "required")
    try:
        return moment(str(text))
    except ValueError as error:
        raise bad_request("calendar", "Bad Request", "badRequest") from error


def _asked(body: Mapping[str, object]) -> tuple[str, ...]:
    items = body.get("items")
    held = items if isinstance(items, list) else []
    return tuple(dict.fromkeys(str(one.get("id", "")) for one in held if isinstance(one, Mapping)))


def _milliseconds(when: datetime) -> str:
    return stamp(when).removesuffix("Z") + ".000Z"


FREEBUSY_ROUTE = Route(name="calendar.freebusy.query", method="POST", pattern="/calendar/v3/freeBusy", handler=query)
