"""Which slots come back, and when: weekly ones, sessions, the mornings of a rotation.

Days the owner is away, closed days and busy weeks are times of a slot that are not kept. Knows nothing of what stands
on the calendar, but for when its hold began.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, datetime

from outreach.domain.cadences import Cadence, Each, HoldPart
from outreach.domain.dates import DateRange, Weekly, resolve
from outreach.domain.occasions import Occasion, Rotation, Routine
from outreach.domain.stages import View
from outreach.planning.closed_days import at_conference, busy, closed, is_away
from outreach.planning.forms import Subject, is_form
from outreach.planning.occasions import session
from outreach.planning.parts import AFTERNOON, EARLY, Place, after, hold, span, touch
from outreach.planning.recurring import WORKING_DAYS, Slot, Turn, days_between, days_of, named, rule, since
from outreach.planning.rotation_days import arrival, is_worked
from outreach.planning.season import in_phase

PREPARATION = "prep-1"

_SATURDAY = 5


def weekly_slot(cadence: Cadence, part: HoldPart, weekly: Weekly, stretch: DateRange, view: View) -> Slot:
    """Give the times of a weekly slot in a year of training; none while the owner is away."""
    name, zone = touch(cadence, named("", stretch)), view.project.me.zone

    def turn(day: date) -> Turn:
        starts = resolve(day, weekly.at or AFTERNOON, zone)
        alone = hold(cadence, part, str(day), (starts, after(starts, part.length, view)), view)
        return Turn(day=day, hold=alone, is_kept=not is_away(day, view) and _applies(cadence, starts, view))

    days = days_of(weekly, since(name, part.part, stretch, view), stretch.last)
    return Slot(touch=name, part=part.part, rule=rule(weekly), zone=zone, turns=tuple(map(turn, days)))


def comes_back(part: HoldPart) -> bool:
    """Whether one hold can stand for all sessions; preparation and forms are of one session each."""
    return part.part != PREPARATION and not is_form(part.text)


def session_slot(cadence: Cadence, part: HoldPart, routine: Routine, stretch: DateRange, view: View) -> Slot:
    """Give the sessions of a routine in a year of training; none on closed days, in busy weeks, or while away."""
    name, zone = touch(cadence, named(routine.id, stretch)), routine.zone or view.project.me.zone
    days = days_of(routine.recurrence, since(name, part.part, stretch, view), stretch.last)
    turns = (_turn(cadence, part, routine, day, view) for day in days)
    found = tuple(turn for turn in turns if turn is not None)
    return Slot(touch=name, part=part.part, rule=rule(routine.recurrence), zone=zone, turns=found)


def _turn(cadence: Cadence, part: HoldPart, routine: Routine, day: date, view: View) -> Turn | None:
    occasion = session(routine, day, view)
    times = span(part, occasion, view)
    if times is None:
        return None
    alone = hold(cadence, part, occasion.id, times, view, Subject(occasion=occasion, view=view))
    is_kept = missed(routine, day, view) is None and _applies(cadence, times[0], view)
    return Turn(day=day, hold=alone, is_kept=is_kept)


def missed(routine: Routine, day: date, view: View) -> str | None:
    """Name what keeps a session from taking place, or the owner from attending."""
    elsewhere = None if routine.online else at_conference(day, view)
    return closed(day, view) or busy(day, view) or elsewhere


def is_arrival(part: HoldPart, occasion: Occasion) -> bool:
    """Whether a part is the time before each day's work at a rotation."""
    return part.part == EARLY and part.each is Each.DAY and isinstance(occasion.record, Rotation)


def arrivals(part: HoldPart, occasion: Occasion, view: View) -> Iterator[tuple[date, Place]]:
    """Give the place of such a part for every day from Monday to Friday, whether it is worked or not."""
    days = days_between(occasion.days.first, occasion.days.last) if occasion.days else ()
    for number, day in enumerate(days, 1):
        times = arrival(replace(occasion, days=DateRange(day, day)), part.length, view)
        if times is not None and day.weekday() < _SATURDAY:
            subject = Subject(occasion=occasion, view=view, day=day)
            yield day, Place(part=replace(part, part=f"{part.part}-{number}"), times=times, subject=subject)


def mornings(cadence: Cadence, part: HoldPart, occasion: Occasion, view: View) -> Slot:
    """Give the mornings of a rotation before work; none on days that are not worked."""
    turns = tuple(
        Turn(
            day=day,
            hold=hold(cadence, place.part, occasion.id, place.times, view, place.subject),
            is_kept=is_worked(occasion, day, view),
        )
        for day, place in arrivals(part, occasion, view)
    )
    name = touch(cadence, occasion.id)
    return Slot(touch=name, part=part.part, rule=WORKING_DAYS, zone=occasion.zone, turns=turns)


def _applies(cadence: Cadence, moment: datetime, view: View) -> bool:
    """Whether a cadence that is for some phases, or for the season, still applies at a moment."""
    bounded = bool(cadence.phases) or cadence.season_only
    return not bounded or in_phase(cadence, replace(view, now=moment))
