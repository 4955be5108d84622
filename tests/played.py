"""Rehearsed seasons in a few words: letters, stops, waits and questions of three people who do not exist."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

from outreach.domain.cadences import Kind
from outreach.domain.findings import Finding, Level
from outreach.domain.messages import Address, Draft
from outreach.domain.people import CadenceId, Name, Person, PersonId
from outreach.domain.touches import TouchId
from outreach.reports.rehearsal import Asked, Letter, Missed, Rehearsal, Stopped, Waited

ADA = Person(
    id=PersonId("ada-quill"),
    name=Name(full="Ada Quill", title="Dr.", given="Ada", surname="Quill"),
    email="ada.quill@northfield.example.edu",
    at="Northfield",
)
LIN = replace(ADA, id=PersonId("lin-chen"), name=Name(full="Lin Chen", title="Dr.", given="Lin", surname="Chen"))
ALONE = Person(id=PersonId("kim-lee"), name=Name(full="Kim Lee"))
FIRST, LAST = date(2026, 11, 27), date(2026, 12, 9)
FINDING = Finding(rule="C202", name="gap", level=Level.BLOCK, message="a detail is missing")
_MAYA = Address(name="Maya", email="maya@example.org")


def touch(person: Person, anchor: str = "x", cadence: str = "hello") -> TouchId:
    """Give a touch."""
    return TouchId(CadenceId(cadence), person.id, anchor)


def letter(
    person: Person,
    made: date,
    *,
    fate: str = "sent Tue 1 Dec",
    cadence: str = "hello",
    kind: Kind = Kind.UPDATE,
    body: str = "Dear you,\n\nHello there.",
) -> Letter:
    """Give a draft of a cadence, made on a day."""
    name = touch(person, f"on-{made}", cadence)
    draft = Draft(touch=name, sender=_MAYA, to=(), subject="Hello", body=body)
    return Letter(
        touch=name,
        title="hello",
        kind=kind,
        person=person,
        made=made,
        draft=draft,
        is_addressed="unaddressed" not in fate,
        most=90,
        fate=fate,
    )


def rehearsal(*letters: Letter) -> Rehearsal:
    """Give a season of two weeks with these drafts."""
    return Rehearsal(first=FIRST, last=LAST, seed=7, people=2, letters=letters)


def stop(level: Level, *, lasted: bool, rule: str = "C202", name: str = "gap") -> Stopped:
    """Give a draft that a rule stopped."""
    finding = replace(FINDING, level=level, rule=rule, name=name)
    return Stopped(day=FIRST, touch=touch(ADA), person=ADA, finding=finding, lasted=lasted)


def waited(
    person: Person, *, days: int, closes: date | None = None, made: date | None = None, rule: str = "cap (T602)"
) -> Waited:
    """Give a draft that was put off from the first day on."""
    last = FIRST + timedelta(days=days - 1)
    return Waited(
        touch=touch(person), title="hello", person=person, rule=rule, first=FIRST, last=last, days=days,
        closes=closes, made=made,
    )  # fmt: skip


def asked(person: Person, *, answered: bool) -> Asked:
    """Give a draft that wanted a word."""
    return Asked(touch=touch(person), title="hello", person=person, day=FIRST, ask="one thing", answered=answered)


def missed(person: Person, *, why: str = "waited for your word") -> Missed:
    """Give a window that closed."""
    return Missed(touch=touch(person), title="hello", person=person, day=LAST, closes=date(2026, 12, 8), why=why)
