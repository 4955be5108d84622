"""The programs that may be started: a list, and nothing beside it."""

from __future__ import annotations

import getpass
import os
from pathlib import Path

import pytest

from outreach.errors import TryLaterError
from outreach.scheduling import machine, programs
from outreach.scheduling.machine import this_machine
from outreach.scheduling.programs import ALLOWED, start


@pytest.mark.parametrize(
    "command",
    [
        ("crontab",),
        ("crontab", "-e"),
        ("systemctl", "enable"),
        ("systemctl", "--user", "edit"),
        ("launchctl", "submit"),
        ("sh", "-c", "crontab -l"),
        ("mail", "-s", "hello"),
    ],
)
def test_a_command_that_is_not_on_the_list_is_not_started(command: tuple[str, ...]) -> None:
    with pytest.raises(ValueError, match="not a command that may be started"):
        start(command, b"", {})


def test_nothing_on_the_list_reaches_anybody() -> None:
    assert {command[0] for command in ALLOWED} == {"crontab", "systemctl", "launchctl"}
    assert all(command[1] == "--user" for command in ALLOWED if command[0] == "systemctl")


def script(folder: Path, text: str) -> dict[str, str]:
    (folder / "crontab").write_text(f"#!/bin/sh\n{text}\n")
    (folder / "crontab").chmod(0o755)
    return {"PATH": f"{folder}{os.pathsep}/usr/bin{os.pathsep}/bin"}


def test_a_program_answers_in_english_with_what_it_wrote(tmp_path: Path) -> None:
    environ = {**script(tmp_path, 'cat; echo "$LC_ALL"; echo " no " >&2; exit 4'), "LC_ALL": "de_DE.UTF-8"}
    answer = start(("crontab", "-"), b"given\n", environ)
    assert (answer.code, answer.out, answer.err) == (4, b"given\nC\n", "no")


def test_a_program_that_is_not_there_answers_as_in_a_shell(tmp_path: Path) -> None:
    assert start(("crontab", "-l"), b"", {"PATH": str(tmp_path)}).code == 127


def test_a_program_that_does_not_answer_is_not_waited_for(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(programs, "_PATIENCE_SECONDS", 0.05)
    with pytest.raises(TryLaterError, match="crontab does not answer"):
        start(("crontab", "-l"), b"", script(tmp_path, "exec sleep 5"))


def test_this_machine_is_described(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("PATH", script(tmp_path, 'echo "$XDG_RUNTIME_DIR"')["PATH"])
    monkeypatch.delenv("XDG_RUNTIME_DIR", raising=False)
    found = this_machine()
    assert (found.user, found.uid, found.home) == (getpass.getuser(), os.getuid(), Path.home())
    assert Path(found.python).is_absolute()
    assert found.ask("crontab", "-l").out == f"/run/user/{os.getuid()}\n".encode()
    assert found.running is None or any("python" in name or "pytest" in name for name in found.running)


def test_programs_that_run_are_named_and_one_that_just_ended_is_not(tmp_path: Path) -> None:
    assert machine._running(tmp_path) is None
    (tmp_path / "17").mkdir()
    (tmp_path / "17" / "comm").write_text("cron\n")
    (tmp_path / "18" / "comm").mkdir(parents=True)
    assert machine._running(tmp_path) == frozenset({"cron"})
