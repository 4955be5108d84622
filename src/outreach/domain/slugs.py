"""Slugs: names folded to ASCII words joined by hyphens, the stuff ids are made of."""

from __future__ import annotations

import hashlib
import unicodedata
from functools import lru_cache
from types import MappingProxyType
from typing import Final

from outreach.patterns import Pattern

_LETTERS: Final = MappingProxyType(
    str.maketrans(
        {"ø": "o", "ł": "l", "đ": "d", "ð": "d", "ß": "ss", "æ": "ae", "œ": "oe", "þ": "th", "ı": "i", "ħ": "h"}
    )
)
_APOSTROPHES: Final = Pattern(r"['’ʼ`.]")
_OTHER: Final = Pattern(r"[^a-z0-9]+")
_MOST: Final = 60


@lru_cache(maxsize=4_096)
def slug(text: str) -> str:
    """Fold a text to ASCII words joined by hyphens; empty stays empty, other scripts and signs get a short hash."""
    words = _OTHER.sub("-", _APOSTROPHES.sub("", _plain(text.casefold()))).strip("-")
    if not words:
        return f"x{digest(text)}" if text.strip() else ""
    return words if len(words) <= _MOST else f"{words[: _MOST - 13].rstrip('-')}-{digest(text)}"


def _plain(text: str) -> str:
    """Take accents off; plain ASCII, which is nearly everything, is left alone at once."""
    if text.isascii():
        return text
    parts = unicodedata.normalize("NFKD", text.translate(_LETTERS))
    return "".join(letter for letter in parts if not unicodedata.combining(letter))


def digest(text: str) -> str:
    """Give a short hash of a text."""
    return hashlib.sha256(text.encode()).hexdigest()[:12]


def commitment_id(what: str, to: str) -> str:
    """Name a promise by what and to whom; a new date keeps it the same."""
    return slug(f"{what} {to}")


def meeting_id(person: str, day: str) -> str:
    """Name a meeting by person and day (ISO), the one occasion that carries its date."""
    return f"{slug(person)}-{day}"
