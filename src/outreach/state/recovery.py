"""Rebuilding a lost or damaged ledger: from a copy or an export, written beside, and put in its place as a whole.

Nothing is thrown away: a damaged ledger is kept under another name. What lies at the providers is not known here.
"""

from __future__ import annotations

import shutil
import sqlite3
from collections.abc import Iterable, Sequence
from contextlib import closing, suppress
from datetime import datetime
from pathlib import Path

from outreach.domain.facts import Fact, LedgerMade
from outreach.errors import ConfigError, DiskError, OutreachError, UsageError
from outreach.private_files import keep_names
from outreach.state import codec, export
from outreach.state.backups import copies
from outreach.state.export import Entry
from outreach.state.folder import make_private_folder, state_folder
from outreach.state.ledger import NAME, Ledger

_SQLITE = b"SQLite format 3\0"
_BESIDE = "recovering"


def readable(root: Path, now: datetime) -> tuple[Entry, ...] | None:
    """Give what the ledger holds; None when there is none, or it cannot be read."""
    if not (state_folder(root) / NAME).exists():
        return None
    try:
        with Ledger.open(root, now=now, readonly=True) as ledger:
            return ledger.entries()
    except ConfigError:
        return None


def entries_of(path: Path) -> tuple[Entry, ...]:
    """Read a copy of a ledger, or an export.

    Raises:
        UsageError: there is no such file.
        ConfigError: it is neither, or it is damaged.
    """
    try:
        with path.open("rb") as file:
            is_ledger = file.read(len(_SQLITE)) == _SQLITE
        if not is_ledger:
            return tuple(export.read(path.read_text(encoding="utf-8").splitlines(), str(path)))
    except FileNotFoundError as problem:
        raise UsageError("there is no such file", place=str(path), remedy="name a copy or an export") from problem
    except UnicodeDecodeError as problem:
        raise ConfigError("neither a ledger nor an export", place=str(path), remedy="name another file") from problem
    except OSError as problem:
        raise DiskError.of(problem, str(path)) from problem
    return _rows(path)


def _rows(path: Path) -> tuple[Entry, ...]:
    try:
        with closing(sqlite3.connect(f"{path.absolute().as_uri()}?mode=ro&immutable=1", uri=True)) as one:
            rows = one.execute("SELECT run, kind, data FROM facts ORDER BY id").fetchall()
    except sqlite3.Error as problem:
        remedy = "name another copy, or an export"
        raise ConfigError("this copy is damaged", place=str(path), remedy=remedy) from problem
    return tuple((run, codec.decode(kind, data)) for run, kind, data in rows)


def fullest_copy(root: Path) -> tuple[Path, tuple[Entry, ...]] | None:
    """Give the copy that holds most, since a ledger only grows; copies that cannot be read are passed over."""
    best: tuple[Path, tuple[Entry, ...]] | None = None
    for path in copies(root):
        with suppress(OutreachError):
            found = entries_of(path)
            if best is None or len(found) > len(best[1]):
                best = (path, found)
    return best


def rebuild(root: Path, entries: Sequence[Entry], more: Iterable[Fact], now: datetime) -> Path | None:
    """Write a new ledger of these facts and put it in place; give where the old one is kept, if there was one.

    Raises:
        DiskError: it cannot be written; the old one is still there.
    """
    make_private_folder(root)
    beside = state_folder(root) / _BESIDE
    shutil.rmtree(beside, ignore_errors=True)
    try:
        beside.mkdir(mode=0o700)
        _write(beside, entries, more, now)
        return _put_in_place(root, beside, now)
    except OSError as problem:
        raise DiskError.of(problem, str(beside)) from problem
    finally:
        shutil.rmtree(beside, ignore_errors=True)


def _write(beside: Path, entries: Sequence[Entry], more: Iterable[Fact], now: datetime) -> None:
    """Write the facts with the numbers of their runs; the day the ledger was made stays the day it was made."""
    made = next((fact for _, fact in entries if isinstance(fact, LedgerMade)), LedgerMade(at=now))
    with Ledger.open(beside, now=made.at) as ledger:
        ledger.copy_in([(run, fact) for run, fact in entries if not isinstance(fact, LedgerMade)])
        ledger.record(more)


def _put_in_place(root: Path, beside: Path, now: datetime) -> Path | None:
    target = state_folder(root) / NAME
    kept = None
    if target.exists():
        kept = target.with_name(f"ledger-before-{now:%Y-%m-%dT%H%M%S}.db")
        target.rename(kept)
        # a journal left beside it belongs to the old file, and would undo pages of the new one
        journal = target.with_name(f"{NAME}-journal")
        if journal.exists():
            journal.rename(kept.with_name(f"{kept.name}-journal"))
    (state_folder(beside) / NAME).rename(target)
    keep_names(target.parent)
    return kept
