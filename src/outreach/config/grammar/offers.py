"""Times to offer: `3 x 20 min, within 2 weeks`."""

from __future__ import annotations

import re
from typing import Final

from outreach.config.grammar import durations
from outreach.config.grammar.unclear import Unclear
from outreach.domain.cadences import SlotOffer
from outreach.patterns import Pattern

_OFFER: Final = Pattern(r"(\d)\s*[x×]\s*([^,]+?)(?:,?\s*\bwithin\s+(.+))?", re.IGNORECASE)
_MOST: Final = 5


def parse(text: str) -> SlotOffer:
    """Read how many times of which length to offer, and within what; raises `Unclear`."""
    found = _OFFER.fullmatch(text.strip())
    if not found:
        raise Unclear(f'"{text}" is not an offer; write   3 x 20 min, within 2 weeks', text)
    count = int(found[1])
    if not 1 <= count <= _MOST:
        raise Unclear(f"one to {_MOST} times can be offered", found[1])
    within = durations.positive(found[3]) if found[3] else None
    return SlotOffer(count=count, length=durations.positive(found[2]), within=within)
