"""Trying the ledger out: a fact is written, read back and taken back again, so that nothing of it stays."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from datetime import datetime
from pathlib import Path

from outreach.errors import DiskError
from outreach.state.codec import moment_text
from outreach.state.faults import faults_of
from outreach.state.ledger import Ledger, path_of

_INSERT = "INSERT INTO facts (run, kind, at, key, data) VALUES (NULL, 'Trial', ?, NULL, ?)"


def try_out(root: Path, now: datetime, *, seconds: float) -> int | None:
    """Read and check the ledger of the workspace `root`, write to it as a run does, and take that back.

    Waits up to `seconds` for another command that is writing. Gives the number of facts; None when there is no ledger.

    Raises:
        ConfigError: it is open to others, damaged, written by a newer program, or holds what cannot be read.
        DiskError: it cannot be written, or does not give back what was written.
        TryLaterError: another command is writing.
    """
    path = path_of(root)
    with Ledger.open(root, now=now, readonly=True) as ledger:
        facts = ledger.facts()
    if not path.exists():
        return None
    with faults_of(path), closing(sqlite3.connect(path, timeout=seconds, isolation_level=None)) as connection:
        connection.execute("PRAGMA synchronous = FULL")
        connection.execute("PRAGMA journal_mode = TRUNCATE")
        with _taken_back(connection):
            text = f"trial of {moment_text(now)}"
            row = connection.execute(_INSERT, (moment_text(now), text)).lastrowid
            found = connection.execute("SELECT data FROM facts WHERE id = ?", (row,)).fetchone()
    if found != (text,):
        raise DiskError("the ledger does not give back what was written", place=str(path), remedy="check the disk")
    return len(facts)


@contextmanager
def _taken_back(connection: sqlite3.Connection) -> Iterator[None]:
    connection.execute("BEGIN IMMEDIATE")
    try:
        yield
    finally:
        # after a full disk SQLite may have rolled back by itself
        if connection.in_transaction:
            connection.execute("ROLLBACK")
