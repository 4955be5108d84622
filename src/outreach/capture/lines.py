"""The lines of notes: which there are, under which day, and the hash each is known by.

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
from outreach.patterns import Pattern

_BOM = "\ufeff"
REMARK = "#"
_BULLET = Pattern(r"\A[-–—•·*]\s+")


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """One line that says something: its number, the day above it if there is one, and its hash.

    Of an answer in a form, `source` tells the question (see `LineTaken`), and `rows` are the lines it was made from.
    """

    number: int
    text: str
    day: date | None
    hash: str
    source: str = ""
    rows: tuple[tuple[int, str], ...] = ()


def lines(text: str, today: date, *, is_settled: bool = True, key: str = "") -> Iterator[Line]:
    """Give the lines of a text; the last one without a newline only when nobody is writing any more (`is_settled`).

    A line is known by its words, the day line above it, how many equal ones came before, and the `key` of where it
    stands: so it stays the same when others are added, and a second "met Jonah" is another one.
    """
    heading, day, is_fresh = "", None, False
    seen: Counter[tuple[str, str]] = Counter()
    for number, words in numbered(text, is_settled=is_settled):
        if not words:
            # a blank line right below the day belongs to it
            heading, day = (heading, day) if is_fresh else ("", None)
            continue
        if words.startswith(REMARK):
            continue
        alone, rest = dated(words.rstrip(":"), today)
        if alone is not None and not rest:
            heading, day, is_fresh = words, alone, True
            continue
        is_fresh = False
        seen[heading, words] += 1
        hash = (
            digest(key, heading, words, seen[heading, words]) if key else digest(heading, words, seen[heading, words])
        )
        yield Line(number=number, text=unbulleted(words), day=day, hash=hash)


def numbered(text: str, *, is_settled: bool = True) -> Iterator[tuple[int, str]]:
    """Give the numbered lines of a text, white space folded and without what nobody typed; see `lines`."""
    rows = text.removeprefix(_BOM).replace("\r\n", "\n").replace("\r", "\n").split("\n")
    whole = rows if is_settled else rows[:-1]
    return (
        (number, " ".join(unicodedata.normalize("NFC", _printable(row)).split())) for number, row in enumerate(whole, 1)
    )


def unbulleted(words: str) -> str:
    """Leave out the dash or dot with which a line of a list begins."""
    return _BULLET.sub("", words)


def digest(*parts: object) -> str:
    """Name what a line says."""
    return hashlib.sha256("\n".join(map(str, parts)).encode()).hexdigest()[:32]


def _printable(text: str) -> str:
    """Leave out control and format characters, which nobody typed."""
    return "".join(sign for sign in text if sign == "\t" or unicodedata.category(sign) not in ("Cc", "Cf"))
