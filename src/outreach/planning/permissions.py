"""Permissions as occasions: sessions the owner may not attend before somebody has said yes.

The day is that of a coming session; the asking is one and the same, whichever session it is.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta

from outreach.domain.dates import DateRange, When
from outreach.domain.occasions import Occasion, OccasionKind, Participant, Permission, Routine
from outreach.domain.stages import View

ORGANISER = "organiser"

_DAY = timedelta(days=1)
_AHEAD = timedelta(days=92)


def permissions(view: View) -> Iterator[Occasion]:
    """Give each routine that needs a yes, on the day of its next session."""
    for routine in view.project.routines:
        day = next(coming_days(routine, view), None)
        if routine.permission is Permission.ASK and routine.ask is not None and day is not None:
            yield _on(routine, day, Participant(person=routine.ask, part=ORGANISER), view)


def coming_days(routine: Routine, view: View) -> Iterator[date]:
    """Give the days of the sessions of the next three months."""
    zone = routine.zone or view.project.me.zone
    day = view.now.astimezone(zone).date()
    last = day + _AHEAD
    while day <= last:
        if routine.recurrence.falls_on(day):
            yield day
        day += _DAY


def later(occasion: Occasion, view: View) -> Iterator[Occasion]:
    """Give the same permission for each coming session in turn: when one is too near, the next one counts."""
    routine = occasion.record
    if isinstance(routine, Routine):
        for day in coming_days(routine, view):
            starts = When(day, routine.recurrence.at, occasion.zone).instant(occasion.zone)
            yield replace(occasion, days=DateRange(day, day), starts=starts)


def _on(routine: Routine, day: date, organiser: Participant, view: View) -> Occasion:
    zone = routine.zone or view.project.me.zone
    return Occasion(
        id=f"permission-{routine.id}",
        kind=OccasionKind.PERMISSION,
        title=routine.name,
        days=DateRange(day, day),
        zone=zone,
        participants=(organiser,),
        record=routine,
    )
