"""YAML events to a tree of plain text, lists and maps, in one pass; a second value of a key is never dropped.

Refused, all in one go: anchors, aliases, merge keys, tags, directives, several documents, duplicate keys, keys that
are not words, nothing where a value belongs, and text that a `#` would cut off. Sizes are capped while reading, so a
hostile file costs milliseconds. Must not know what any key means.
"""

from __future__ import annotations

import re
from typing import Final

import yaml

from outreach.config.places import HIDDEN, shortened
from outreach.config.refusals import Unreadable, at
from outreach.config.syntax import explain
from outreach.domain.findings import Problem
from outreach.patterns import Pattern

Value = str | list["Value"] | dict[str, "Value"]

MOST_NODES: Final = 200_000
MOST_KEYS: Final = 5_000
MOST_DEPTH: Final = 20
MOST_CHARACTERS: Final = 20_000
MOST_PROBLEMS: Final = 50

# libyaml where PyYAML was built with it (its wheels are); the pure Python scanner understands the same.
LOADER: Final[type[yaml.CSafeLoader] | type[yaml.SafeLoader]] = getattr(yaml, "CSafeLoader", yaml.SafeLoader)

_CUT_OFF: Final = Pattern(r"[ \t]+#[^\s#]")
_MAY_CUT_OFF: Final = Pattern(r"[ \t]#[^\s#]")
_NUMBER: Final = Pattern(r"[ \t]+#\d")


def grow(text: str, file: str) -> dict[str, Value]:
    """Read the one map a file holds; raises `Unreadable` with everything that is wrong."""
    builder = _Builder(text, file)
    try:
        for event in yaml.parse(text, Loader=LOADER):
            builder.take(event)
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        builder.stop(*explain(error, builder.lines, (mark.line, mark.column) if mark else (0, 0)))
    return builder.finish()


class _Frame:
    """A list or map under construction; `lines` remembers where each key of a map was first written."""

    __slots__ = ("key", "lines", "value")

    def __init__(self, value: list[Value] | dict[str, Value]) -> None:
        self.value = value
        self.key: str | None = None
        self.lines: dict[str, int] = {}

    @property
    def wants_key(self) -> bool:
        return self.key is None and isinstance(self.value, dict)

    def add(self, value: Value) -> None:
        if isinstance(self.value, list):
            self.value.append(value)
        else:
            self.value[self.key or ""] = value
            self.key = None


