"""An introduction on the command line: one mail to two, written once, and both have heard from you afterwards."""

from __future__ import annotations

from email import message_from_bytes
from email.policy import default
from pathlib import Path

import pytest

from tests.system.terminal import Terminal, workspace

NOW = "2026-12-05T07:10"
TEXT = """\
version: 1
begin: 2026-11-16
me: {name: Maya Okafor, email: maya@lakeshore.example.edu, timezone: America/Chicago, phase: ms4}
people:
  - Jonah Adeyemi, MD <jonah@northfield.example.edu>, resident, Northfield, call him Jonah, last 2026-10-01
  - Sofia Lund, CMD <sofia@example.org>, dosimetrist, call her Sofia, last 2026-06-10
  - Dr. Victor Sorn <victor@example.org>, faculty, never
"""
GAIN = "gain: Jonah, you are about to change planning systems, and Sofia, you have done it twice."


@pytest.fixture
def terminal(tmp_path: Path) -> Terminal:
    return workspace(tmp_path / "w", TEXT)


def introduced(terminal: Terminal) -> Path:
    """Ask for an introduction, say what it needs, and let it be drafted."""
    for words in (
        ("draft", "jonah", "give-intro", "introduce", "Sofia Lund"),
        ("note", "jonah", "consent: yes, both, on Thursday"),
        ("note", "jonah", GAIN),
    ):
        screen = terminal.type(*words, now=NOW)
        assert screen.code == 0, screen.err
    assert terminal.type("run", now=NOW).code == 0
    (draft,) = terminal.root.glob("drafts/*give-intro*.eml")
    return draft


def test_one_mail_goes_to_both_and_is_written_once(terminal: Terminal) -> None:
    path = introduced(terminal)
    mail = message_from_bytes(path.read_bytes(), policy=default)
    assert [one.addr_spec for one in mail["To"].addresses] == ["jonah@northfield.example.edu", "sofia@example.org"]
    before = path.read_bytes()
    again = terminal.type("run", now=NOW)
    assert (again.code, path.read_bytes()) == (0, before)


def test_once_it_was_sent_both_have_heard_from_you(terminal: Terminal) -> None:
    introduced(terminal)
    sent = terminal.type("sent", "jonah", now="2026-12-05T09:00")
    assert sent.code == 0, sent.err
    for name in ("jonah", "sofia"):
        assert "In touch 5 Dec, 1 day ago" in terminal.type("explain", name, now="2026-12-06T07:10").out


def test_nobody_who_may_not_be_written_to_is_introduced(terminal: Terminal) -> None:
    terminal.type("draft", "jonah", "give-intro", "introduce", "Dr. Sorn", now=NOW)
    shown = " ".join(terminal.type("explain", "jonah", now=NOW).out.split())
    assert "Dr. Sorn is set to never be written to" in shown


def test_the_question_beforehand_is_for_one(terminal: Terminal) -> None:
    terminal.type("draft", "jonah", "give-intro", "ask", "Sofia Lund", now=NOW)
    terminal.type("note", "jonah", "why: You asked who has changed planning systems, and Sofia Lund has.", now=NOW)
    terminal.type("run", now=NOW)
    (draft,) = terminal.root.glob("drafts/*give-intro*.eml")
    mail = message_from_bytes(draft.read_bytes(), policy=default)
    assert [one.addr_spec for one in mail["To"].addresses] == ["jonah@northfield.example.edu"]
    assert "Sofia Lund" in mail["Subject"]
