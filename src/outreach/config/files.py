"""Reading files of a workspace, confined: regular files only, no symbolic link, a size cap, each read once to bytes."""

from __future__ import annotations

import errno
import os
import stat
from pathlib import Path


class Unfit(Exception):  # noqa: N818 - "this file is unfit" is the sentence
    """A file that is not read; `str()` says why."""


def read_file(path: Path, most: int) -> bytes | None:
    """Give a file's bytes; None when there is no such file.

    Raises:
        Unfit: it is a symbolic link, not a regular file, larger than `most`, or may not be read.
    """
    try:
        handle = os.open(path, os.O_RDONLY | os.O_NOFOLLOW | os.O_NONBLOCK | os.O_CLOEXEC)
    except FileNotFoundError:
        return None
    except OSError as error:
        raise Unfit(_why(error)) from None
    try:
        # asked before Python opens it: a folder would not even become a stream
        if not stat.S_ISREG(os.fstat(handle).st_mode):
            raise Unfit("not a regular file; it is not read")
        raw = _read(handle, most + 1)
    except OSError as error:
        raise Unfit(_why(error)) from None
    finally:
        os.close(handle)
    if len(raw) > most:
        raise Unfit(f"larger than {most:,} bytes; it is not read")
    return raw


def _read(handle: int, most: int) -> bytes:
    with os.fdopen(handle, "rb", closefd=False) as stream:
        return stream.read(most)


def _why(error: OSError) -> str:
    if error.errno == errno.ELOOP:
        return "a symbolic link; put the file itself there"
    return f"cannot be read ({os.strerror(error.errno or 0)})"


def names_in(folder: Path) -> tuple[str, ...]:
    """Give the names in a folder, sorted; none when it is missing or no folder.

    Raises:
        Unfit: it may not be read.
    """
    try:
        return tuple(sorted(one.name for one in folder.iterdir()))
    except (FileNotFoundError, NotADirectoryError):
        return ()
    except OSError as error:
        raise Unfit(_why(error)) from None
