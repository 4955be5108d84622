"""The owner's file of notes, read and never written; it may lie in a folder that something else keeps in step.

Knows nothing of what the lines say. Whatever is wrong with the file is a sentence, not a reason to stop a run.
"""

from __future__ import annotations

import os
import stat
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path

MOST_BYTES = 1_000_000
_USUAL = "notes.txt"
# somebody may still be writing the last line, or half of the file may not have arrived yet
_STILL = timedelta(minutes=2)


@dataclass(frozen=True, slots=True, kw_only=True)
class NotesFile:
    """What the file says. `trouble` is why it could not be read; `is_settled` when nobody wrote in it just now."""

    name: str
    text: str = ""
    is_settled: bool = True
    trouble: str = ""


def read(root: Path, place: str, now: datetime) -> NotesFile:
    """Read the file of notes of a workspace; the usual one need not be there."""
    path = root / Path(place).expanduser()
    name = path.name if path.parent == root else place
    try:
        return _read(path, name, now)
    except FileNotFoundError:
        return NotesFile(name=name, trouble="" if place == _USUAL else "there is no such file")
    except OSError as problem:
        return NotesFile(name=name, trouble=_why(path, problem))


def _read(path: Path, name: str, now: datetime) -> NotesFile:
    # without waiting: a pipe of that name would never answer
    descriptor = os.open(path, os.O_RDONLY | os.O_NOFOLLOW | os.O_CLOEXEC | os.O_NONBLOCK)
    with os.fdopen(descriptor, "rb") as file:
        status = os.fstat(descriptor)
        if not stat.S_ISREG(status.st_mode):
            return NotesFile(name=name, trouble="is not a plain file")
        content = file.read(MOST_BYTES + 1)
    if len(content) > MOST_BYTES:
        return NotesFile(name=name, trouble="is larger than 1 MB; begin a new file, what was taken stays taken")
    still = now.timestamp() - status.st_mtime
    return NotesFile(
        name=name,
        text=content.decode("utf-8-sig", errors="replace"),
        is_settled=content.endswith(b"\n") or not 0 <= still < _STILL.total_seconds(),
    )


def _why(path: Path, problem: OSError) -> str:
    if path.is_symlink():
        return "is a link; write the path of the file itself after   notes:"
    return (problem.strerror or "cannot be read").lower()
