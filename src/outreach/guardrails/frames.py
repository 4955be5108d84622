"""Meanings as classes of words that stand together in one sentence: who, does what, to whom, when.

A class is a list of plain entries: `laugh*` with its endings, `can't|cannot stand` with its variants, `~` for up to
four words between. A frame is one class, further ones that must stand in the same sentence in whatever order, and what
excuses it. Which frames a text is asked about at all is decided by the beginnings of its words. Knows no rule.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache, cached_property, lru_cache
from typing import NamedTuple

from outreach.guardrails.phrases import Phrase, is_cued, levelled, standing
from outreach.guardrails.sentences import Sentence, spoken
from outreach.patterns import Pattern

_STEM = 4
_WORD = Pattern(r"[^\W_]+")
_BETWEEN = r"(?:,? [\w'/-]+){0,4}"
_ENDING = r"[\w'-]*"
# too common to find anything by, where an entry has another word
_COMMON = frozenset(
    _WORD.findall(
        "a about all am an and any are as at be been being but by can could did do does for from get go had "
        "has have he her him his how i if in is it its just me more my no not of off on one or our out over "
        "she should so some than that the their them they this to too up us was we were what when where which "
        "who will with would you your "
        "time told asked only every never two still thing things day back such last made make"
    )
)


class Told(NamedTuple):
    """A sentence, and the forms of its words by which frames are found: whole, and as beginnings with a star."""

    sentence: Sentence
    forms: frozenset[str]


class Words:
    """A class of words; what it is made of is worked out when it is first asked for, entry by entry.

    Each entry is looked for by itself, and only where one of its cues and all it is spelled with stand: of a hundred
    entries a sentence may contain two, and the other patterns need not even be compiled.
    """

    def __init__(self, text: str) -> None:
        """Keep the entries, parted by commas."""
        self._text = text

    def __str__(self) -> str:
        """Give the whole class as one pattern, to be put into another one."""
        return rf"(?:{'|'.join(map(_pattern, self._entries))})"

    @cached_property
    def cues(self) -> frozenset[str]:
        """Beginnings of words, one of which must stand."""
        return frozenset(self._by_cue)

    def first(self, said: Told) -> re.Match[str] | None:
        """Give its first words in a sentence, and of several entries that begin there the longest one."""
        cues = said.forms & self.cues
        if not cues:
            return None
        by_cue, low = self._by_cue, said.sentence.low
        numbers = {number for cue in cues for number in by_cue[cue]}
        entries = [self._entries[number] for number in sorted(numbers)]
        found = [_of_entry(one).search(low) for one in entries if _is_spelled_in(low, one)]
        return min((one for one in found if one), key=lambda one: one.start(), default=None)

    @cached_property
    def _entries(self) -> tuple[str, ...]:
        entries = [" ".join(one.split()) for one in self._text.split(",")]
        # the longest first, so that what is found is as long as can be
        return tuple(sorted((one for one in entries if one), key=len, reverse=True))

    @cached_property
    def _by_cue(self) -> Mapping[str, Sequence[int]]:
        by_cue: dict[str, list[int]] = defaultdict(list)
        for number, entry in enumerate(self._entries):
            for cue in _cues(entry):
                by_cue[cue].append(number)
        return by_cue


@dataclass(frozen=True, slots=True)
class Frame:
    """One class of words, what must stand beside it in its sentence, and what excuses the sentence."""

    says: Words | Pattern[str]
    beside: tuple[Words | Pattern[str], ...]
    unless: Words | Pattern[str] | None
    cues: Words

    def found(self, said: Told) -> re.Match[str] | None:
        """Give the telling words of a sentence that fits."""
        words = _first(self.says, said)
        if words is None or not all(_first(one, said) for one in self.beside):
            return None
        return None if self.unless is not None and _first(self.unless, said) else words


def _first(of: Words | Pattern[str], said: Told) -> re.Match[str] | None:
    return of.first(said) if isinstance(of, Words) else of.search(said.sentence.low)


class Frames:
    """A table of frames, by the words by which they can be found; sorted when it is first asked."""

    def __init__(self, frames: Iterable[Frame]) -> None:
        """Keep the frames."""
        self._order = tuple(frames)

    def found(self, said: Told) -> tuple[Frame, re.Match[str]] | None:
        """Give the first frame that a sentence fits, and its telling words there."""
        cues = said.forms & self._cues
        if not cues:
            return None
        by_cue = self._by_cue
        for number in sorted({number for cue in cues for number in by_cue[cue]}):
            one = self._order[number]
            match = one.found(said)
            if match is not None:
                return one, match
        return None

    @cached_property
    def _cues(self) -> frozenset[str]:
        return frozenset(self._by_cue)

    @cached_property
    def _by_cue(self) -> Mapping[str, Sequence[int]]:
        by_cue: dict[str, list[int]] = defaultdict(list)
        for number, one in enumerate(self._order):
            for cue in one.cues.cues:
                by_cue[cue].append(number)
        return by_cue


class Rows:
    """A table of phrases, by the words by which they can be found: for tables of which most texts fit no row."""

    __slots__ = ("_keyed", "_keys", "_loose", "_order")

    def __init__(self, phrases: Iterable[Phrase]) -> None:
        """Sort the phrases by the first words of their cues; what may be part of a word is looked for as it stands."""
        self._order = tuple(phrases)
        keyed: dict[str, list[tuple[str, int]]] = defaultdict(list)
        loose: list[tuple[str, int]] = []
        for number, one in enumerate(self._order):
            for cue in one.cues:
                key = _key(cue)
                (loose if key is None else keyed[key]).append((cue, number))
        self._keyed = {key: tuple(ones) for key, ones in keyed.items()}
        self._keys = frozenset(keyed)
        self._loose = tuple(loose)

    def fitting(self, text: str) -> list[Phrase]:
        """Give the phrases that may stand in a text, in their order, each with those of its cues that stand there."""
        low = levelled(text).low
        keyed = self._keyed
        near = [pair for key in forms_of(text) & self._keys for pair in keyed[key]]
        numbers = {number for cue, number in (*near, *self._loose) if cue in low}
        return [_standing(self._order[number], low) for number in sorted(numbers)]


def _standing(one: Phrase, low: str) -> Phrase:
    return Phrase(one.pattern, standing(one.cues, low))


def _key(cue: str) -> str | None:
    """Give the form by which a cue of a phrase is known; None for one that may be the middle of a word."""
    first = _WORD.match(cue.strip())
    if first is None:
        return None
    word, rest = first.group(), cue.strip()[first.end() :]
    if rest.startswith(" ") or (cue.endswith(" ") and not rest):
        return word
    return f"{word[:_STEM]}*" if len(word) >= _STEM else None


def any_of(text: str) -> Words:
    """Give a class of words from its entries, parted by commas."""
    return Words(text)


def frame(says: Words, *beside: Words | str, unless: Words | str | None = None) -> Frame:
    """Give a frame from a class that carries the meaning."""
    return Frame(says, tuple(map(_looked_for, beside)), _looked_for(unless) if unless else None, says)


def pattern_frame(pattern: str, cues: Words | str, *beside: Words | str, unless: Words | str | None = None) -> Frame:
    """Give a frame from a pattern of its own, in which one of the cues always stands."""
    of = cues if isinstance(cues, Words) else any_of(cues)
    others = tuple(map(_looked_for, beside))
    return Frame(Pattern(pattern), others, _looked_for(unless) if unless else None, of)


# several rules ask for the same text, one after another
@lru_cache(maxsize=16)
def told(text: str) -> tuple[Told, ...]:
    """Give the sentences of a text with the forms of their words."""
    return tuple(Told(one, _forms(one.low)) for one in spoken(text))


@lru_cache(maxsize=16)
def forms_of(text: str) -> frozenset[str]:
    """Give the forms of all words of a text."""
    return frozenset().union(*(one.forms for one in told(text)))


def _forms(low: str) -> frozenset[str]:
    return frozenset().union(*map(_forms_of_word, _WORD.findall(low)))


@lru_cache(maxsize=8192)
def _forms_of_word(word: str) -> tuple[str, str, str]:
    return word, f"{word[:_STEM]}*", f"{word[: _STEM - 1]}*"


def _looked_for(of: Words | str) -> Words | Pattern[str]:
    return of if isinstance(of, Words) else _written(of)


# many frames are excused by the same
@cache
def _written(pattern: str) -> Pattern[str]:
    return Pattern(pattern)


@cache
def _of_entry(entry: str) -> Pattern[str]:
    return Pattern(rf"(?<![\w'-])(?:{_pattern(entry)})(?![\w-])")


def _is_spelled_in(low: str, entry: str) -> bool:
    """Whether all words of an entry stand in a text, each in one of its variants, in whatever order."""
    return all(is_cued(variants, low) for variants in _spelled(entry))


@cache
def _spelled(entry: str) -> tuple[tuple[str, ...], ...]:
    """Give the letters of which all must stand where an entry does, word by word in their variants."""
    parts = (part for part in entry.split(" ") if part != "~")
    return tuple(tuple(one.rstrip("*") for one in part.split("|")) for part in parts)


def _pattern(entry: str) -> str:
    parts = entry.split(" ")
    pattern = ""
    for part in parts:
        if part == "~":
            pattern += _BETWEEN
        else:
            pattern += (",? " if pattern else "") + _variants(part)
    return pattern


def _variants(part: str) -> str:
    each = [re.escape(one.rstrip("*")) + (_ENDING if one.endswith("*") else "") for one in part.split("|")]
    return each[0] if len(each) == 1 else f"(?:{'|'.join(each)})"


def _cues(entry: str) -> Iterator[str]:
    """Give the forms of the most telling word of an entry, in all its variants."""
    parts = [one for one in entry.split(" ") if one.strip("~*")]
    telling = max(parts, key=lambda one: min(_weight(each) for each in one.split("|")))
    for each in telling.split("|"):
        word = max(_WORD.findall(each) or [each], key=len)
        yield f"{word[:_STEM]}*" if each.endswith("*") else word


def _weight(word: str) -> tuple[bool, int]:
    return word.rstrip("*") not in _COMMON, len(word.strip("*"))
