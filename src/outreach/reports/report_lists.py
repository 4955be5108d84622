"""Agenda and queue on the page of reports: the lines of those lists without the numbers that belong to a screen.

What private.yaml gives reason to is named only as a mail.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from outreach.domain.private_fields import private_fields
from outreach.patterns import Pattern
from outreach.reports.lines import Line, Listing, Word
from outreach.reports.page import Cell, Head, Part, Prose, Row, Table

# a command that takes a number of the list on screen, which a page cannot promise to be the last one
_NUMBERED = Pattern(r"\boutreach \w+ (?:\d|N\b)")
_DATES = "DATES   "
_LOUD = frozenset({Word.SEND, Word.CHECK, Word.HELD_BACK})
_HEADS = (Head(text="who, or when"), Head(text="what"))


def parts_of(listing: Listing) -> tuple[Part, ...]:
    """Give a list as a page shows it: its heading, its lines, and the dates that are still open."""
    prose = tuple(one for one in sentences(listing.opening) if not _NUMBERED.search(one))
    dates = tuple(sentences(_open_dates(listing.closing)))
    table = Table(
        caption="line by line", is_plain=True, heads=_HEADS, rows=tuple(_row(discreet(one)) for one in listing.lines)
    )
    opening = (Prose(lines=prose),) if prose else ()
    return (*opening, *((table,) if listing.lines else ()), *((Prose(lines=dates),) if dates else ()))


def discreet(line: Line) -> Line:
    """Say of a line only that there is a mail, where its reason is private."""
    if not private_fields(line.touch.cadence):
        return line
    return replace(line, text="a mail", note="", more=(("", "outreach"),))


def sentences(lines: Iterable[str]) -> Iterator[str]:
    """Join what was broken into lines for a screen: what is indented goes on with the line above."""
    text = ""
    for line in lines:
        if line.startswith(" ") and text:
            text = f"{text} {line.strip()}"
            continue
        if text:
            yield text
        text = line.strip()
    if text:
        yield text


def _open_dates(closing: Iterable[str]) -> Iterator[str]:
    """Give the lines about dates nobody knows yet; the others speak of what to type next on the screen."""
    is_about_dates = False
    for line in closing:
        is_about_dates = line.startswith(_DATES) or (is_about_dates and line.startswith(" "))
        if is_about_dates:
            yield line.replace(_DATES, "Dates", 1)


def _row(line: Line) -> Row:
    below = [left for left, _ in line.more if left]
    commands = [right for _, right in line.more if right and not _NUMBERED.search(right)]
    text = Cell(text=line.text, below=(*below, *((line.note,) if line.note else ())))
    return Row(
        cells=(Cell(text=line.head), text),
        mark=line.word.value,
        is_loud=line.word in _LOUD,
        command=next(iter(commands), ""),
    )
