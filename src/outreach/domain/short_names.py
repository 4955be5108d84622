"""What people are called among themselves: short where only one person can be meant, in full where two could."""

from __future__ import annotations

from collections import Counter

from outreach.domain.people import ME, Person, PersonId
from outreach.domain.project import Project


class Names:
    """Short and full names of everybody in a project."""

    def __init__(self, project: Project) -> None:
        """Learn everybody's name once."""
        self._people = project.people_by_id
        self._counts = Counter(person.greeting for person in project.people)

    def short(self, person: PersonId) -> str:
        """Give "Dr. Osei" or "Jonah"; the full name where that could be somebody else."""
        if person == ME:
            return "you"
        found = self._people.get(person)
        return self.of(found) if found else _from_id(person)

    def of(self, person: Person) -> str:
        """Give the short name of a person."""
        alone = self._counts[person.greeting] <= 1
        return person.greeting if alone else person.name.shown

    def full(self, person: PersonId) -> str:
        """Give the full name with its title."""
        found = self._people.get(person)
        return found.name.shown if found else _from_id(person)


def _from_id(person: PersonId) -> str:
    """Write the name of somebody who is no longer in the files."""
    return str(person).replace("-", " ").title()
