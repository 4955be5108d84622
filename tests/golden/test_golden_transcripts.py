"""Every transcript in cases/ happens again, to the letter."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.golden.transcript import CASES, Player


@pytest.mark.parametrize("case", sorted(CASES.glob("*.txt")), ids=lambda path: path.stem)
def test_the_transcript_happens_again_to_the_letter(case: Path, tmp_path: Path, request: pytest.FixtureRequest) -> None:
    written = case.read_text()
    happened = Player(tmp_path / "workspace").play(written)
    if request.config.getoption("--update-golden"):
        case.write_text(happened)
    assert happened == written


def test_a_case_that_shows_something_else_is_noticed(tmp_path: Path) -> None:
    text = "$ at 2026-11-22 17:00\n$ start example\n$ outreach check\nall is lost\n"
    assert Player(tmp_path / "workspace").play(text) != text
