"""Files for their owner alone, and folders whose list of names outlasts a power cut.

Where a new file is made, nobody can have put a link or a file of their own before. Knows nothing of what is written.
"""

from __future__ import annotations

import os
from pathlib import Path


def new_file(path: Path) -> int:
    """Make a file that is not there yet, readable by its owner alone, and give its descriptor for writing.

    Raises:
        FileExistsError: something is there already, a link included.
        OSError: it cannot be made.
    """
    return os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL | os.O_NOFOLLOW | os.O_CLOEXEC, 0o600)


def keep_names(folder: Path) -> None:
    """Force the list of names of a folder to the disk: what was made, renamed or deleted in it stays so.

    Raises:
        OSError: the folder cannot be opened, or the disk fails.
    """
    descriptor = os.open(folder, os.O_RDONLY | os.O_CLOEXEC)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
