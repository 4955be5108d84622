"""A strict reader: YAML text into text, lists and maps, or a refusal with its place.

Everything a person types stays text (`9:30`, `no`, `010`); the schema gives types. What YAML offers beyond that is
refused (see `tree`). Must not know what any key means. Places are looked up only when a message needs one.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from typing import Final

import yaml

from outreach.config.places import Path, Place, Places
from outreach.config.refusals import Unreadable
from outreach.config.source import decode
from outreach.config.tree import LOADER, Value, grow
from outreach.patterns import Pattern

__all__ = ["Document", "Path", "Place", "Unreadable", "Value", "read"]

_DAY: Final = Pattern(r"\b((?:19|20)\d\d)-(\d\d)-(\d\d)\b")


@dataclass(frozen=True, kw_only=True)
class Document:
    """One file, read: its tree of plain values, and the places of everything in it."""

    file: str
    root: dict[str, Value]
    text: str

    @cached_property
    def days(self) -> tuple[date, ...]:
        """Every ISO day written in the file, sorted; the nearest one gives the year of a date without a year."""
        return tuple(sorted(set(_days(self.text))))

    def locate(self, path: Path, *, key: bool = False, find: str = "") -> Place:
        """Find where `path` stands (its key, or the words `find` inside it); the nearest parent when it is missing."""
        return self._places.locate(path, key=key, find=find)

    @cached_property
    def _places(self) -> Places:
        return Places(yaml.compose(self.text, Loader=LOADER), tuple(self.text.split("\n")))


def read(text: bytes, file: str) -> Document:
    """Read one file; raises `Unreadable` with every problem the file has as a whole."""
    source = decode(text, file)
    return Document(file=file, root=grow(source, file), text=source)


def _days(text: str) -> Iterator[date]:
    for year, month, day in _DAY.findall(text):
        try:
            yield date(int(year), int(month), int(day))
        except ValueError:
            continue
