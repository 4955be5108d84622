"""The way of one sentence that docs/architecture.md tells: played, and every function it names seen at work in turn."""

from __future__ import annotations

import importlib
import re
import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from inspect import unwrap
from pathlib import Path
from types import CodeType, FrameType, ModuleType

import pytest

from tests.architecture.source import ROOT
from tests.system.terminal import Screen, Terminal, workspace

DOCS = ROOT / "docs"
SENTENCE = re.search(r"^> (Marchetti: .*)$", (DOCS / "architecture.md").read_text(encoding="utf-8"), re.MULTILINE)


@pytest.fixture
def writer() -> Iterator[ModuleType]:
    """Give the script that names the steps."""
    sys.path.insert(0, str(DOCS))
    try:
        yield importlib.import_module("write_architecture")
    finally:
        sys.path.remove(str(DOCS))


@contextmanager
def watched(functions: dict[CodeType, str]) -> Iterator[list[str]]:
    """Write down which of these functions are called, in their order."""
    seen: list[str] = []

    def look(frame: FrameType, event: str, _: object) -> None:
        if event == "call" and frame.f_code in functions:
            seen.append(functions[frame.f_code])

    before = sys.getprofile()
    sys.setprofile(look)
    try:
        yield seen
    finally:
        sys.setprofile(before)


def missed(steps: Sequence[str], seen: Sequence[str]) -> list[str]:
    """Give the steps from the first one on that was not taken after the one before it."""
    left = iter(seen)
    return [step for step in steps if step not in left]


def played(run: Callable[[], Screen], steps: Sequence[object], writer: ModuleType) -> tuple[Screen, list[str]]:
    """Run, and give the steps that were not taken in their turn."""
    functions = {unwrap(writer.function(step)).__code__: step.function for step in steps}  # type: ignore[attr-defined]
    with watched(functions) as seen:
        screen = run()
    return screen, missed([step.function for step in steps], seen)  # type: ignore[attr-defined]


def evening(root: Path) -> Terminal:
    """Make the workspace of somebody who may thank, and has typed one sentence."""
    assert SENTENCE
    terminal = workspace(root)
    terminal.type("note", "policy Harbor State: welcome")
    (root / "notes.txt").write_text(f"{SENTENCE[1]}\n", encoding="utf-8")
    return terminal


def test_a_sentence_typed_on_the_phone_becomes_a_draft_and_the_sent_draft_a_clock(
    tmp_path: Path, writer: ModuleType
) -> None:
    root = tmp_path / "workspace"
    terminal = evening(root)
    screen, not_taken = played(lambda: terminal.type("run"), writer.FIRST_EVENING, writer)
    (draft,) = (root / "drafts").glob("*interview-thanks-elena-marchetti.eml")
    assert (screen.code, not_taken) == (0, [])
    assert "To:" in draft.read_text(encoding="utf-8")
    assert "saying no to the second fellowship" in draft.read_text(encoding="utf-8").replace("=\n", "")

    (root / "drafts" / "sent").mkdir()
    draft.rename(root / "drafts" / "sent" / draft.name)
    screen, not_taken = played(lambda: terminal.type("run", now="2026-12-03T18:31"), writer.SECOND_EVENING, writer)
    assert not_taken == []
    assert "In touch 3 Dec, today (sent)" in terminal.type("explain", "marchetti", now="2026-12-03T18:31").out


def test_a_step_out_of_turn_is_noticed() -> None:
    assert missed(["read", "decide", "do"], ["read", "do", "decide", "do"]) == []
    assert missed(["read", "decide", "do"], ["decide", "read", "do"]) == ["decide", "do"]
