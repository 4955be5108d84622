"""The owner's file of notes, read and never written; it may lie in a folder that something else keeps in step.

Knows nothing of what the lines say. Whatever is wrong with the file is a sentence, not a reason to stop a run.
"""

from __future__ import annotations

import os
import stat
from datetime import datetime, timedelta
from pathlib import Path

from outreach.capture.places import Place

MOST_BYTES = 1_000_000
_USUAL = "notes.txt"
# somebody may still be writing the last line, or half of the file may not have arrived yet
_STILL = timedelta(minutes=2)


def read(root: Path, place: str, now: datetime) -> Place:
    """Read the file of notes of a workspace; the usual one need not be there."""
    path = root / Path(place).expanduser()
    name = path.name if path.parent == root else place
    try:
        return _read(path, name, now)
    except FileNotFoundError:
        return Place(name=name, trouble="" if place == _USUAL else "there is no such file")
    except OSError as problem:
        return Place(name=name, trouble=_why(path, problem))


def _read(path: Path, name: str, now: datetime) -> Place:
    # without waiting: a pipe of that name would never answer
    descriptor = os.open(path, os.O_RDONLY | os.O_NOFOLLOW | os.O_CLOEXEC | os.O_NONBLOCK)
    with os.fdopen(descriptor, "rb") as file:
        status = os.fstat(descriptor)
        if not stat.S_ISREG(status.st_mode):
            return Place(name=name, trouble="is not a plain file")
        content = file.read(MOST_BYTES + 1)
    if len(content) > MOST_BYTES:
        return Place(name=name, trouble="is larger than 1 MB; begin a new file, what was taken stays taken")
    still = now.timestamp() - status.st_mtime
    return Place(
        name=name,
        text=content.decode("utf-8-sig", errors="replace"),
        is_settled=content.endswith(b"\n") or not 0 <= still < _STILL.total_seconds(),
    )


def _why(path: Path, problem: OSError) -> str:
    if path.is_symlink():
        return "is a link; write the path of the file itself after   notes:"
    return (problem.strerror or "cannot be read").lower()
