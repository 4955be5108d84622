"""Cells and values made harmless: one line, nothing hidden, no formula, no endless text. Must not know what they mean.

A name from a stranger's file ends up in the owner's configuration and at the top of a mail. What turns the reading
order round, or cannot be seen, is taken out, and it is said that it was there.
"""

from __future__ import annotations

import unicodedata
from typing import Final, NamedTuple

from outreach.config.places import HIDDEN
from outreach.patterns import Pattern

MOST: Final = 2_000
_UNSEEN: Final = Pattern(
    "[\u00ad\u034f\u061c\u115f\u1160\u180e\u200b\u200e\u200f\u2060-\u2064\u206a-\u206f\u3164\ufdd0-\ufdef\ufff0-\uffff"
    "\ue000-\uf8ff\U000e0000-\U0010ffff]"
)
# Persian and Hindi need joiners between their letters; elsewhere they only hide
_JOINERS: Final = Pattern(r"(?<![^\x00-\u024f])[\u200c\u200d]|[\u200c\u200d](?![^\x00-\u024f])")
_SPACES: Final = Pattern(r"\s+")
_BREAKS: Final = Pattern(r"[\t\n\x0b\x0c\r\x85\u2028\u2029]")
_STARTS_FORMULA: Final = Pattern(r"'?[=+@\-]")
_SIGNS: Final = frozenset({"So", "Sk", "Cn", "Co"})
_OF_SIGNS: Final = frozenset("\ufe0e\ufe0f\u20e3")


class Cleaned(NamedTuple):
    """A text on one line; `hid` says that characters nobody can see were in it."""

    text: str
    hid: bool


def cleaned(text: str) -> Cleaned:
    """Put a text on one line without hidden characters; of a very long one the beginning is kept."""
    spaced = _BREAKS.sub(" ", text[:MOST])
    if spaced.isascii() and spaced.isprintable():
        return Cleaned(_SPACES.sub(" ", spaced).strip(), False)
    seen = _JOINERS.sub("", _UNSEEN.sub("", HIDDEN.sub("", spaced)))
    folded = _SPACES.sub(" ", unicodedata.normalize("NFC", seen)).strip()
    return Cleaned(folded, seen != spaced)


def is_formula(text: str) -> bool:
    """Whether a spreadsheet would calculate it: it begins with = + - or @, as no name and no place does."""
    return _STARTS_FORMULA.match(text) is not None


def harmless(text: str) -> str:
    """Give a text that may be shown or kept; nothing of a formula."""
    found = cleaned(text).text
    return "" if is_formula(found) else found


def without_signs(text: str) -> str:
    """Take pictures out of a name: emoji, their colours, and other signs that no name is written with."""
    if text.isascii():
        return text
    kept = (one for one in text if unicodedata.category(one) not in _SIGNS and one not in _OF_SIGNS)
    return _SPACES.sub(" ", _JOINERS.sub("", "".join(kept))).strip()


def clipped(text: str, most: int = 80) -> str:
    """Cut a text for a screen or a comment."""
    return text if len(text) <= most else f"{text[: most - 1].rstrip()}…"
