"""Interviews, rotations and letters."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from outreach.config import ids
from outreach.config.build.desk import Desk
from outreach.config.build.people import Mention
from outreach.config.checking import Item
from outreach.config.grammar import dates
from outreach.config.schema.season import InterviewForm, LetterForm, RotationForm
from outreach.domain.dates import Duration, Unit
from outreach.domain.occasions import Interview, Letter, Match, Rotation
from outreach.domain.people import PersonId, Role

_USUAL = Duration(6, Unit.HOUR)


def mentions(desk: Desk) -> Iterator[Mention]:
    """Give everybody named in interviews and programs, so that strangers are known before anybody is resolved."""
    for item in desk.checked.items.get("programs", ()):
        if item.form.coordinator:
            yield Mention(item.form.coordinator, item.at("coordinator"), Role.COORDINATOR, item.form.name)
    for item in desk.checked.items.get("interviews", ()):
        form: InterviewForm = item.form
        if form.coordinator:
            yield Mention(form.coordinator, item.at("coordinator"), Role.COORDINATOR, form.at)
        for name in (*form.with_, *form.details):
            yield Mention(name, item.at("with"), at=form.at)


def interviews(desk: Desk, match: Match) -> Iterator[Interview]:
    """Build the interviews; a time without a zone is the program's."""
    for item, path in desk.items("interviews"):
        form: InterviewForm = item.form
        at, program = desk.place(form.at, item.at("at"))
        zone = form.timezone or (program.zone if program else None)
        when = desk.read(partial(dates.when, zone=zone), form.when, item.at("when"))
        if when is None:
            _say_open(desk, item, form)
            continue
        id = form.id or ids.interview_id(program.id if program else at, match.year or when.day.year)
        if not desk.first("interview", id, item):
            continue
        yield Interview(
            id=id,
            program=program.id if program else None,
            at=at,
            when=when,
            length=form.length or _USUAL,
            mode=form.mode,
            people=desk.several(map(_name, form.with_), item.at("with")),
            coordinator=desk.person(_name(form.coordinator), item.at("coordinator")),
            details=_details(desk, item, form),
            was=form.was,
            path=path,
        )


def _say_open(desk: Desk, item: Item, form: InterviewForm) -> None:
    if dates.is_open(form.when):
        desk.faults.note(item.path, f"{form.at}: nothing is scheduled until the interview has a date")


def _name(text: str) -> str:
    """Leave the address out of `NAME <ADDRESS>`."""
    return text.partition("<")[0].strip(" ,")


def _details(desk: Desk, item: Item, form: InterviewForm) -> dict[PersonId, str]:
    found = {desk.person(name, item.at("details", name)): text for name, text in form.details.items()}
    return {person: text for person, text in found.items() if person}


def rotations(desk: Desk) -> Iterator[Rotation]:
    """Build the rotations."""
    for item, path in desk.items("rotations"):
        form: RotationForm = item.form
        at, program = desk.place(form.at, item.at("at"))
        id = form.id or ids.rotation_id(program.id if program else at, form.dates.first)
        if not desk.first("rotation", id, item):
            continue
        yield Rotation(
            id=id,
            program=program.id if program else None,
            at=at,
            dates=form.dates,
            kind=form.kind,
            people=desk.several(form.with_, item.at("with")),
            staff=desk.several(form.staff, item.at("staff")),
            day_starts=form.day_starts,
            early=form.early,
            mid=form.mid,
            letter_from=desk.person(form.letter_from, item.at("letter_from")),
            was=form.was,
            path=path,
        )


def letters(desk: Desk) -> Iterator[Letter]:
    """Build the letters."""
    for item, path in desk.items("letters"):
        form: LetterForm = item.form
        writer = desk.person(form.from_, item.at("from"))
        if writer is None:
            continue
        id = form.id or ids.letter_id(writer, form.for_)
        if not desk.first("letter", id, item):
            continue
        yield Letter(
            id=id,
            writer=writer,
            purpose=form.for_,
            due=form.due,
            asked=form.asked,
            agreed=form.agreed,
            uploaded=form.uploaded,
            thanked=form.thanked,
            why_them=form.why_them,
            packet=form.packet,
            was=form.was,
            path=path,
        )
