"""The tables of the page of reports: each survey in columns, with the small drawings that show its numbers."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date
from itertools import groupby

from markupsafe import Markup

from outreach.domain.json_value import JsonValue
from outreach.domain.people import PersonId
from outreach.patterns import Pattern
from outreach.pictures.shapes import Lean, Place, Seats
from outreach.reports.drawings.amounts import lean, seats, way
from outreach.reports.drawings.signs import strip, strip_head
from outreach.reports.page import Cell, Head, Row, Table
from outreach.reports.survey import WORDS
from outreach.reports.words import count, short_day
from outreach.surveys import survey as surveys
from outreach.surveys.strip import Week
from outreach.surveys.survey import Mark, Survey

Places = Mapping[PersonId, Place]
Data = Mapping[str, JsonValue]

# what the cells are called in full, where on screen they have no head
_UNNAMED: Mapping[str, tuple[str, ...]] = {
    "drift": ("who", "as"),
    "team": ("part", "there", "who, and the next small step"),
    "balance": ("who",),
    "conference": ("conference", "what", "now", "remark"),
}
_NUMBER = Pattern(r"[\d.,]*(?: %)?")
_GOOD = Pattern(r"(\d+)(?:–(\d+)|\+)?")
_WEEK = 7


def heads(survey: Survey) -> tuple[str, ...]:
    """Give a name to every column."""
    unnamed = iter(_UNNAMED.get(survey.name, ()))
    return tuple(head or next(unnamed, "") for head in survey.heads)


def tables(survey: Survey) -> tuple[Table, ...]:
    """Give the tables of a survey: one, but for conferences."""
    special = _SPECIAL.get(survey.name)
    return tuple(special(survey)) if special else (_plain(survey),)


def people_table(survey: Survey, places: Places, today: date) -> Table:
    """Give the strip of everybody, with their place on the way to the day on which their rhythm runs out."""
    named = (
        Head(text="who"),
        Head(text="since last in touch", is_plain=True),
        Head(text="weeks", drawing=strip_head(today)),
        Head(text="remark"),
    )
    rows = (_row(row, tuple(_person(row, places))) for row in survey.rows)
    return _table(survey, named, tuple(replace(row, command=row.command if row.mark else "") for row in rows))


def _plain(survey: Survey) -> Table:
    """Give all cells as they stand on the screen."""
    rows = tuple(_row(row, tuple(Cell(text=cell) for cell in row.cells)) for row in survey.rows)
    return _table(survey, _heads(survey, heads(survey)), rows)


def _heads(survey: Survey, names: Sequence[str]) -> tuple[Head, ...]:
    columns = tuple(zip(*(row.cells for row in survey.rows), strict=True)) or ((),) * len(names)
    return tuple(
        Head(text=name, is_number=any(column) and all(map(_NUMBER.fullmatch, column)))
        for name, column in zip(names, columns, strict=True)
    )


def _table(survey: Survey, named: tuple[Head, ...], rows: tuple[Row, ...], caption: str = "") -> Table:
    return Table(caption=caption or _captions(survey), heads=named, rows=rows, empty=survey.empty)


def _captions(survey: Survey) -> str:
    marked = len(survey.marked)
    return f"{marked} of {len(survey.rows)} to look at" if marked else f"{len(survey.rows)} in all"


def _row(row: surveys.Row, cells: tuple[Cell, ...]) -> Row:
    return Row(cells=cells, mark=WORDS[row.mark], is_loud=row.mark is Mark.RED, command=row.next)


def _person(row: surveys.Row, places: Places) -> Iterator[Cell]:
    name, role, _, remark = row.cells
    place = places.get(PersonId(str(row.data["person"])))
    yield Cell(text=name, below=(role,) if role else ())
    yield Cell(text=_on_the_way(place, str(row.data["rhythm"])), drawing=way(place)) if place else Cell()
    yield Cell(drawing=strip(tuple(Week(one) for one in _texts(row.data, "weeks"))))
    yield Cell(text=remark)


def _on_the_way(place: Place, rhythm: str) -> str:
    """Write "8 of 12 weeks", or "8 weeks of 6 months"."""
    weeks = (place.today - place.since).days // _WEEK
    in_weeks = rhythm.removesuffix(" weeks")
    return f"{weeks} of {rhythm}" if in_weeks != rhythm else f"{count(weeks, 'week')} of {rhythm}"


def _balance(survey: Survey) -> Iterator[Table]:
    most = max((max(_number(row.data, "asked"), _number(row.data, "given")) for row in survey.rows), default=0)
    names = heads(survey)
    plain = _heads(survey, names)
    named = (plain[0], Head(text="asked, given", is_plain=True), *plain[3:])
    rows = []
    for row in survey.rows:
        asked, given = row.cells[1:3]
        drawn = lean(Lean(asked=_number(row.data, "asked"), given=_number(row.data, "given"), most=most))
        cells = (row.cells[0], *row.cells[3:])
        first, *rest = (Cell(text=one) for one in cells)
        rows.append(_row(row, (first, Cell(text=f"{asked} asked, {given} given", drawing=drawn), *rest)))
    yield _table(survey, named, tuple(rows))


def _team(survey: Survey) -> Iterator[Table]:
    rows = tuple(_row(row, _part(row)) for row in survey.rows)
    yield _table(survey, tuple(replace(one, is_number=False) for one in _heads(survey, heads(survey))), rows)


def _part(row: surveys.Row) -> tuple[Cell, ...]:
    part, there, good, text = row.cells
    found = _seats(row.data, "count", good)
    return (Cell(text=part), Cell(text=there, drawing=found), Cell(text=good), Cell(text=text))


def _conferences(survey: Survey) -> Iterator[Table]:
    """Give a table for each conference, named by it."""
    names = heads(survey)[1:]
    for _, group in groupby(survey.rows, key=lambda row: row.data["conference"]):
        rows = list(group)
        caption = f"{rows[0].data['name']}, {_days(rows[0].data)}"
        found = tuple(_row(row, _measure(row)) for row in rows)
        yield _table(survey, tuple(Head(text=name) for name in names), found, caption)
    if not survey.rows:
        yield _plain(survey)


def _measure(row: surveys.Row) -> tuple[Cell, ...]:
    _, what, now, goal, remark = row.cells
    return (
        Cell(text=what),
        Cell(text=now, drawing=_seats(row.data, "booked" if "booked" in row.data else "count", goal)),
        Cell(text=goal),
        Cell(text=remark),
    )


def _seats(row: Data, name: str, good: str) -> Markup:
    """Draw how many there are against what is good, which a row says in its cell: 2, 1–2 or 2+."""
    least, most = row.get("least"), row.get("most")
    if isinstance(least, int) and isinstance(most, int):
        return seats(Seats(taken=int(_number(row, name)), least=least, most=most))
    found = _GOOD.fullmatch(good)
    few, many = (int(found[1]), int(found[2]) if found[2] else None) if found else (0, None)
    return seats(Seats(taken=int(_number(row, name)), least=few, most=many))


def _number(row: Data, name: str) -> float:
    found = row.get(name)
    return found if isinstance(found, int | float) else 0


def _texts(row: Data, name: str) -> tuple[str, ...]:
    found = row.get(name)
    return tuple(one for one in found if isinstance(one, str)) if isinstance(found, list) else ()


def _days(row: Data) -> str:
    """Write "29 Jan to 30 Jan 2027"."""
    first, last = date.fromisoformat(str(row["first"])), date.fromisoformat(str(row["last"]))
    return f"{short_day(first)} to {short_day(last)} {last.year}" if first < last else f"{short_day(last)} {last.year}"


_SPECIAL: Mapping[str, Callable[[Survey], Iterator[Table]]] = {
    "balance": _balance,
    "team": _team,
    "conference": _conferences,
}
