"""The ledger: all facts, in one SQLite file that survives crashes and power cuts. It only ever grows.

Every `record` is one durable transaction. Opened read-only it changes nothing on disk, not even beside it. What the
facts add up to is not known here.
"""

from __future__ import annotations

import shutil
import sqlite3
import tempfile
from collections.abc import Iterable
from contextlib import closing
from datetime import datetime
from pathlib import Path
from types import TracebackType

from outreach.domain.facts import DraftIntended, Fact, HoldIntended, LedgerMade, RunStarted
from outreach.errors import ConfigError, DiskError
from outreach.state import codec
from outreach.state.backups import copy_before_migration
from outreach.state.faults import damaged, faults_of
from outreach.state.folder import check_private, make_private_file, make_private_folder, state_folder
from outreach.state.migrations import MIGRATIONS, migrate, version

NAME = "ledger.db"
_WAIT_SECONDS = 10.0
_SELECT = "SELECT id, run, kind, data FROM facts WHERE id > ? ORDER BY id"
_INSERT = "INSERT INTO facts (run, kind, at, key, data) VALUES (?, ?, ?, ?, ?)"
# a key is meant once: saying so again, after a crash before the draft was made, adds nothing
_INSERT_ONCE = "INSERT INTO facts (run, kind, at, key, data) VALUES (?, ?, ?, ?, ?) ON CONFLICT DO NOTHING"


def path_of(root: Path) -> Path:
    """Give the ledger's file in the workspace `root`, which need not exist."""
    return state_folder(root) / NAME


class Ledger:
    """All facts of one workspace; use it as a context manager, or `close` it."""

    def __init__(self, path: Path, connection: sqlite3.Connection | None) -> None:
        """Take an open connection; None stands for a ledger that was never made."""
        self._path = path
        self._connection = connection
        self._started: tuple[RunStarted, ...] = ()
        # facts are never changed and never deleted: what was read is not read again
        self._read: list[tuple[int | None, Fact]] = []
        self._last = 0

    @classmethod
    def open(cls, root: Path, *, now: datetime, readonly: bool = False) -> Ledger:
        """Open the ledger of the workspace `root`; the first opening that may write makes it, as of `now`.

        Raises:
            ConfigError: it is open to others, damaged, or written by a newer program.
            DiskError: it cannot be made or read.
        """
        if readonly:
            return cls._open_to_read(state_folder(root) / NAME)
        path = make_private_folder(root) / NAME
        make_private_file(path)
        check_private(path)
        with faults_of(path):
            ledger = cls(path, sqlite3.connect(path, timeout=_WAIT_SECONDS, isolation_level=None))
            try:
                ledger._prepare(now)
            except BaseException:
                ledger.close()
                raise
        return ledger

    @classmethod
    def _open_to_read(cls, path: Path) -> Ledger:
        if not path.parent.exists() or not (path.exists() or path.is_symlink()):
            return cls(path, None)
        check_private(path.parent)
        check_private(path)
        with faults_of(path):
            ledger = cls(path, _connection_to_read(path))
            try:
                ledger._check()
            except BaseException:
                ledger.close()
                raise
        return ledger

    def _prepare(self, now: datetime) -> None:
        """Check the file and bring it up to this program's schema; a new one begins with `LedgerMade`."""
        connection = self._check()
        connection.execute("PRAGMA synchronous = FULL")
        connection.execute("PRAGMA journal_mode = TRUNCATE")
        before = version(connection)
        if before == len(MIGRATIONS):
            return
        if before:
            # a step cannot be undone: what was there before it stays beside it
            copy_before_migration(self._path, before)
        with _Transaction(connection):
            # asked again: another process may have made it while we waited
            is_new = version(connection) == 0
            migrate(connection)
            if is_new:
                connection.execute(_INSERT, _row(LedgerMade(at=now), None))

    def _check(self) -> sqlite3.Connection:
        connection = self._open_connection()
        if version(connection) > len(MIGRATIONS):
            raise ConfigError(
                "the ledger was written by a newer outreach", place=str(self._path), remedy="install that one"
            )
        if connection.execute("PRAGMA quick_check(1)").fetchone()[0] != "ok":
            raise damaged(self._path)
        return connection

    @property
    def path(self) -> Path:
        """Where the file is."""
        return self._path

    def facts(self) -> tuple[Fact, ...]:
        """Give all facts in the order they were recorded.

        Raises:
            ConfigError: one of them cannot be read.
        """
        return tuple(fact for _, fact in self.entries())

    def entries(self) -> tuple[tuple[int | None, Fact], ...]:
        """Give all facts, each with the number of the run it was recorded in, if it was in one.

        Raises:
            ConfigError: one of them cannot be read.
        """
        for id, run, kind, data in self._new_rows():
            self._read.append((run, codec.decode(kind, data)))
            self._last = id
        return tuple(self._read)

    def _new_rows(self) -> list[tuple[int, int | None, str, str]]:
        if self._connection is None:
            return []
        with faults_of(self._path):
            if version(self._connection) == 0:
                return []
            return self._connection.execute(_SELECT, (self._last,)).fetchall()

    def record(self, facts: Iterable[Fact], run: int | None = None) -> None:
        """Add facts, all or none; when this returns they are durable.

        Raises:
            DiskError: the disk is full or failing; nothing was added.
            TryLaterError: another command kept the ledger busy.
        """
        new = (*self._started, *facts)
        if not new:
            return
        connection = self._open_connection()
        with faults_of(self._path), _Transaction(connection):
            for fact in new:
                is_intent = isinstance(fact, DraftIntended | HoldIntended)
                connection.execute(_INSERT_ONCE if is_intent else _INSERT, _row(fact, run))
        self._started = ()

    def copy_in(self, entries: Iterable[tuple[int | None, Fact]]) -> None:
        """Add facts with the numbers of the runs they were recorded in, all or none; for a ledger that is rebuilt.

        Raises:
            DiskError: the disk is full or failing; nothing was added.
        """
        connection = self._open_connection()
        with faults_of(self._path), _Transaction(connection):
            for run, fact in entries:
                connection.execute(_INSERT_ONCE, _row(fact, run))

    def new_run(self, job: str, at: datetime, *, simulated: bool = False) -> int:
        """Give the number of a run that begins; `RunStarted` becomes durable with the first facts recorded next."""
        connection = self._open_connection()
        with faults_of(self._path):
            last = connection.execute("SELECT max(run) FROM facts").fetchone()[0]
        number = (last or 0) + 1
        self._started = (RunStarted(at=at, run=number, job=job, simulated=simulated),)
        return number

    def _open_connection(self) -> sqlite3.Connection:
        if self._connection is None:
            raise DiskError("the ledger was opened only to be read", place=str(self._path))
        return self._connection

    def close(self) -> None:
        """Let go of the file."""
        if self._connection is not None:
            self._connection.close()

    def __enter__(self) -> Ledger:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, problem: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()


