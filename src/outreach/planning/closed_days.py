"""Days on which the owner keeps no time free for what is regular: holidays, absences, busy weeks, conferences.

A busy week of people of one interest alone is theirs, not the owner's. Weekends are ordinary days here.
"""

from __future__ import annotations

from datetime import date

from outreach.domain.stages import View
from outreach.planning.workdays import Workdays


def is_away(day: date, view: View) -> bool:
    """Whether the owner is away."""
    return any(day in days for days in view.project.me.away)


def closed(day: date, view: View) -> str | None:
    """Name what keeps the owner from a day of work: a holiday, or being away; None on any other day."""
    if is_away(day, view):
        return "a day you are away"
    return Workdays(view.project.calendar).holiday_name(day)


def busy(day: date, view: View) -> str | None:
    """Name the busy week a day lies in, if it is everybody's."""
    found = (one.name for one in view.project.calendar.busy if not one.who and day in one.dates)
    return next((f"the days of {name}" for name in found), None)


def at_conference(day: date, view: View) -> str | None:
    """Name the conference the owner has travelled to on a day."""
    there = (one for one in view.project.conferences if one.dates and day in one.dates and not one.virtual)
    return next((f"the days of {one.name}" for one in there), None)
