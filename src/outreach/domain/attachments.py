"""Files that go with a mail, as values: what is known of one that can be attached, and why another cannot be."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

# in all, for one mail, in bytes; encoded twice on its way to Gmail it stays below what a draft may be there (35 MiB)
MOST_BYTES = 10_000_000

# what a file is, by the end of its name: formats that every reader can open
TYPES: Mapping[str, str] = {
    ".pdf": "application/pdf",
    ".docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    ".txt": "text/plain",
    ".png": "image/png",
    ".jpg": "image/jpeg",
    ".jpeg": "image/jpeg",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Attachment:
    """A file as it goes with a mail.

    `name` is what the reader sees, `size` in bytes, `digest` names the content. `updated` is the day on which it was
    last brought up to date: as its owner says, else when the file last changed; None when nobody knows. `content` is
    empty where only the rest matters, as in a mail that was read.
    """

    name: str
    type: str
    size: int
    digest: str
    updated: date | None = None
    content: bytes = field(default=b"", repr=False, compare=False)

    @property
    def label(self) -> str:
        """Name and content as a text, for fingerprints."""
        return f"{self.name}:{self.digest}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Unattachable:
    """A file that was to go with a mail and cannot, by its path in the workspace: the fact, and the next step."""

    file: str
    fact: str
    remedy: str


def type_of(name: str) -> str | None:
    """Give the media type of a file by the end of its name; None when it is not of a kind that is attached."""
    _, dot, end = name.rpartition(".")
    return TYPES.get(f"{dot}{end.lower()}")


def digest(content: bytes) -> str:
    """Name a content."""
    return hashlib.sha256(content).hexdigest()[:32]
