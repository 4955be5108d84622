"""What people, occasions and programs were called earlier (`was`), so that facts follow a record that was renamed.

Facts are never rewritten; they are read under today's names. Knows nothing of what the facts say.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from outreach.domain.occasions import Record
from outreach.domain.people import PersonId, ProgramId
from outreach.domain.project import Project
from outreach.domain.touches import TouchId

_NOT_IN_A_SLUG = re.compile(r"[^a-z0-9]+")


@dataclass(frozen=True, slots=True, kw_only=True)
class Aliases:
    """Earlier ids, each with the id it has today."""

    people: Mapping[str, str]
    occasions: Mapping[str, str]
    programs: Mapping[str, str]

    @classmethod
    def of(cls, project: Project) -> Aliases:
        """Collect every `was` of a project; an id that somebody bears today is nobody's earlier one."""
        return cls(
            people=_earlier((one.id, one.was) for one in project.people),
            occasions=_earlier(_occasions(project)),
            programs=_earlier((one.id, one.was) for one in project.programs),
        )

    def person(self, id: PersonId) -> PersonId:
        """Give today's id of a person."""
        return PersonId(self.people.get(id, id))

    def occasion(self, id: str) -> str:
        """Give today's id of an occasion."""
        return self.occasions.get(id, id)

    def program(self, id: ProgramId) -> ProgramId:
        """Give today's id of a program."""
        return ProgramId(self.programs.get(id, id))

    def touch(self, id: TouchId) -> TouchId:
        """Give a touch with today's ids of its person and occasion."""
        return TouchId(id.cadence, self.person(id.person), self.occasion(id.anchor), id.step)


def _occasions(project: Project) -> Iterator[tuple[str, tuple[str, ...]]]:
    lists: tuple[tuple[Record, ...], ...] = (
        project.interviews,
        project.rotations,
        project.conferences,
        project.meetings,
        project.routines,
        project.commitments,
        project.letters,
        project.deadlines,
    )
    return ((record.id, record.was) for records in lists for record in records)


def _earlier(records: Iterable[tuple[str, tuple[str, ...]]]) -> Mapping[str, str]:
    rows = tuple(records)
    today = {id for id, _ in rows}
    names = ((name, id) for id, was in rows for old in was for name in (old, _slug(old)))
    return {name: id for name, id in names if name not in today}


def _slug(name: str) -> str:
    """Give the id that was made from a name: accents dropped, words joined by hyphens."""
    plain = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode().lower()
    return _NOT_IN_A_SLUG.sub("-", plain).strip("-")
