"""Asking for a mail on the command line: what it says, what lies there afterwards, and what it refuses."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.system.terminal import Terminal, workspace

CADENCE = """\
  curious-question:
    who: near-peer
    when: manual
    kind: ask
    variants: {planning: {}, books: {needs: topic}}
    needs: question
"""
WORDS = "Subject: A question\n\nDear {{ greeting }},\n\nI am {{ stage }}. {{ said('question') }}\n"


@pytest.fixture
def terminal(tmp_path: Path) -> Terminal:
    made = workspace(tmp_path / "w")
    config = made.root / "config.yaml"
    config.write_text(config.read_text(encoding="utf-8").replace("cadences:\n", f"cadences:\n{CADENCE}", 1))
    folder = made.root / "templates" / "curious-question"
    folder.mkdir(parents=True)
    (folder / "01-planning.j2").write_text(WORDS, encoding="utf-8")
    (folder / "01-books.j2").write_text(WORDS, encoding="utf-8")
    return made


def test_a_mail_that_was_asked_for_is_drafted_once(terminal: Terminal) -> None:
    now = "2026-12-01 07:10"
    asked = terminal.type("draft", "jonah", "curious-question", "planning", "What would you do first?", now=now)
    assert asked.code == 0, asked.err
    echo = " ".join(asked.out.split())
    assert echo == "Kept: curious question (planning) to Jonah, until 31 Dec. The next run drafts it."
    assert terminal.type("run", now=now).code in (0, 3)
    (draft,) = terminal.root.glob("drafts/*curious-question*.eml")
    assert "What would you do first?" in draft.read_text(encoding="utf-8")
    terminal.type("run", now=now)
    assert len(list(terminal.root.glob("drafts/*curious-question*.eml"))) == 1


def test_without_what_it_needs_it_waits_on_the_agenda(terminal: Terminal) -> None:
    asked = terminal.type("draft", "jonah", "curious-question", "books", now="2026-12-01 07:10")
    assert 'It needs topic: outreach note adeyemi "topic: …"' in " ".join(asked.out.split())
    shown = terminal.type("explain", "jonah", now="2026-12-01 07:15").out
    assert "curious question (books), asked for on 1 Dec" in " ".join(shown.split())


def test_what_comes_too_soon_is_said_at_once(terminal: Terminal) -> None:
    asked = terminal.type("draft", "jonah", "curious-question", "planning", "And now?", now="2026-11-20 07:10")
    echo = " ".join(asked.out.split())
    assert "Not now: you wrote to Dr. Adeyemi on 12 Nov; 14 days between two mails; again Thu 26 Nov." in echo


def test_the_same_wish_again_is_kept_once(terminal: Terminal) -> None:
    for _ in range(2):
        again = terminal.type("draft", "jonah", "curious-question", "books", now="2026-12-01 07:10")
    assert "asked for on 1 Dec already. (You said so before; it is kept once.)" in " ".join(again.out.split())


def test_a_line_in_the_notes_asks_as_well(terminal: Terminal) -> None:
    (terminal.root / "notes.txt").write_text(
        "draft Jonah: curious-question planning What would you do first?\n", encoding="utf-8"
    )
    terminal.type("run", now="2026-12-01 07:10")
    assert len(list(terminal.root.glob("drafts/*curious-question*.eml"))) == 1


@pytest.mark.parametrize(
    ("words", "says"),
    [
        (("jonah",), "which mail?"),
        (("jonah", "mentor-checkin"), "mentor-checkin comes by itself"),
        (("jonah", "curious-question"), "which curious-question?; write one of planning, books after it"),
        (("nobody", "curious-question", "planning"), 'nobody is called "nobody"'),
    ],
)
def test_what_cannot_be_asked_for_is_refused(terminal: Terminal, words: tuple[str, ...], says: str) -> None:
    screen = terminal.type("draft", *words, now="2026-12-01 07:10")
    assert screen.code == 2
    assert says in " ".join(screen.err.split())


def test_its_help_has_an_example(terminal: Terminal) -> None:
    screen = terminal.type("draft", "--help")
    assert "outreach draft jonah resident-question" in " ".join(screen.out.split())
