"""What the owner's files say about somebody beside their roles: since when, where, what they ask for, what is private.

What is private is given by a function of its own, for the owner who asked for it on their own screen; nothing that is
kept, held or written may call it.
"""

from __future__ import annotations

from collections.abc import Iterator

from outreach.domain.english import MONTHS
from outreach.domain.occasions import Rotation
from outreach.domain.people import Person, Program
from outreach.domain.profile import PrivateNote
from outreach.domain.project import Project
from outreach.reports.words import short_day


def acquaintance(person: Person, project: Project) -> Iterator[str]:
    """Say since when the owner knows them, at which program they are, which rotations the two share."""
    about = " · ".join(_about(person))
    if about:
        yield f"{about[:1].upper()}{about[1:]}"
    program = project.program(person.program)
    if program is not None:
        yield from _program(program)
    for rotation in project.rotations:
        if person.id in (*rotation.people, *rotation.staff):
            yield _rotation(rotation)


def _about(person: Person) -> Iterator[str]:
    if person.since is not None:
        yield f"known since {MONTHS[person.since.month - 1]} {person.since.year}"
    if person.known_in_field:
        yield "known in the field"
    if person.avoid:
        yield f"asks you to avoid {', '.join(person.avoid)}"


def _program(program: Program) -> Iterator[str]:
    facts = ", ".join(one for one in (program.region, program.kind) if one)
    told = " · ".join(one for one in (facts, " ".join(program.notes.split())) if one)
    if told:
        yield f"{program.short}: {told}"


def _rotation(rotation: Rotation) -> str:
    kind = f"{rotation.kind} " if rotation.kind else ""
    first, last = rotation.dates.first, rotation.dates.last
    return f"Together at {rotation.at}, {kind}rotation, {short_day(first)} to {short_day(last)} {last.year}"


def private_side(person: Person, project: Project) -> Iterator[str]:
    """Say what only the owner may know of somebody: how they fit, why something is so, what is to be mended."""
    private = project.private
    label = private.reach.get(person.program) if person.program else None
    program = project.program(person.program)
    if label and program is not None:
        yield f"{program.short} is {label} for you"
    for note in private.people:
        if note.person == person.id:
            yield from _noted(note)


def _noted(note: PrivateNote) -> Iterator[str]:
    if note.fit:
        yield f"fit {', '.join(f'{key} {mark} of 5' for key, mark in note.fit.items())}"
    if note.why:
        yield note.why
    if note.repair is not None:
        yield f"to be mended, {note.repair.what}"
