"""In which line a record stands, found by reading the file once from top to bottom; for screens, not for messages.

Much cheaper than the exact places of a message, and wrong at worst by naming the file alone.
"""

from __future__ import annotations

from outreach.config.reader import Document, Value

_ENOUGH = 40


class Whereabouts:
    """Finds records of one section of one file, in the order in which they stand there."""

    def __init__(self, document: Document, section: str) -> None:
        self._file = document.file
        self._text = document.text
        start = 0 if self._text.startswith(f"{section}:") else self._text.find(f"\n{section}:") + 1
        self._offset = max(start, 0)
        self._line = self._text.count("\n", 0, self._offset) + 1

    def of(self, record: Value) -> str:
        """Name file and line of the next record, or the file alone."""
        needle = _first_words(record)
        found = self._text.find(needle, self._offset) if needle else -1
        if found < 0:
            return self._file
        self._line += self._text.count("\n", self._offset, found)
        self._offset = found
        return f"{self._file}:{self._line}"


def _first_words(record: Value) -> str:
    value: Value = record
    while not isinstance(value, str):
        below = list(value.values()) if isinstance(value, dict) else value
        if not below:
            return ""
        value = below[0]
    return value.partition("\n")[0][:_ENOUGH].strip()
