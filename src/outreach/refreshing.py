"""Drafts that have their recipients and offer a time that is no longer free: what they would say with other times.

Pure. Only the times may change: a draft that would say anything else anew, or that somebody touched, stays as it is.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from datetime import timedelta

from outreach.domain.findings import Problem
from outreach.domain.history import PastDraft, Stage
from outreach.domain.messages import Hold
from outreach.domain.objections import Objection, ObjectionKind
from outreach.domain.slots import Slot, Span
from outreach.domain.stages import Paced, View
from outreach.domain.touches import Due, Outcome, Reason
from outreach.planning.allotting import allot
from outreach.planning.free_time import Diary
from outreach.planning.offer_holds import not_offered
from outreach.planning.offers import Offer
from outreach.planning.pacing import rank
from outreach.planning.unmade import due_again, unmade
from outreach.rendering.render import render

_DAY = timedelta(days=1)
_LOST = Objection(ObjectionKind.BUSY, "you moved or deleted its hold")


def refreshable(offers: Iterable[Offer], view: View, planned: Sequence[Hold]) -> tuple[Due, ...]:
    """Give the touches of addressed drafts that are to offer other times; `planned` are the holds of this plan.

    None while nobody knows when the owner is busy.
    """
    if view.history.busy is None:
        return ()
    found = []
    for offer in offers:
        if offer.stage is Stage.ADDRESSED and offer.is_open:
            due = _with_other_times(offer, view, planned)
            if due is not None:
                found.append(replace(due, rank=rank(due)))
    return tuple(found)


def _with_other_times(offer: Offer, view: View, planned: Sequence[Hold]) -> Due | None:
    then = unmade(offer.past, view)
    due = due_again(offer.past, then)
    if not isinstance(due, Due) or due.outcome is not Outcome.READY:
        return None
    if not any(against(offer, due, view, planned)) or not _says_the_same(due, offer.past, then):
        return None
    text = f"{due.reason.text}; a time it offered is no longer free"
    return replace(due, reason=Reason(code=due.reason.code, text=text), slots=())


def against(offer: Offer, due: Due, view: View, planned: Sequence[Hold] = ()) -> Iterator[tuple[Slot, Objection]]:
    """Give the times of a mail that was not sent yet that it would not be given today, and what speaks against each."""
    spans = [one.slot.span for one in offer.times]
    reach = Span(min(one.starts for one in spans) - _DAY, max(one.ends for one in spans) + _DAY)
    diary = Diary(view=view, reach=reach, planned=planned)
    for one in offer.times:
        if one.slot in offer.lost:
            yield one.slot, _LOST
        else:
            found = diary.objections(one.slot.span, due.person, due.occasion, offer.touch)
            yield from ((one.slot, objection) for objection in found[:1])


def _says_the_same(due: Due, past: PastDraft, then: View) -> bool:
    """Whether the draft that lies there is what would be written today with the same times."""
    found = render(due, then, kept=past.opening)
    return not isinstance(found, Problem) and found.draft.fingerprint == past.fingerprint


def with_free_times(due: Due, view: View) -> Due:
    """Give a touch with times that are free, those it offers already first; as it is while nobody knows of any."""
    if view.history.busy is None:
        return due
    paced = Paced(chosen=(replace(due, slots=()),), holds=tuple(not_offered({due.touch}, view)))
    (found,) = allot(paced, view).chosen
    return found
