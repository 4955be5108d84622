"""What guardrails read of a draft, and where in it they are: seen text, places, words, folding.

Seen is subject and body without quotations, a signature or the first-line note; what is not seen is blanked, so that
places still hold. Knows no rule, no person and no program.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import NamedTuple

from outreach.domain.messages import Draft
from outreach.patterns import Pattern

_WORD = Pattern(r"[^\W_]+")
_GAP = Pattern(r"⟦([^⟦⟧]*)⟧")
_QUOTE_STARTS = Pattern(r"On .{1,200} wrote:|-{3,} ?Original Message ?-{3,}")
# letters that Unicode does not take apart into a base letter and a mark
_STROKED = str.maketrans("øØłŁđĐðÐıŧŦħĦ", "oOlLdDdDitThH")


class Word(NamedTuple):
    """One word of a text: without accents and case, and as it stands there."""

    folded: str
    written: str
    start: int
    end: int


class Gap(NamedTuple):
    """One `⟦…⟧` of a text: what it says, and its offset."""

    text: str
    start: int


@dataclass(frozen=True, slots=True)
class Part:
    """The subject or the body of a draft, as guardrails see it."""

    name: str
    text: str

    def place(self, offset: int) -> str:
        """Say where an offset is: `body:3:14`, line and column from 1."""
        line = self.text.count("\n", 0, offset) + 1
        return f"{self.name}:{line}:{offset - self.text.rfind(chr(10), 0, offset)}"


def seen(draft: Draft) -> tuple[Part, Part]:
    """Give subject and body as guardrails see them."""
    return _seen(draft.subject, draft.body)


# every rule asks for the same draft, one after the other
@lru_cache(maxsize=4)
def _seen(subject: str, body: str) -> tuple[Part, Part]:
    return Part("subject", _composed(subject)), Part("body", _blanked(_composed(body)))


def _composed(text: str) -> str:
    """Put letters and their marks together, so that one column is one letter."""
    return unicodedata.normalize("NFC", text.replace("\r\n", "\n").replace("\r", "\n"))


def _blanked(body: str) -> str:
    lines = body.split("\n")
    end = next((at for at, line in enumerate(lines) if _ends_own_words(line, lines[at + 1 : at + 4])), len(lines))
    first = next((at for at, line in enumerate(lines) if line.strip()), 0)
    note = lines[first].startswith("⟦For ") and "Not addressed" in lines[first]
    hidden = {first} if note else set()
    return "\n".join("" if at >= end or at in hidden or line.startswith(">") else line for at, line in enumerate(lines))


def _ends_own_words(line: str, following: list[str]) -> bool:
    """Whether a signature or a quoted mail starts here."""
    if line.rstrip() == "--":
        return True
    if not _QUOTE_STARTS.fullmatch(line.strip()):
        return False
    return line.startswith("-") or any(one.startswith(">") for one in following)


class _Bases(dict[int, int]):
    """Base letters by code point, filled as they are met; the length of a text never changes."""

    def __missing__(self, code: int) -> int:
        base = "".join(c for c in unicodedata.normalize("NFKD", chr(code)) if not unicodedata.combining(c))
        self[code] = ord(base) if len(base) == 1 else code
        return self[code]


_BASES = _Bases(_STROKED)


def plain(text: str) -> str:
    """Take the accents off, letter by letter: every offset stays where it was."""
    return text if text.isascii() else text.translate(_BASES)


# many rules part the same few texts one after the other
@lru_cache(maxsize=128)
def words(text: str) -> tuple[Word, ...]:
    """Part a text into its words; "Northfield's" is Northfield and s."""
    bare = plain(text)
    return tuple(map(Word._make, [(match[0].casefold(), match[0], *match.span()) for match in _WORD.finditer(bare)]))


def gaps(text: str) -> Iterator[Gap]:
    """Give the visible gaps of a text."""
    for match in _GAP.finditer(text):
        yield Gap(match.group(1).strip(), match.start())
