"""The run lock: one run at a time per workspace, held before any state is read.

`flock` on a file of its own: the system frees it when the process ends, however it ends. The file's content is only
for the message to a second run.
"""

from __future__ import annotations

import fcntl
import os
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path

from outreach.errors import ConfigError, DiskError, TryLaterError
from outreach.patterns import Pattern
from outreach.state.folder import make_private_folder, state_folder

NAME = "lock"
_HOLDER = Pattern(r"(?P<pid>\d+) (?P<day>\d{4}-\d\d-\d\d) (?P<at>\d\d:\d\d)(?: (?P<job>\S+))?")
_EVERYTHING = "all"


@dataclass(frozen=True, slots=True, kw_only=True)
class Holder:
    """Who holds the lock: process, job, and since when (the wall time its own clock showed)."""

    pid: int
    since: datetime
    job: str = ""

    def told(self, today: date) -> str:
        """Write `morning, pid 4711, since 07:10`; with the day when it is another one."""
        job = f"{self.job}, " if self.job not in ("", _EVERYTHING) else ""
        day = "" if self.since.date() == today else f"{self.since:%Y-%m-%d} "
        return f"{job}pid {self.pid}, since {day}{self.since:%H:%M}"


@contextmanager
def run_lock(root: Path, *, now: datetime, job: str = "") -> Iterator[None]:
    """Hold the workspace's lock. Others are told the `job` and, as since when, `now` as its clock shows it.

    Raises:
        TryLaterError: another run holds it.
        ConfigError: its folder is open to others.
        DiskError: it cannot be made.
    """
    path = make_private_folder(root) / NAME
    descriptor = _open(path)
    try:
        _lock(descriptor, path, now, job)
        yield
    finally:
        os.close(descriptor)


def _open(path: Path) -> int:
    if path.is_symlink():
        raise ConfigError("is a link, and a link can be turned elsewhere", place=str(path), remedy="delete it")
    try:
        return os.open(path, os.O_RDWR | os.O_CREAT | os.O_NOFOLLOW | os.O_CLOEXEC, 0o600)
    except OSError as problem:
        raise DiskError.of(problem, str(path)) from problem


def holder(root: Path) -> Holder | None:
    """Say who holds the workspace's lock, None when nobody does. Changes nothing.

    Raises:
        DiskError: the lock cannot be read.
    """
    path = state_folder(root) / NAME
    if not path.exists():
        return None
    try:
        descriptor = os.open(path, os.O_RDONLY | os.O_NOFOLLOW | os.O_CLOEXEC)
    except OSError as problem:
        raise DiskError.of(problem, str(path)) from problem
    try:
        fcntl.flock(descriptor, fcntl.LOCK_SH | fcntl.LOCK_NB)
    except BlockingIOError:
        return _holder(descriptor) or Holder(pid=0, since=datetime.min)  # noqa: DTZ901 - a wall time, as written
    finally:
        os.close(descriptor)
    return None


def _lock(descriptor: int, path: Path, now: datetime, job: str) -> None:
    try:
        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError as problem:
        raise _taken(_holder(descriptor), now.date()) from problem
    try:
        os.ftruncate(descriptor, 0)
        os.pwrite(descriptor, f"{os.getpid()} {now:%Y-%m-%d %H:%M} {job}\n".encode("utf-8", "replace"), 0)
    except OSError as problem:
        raise DiskError.of(problem, str(path)) from problem


def _holder(descriptor: int) -> Holder | None:
    """Read who wrote that the lock is theirs; None when it does not say, as right after it was taken."""
    found = _HOLDER.match(os.pread(descriptor, 200, 0).decode("utf-8", "replace"))
    if found is None:
        return None
    since = datetime.fromisoformat(f"{found['day']} {found['at']}")
    return Holder(pid=int(found["pid"]), since=since, job=found["job"] or "")


def _taken(held_by: Holder | None, today: date) -> TryLaterError:
    who = f" ({held_by.told(today)})" if held_by else ""
    return TryLaterError(f"another run{who} is working", remedy="wait for it, or try again")
