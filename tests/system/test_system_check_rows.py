"""What stops every command is a row of `check` like any other: where it stands, and what to do."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from outreach.config.shipped import shipped
from tests.system.terminal import SMALL, Terminal, typed, workspace

NEWS = "My audit was accepted as a poster."
# ahead of every draft and hold that lies there by then
SWITCHED = "mail: gmail\nholds: google\ngoogle: {token: file}\n"


@pytest.fixture
def lying(tmp_path: Path) -> Terminal:
    """A workspace in whose files a draft lies."""
    terminal = workspace(tmp_path / "w", SMALL)
    terminal.type("news", NEWS)
    assert terminal.type("run").code == 0
    return terminal


def switch(terminal: Terminal, lines: str) -> None:
    config = terminal.root / "config.yaml"
    config.write_text(config.read_text(encoding="utf-8") + lines, encoding="utf-8")


def rows(terminal: Terminal) -> list[dict[str, object]]:
    screen = terminal.type("--json", "check")
    assert screen.code == 78
    found: list[dict[str, object]] = json.loads(screen.out)["problems"]
    return [one for one in found if one["level"] == "error"]


def test_a_switch_of_the_mailbox_is_a_row_at_its_line(lying: Terminal) -> None:
    switch(lying, SWITCHED)
    (row,) = rows(lying)
    text = (lying.root / "config.yaml").read_text(encoding="utf-8").splitlines()
    assert (row["file"], row["path"], row["column"]) == ("config.yaml", "mail", 1)
    assert isinstance(row["line"], int)
    assert text[row["line"] - 1] == "mail: gmail"
    message = str(row["message"])
    assert message.startswith("now gmail, but ")
    assert "outreach undo --all" in message


def test_on_the_screen_it_stands_under_its_line_and_nothing_is_said_to_be_fine(lying: Terminal) -> None:
    switch(lying, SWITCHED)
    screen = lying.type("check")
    assert screen.code == 78
    assert "| mail: gmail" in screen.out
    assert "1 error; nothing was changed." in screen.out
    assert "is fine" not in screen.out


def test_a_switch_in_another_file_is_a_row_there(lying: Terminal) -> None:
    (lying.root / "cadences.yaml").write_text(SWITCHED, encoding="utf-8")
    (row,) = rows(lying)
    assert (row["file"], row["line"]) == ("cadences.yaml", 1)


def test_a_ledger_that_cannot_be_used_is_a_row_without_a_line(lying: Terminal) -> None:
    (lying.root / ".outreach" / "ledger.db").chmod(0o644)
    (row,) = rows(lying)
    assert (row["line"], row["path"]) == (0, "")
    assert "others on this machine can read it; type   chmod 600" in str(row["message"])
    assert lying.type("check").code == 78


@pytest.mark.parametrize("words", [["check"], ["run"]])
def test_a_workspace_in_a_synced_folder_is_refused(words: list[str], tmp_path: Path) -> None:
    terminal = workspace(tmp_path / "Dropbox" / "w", SMALL)
    screen = terminal.type(*words)
    said = " ".join((screen.out + screen.err).split())
    assert screen.code == 78
    assert "Dropbox keeps this folder the same on several machines" in said
    assert "put the workspace into a folder of this machine alone" in said
    assert not (terminal.root / ".outreach").exists()


def test_no_workspace_is_begun_in_a_synced_folder(tmp_path: Path) -> None:
    there = tmp_path / "OneDrive - Lakeshore" / "w"
    answers = ["--name", "Nadia Ferrer", "--email", "n.ferrer@lakeshore.example.edu", "--timezone", "America/Chicago"]
    screen = typed("init", str(there), "--yes", *answers, "--phase", "pgy2")
    assert screen.code == 78
    assert "OneDrive keeps this folder the same on several machines" in screen.err
    assert not there.exists()


def test_the_pages_that_messages_name_can_be_read_without_a_workspace(tmp_path: Path) -> None:
    listed = typed("-w", str(tmp_path / "none"), "help")
    assert listed.code == 0
    assert {path.stem for path in shipped("docs").glob("*.md")} <= set(listed.out.split())
    page = typed("help", "setup-google")
    assert page.out == (shipped("docs") / "setup-google.md").read_text(encoding="utf-8")
    wrong = typed("help", "run")
    assert wrong.code == 2
    assert "outreach run --help" in wrong.err
