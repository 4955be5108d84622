"""What people, occasions and programs were called earlier, so that facts follow a record that was renamed or moved.

The owner may have said so (`was`). Else an address that somebody bears today tells who a mail was meant for, and a
move that a run noticed tells which occasion an earlier one has become. Facts are never rewritten; they are read under
today's names.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from outreach.domain.facts import DraftIntended, Fact, OccasionMoved
from outreach.domain.occasions import Record
from outreach.domain.people import PersonId, ProgramId
from outreach.domain.project import Project
from outreach.domain.touches import TouchId
from outreach.patterns import Pattern

# the facts that tell names of before
NAMING = (DraftIntended, OccasionMoved)

_NOT_IN_A_SLUG = Pattern(r"[^a-z0-9]+")


@dataclass(frozen=True, slots=True, kw_only=True)
class Aliases:
    """Earlier ids, each with the id it has today; `moved` are the moves behind those of occasions."""

    people: Mapping[str, str]
    occasions: Mapping[str, str]
    programs: Mapping[str, str]
    moved: Mapping[str, OccasionMoved] = field(default_factory=dict)

    @classmethod
    def of(cls, project: Project, facts: Iterable[Fact] = ()) -> Aliases:
        """Collect every `was` of a project and what `facts` tell; an id that is borne today is no earlier one."""
        known = tuple(facts)
        people = _earlier((one.id, one.was) for one in project.people)
        occasions = _earlier(_occasions(project))
        moves = {fact.occasion: fact for fact in known if isinstance(fact, OccasionMoved)}
        today = {id for id, _ in _occasions(project)}
        moved = {old: new for old in moves if old not in today and (new := _followed(old, moves, occasions, today))}
        return cls(
            people={**_by_address(project, known), **people},
            occasions={**moved, **occasions},
            programs=_earlier((one.id, one.was) for one in project.programs),
            moved={new: moves[old] for old, new in moved.items()},
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


def _followed(
    old: str, moves: Mapping[str, OccasionMoved], was: Mapping[str, str], today: Collection[str]
) -> str | None:
    """Follow an occasion from move to move to the id it has last; one that came back where it was moves no more."""
    passed = {old}
    id = moves[old].to
    while id not in passed and id not in today and (id in moves or id in was):
        passed.add(id)
        id = moves[id].to if id in moves else was[id]
    return id if id not in passed else None


def _by_address(project: Project, facts: Iterable[Fact]) -> Mapping[str, str]:
    """Give the ids nobody bears any more under which mails were meant for an address that somebody has today."""
    today = {one.id for one in project.people}
    bearers = {
        address.lower(): one.id
        for one in reversed(project.people)
        for address in (*one.also, one.email or "")
        if address
    }
    intents = (fact for fact in facts if isinstance(fact, DraftIntended) and fact.to in bearers)
    return {fact.touch.person: bearers[fact.to] for fact in intents if fact.touch.person not in today}


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
