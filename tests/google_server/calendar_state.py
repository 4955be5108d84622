"""The calendars of one account as values: events that are replaced whole, and tombstones that keep their id.

Deleting never frees an id. Knows no HTTP, no scopes, no JSON of requests.
"""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime

from tests.google_server.event import CANCELLED, Event
from tests.google_server.event_times import EventTime


class IdTaken(ValueError):  # noqa: N818 - it reads as a sentence
    """There is or was an event of this id."""


@dataclass(slots=True, kw_only=True)
class Calendar:
    """One calendar. `client` is the OAuth client that made it; None for those a person made.

    `overwritten`: ids of events whose human change a program destroyed; `resurrected`: those a person had deleted and
    a program brought back.
    """

    id: str
    summary: str
    zone: str
    owner: str
    client: str | None = None
    description: str = ""
    events: dict[str, Event] = field(default_factory=dict)
    overwritten: list[str] = field(default_factory=list)
    resurrected: list[str] = field(default_factory=list)
    change: int = 0
    sync_floor: int = 0

    @property
    def standing(self) -> Mapping[str, Event]:
        """The events that were not deleted."""
        return {id: event for id, event in self.events.items() if not event.cancelled}

    def insert(
        self, id: str, start: EventTime, end: EventTime, fields: Mapping[str, object], now: datetime, *,
        status: str = "confirmed", uid: str = "", touched: bool = False,
    ) -> Event:  # fmt: skip
        """Store a new event.

        Raises:
            IdTaken: there is or was an event of this id.
        """
        if id in self.events:
            raise IdTaken(id)
        return self._keep(
            Event(
                id=id, number=len(self.events) + 1, change=0, status=status, start=start, end=end, fields=fields,
                sequence=0, created=now, updated=now, uid=uid or f"{id}@google.com", touched=touched,
            )
        )  # fmt: skip

    def write(self, event: Event, now: datetime, *, by_person: bool) -> Event:
        """Store an event over the one of its id."""
        old = self.events[event.id]
        if not by_person:
            self._note_loss(old, event)
        moved = (old.start, old.end) != (event.start, event.end)
        sequence = max(event.sequence, old.sequence + moved)
        return self._keep(replace(event, sequence=sequence, updated=now, touched=by_person))

    def cancel(self, id: str, now: datetime, *, by_person: bool) -> Event:
        """Delete an event, of a recurring one also what was changed by itself; it stays as a tombstone."""
        for one in [one for one in self.standing.values() if one.fields.get("recurringEventId") == id]:
            self.write(replace(one, status=CANCELLED), now, by_person=by_person)
        return self.write(replace(self.events[id], status=CANCELLED), now, by_person=by_person)

    def free_id(self) -> str:
        """Give an id of the form Google chooses."""
        digest = hashlib.sha256(f"{self.id} {len(self.events)}".encode()).hexdigest()
        return digest[:26]

    def forget_changes(self) -> None:
        """Let every sync token given so far be refused, as Google does after some weeks."""
        self.change += 1
        self.sync_floor = self.change

    def _keep(self, event: Event) -> Event:
        self.change += 1
        kept = replace(event, change=self.change)
        self.events[event.id] = kept
        return kept

    def _note_loss(self, old: Event, new: Event) -> None:
        if old.touched and old.cancelled and not new.cancelled:
            self.resurrected.append(old.id)
        elif old.touched and not old.cancelled:
            self.overwritten.append(old.id)


@dataclass(slots=True, kw_only=True)
class CalendarState:
    """All calendars of one account; the first is the primary one, whose id is the address."""

    email: str
    zone: str = "UTC"
    calendars: dict[str, Calendar] = field(default_factory=dict)
    _made: int = 0

    def __post_init__(self) -> None:
        self.calendars[self.email] = Calendar(id=self.email, summary=self.email, zone=self.zone, owner=self.email)

    @property
    def primary(self) -> Calendar:
        """The person's own calendar."""
        return self.calendars[self.email]

    def find(self, id: str) -> Calendar | None:
        """Give a calendar by its id or as `primary`."""
        return self.primary if id == "primary" else self.calendars.get(id)

    def make(self, summary: str, zone: str | None = None, *, client: str | None = None, text: str = "") -> Calendar:
        """Make a secondary calendar with an id nobody can choose."""
        self._made += 1
        digest = hashlib.sha256(f"{self.email} calendar {self._made}".encode()).hexdigest()
        id = f"{digest}@group.calendar.google.com"
        made = Calendar(
            id=id, summary=summary, zone=zone or self.zone, owner=self.email, client=client, description=text
        )
        self.calendars[id] = made
        return made
