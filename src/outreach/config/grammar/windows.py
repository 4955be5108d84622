"""Windows: `1-5 days`, `21-35 days`, `1 day to 2 weeks`. Must not know what they count from."""

from __future__ import annotations

import re
from typing import Final

from outreach.config.grammar import durations
from outreach.config.grammar.unclear import Unclear
from outreach.domain.dates import Duration
from outreach.patterns import Pattern

_ENDS: Final = Pattern(r"\s*(?:\.\.|–|-|\bto\b)\s*", re.IGNORECASE)


def parse(text: str) -> tuple[Duration, Duration]:
    """Read where a window opens and closes; raises `Unclear`."""
    ends = _ENDS.split(text.strip())
    if len(ends) != 2 or not all(ends):
        raise Unclear(f'"{text}" is not a window; write   1-5 days', text)
    closes = durations.parse(ends[1])
    opens = Duration(int(ends[0]), closes.unit) if ends[0].isdecimal() else durations.parse(ends[0])
    if opens.as_timedelta() > closes.as_timedelta():
        raise Unclear(f"it closes before it opens; write   {closes} to {opens}", text)
    return opens, closes
