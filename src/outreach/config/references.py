"""People and programs as people refer to them: full name, the name they are called, surname, initial and surname.

An index, built once and asked in any case. Must not know files; who asks decides what an unknown name means.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache

from outreach.config.grammar import names
from outreach.config.grammar.similar import nearest
from outreach.domain.people import Person, PersonId, Program
from outreach.domain.slugs import slug
from outreach.patterns import Pattern

_TITLE = Pattern(r"^(?:dr|doctor|prof|professor|mr|ms|mrs|miss|mx)\b\.?\s*", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Ambiguous:
    """A name that several have; `candidates` are all of them."""

    candidates: tuple[Person, ...]


@dataclass(frozen=True, slots=True)
class Unknown:
    """A name nobody has; `nearest` is the one it may have been meant for."""

    nearest: Person | None = None


class _Keys:
    """One way of naming, from the folded name to everyone who has it."""

    def __init__(self) -> None:
        self.people: dict[str, dict[PersonId, Person]] = {}

    def add(self, name: str, person: Person) -> None:
        """Let `person` be found by `name`."""
        if name:
            self.people.setdefault(_fold(name), {})[person.id] = person


class People:
    """The index of people; the ways of naming are tried in order, the first that anyone has decides."""

    def __init__(self, people: Iterable[Person] = ()) -> None:
        self._by_id: dict[PersonId, Person] = {}
        self._by_address: dict[str, Person] = {}
        self._ways = (_Keys(), _Keys(), _Keys(), _Keys())
        for person in people:
            self.add(person)

    def __iter__(self) -> Iterator[Person]:
        return iter(self._by_id.values())

    def add(self, person: Person) -> None:
        """Add someone to the index."""
        self._by_id[person.id] = person
        full, call, surname, initial = self._ways
        name = person.name
        if person.email:
            self._by_address.setdefault(person.email.casefold(), person)
        for one in (name.full, *person.was, person.id):
            full.add(one, person)
        call.add(person.call, person)
        surname.add(name.surname, person)
        if name.given:
            initial.add(f"{name.given[0]} {name.surname}", person)

    def by_id(self, id: PersonId) -> Person:
        """Give the person with this id, who was found before."""
        return self._by_id[id]

    def find(self, text: str, *, suggest: bool = True) -> Person | Ambiguous | Unknown:
        """Find the one person meant by `text` (a name or an address), in any case, titles and degrees left aside.

        With `suggest`, somebody unknown comes with the nearest name there is.
        """
        if "@" in text:
            return self._by_address.get(text.strip().casefold(), Unknown())
        asked = _fold(text)
        for way in self._ways:
            found = tuple(way.people.get(asked, {}).values())
            if found:
                return found[0] if len(found) == 1 else Ambiguous(found)
        return Unknown(self._nearest(asked) if suggest else None)

    def _nearest(self, folded: str) -> Person | None:
        for way in self._ways[:3]:
            if near := nearest(folded, way.people):
                return next(iter(way.people[near].values()))
        return None


class Programs:
    """The index of programs, by name and by every other name."""

    def __init__(self, programs: Iterable[Program] = ()) -> None:
        self._by_name: dict[str, Program] = {}
        for program in programs:
            for name in (*program.names, program.id, *program.was):
                self._by_name.setdefault(slug(name), program)

    def find(self, text: str) -> Program | None:
        """Find the program meant by `text`."""
        return self._by_name.get(slug(text))

    def nearest(self, text: str) -> Program | None:
        """Give the program whose name is within two letters of `text`."""
        near = nearest(slug(text), self._by_name)
        return self._by_name[near] if near else None


@lru_cache(maxsize=4096)
def _fold(text: str) -> str:
    """Fold case and accents; leave out title and degrees."""
    main, *after = text.strip().split(",")
    kept = [main, *(part for part in after if not all(names.is_degree(word) for word in part.split()))]
    return slug(_TITLE.sub("", " ".join(kept)))
