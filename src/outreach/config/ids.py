"""Ids made from what people wrote: ASCII, lower case, without a date that can move. They never appear on a screen."""

from __future__ import annotations

import hashlib
import re
import unicodedata
from datetime import date
from types import MappingProxyType
from typing import Final

from outreach.domain.people import Name, PersonId, ProgramId

_LETTERS: Final = MappingProxyType(
    str.maketrans(
        {"ø": "o", "ł": "l", "đ": "d", "ð": "d", "ß": "ss", "æ": "ae", "œ": "oe", "þ": "th", "ı": "i", "ħ": "h"}
    )
)
_APOSTROPHES: Final = re.compile(r"['’ʼ`.]")
_OTHER: Final = re.compile(r"[^a-z0-9]+")
_INSTITUTION: Final = re.compile(
    r",?\s+(?:University|Medical Cent(?:er|re)|Hospital|Cancer (?:Institute|Cent(?:er|re))|Health(?: System)?)$"
)
_MOST: Final = 60


def slug(text: str) -> str:
    """Fold a text to ASCII words joined by hyphens; empty stays empty, other scripts and signs get a short hash."""
    words = _OTHER.sub("-", _APOSTROPHES.sub("", _plain(text.casefold()))).strip("-")
    if not words:
        return f"x{_digest(text)}" if text.strip() else ""
    return words if len(words) <= _MOST else f"{words[: _MOST - 13].rstrip('-')}-{_digest(text)}"


def _plain(text: str) -> str:
    """Take accents off; plain ASCII, which is nearly everything, is left alone at once."""
    if text.isascii():
        return text
    parts = unicodedata.normalize("NFKD", text.translate(_LETTERS))
    return "".join(letter for letter in parts if not unicodedata.combining(letter))


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
    return f"{slug(person)}-{day.isoformat()}"


def routine_id(name: str) -> str:
    """Name a session that comes back."""
    return slug(name)


def commitment_id(what: str, to: str) -> str:
    """Name a promise by what and to whom; a new date keeps it the same."""
    return slug(f"{what} {to}")


def letter_id(writer: str, purpose: str) -> str:
    """Name a letter by its writer and purpose."""
    return slug(f"{writer} {purpose}")


def deadline_id(name: str) -> str:
    """Name a deadline."""
    return slug(name)


def news_id(text: str) -> str:
    """Name a piece of news by its sentence, folded, so that moving it about in the file changes nothing."""
    return f"news-{_digest(' '.join(text.split()).casefold())}"


def _digest(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()[:12]
