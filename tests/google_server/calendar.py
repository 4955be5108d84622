"""Everything the Calendar API answers here, in one list."""

from __future__ import annotations

from tests.google_server.calendar_events import EVENT_ROUTES
from tests.google_server.calendar_list import LIST_ROUTE
from tests.google_server.calendars import CALENDARS_ROUTES
from tests.google_server.freebusy import FREEBUSY_ROUTE

ROUTES = (*CALENDARS_ROUTES, LIST_ROUTE, *EVENT_ROUTES, FREEBUSY_ROUTE)
