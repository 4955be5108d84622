"""What the owner noted: for one touch, for an occasion, or about a person in general.

Knows how notes are bound, not which field a cadence asks for.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator
from datetime import date

from outreach.domain.history import Stage
from outreach.domain.people import Person
from outreach.domain.stages import View
from outreach.domain.touches import Detail, Occurrence


def answer(field: str, occurrence: Occurrence, view: View) -> Detail | None:
    """Give the latest word of the owner on a field for just this touch, or for its occasion."""
    found = None
    for one in view.history.details_about(occurrence.person.id):
        if one.field == field and one.text and _is_bound(one, occurrence):
            found = one
    return found


def _is_bound(detail: Detail, occurrence: Occurrence) -> bool:
    """Whether a word belongs to just this touch, or to its occasion."""
    occasion = occurrence.occasion
    here = detail.touch is None and occasion is not None and detail.occasion == occasion.id
    return detail.touch == occurrence.touch or here


def in_general(field: str, occurrence: Occurrence, view: View) -> Detail | None:
    """Give the latest note on a field about the person, unless a mail of this cadence may have used it already."""
    used = _last_made(occurrence, view)
    found = [one for one in unbound(occurrence.person, view) if one.field == field and _after(one, used)]
    return found[-1] if found else None


def said_on(fields: Collection[str], occurrence: Occurrence, view: View) -> Iterator[Detail]:
    """Give all that was noted on some fields for this touch or its occasion, or about the person since the last one."""
    used = _last_made(occurrence, view)
    for one in view.history.details_about(occurrence.person.id):
        free = one.touch is None and one.occasion is None and _after(one, used)
        if one.field in fields and (free or _is_bound(one, occurrence)):
            yield one


def _last_made(occurrence: Occurrence, view: View) -> date | None:
    zone = view.project.me.zone
    drafts = view.history.drafts_with(occurrence.person.id, occurrence.cadence.id)
    others = (one for one in drafts if one.touch != occurrence.touch and one.stage is not Stage.INTENDED)
    return max((one.made_at.astimezone(zone).date() for one in others), default=None)


def _after(detail: Detail, day: date | None) -> bool:
    return day is None or detail.on is None or detail.on > day


def unbound(person: Person, view: View) -> Iterator[Detail]:
    """Give the notes about someone that belong to no touch and no occasion."""
    for one in view.history.details_about(person.id):
        if one.touch is None and one.occasion is None and one.text:
            yield one