class _Builder:
    """Takes one event after the other."""

    def __init__(self, text: str, file: str) -> None:
        self.lines = text.split("\n")
        self._file = file
        self._root: Value | None = None
        self._stack: list[_Frame] = []
        self._nodes = 0
        self._documents = 0
        self._problems: list[Problem] = []
        # one search of the whole file saves looking behind every text
        self._may_be_cut_off = _MAY_CUT_OFF.search(text) is not None

    def take(self, event: yaml.Event) -> None:
        """Take one event; raises `Unreadable` once there is no point in going on."""
        if isinstance(event, yaml.ScalarEvent):
            self._count(event)
            self._scalar(event)
        elif isinstance(event, yaml.MappingStartEvent):
            self._open(event, {})
        elif isinstance(event, yaml.SequenceStartEvent):
            self._open(event, [])
        elif isinstance(event, yaml.CollectionEndEvent):
            self._stack.pop()
        elif isinstance(event, yaml.AliasEvent):
            self._alias(event)
        elif isinstance(event, yaml.DocumentStartEvent):
            self._document(event)

    def finish(self) -> dict[str, Value]:
        """Give the map; raises `Unreadable` if anything was wrong."""
        if not self._problems and self._root and not isinstance(self._root, dict):
            self._say("this is not a list of  key: value  lines", 0, 0, len(self.lines[0]))
        if self._problems:
            raise Unreadable(self._problems)
        return self._root if isinstance(self._root, dict) else {}

    def stop(self, message: str, line: int, column: int, width: int = 1) -> None:
        """Say what makes reading on impossible; raises `Unreadable`."""
        self._say(message, line, column, width)
        raise Unreadable(self._problems)

    def _say(self, message: str, line: int, column: int, width: int = 1) -> None:
        shown = self.lines[line] if line < len(self.lines) else ""
        self._problems.append(at(self._file, message, line, column, shown, width))
        if len(self._problems) == MOST_PROBLEMS:
            raise Unreadable(self._problems)

    def _say_at(self, event: yaml.Event, message: str) -> None:
        (line, column), (last, end) = _start(event), _end(event)
        self._say(message, line, column, end - column if line == last else 1)

    def _count(self, event: yaml.NodeEvent) -> None:
        self._nodes += 1
        if self._nodes > MOST_NODES:
            self.stop(f"more than {MOST_NODES:,} entries in one file", _start(event)[0], 0)
        if event.anchor is not None:
            self._say_at(
                event, f"anchors (&{shortened(event.anchor)}) are not allowed; write the text out, or put it in quotes"
            )

    def _document(self, event: yaml.DocumentStartEvent) -> None:
        self._documents += 1
        line, _ = _start(event)
        if event.version or event.tags:
            self._say("directives (%) are not allowed; delete the line", line, 0, len(self.lines[line]))
        if self._documents > 1:
            self.stop("a second document (---); one file holds one, delete the line", line, 0, 3)

    def _alias(self, event: yaml.AliasEvent) -> None:
        self._say_at(
            event,
            f"aliases (*{shortened(event.anchor or '')}) are not allowed; write the text out, or put it in quotes",
        )
        self._put("", event)

    def _open(self, event: yaml.CollectionStartEvent, value: list[Value] | dict[str, Value]) -> None:
        self._count(event)
        if event.tag is not None:
            self._tagged(event, event.tag)
        self._put(value, event)
        self._stack.append(_Frame(value))
        if len(self._stack) > MOST_DEPTH:
            self.stop(f"more than {MOST_DEPTH} levels of lists and maps", *_start(event))

    def _scalar(self, event: yaml.ScalarEvent) -> None:
        text = event.value
        if event.tag is not None:
            self._tagged(event, event.tag)
        if event.style == '"' and HIDDEN.search(text):
            code = ord(HIDDEN.findall(text)[0])
            self._say_at(event, f"a hidden character, U+{code:04X}, written with a backslash; delete it")
        if len(text) > MOST_CHARACTERS:
            self._say_at(event, f"a text of {len(text):,} characters; at most {MOST_CHARACTERS:,}")
        frame = self._stack[-1] if self._stack else None
        if frame is not None and frame.wants_key:
            self._key(frame, event)
            return
        if not event.style:
            self._check_plain(event, frame)
        self._put(text, event)

    def _check_plain(self, event: yaml.ScalarEvent, frame: _Frame | None) -> None:
        """Text without quotes: it may be missing, or a `#` inside may have made a comment of its rest."""
        line, column = _end(event)
        if not event.value:
            self._nothing(event, frame)
        elif self._may_be_cut_off and self._is_cut_off(event.value, self.lines[line], column):
            column = self.lines[line].index("#", column)
            advice = "put the whole text in quotes, or a space after # for a comment"
            width = len(self.lines[line]) - column
            self._say(f'what follows " #" would be lost; {advice}', line, column, width)

    @staticmethod
    def _is_cut_off(text: str, line: str, column: int) -> bool:
        """Whether words go on after a `#`: behind a sentence, or as a number (`session #3`)."""
        pattern = _CUT_OFF if " " in text else _NUMBER
        return pattern.match(line, column) is not None

    def _nothing(self, event: yaml.ScalarEvent, frame: _Frame | None) -> None:
        if frame is None:
            return
        line, column = _start(event)
        rest = self.lines[line][column:].strip() if line < len(self.lines) else ""
        if frame.key is None:
            self._say("nothing after the dash; write something or delete it", line, max(column - 1, 0))
            return
        first, key = frame.lines.get(frame.key), shortened(frame.key)
        if first is None:  # the key itself was refused
            return
        column = max(self.lines[first].find(frame.key), 0)
        message = f'nothing after "{key}:"; write a value or delete the line'
        if re.match(r"#[^\s#]", rest):
            message = f'nothing after "{key}:", since # begins a comment; write   {key}: "{shortened(rest)}"'
        self._say(message, first, column, len(frame.key))

    def _key(self, frame: _Frame, event: yaml.ScalarEvent) -> None:
        key, (line, column) = event.value, _start(event)
        frame.key = key
        if key == "<<" and not event.style:
            self._say_at(event, "merge keys (<<) are not allowed; write the lines out")
        elif not key:
            self._say_at(event, "a colon without a key before it")
        elif key in frame.lines:
            self._say_at(event, f'duplicate key "{shortened(key)}" (first on line {frame.lines[key] + 1}); keep one')
        else:
            frame.lines[key] = line
            if len(frame.lines) > MOST_KEYS:
                self.stop(f"more than {MOST_KEYS:,} keys in one map", line, column, len(key))

    def _put(self, value: Value, event: yaml.NodeEvent) -> None:
        frame = self._stack[-1] if self._stack else None
        if frame is None:
            self._root = value
        elif frame.wants_key:
            self.stop("a key must be words", *_start(event))
        else:
            frame.add(value)

    def _tagged(self, event: yaml.NodeEvent, tag: str) -> None:
        self._say_at(event, f"tags ({shortened(tag)}) are not allowed; delete it, or put the text in quotes")


def _start(event: yaml.Event) -> tuple[int, int]:
    mark = event.start_mark
    return (mark.line, mark.column) if mark else (0, 0)


def _end(event: yaml.Event) -> tuple[int, int]:
    mark = event.end_mark
    return (mark.line, mark.column) if mark else (0, 0)
