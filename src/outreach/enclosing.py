"""The files that mails may carry, read once beside the configuration and handed on as values.

A path is a way down from the workspace: each step of it is opened without following links (`openat`, O_NOFOLLOW), so
nothing outside can be meant, and what is not a regular file is never waited for. What cannot be attached is a value
too, with the fact and the next step; nothing here stops a run.
"""

from __future__ import annotations

import errno
import os
import stat
import unicodedata
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import date, datetime
from pathlib import Path
from zoneinfo import ZoneInfo

from outreach.domain.attachments import MOST_BYTES, TYPES, Attachment, Unattachable, digest, type_of
from outreach.domain.enclosures import files_named
from outreach.domain.findings import Problem
from outreach.domain.project import Project

_FOLDER = os.O_RDONLY | os.O_DIRECTORY | os.O_NOFOLLOW | os.O_CLOEXEC
# opening a fifo or a device must not wait for anybody
_FILE = os.O_RDONLY | os.O_NOFOLLOW | os.O_NONBLOCK | os.O_CLOEXEC
_LONGEST_PATH = 1000
_LONGEST_NAME = 120
# controls, signs that turn or hide letters, halves of letters, private ones, and what ends a line
_UNFIT = frozenset({"Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp"})
_BEGINS = {
    ".pdf": b"%PDF-",
    ".docx": b"PK\x03\x04",
    ".png": b"\x89PNG\r\n\x1a\n",
    ".jpg": b"\xff\xd8\xff",
    ".jpeg": b"\xff\xd8\xff",
}
_KINDS = ", ".join(sorted(TYPES))
# kept by the program itself: what lies there is about other people
_OURS = frozenset({"drafts", "holds", "reports"})


class _Unfit(Exception):  # noqa: N818 - "this file is unfit" is the sentence
    """A file that cannot be attached: the fact, and the next step."""

    def __init__(self, fact: str, remedy: str) -> None:
        super().__init__(fact)
        self.fact, self.remedy = fact, remedy


def with_files(project: Project, root: Path) -> Project:
    """Give the project with every file that some mail may carry, as it is now in the workspace `root`."""
    named = files_named(project)
    return replace(project, files={path: _read(path, said, project, root) for path, said in named.items()})


def unattachable(project: Project) -> tuple[Problem, ...]:
    """Give a note for each file that cannot be attached."""
    found = (one for one in project.files.values() if isinstance(one, Unattachable))
    return tuple(
        Problem(file="", line=0, column=0, path="", level="note", message=f"{one.file} {one.fact}; {one.remedy}")
        for one in found
    )


def _read(path: str, said: date | None, project: Project, root: Path) -> Attachment | Unattachable:
    try:
        steps = _steps(path, project.notes)
        content, changed = _content(root, steps, project.me.zone)
        _require_whole(path, content)
    except _Unfit as unfit:
        return Unattachable(file=path, fact=unfit.fact, remedy=unfit.remedy)
    return Attachment(
        name=unicodedata.normalize("NFC", steps[-1]),
        type=type_of(path) or "",
        size=len(content),
        digest=digest(content),
        updated=said or changed,
        content=content,
    )


def _steps(path: str, notes: str) -> tuple[str, ...]:
    """Take a path apart; every step must be a plain name, so that it can only lead down."""
    steps = tuple(path.split("/"))
    if len(path) > _LONGEST_PATH or len(steps[-1]) > _LONGEST_NAME:
        raise _Unfit("has a name too long for a mail", "give it a shorter one")
    if any(unicodedata.category(one) in _UNFIT for one in path):
        raise _Unfit("has a character in its name that nobody can see", "give it a plain name")
    if path.startswith(("/", "~")) or "\\" in path or any(step in ("", "..", ".") for step in steps):
        raise _Unfit("lies outside your workspace", "put the file there, and write its path from there")
    if any(step.startswith(".") for step in steps) or steps[0].casefold() in _OURS or path == notes:
        raise _Unfit("is not for others to read", "name the file that is meant")
    if any(step != " ".join(step.split()) for step in steps) or "=?" in steps[-1]:
        raise _Unfit("has a name that would not arrive as it is", "give it a plain name")
    if type_of(path) is None:
        raise _Unfit("is not of a kind that is attached", f"save it as one of these: {_KINDS}")
    return steps


def _content(root: Path, steps: tuple[str, ...], zone: ZoneInfo) -> tuple[bytes, date]:
    """Read a file, and on which day it last changed."""
    try:
        with _opened(root, steps) as handle:
            before = os.fstat(handle)
            if not stat.S_ISREG(before.st_mode):
                raise _Unfit("is no regular file", "put the file itself there")
            if before.st_size > MOST_BYTES:
                raise _too_large(before.st_size)
            content = _bytes(handle)
            after = os.fstat(handle)
    except OSError as problem:
        raise _unreadable(problem) from None
    if (before.st_size, before.st_mtime_ns) != (after.st_size, after.st_mtime_ns) or len(content) != after.st_size:
        raise _Unfit("was being written while it was read", "run again when it is saved")
    return content, datetime.fromtimestamp(after.st_mtime, zone).date()


@contextmanager
def _opened(root: Path, steps: tuple[str, ...]) -> Iterator[int]:
    """Open a file step by step from the workspace down, following no link."""
    handle = os.open(root, os.O_RDONLY | os.O_DIRECTORY | os.O_CLOEXEC)
    try:
        for number, step in enumerate(steps, start=1):
            inner = os.open(step, _FILE if number == len(steps) else _FOLDER, dir_fd=handle)
            os.close(handle)
            handle = inner
        yield handle
    finally:
        os.close(handle)


def _bytes(handle: int) -> bytes:
    with os.fdopen(handle, "rb", closefd=False) as stream:
        return stream.read(MOST_BYTES + 1)


def _require_whole(path: str, content: bytes) -> None:
    """Refuse what is empty or only called so: a file that is still being fetched, or saved under another name."""
    if not content:
        raise _Unfit("is empty", "put the file itself there")
    end = f".{path.rpartition('.')[2].lower()}"
    begins = _BEGINS.get(end)
    if begins is not None and not content.startswith(begins):
        raise _Unfit(f"does not begin as a {end} file does", "open it, and save it as what its name says")
    if begins is None and not _is_text(content):
        raise _Unfit("is no plain text", "save it as text in UTF-8")


def _is_text(content: bytes) -> bool:
    try:
        return "\x00" not in content.decode("utf-8")
    except UnicodeDecodeError:
        return False


def _too_large(size: int) -> _Unfit:
    return _Unfit(f"is {size / 1e6:.1f} MB, and a mail takes 10 MB", "make it smaller, or send a link")


def _unreadable(problem: OSError) -> _Unfit:
    match problem.errno:
        case errno.ENOENT:
            return _Unfit("is not in your workspace", "put the file there, or name another")
        case errno.ELOOP | errno.EMLINK | errno.ENOTDIR:
            return _Unfit("is a link, or lies behind one", "put the file itself there")
        case errno.EACCES | errno.EPERM:
            return _Unfit("may not be read", "allow yourself to read it")
        case _:
            return _Unfit(f"cannot be read ({os.strerror(problem.errno or 0)})", "look at the file, and run again")
