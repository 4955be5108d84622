"""What was asked of people and what they were given, with its weight: asks S 1, M 2, L 3; gives 2; thanks, updates 1.

Read from what really happened: sent drafts, the log, the owner's files, letters asked for, promises kept. A reminder
asks for nothing new, and of several asks on one day the largest stands for all. Knows no rule.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date
from typing import NamedTuple

from outreach.domain.cadences import Kind
from outreach.domain.history import PastDraft, Stage
from outreach.domain.people import Person, PersonId
from outreach.domain.stages import View
from outreach.patterns import Pattern

ASK, GIVE = "ask", "give"
WEIGHTS: Mapping[str, int] = {"S": 1, "M": 2, "L": 3}

_GIVEN: Mapping[str, int] = {GIVE: 2, "thanks": 1, "update": 1}
_SENT = "sent"
_OFFER = Pattern(
    r"\blet me know (?:what|if|how|when(?:ever)?)\b.{0,40}\b(?:need|help|useful)"
    r"|\b(?:happy|glad|pleased) to help\b|\b(?:any|every)thing (?:else )?(?:you|i) need\b|\bwhatever (?:you|i) need\b"
    r"|\b(?:offered|offers) (?:(?:me )?(?:his |her |their |any )?help"
    r"|to (?:help|read|write|look|introduce|call|review))\b"
    r"|\bfeel free to ask\b|\bask (?:me )?any ?time\b"
)


class Favour(NamedTuple):
    """Something that was asked (above 0) or given (below 0) on a day."""

    day: date
    weight: int


def asks(person: PersonId, view: View) -> tuple[Favour, ...]:
    """Give what was asked of somebody, one a day, oldest first."""
    largest: dict[date, int] = {}
    for day, weight in (*_by_draft(person, view), *_by_hand(person, view), *_letters(person, view)):
        largest[day] = max(weight, largest.get(day, 0))
    return tuple(Favour(day, weight) for day, weight in sorted(largest.items()))


def _by_draft(person: PersonId, view: View) -> Iterator[tuple[date, int]]:
    for past in view.history.drafts_with(person):
        if past.kind is Kind.ASK and past.stage is Stage.SENT and not past.touch.is_later:
            yield _day(past, view), WEIGHTS.get(past.size, 1)


def _day(past: PastDraft, view: View) -> date:
    return past.changed_at.astimezone(view.project.me.zone).date()


def _by_hand(person: PersonId, view: View) -> Iterator[tuple[date, int]]:
    for contact in view.history.contacts.get(person, ()):
        # our own sent mails are known with their size, and apart from their reminders
        if contact.kind == ASK and contact.outbound and contact.source != _SENT:
            yield contact.day, 1


def _letters(person: PersonId, view: View) -> Iterator[tuple[date, int]]:
    for letter in view.project.letters:
        sent = (one for one in view.history.drafts_with(person) if one.stage is Stage.SENT)
        drafted = (one.touch.anchor == letter.id for one in sent)
        if letter.writer == person and letter.asked is not None and letter.asked <= view.today and not any(drafted):
            yield letter.asked, WEIGHTS["L"]


def given(person: Person, view: View) -> Iterator[Favour]:
    """Give what somebody was given: gives, thanks, updates, and promises that were kept."""
    for contact in view.history.contacts.get(person.id, ()):
        if contact.outbound and contact.kind in _GIVEN:
            yield Favour(contact.day, -_GIVEN[contact.kind])
    for promise in (*view.project.commitments, *view.history.promises):
        if promise.to == person.id and promise.done is not None and promise.done <= view.today:
            yield Favour(promise.done, -_GIVEN[GIVE])


def has_offered(person: Person, view: View, since: date) -> bool:
    """Whether somebody said that they may be asked, in a note about them or an answer of theirs."""
    notes = (one.text for one in view.history.details_about(person.id) if one.on is None or one.on >= since)
    contacts = (one for one in view.history.contacts.get(person.id, ()) if one.day >= since and not one.outbound)
    texts = (" ".join(text.casefold().split()) for text in (*notes, *(one.about for one in contacts)))
    return any(_OFFER.search(text) for text in texts)
