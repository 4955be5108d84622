"""A file that was not there, written as a whole or not at all, for its owner alone. What is there is never touched."""

from __future__ import annotations

from pathlib import Path

from outreach.errors import DiskError, UsageError
from outreach.workspace import replace, write_new


def write_whole(path: Path, text: str) -> None:
    """Write a new file.

    Raises:
        UsageError: something is there already.
        DiskError: it cannot be written; nothing is left of it.
    """
    # an empty file of ours holds the place, so that what appears there meanwhile is never replaced
    if not write_new(path, ""):
        raise _taken(path)
    try:
        replace(path, text)
    except (DiskError, OSError) as error:
        path.unlink(missing_ok=True)
        raise error if isinstance(error, DiskError) else DiskError.of(error, str(path)) from error


def require_absent(path: Path) -> None:
    """Refuse a file that is there, before anything is asked or read.

    Raises:
        UsageError: something is there already, or there is no such folder.
        DiskError: the name is none that a file can have.
    """
    try:
        if path.is_symlink() or path.exists():
            raise _taken(path)
    except OSError as error:
        raise DiskError.of(error, str(path)) from error
    if not path.parent.is_dir():
        raise UsageError("there is no such folder", place=str(path.parent), remedy="make it, or name another file")


def _taken(path: Path) -> UsageError:
    return UsageError("is there already, and is left as it is", place=str(path), remedy="name a file that is not there")
