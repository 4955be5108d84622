"""One event as a value, and the JSON a client reads of it.

An event is what was written, plus what Google adds: etag, sequence, times of change. Knows no HTTP and no listing.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime

from tests.google_server.base64url import encoded
from tests.google_server.event_times import BadField, EventTime, event_time

CANCELLED = "cancelled"
_KEPT = (
    "summary", "description", "location", "colorId", "transparency", "visibility", "recurrence", "extendedProperties",
    "attendees", "attachments", "conferenceData", "source", "guestsCanInviteOthers", "guestsCanModify",
    "guestsCanSeeOtherGuests", "anyoneCanAddSelf", "eventType", "reminders",
)  # fmt: skip
_DEFAULTS: Mapping[str, object] = {
    "transparency": "opaque", "visibility": "default", "guestsCanInviteOthers": True, "guestsCanSeeOtherGuests": True,
    "guestsCanModify": False, "anyoneCanAddSelf": False,
}  # fmt: skip
_CHOICES = {
    "status": ("confirmed", "tentative", CANCELLED),
    "transparency": ("opaque", "transparent"),
    "visibility": ("default", "public", "private", "confidential"),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Event:
    """An event. `number` orders events by when they were made, `change` by when they last changed.

    `touched`: a person moved, edited or removed it.
    """

    id: str
    number: int
    change: int
    status: str
    start: EventTime
    end: EventTime
    fields: Mapping[str, object]
    sequence: int
    created: datetime
    updated: datetime
    uid: str
    touched: bool = False

    @property
    def etag(self) -> str:
        """A new one with every write."""
        return f'"{34_000_000_000_000 + self.change}000"'

    @property
    def cancelled(self) -> bool:
        """Whether it was deleted; its id stays taken."""
        return self.status == CANCELLED

    @property
    def summary(self) -> str:
        """The title."""
        return str(self.fields.get("summary", ""))

    @property
    def attendees(self) -> tuple[object, ...]:
        """The guests."""
        held = self.fields.get("attendees")
        return tuple(held) if isinstance(held, list) else ()

    def properties(self, kind: str) -> Mapping[str, object]:
        """Give the extended properties, `private` or `shared`."""
        held = self.fields.get("extendedProperties")
        inner = held.get(kind) if isinstance(held, Mapping) else None
        return inner if isinstance(inner, Mapping) else {}


def times(body: Mapping[str, object], zone: str) -> tuple[EventTime, EventTime]:
    """Read start and end.

    Raises:
        BadField: one is missing or wrong, they do not go together, or the end comes first.
    """
    start, end = event_time(body.get("start"), "start", zone), event_time(body.get("end"), "end", zone)
    if (start.day is None) != (end.day is None):
        raise BadField("invalid", "Start and end times must either both be date or both be dateTime.")
    if end.instant(zone) < start.instant(zone):
        raise BadField("timeRangeEmpty", "The specified time range is empty.")
    return start, end


def kept_fields(body: Mapping[str, object]) -> Mapping[str, object]:
    """Give what Google keeps of a written event; unknown names are ignored, as the Calendar API does.

    Raises:
        BadField: a field has a value that does not exist.
    """
    for name, choices in _CHOICES.items():
        if body.get(name) not in (None, *choices):
            raise BadField("invalid", f"Invalid value for: {body[name]} is not a valid value")
    return {name: body[name] for name in _KEPT if body.get(name) not in (None, "", [], {})}


def shown(event: Event, calendar_id: str, zone: str, owner: str) -> Mapping[str, object]:
    """Give an event as a client reads it, its times in `zone`; fields at their default are left out."""
    person = {"email": owner, "self": True}
    answer: dict[str, object] = {
        "kind": "calendar#event",
        "etag": event.etag,
        "id": event.id,
        "status": event.status,
        "htmlLink": html_link(event.id, calendar_id),
        "created": milliseconds(event.created),
        "updated": milliseconds(event.updated),
        "creator": person,
        "organizer": person if calendar_id == owner else {"email": calendar_id, "self": True},
        "start": event.start.shown(zone),
        "end": event.end.shown(zone),
        "iCalUID": event.uid,
        "sequence": event.sequence,
        "eventType": "default",
    }
    answer |= {name: value for name, value in event.fields.items() if _DEFAULTS.get(name) != value}
    answer["reminders"] = _reminders(event.fields.get("reminders"))
    return answer


def html_link(event_id: str, calendar_id: str) -> str:
    """Give the address that opens an event: `eid` is base64 of its id and its calendar's, as reported by users."""
    eid = encoded(f"{event_id} {calendar_id.replace('@group.calendar.google.com', '@g')}".encode()).rstrip("=")
    return f"https://www.google.com/calendar/event?eid={eid}"


def _reminders(held: object) -> Mapping[str, object]:
    if not isinstance(held, Mapping) or held.get("useDefault"):
        return {"useDefault": True}
    return {"useDefault": False, **({"overrides": held["overrides"]} if held.get("overrides") else {})}


def milliseconds(moment: datetime) -> str:
    """Write a moment as Google writes when something changed."""
    return moment.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%S.") + f"{moment.microsecond // 1000:03d}Z"
