"""Copies of the ledger in `.outreach/backups/`: one a day, seven days and eight weeks of them, for the owner alone.

A copy is a whole ledger: it opens like one. Simulated days are kept apart, so that rehearsing a season cannot push
out what really happened. Must be called while the run lock is held.
"""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Iterable, Mapping
from contextlib import closing
from datetime import date, datetime
from pathlib import Path

from outreach.errors import DiskError
from outreach.patterns import Pattern
from outreach.private_files import keep_names, new_file
from outreach.state.faults import faults_of
from outreach.state.folder import make_private, make_private_folder, state_folder

NAME = "backups"
DAYS, WEEKS = 7, 8

_COPY = Pattern(r"ledger-(\d{4}-\d{2}-\d{2})(-simulated)?\.db")


def backups_folder(root: Path) -> Path:
    """Give the folder of the copies, which need not exist."""
    return state_folder(root) / NAME


def back_up(root: Path, ledger: Path, now: datetime, *, simulated: bool = False, anew: bool = False) -> Path | None:
    """Copy the ledger file for the day of `now` and drop the oldest copies; None when the day has its copy already.

    With `anew` the day's copy is written again, since there is more to keep.

    Raises:
        DiskError: the copy cannot be written; nothing half-written is left.
        ConfigError: the folder is a link, somebody else's, or open to others.
    """
    target = backups_folder(root) / f"ledger-{now.date()}{'-simulated' if simulated else ''}.db"
    if target.exists() and not anew:
        return None
    _make_folder(root)
    copy(ledger, target)
    _prune(target.parent)
    return target


def copy(ledger: Path, target: Path) -> None:
    """Copy a whole ledger, consistent even while others read it; readable by the owner alone, and durable.

    Raises:
        DiskError: it cannot be written.
    """
    partial = target.with_name(f".{target.name}.partial")
    try:
        partial.unlink(missing_ok=True)
        os.close(new_file(partial))
        with faults_of(partial), closing(sqlite3.connect(ledger)) as source, closing(sqlite3.connect(partial)) as new:
            new.execute("PRAGMA synchronous = FULL")
            source.backup(new)
        partial.replace(target)
        keep_names(target.parent)
    except OSError as problem:
        raise DiskError.of(problem, str(target)) from problem
    finally:
        partial.unlink(missing_ok=True)


def copy_before_migration(ledger: Path, schema: int) -> None:
    """Copy a ledger beside the others before its schema changes; this copy is never dropped.

    Raises:
        DiskError: it cannot be written.
    """
    root = ledger.parent.parent
    _make_folder(root)
    copy(ledger, backups_folder(root) / f"ledger-before-schema-{schema + 1}.db")


def copies(root: Path) -> tuple[Path, ...]:
    """Give the copies there are, the newest first; of one day, what really happened before what was simulated."""
    folder = backups_folder(root)
    found = {path: match for path in _files(folder) if (match := _COPY.fullmatch(path.name))}
    return tuple(sorted(found, key=lambda path: (found[path][1], not found[path][2]), reverse=True))


def _files(folder: Path) -> tuple[Path, ...]:
    return tuple(sorted(folder.iterdir())) if folder.is_dir() and not folder.is_symlink() else ()


def _make_folder(root: Path) -> None:
    make_private_folder(root)
    make_private(backups_folder(root))


def _prune(folder: Path) -> None:
    """Keep the copies of the last seven days that have one, and the newest of each of the last eight weeks."""
    for simulated in (False, True):
        days = {}
        for path in _files(folder):
            match = _COPY.fullmatch(path.name)
            if match and bool(match[2]) is simulated:
                days[date.fromisoformat(match[1])] = path
        for path in _surplus(days):
            path.unlink(missing_ok=True)


def _surplus(copies: Mapping[date, Path]) -> Iterable[Path]:
    newest = sorted(copies, reverse=True)
    weeks: dict[tuple[int, int], date] = {}
    for day in newest:
        weeks.setdefault(day.isocalendar()[:2], day)
    kept = {*newest[:DAYS], *list(weeks.values())[:WEEKS]}
    return [path for day, path in copies.items() if day not in kept]
