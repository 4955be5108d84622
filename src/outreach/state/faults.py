"""What SQLite says when something is wrong, in the words of our errors; the one place that translates it."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from outreach.errors import ConfigError, DiskError, OutreachError, TryLaterError

_FULL = (sqlite3.SQLITE_FULL,)
_DISK = (sqlite3.SQLITE_IOERR, sqlite3.SQLITE_READONLY, sqlite3.SQLITE_CANTOPEN)
_BUSY = (sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED)
_BROKEN = (sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB)
_PRIMARY = 0xFF


@contextmanager
def faults_of(ledger: Path) -> Iterator[None]:
    """Translate what goes wrong with the database inside; what is our own mistake passes as it is."""
    try:
        yield
    except sqlite3.Error as problem:
        translated = _translated(problem, str(ledger))
        if translated is None:
            raise
        raise translated from problem


def damaged(ledger: Path) -> ConfigError:
    """Say that the ledger cannot be trusted any more."""
    return ConfigError(
        "the ledger is damaged, and without it drafts could be made twice",
        place=str(ledger),
        remedy="type   outreach recover",
    )


def _translated(problem: sqlite3.Error, place: str) -> OutreachError | None:
    code = getattr(problem, "sqlite_errorcode", 0) & _PRIMARY
    if code in _FULL:
        return DiskError("the disk is full", place=place, remedy="make room and run again; it goes on where it stopped")
    if code in _DISK:
        return DiskError(str(problem), place=place, remedy="check the disk and your rights there, then run again")
    if code in _BUSY:
        return TryLaterError("another command is writing the ledger", place=place, remedy="try again in a minute")
    if code in _BROKEN:
        return damaged(Path(place))
    return None
