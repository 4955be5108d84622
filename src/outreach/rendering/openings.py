"""Which of a template's openings a mail gets: the next one each time, and different ones for people of one place.

News is the same for everybody, so what surrounds it differs from what a department was sent before, whoever got that.
Decided from history and names alone, so that the same draft rendered again reads the same.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from datetime import timedelta

from outreach.domain.cadences import Kind
from outreach.domain.departments import may_compare
from outreach.domain.history import Stage
from outreach.domain.people import Person, PersonId
from outreach.domain.stages import View
from outreach.domain.touches import Due, TouchId

# mails of one department are laid side by side that long
_COMPARED = timedelta(days=90)
# after so many, two and three words come round together
_TURNS = 6
_NEVER_READ = frozenset({Stage.INTENDED, Stage.DELETED, Stage.WITHDRAWN})


def opening(due: Due, view: View) -> int:
    """Give the number of the opening for a due touch; it rises by one with every earlier draft of the cadence."""
    number = _place(due, view) + _earlier(due.touch, view)
    if due.cadence.kind is not Kind.UPDATE or due.occasion is not None:
        return number
    before = _sent_there(due, view)
    return min(range(number, number + _TURNS), key=lambda one: (_likeness(one, before), one))


def _sent_there(due: Due, view: View) -> tuple[int, ...]:
    """Give the openings of the news that colleagues were sent before this one was made, the last one first."""
    own = view.history.drafts.get(due.touch)
    until = own.made_at if own is not None and own.is_lying else view.now
    found = [
        past
        for past in view.history.drafts.values()
        if past.kind is Kind.UPDATE
        and past.stage not in _NEVER_READ
        and until - _COMPARED <= past.made_at < until
        and _is_colleague(past.touch.person, due.person, view)
    ]
    return tuple(one.opening for one in sorted(found, key=lambda one: (one.made_at, one.touch), reverse=True))


def _is_colleague(id: PersonId, person: Person, view: View) -> bool:
    other = view.project.person(id)
    return other is not None and other.id != person.id and may_compare(other, person)


def _likeness(number: int, before: Iterable[int]) -> float:
    """Say how much a number would repeat of others: templates choose among two words or three, the last mail counts."""
    rows = enumerate(before, 1)
    return sum(((number - one) % 2 == 0) / place + ((number - one) % 3 == 0) / place for place, one in rows)


def _earlier(touch: TouchId, view: View) -> int:
    drafts = view.history.drafts_with(touch.person, touch.cadence)
    return sum(1 for draft in drafts if draft.touch != touch)


def _place(due: Due, view: View) -> int:
    """Give the person's place among those who may compare their mails; each of them has another place."""
    others = sorted(_neighbours(due, view), key=lambda person: _shuffled(due.touch, person))
    return others.index(due.person.id)


def _neighbours(due: Due, view: View) -> set[PersonId]:
    same = {due.person.id}
    if due.occasion is not None and due.occasion.participants:
        return same | {one.person for one in due.occasion.participants}
    if due.person.at:
        return same | {one.id for one in view.project.people if one.at == due.person.at}
    return same


def _shuffled(touch: TouchId, person: PersonId) -> bytes:
    return hashlib.sha256(f"{touch.cadence}/{person}".encode()).digest()
