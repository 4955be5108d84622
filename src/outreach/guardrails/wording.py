"""Small pieces of sentences that guardrails share: days, numbers and quotations.

Knows nothing of rules; what a rule says stands in its own module.
"""

from __future__ import annotations

import re
from datetime import date

from outreach.patterns import Pattern

_LONGEST_QUOTE = 60
# not every white space: a line separator is something nobody can see
_SPACE = Pattern(r"[ \t\r\n\u00a0]+")


def short_day(day: date, today: date) -> str:
    """Write a day as `16 Nov`, with its year when that is not this year's."""
    year = "" if day.year == today.year else f" {day.year}"
    return f"{day.day} {day:%b}{year}"


def quoted(text: str) -> str:
    """Quote a text on one line, cut when it is long; what cannot be seen is named by its code point."""
    folded = _SPACE.sub(" ", text).strip(" ")
    shown = folded if len(folded) <= _LONGEST_QUOTE else f"{folded[: _LONGEST_QUOTE - 1].rstrip()}…"
    return '"' + "".join(c if c.isprintable() else f"U+{ord(c):04X}" for c in shown) + '"'


def last_number(text: str) -> int | None:
    """Give the last whole number of a setting: 120 of "60-120"; None without one."""
    found = re.findall(r"\d{1,6}", text)
    return int(found[-1]) if found else None
