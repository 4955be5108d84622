"""Offered times at the terminal, over real files: what the owner sees, and what `redo` and `book` do about it."""

from __future__ import annotations

from pathlib import Path

import pytest

from outreach.rendering import ics
from tests.faults.scenario_offers import config, drafts_in, holds_of
from tests.system.terminal import Terminal, workspace

MONDAY, TUESDAY = "2027-01-04 07:10", "2027-01-05 07:10"


@pytest.fixture
def terminal(tmp_path: Path) -> Terminal:
    """Drafts to three people lie there, each with three times at the conference."""
    found = workspace(tmp_path / "w", config(fourth=False))
    assert found.type("run", now=MONDAY).code == 0
    return found


def told(terminal: Terminal, *words: str, now: str = TUESDAY) -> str:
    shown = terminal.type(*words, now=now)
    assert shown.code == 0, shown
    return " ".join(shown.out.split())


def body(terminal: Terminal, name: str) -> str:
    (mail,) = [one for one in drafts_in(terminal.root) if f"Dear Dr. {name}," in one.text]
    return mail.text


def test_holds_say_whom_they_are_for_and_until_when(terminal: Terminal) -> None:
    text = told(terminal, "holds")
    assert "offered in a draft to Dr. Chen (request to meet), at the latest until Thu 28 Jan" in text


def test_a_draft_that_says_something_else_by_now_waits_for_redo(terminal: Terminal) -> None:
    lost = holds_of(terminal.root, "Dr. Chen?")[0]
    starts = ics.parse(lost.read_bytes()).starts
    lost.unlink()
    files = terminal.root / "config.yaml"
    files.write_text(files.read_text().replace("which failures you stopped", "how many failures you stopped"))
    files.write_text(files.read_text().replace("how you chose your first project", "how one begins"))
    before = body(terminal, "Chen")
    told(terminal, "run")
    assert body(terminal, "Chen") == before
    agenda = told(terminal, "agenda")
    assert "slot (C215): it offers Fri 29 Jan" in agenda
    assert "but you moved or deleted its hold outreach redo chen" in agenda
    told(terminal, "redo", "chen")
    after = body(terminal, "Chen")
    assert "how one begins" in after
    held = [ics.parse(path.read_bytes()).starts for path in holds_of(terminal.root, "Dr. Chen?")]
    assert len(held) == 3
    assert starts not in held
    assert after.count("\n- ") == 3
    left = sorted(path.name for path in (terminal.root / "holds").iterdir())
    assert "redo chen" not in told(terminal, "agenda")
    told(terminal, "run")
    assert sorted(path.name for path in (terminal.root / "holds").iterdir()) == left


def test_redo_gives_up_no_hold_of_anybody_else(terminal: Terminal) -> None:
    others = {path.name for name in ("Bell", "Sandoval") for path in holds_of(terminal.root, f"Dr. {name}?")}
    holds_of(terminal.root, "Dr. Chen?")[0].unlink()
    told(terminal, "redo", "chen")
    assert others <= {path.name for path in (terminal.root / "holds").iterdir()}


def test_what_is_booked_by_its_number_is_taken(terminal: Terminal) -> None:
    assert told(terminal, "sent", "chen")
    explained = told(terminal, "explain", "chen")
    assert "Offered since Tue 5 Jan: (1) Fri 29 Jan" in explained
    assert "Kept: you meet Dr. Wei Chen on Fri 29 Jan" in told(terminal, "book", "chen", "1")
    told(terminal, "run")
    assert len(holds_of(terminal.root, "Dr. Chen")) == 1
    assert holds_of(terminal.root, "Dr. Chen?") == []
    assert "You meet on Fri 29 Jan" in told(terminal, "explain", "chen")


def test_undo_takes_drafts_and_their_holds_back_together(terminal: Terminal) -> None:
    told(terminal, "undo", "--all", now=TUESDAY)
    assert drafts_in(terminal.root) == []
    assert [holds_of(terminal.root, f"Dr. {name}?") for name in ("Bell", "Chen", "Sandoval")] == [[], [], []]
