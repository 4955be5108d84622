"""First meetings as occasions: the first time the owner met somebody, once outreach was in use.

Who was met before, or was in touch in a way nobody wrote down, is no new acquaintance.
"""

from __future__ import annotations

from collections.abc import Iterator

from outreach.domain.dates import DateRange
from outreach.domain.history import Contact
from outreach.domain.occasions import Occasion, OccasionKind, Participant
from outreach.domain.people import Person
from outreach.domain.stages import View

MET = "met"
# whose meeting it is, a touch says by itself
ID = "first-meeting"

_MEETING = "meeting"
# of a day in the files alone nobody knows whether people met
_PERHAPS = frozenset({_MEETING, "talk", "attend", "touch"})


def first_meetings(view: View) -> Iterator[Occasion]:
    """Give the first meeting with everybody whom the owner met since the beginning, and not before."""
    for person in view.project.people:
        met = None if person.met else _first(person, view)
        if met is not None:
            yield Occasion(
                id=ID,
                kind=OccasionKind.FIRST_MEETING,
                title=person.name.formal,
                days=DateRange(met.day, met.day),
                zone=view.project.me.zone,
                participants=(Participant(person=person.id, part=MET),),
            )


def _first(person: Person, view: View) -> Contact | None:
    rows = view.history.contacts.get(person.id, ())
    first = next((one for one in rows if one.kind in _PERHAPS), None)
    return first if first is not None and first.kind == _MEETING and first.day >= view.history.begin else None
