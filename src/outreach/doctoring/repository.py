"""A git repository around a folder, read without git: its remotes, and which files it keeps.

Formats: gitrepository-layout(5), gitformat-index(5) (versions 2 and 3), git-config(1), gitignore(5).
"""

from __future__ import annotations

import re
import struct
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from outreach.patterns import Pattern

_REMOTE = Pattern(r'^\s*\[\s*remote\s+"(?P<name>[^"\n]+)"\s*\]', re.MULTILINE)
_MOST_BYTES = 50_000_000
_ENTRY = 62
_EXTENDED = 0x4000


@dataclass(frozen=True, slots=True, kw_only=True)
class Repository:
    """A repository: `folder` is what it keeps, `store` where it keeps it, `tracked` the paths of files in it."""

    folder: Path
    store: Path
    remotes: tuple[str, ...]
    tracked: frozenset[str]

    @property
    def exclusions(self) -> Path:
        """The file of what this copy alone leaves out."""
        return self.store / "info" / "exclude"

    def leaves_out(self, prefix: str) -> bool:
        """Whether everything below `prefix` (empty: everything) is left out by a plain pattern."""
        patterns = {"*", "/*"} | (
            {f"/{prefix}", prefix, f"/{prefix}*", f"/{prefix[:-1]}", prefix[:-1]} if prefix else set()
        )
        lines = (*_lines(self.exclusions), *_lines(self.folder / ".gitignore"))
        return not patterns.isdisjoint(line.strip() for line in lines)


def repository_of(folder: Path) -> Repository | None:
    """Find the repository that `folder`, resolved, lies in; None when there is none."""
    for one in (folder, *folder.parents):
        inner = _store(one)
        if inner is not None:
            common = _common(inner)
            return Repository(
                folder=one, store=common, remotes=_remotes(common), tracked=tracked(_read(inner / "index"))
            )
    return None


def _store(folder: Path) -> Path | None:
    """Give where git keeps things: a folder, or what a file of that name says (worktrees, submodules)."""
    place = folder / ".git"
    if place.is_file():
        named = _read(place).decode("utf-8", "replace").strip()
        return folder / named.removeprefix("gitdir:").strip() if named.startswith("gitdir:") else None
    return place if (place / "HEAD").is_file() else None


def _common(store: Path) -> Path:
    named = _read(store / "commondir").decode("utf-8", "replace").strip()
    return store / named if named else store


def _remotes(store: Path) -> tuple[str, ...]:
    return tuple(found["name"] for found in _REMOTE.finditer(_read(store / "config").decode("utf-8", "replace")))


def tracked(index: bytes) -> frozenset[str]:
    """Give the paths of an index; none when it is of another version, or not whole."""
    try:
        sign, version, count = struct.unpack_from(">4sII", index)
        return frozenset(_paths(index, count)) if sign == b"DIRC" and version in (2, 3) else frozenset()
    except (struct.error, ValueError):
        return frozenset()


def _paths(index: bytes, count: int) -> Iterator[str]:
    at = 12
    for _ in range(count):
        (flags,) = struct.unpack_from(">H", index, at + _ENTRY - 2)
        begins = at + _ENTRY + (2 if flags & _EXTENDED else 0)
        ends = index.index(b"\0", begins)
        yield index[begins:ends].decode("utf-8", "replace")
        # an entry is filled up with one to eight zeros, to a multiple of eight
        at += (ends - at) // 8 * 8 + 8


def _lines(path: Path) -> list[str]:
    return _read(path).decode("utf-8", "replace").splitlines()


def _read(path: Path) -> bytes:
    try:
        with path.open("rb") as file:
            return file.read(_MOST_BYTES)
    except OSError:
        return b""
