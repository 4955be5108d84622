"""Which phrases of what is left behind a text has to be asked about, and small words in it that clash.

A cue is looked for only where its first letters stand, so that many phrases cost little. Knows no rule.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from itertools import pairwise

from outreach.guardrails.half_edited import CLASHES, LONG_CLASHES, REMARKS
from outreach.guardrails.machine_remarks import MACHINES
from outreach.guardrails.phrases import Phrase
from outreach.guardrails.unfilled_fields import FIELDS

# a cue, whether it is asked of the text as it is written, and where the phrases that have it stand in the list
_Cue = tuple[str, bool, list[int]]
_LETTERS = 4
_PHRASES = (*(("template", one) for one in FIELDS), *(("edited", one) for one in (*REMARKS, *MACHINES)))


def asked(text: str, low: str) -> list[tuple[str, Phrase]]:
    """Give the kind and phrase of all of which a cue stands in a text."""
    begun, short = _cues()
    starts = begun.keys() & set(zip(low, low[1:], low[2:], low[3:], strict=False))
    likely = [one for start in starts for one in begun[start]]
    found = [where for cue, own, where in (*short, *likely) if cue in (text if own else low)]
    return [_PHRASES[at] for at in sorted({at for where in found for at in where})]


def clashes(low: str) -> Iterator[tuple[int, str]]:
    """Find small words that stand twice, or side by side where none can."""
    each = low.split()
    pairs = set() if CLASHES.isdisjoint(pairwise(each)) else CLASHES
    for words in (*(f" {one} {two} " for one, two in pairs), *LONG_CLASHES):
        at = low.find(words)
        if at >= 0:
            yield at + 1, words.strip()


@cache
def _cues() -> tuple[dict[tuple[str, ...], list[_Cue]], list[_Cue]]:
    """Give all cues by their first four letters, and those that have fewer."""
    places: dict[tuple[str, bool], list[int]] = {}
    for at, (_, one) in enumerate(_PHRASES):
        for cue in one.cues:
            places.setdefault((cue, not one.pattern.flags & re.IGNORECASE), []).append(at)
    begun: dict[tuple[str, ...], list[_Cue]] = {}
    for (cue, own), where in places.items():
        begun.setdefault(tuple(cue[:_LETTERS].lower()) if len(cue) >= _LETTERS else (), []).append((cue, own, where))
    return begun, begun.pop((), [])
