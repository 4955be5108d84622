"""Ids made from what people wrote: ASCII, lower case, without a date that can move. They never appear on a screen."""

from __future__ import annotations

from datetime import date
from typing import Final

from outreach.domain import slugs
from outreach.domain.people import Name, PersonId, ProgramId
from outreach.domain.slugs import digest, slug
from outreach.patterns import Pattern

_INSTITUTION: Final = Pattern(
    r",?\s+(?:University|Medical Cent(?:er|re)|Hospital|Cancer (?:Institute|Cent(?:er|re))|Health(?: System)?)$"
)


def person_id(name: Name) -> PersonId:
    """Name a person by the full name, without title and degrees."""
    return PersonId(slug(name.full))


def short_name(name: str) -> str:
    """Give the name of an institution without "University", "Medical Center" and the like."""
    return _INSTITUTION.sub("", name.strip()) or name.strip()


def program_id(name: str, also: tuple[str, ...] = ()) -> ProgramId:
    """Name a program by the first other name, else by its name without the kind of institution."""
    return ProgramId(slug(also[0] if also else short_name(name)))


def interview_id(program: str, year: int) -> str:
    """Name an interview by program and match year: it stays the same when the day moves."""
    return f"{slug(program)}-{year}"


def rotation_id(place: str, first: date) -> str:
    """Name a rotation by place, year and month."""
    return f"{slug(place)}-{first:%Y-%m}"


def conference_id(name: str) -> str:
    """Name a conference; its name has the year where there is one."""
    return slug(name)


def meeting_id(person: str, day: date) -> str:
    """Name a meeting by person and day, the one occasion that carries its date."""
    return slugs.meeting_id(person, day.isoformat())


def routine_id(name: str) -> str:
    """Name a session that comes back."""
    return slug(name)


def commitment_id(what: str, to: str) -> str:
    """Name a promise by what and to whom; a new date keeps it the same."""
    return slugs.commitment_id(what, to)


def letter_id(writer: str, purpose: str) -> str:
    """Name a letter by its writer and purpose."""
    return slug(f"{writer} {purpose}")


def deadline_id(name: str) -> str:
    """Name a deadline."""
    return slug(name)


def news_id(text: str) -> str:
    """Name a piece of news by its sentence, folded, so that moving it about in the file changes nothing."""
    return f"news-{digest(' '.join(text.split()).casefold())}"
