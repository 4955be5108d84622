"""Phrases of meaning and how they are looked for: in one spelling, and only where one of their cue words stands.

Levelled text has one kind of quotation mark and dash, a blank for every space, no accents, and no dot after "Dr."; an
empty line ends a sentence. Every letter stays at its offset. Knows no rule.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache

from outreach.guardrails.text import plain
from outreach.patterns import Pattern

_MARKS = str.maketrans(
    {
        **dict.fromkeys("\u2018\u2019\u02bc\u00b4`", "'"),
        **dict.fromkeys("\u201c\u201d\u00ab\u00bb", '"'),
        **dict.fromkeys("\u2010\u2011\u2012\u2013\u2014\u2212", "-"),
        **dict.fromkeys("\t\r\u00a0\u2007\u202f", " "),
    }
)
_PARAGRAPH = Pattern(r"\n[ \n]*\n")
_ABBREVIATED = Pattern(r"\b(?:Drs?|Mrs?|Ms|Mx|Prof|St|Mt|Ft|vs|Univ|Dept)\.(?= )")


@dataclass(frozen=True, slots=True)
class Levelled:
    """A text in one spelling, and the same in lower case: equally long, letter by letter."""

    cased: str
    low: str


@dataclass(frozen=True, slots=True)
class Phrase:
    """A pattern for lower-case levelled text that can only match where one of its cues stands."""

    pattern: Pattern[str]
    cues: tuple[str, ...]


def phrase(pattern: str, *cues: str) -> Phrase:
    """Give a phrase; its pattern is written for lower-case text, and its cues are part of whatever it matches."""
    return Phrase(Pattern(pattern), cues)


# several rules read the same text one after another
@lru_cache(maxsize=16)
def levelled(text: str) -> Levelled:
    """Give a text in one spelling; no letter moves."""
    marked = plain(text.translate(_MARKS))
    paragraphs = _PARAGRAPH.sub(lambda gap: ".".ljust(len(gap.group())), marked)
    cased = _ABBREVIATED.sub(lambda word: f"{word.group()[:-1]} ", paragraphs.replace("\n", " "))
    # equally long: the one capital whose small letter is two has lost its dot by now
    return Levelled(cased, cased.lower())


def is_cued(cues: Iterable[str], low: str) -> bool:
    """Whether any of these cues stands in a text."""
    # a plain loop: it is asked thousands of times a draft
    for cue in cues:  # noqa: SIM110
        if cue in low:
            return True
    return False


def standing(cues: Iterable[str], low: str) -> tuple[str, ...]:
    """Give those of these cues that stand in a text, which are all that its sentences need to be asked about."""
    return tuple([cue for cue in cues if cue in low])


def has_cue(phrases: Iterable[Phrase], low: str) -> bool:
    """Whether any of these phrases may stand in a text at all."""
    return any(is_cued(one.cues, low) for one in phrases)


def first_found(phrases: Iterable[Phrase], low: str) -> re.Match[str] | None:
    """Give the earliest match of any of these phrases."""
    return min(all_found(phrases, low), key=lambda one: one.start(), default=None)


def all_found(phrases: Iterable[Phrase], low: str) -> Iterator[re.Match[str]]:
    """Give the first match of each of these phrases."""
    for one in phrases:
        if is_cued(one.cues, low):
            found = one.pattern.search(low)
            if found is not None:
                yield found