class _Transaction:
    """One write, all or nothing. It takes the write lock at once, so it cannot fail half-way for want of it."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection

    def __enter__(self) -> None:
        self._connection.execute("BEGIN IMMEDIATE")

    def __exit__(
        self, kind: type[BaseException] | None, problem: BaseException | None, trace: TracebackType | None
    ) -> None:
        try:
            if kind is None:
                self._connection.execute("COMMIT")
        finally:
            # after a full disk SQLite may have rolled back by itself
            if self._connection.in_transaction:
                self._connection.execute("ROLLBACK")


def _row(fact: Fact, run: int | None) -> tuple[int | None, str, str, str | None, str]:
    number = fact.run if isinstance(fact, RunStarted) else run
    key = getattr(fact, "key", None)
    return (number, type(fact).__name__, codec.moment_text(fact.at), key, codec.encode(fact))


def _connection_to_read(path: Path) -> sqlite3.Connection:
    """Open without writing anything. After a crash the file needs repair first: then a repaired copy is read."""
    connection = sqlite3.connect(f"{path.absolute().as_uri()}?mode=ro", uri=True, timeout=_WAIT_SECONDS)
    try:
        connection.execute("SELECT count(*) FROM sqlite_master")
    except sqlite3.OperationalError:
        connection.close()
        journal = path.with_name(f"{NAME}-journal")
        if not journal.exists():
            raise
        return _repaired_copy(path, journal)
    return connection


def _repaired_copy(path: Path, journal: Path) -> sqlite3.Connection:
    """Copy ledger and journal elsewhere, let SQLite undo the unfinished write there, and keep it in memory."""
    memory = sqlite3.connect(":memory:")
    try:
        with tempfile.TemporaryDirectory(prefix="outreach-") as folder:
            for source in (path, journal):
                shutil.copyfile(source, Path(folder) / source.name)
            with closing(sqlite3.connect(Path(folder) / path.name)) as copy:
                copy.backup(memory)
    except OSError as problem:
        raise DiskError.of(problem, str(path)) from problem
    return memory
