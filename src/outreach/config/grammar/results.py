"""News that is a result is marked so in front: `result: matched - I matched at Harbor State.` or `result, matched - …`.

After a colon YAML reads the rest of such a line as a value; it is put together again here.
"""

from __future__ import annotations

import re
from typing import Final

from outreach.patterns import Pattern

_MARK: Final = Pattern(r"\Aresult(?:\s*[:,]\s*|\Z)", re.IGNORECASE)
_KEY: Final = Pattern(r"\S.*\sresult", re.IGNORECASE)


def unmarked(subject: str, sentence: str) -> tuple[str, str, bool]:
    """Give subject and sentence without the mark, and whether it was there."""
    before, text = _MARK.sub("", subject), _MARK.sub("", sentence)
    return before, text, (before, text) != (subject, sentence)


def joined(value: object) -> object:
    """Give the line that YAML took apart at `result:`; anything else as it is."""
    if isinstance(value, dict) and len(value) == 1:
        ((key, rest),) = value.items()
        if isinstance(key, str) and isinstance(rest, str) and _KEY.fullmatch(key):
            return f"{key}: {rest}"
    return value
