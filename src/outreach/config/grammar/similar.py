"""The nearest known word, for messages and for slips. Must not know which words there are."""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache

from outreach.domain.edits import edits

_SHORT = 4
_VOCABULARY = 100


def nearest(word: str, words: Iterable[str], letters: int = 2) -> str | None:
    """Give the known word that differs by at most `letters` edits (a swap is one), or None; ties go by the alphabet.

    Case does not count. Short words allow only one edit, so that "Yale" is no slip for "role".
    """
    known = tuple(words)
    return (_remembered if len(known) <= _VOCABULARY else _nearest)(word.casefold(), known, letters)


def _nearest(given: str, words: tuple[str, ...], letters: int) -> str | None:
    most = letters if len(given) > _SHORT else min(letters, 1)
    best: tuple[int, str] | None = None
    for known in words:
        distance = edits(given, known.casefold(), most)
        if distance <= most and (best is None or (distance, known) < best):
            best = (distance, known)
    return best[1] if best else None


# The same places come up on line after line, each asked whether it is a slip for a role; lists of people are not kept.
_remembered = lru_cache(maxsize=2048)(_nearest)
