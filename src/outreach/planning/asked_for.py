"""Occurrences of cadences that do not come by themselves: one for each time the owner asked, and for people with a tag.

Named by the day it was asked for, so that asking another day is another one. What was drafted counts as asked for, also
when the asking itself is not known any more.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from outreach.domain.cadences import Cadence, Manual
from outreach.domain.people import Person, PersonId
from outreach.domain.touches import Occurrence, TouchId
from outreach.patterns import Pattern
from outreach.planning.audiences import Scene
from outreach.planning.follow_ups import follow_ups
from outreach.planning.rank_lists import until_the_lists
from outreach.planning.windows import window

MEET = "meet"

_ASKED = Pattern(r"wanted-(\d{4}-\d{2}-\d{2})(?:-([a-z0-9-]+))?")


def anchor(on: date, variant: str = "") -> str:
    """Name what a mail hangs on that was asked for: `wanted-2026-11-22`, with the kind where there are several."""
    return "-".join(part for part in ("wanted", on.isoformat(), variant) if part)


def asked_day(name: str) -> date | None:
    """Give the day of such an anchor; None when it is another one."""
    found = _ASKED.fullmatch(name)
    return date.fromisoformat(found[1]) if found else None


def asked_for(cadence: Cadence, scene: Scene) -> Iterator[Occurrence]:
    """Give what the owner asked for of a manual cadence, and what is wanted for everybody with its tag."""
    for id, name in dict.fromkeys((*_asked(cadence, scene), *_tagged(cadence, scene))):
        person = scene.view.project.person(id)
        if person is not None:
            first = _occurrence(cadence, person, name, scene)
            yield first
            yield from follow_ups(first, scene.view, scene.workdays)


def _asked(cadence: Cadence, scene: Scene) -> Iterator[tuple[PersonId, str]]:
    for one in scene.view.history.wanted:
        if one.cadence == cadence.id and one.variant == cadence.variant:
            yield one.person, anchor(one.on, one.variant)
    for touch in scene.view.history.drafts:
        found = _ASKED.fullmatch(touch.anchor) if touch.cadence == cadence.id else None
        if found and (found[2] or "") == cadence.variant:
            yield touch.person, touch.anchor


def _tagged(cadence: Cadence, scene: Scene) -> Iterator[tuple[PersonId, str]]:
    if cadence.tag == MEET:
        yield from ((person.id, MEET) for person in scene.audience(cadence) if person.meet)


def _occurrence(cadence: Cadence, person: Person, name: str, scene: Scene) -> Occurrence:
    day = asked_day(name) or scene.view.history.begin
    step = cadence.steps[0]
    span = window(cadence.window, Manual(), day, scene.view.project.me.zone, scene.workdays)
    return Occurrence(
        touch=TouchId(cadence.id, person.id, name, step.number),
        cadence=cadence,
        person=person,
        step=step,
        window=until_the_lists(span, cadence.id, day, scene.view),
        since=day,
    )
