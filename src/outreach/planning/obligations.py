"""Obligations as occasions: what has to be done by a day, and advice that waits to be reported on.

Deadlines, commitments (those of the files and those made in notes), letters, and what people advised. One without a
date gives none; knows nothing of cadences.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date
from zoneinfo import ZoneInfo

from outreach.domain.dates import DateRange
from outreach.domain.occasions import Commitment, Deadline, Letter, Occasion, OccasionKind, Participant
from outreach.domain.people import Advice, Person, PersonId
from outreach.domain.slugs import slug
from outreach.domain.stages import View


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
        people = _as("with", deadline.people)
        yield from _on(OccasionKind.DEADLINE, deadline, deadline.name, deadline.due, people, zone)
    for promise in commitments(view):
        people = _as("promised to", (promise.to,) if promise.to else ())
        yield from _on(OccasionKind.COMMITMENT, promise, promise.what, promise.expected, people, zone)
    for letter in view.project.letters:
        people = _as("letter writer", (letter.writer,))
        yield from _on(OccasionKind.LETTER, letter, letter.purpose, letter.due, people, zone)


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
