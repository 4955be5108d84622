"""What guardrails read of a draft, and where in it they are: seen text, places, words, sentences, folding.

Seen is subject and body without quotations, a signature or the first-line note; what is not seen is blanked, so that
places still hold. Knows no rule, no person and no program.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from typing import NamedTuple

from outreach.domain.messages import Draft

_WORD = re.compile(r"[^\W_]+")
_GAP = re.compile(r"⟦([^⟦⟧]*)⟧")
_QUOTE_STARTS = re.compile(r"On .{1,200} wrote:|-{3,} ?Original Message ?-{3,}")
_SENTENCE_END = re.compile(r"[.!?…]+[\"”’')\]]*(?=\s|$)|\n[ \t]*\n")
_BEFORE_DOT = re.compile(r"([^\W_]+(?:\.[^\W_]+)*)$")
_ABBREVIATION = re.compile(
    r"dr|mrs?|ms|mx|prof|st|jr|sr|pts?|vs|al|e\.g|i\.e|no|fig|vol|dept|univ|approx|resp|ca|cf|ph(?:\.d)?|m\.d",
    re.IGNORECASE,
)
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
    return Part("subject", _composed(draft.subject)), Part("body", _blanked(_composed(draft.body)))


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


def words(text: str) -> list[Word]:
    """Part a text into its words; "Northfield's" is Northfield and s."""
    bare = plain(text)
    return [Word(match.group().casefold(), match.group(), match.start(), match.end()) for match in _WORD.finditer(bare)]


def gaps(text: str) -> Iterator[Gap]:
    """Give the visible gaps of a text."""
    for match in _GAP.finditer(text):
        yield Gap(match.group(1).strip(), match.start())


def sentences(text: str) -> Iterator[tuple[int, int]]:
    """Give start and end of each sentence; "Dr.", "pt.", "et al." and initials do not end one."""
    start = 0
    for match in _SENTENCE_END.finditer(text):
        if match.group() == "." and _is_abbreviation(text[max(0, match.start() - 20) : match.start()]):
            continue
        yield from _span(text, start, match.end())
        start = match.end()
    yield from _span(text, start, len(text))


def _is_abbreviation(before: str) -> bool:
    found = _BEFORE_DOT.search(before)
    if found is None:
        return False
    word = found.group(1)
    initial = word != "I" and all(len(one) == 1 for one in word.split("."))
    return initial or _ABBREVIATION.fullmatch(word) is not None


def _span(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    inner = text[start:end]
    if inner.strip():
        yield start + len(inner) - len(inner.lstrip()), start + len(inner.rstrip())
