"""The few calls of the Calendar API that are needed, JSON in and out. What they mean is for the calendar to know.

Every call may raise the errors of `answers` and of the provider contract. Every write tells nobody.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from outreach.providers.google.allowed import APPOINTMENTS
from outreach.providers.google.services import answered

if TYPE_CHECKING:
    from googleapiclient.discovery import Resource

_NOBODY = "none"


class CalendarApi:
    """Events on calendars by their id."""

    def __init__(self, service: Resource) -> None:
        """Take the service of `services.calendar_service`."""
        self._calendars = service.calendars()
        self._events = service.events()
        self._freebusy = service.freebusy()

    def make_calendar(self, body: Mapping[str, object]) -> Mapping[str, object]:
        """Make a calendar; Google gives its `id`.

        Raises:
            Unanswered: it may have been made; never repeated here.
        """
        return answered(self._calendars.insert(body=dict(body)))

    def calendar(self, id: str) -> Mapping[str, object]:
        """Give a calendar's own facts.

        Raises:
            NotThere: no such calendar.
        """
        return answered(self._calendars.get(calendarId=id))

    def events(
        self,
        calendar: str,
        *,
        time_min: datetime | None = None,
        time_max: datetime | None = None,
        page: str | None = None,
        key: str | None = None,
        show_deleted: bool = False,
        size: int = 2500,
    ) -> Mapping[str, object]:
        """Give one page of events: `items` and `nextPageToken`.

        Args:
            calendar: its id.
            time_min: only events that end after it (aware).
            time_max: only events that start before it (aware).
            page: the token of a page after the first; the filters must be the same as for the first.
            key: `name=value` of a private extended property.
            show_deleted: removed ones as well, as `cancelled`.
            size: events per page at most.
        """
        filters = {
            "timeMin": time_min and _instant(time_min),
            "timeMax": time_max and _instant(time_max),
            "pageToken": page,
            "privateExtendedProperty": key,
        }
        given = {name: value for name, value in filters.items() if value}
        request = self._events.list(calendarId=calendar, showDeleted=show_deleted, maxResults=size, **given)
        return answered(request)

    def appointments(
        self,
        *,
        time_min: datetime | None = None,
        time_max: datetime | None = None,
        sync: str = "",
        page: str | None = None,
        size: int = 2500,
    ) -> Mapping[str, object]:
        """Give one page of the owner's own calendar, each instance of what repeats by itself: `items`, and a token.

        Only who takes part and when. The last page has a `nextSyncToken`; with it as `sync`, and without times, what
        changed since is given, removed ones as `cancelled`.

        Raises:
            NotThere: Google does not know the token any more.
        """
        filters = {
            "timeMin": time_min and _instant(time_min),
            "timeMax": time_max and _instant(time_max),
            "syncToken": sync,
            "pageToken": page,
        }
        given = {name: value for name, value in filters.items() if value}
        request = self._events.list(
            calendarId="primary", singleEvents=True, maxResults=size, fields=APPOINTMENTS, **given
        )
        return answered(request)

    def event(self, calendar: str, id: str) -> Mapping[str, object]:
        """Give one event; a removed one as `cancelled`.

        Raises:
            NotThere: no event ever had this id.
        """
        return answered(self._events.get(calendarId=calendar, eventId=id))

    def insert_event(self, calendar: str, body: Mapping[str, object]) -> Mapping[str, object]:
        """Make an event with the id in `body`.

        Raises:
            Taken: an event has or had this id; perhaps by our own try whose answer was lost.
        """
        return answered(self._events.insert(calendarId=calendar, body=dict(body), sendUpdates=_NOBODY))

    def update_event(
        self, calendar: str, id: str, body: Mapping[str, object], etag: str | None = None
    ) -> Mapping[str, object]:
        """Replace an event; with `etag`, only if it is still that version.

        Raises:
            ChangedSince: it is another version; perhaps by our own try whose answer was lost.
            NotThere: no such event.
        """
        write = self._events.update(calendarId=calendar, eventId=id, body=dict(body), sendUpdates=_NOBODY)
        return answered(write, etag)

    def delete_event(self, calendar: str, id: str, etag: str | None = None) -> None:
        """Remove an event; with `etag`, only if it is still that version.

        Raises:
            ChangedSince: it is another version.
            NotThere: it is not there, and none of our tries can have removed it.
        """
        answered(self._events.delete(calendarId=calendar, eventId=id, sendUpdates=_NOBODY), etag)

    def freebusy(self, start: datetime, end: datetime, calendars: Sequence[str]) -> Mapping[str, object]:
        """Give `calendars`: by id, `busy` intervals between two aware times, or `errors`."""
        body = {"timeMin": _instant(start), "timeMax": _instant(end), "items": [{"id": id} for id in calendars]}
        return answered(self._freebusy.query(body=body))


def _instant(moment: datetime) -> str:
    """Write an aware time as RFC 3339, in UTC."""
    return moment.astimezone(UTC).isoformat(timespec="seconds").replace("+00:00", "Z")
