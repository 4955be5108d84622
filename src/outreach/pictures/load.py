"""The load of promises: for each of the coming weeks the hours that are due in it, against those that are free."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta

from outreach.domain.dates import monday
from outreach.domain.stages import View
from outreach.pictures.shapes import Load
from outreach.planning.free_hours import free_hours
from outreach.planning.obligations import commitments

WEEKS = 12

_WEEK = timedelta(days=7)


def load(view: View, weeks: int = WEEKS) -> tuple[Load, ...]:
    """Give the weeks from this one on, Monday to Sunday; what is late stands in this one, of which less is left.

    Empty when no open promise has hours left.
    """
    due, late = _hours(view), _late(view)
    if not due and not late:
        return ()
    firsts = [monday(view.today) + _WEEK * number for number in range(weeks)]
    until = free_hours([_sunday(first) for first in firsts], view)
    before, found = 0.0, []
    for first in firsts:
        free = until.get(_sunday(first))
        left = None if free is None else free - before
        found.append(Load(first=first, due=due.get(first, 0.0), late=late if first == firsts[0] else 0.0, free=left))
        before = before if free is None else free
    return tuple(found)


def _sunday(first: date) -> date:
    return first + _WEEK - timedelta(days=1)


def _hours(view: View) -> dict[date, float]:
    """Give the hours left, by the first day of the week they are due in."""
    found: dict[date, float] = {}
    for day, hours in _open(view):
        if day >= view.today:
            found[monday(day)] = found.get(monday(day), 0.0) + hours
    return found


def _late(view: View) -> float:
    return sum(hours for day, hours in _open(view) if day < view.today)


def _open(view: View) -> Iterator[tuple[date, float]]:
    """Give the day and the hours left of every open promise that has both."""
    for one in commitments(view):
        if one.is_open and one.hours_left and one.expected is not None:
            yield one.expected, one.hours_left
