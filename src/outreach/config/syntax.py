"""What YAML says about a slip, in words people know, at the place where the edit belongs. Must not read files."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

import yaml

_INDENTATION: Final = "this line fits nothing above it; check its indentation"

# What libyaml and PyYAML's own scanner say (context, then problem), and what it means here. The first match counts;
# True means that the slip is where the construct begins, not where the scanner gave up.
_MEANINGS: Final = (
    ("scanning an alias", "* begins an alias, which is not allowed; put the text in quotes", True),
    ("scanning an anchor", "& begins an anchor, which is not allowed; put the text in quotes", True),
    ("tag", "! begins a tag, which is not allowed; put the text in quotes", True),
    ("directive", "% begins a directive, which is not allowed; put the text in quotes", True),
    ("incompatible YAML", "directives (%) are not allowed; delete the line", True),
    ("escape", "a backslash inside double quotes means something else; use single quotes", False),
    ("quoted scalar", "a quote that is never closed", True),
    ("parsing a flow", "a bracket that is not closed, or a colon in a text inside one; write it as lines", True),
    ("scanning a simple key", "no  key: value  here; a colon is missing, or the space after it", True),
    ("found a tab", "a tab; indent with spaces", False),
    ("block scalar", "text after | or >; begin it on the next line, indented", False),
    ("sequence entries are not allowed", "a list must begin on a line of its own", False),
    ("<document start>", "... ends the file; delete it", False),
)

Found = tuple[str, int, int, int]


def explain(error: yaml.MarkedYAMLError, lines: Sequence[str], place: tuple[int, int]) -> Found:
    """Give the message, line and column (from 0) and width for a mistake YAML found at `place`."""
    said = f"{error.context or ''}: {error.problem or ''}"
    line, column = place
    shown = lines[line] if line < len(lines) else ""
    if "cannot start any token" in said:
        return _character(shown, line, column)
    if "values are not allowed" in said:
        return _colon(shown, line, column)
    for words, meaning, at_start in _MEANINGS:
        if words in said:
            return (meaning, *_start(error, place, at_start=at_start), 1)
    if shown[:column].rstrip().endswith(("'", '"')):
        return "text after a closing quote; write '' for a quote inside single quotes", line, column, 1
    return _INDENTATION, min(line, len(lines) - 1), column, max(len(shown) - column, 1)


def _start(error: yaml.MarkedYAMLError, place: tuple[int, int], *, at_start: bool) -> tuple[int, int]:
    mark = error.context_mark
    return (mark.line, mark.column) if at_start and mark else place


def _character(shown: str, line: int, column: int) -> Found:
    character = shown[column : column + 1]
    if character == "\t":
        return "a tab; indent with spaces", line, column, 1
    return f"a text cannot begin with {character}; put it in quotes", line, column, 1


def _colon(shown: str, line: int, column: int) -> Found:
    before = shown[:column]
    if ": " not in before:
        message = "a key cannot follow a text; give the line above a colon, or a key of its own such as  name:"
        return message, line, len(shown) - len(shown.lstrip(" -")), max(len(shown.strip(" -")), 1)
    start = before.index(": ") + 2
    text = shown[start:].strip()
    quoted = text.replace("'", "''")
    return f"a colon inside a text; write   '{quoted}'", line, start, len(text)
