"""Every row of docs/effortless.md: what is typed does what it says, and is as short as the table claims."""

from __future__ import annotations

import shlex
from dataclasses import dataclass
from pathlib import Path

import pytest

from tests.architecture.source import ROOT
from tests.system.terminal import Terminal, workspace

KEY, DECIDE = 0.28, 1.35
TABLE = ROOT / "docs" / "effortless.md"


@dataclass(frozen=True)
class Row:
    """One line of the table."""

    seconds: int
    what: str
    typed: str
    keys: int
    estimated: int
    answer: str


def rows() -> list[Row]:
    """Read the table as people see it."""
    lines = [line for line in TABLE.read_text().splitlines() if line.startswith("| ") and "`" in line]
    cells = [[cell.strip() for cell in line.strip("|").split("|")] for line in lines]
    return [Row(int(a), b, c.strip("`"), int(d), int(e), f) for a, b, c, d, e, f in cells]


@pytest.fixture
def evening(tmp_path: Path) -> Terminal:
    """The evening of the interview, with a check-in lying there since a run of this morning."""
    terminal = workspace(tmp_path / "w")
    terminal.type("run", now="2026-12-02 07:10")
    terminal.type("queue")
    return terminal


@pytest.mark.parametrize("row", rows(), ids=lambda row: row.what)
def test_what_is_typed_does_what_it_says(evening: Terminal, row: Row) -> None:
    if row.typed.startswith("outreach "):
        shown = evening.type(*shlex.split(row.typed)[1:])
    else:
        (evening.root / "notes.txt").write_text(f"{row.typed}\n")
        shown = evening.type("run", now="2026-12-02 19:00")
    assert row.answer in " ".join(shown.out.split()), shown


@pytest.mark.parametrize("row", rows(), ids=lambda row: row.what)
def test_it_is_as_short_as_the_table_claims(row: Row) -> None:
    assert row.keys == len(row.typed) + 1
    assert row.estimated == round(row.keys * KEY + DECIDE)
    assert row.estimated <= row.seconds


def test_the_table_has_every_row() -> None:
    assert len(rows()) == 14
