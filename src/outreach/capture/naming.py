"""People as their owner names them, found in the project; whoever cannot be told apart is asked about."""

from __future__ import annotations

from collections.abc import Sequence

from outreach.config.references import Ambiguous, People, Unknown
from outreach.domain.people import Person
from outreach.domain.project import Project
from outreach.errors import UsageError

_LONGEST = 5


def person_of(name: str, project: Project) -> Person:
    """Find the one person a name can mean, in any case.

    Raises:
        UsageError: nobody is called that, or several are.
    """
    match People(project.people).find(name):
        case Person() as found:
            return found
        case Ambiguous(candidates=several):
            names = ", ".join(f"{one.name.shown} ({one.path})" if one.path else one.name.shown for one in several)
            raise UsageError(f'"{name}" could be {names}', remedy="write the full name")
        case Unknown(nearest=close):
            remedy = f"did you mean {close.name.shown}?" if close else "people stand in config.yaml, under people:"
            raise UsageError(f'nobody is called "{name}"', remedy=remedy)


def named(words: Sequence[str], project: Project) -> tuple[Person, tuple[str, ...]]:
    """Part the person that words begin with ("lin chen she told me") from the rest; the longest name that fits wins.

    Raises:
        UsageError: they begin with nobody's name, or with one that several have.
    """
    people = People(project.people)
    # "Dr. Osei: you asked" ends the name by itself
    for length in range(min(len(words), _LONGEST), 0, -1):
        found = people.find(" ".join(words[:length]).rstrip(":,"), suggest=False)
        if isinstance(found, Person):
            return found, tuple(words[length:])
    return person_of(words[0].rstrip(":,") if words else "", project), tuple(words[1:])


def same_name(name: str, project: Project) -> Person | None:
    """Find the one person a name can mean; None when there is nobody, or more than one."""
    found = People(project.people).find(name)
    return found if isinstance(found, Person) else None
