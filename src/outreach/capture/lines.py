"""The lines of a file of notes: which there are, under which day, and the hash each is known by.

A day alone on a line counts for the lines below it, up to a blank line or the next such day. Lines that begin with #
are remarks. Knows no people, and not what the lines say.
"""

from __future__ import annotations

import hashlib
import unicodedata
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from outreach.capture.days import dated

_BOM = "\ufeff"
_REMARK = "#"


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """One line that says something: its number in the file, the day above it if there is one, and its hash."""

    number: int
    text: str
    day: date | None
    hash: str


def lines(text: str, today: date, *, is_settled: bool = True) -> Iterator[Line]:
    """Give the lines of a text; the last one without a newline only when nobody is writing any more (`is_settled`).

    A line is known by its words, the day line above it, and how many equal ones came before: so it stays the same
    when others are added, and a second "met Jonah" is another one.
    """
    heading, day, is_fresh = "", None, False
    seen: Counter[tuple[str, str]] = Counter()
    for number, raw in _numbered(text, is_settled=is_settled):
        words = " ".join(unicodedata.normalize("NFC", raw).split())
        if not words:
            # a blank line right below the day belongs to it
            heading, day = (heading, day) if is_fresh else ("", None)
            continue
        if words.startswith(_REMARK):
            continue
        alone, rest = dated(words.rstrip(":"), today)
        if alone is not None and not rest:
            heading, day, is_fresh = words, alone, True
            continue
        is_fresh = False
        seen[heading, words] += 1
        yield Line(number=number, text=words, day=day, hash=_hash(heading, words, seen[heading, words]))


def _numbered(text: str, *, is_settled: bool) -> Iterator[tuple[int, str]]:
    rows = text.removeprefix(_BOM).replace("\r\n", "\n").replace("\r", "\n").split("\n")
    whole = rows if is_settled else rows[:-1]
    return ((number, _printable(row)) for number, row in enumerate(whole, 1))


def _printable(text: str) -> str:
    """Leave out control and format characters, which nobody typed."""
    return "".join(sign for sign in text if sign == "\t" or unicodedata.category(sign) not in ("Cc", "Cf"))


def _hash(heading: str, words: str, count: int) -> str:
    return hashlib.sha256(f"{heading}\n{words}\n{count}".encode()).hexdigest()[:32]
