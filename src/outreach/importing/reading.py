"""An exported file, whatever kind it is: read once, recognised by what stands in it, never by its name."""

from __future__ import annotations

from pathlib import Path
from typing import BinaryIO, Final

from outreach.errors import UsageError
from outreach.importing.decoding import decoded
from outreach.importing.entries import Book
from outreach.importing.tables import read_table
from outreach.importing.vcards import holds_cards, read_cards

INPUT: Final = "-"
MOST_BYTES: Final = 32_000_000


def read_book(name: str, incoming: BinaryIO) -> Book:
    """Read the people of a file, or of what comes in when `name` is `-`.

    Raises:
        UsageError: it is not there, cannot be read, is too long, or is neither vCards nor a table of people.
    """
    raw = incoming.read(MOST_BYTES + 1) if name == INPUT else _bytes(name)
    if len(raw) > MOST_BYTES:
        remedy = "export without photos, or in parts"
        raise UsageError(f"longer than {MOST_BYTES:,} bytes; it is not read", place=name, remedy=remedy)
    text, encoding = decoded(raw, name)
    if not text.strip():
        raise UsageError("it is empty", place=name, remedy="export the people as CSV or vCard")
    book = read_cards(text) if holds_cards(text) else read_table(text, name)
    return Book(entries=book.entries, said=(f"read as {encoding}", *book.said))


def _bytes(name: str) -> bytes:
    try:
        with Path(name).open("rb") as stream:
            return stream.read(MOST_BYTES + 1)
    except FileNotFoundError as error:
        raise UsageError("there is no such file", place=name, remedy="name a file, or - for what comes in") from error
    except IsADirectoryError as error:
        raise UsageError("is a folder", place=name, remedy="name the file in it") from error
    except (OSError, ValueError) as error:
        raise UsageError("cannot be read", place=name, remedy="check its name and who may read it") from error
