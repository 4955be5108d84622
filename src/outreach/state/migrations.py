"""The ledger's schema as a list of steps; the schema's version is how many have been taken.

A step is never changed once it has landed: a ledger from every landing must open at the next.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Callable

# Each statement says what the ledger promises whatever the program does: facts stay, a key is meant once, and the
# draft of a key gets its name at the provider once (so at most one draft of it can ever be addressed).
_FACTS = (
    """CREATE TABLE facts (
        id INTEGER PRIMARY KEY,
        run INTEGER,
        kind TEXT NOT NULL,
        at TEXT NOT NULL,
        key TEXT,
        data TEXT NOT NULL
    )""",
    "CREATE UNIQUE INDEX meant_once ON facts (key) WHERE kind IN ('DraftIntended', 'HoldIntended')",
    "CREATE UNIQUE INDEX created_once ON facts (key) WHERE kind = 'DraftCreated'",
    """CREATE TRIGGER facts_stay_as_written BEFORE UPDATE ON facts
        BEGIN SELECT RAISE(ABORT, 'facts are never changed'); END""",
    """CREATE TRIGGER facts_stay BEFORE DELETE ON facts
        BEGIN SELECT RAISE(ABORT, 'facts are never deleted'); END""",
)


def _make_facts(connection: sqlite3.Connection) -> None:
    for statement in _FACTS:
        connection.execute(statement)


MIGRATIONS: tuple[Callable[[sqlite3.Connection], None], ...] = (_make_facts,)


def version(connection: sqlite3.Connection) -> int:
    """Give the schema's version; 0 for an empty file."""
    return int(connection.execute("PRAGMA user_version").fetchone()[0])


def migrate(connection: sqlite3.Connection) -> None:
    """Take the steps that are still to take, inside the caller's transaction."""
    for step in MIGRATIONS[version(connection) :]:
        step(connection)
    connection.execute(f"PRAGMA user_version = {len(MIGRATIONS)}")
