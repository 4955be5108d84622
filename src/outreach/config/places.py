"""Where something stands in a file: line, column, the line itself and how many characters to underline.

Built from the file's text only when a message needs a place, so that a file without mistakes never pays for it.
Must not know what any key means, nor how a message is shown.
"""

from __future__ import annotations

import re
from typing import Final, NamedTuple

import yaml

from outreach.patterns import Pattern

Path = tuple[str | int, ...]

# Invisible or reordering characters: what is on the screen must be what is in the file. Line feeds and tabs may stay.
# Everything YAML itself refuses as a character is among them.
HIDDEN: Final = Pattern(
    "[\\x00-\\x08\\x0b-\\x1f\\x7f-\\x9f\\u2028\\u2029\\u202a-\\u202e\\u2066-\\u2069\\ud800-\\udfff\\ufeff\\ufffe\\uffff]"
)


class Place(NamedTuple):
    """A place, counted from 1; `width` characters of `excerpt` (the whole line) belong to it."""

    line: int
    column: int
    excerpt: str
    width: int


def excerpt(line: str) -> str:
    """Make a line safe to print, keeping every column: hidden characters become visible, tabs become spaces."""
    return HIDDEN.sub("\N{REPLACEMENT CHARACTER}", line).replace("\t", " ")


def shortened(text: str, most: int = 60) -> str:
    """Cut a text for a message, with an ellipsis, so that a hostile one cannot fill the screen."""
    return text if len(text) <= most else f"{text[: most - 1]}…"


class Places:
    """The places of everything in one readable file."""

    def __init__(self, root: yaml.Node | None, lines: tuple[str, ...]) -> None:
        self._root = root
        self._lines = lines
        self._keys: dict[int, dict[str, tuple[yaml.Node, yaml.Node]]] = {}

    def locate(self, path: Path, *, key: bool, find: str) -> Place:
        """Find the place of `path`, or of its nearest parent that is written down."""
        label, node = None, self._root
        for step in path:
            below = self._below(node, step)
            if below is None:
                return self._place(label, node, key=True, find="")
            label, node = below
        return self._place(label, node, key=key, find=find)

    def _below(self, node: yaml.Node | None, step: str | int) -> tuple[yaml.Node | None, yaml.Node] | None:
        if isinstance(node, yaml.MappingNode) and isinstance(step, str):
            if id(node) not in self._keys:
                self._keys[id(node)] = {label.value: (label, value) for label, value in node.value}
            return self._keys[id(node)].get(step)
        if isinstance(node, yaml.SequenceNode) and isinstance(step, int) and step < len(node.value):
            return None, node.value[step]
        return None

    def _place(self, label: yaml.Node | None, node: yaml.Node | None, *, key: bool, find: str) -> Place:
        if node is None:
            return self._at(0, 0, 1)
        if label is not None and (key or not isinstance(node, yaml.ScalarNode)):
            return self._spread(label)
        return self._words(node, find) if find and isinstance(node, yaml.ScalarNode) else self._spread(node)

    def _words(self, node: yaml.ScalarNode, find: str) -> Place:
        """Look for words inside a text, which may be folded over several lines."""
        words = r"\s+".join(re.escape(word) for word in find.split())
        for pattern in (rf"(?<!\w){words}(?!\w)", words):
            for number in range(node.start_mark.line, node.end_mark.line + 1):
                start, end = self._edges(node, number)
                found = Pattern(pattern).search(self._line(number), start, end)
                if found:
                    return self._at(number, found.start(), found.end() - found.start())
        return self._spread(node)

    def _edges(self, node: yaml.Node, number: int) -> tuple[int, int]:
        start = node.start_mark.column if number == node.start_mark.line else 0
        end = node.end_mark.column if number == node.end_mark.line else len(self._line(number))
        return start, end

    def _spread(self, node: yaml.Node) -> Place:
        """Underline a node, no further than the end of its first line."""
        start, end = self._edges(node, node.start_mark.line)
        width = len(self._line(node.start_mark.line)[start:end].rstrip())
        return self._at(node.start_mark.line, start, width)

    def _line(self, number: int) -> str:
        return self._lines[number] if number < len(self._lines) else ""

    def _at(self, line: int, column: int, width: int) -> Place:
        return Place(line + 1, column + 1, excerpt(self._line(line)), max(width, 1))
