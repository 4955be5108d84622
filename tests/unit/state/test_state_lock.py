"""One run at a time."""

from __future__ import annotations

import os
import stat
import subprocess
import sys
from pathlib import Path

import pytest

from outreach.errors import ConfigError, DiskError, Exit, TryLaterError
from outreach.state.lock import Holder, holder, run_lock
from tests.builders import at

NOW = at("2026-11-22 07:10")

HOLD = """
import sys
from datetime import UTC, datetime
from pathlib import Path
from outreach.state.lock import run_lock
with run_lock(Path(sys.argv[1]), now=datetime(2026, 11, 22, 7, 10, tzinfo=UTC)):
    print("locked", flush=True)
    sys.stdin.read()
"""


def test_a_second_run_is_told_who_works_and_since_when(tmp_path: Path) -> None:
    with run_lock(tmp_path, now=NOW), pytest.raises(TryLaterError) as caught, run_lock(tmp_path, now=at("2026-11-22")):
        pass
    sentence = f"another run (pid {os.getpid()}, since 07:10) is working; wait for it, or try again"
    assert str(caught.value) == sentence
    assert caught.value.code is Exit.LATER


def test_a_second_run_is_told_which_job_works_and_the_day_if_it_is_another(tmp_path: Path) -> None:
    told = f"another run (morning, pid {os.getpid()}, since 2026-11-22 07:10) is working; "
    with run_lock(tmp_path, now=NOW, job="morning"):
        with pytest.raises(TryLaterError) as caught, run_lock(tmp_path, now=at("2026-11-23 07:10")):
            pass
        assert str(caught.value).startswith(told)


def test_who_holds_it_can_be_asked_without_taking_it(tmp_path: Path) -> None:
    assert holder(tmp_path) is None
    with run_lock(tmp_path, now=NOW, job="all"):
        found = holder(tmp_path)
        assert found == Holder(pid=os.getpid(), since=NOW.replace(tzinfo=None), job="all")
        assert found.told(NOW.date()) == f"pid {os.getpid()}, since 07:10"
    assert holder(tmp_path) is None
    path = tmp_path / ".outreach" / "lock"
    path.unlink()
    path.symlink_to(tmp_path / "elsewhere")
    assert holder(tmp_path) is None
    (tmp_path / "elsewhere").touch()
    with pytest.raises(DiskError):
        holder(tmp_path)


def test_it_is_free_again_afterwards(tmp_path: Path) -> None:
    for _ in range(2):
        with run_lock(tmp_path, now=NOW):
            pass


def test_it_is_free_again_after_a_mistake(tmp_path: Path) -> None:
    with pytest.raises(ValueError, match="a mistake"), run_lock(tmp_path, now=NOW):
        raise ValueError("a mistake")
    with run_lock(tmp_path, now=NOW):
        pass


def test_another_process_is_kept_out_and_a_kill_frees_the_lock(tmp_path: Path) -> None:
    command = [sys.executable, "-c", HOLD, str(tmp_path)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stdin=subprocess.PIPE, text=True) as other:
        assert other.stdout
        assert other.stdout.readline() == "locked\n"
        with pytest.raises(TryLaterError, match=f"pid {other.pid}, since 07:10"), run_lock(tmp_path, now=NOW):
            pass
        other.kill()
    with run_lock(tmp_path, now=NOW):
        pass


def test_of_a_holder_that_has_not_yet_said_who_it_is_nothing_is_made_up(tmp_path: Path) -> None:
    with run_lock(tmp_path, now=NOW):
        (tmp_path / ".outreach" / "lock").write_bytes(b"")
        with pytest.raises(TryLaterError, match=r"^another run is working; wait"), run_lock(tmp_path, now=NOW):
            pass


def test_its_file_is_the_owners_alone(tmp_path: Path) -> None:
    with run_lock(tmp_path, now=NOW):
        assert stat.S_IMODE((tmp_path / ".outreach" / "lock").stat().st_mode) == 0o600


def test_a_linked_lock_is_refused(tmp_path: Path) -> None:
    (tmp_path / ".outreach").mkdir(mode=0o700)
    (tmp_path / ".outreach" / "lock").symlink_to(tmp_path / "elsewhere")
    with pytest.raises(ConfigError, match="is a link"), run_lock(tmp_path, now=NOW):
        pass
    assert not (tmp_path / "elsewhere").exists()


def test_a_lock_that_cannot_be_made_is_a_matter_of_the_disk(tmp_path: Path) -> None:
    (tmp_path / ".outreach").mkdir(mode=0o700)
    (tmp_path / ".outreach" / "lock").mkdir()
    with pytest.raises(DiskError), run_lock(tmp_path, now=NOW):
        pass
