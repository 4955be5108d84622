"""Numbered lines: the one place that gives lines their word and their number.

Every line carries what it is about, so that a number typed later means the same thing or is refused.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from enum import StrEnum
from itertools import groupby

from outreach.domain.touches import TouchId
from outreach.reports.words import WIDTH, beside, wrapped


class Word(StrEnum):
    """What a line asks of the reader; the order is that of the lists."""

    SEND = "SEND"
    FILL_IN = "FILL IN"
    CHECK = "CHECK"
    HELD_BACK = "HELD BACK"
    HOLD = "HOLD"
    LATER = "LATER"
    NOT_NOW = "NOT NOW"


_ORDER = {word: place for place, word in enumerate(Word)}


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """One line of a list: its word, what stands in its first column, the rest, and what it is about.

    `part` names a hold of the touch. `more` are the lines below it: a text and the command that answers it. What has
    more `weight` stands before all else.
    """

    word: Word
    head: str
    text: str
    touch: TouchId
    part: str = ""
    note: str = ""
    more: tuple[tuple[str, str], ...] = ()
    number: int = 0
    weight: int = 0

    @property
    def about(self) -> str:
        """What it is about, as one text."""
        return f"{self.touch}#{self.part}" if self.part else str(self.touch)


@dataclass(frozen=True, slots=True, kw_only=True)
class Listing:
    """A list as it was shown: its text, and its lines by number. `closing` follows the lines."""

    opening: tuple[str, ...] = ()
    lines: tuple[Line, ...] = ()
    closing: tuple[str, ...] = ()
    name: str = ""
    arguments: Mapping[str, str] = field(default_factory=dict)

    @property
    def text(self) -> str:
        """Everything as printed."""
        return "\n".join((*self.opening, *printed(self.lines), *self.closing)) + "\n"

    @property
    def abouts(self) -> tuple[str, ...]:
        """What each line is about, in order."""
        return tuple(line.about for line in self.lines)


def numbered(lines: Iterable[Line]) -> tuple[Line, ...]:
    """Sort lines by weight and by their word, keeping their order within it, and number them from 1."""
    ordered = sorted(lines, key=lambda line: (-line.weight, _ORDER[line.word]))
    return tuple(replace(line, number=number) for number, line in enumerate(ordered, 1))


def printed(lines: Sequence[Line]) -> list[str]:
    """Print numbered lines in columns; the word stands once, before the first of its lines."""
    wide = 9 if any(line.word is Word.HELD_BACK for line in lines) else 7
    digits = max(2, *(len(str(line.number)) + 1 for line in lines)) if lines else 2
    texts: list[str] = []
    for word, group in groupby(lines, key=lambda line: line.word):
        same = list(group)
        head = min(max(len(line.head) for line in same), 30)
        for place, line in enumerate(same):
            label = (word.value if place == 0 else "").ljust(wide + 1)
            first = f"{label}{str(line.number).rjust(digits)}  {line.head.ljust(head)}  "
            following = same[place + 1] if place + 1 < len(same) else None
            texts += _one(line, first, following)
    return texts


def _one(line: Line, first: str, following: Line | None) -> list[str]:
    texts = _with_note(line, first)
    # the same question under every line of a run is asked once, below the last
    if following is None or following.more != line.more:
        for left, right in line.more:
            texts += beside(left, right)
    return [text.rstrip() for text in texts]


def _with_note(line: Line, first: str) -> list[str]:
    texts = wrapped(line.text, first=first) if line.text else [first]
    if not line.note:
        return texts
    column = max(WIDTH - len(line.note), len(texts[-1]) + 2)
    if column + len(line.note) <= WIDTH:
        return [*texts[:-1], f"{texts[-1].ljust(column)}{line.note}"]
    return [*texts, " " * 12 + line.note]
