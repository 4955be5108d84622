"""Why nobody can take a time any more that a mail offered: an answer, a no, a mail that never went, time that passed.

Each way to end has its code and its sentence. A time that somebody took is not over; that is known elsewhere.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta

from outreach.domain.history import PastDraft, Stage
from outreach.domain.people import Person
from outreach.domain.selection import Selection
from outreach.domain.stages import View
from outreach.domain.touches import Occurrence, SkipCode, TouchId
from outreach.planning.answers import answered, refused
from outreach.planning.expecting import expected
from outreach.planning.wording import said

End = tuple[SkipCode, str]

_WITHIN = timedelta(days=14)
_HORIZON = timedelta(days=14)
_LEFT = frozenset({Stage.SENT, Stage.GONE})


@dataclass(frozen=True, slots=True)
class Closing:
    """When nobody waits for an answer any more, and what is said then."""

    at: datetime
    text: str


def over(past: PastDraft, person: Person | None, closing: Closing | None, view: View) -> End | None:
    """Say why the times of a mail are not on offer any more; None while they are."""
    if person is None:
        return SkipCode.REMOVED, "the person is no longer in your configuration"
    return _of_mail(past, view) or _silenced(person, view) or _since(past, person, closing, view)


def _of_mail(past: PastDraft, view: View) -> End | None:
    """Say that the mail was never sent, and will not be."""
    if past.stage is Stage.WITHDRAWN:
        return SkipCode.REMOVED, "the mail that offered it was taken back"
    if past.stage is Stage.DELETED:
        return SkipCode.DISMISSED, "you deleted the mail that offered it"
    if past.touch in view.history.dismissed and past.stage is not Stage.SENT:
        return SkipCode.DISMISSED, "you said no to the mail that offered it"
    return None


def _silenced(person: Person, view: View) -> End | None:
    """Say that nobody is to hear from the owner, or not for a while."""
    name = person.name.formal
    if person.never:
        return SkipCode.DO_NOT_CONTACT, f"{name} is set to never be written to"
    until = max(person.pause_until or view.today, view.history.paused.get(person.id, view.today))
    if until <= view.today:
        return None
    return SkipCode.PAUSED, f"{name} is paused until {'you resume' if until == date.max else said(until, view.today)}"


def _since(past: PastDraft, person: Person, closing: Closing | None, view: View) -> End | None:
    """Say what came of a mail that left, or that nothing did."""
    if past.stage not in _LEFT:
        return None
    declined = refused(past.touch, person, view)
    if declined is not None:
        return SkipCode.DECLINED, declined
    came = answered(past, person, view)
    if came is not None:
        return SkipCode.REPLIED, came
    returned = view.history.returned.get(person.id)
    if returned is not None and returned >= past.changed_at.astimezone(view.project.me.zone).date():
        return SkipCode.BAD_ADDRESS, f"the mail to {person.name.formal} came back on {said(returned, view.today)}"
    met = _meeting(past, person, view)
    if met is None and closing is not None and closing.at.astimezone(UTC) <= view.now.astimezone(UTC):
        return SkipCode.MISSED_WINDOW, closing.text
    return met


def _meeting(past: PastDraft, person: Person, view: View) -> End | None:
    """Say that a meeting at another time was arranged since the mail was made."""
    for one in view.history.booked:
        made = view.history.booked_at.get(one.id)
        if person.id in one.people and made is not None and made > past.made_at and one.when.day >= view.today:
            return SkipCode.PLANNED_MEETING, f"you meet {person.name.formal} on {said(one.when.day, view.today)}"
    return None


def closings(drafts: Iterable[PastDraft], view: View) -> Mapping[TouchId, Closing]:
    """Give when each mail that was sent is not waited for any more, where that is known."""
    sent = [one for one in drafts if one.stage is Stage.SENT]
    if not sent:
        return {}
    followed = {one.id for one in view.project.cadences for recipe in one.scheduled if recipe.follow_up is not None}
    only = Selection(cadences=frozenset(one.touch.cadence for one in sent if one.touch.cadence in followed))
    last: dict[TouchId, Occurrence] = {}
    for one in expected(view, only, _HORIZON) if only.cadences else ():
        if one.follows:
            last[one.follows[0].touch] = one
    found = {one.touch: _closing(one, last.get(one.touch), view) for one in sent}
    return {touch: one for touch, one in found.items() if one is not None}


def _closing(past: PastDraft, last: Occurrence | None, view: View) -> Closing | None:
    """Give the end of the last follow-up's time; without a follow-up, that of the times the recipe looks at."""
    window = last.window if last else None
    if window is not None and window.closes_at is not None and window.closes_at > window.opens_at:
        return Closing(window.closes_at, "no answer came, and nothing follows it up any more")
    within = _within(past, view)
    return Closing(past.changed_at + within, "no answer came") if within is not None else None


def _within(past: PastDraft, view: View) -> timedelta | None:
    """Give for how long after the mail times were looked for; at a conference its own days are the end."""
    cadence = view.project.cadence(past.touch.cadence)
    offer = cadence.recipe_of(past.touch.step).offer_times if cadence else None
    if offer is not None and offer.within is not None:
        return offer.within.as_timedelta()
    at_conference = any(one.id == past.touch.anchor for one in view.project.conferences)
    return None if at_conference else _WITHIN
