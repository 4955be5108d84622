"""Drafts lying in the mailbox that nobody wants any more, each with the reason.

Untouched ones will be taken back, touched ones left alone and flagged; which is which is the draft's to say.
Knows nothing of rules: it is told which occurrences do not stand.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import replace

from outreach.domain.cadences import Cadence
from outreach.domain.history import Contact, PastDraft, Stage
from outreach.domain.people import CadenceId, PersonId
from outreach.domain.selection import Selection
from outreach.domain.stages import View
from outreach.domain.touches import Occurrence, Skip, SkipCode, TouchId
from outreach.planning.wording import said

# an occasion that ended before `begin` is not followed up, but what was drafted for it before may stay
_STAYS = frozenset({SkipCode.BEFORE_START})

Unwanted = tuple[PastDraft, Skip]


def unwanted(
    occurrences: Sequence[Occurrence],
    refused: Mapping[TouchId, Skip],
    is_missed: Callable[[Occurrence], bool],
    view: View,
    only: Selection | None,
) -> tuple[Unwanted, ...]:
    """Give the lying drafts, all or those of `only`, whose occurrence no longer stands.

    `refused` holds the occurrences that something stands against whatever the date; `is_missed` says whether a
    window has closed for good.
    """
    expected = {one.touch: one for one in occurrences}
    rhythms = {_rhythm(one.touch): one for one in occurrences if one.cadence.is_periodic}
    found = []
    for past in view.history.drafts.values():
        if past.is_lying and (only is None or only.takes(past.touch)):
            occurrence = expected.get(past.touch)
            today = None if occurrence else rhythms.get(_rhythm(past.touch))
            against = refused.get(past.touch) if occurrence else _against(past, today, refused)
            why = _why(past, occurrence, against, view) or _begun_elsewhere(past, today, view)
            if why is None and occurrence is not None and past.is_untouched and is_missed(occurrence):
                why = _missed(past, occurrence, view)
            if why is not None:
                found.append((past, why))
    return tuple(sorted(found, key=lambda row: row[0].touch))


def without(view: View, rows: Sequence[Unwanted]) -> View:
    """Give the view in which the untouched ones among `rows` are taken back already."""
    if not rows:
        return view
    gone = {past.touch: replace(past, stage=Stage.WITHDRAWN) for past, _ in rows if past.is_untouched}
    return replace(view, history=replace(view.history, drafts={**view.history.drafts, **gone}))


def _why(past: PastDraft, occurrence: Occurrence | None, against: Skip | None, view: View) -> Skip | None:
    if against is not None:
        return None if _may_stay(against, past) else against
    if past.touch in view.history.dismissed:
        # also when its clock begins elsewhere since
        return _skip(past, SkipCode.DISMISSED, "you said no to it")
    met = _met_since(past, view)
    return met if met is not None or occurrence is not None else _removed(past, view)


def _rhythm(touch: TouchId) -> tuple[CadenceId, PersonId, int]:
    return touch.cadence, touch.person, touch.step


def _against(past: PastDraft, today: Occurrence | None, refused: Mapping[TouchId, Skip]) -> Skip | None:
    """Say what stands against a draft whose clock begins elsewhere by now: whatever stands against its person today.

    A "no" to the touch of today is none to this one.
    """
    found = refused.get(today.touch) if today else None
    return None if found is None or found.code is SkipCode.DISMISSED else replace(found, anchor=past.touch.anchor)


def _begun_elsewhere(past: PastDraft, today: Occurrence | None, view: View) -> Skip | None:
    """Say of a draft that it came too early, as a touch shows that became known later: its time is yet to come."""
    if today is None or today.window is None or today.window.has_opened(view.now):
        return None
    last = view.history.last_contact(past.touch.person)
    if last is None or last.day != today.since or not _is_news(last, past):
        return None
    return _skip(past, SkipCode.NOT_DUE, f"you were in touch on {said(last.day, view.today)}")


def _may_stay(against: Skip, past: PastDraft) -> bool:
    """Whether a draft may lie there all the same.

    One for somebody away may that could not be made again later, and one in a conversation that goes on afterwards.
    """
    is_away = against.code is SkipCode.AWAY
    return against.code in _STAYS or (is_away and (against.next is None or past.touch.is_later))


def _met_since(past: PastDraft, view: View) -> Skip | None:
    """A periodic draft is idle once there was a real touch after it was made."""
    cadence = view.project.cadence(past.touch.cadence)
    if cadence is None or not cadence.is_periodic:
        return None
    last = max(_since(past, view), key=lambda one: one.day, default=None)
    if last is None:
        return None
    return _skip(past, SkipCode.NOT_DUE, f"you were in touch on {said(last.day, view.today)}")


def _since(past: PastDraft, view: View) -> Iterator[Contact]:
    made = past.made_at.astimezone(view.project.me.zone).date()
    for contact in view.history.contacts.get(past.touch.person, ()):
        if contact.day >= made and _is_news(contact, past):
            yield contact


def _is_news(contact: Contact, past: PastDraft) -> bool:
    """Whether a touch was not known of yet when a draft was made."""
    return contact.known_at is None or contact.known_at > past.made_at


def _is_of_unknown(past: PastDraft, cadence: Cadence | None, view: View) -> bool:
    """Whether a follow-up comes after a mail that is not known, as after a ledger was rebuilt."""
    if cadence is None or cadence.recipe_of(past.touch.step).follow_up is None:
        return False
    if cadence.begins_with(past.touch.step):
        return False
    return replace(past.touch, step=cadence.recipe_of(past.touch.step).steps[0].number) not in view.history.drafts


def _missed(past: PastDraft, occurrence: Occurrence, view: View) -> Skip:
    closes = occurrence.window.closes if occurrence.window else None
    text = f"unsent when its window closed{f' on {said(closes, view.today)}' if closes else ''}"
    return replace(_skip(past, SkipCode.MISSED_WINDOW, text), rule="T606")


def _removed(past: PastDraft, view: View) -> Skip | None:
    """Say what is gone: the cadence, the person, the occasion; or that its clock begins elsewhere now."""
    cadence = view.project.cadence(past.touch.cadence)
    person = view.project.person(past.touch.person)
    if past.touch.is_later and _is_of_unknown(past, cadence, view):
        return None
    if cadence is None:
        return _skip(past, SkipCode.REMOVED, f"the cadence {past.touch.cadence} is no longer in your configuration")
    if person is None:
        return _skip(past, SkipCode.REMOVED, "the person is no longer in your configuration")
    if past.touch.is_later and cadence.is_periodic and not cadence.begins_with(past.touch.step):
        return _skip(past, SkipCode.REMOVED, "nothing of this rhythm is followed up any more")
    if not cadence.is_periodic or not past.touch.anchor.startswith("since-"):
        return _skip(past, SkipCode.REMOVED, f"{person.name.formal} or the occasion is no longer part of it")
    if past.is_unfinished:
        return _skip(past, SkipCode.NOT_DUE, "its clock begins on another day now")
    return None


def _skip(past: PastDraft, code: SkipCode, text: str) -> Skip:
    touch = past.touch
    return Skip(cadence=touch.cadence, person=touch.person, anchor=touch.anchor, code=code, text=text, step=touch.step)
