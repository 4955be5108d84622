"""What a schedule starts, read back from what each scheduler was told; and what may be started to try it."""

from __future__ import annotations

import subprocess
import sys
from dataclasses import replace
from datetime import time
from pathlib import Path

import pytest

from outreach.doctoring.children import IMPORT, OURSELVES, bare, run
from outreach.doctoring.repository import repository_of, tracked
from outreach.doctoring.starts import starts
from outreach.scheduling.entries import Entry, Site
from outreach.scheduling.installation import SCHEDULERS
from outreach.scheduling.machine import Machine
from outreach.scheduling.pieces import Piece
from outreach.scheduling.wakes import Wake
from tests.schedulers import fakes, linux, mac

WAKE = Wake(job="morning", days=frozenset(range(7)), at=time(7, 10))


def machine(by: str, folder: Path) -> Machine:
    made = mac if by == "launchd" else linux
    return made(folder, fakes(folder / "programs"))


@pytest.mark.parametrize("by", SCHEDULERS)
@pytest.mark.parametrize("python", ["/opt/py/bin/python3", "/opt/my python/100%/bin/python$3"])
def test_the_command_and_its_settings_are_read_back_as_they_were_told(by: str, python: str, tmp_path: Path) -> None:
    surroundings = replace(machine(by, tmp_path), python=python)
    site = Site.of(tmp_path / "my w")
    entry = Entry(wake=WAKE, command=(python, "-P", "-m", "outreach", "--quiet", "run", "morning"))
    pieces = SCHEDULERS[by].wanted(site, (entry,), surroundings)
    (found,) = [start for piece in pieces for start in starts(by, piece)]
    assert found.command == entry.command
    assert found.environ["OUTREACH_WORKSPACE"] == str(site.root)


@pytest.mark.parametrize(
    ("by", "text"), [("launchd", "<plist"), ("cron", '10 7 * * * "half'), ("systemd", 'ExecStart="half'), ("cron", "")]
)
def test_what_cannot_be_read_starts_nothing(by: str, text: str) -> None:
    assert list(starts(by, Piece(place="somewhere", text=text))) == []


def test_the_environment_of_cron_holds_next_to_nothing() -> None:
    here = {"HOME": "/home-of-nadia", "USER": "nadia", "PATH": "/opt/bin", "DBUS_SESSION_BUS_ADDRESS": "unix:path=/x"}
    assert bare(here) == {"HOME": "/home-of-nadia", "LOGNAME": "nadia", "SHELL": "/bin/sh", "PATH": "/usr/bin:/bin"}


def test_a_stand_in_for_google_stays_one_for_a_child() -> None:
    assert bare({"OUTREACH_GOOGLE_URL": "http://127.0.0.1:9"})["OUTREACH_GOOGLE_URL"] == "http://127.0.0.1:9"


def test_this_python_can_import_the_program_in_that_environment(tmp_path: Path) -> None:
    done = run(sys.executable, IMPORT, bare({"HOME": str(tmp_path)}), 20)
    assert done.code == 0
    assert done.out.strip()


@pytest.mark.parametrize("words", [("-c", "print(1)"), ("-P", "-m", "pip"), (), ("-m", "outreach")])
def test_nothing_else_is_ever_started(words: tuple[str, ...]) -> None:
    with pytest.raises(ValueError, match="not something that is run here"):
        run(sys.executable, words, {"HOME": "/"}, 1)


def test_what_does_not_end_or_is_not_there_is_said(tmp_path: Path) -> None:
    environ = bare({"HOME": str(tmp_path)})
    slow = tmp_path / "python"
    slow.write_text("#!/bin/sh\nexec sleep 30\n")
    slow.chmod(0o755)
    assert run(str(slow), IMPORT, environ, 0.1).why == "no end within 0 seconds"
    assert run(str(tmp_path / "none"), IMPORT, environ, 1).why == "no such file or directory"
    silent = run("/bin/false", (*OURSELVES, "doctor"), environ, 5)
    assert (silent.code, silent.why) == (1, "")


def git(folder: Path, *words: str) -> None:
    subprocess.run(["git", *words], cwd=folder, check=True, capture_output=True)


def test_a_repository_made_by_git_itself_is_read(tmp_path: Path) -> None:
    (tmp_path / "w").mkdir()
    names = ["README", "w/config.yaml", f"w/{'long-' * 20}name.yaml", "w/größe.txt"]
    for name in names:
        (tmp_path / name).write_text(name)
    git(tmp_path, "init", "--quiet")
    git(tmp_path, "remote", "add", "origin", "ssh://git@example.org/w.git")
    git(tmp_path, "add", ".")
    found = repository_of(tmp_path / "w")
    assert found is not None
    assert (found.folder, found.remotes) == (tmp_path, ("origin",))
    assert found.tracked == frozenset(names)
    assert not found.leaves_out("w/")
    found.exclusions.write_text("# mine\n/w/\n")
    assert found.leaves_out("w/")
    assert not found.leaves_out("")


def test_of_a_worktree_the_remotes_are_those_of_the_repository(tmp_path: Path) -> None:
    store = tmp_path / "main" / ".git"
    (store / "worktrees" / "w").mkdir(parents=True)
    (store / "config").write_text('[remote "upstream"]\n')
    (store / "worktrees" / "w" / "commondir").write_text("../..\n")
    (tmp_path / "w").mkdir()
    (tmp_path / "w" / ".git").write_text(f"gitdir: {store / 'worktrees' / 'w'}\n")
    found = repository_of(tmp_path / "w")
    assert found is not None
    assert found.remotes == ("upstream",)
    (tmp_path / "w" / ".git").write_text("something else\n")
    assert repository_of(tmp_path / "w") is None


@pytest.mark.parametrize(
    "index", [b"", b"DIRC", b"DIRC\0\0\0\4\0\0\0\1" + bytes(80), b"DIRC\0\0\0\2\0\0\0\1" + b"x" * 70]
)
def test_an_index_that_cannot_be_read_keeps_nothing(index: bytes) -> None:
    assert tracked(index) == frozenset()
