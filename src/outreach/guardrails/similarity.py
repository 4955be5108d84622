"""How much two mails say the same: three-word shingles of what is left of each without the words anybody would get.

What a template prints for anybody is known from rendering (`common`) and not guessed from other mails: two mails are
enough, words that were changed by hand are compared as well, and a template can be rewritten at any time. Names become
blanks, so that a copy with another name in it stays a copy. Kept are short hashes, never words, and at most 64 of a
mail: the smallest ones, which are a fair sample of all. Knows no rule, and nobody.
"""

from __future__ import annotations

import hashlib
from collections.abc import Collection, Iterable, Iterator, Sequence
from itertools import pairwise

from outreach.guardrails.text import words
from outreach.patterns import Pattern

MOST = 64

_SIZE = 3
_GAP = Pattern(r"⟦[^⟦⟧]*⟧")
_PARAGRAPH = Pattern(r"\n\s*\n")
_BLANK = "\x00"


def shingles(text: str, *, common: str = "", names: Iterable[str] = ()) -> tuple[str, ...]:
    """Give the shingles of what is a mail's own: not those of `common`; `names` are blanks, gaps are nothing."""
    blanks = frozenset(word.folded for name in names for word in words(name))
    known = frozenset(three for run in _runs(common) for three in _threes(run))
    own = (_masked(part, blanks) for run in _runs(text) for part in _unknown(run, known))
    found = {" ".join(three) for part in own for three in _threes(part)}
    return tuple(sorted(_hashed(one) for one in found)[:MOST])


def similarity(one: Sequence[str], other: Sequence[str]) -> float:
    """Give which share of their shingles two mails have in common: 0 nothing, 1 everything."""
    both, union = set(one) & set(other), set(one) | set(other)
    if not both:
        return 0.0
    if len(one) < MOST and len(other) < MOST:
        return len(both) / len(union)
    # of a mail with more than are kept only the smallest are known, and only those can be asked for
    sample = sorted(union)[:MOST]
    return sum(shingle in both for shingle in sample) / len(sample)


def _runs(text: str) -> Iterator[list[str]]:
    """Give the words of each paragraph; nothing is read across a gap."""
    for paragraph in _PARAGRAPH.split(_GAP.sub("\n\n", text)):
        found = [word.folded for word in words(paragraph)]
        if found:
            yield found


def _threes(run: Sequence[str]) -> Iterator[tuple[str, ...]]:
    return (tuple(run[at : at + _SIZE]) for at in range(len(run) - _SIZE + 1))


def _unknown(run: list[str], known: Collection[tuple[str, ...]]) -> Iterator[list[str]]:
    """Give the stretches of words that belong to no known shingle."""
    covered = {at + step for at, three in enumerate(_threes(run)) if three in known for step in range(_SIZE)}
    edges = [-1, *sorted(covered), len(run)]
    for before, after in pairwise(edges):
        if after - before > _SIZE:
            yield run[before + 1 : after]


def _masked(run: Sequence[str], blanks: Collection[str]) -> list[str]:
    """Put one blank for each name, however many words it has."""
    named = [_BLANK if word in blanks else word for word in run]
    return [word for at, word in enumerate(named) if word is not _BLANK or at == 0 or named[at - 1] is not _BLANK]


def _hashed(text: str) -> str:
    return hashlib.blake2b(text.encode(), digest_size=4).hexdigest()
