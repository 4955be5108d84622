"""People as their owner names them, found in the project; whoever cannot be told apart is asked about."""

from __future__ import annotations

from collections.abc import Sequence

from outreach.config.grammar import Unclear, names, roles
from outreach.config.ids import person_id
from outreach.config.references import Ambiguous, People, Unknown
from outreach.domain.people import Name, Person
from outreach.domain.project import Project
from outreach.errors import UsageError

_LONGEST = 5
_ALONE = 2


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


def newcomer(text: str, *, is_sure: bool = False) -> Person | None:
    """Give somebody who stands in no file, when a text is a name: with a title, or of first and last name.

    What follows a comma ("Priya Raman, resident") is where they are. With `is_sure` any words are a name.
    """
    alone, _, rest = text.partition(",")
    is_degree = bool(rest) and all(names.is_degree(word) for word in rest.replace(",", " ").split())
    try:
        name = names.parse(text if is_degree else alone)
    except Unclear:
        return None
    if not (is_sure or _is_named(name)):
        return None
    return Person(id=person_id(name), name=name, at="" if is_degree else rest.strip())


def _is_named(name: Name) -> bool:
    words = name.full.split()
    if roles.parse(name.full) or len(words) > _LONGEST or not (name.title or len(words) >= _ALONE):
        return False
    return (
        _is_capital(words[0])
        and _is_capital(words[-1])
        and all(_is_capital(one) or names.is_particle(one) for one in words)
    )


def _is_capital(word: str) -> bool:
    """Whether a word is written as names are: O'Brien, J., Smith-Jones; not "Q&A", "2nd" or "later"."""
    letters = word.translate(str.maketrans("", "", "'’.-"))
    return letters.isalpha() and word[0].isupper()
