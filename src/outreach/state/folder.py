"""The private folder `.outreach` of a workspace: made for its owner alone, refused when others could read or swap it.

Knows nothing of what is kept inside.
"""

from __future__ import annotations

import os
import stat
from pathlib import Path

from outreach.errors import ConfigError, DiskError
from outreach.private_files import keep_names, new_file
from outreach.state.mounts import require_local
from outreach.state.synced import require_unsynced

NAME = ".outreach"
_OTHERS = 0o077


def state_folder(root: Path) -> Path:
    """Give the workspace's state folder, which need not exist."""
    return root / NAME


def require_kept_here(root: Path) -> None:
    """Refuse a workspace that does not lie on this machine alone; it need not exist.

    Raises:
        ConfigError: it lies on a network file system, or in a folder that is kept the same on several machines.
    """
    require_local(root)
    require_unsynced(root)


def make_private_folder(root: Path) -> Path:
    """Make the state folder if there is none, and check it.

    Raises:
        ConfigError: it is a link, somebody else's, open to others, or not on this machine alone.
        DiskError: it cannot be made.
    """
    require_kept_here(root)
    return make_private(state_folder(root))


def make_private(folder: Path) -> Path:
    """Make a folder for the owner alone if there is none, and check it.

    Raises:
        ConfigError: it is a link, somebody else's, or open to others.
        DiskError: it cannot be made.
    """
    try:
        folder.mkdir(mode=0o700, exist_ok=True)
    except OSError as problem:
        raise DiskError.of(problem, str(folder)) from problem
    check_private(folder)
    return folder


def check_private(path: Path) -> None:
    """Refuse a file or folder that others could read, or that is not really here.

    Raises:
        ConfigError: it is a link, somebody else's, or open to others.
    """
    status = path.lstat()
    if stat.S_ISLNK(status.st_mode):
        raise ConfigError("is a link, and a link can be turned elsewhere", place=str(path), remedy="put the real one")
    if status.st_uid != os.geteuid():
        owner = f"belongs to user {status.st_uid}, not to you"
        raise ConfigError(owner, place=str(path), remedy="use a workspace of your own")
    if status.st_mode & _OTHERS:
        mode = "700" if stat.S_ISDIR(status.st_mode) else "600"
        raise ConfigError("others on this machine can read it", place=str(path), remedy=f"type   chmod {mode} {path}")


def make_private_file(path: Path) -> None:
    """Make an empty file for the owner alone if there is none; its entry in the folder is durable.

    Raises:
        DiskError: it cannot be made.
    """
    try:
        descriptor = new_file(path)
    except FileExistsError:
        return
    except OSError as problem:
        raise DiskError.of(problem, str(path)) from problem
    os.close(descriptor)
    keep_names(path.parent)
