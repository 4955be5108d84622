"""First talks as occasions: the first meeting with somebody who might become a mentor, or was asked for advice.

Whether it was a good one only the owner can say; who is a mentor already, or was asked to be one, has none.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from outreach.domain.dates import DateRange
from outreach.domain.history import Stage
from outreach.domain.occasions import Occasion, OccasionKind, Participant
from outreach.domain.people import CadenceId, Person, Role
from outreach.domain.stages import View

TALKED = "first talk"
# whose talk it is, a touch says by itself
ID = "first-talk"

_MEETING = "meeting"
_ASKED_FOR_ADVICE = CadenceId("mentor-first-talk")
_ASKED_TO_BE_ONE = CadenceId("mentor-ask-ongoing")
_MENTORS = frozenset({Role.RESEARCH_MENTOR, Role.CLINICAL_MENTOR, Role.WELLNESS_MENTOR, Role.MENTOR})
_WRITTEN = frozenset({Stage.SENT, Stage.GONE})


def first_talks(view: View) -> Iterator[Occasion]:
    """Give the first talk with everybody who might become a mentor."""
    for person in view.project.people:
        since = _since(person, view)
        rows = view.history.contacts.get(person.id, ()) if since is not None else ()
        day = min(
            (one.day for one in rows if one.kind == _MEETING and since is not None and one.day >= since), default=None
        )
        if day is not None and not _is_asked(person, view):
            yield Occasion(
                id=ID,
                kind=OccasionKind.FIRST_TALK,
                title=person.name.formal,
                days=DateRange(day, day),
                zone=view.project.me.zone,
                participants=(Participant(person=person.id, part=TALKED),),
            )


def _since(person: Person, view: View) -> date | None:
    """Give the day from which a meeting would be that talk: once advice was asked for, else from the beginning."""
    if person.roles & _MENTORS:
        return None
    drafts = view.history.drafts_with(person.id, _ASKED_FOR_ADVICE)
    zone = view.project.me.zone
    sent = min((one.changed_at.astimezone(zone).date() for one in drafts if one.stage is Stage.SENT), default=None)
    if sent is None and Role.PROSPECTIVE_MENTOR in person.roles:
        return view.history.begin
    return sent


def _is_asked(person: Person, view: View) -> bool:
    """Whether the question was put already, or is about to be because the owner said so."""
    drafts = view.history.drafts_with(person.id, _ASKED_TO_BE_ONE)
    wished = any(one.person == person.id and one.cadence == _ASKED_TO_BE_ONE for one in view.history.wanted)
    return wished or any(one.touch.anchor != ID and one.stage in _WRITTEN for one in drafts)
