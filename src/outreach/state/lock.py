"""The run lock: one run at a time per workspace, held before any state is read.

`flock` on a file of its own: the system frees it when the process ends, however it ends. The file's content is only
for the message to a second run.
"""

from __future__ import annotations

import fcntl
import os
import re
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path

from outreach.errors import ConfigError, DiskError, TryLaterError
from outreach.state.folder import make_private_folder

NAME = "lock"
_HOLDER = re.compile(r"(\d+) (\d\d:\d\d)")


@contextmanager
def run_lock(root: Path, *, now: datetime) -> Iterator[None]:
    """Hold the workspace's lock. `now` is told to others as the time since when, as its clock shows it.

    Raises:
        TryLaterError: another run holds it.
        ConfigError: its folder is open to others.
        DiskError: it cannot be made.
    """
    path = make_private_folder(root) / NAME
    descriptor = _open(path)
    try:
        _lock(descriptor, path, now)
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


def _lock(descriptor: int, path: Path, now: datetime) -> None:
    try:
        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError as problem:
        raise _taken(os.pread(descriptor, 100, 0).decode("ascii", "replace")) from problem
    try:
        os.ftruncate(descriptor, 0)
        os.pwrite(descriptor, f"{os.getpid()} {now:%H:%M}\n".encode("ascii"), 0)
    except OSError as problem:
        raise DiskError.of(problem, str(path)) from problem


def _taken(content: str) -> TryLaterError:
    holder = _HOLDER.match(content)
    who = f" (pid {holder[1]}, since {holder[2]})" if holder else ""
    return TryLaterError(f"another run{who} is working", remedy="wait for it, or try again")
