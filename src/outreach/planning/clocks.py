"""Clocks of periodic cadences: when each began, and when the next touch is due.

A clock runs from the last real touch of any kind (or of the one its recipe names), or from a later "not this time" (a
draft that was deleted says so); else from the owner's last "no", else from `begin`, or from when the owner knows the
person if that was later. Any other draft never moves it, and while someone is snoozed nothing falls due. Knows nothing
of occasions or of what would be written.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date

from outreach.domain.cadences import Cadence, Every, Kind
from outreach.domain.dates import Duration
from outreach.domain.history import Stage
from outreach.domain.people import CadenceId, Person, PersonId
from outreach.domain.stages import View
from outreach.domain.touches import TouchId
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

    view: View
    begin: date
    touched: Mapping[PersonId, date]
    refused: Mapping[tuple[CadenceId, PersonId], date]
    passed_over: Mapping[tuple[CadenceId, PersonId], date]
    snoozed: Mapping[PersonId, date]
    snoozed_touches: Mapping[TouchId, date]
    workdays: Workdays

    @classmethod
    def of(cls, view: View) -> Clocks:
        """Read the clocks off the history."""
        contacts = view.history.contacts.items()
        return cls(
            view=view,
            begin=view.history.begin,
            touched={person: max(one.day for one in rows) for person, rows in contacts if rows},
            refused=_latest(_refusals(view)),
            passed_over=_latest(_not_this_time(view)),
            snoozed=view.history.snoozed,
            snoozed_touches=view.history.snoozed_touches,
            workdays=Workdays(view.project.calendar),
        )

    def clock(self, cadence: Cadence, trigger: Every, person: Person) -> Clock:
        """Give the person's clock in a periodic cadence."""
        interval = rhythm(cadence, trigger, person)
        start = self._start(cadence, person)
        plain = shift(start, interval, 1, self.workdays)
        length = (plain - start).days
        days = jitter(f"{cadence.id}/{person.id}/{start}", start, plain)
        due = date.fromordinal(plain.toordinal() + days)
        clock = Clock(start=start, due=max(due, self.snoozed.get(person.id, due)), interval=length)
        # hardly ever is a touch snoozed, and thousands are asked
        if not self.snoozed_touches:
            return clock
        touch = TouchId(cadence.id, person.id, clock.anchor, cadence.steps[0].number)
        return replace(clock, due=max(clock.due, self.snoozed_touches.get(touch, clock.due)))

    def _start(self, cadence: Cadence, person: Person) -> date:
        key = (cadence.id, person.id)
        starts = (self._touched(cadence, person.id), self.passed_over.get(key))
        said = max((one for one in starts if one is not None), default=None)
        return said or self.refused.get(key) or max(self.begin, person.since or self.begin)

    def _touched(self, cadence: Cadence, person: PersonId) -> date | None:
        """Give the last touch that counts: of any kind, or of the one kind a recipe waits after."""
        if cadence.unless is None:
            return self.touched.get(person)
        return last_of(cadence.unless.kind, person, self.view)


def last_of(kind: Kind, person: PersonId, view: View) -> date | None:
    """Give the last day on which the owner did something of a kind for somebody."""
    rows = view.history.contacts.get(person, ())
    return max((one.day for one in rows if one.outbound and one.kind == kind), default=None)


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


def _not_this_time(view: View) -> Iterator[tuple[tuple[CadenceId, PersonId], date]]:
    """Give each "not this time": said in a word, or by deleting the draft."""
    for touch, day in view.history.passed_over.items():
        yield (touch.cadence, touch.person), day
    for touch, draft in view.history.drafts.items():
        if draft.stage is Stage.DELETED:
            yield (touch.cadence, touch.person), draft.changed_at.astimezone(view.project.me.zone).date()


def _refusals(view: View) -> Iterator[tuple[tuple[CadenceId, PersonId], date]]:
    """Give each "no": a draft that vanished, or a touch the owner dismissed, with its day."""
    zone = view.project.me.zone
    for touch, draft in view.history.drafts.items():
        if draft.stage is Stage.GONE or touch in view.history.dismissed:
            yield (touch.cadence, touch.person), draft.changed_at.astimezone(zone).date()
    for touch, day in view.history.dismissed_on.items():
        yield (touch.cadence, touch.person), day


def _latest(rows: Iterable[tuple[tuple[CadenceId, PersonId], date]]) -> Mapping[tuple[CadenceId, PersonId], date]:
    """Give the last day of each."""
    found: dict[tuple[CadenceId, PersonId], date] = {}
    for key, day in rows:
        found[key] = max(day, found.get(key, day))
    return found


def rhythm(cadence: Cadence, trigger: Every, person: Person) -> Duration:
    """Give the interval: the person's for this cadence, else the person's own, else the cadence's."""
    own = person.overrides.get(cadence.id, {}).get("every")
    return own if isinstance(own, Duration) else person.every or trigger.interval_for(person.roles)
