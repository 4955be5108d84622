"""Every way in which a file's people may be named, as words: full names, surnames and their parts, what one is called.

Made once for a project. Knows no text and no rule.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from enum import IntEnum

from outreach.domain.people import ME, Person, PersonId
from outreach.domain.project import Project
from outreach.guardrails.text import words
from outreach.patterns import Pattern

PARTICLES = frozenset({"van", "von", "der", "den", "de", "del", "di", "da", "dos", "du", "la", "le", "al", "el", "bin"})
_APOSTROPHE = Pattern(r"(?<=\w)['’](?=\w)")
_SHORTEST_PART = 3


class Form(IntEnum):
    """What part of a name stands there."""

    FULL = 0
    CALLED = 1
    SURNAME = 2
    GIVEN = 3


@dataclass(frozen=True, slots=True)
class Entry:
    """One name as words, and whose it may be."""

    words: tuple[str, ...]
    form: Form
    people: frozenset[PersonId]


Entries = Mapping[str, tuple[Entry, ...]]
_Row = tuple[tuple[str, ...], Form, PersonId]


def entries(project: Project) -> Entries:
    """Give all names under their first word."""
    return _index((*_rows(project), *_parts(project)))


def _rows(project: Project) -> Iterator[_Row]:
    yield _folded(project.me.name), Form.FULL, ME
    yield _folded(project.me.name)[-1:], Form.SURNAME, ME
    for person in project.people:
        for text, form in _names(person):
            for spelling in dict.fromkeys((text, _APOSTROPHE.sub("", text))):
                yield _folded(spelling), form, person.id


def _names(person: Person) -> Iterator[tuple[str, Form]]:
    name = person.name
    yield name.full, Form.FULL if len(_folded(name.full)) > 1 else Form.CALLED
    yield f"{name.given} {name.surname}", Form.FULL
    yield name.surname, Form.SURNAME
    yield name.given, Form.GIVEN
    yield person.call, Form.CALLED
    yield f"{person.call} {name.surname}" if person.call else "", Form.FULL
    for old in person.was:
        yield old, Form.FULL
        yield old.rpartition(" ")[2], Form.SURNAME
    if person.assistant is not None:
        yield person.assistant.name.full, Form.FULL
        yield person.assistant.name.surname, Form.SURNAME


def _parts(project: Project) -> Iterator[_Row]:
    """Give the words of surnames of several ("Dr. Linden" of van der Linden), unless one is a whole surname."""
    whole = {_folded(one.name.surname) for one in project.people}
    for person in project.people:
        surname = _folded(person.name.surname)
        for word in surname if len(surname) > 1 else ():
            if len(word) >= _SHORTEST_PART and word not in PARTICLES and (word,) not in whole:
                yield (word,), Form.SURNAME, person.id


def _folded(text: str) -> tuple[str, ...]:
    return tuple(word.folded for word in words(text))


def _index(rows: Iterable[_Row]) -> Entries:
    """Join who bears the same name; the longest first, and the fullest form of those equally long."""
    people: dict[tuple[tuple[str, ...], Form], set[PersonId]] = {}
    for name, form, person in rows:
        if name and (form is not Form.FULL or len(name) > 1):
            people.setdefault((name, form), set()).add(person)
    index: dict[str, list[Entry]] = {}
    for (name, form), found in people.items():
        index.setdefault(name[0], []).append(Entry(name, form, frozenset(found)))
    return {first: tuple(sorted(same, key=lambda one: (-len(one.words), one.form))) for first, same in index.items()}
