"""A survey on screen and for programs: rows in columns, marks as words, below each what to type.

What does not fit on one screen is counted. Nothing is computed here but widths.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from datetime import date, datetime

from outreach.domain.english import MONTHS
from outreach.domain.json_value import JsonObject, JsonValue
from outreach.reports.words import WIDTH, shortened, wrapped
from outreach.surveys.survey import Mark, Row, Survey

WORDS = {Mark.FINE: "", Mark.LOOK: "LOOK", Mark.RED: "ACT"}

_VERSION = 1
_GAP = 2
_WIDEST = 28
_MOST_LINES = 32
_ASCII = str.maketrans(
    {"●": "o", "▲": "^", "◆": "*", "░": "-", "□": "#", "○": "+", "·": ".", "│": "|", "…": "...", "–": "-"}
)


def survey_text(survey: Survey, today: date, *, every: bool = False) -> str:
    """Write a survey for the screen; `every` shows all its rows."""
    lines = _opening(survey, today)
    if not survey.rows:
        return "\n".join([*lines, *wrapped(survey.empty, indent=0, first=""), *_closing(survey), ""])
    shown = survey.rows if every else survey.rows[: survey.most]
    widths = _widths(survey, shown)
    heads = _line(("", *survey.heads) if survey.is_marked else survey.heads, widths) if any(survey.heads) else []
    blocks = [_block(row, survey, widths) for row in shown]
    kept = len(blocks) if every else _fitting(blocks)
    left = len(survey.rows) - kept
    more = [f"… and {left} more: outreach report {survey.name} --all"] if left else []
    return "\n".join(
        [*lines, *heads, *(line for block in blocks[:kept] for line in block), *more, *_closing(survey), ""]
    )


def survey_json(survey: Survey, now: datetime) -> JsonObject:
    """Build the object of a report: all its rows, with their marks and what to type."""
    rows: list[JsonValue] = [{**row.data, "mark": row.mark.value, "next": row.next or None} for row in survey.rows]
    return {"version": _VERSION, "report": survey.name, "now": now.isoformat(timespec="seconds"), "rows": rows}


def overview(rows: Iterable[Row]) -> Survey:
    """Give the list of reports, made of what `counted` gives for each."""
    return Survey(
        name="reports",
        question="What would you like to look at?",
        heads=("report", "to look at", "question"),
        rows=tuple(rows),
        empty="There is no report.",
        is_marked=False,
    )


def counted(name: str, question: str, marked: int, of: int) -> Row:
    """Give a report's line in the list of reports: how many of its rows want a look, and what it answers."""
    data: dict[str, JsonValue] = {"name": name, "question": question, "marked": marked, "of": of}
    cells = (name, f"{marked} of {of}" if of else "–", question)
    mark = Mark.LOOK if marked else Mark.FINE
    return Row(cells=cells, data=data, mark=mark, next=f"outreach report {name}")


def in_ascii(text: str) -> str:
    """Write the marks of a strip, dots and dashes for a terminal that knows no others."""
    return text.translate(_ASCII)


def _opening(survey: Survey, today: date) -> list[str]:
    written = f"{today.day} {MONTHS[today.month - 1]} {today.year}"
    title = survey.title or survey.question
    return [f"{title}{written.rjust(WIDTH - len(title))}"]


def _closing(survey: Survey) -> list[str]:
    """Write what follows the rows, ending with what to type: about the first row that wants it."""
    row = next((one for one in (*survey.marked, *survey.rows) if one.next), None)
    command = [f"Next: {row.next}"] if row else []
    return [*(line for text in survey.closing for line in wrapped(text, indent=2, first="")), *command]


def _widths(survey: Survey, rows: Sequence[Row]) -> list[int]:
    """Give the widths of all columns; the last one is read as a sentence, and wraps instead of being cut."""
    marks = [max((len(WORDS[row.mark]) for row in rows), default=0)] if survey.is_marked else []
    cells = zip(*(survey.heads, *(row.cells for row in rows)), strict=True)
    return [*marks, *(min(_WIDEST, max(len(one) for one in column)) for column in cells)]


def _block(row: Row, survey: Survey, widths: Sequence[int]) -> list[str]:
    cells = (WORDS[row.mark], *row.cells) if survey.is_marked else row.cells
    return [*_line(cells, widths), *(_command(row, widths[0] + _GAP) if survey.is_marked else ())]


def _line(cells: Sequence[str], widths: Sequence[int]) -> list[str]:
    columns = zip(cells[:-1], widths[:-1], strict=True)
    start = "".join(f"{_cut(one, width).ljust(width)}{' ' * _GAP}" if width else "" for one, width in columns)
    return [line.rstrip() for line in wrapped(cells[-1], indent=len(start), first=start)]


def _cut(cell: str, width: int) -> str:
    """Shorten what is too long for its column; what fits keeps its blanks, as a strip needs them."""
    return cell if len(cell) <= width else shortened(cell, width)


def _command(row: Row, indent: int) -> Iterator[str]:
    if row.next:
        yield " " * min(indent, WIDTH - len(row.next)) + row.next


def _fitting(blocks: Sequence[Sequence[str]]) -> int:
    """Count the rows that one screen has room for."""
    room, kept = _MOST_LINES, 0
    for block in blocks:
        room -= len(block)
        kept += room >= 0
    return max(kept, 1)
