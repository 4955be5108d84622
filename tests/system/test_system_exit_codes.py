"""One test per exit code, each with its one sentence on standard error."""

from __future__ import annotations

import fcntl
import subprocess
import sys
from io import StringIO
from pathlib import Path

import click
import pytest

from outreach.cli import app
from outreach.cli import plan as plan_module
from outreach.error_handler import guarded
from outreach.errors import DiskError, Exit
from tests.system.terminal import SMALL, Terminal, typed, workspace


@pytest.fixture
def small(tmp_path: Path) -> Terminal:
    return workspace(tmp_path / "w", SMALL)


def one_sentence(text: str) -> bool:
    return text.startswith("outreach: ") and text.count("\n") == 1


def test_0_when_there_is_nothing_to_do(small: Terminal) -> None:
    small.type("run")
    assert small.type("run").code == 0


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["bogus"], "no such command"),
        (["plan", "--bogus"], "no such option"),
        (["plan", "nosuch"], 'no job "nosuch"; there are check-ins, conference'),
        (["plan", "--horizon", "soon"], '"soon" is no length'),
        (["plan", "--horizon", "9 years"], "too long"),
        (["plan", "--now", "yesterday"], '"yesterday" is no time'),
        (["show"], "missing argument"),
        (["show", "nobody"], 'nobody is called "nobody"'),
        (["completion", "csh"], "invalid value"),
        (["init", "--yes"], "--yes needs --name, --email, --phase"),
    ],
)
def test_2_when_the_command_line_asks_for_what_does_not_exist(words: list[str], said: str, tmp_path: Path) -> None:
    terminal = workspace(tmp_path / "w", SMALL) if words[0] != "init" else Terminal(tmp_path / "new")
    screen = terminal.type(*words)
    assert screen.code == 2
    assert said in screen.err.lower() or said in screen.err
    assert one_sentence(screen.err)


def test_3_when_a_run_leaves_something_for_you(tmp_path: Path) -> None:
    terminal = workspace(tmp_path / "w")
    terminal.type("note", "Marchetti: Your Friday plan review is what I would miss.")
    assert terminal.type("run").code == 3


def test_70_leaves_a_private_log_and_no_trace_on_the_screen(small: Terminal, monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(*_: object, **__: object) -> None:
        raise ZeroDivisionError("our mistake")

    small.type("run")
    monkeypatch.setattr(plan_module, "preview", broken)
    screen = small.type("plan")
    assert screen.code == 70
    assert one_sentence(screen.err)
    assert "Traceback" not in screen.err
    (log,) = (small.root / ".outreach" / "logs").glob("bug-*")
    assert str(log) in screen.err
    assert "our mistake" in log.read_text()
    assert log.stat().st_mode & 0o777 == 0o600


def test_70_without_a_workspace_still_leaves_a_log(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path))

    def broken() -> int:
        raise ZeroDivisionError

    assert guarded(broken, root=lambda: None) == 70
    assert len(list(tmp_path.rglob("bug-*.txt"))) == 1


def test_74_when_the_disk_fails(capsys: pytest.CaptureFixture[str]) -> None:
    def full() -> int:
        raise OSError(28, "No space left on device", "/w/drafts/a.eml")

    assert guarded(full, root=lambda: None) == Exit.DISK
    assert "no space left on device" in capsys.readouterr().err

    def ours() -> int:
        raise DiskError("the disk is full", place="/w", remedy="make room")

    assert guarded(ours, root=lambda: None) == Exit.DISK
    assert one_sentence(capsys.readouterr().err)


def test_an_unexpected_system_error_is_our_bug(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path))

    def odd() -> int:
        raise FileNotFoundError("x")

    assert guarded(odd, root=lambda: None) == 70


def test_75_when_another_run_is_working(small: Terminal) -> None:
    small.type("run")
    with (small.root / ".outreach" / "lock").open("r+") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        screen = small.type("run")
        assert small.type("note", "met Jonah").code == 0, "a note does not wait for a run"
        assert small.type("plan").code == 0
    assert screen.code == 75
    assert "another run" in screen.err
    assert one_sentence(screen.err)


def test_78_when_the_configuration_is_broken(small: Terminal) -> None:
    (small.root / "config.yaml").write_text("version: 1\nme: {}\n")
    for words in (["run"], ["plan"], [], ["check"], ["note", "met Jonah"]):
        screen = small.type(*words)
        assert screen.code == 78
        assert "config.yaml:" in screen.out + screen.err


def test_78_when_there_is_no_workspace(tmp_path: Path) -> None:
    screen = Terminal(tmp_path / "nowhere").type("plan")
    assert screen.code == 78
    assert one_sentence(screen.err)
    assert "outreach init" in screen.err


GOOGLE = SMALL + "mail: gmail\nholds: google\ngoogle: {token: file}\n"


def test_77_when_nobody_is_signed_in_to_google(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("OUTREACH_GOOGLE_URL", "http://127.0.0.1:9")
    terminal = workspace(tmp_path / "w", GOOGLE)
    screen = terminal.type("run")
    assert screen.code == 77
    assert one_sentence(screen.err)
    assert "not signed in to Google; type   outreach auth login" in screen.err
    plan = terminal.type("plan")
    assert plan.code == 0, "a preview goes on without"
    assert "not signed in to Google" in plan.out


def test_2_when_a_made_up_time_would_change_a_real_account(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("OUTREACH_GOOGLE_URL", raising=False)
    screen = workspace(tmp_path / "w", GOOGLE + "\n").type("run")
    assert screen.code == 2
    assert one_sentence(screen.err)
    assert "another time is for rehearsals" in screen.err


def test_78_when_a_stand_in_for_google_is_not_on_this_machine(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("OUTREACH_GOOGLE_URL", "http://gmail.example.org")
    terminal = workspace(tmp_path / "w", GOOGLE)
    for command in ("run", "plan"):
        screen = terminal.type(command)
        assert screen.code == 78
        assert one_sentence(screen.err)
        assert "only an address of this machine" in screen.err


def test_130_when_it_is_interrupted(capsys: pytest.CaptureFixture[str]) -> None:
    def stopped() -> int:
        raise KeyboardInterrupt

    assert guarded(stopped, root=lambda: None) == 130
    assert one_sentence(capsys.readouterr().err)


def test_130_when_questions_are_left_unanswered(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.stdin", StringIO(""))
    assert typed("init", str(tmp_path / "new")).code == 130
    assert not (tmp_path / "new").exists()


def test_a_reader_that_goes_away_is_no_error(small: Terminal) -> None:
    command = f"{sys.executable} -m outreach -w {small.root} --now 2026-12-02 plan | true"
    done = subprocess.run(
        ["/bin/bash", "-c", f"set -o pipefail; {command}"], capture_output=True, text=True, check=False
    )
    assert (done.returncode, done.stderr) == (0, "")


def test_an_unwritable_memory_of_lists_is_no_error(small: Terminal, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_STATE_HOME", "/dev/null/nowhere")
    assert small.type("plan").code == 0
    monkeypatch.delenv("HOME")
    monkeypatch.delenv("XDG_STATE_HOME")
    assert small.type("plan").code == 0
    assert small.type("show", "1").code == 2


def test_without_a_home_and_a_workspace_one_sentence_says_what_to_set(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.delenv("HOME")
    monkeypatch.chdir(tmp_path)
    screen = typed("plan")
    assert screen.code == 2
    assert "set OUTREACH_WORKSPACE" in screen.err


def test_the_group_knows_no_other_command() -> None:
    assert app.app.get_command(click.Context(app.app), "nosuch") is None
