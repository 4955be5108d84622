"""The files of a workspace as one tree: lists append, maps merge, a value stands only once.

Keeps where everything came from, so that a message names the file it is about. Must not know what any key means.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from outreach.config.reader import Document, Path, Value


@dataclass(frozen=True)
class Sections:
    """Documents in the order they were read, and what they say together."""

    documents: tuple[Document, ...]

    @cached_property
    def tree(self) -> Mapping[str, Value]:
        """What the documents say together."""
        merged: dict[str, Value] = {}
        for document in self.documents:
            merged = _merge(merged, document.root)
        return merged

    def owner(self, path: Path) -> tuple[Document, Path]:
        """Find the document that says what stands at `path`, and the path inside it."""
        nodes: list[tuple[Document, Value]] = [(document, document.root) for document in self.documents]
        place: list[str | int] = []
        for number, step in enumerate(path):
            below = _step(nodes, step)
            if below is None:
                return nodes[0][0], (*place, *path[number:])
            nodes, inner = below
            place.extend(inner)
        return nodes[0][0], tuple(place)

    def owners(self, path: Path) -> tuple[Document, ...]:
        """All documents that say something at `path` (map keys only)."""
        return tuple(document for document in self.documents if _has(document.root, path))

    def twice(self) -> Iterator[tuple[Path, Document, Document]]:
        """Give values that stand in two documents: the path, where it stood first, where it stands again."""
        for number, later in enumerate(self.documents):
            for earlier in self.documents[:number]:
                for path in _clashes(earlier.root, later.root, ()):
                    yield path, earlier, later


def _merge(first: Mapping[str, Value], second: Mapping[str, Value]) -> dict[str, Value]:
    merged = dict(first)
    for key, value in second.items():
        before = merged.get(key)
        if isinstance(before, dict) and isinstance(value, dict):
            merged[key] = _merge(before, value)
        elif before is None:
            merged[key] = value
        elif isinstance(before, list) or isinstance(value, list):
            merged[key] = [*_listed(before), *_listed(value)]
    return merged


def _listed(value: Value) -> list[Value]:
    """Take a single item as a list of one, as everywhere in the configuration."""
    return value if isinstance(value, list) else [value]


def _clashes(first: Mapping[str, Value], second: Mapping[str, Value], path: Path) -> Iterator[Path]:
    for key in second:
        if key not in first:
            continue
        one, other = first[key], second[key]
        if isinstance(one, dict) and isinstance(other, dict):
            yield from _clashes(one, other, (*path, key))
        elif not (isinstance(one, list) or isinstance(other, list)) and (*path, key) != ("version",):
            yield (*path, key)


def _step(nodes: Sequence[tuple[Document, Value]], step: str | int) -> tuple[list[tuple[Document, Value]], Path] | None:
    """Go one step down: the nodes below, and the step inside the document, none for a single item without a list."""
    if isinstance(step, str):
        below = [(document, node[step]) for document, node in nodes if isinstance(node, dict) and step in node]
        return (below, (step,)) if below else None
    for document, node in nodes:
        items = _listed(node)
        if step < len(items):
            return [(document, items[step])], (step,) if isinstance(node, list) else ()
        step -= len(items)
    return None


def _has(node: Value, path: Path) -> bool:
    for step in path:
        if not isinstance(node, dict) or step not in node:
            return False
        node = node[str(step)]
    return True
