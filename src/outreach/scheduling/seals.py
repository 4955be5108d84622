"""Seals: how a text that was written by this program is known again, and whether a person has changed it since."""

from __future__ import annotations

import hashlib

from outreach.patterns import Pattern

_SUM = Pattern(r"\(sum [0-9a-f]{8}\)")
OPEN_SEAL = "(sum 00000000)"


def sealed(text: str) -> str:
    """Put the sum of a text where its open seal stands."""
    return text.replace(OPEN_SEAL, f"(sum {_digest(text)})", 1)


def is_sealed(text: str) -> bool:
    """Whether the text is as it was sealed, every byte of it."""
    return sealed(_SUM.sub(OPEN_SEAL, text, count=1)) == text and _SUM.search(text) is not None


def _digest(text: str) -> str:
    return hashlib.sha256(text.encode("utf-8", "surrogateescape")).hexdigest()[:8]
