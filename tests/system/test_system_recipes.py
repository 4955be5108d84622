"""What the built-in recipes say on screen."""

from __future__ import annotations

from pathlib import Path

from tests.system.terminal import workspace


def test_an_agenda_says_what_is_attached(tmp_path: Path) -> None:
    screen = workspace(tmp_path / "w").type("show", "oyelaran", now="2026-11-25 07:10")
    assert screen.code == 0, screen.err
    assert "Subject: Agenda for Tuesday" in screen.out
    assert "Attached: okafor-cv.pdf (1 KB, 26 days old)." in " ".join(screen.out.split())


def test_six_questions_are_too_many(tmp_path: Path) -> None:
    terminal = workspace(tmp_path / "w")
    config = terminal.root / "config.yaml"
    last = "      - What would you drop?\n"
    more = "".join(f"      - Question {number}?\n" for number in range(3))
    config.write_text(config.read_text().replace(last, f"{last}{more}"))
    screen = terminal.type("check")
    assert screen.code == 78
    assert "at most 5 questions; keep the rest for another meeting" in screen.out + screen.err
