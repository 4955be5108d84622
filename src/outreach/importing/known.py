"""Who is there already, by address and by name, and who looks like somebody; asked once per entry, in constant time.

The same name is the same to people and to this program: case, accents and titles do not count, the order of the words
does ("Chen Wu" is not "Wu Chen"). Whoever shares one name and has nearly the other looks like somebody.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import Final, NamedTuple

from outreach.config import ids
from outreach.config.grammar import Unclear, names
from outreach.domain.edits import edits
from outreach.domain.people import Name, Person
from outreach.guardrails.text import plain
from outreach.importing.candidates import Candidate

_SHORT: Final = 5
_LONG: Final = 8
# of people who share a name only so many are compared: a file made to be slow is not
_MOST: Final = 100


@dataclass(frozen=True, slots=True, kw_only=True)
class Acquaintance:
    """Somebody who is there: one of the workspace (`place` is file and line), or of the same file."""

    name: Name
    place: str
    email: str = ""
    also: tuple[str, ...] = ()

    @property
    def shown(self) -> str:
        """Name and address for a message."""
        return f"{self.name.shown} <{self.email}>" if self.email else self.name.shown


class _Ends(NamedTuple):
    """The first and the last word of a name, folded; empty for a single word."""

    given: str
    surname: str


@dataclass(slots=True)
class Known:
    """An index of people that grows with the file."""

    by_address: dict[str, Acquaintance] = field(default_factory=dict)
    by_id: dict[str, Acquaintance] = field(default_factory=dict)
    _by_end: dict[tuple[int, str], list[tuple[_Ends, Acquaintance]]] = field(default_factory=dict)

    def add(self, one: Acquaintance, *other: str) -> None:
        """Add somebody, to be found under `other` ids as well."""
        for address in (one.email, *one.also):
            if address:
                self.by_address.setdefault(address.casefold(), one)
        for id in (ids.person_id(one.name), *other):
            self.by_id.setdefault(id, one)
        ends = _ends(one.name)
        for place, word in enumerate(ends):
            if word:
                self._by_end.setdefault((place, word), []).append((ends, one))

    def with_address(self, addresses: Iterable[str]) -> Acquaintance | None:
        """Give whoever has one of these addresses."""
        return next((found for one in addresses if (found := self.by_address.get(one.casefold()))), None)

    def with_name(self, name: Name) -> Acquaintance | None:
        """Give whoever has this name."""
        return self.by_id.get(ids.person_id(name))

    def like(self, name: Name) -> Acquaintance | None:
        """Give whoever has nearly this name: one of its ends, and the other but for a letter or two, or shortened."""
        ends = _ends(name)
        if not (ends.given and ends.surname):
            return None
        return next((one for other, one in self._sharing(ends) if _is_near(ends, other)), None)

    def _sharing(self, ends: _Ends) -> Iterator[tuple[_Ends, Acquaintance]]:
        for place in (1, 0):
            yield from self._by_end.get((place, ends[place]), ())[:_MOST]


def acquaintance(person: Person) -> Acquaintance:
    """Make one of a person of the workspace."""
    return Acquaintance(name=person.name, place=person.path, email=person.email or "", also=person.also)


def newcomer(one: Candidate) -> Acquaintance:
    """Make one of somebody of the same file."""
    return Acquaintance(name=one.name, place=one.where, email=one.email, also=one.also)


def known_of(people: Iterable[Person], listed: frozenset[str]) -> Known:
    """Index the people of a workspace; who is only named somewhere, without an address, is not there yet."""
    known = Known()
    for person in people:
        if person.email or person.path in listed:
            known.add(acquaintance(person), person.id, *_former(person))
    return known


def _former(person: Person) -> Iterator[str]:
    for name in person.was:
        try:
            yield ids.person_id(names.parse(name))
        except Unclear:
            continue


def _ends(name: Name) -> _Ends:
    words = [one for one in plain(name.full.casefold()).replace("-", " ").replace(".", " ").split() if one]
    return _Ends(words[0], words[-1]) if len(words) > 1 else _Ends("", "")


def _is_near(one: _Ends, other: _Ends) -> bool:
    if one.surname == other.surname:
        return _is_short_for(one.given, other.given) or _is_slip(one.given, other.given)
    return one.given == other.given and _is_slip(one.surname, other.surname)


def _is_short_for(one: str, other: str) -> bool:
    """Whether one is the other's beginning: an initial, or "Sam" for "Samuel"; or the same, with other middle names."""
    short, long = sorted((one, other), key=len)
    return long.startswith(short) and (len(short) in (1, len(long)) or len(short) > 2)


def _is_slip(one: str, other: str) -> bool:
    size = max(len(one), len(other))
    most = 0 if size < _SHORT else 1 if size < _LONG else 2
    return most > 0 and edits(one, other, most) <= most
