"""Which of a template's openings a mail gets: the next one each time, and different ones for people of one place.

Decided from history and names alone, so that the same draft rendered again reads the same.
"""

from __future__ import annotations

import hashlib

from outreach.domain.people import PersonId
from outreach.domain.stages import View
from outreach.domain.touches import Due, TouchId


def opening(due: Due, view: View) -> int:
    """Give the number of the opening for a due touch; it rises by one with every earlier draft of the cadence."""
    return _place(due, view) + _earlier(due.touch, view)


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
