"""Expected occurrences: who should hear what, before anything is asked of rules or of what was made already.

Periodic: cadence x person in its audience. Otherwise: cadence x person x occasion, or each time the owner asked. No
occasion, no row.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta

from outreach.domain.cadences import After, Before, Cadence, Every, Manual, On
from outreach.domain.people import Person
from outreach.domain.selection import Selection
from outreach.domain.stages import View
from outreach.domain.touches import Occurrence, TouchId
from outreach.planning.asked_for import asked_for
from outreach.planning.at_occasions import counted_from
from outreach.planning.audiences import Scene
from outreach.planning.follow_ups import follow_ups, last_sent
from outreach.planning.windows import window


def expected(view: View, only: Selection | None, horizon: timedelta) -> tuple[Occurrence, ...]:
    """Give the expected occurrences of all drafting cadences, or those of `only`, in the order of the recipes.

    Cadences that are off or out of phase, and people who turned one off, are expected too: the planner says why
    nothing is made. `horizon` is how far ahead sessions that come back count as occasions.
    """
    cadences = [one for one in view.project.cadences if one.steps and (only is None or only.may_take(one.id))]
    scene = Scene.of(view, horizon)
    recipes = (recipe for cadence in cadences for recipe in cadence.scheduled)
    rows = (occurrence for recipe in recipes for occurrence in _of_recipe(recipe, scene))
    return tuple(one for one in rows if only is None or only.takes(one.touch))


def _of_recipe(cadence: Cadence, scene: Scene) -> Iterator[Occurrence]:
    match cadence.trigger:
        case Every() as every:
            yield from _periodic(cadence, every, scene)
        case On(day=date() as day):
            yield from _on_a_day(cadence, day, scene)
        case After() | Before() as counted:
            yield from counted_from(cadence, counted, scene)
        case Manual():
            yield from asked_for(cadence, scene)
        case _:
            return


def _periodic(cadence: Cadence, every: Every, scene: Scene) -> Iterator[Occurrence]:
    """Give one occurrence per person in the audience, at the clock that runs now."""
    today = scene.view.today
    for person in scene.audience(cadence):
        clock = scene.clocks.clock(cadence, every, person)
        yield Occurrence(
            touch=TouchId(cadence.id, person.id, clock.anchor, cadence.steps[0].number),
            cadence=cadence,
            person=person,
            step=cadence.steps[0],
            window=window(cadence.window, every, clock.due, scene.view.project.me.zone, scene.workdays),
            since=clock.start,
            overdue=clock.overdue(today),
        )
        yield from _after_the_last(cadence, person, scene)


def _after_the_last(cadence: Cadence, person: Person, scene: Scene) -> Iterator[Occurrence]:
    """Give the follow-ups in a rhythm: its clock runs on, they belong to the mail that was sent last."""
    touch = last_sent(cadence, person, scene.view) if cadence.follow_up is not None else None
    if touch is not None:
        sent = Occurrence(touch=touch, cadence=cadence, person=person, step=cadence.steps[0], window=None)
        yield from follow_ups(sent, scene.view, scene.workdays)


def _on_a_day(cadence: Cadence, day: date, scene: Scene) -> Iterator[Occurrence]:
    """Give one occurrence per person in the audience, on a fixed day."""
    span = window(cadence.window, cadence.trigger, day, scene.view.project.me.zone, scene.workdays)
    for person in scene.audience(cadence):
        touch = TouchId(cadence.id, person.id, f"on-{day}", cadence.steps[0].number)
        first = Occurrence(touch=touch, cadence=cadence, person=person, step=cadence.steps[0], window=span)
        yield first
        yield from follow_ups(first, scene.view, scene.workdays)
