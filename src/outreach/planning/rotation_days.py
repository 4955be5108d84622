"""The days of a rotation as they are worked: which are open, which is the first and the last, and when one arrives.

Hours are those of the place. Knows nothing of what is held on these days.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, datetime, timedelta

from outreach.domain.dates import DateRange, Duration, resolve
from outreach.domain.occasions import Occasion, Rotation
from outreach.domain.stages import View
from outreach.planning.closed_days import closed
from outreach.planning.workdays import Workdays, shift_instant

_DAY = timedelta(days=1)
_SATURDAY = 5


def is_worked(occasion: Occasion, day: date, view: View) -> bool:
    """Whether a day of an occasion takes place; only those of a rotation fall away on weekends and holidays."""
    if not isinstance(occasion.record, Rotation):
        return True
    return Workdays(view.project.calendar).is_open(day) and closed(day, view) is None


def at_work(occasion: Occasion, view: View) -> Occasion:
    """Give a rotation from its first day that is worked to its last; anything else, and one without such, as it is."""
    if not isinstance(occasion.record, Rotation) or occasion.days is None:
        return occasion
    worked = [day for day in _each(occasion.days) if is_worked(occasion, day, view)]
    return replace(occasion, days=DateRange(worked[0], worked[-1])) if worked else occasion


def days_off(occasion: Occasion, view: View, horizon: timedelta) -> Iterator[tuple[date, str]]:
    """Give the days of a rotation from today to `horizon` on which a holiday, or being away, takes one's work."""
    if not isinstance(occasion.record, Rotation) or occasion.days is None:
        return
    for day in _each(occasion.days):
        why = closed(day, view)
        if why is not None and day.weekday() < _SATURDAY and view.today <= day <= view.today + horizon:
            yield day, why


def arrival(occasion: Occasion, early: Duration, view: View) -> tuple[datetime, datetime] | None:
    """Give from when until when one is there before the day starts, on the first day; None when nobody said when."""
    rotation = occasion.record
    if not isinstance(rotation, Rotation) or rotation.day_starts is None or occasion.days is None:
        return None
    starts = resolve(occasion.days.first, rotation.day_starts, occasion.zone)
    workdays = Workdays(view.project.calendar)
    return shift_instant(starts, rotation.early or early, -1, occasion.zone, workdays), starts


def _each(days: DateRange) -> Iterator[date]:
    return (days.first + number * _DAY for number in range(days.days))
