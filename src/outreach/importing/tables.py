"""Tables of people: CSV, TSV and their kin, with or without headings; what stands above the headings is passed over.

Which sign parts the cells is found by which one makes known headings of the first lines, since counting signs is
wrong as soon as a company has commas.
"""

from __future__ import annotations

import csv
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from io import StringIO
from itertools import islice

from outreach.errors import UsageError
from outreach.importing.assembling import assembled, is_honorific, titled
from outreach.importing.cleaning import cleaned, clipped
from outreach.importing.columns import Columns, Kind, columns_by_looks, columns_of, is_header
from outreach.importing.entries import Book, Entry

_SIGNS = {",": "commas", ";": "semicolons", "\t": "tabs", "|": "bars"}
_FIRST = 30
_GOOGLE = ":::"
_MOST_SAID = 8
_WITHOUT = "the columns could not be told apart"
_NEEDED = "give them headings in the first line, such as   Name,Email,Company"


@dataclass(frozen=True, slots=True, kw_only=True)
class _Layout:
    """How a table is to be read: the sign between cells, what columns hold, and the row of the headings (or -1)."""

    sign: str
    columns: Columns
    header: int
    headings: tuple[str, ...] = ()


def read_table(text: str, file: str) -> Book:
    """Read a table, one entry per row that has anything in its known columns.

    Raises:
        UsageError: no column can be told to hold names or addresses, or a quote is never closed.
    """
    try:
        layout = _layout(text)
        if layout is None:
            raise UsageError(_WITHOUT, place=file, remedy=_NEEDED)
        return Book(entries=tuple(_entries(text, layout)), said=tuple(_said(layout)))
    except csv.Error as error:
        fact = "a cell without end; is a quote never closed?" if "limit" in str(error) else str(error)
        raise UsageError(fact, place=file, remedy="look at it in a spreadsheet, and save it as CSV again") from error


def _rows(text: str, sign: str) -> Iterator[tuple[int, list[str]]]:
    """Give each row with the number of its last line."""
    reader = csv.reader(StringIO(text, newline=""), delimiter=sign)
    return ((reader.line_num, row) for row in reader)


def _layout(text: str) -> _Layout | None:
    found = [one for sign in _SIGNS if (one := _by_headings(text, sign))]
    if found:
        return max(found, key=lambda one: len(one.columns))
    return next((one for sign in _SIGNS if (one := _by_looks(text, sign))), None)


def _by_headings(text: str, sign: str) -> _Layout | None:
    for number, (_, row) in enumerate(islice(_rows(text, sign), _FIRST)):
        columns = columns_of(row)
        if is_header(columns, len(row)):
            return _Layout(sign=sign, columns=columns, header=number, headings=tuple(row))
    return None


def _by_looks(text: str, sign: str) -> _Layout | None:
    columns = columns_by_looks([row for _, row in islice(_rows(text, sign), _FIRST)])
    return _Layout(sign=sign, columns=columns, header=-1) if Kind.FULL in columns.values() else None


def _entries(text: str, layout: _Layout) -> Iterator[Entry]:
    for number, (line, row) in enumerate(_rows(text, layout.sign)):
        if number <= layout.header:
            continue
        cells = _cells(row, layout.columns)
        if any(cells.values()):
            yield _entry(f"line {line}", cells)


def _cells(row: Sequence[str], columns: Columns) -> dict[Kind, list[str]]:
    cells: dict[Kind, list[str]] = {}
    for place, kind in columns.items():
        if place < len(row) and row[place].strip():
            cells.setdefault(kind, []).append(row[place])
    return cells


def _entry(where: str, cells: dict[Kind, list[str]]) -> Entry:
    first = {kind: found[0] for kind, found in cells.items()}
    positions = cells.get(Kind.POSITION, [])
    title = next(filter(is_honorific, positions), "")
    first.setdefault(Kind.PREFIX, title)
    return Entry(
        where=where,
        name=_name(first),
        addresses=tuple(_parted(cells.get(Kind.ADDRESS, ()))),
        at=first.get(Kind.AT, ""),
        department=first.get(Kind.DEPARTMENT, ""),
        position=next((one for one in positions if not is_honorific(one)), ""),
        roles=tuple(_parted(cells.get(Kind.ROLES, ()))),
        nickname=first.get(Kind.NICKNAME, ""),
        note=" ".join(cells.get(Kind.NOTE, ())),
        link=next((one for one in cells.get(Kind.LINK, ()) if "linkedin." in one.casefold()), ""),
    )


def _name(first: Mapping[Kind, str]) -> str:
    """Take the parts where given and family name are told apart, else the whole name."""
    prefix, suffix = first.get(Kind.PREFIX, ""), first.get(Kind.SUFFIX, "")
    given, family, full = first.get(Kind.GIVEN, ""), first.get(Kind.FAMILY, ""), first.get(Kind.FULL, "")
    if full and not (given and family):
        return titled(prefix, full, suffix)
    return assembled(prefix=prefix, given=given, middle=first.get(Kind.MIDDLE, ""), family=family, suffix=suffix)


def _parted(cells: Iterable[str]) -> Iterator[str]:
    """Part cells that hold several values, as Google and people write them."""
    for cell in cells:
        for one in cell.replace(_GOOGLE, ";").replace(",", ";").split(";"):
            if one.strip():
                yield one.strip()


def _said(layout: _Layout) -> Iterator[str]:
    yield f"cells parted by {_SIGNS[layout.sign]}"
    if layout.header < 0:
        held = ", ".join(f"{kind.value} in column {place + 1}" for place, kind in sorted(layout.columns.items()))
        yield f"no headings; by their looks: {held}"
        return
    named = [(_shown(layout.headings[place]), kind.value) for place, kind in layout.columns.items()]
    yield "columns: " + ", ".join(head if head.casefold() == kind else f"{head} = {kind}" for head, kind in named)
    unused = [_shown(one) for place, one in enumerate(layout.headings) if place not in layout.columns and one.strip()]
    if unused:
        more = f" and {len(unused) - _MOST_SAID} more" if len(unused) > _MOST_SAID else ""
        yield f"not used: {', '.join(unused[:_MOST_SAID])}{more}"


def _shown(heading: str) -> str:
    return clipped(cleaned(heading).text, 30)
