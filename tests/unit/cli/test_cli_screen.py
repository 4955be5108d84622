from __future__ import annotations

import json
from io import StringIO
from pathlib import Path

import pytest

from outreach import __version__
from outreach.cli import main
from outreach.cli.app import run
from outreach.cli.options import Settings
from outreach.cli.screen import say
from tests.system.terminal import EVENING, SMALL, typed, workspace

LIST = "Sunday.\nSEND     1  Dr. Osei  SEND is a word here\n         2  Jonah\nHOLD     3  Sun 29 Nov\n"


class Tty(StringIO):
    def isatty(self) -> bool:
        return True


def test_colour_is_for_terminals_that_want_it(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TERM", "xterm-256color")
    monkeypatch.delenv("NO_COLOR")
    screen = Tty()
    monkeypatch.setattr("sys.stdout", screen)
    say(LIST, Settings())
    assert screen.getvalue().count("\x1b[1;32mSEND\x1b[0m") == 1
    assert "\x1b[1;36mHOLD" in screen.getvalue()


@pytest.mark.parametrize(("name", "value"), [("NO_COLOR", "1"), ("TERM", "dumb")])
def test_colour_can_be_declined(name: str, value: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("NO_COLOR")
    monkeypatch.setenv("TERM", "xterm")
    monkeypatch.setenv(name, value)
    screen = Tty()
    monkeypatch.setattr("sys.stdout", screen)
    say(LIST, Settings())
    assert screen.getvalue() == LIST


def test_a_pipe_gets_plain_text(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("NO_COLOR")
    screen = StringIO()
    monkeypatch.setattr("sys.stdout", screen)
    say(LIST, Settings())
    assert screen.getvalue() == LIST


def test_the_version_is_all_that_is_printed(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as left:
        main(["--version"])
    assert left.value.code == 0
    assert capsys.readouterr().out == f"outreach {__version__}\n"


def test_main_leaves_with_the_exit_code(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as left:
        main(["bogus"])
    assert left.value.code == 2
    assert "no such command" in capsys.readouterr().err


def test_a_shell_is_told_how_a_word_goes_on(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("_OUTREACH_COMPLETE", "bash_complete")
    monkeypatch.setenv("COMP_WORDS", "outreach exp")
    monkeypatch.setenv("COMP_CWORD", "1")
    assert run([]) == 0
    assert capsys.readouterr().out.strip() == "plain,explain\nplain,export"


def test_the_agenda_is_json_too(tmp_path: Path) -> None:
    terminal = workspace(tmp_path / "w", SMALL)
    found = json.loads(terminal.type("agenda", "--json").out)
    assert (found["report"], found["version"]) == ("agenda", 1)
    assert json.loads(typed("--json", "-w", str(terminal.root), "--now", EVENING).out) == found
