"""What a parser raises when it cannot tell what was meant."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date


class Unclear(ValueError):  # noqa: N818 - "this is unclear" is the sentence
    """Words that cannot be taken: `str()` says why and what to write, `words` is the offending part."""

    def __init__(self, message: str, words: str = "") -> None:
        self.words = words
        super().__init__(message)

    def near(self, days: Sequence[date]) -> str:
        """Give the message, knowing which days are written nearby; only a missing year makes use of them."""
        del days
        return str(self)
