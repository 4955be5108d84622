"""Every session in google_sessions/ happens again, to the letter, in a real terminal and with Google played here."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.golden.google import at_google

SESSIONS = Path(__file__).parent / "google_sessions"
WIDEST = 88
# typed, prose, an address to copy, and errors, which are one line for who reads them in a log
FREE = ("$ ", "# ", "+ ", "- ", "https://", "outreach: ")


@pytest.mark.parametrize("case", sorted(SESSIONS.glob("*.txt")), ids=lambda path: path.stem)
def test_the_session_with_google_happens_again_to_the_letter(
    case: Path, tmp_path: Path, request: pytest.FixtureRequest
) -> None:
    written = case.read_text()
    with at_google(tmp_path) as player:
        happened = player.play(written)
        assert player.server.world.send_calls == 0
    if request.config.getoption("--update-golden"):
        case.write_text(happened)
    assert happened == written


@pytest.mark.parametrize("case", sorted(SESSIONS.glob("*.txt")), ids=lambda path: path.stem)
def test_no_line_is_wider_than_a_terminal(case: Path) -> None:
    shown = [line for line in case.read_text().splitlines() if not line.startswith(FREE)]
    assert [line for line in shown if len(line) > WIDEST] == []


def test_a_session_that_shows_something_else_is_noticed(tmp_path: Path) -> None:
    text = "$ at 2026-12-02 18:31\n$ start ms4.yaml\n$ gmail\nsomebody@example.org · Hello\n"
    with at_google(tmp_path) as player:
        assert player.play(text) != text
