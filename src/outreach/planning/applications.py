"""Openings of applications as occasions: the day from which a program takes them, with the people there to write to."""

from __future__ import annotations

from collections.abc import Iterator

from outreach.domain.dates import DateRange
from outreach.domain.occasions import Occasion, OccasionKind, Participant
from outreach.domain.people import Person, Program, Role
from outreach.domain.stages import View

_PARTS = {
    "program director": frozenset({Role.PROGRAM_DIRECTOR}),
    "coordinator": frozenset({Role.COORDINATOR}),
    "faculty": frozenset(
        {
            Role.FACULTY,
            Role.TEACHING_FACULTY,
            Role.ASSOCIATE_PROGRAM_DIRECTOR,
            Role.CHAIR,
            Role.VICE_CHAIR,
            Role.VICE_CHAIR_OF_EDUCATION,
        }
    ),
}


def applications(view: View) -> Iterator[Occasion]:
    """Give the opening of each program that has a day for it; the year is part of what it is."""
    for program in view.project.programs:
        day = program.apply_from
        if day is not None:
            yield Occasion(
                id=f"apply-{program.id}-{day.year}",
                kind=OccasionKind.APPLICATION,
                title=program.short,
                days=DateRange(day, day),
                zone=program.zone or view.project.me.zone,
                participants=tuple(_there(program, view)),
                program=program.id,
                record=program,
            )


def _there(program: Program, view: View) -> Iterator[Participant]:
    for person in view.project.people:
        if person.program == program.id or person.id == program.coordinator:
            yield from (Participant(person=person.id, part=part) for part in _parts(person, program))


def _parts(person: Person, program: Program) -> Iterator[str]:
    for part, roles in _PARTS.items():
        if person.roles & roles or (part == "coordinator" and person.id == program.coordinator):
            yield part
