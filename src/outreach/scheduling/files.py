"""Files of ours in a folder that others use too: read, and taken away without a trace."""

from __future__ import annotations

from collections.abc import Iterable
from contextlib import suppress
from pathlib import Path

from outreach.errors import ConfigError, DiskError


def read_files(folder: Path, patterns: Iterable[str]) -> tuple[tuple[Path, str], ...]:
    """Give the files of a folder whose names match, with their texts, in the order of their names.

    Raises:
        ConfigError: one is a link, which can be turned elsewhere.
        DiskError: one cannot be read.
    """
    paths = sorted({path for pattern in patterns for path in folder.glob(pattern)})
    return tuple((path, _read(path)) for path in paths)


def _read(path: Path) -> str:
    if path.is_symlink():
        raise ConfigError("is a link, and a link can be turned elsewhere", place=str(path), remedy="delete it")
    try:
        return path.read_text(encoding="utf-8", errors="surrogateescape")
    except OSError as problem:
        raise DiskError.of(problem, str(path)) from problem


def take_away(path: Path) -> None:
    """Delete a file; one that is gone already is no problem.

    Raises:
        DiskError: it cannot be deleted.
    """
    try:
        path.unlink(missing_ok=True)
    except OSError as problem:
        raise DiskError.of(problem, str(path)) from problem


def drop_empty(folders: Iterable[Path]) -> None:
    """Delete folders that are empty; any other stays."""
    for folder in folders:
        with suppress(OSError):
            folder.rmdir()
