"""`PROGRAM: with NAMES`: who turned out to take part in an interview."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from outreach.capture import sentences
from outreach.capture.binding import interview_of
from outreach.capture.echoes import Taken, occasion_name
from outreach.capture.naming import same_name
from outreach.config.records.commas import split
from outreach.domain.facts import Joined, Noted
from outreach.domain.occasions import Occasion
from outreach.domain.people import Person, Program
from outreach.domain.stages import View
from outreach.domain.touches import Detail
from outreach.errors import UsageError


def joined(sentence: sentences.With, program: Program, view: View, on: date) -> Taken:
    """Keep who took part in the interview at a program; earlier notes about them follow.

    Raises:
        UsageError: there is no such interview.
    """
    occasion = interview_of(view, program.id, on)
    if occasion is None:
        raise UsageError(f"no interview at {program.short} in your configuration", remedy="add it under interviews:")
    named = [(name, same_name(name, view.project)) for name in split(sentence.names.replace(" and ", ", "))]
    facts = [
        Joined(at=view.now, occasion=occasion.id, name=name, person=found.id if found else None)
        for name, found in named
    ]
    found_people = [found for _, found in named if found]
    earlier = tuple(
        _bound(one, occasion, view) for one in view.history.details if _is_free(one, found_people, occasion)
    )
    unknown = [name for name, found in named if found is None]
    shown = ", ".join(found.name.shown if found else name for name, found in named)
    rest = f" Kept without an address: {', '.join(unknown)}; add a line under people:." if unknown else ""
    rest += " Notes you made before now belong to it." if earlier else ""
    echo = f"Kept: {occasion_name(occasion)}, with {shown}.{rest}"
    return Taken(facts=(*facts, *earlier), echo=echo, what=f"{len(named)} {'name' if len(named) == 1 else 'names'}")


def _is_free(detail: Detail, people: Sequence[Person], occasion: Occasion) -> bool:
    """Whether a note was about one of them, since that day, and bound to nothing yet."""
    since = occasion.days.first if occasion.days else None
    free = detail.occasion is None and detail.touch is None and detail.field == "detail"
    return free and detail.person in {one.id for one in people} and bool(since and detail.on and detail.on >= since)


def _bound(detail: Detail, occasion: Occasion, view: View) -> Noted:
    return Noted(at=view.now, text=detail.text, person=detail.person, occasion=occasion.id, on=detail.on)
