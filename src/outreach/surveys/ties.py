"""Who could speak for the owner at a program: who works there, who saw the owner work, who knows somebody there.

A tie is what was lived through: rotations, meetings, letters, mail that came back. Nobody is asked, nothing is judged.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import timedelta
from enum import StrEnum

from outreach.domain.people import Person, PersonId, Program, Role
from outreach.domain.stages import View
from outreach.guardrails.program_people import was_known_before

_DAY = timedelta(days=1)
_WORKED_WITH = frozenset(
    {
        Role.RESEARCH_MENTOR,
        Role.CLINICAL_MENTOR,
        Role.MENTOR,
        Role.SPONSOR,
        Role.COLLABORATOR,
        Role.FORMER_COLLEAGUE,
        Role.CO_RESIDENT,
        Role.LETTER_WRITER,
    }
)


class Strength(StrEnum):
    """How well somebody could say "yes, I know them"; the strongest comes last."""

    NOBODY = "nobody"
    WEAK = "weak"
    FAIR = "fair"
    STRONG = "strong"


@dataclass(frozen=True, slots=True, kw_only=True)
class Tie:
    """One person as seen from one program; `knows` are the strangers there to whom somebody elsewhere is a path."""

    person: Person
    works_there: bool
    saw_work: bool
    knows_me: bool
    knows: tuple[PersonId, ...] = ()

    @property
    def strength(self) -> Strength:
        """Strong: works there and saw the owner work. Fair: one of the two at first hand. Weak: from hearsay."""
        if not self.knows_me:
            return Strength.NOBODY
        if self.works_there:
            return Strength.STRONG if self.saw_work else Strength.FAIR
        return Strength.FAIR if self.saw_work else Strength.WEAK


def ties(program: Program, view: View) -> tuple[Tie, ...]:
    """Give everybody who works at a program or knows a stranger there, the strongest tie first."""
    people = [one for one in view.project.people if not one.never and Role.CO_APPLICANT not in one.roles]
    there = tuple(_there(people, program, view))
    inside = {tie.person.id for tie in there}
    strangers = [tie.person for tie in there if not tie.knows_me]
    outside = [one for one in people if one.id not in inside]
    found = [*there, *(tie for one in outside for tie in _path(one, strangers, view))]
    order = list(Strength)
    return tuple(sorted(found, key=lambda tie: (-order.index(tie.strength), tie.person.id)))


def _there(people: Sequence[Person], program: Program, view: View) -> Iterator[Tie]:
    for person in people:
        if person.program == program.id or person.id == program.coordinator:
            seen = saw_work(person, view)
            yield Tie(person=person, works_there=True, saw_work=seen, knows_me=seen or _knows_me(person, view))


def _path(person: Person, strangers: Sequence[Person], view: View) -> Iterator[Tie]:
    """Give the tie of who knows strangers at a program; in whose record that stands does not matter."""
    known = tuple(one.id for one in strangers if one.id in person.knows or person.id in one.knows)
    if known:
        seen = saw_work(person, view)
        is_known = seen or _knows_me(person, view)
        yield Tie(person=person, works_there=False, saw_work=seen, knows_me=is_known, knows=known)


def saw_work(person: Person, view: View) -> bool:
    """Whether somebody saw the owner work: by role, by a letter that is there, or on a rotation that has begun."""
    wrote = any(one.writer == person.id and one.uploaded for one in view.project.letters)
    begun = (one for one in view.project.rotations if one.dates.first <= view.today)
    return bool(person.roles & _WORKED_WITH) or wrote or any(person.id in (*one.people, *one.staff) for one in begun)


def _knows_me(person: Person, view: View) -> bool:
    return was_known_before(person, view.today + _DAY, view)
