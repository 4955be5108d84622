"""Which calendar a request is about, and whether this token may touch it.

Calendar API scopes page: `calendar.app.created` reaches the secondary calendars its own client made, and no other.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from tests.google_server.calendar_state import Calendar
from tests.google_server.errors import bad_request, insufficient_scopes, not_found, refusal
from tests.google_server.event_times import known_zone
from tests.google_server.request import NotJson, Request
from tests.google_server.scopes import APP_CREATED, opens

if TYPE_CHECKING:
    from collections.abc import Mapping

    from tests.google_server.world import World


def calendar_of(world: World, request: Request, match: re.Match[str], method: str) -> Calendar:
    """Give the calendar named in the path; another person's, and another program's, are not there."""
    held = world.mine(request).calendar.find(match["calendar"])
    if held is None:
        raise not_found("calendar")
    if opens(request.scopes - {APP_CREATED}, method):
        return held
    if held.id == held.owner:
        raise insufficient_scopes("calendar", method)
    if held.client != request.client:
        raise not_found("calendar")
    return held


def json_body(request: Request) -> Mapping[str, object]:
    """Read a body; names Google does not know are ignored, as in all its older APIs."""
    try:
        return request.json
    except NotJson as error:
        raise bad_request("calendar", "Parse Error", "parseError") from error


def zone_or(value: object, default: str) -> str:
    """Read a zone's name.

    An unknown one is refused.
    """
    if value in (None, ""):
        return default
    if not known_zone(value):
        raise bad_request("calendar", "Invalid Value", "invalid")
    return str(value)


def bad_parameter(name: str, message: str = "Bad Request", reason: str = "invalid") -> Exception:
    """Refuse a query parameter, naming it as Google does."""
    return refusal("calendar", 400, reason, message, location=("parameter", name))
