"""The methods on calendars themselves: make, read, change, delete, and the entries of the list."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import TYPE_CHECKING

from tests.google_server.answer import NOTHING, Answer
from tests.google_server.calendar_access import calendar_of, json_body, zone_or
from tests.google_server.calendar_state import Calendar
from tests.google_server.errors import bad_request
from tests.google_server.request import Request
from tests.google_server.routes import Route

if TYPE_CHECKING:
    from tests.google_server.world import World


def insert(world: World, request: Request, match: re.Match[str]) -> Answer:
    """Make a secondary calendar; its id is Google's, so a repeated request makes a second one."""
    body = json_body(request)
    if not body.get("summary"):
        raise bad_request("calendar", "Missing summary.", "required")
    held = world.mine(request).calendar
    zone = zone_or(body.get("timeZone"), "UTC")
    made = held.make(str(body["summary"]), zone, client=request.client, text=str(body.get("description", "")))
    return Answer(200, _calendar(made))


def get(world: World, request: Request, match: re.Match[str]) -> Answer:
    """Read a calendar."""
    return Answer(200, _calendar(calendar_of(world, request, match, "calendar.calendars.get")))


def update(world: World, request: Request, match: re.Match[str]) -> Answer:
    """Change a calendar's title, text or zone; used for PUT and PATCH."""
    held = calendar_of(world, request, match, "calendar.calendars.update")
    body = json_body(request)
    held.zone = zone_or(body.get("timeZone"), held.zone)
    held.summary = str(body.get("summary", held.summary))
    held.description = str(body.get("description", held.description))
    return Answer(200, _calendar(held))


def delete(world: World, request: Request, match: re.Match[str]) -> Answer:
    """Delete a secondary calendar with all its events."""
    held = calendar_of(world, request, match, "calendar.calendars.delete")
    state = world.mine(request).calendar
    if held is state.primary:
        raise bad_request("calendar", "Cannot delete the primary calendar.", "cannotDeletePrimaryCalendar")
    del state.calendars[held.id]
    return NOTHING


def get_entry(world: World, request: Request, match: re.Match[str]) -> Answer:
    """Read one entry of the list of calendars."""
    return Answer(200, _entry(calendar_of(world, request, match, "calendar.calendarList.get")))


def list_entries(world: World, request: Request, match: re.Match[str]) -> Answer:
    """List the calendars of the account; the primary one under its address."""
    held = world.mine(request).calendar.calendars.values()
    return Answer(200, {"kind": "calendar#calendarList", "etag": '"1"', "items": [_entry(one) for one in held]})


def _calendar(one: Calendar) -> Mapping[str, object]:
    text = {"description": one.description} if one.description else {}
    solutions = {"allowedConferenceSolutionTypes": ["hangoutsMeet"]}
    return {
        "kind": "calendar#calendar", "etag": f'"{one.change}"', "id": one.id, "summary": one.summary, **text,
        "timeZone": one.zone, "conferenceProperties": solutions, "dataOwner": one.owner,
    }  # fmt: skip


def _entry(one: Calendar) -> Mapping[str, object]:
    return {
        **_calendar(one), "kind": "calendar#calendarListEntry", "accessRole": "owner", "selected": True,
        "defaultReminders": [], **({"primary": True} if one.id == one.owner else {}),
    }  # fmt: skip


_CALENDARS = "/calendar/v3/calendars"
_CALENDAR = rf"{_CALENDARS}/(?P<calendar>[^/]+)"
_LIST = "/calendar/v3/users/me/calendarList"
CALENDARS_ROUTES = (
    Route(name="calendar.calendars.insert", method="POST", pattern=_CALENDARS, handler=insert),
    Route(name="calendar.calendars.get", method="GET", pattern=_CALENDAR, handler=get),
    Route(name="calendar.calendars.update", method="PUT", pattern=_CALENDAR, handler=update),
    Route(name="calendar.calendars.patch", method="PATCH", pattern=_CALENDAR, handler=update),
    Route(name="calendar.calendars.delete", method="DELETE", pattern=_CALENDAR, handler=delete),
    Route(name="calendar.calendarList.list", method="GET", pattern=_LIST, handler=list_entries),
    Route(name="calendar.calendarList.get", method="GET", pattern=rf"{_LIST}/(?P<calendar>[^/]+)", handler=get_entry),
)
