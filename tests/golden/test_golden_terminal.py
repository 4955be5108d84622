"""Every session in terminal/ happens again, to the letter, in a real terminal."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.golden.pseudoterminal import TerminalPlayer

SESSIONS = Path(__file__).parent / "terminal"


@pytest.mark.parametrize("case", sorted(SESSIONS.glob("*.txt")), ids=lambda path: path.stem)
def test_the_session_happens_again_to_the_letter(case: Path, tmp_path: Path, request: pytest.FixtureRequest) -> None:
    written = case.read_text()
    happened = TerminalPlayer(tmp_path / "outreach", home=tmp_path).play(written)
    if request.config.getoption("--update-golden"):
        case.write_text(happened)
    assert happened == written
