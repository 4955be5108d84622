"""Where a comma separates: not inside brackets, not before a degree, not in "Dec 2, 2026"."""

from __future__ import annotations

import re

from outreach.config.grammar import names
from outreach.patterns import Pattern

_MONTH_DAY = Pattern(r"\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.? \d{1,2}$", re.IGNORECASE)
_YEAR = Pattern(r"\d{4}\b")
_SUFFIXES = frozenset({"jr", "sr", "ii", "iii", "iv"})


def is_degree(text: str) -> bool:
    """Whether `text` is one or more degrees, as they stand after a name."""
    words = text.split()
    return bool(words) and all(names.is_degree(word) or word.strip(".").casefold() in _SUFFIXES for word in words)


def split(text: str) -> list[str]:
    """Split at the commas that separate; the parts are stripped, empty ones left out."""
    parts: list[str] = []
    for raw in _outside_brackets(text):
        part = raw.strip()
        if not part:
            continue
        if parts and _belongs(parts[-1], part):
            parts[-1] = f"{parts[-1]}, {part}"
        else:
            parts.append(part)
    return parts


def _belongs(before: str, part: str) -> bool:
    return is_degree(part) or bool(_YEAR.match(part) and _MONTH_DAY.search(before))


def _outside_brackets(text: str) -> list[str]:
    if "(" not in text and "<" not in text:
        return text.split(",")
    parts = [""]
    depth = 0
    for sign in text:
        if sign in "(<":
            depth += 1
        elif sign in ")>":
            depth = max(0, depth - 1)
        if sign == "," and depth == 0:
            parts.append("")
        else:
            parts[-1] += sign
    return parts
