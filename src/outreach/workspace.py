"""The workspace: the folder that holds one owner's configuration, ledger, drafts and holds.

Chooses it and guards its modes. The environment is an argument: only the command line reads it.
"""

from __future__ import annotations

import os
from collections.abc import Mapping
from pathlib import Path

from outreach.errors import ConfigError, DiskError, UsageError
from outreach.private_files import new_file

CONFIG = "config.yaml"
INNER = ".outreach"
FOLDER_MODE = 0o700


def choose(given: str | None, environ: Mapping[str, str], here: Path) -> Path:
    """Choose the workspace: what was given, else $OUTREACH_WORKSPACE, else the nearest one upward, else ~/outreach.

    Raises:
        UsageError: there is nothing to choose from, since no home folder is known.
    """
    named = given or environ.get("OUTREACH_WORKSPACE")
    if named:
        return Path(_expanded(named, environ)).absolute()
    return nearest(here) or Path(_home(environ)) / "outreach"


def nearest(here: Path) -> Path | None:
    """Find the nearest folder upward with config.yaml and .outreach, else the nearest with config.yaml alone."""
    folders = [here.absolute(), *here.absolute().parents]
    both = (one for one in folders if (one / CONFIG).is_file() and (one / INNER).is_dir())
    alone = (one for one in folders if (one / CONFIG).is_file())
    return next(both, None) or next(alone, None)


def _expanded(named: str, environ: Mapping[str, str]) -> str:
    if named == "~" or named.startswith("~/"):
        return _home(environ) + named[1:]
    return named


def _home(environ: Mapping[str, str]) -> str:
    home = environ.get("HOME") or environ.get("USERPROFILE")
    if not home:
        raise UsageError(
            "no workspace: neither OUTREACH_WORKSPACE nor HOME is set",
            remedy="set OUTREACH_WORKSPACE to the folder with your config.yaml",
        )
    return home


def existing(root: Path) -> Path:
    """Give the workspace back if it is one.

    Raises:
        ConfigError: there is no config.yaml.
    """
    if not (root / CONFIG).exists():
        raise ConfigError("no config.yaml here", place=str(root), remedy=f"make one:  outreach init {root}")
    return root


def folder(path: Path) -> Path:
    """Make a folder that only its owner can enter; one that exists stays as it is.

    Raises:
        DiskError: it cannot be made.
    """
    try:
        path.mkdir(mode=FOLDER_MODE, parents=True, exist_ok=True)
    except OSError as error:
        raise DiskError.of(error, str(path)) from error
    return path


def write_new(path: Path, text: str) -> bool:
    """Write a file that is not there yet, readable by its owner alone; False when something is there already.

    Raises:
        DiskError: it cannot be written; nothing half-written is left.
    """
    try:
        handle = new_file(path)
    except FileExistsError:
        return False
    except OSError as error:
        raise DiskError.of(error, str(path)) from error
    try:
        with os.fdopen(handle, "w", encoding="utf-8", newline="\n") as stream:
            stream.write(text)
    except OSError as error:
        path.unlink(missing_ok=True)
        raise DiskError.of(error, str(path)) from error
    return True


def replace(path: Path, text: str) -> None:
    """Write a file as a whole: a reader sees the old text or the new one, never half of it.

    Raises:
        DiskError: it cannot be written; the old text stays.
    """
    partial = path.with_name(f".{path.name}.{os.getpid()}.partial")
    folder(path.parent)
    partial.unlink(missing_ok=True)
    write_new(partial, text)
    try:
        partial.replace(path)
    except OSError as error:
        partial.unlink(missing_ok=True)
        raise DiskError.of(error, str(path)) from error
