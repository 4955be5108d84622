"""Obligations as occasions: what has to be done by a day, and advice that waits to be reported on.

Deadlines, commitments (those of the files and those made in notes), letters, and what people advised. One without a
date gives none; knows nothing of cadences.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from datetime import date, timedelta
from zoneinfo import ZoneInfo

from outreach.domain.dates import DateRange
from outreach.domain.occasions import Anchor, Commitment, Deadline, Letter, Occasion, OccasionKind, Participant
from outreach.domain.people import Advice, Person, PersonId
from outreach.domain.slugs import slug
from outreach.domain.stages import View
from outreach.patterns import Pattern
from outreach.planning.sightings import AT_RISK

GRANT, CO_AUTHOR, COMMITTEE, PROGRAM = "grant", "co-author", "committee", "program of a society"

_LONG = timedelta(days=28)
_WORD = Pattern(r"[a-z]+")
_CALLS: Mapping[str, frozenset[str]] = {
    GRANT: frozenset({"grant", "award", "fellowship", "stipend", "scholarship", "bursary", "funding", "prize"}),
    CO_AUTHOR: frozenset({"abstract", "paper", "manuscript", "poster", "chapter", "revision", "proof"}),
    COMMITTEE: frozenset({"committee", "council", "board", "nomination", "panel"}),
}


def obligations(view: View) -> Iterator[Occasion]:
    """Give deadlines, commitments, letters and advice as occasions."""
    zone = view.project.me.zone
    yield from _due(view, zone)
    for person in view.project.people:
        yield from _advised(person, view.history.begin, zone)


def commitments(view: View) -> tuple[Commitment, ...]:
    """Give everything the owner promised, in files or in notes."""
    return (*view.project.commitments, *view.history.promises)


def _due(view: View, zone: ZoneInfo) -> Iterator[Occasion]:
    for deadline in view.project.deadlines:
        people = (*_as("with", deadline.people), *_as(calls_for(deadline), deadline.people))
        yield from _on(OccasionKind.DEADLINE, deadline, deadline.name, deadline.due, people, zone)
    for promise in commitments(view):
        people = _as("promised to", (promise.to,) if promise.to else ())
        for one in _on(OccasionKind.COMMITMENT, promise, promise.what, promise.expected, people, zone):
            yield replace(one, midpoint=_halfway(promise, view), moments=dict(_moments(promise, view)))
    for letter in view.project.letters:
        people = _as("letter writer", (letter.writer,))
        # one that came before anybody named its day is thanked for all the same
        for one in _on(OccasionKind.LETTER, letter, letter.purpose, letter.due or letter.uploaded, people, zone):
            yield replace(one, moments={Anchor.UPLOADED: letter.uploaded} if letter.uploaded else {})


def calls_for(deadline: Deadline) -> str:
    """Say what the people with a deadline are asked to be part of, by the first telling word of its name."""
    for word in _WORD.findall(deadline.name.casefold()):
        for part, telling in _CALLS.items():
            if word.removesuffix("s") in telling:
                return part
    return PROGRAM


def _on(
    kind: OccasionKind,
    record: Deadline | Commitment | Letter,
    title: str,
    day: date | None,
    participants: tuple[Participant, ...],
    zone: ZoneInfo,
) -> Iterator[Occasion]:
    if day is not None:
        yield Occasion(
            id=record.id,
            kind=kind,
            title=title,
            days=DateRange(day, day),
            zone=zone,
            participants=participants,
            record=record,
        )


def _moments(promise: Commitment, view: View) -> Iterator[tuple[Anchor, date]]:
    """Give what has come of a promise: at risk since it was first seen to be, overdue once its day is over, or kept.

    What is overdue is at risk no more: one word about it is enough.
    """
    due = promise.expected
    is_over = due is not None and due < view.today
    if promise.is_open and promise.status == AT_RISK and not is_over:
        yield Anchor.AT_RISK, view.history.at_risk_since.get(promise.id, view.today)
    if promise.is_open and due is not None and is_over:
        yield Anchor.OVERDUE, due
    if promise.done is not None:
        yield Anchor.DONE, promise.done


def _halfway(promise: Commitment, view: View) -> date | None:
    """Give the day halfway from when a promise was first seen to when it is due; none for less than four weeks."""
    begun, due = view.history.first_seen.get(promise.id, view.today), promise.expected
    if not promise.is_open or due is None or due - begun < _LONG:
        return None
    return begun + (due - begun) // 2


def _advised(person: Person, begin: date, zone: ZoneInfo) -> Iterator[Occasion]:
    """Give each piece of advice once; one without a date counts from the day the owner began."""
    for id, advice in {advice_id(one): one for one in reversed(person.advice)}.items():
        day = advice.day or begin
        yield Occasion(
            id=id,
            kind=OccasionKind.ADVICE,
            title=advice.said,
            days=DateRange(day, day),
            zone=zone,
            participants=_as("adviser", (person.id,)),
            record=advice,
        )


def advice_id(advice: Advice) -> str:
    """Name advice by what was said, whatever the day; whose it is, a touch says by itself."""
    return f"advice-{slug(advice.said)}"


def _as(part: str, people: Iterable[PersonId]) -> tuple[Participant, ...]:
    return tuple(Participant(person=one, part=part) for one in people)
