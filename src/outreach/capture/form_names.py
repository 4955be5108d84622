"""Whom a name means in the form of an occasion: first who takes part in it, then anybody, then somebody new.

Somebody new is kept by name alone, and only when it surely is one: an address is never guessed.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from functools import cached_property

from outreach.capture.binding import occasions_of
from outreach.capture.echoes import ADD
from outreach.capture.naming import newcomer
from outreach.capture.places import OPEN_FOR
from outreach.config.references import Ambiguous, People, Programs, Unknown
from outreach.domain.facts import Joined
from outreach.domain.occasions import Occasion, OccasionKind
from outreach.domain.people import Person
from outreach.domain.stages import View
from outreach.errors import UsageError


@dataclass(frozen=True, kw_only=True)
class Here:
    """One occasion, with what is known of people; `guests` take part and stand in no file."""

    occasion: Occasion
    everybody: People
    programs: Programs
    guests: tuple[Person, ...] = ()

    @classmethod
    def of(cls, occasion: Occasion, view: View) -> Here:
        """Give what is known now."""
        everybody, programs = People(view.project.people), Programs(view.project.programs)
        guests = tuple(_guests(occasion, everybody, view))
        return cls(occasion=occasion, everybody=everybody, programs=programs, guests=guests)

    def known(self, name: str) -> Person | None:
        """Find somebody who is known by a name; who takes part comes first, since others may be called the same."""
        return _one(self._present.find(name, suggest=False)) or _one(self.everybody.find(name, suggest=False))

    def find(self, name: str) -> Person:
        """Find whom a name means, be it somebody new.

        Raises:
            UsageError: it is nobody's name, or that of several.
        """
        found = self.known(name)
        if found is not None:
            return found
        present = self._present.find(name, suggest=False)
        match present if isinstance(present, Ambiguous) else self.everybody.find(name):
            case Ambiguous(candidates=several):
                raise UsageError(
                    f'"{name}" could be {", ".join(one.name.shown for one in several)}', remedy="write the full name"
                )
            case Unknown(nearest=Person() as close):
                raise UsageError(f'nobody is called "{name}"', remedy=f"did you mean {close.name.shown}?")
            case _:
                pass
        new = newcomer(name)
        if new is None or name == self.occasion.title or self.programs.find(name) is not None:
            raise UsageError(f'nobody is called "{name}"', remedy="of somebody new write first and last name")
        return new

    def is_new(self, person: Person) -> bool:
        """Whether somebody was never heard of before."""
        return all(one.id != person.id for one in (*self.everybody, *self.guests))

    def joined(self, person: Person, now: datetime, *, is_about: bool) -> tuple[Joined, ...]:
        """Give the fact that somebody took part, if that is new; a word about an interviewer says so (`is_about`)."""
        name, occasion = person.name.shown, self.occasion
        if self.is_new(person):
            return (Joined(at=now, occasion=occasion.id, name=name),)
        is_interview = occasion.kind is OccasionKind.INTERVIEW
        if not is_about or not is_interview or occasion.part_of(person.id) or person in self.guests:
            return ()
        return (Joined(at=now, occasion=occasion.id, name=name, person=person.id),)

    def welcome(self, person: Person) -> str:
        """Say what is missing of somebody new; empty for who is known."""
        if not self.is_new(person):
            return ""
        return _no_address(person, self.occasion)

    @cached_property
    def _present(self) -> People:
        ids = {one.person for one in self.occasion.participants}
        return People((*(one for one in self.everybody if one.id in ids), *self.guests))


def in_no_file(view: View) -> tuple[str, ...]:
    """Say who took part in something of the last two weeks, or will, and cannot be written to, standing in no file."""
    everybody = People(view.project.people)
    recent = (one for one in occasions_of(view) if one.days and one.days.last + OPEN_FOR >= view.today)
    return tuple(_no_address(guest, occasion) for occasion in recent for guest in _guests(occasion, everybody, view))


def _no_address(person: Person, occasion: Occasion) -> str:
    line = ", ".join(one for one in (f"{person.name.shown} <address?>", person.at) if one)
    return f"{person.name.shown}, {occasion.title}, is new and has no address. {ADD}   - {line}"


def _guests(occasion: Occasion, everybody: People, view: View) -> Iterator[Person]:
    """Give those who were named for an occasion and stand in no file; a name that several have is nobody's."""
    for name, person in view.history.joined.get(occasion.id, ()):
        if person is None and isinstance(everybody.find(name, suggest=False), Unknown):
            found = newcomer(name, is_sure=True)
            if found is not None:
                yield found


def _one(found: Person | Ambiguous | Unknown) -> Person | None:
    return found if isinstance(found, Person) else None
