"""Which versions of the configuration are read: a newer one is refused, an older one read with the edits it wants.

What a version calls otherwise than the one before it is a row of `RENAMED`. Version 1 is the first, so there is no row
yet; a row makes an older file load as it always did, with a note that names the place and the exact edit.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from outreach.config.problems import problem
from outreach.config.reader import Document, Path, Value
from outreach.domain.findings import Problem

VERSION = 1


@dataclass(frozen=True, slots=True, kw_only=True)
class Renamed:
    """A key that has another name from version `since` on; `path` is where it stood, a "*" is any list item or key."""

    since: int
    path: tuple[str, ...]
    name: str


RENAMED: tuple[Renamed, ...] = ()


def written_for(document: Document) -> int | None:
    """Give the version a file was written for, the present one if it does not say; None when that is no version."""
    said = document.root.get("version", str(VERSION))
    return int(said) if isinstance(said, str) and said.isascii() and said.isdigit() and int(said) > 0 else None


def modern(
    document: Document, *, version: int = VERSION, renamed: Sequence[Renamed] = RENAMED
) -> tuple[Document, tuple[Problem, ...]]:
    """Give a file under today's names, and a note with the exact edit for every name of an older version."""
    written = written_for(document)
    if written is None or written >= version:
        return document, ()
    notes: list[Problem] = []
    root: Value = document.root
    for row in renamed:
        if written < row.since <= version:
            for path in _places(root, row.path):
                root = _with_name(root, path, row.name)
                notes.append(_note(document, path, row))
    return replace(document, root=root if isinstance(root, dict) else document.root), tuple(notes)


def _places(node: Value, pattern: Sequence[str], before: Path = ()) -> Iterator[Path]:
    """Find every place that a pattern means."""
    if not pattern:
        yield before
        return
    for step, below in _below(node, pattern[0]):
        yield from _places(below, pattern[1:], (*before, step))


def _below(node: Value, step: str) -> Iterable[tuple[str | int, Value]]:
    if isinstance(node, list):
        return list(enumerate(node)) if step == "*" else []
    if isinstance(node, dict):
        return list(node.items()) if step == "*" else [(step, node[step])] if step in node else []
    return []


def _with_name(node: Value, path: Path, name: str) -> Value:
    """Rename the key at `path`, keeping the order of keys."""
    first, *rest = path
    if isinstance(node, list):
        return [_with_name(one, tuple(rest), name) if number == first else one for number, one in enumerate(node)]
    if not isinstance(node, dict):
        return node
    if not rest:
        return {name if key == first else key: value for key, value in node.items()}
    return {key: _with_name(value, tuple(rest), name) if key == first else value for key, value in node.items()}


def _note(document: Document, path: Path, row: Renamed) -> Problem:
    place = document.locate(path, key=True)
    where = f"{document.file}:{place.line}:{place.column}"
    edit = f"write   {row.name}:   and   version: {row.since}"
    message = f'{where}: "{path[-1]}" is called {row.name} since version {row.since}; {edit}'
    return problem(document, path, message, level="note", key=True)
