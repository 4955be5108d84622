"""Problems of files: made with their place, and shown as the screen people read. Must not know any key or rule."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from outreach.config.places import shortened
from outreach.config.reader import Document, Path
from outreach.domain.findings import Problem

MOST_SHOWN: Final = 50
MOST_OF_A_MESSAGE: Final = 400
_SCREEN: Final = 88
_BEFORE: Final = 40


def dotted(path: Path, who: str = "") -> str:
    """Write a path as people read it: `people[1] (Dr. Halvorsen)`, `meetings[0].when`."""
    text = ""
    for step in path:
        if isinstance(step, int):
            text += f"[{step}]"
        else:
            text += f".{shortened(step)}" if text else shortened(step)
    return f"{text} ({who})" if who else text


def problem(
    document: Document,
    path: Path,
    message: str,
    *,
    level: str = "error",
    find: str = "",
    who: str = "",
    key: bool = False,
) -> Problem:
    """Describe what is wrong at `path`: at its key, at the words `find` inside it, or at the whole of it."""
    place = document.locate(path, key=key, find=find)
    return Problem(
        file=document.file,
        line=place.line,
        column=place.column,
        path=dotted(path, who),
        level=level,
        message=shortened(message, MOST_OF_A_MESSAGE),
        excerpt=place.excerpt,
        width=place.width,
    )


def show(problems: Sequence[Problem]) -> str:
    """Write the screen: each error with its line and a caret row, how many there are, then the notes."""
    errors = sorted((one for one in problems if one.level == "error"), key=_order)
    blocks = [_block(one) for one in errors[:MOST_SHOWN]]
    if len(errors) > MOST_SHOWN:
        blocks.append(f"... and {len(errors) - MOST_SHOWN:,} more.")
    if errors:
        count = "1 error" if len(errors) == 1 else f"{len(errors):,} errors"
        blocks.append(f"{count}; nothing was changed. Scheduled jobs wait until this is clean.")
    notes = (one for one in problems if one.level == "note")
    blocks += [f"Note: {one.message}" for one in notes]
    return "\n".join(blocks)


def _order(one: Problem) -> tuple[bool, str, int, int]:
    """Sort by place; those that were not looked up come last."""
    return (not one.file, one.file, one.line, one.column)


def _block(one: Problem) -> str:
    return f"{one}\n{_source(one)}" if one.line and one.excerpt else str(one)


def _source(one: Problem) -> str:
    """Show the line and underline the words; a long line is cut at a word, left and right, with an ellipsis."""
    gutter = f"{one.line:>4} | "
    room = _SCREEN - len(gutter)
    line, column = _from_the_left(one.excerpt.rstrip(), one.column - 1, room)
    width = min(one.width, max(len(line) - column, 1))
    if len(line) > room:
        line = line[: room - 1].rstrip() + "…"
    carets = "^" * max(min(width, room - column), 1)
    return f"{gutter}{line}\n{'| ':>{len(gutter)}}{' ' * column}{carets}"


def _from_the_left(line: str, column: int, room: int) -> tuple[str, int]:
    """Cut a line that does not fit so that the words to underline stand near its beginning."""
    if len(line) <= room or column <= _BEFORE:
        return line, column
    cut = column - _BEFORE
    space = line.find(" ", max(cut - 1, 0), column)
    cut = space + 1 if space >= 0 else cut
    return f"… {line[cut:]}", column - cut + 2
