"""Clocks of periodic cadences: when each began, and when the next touch is due.

A clock runs from the last real touch of any kind, else from the owner's last "no", else from `begin`; a draft of
ours never moves it. Knows nothing of occasions or of what would be written.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from outreach.domain.cadences import Cadence, Every
from outreach.domain.dates import Duration
from outreach.domain.history import Stage
from outreach.domain.people import CadenceId, Person, PersonId
from outreach.domain.stages import View
from outreach.planning.workdays import Workdays, shift

_EARLIEST, _LATEST = -3, 7
_FULL_JITTER_FROM = 28
_NO_JITTER_BELOW = 14


@dataclass(frozen=True, slots=True, kw_only=True)
class Clock:
    """One person's clock in one periodic cadence."""

    start: date
    due: date
    interval: int

    @property
    def anchor(self) -> str:
        """What a touch of this clock is anchored at: `since-2026-11-16`."""
        return f"since-{self.start}"

    def overdue(self, today: date) -> float:
        """Give the share of the interval that has passed beyond the due day; 0 before it."""
        return max(0, (today - self.due).days) / max(1, self.interval)


@dataclass(frozen=True, slots=True, kw_only=True)
class Clocks:
    """The clocks of everybody at one moment; built once, since it reads the whole history."""

    begin: date
    touched: Mapping[PersonId, date]
    refused: Mapping[tuple[CadenceId, PersonId], date]
    workdays: Workdays

    @classmethod
    def of(cls, view: View) -> Clocks:
        """Read the clocks off the history."""
        refused: dict[tuple[CadenceId, PersonId], date] = {}
        for key, day in _refusals(view):
            refused[key] = max(day, refused.get(key, day))
        contacts = view.history.contacts.items()
        return cls(
            begin=view.history.begin,
            touched={person: max(one.day for one in rows) for person, rows in contacts if rows},
            refused=refused,
            workdays=Workdays(view.project.calendar),
        )

    def clock(self, cadence: Cadence, trigger: Every, person: Person) -> Clock:
        """Give the person's clock in a periodic cadence."""
        interval = rhythm(cadence, trigger, person)
        start = self.touched.get(person.id) or self.refused.get((cadence.id, person.id)) or self.begin
        plain = shift(start, interval, 1, self.workdays)
        length = (plain - start).days
        days = jitter(f"{cadence.id}/{person.id}/{start}", start, plain)
        return Clock(start=start, due=date.fromordinal(plain.toordinal() + days), interval=length)


def jitter(seed: str, start: date, due: date) -> int:
    """Give the days, -3 to +7, by which a periodic touch moves so that it does not look mechanical.

    The same seed gives the same days. Intervals shorter than four weeks move less, those under two weeks not at
    all; a longer one never ends on the weekday on which it began.
    """
    interval = (due - start).days
    if interval < _NO_JITTER_BELOW:
        return 0
    share = min(1.0, interval / _FULL_JITTER_FROM)
    choices = range(int(_EARLIEST * share), int(_LATEST * share) + 1)
    allowed = [days for days in choices if (interval + days) % 7]
    digest = hashlib.sha256(seed.encode()).digest()
    return allowed[int.from_bytes(digest[:8], "big") % len(allowed)]


def _refusals(view: View) -> Iterator[tuple[tuple[CadenceId, PersonId], date]]:
    """Give each "no": a draft the owner deleted, or a touch the owner dismissed, with its day."""
    zone = view.project.me.zone
    for touch, draft in view.history.drafts.items():
        if draft.stage is Stage.GONE or touch in view.history.dismissed:
            yield (touch.cadence, touch.person), draft.changed_at.astimezone(zone).date()


def rhythm(cadence: Cadence, trigger: Every, person: Person) -> Duration:
    """Give the interval: the person's for this cadence, else the person's own, else the cadence's."""
    own = person.overrides.get(cadence.id, {}).get("every")
    return own if isinstance(own, Duration) else person.every or trigger.interval
