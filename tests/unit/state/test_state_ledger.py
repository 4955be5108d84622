"""The ledger: durable, append-only, private; reading it changes nothing."""

from __future__ import annotations

import os
import signal
import sqlite3
import stat
import subprocess
import sys
from collections.abc import Mapping
from contextlib import closing
from pathlib import Path

import pytest

from outreach.domain.cadences import Kind
from outreach.domain.facts import DraftCreated, DraftIntended, Fact, LedgerMade, Noted, RunFinished, RunStarted
from outreach.domain.messages import Fingerprint, Key
from outreach.domain.touches import TouchId
from outreach.errors import ConfigError, DiskError, Exit, TryLaterError
from outreach.state import codec
from outreach.state.faults import faults_of
from outreach.state.folder import check_private, make_private_file, make_private_folder
from outreach.state.ledger import Ledger
from tests.builders import at

NOW = at("2026-11-22 19:10")
TOUCH = TouchId.parse("mentor-checkin/samuel-oyelaran/since-2026-11-16/1")


RECORD_AND_DIE = """
import os, sys
from datetime import UTC, datetime
from pathlib import Path
from outreach.domain.facts import Noted
from outreach.state.ledger import Ledger
now = datetime(2026, 11, 23, 1, 10, tzinfo=UTC)
Ledger.open(Path(sys.argv[1]), now=now).record([Noted(at=now, text="It was just said.")])
os.kill(os.getpid(), 9)
"""

WRITE_HALF_AND_DIE = """
import os, sqlite3, sys
connection = sqlite3.connect(sys.argv[1], isolation_level=None)
connection.execute("PRAGMA cache_size = 1")
connection.execute("BEGIN IMMEDIATE")
for _ in range(50):
    connection.execute("INSERT INTO facts (kind, at, data) VALUES ('Noted', '', ?)", ("x" * 4000,))
os.kill(os.getpid(), 9)
"""


def die(script: str, path: Path) -> None:
    """Run a script that ends by killing itself."""
    done = subprocess.run([sys.executable, "-c", script, str(path)], check=False)
    assert done.returncode == -signal.SIGKILL


def noted(text: str = "Your Friday plan review is what I would miss.") -> Noted:
    return Noted(at=NOW, text=text)


def intended(key: str = "k1", subject: str = "News") -> DraftIntended:
    return DraftIntended(
        at=NOW,
        key=Key(key),
        touch=TOUCH,
        generation=0,
        kind=Kind.UPDATE,
        subject=subject,
        fingerprint=Fingerprint("f"),
    )


def created(key: str = "k1") -> DraftCreated:
    return DraftCreated(at=NOW, key=Key(key), ref="d1", fingerprint=Fingerprint("f"))


def make(root: Path) -> Path:
    """Make a ledger with one note and give its file."""
    with Ledger.open(root, now=NOW) as ledger:
        ledger.record([noted()])
    return root / ".outreach" / "ledger.db"


def tree(root: Path) -> Mapping[str, tuple[bytes, int]]:
    """Give every file and folder with its content and time of change."""
    return {
        str(path.relative_to(root)): (path.read_bytes() if path.is_file() else b"", path.stat().st_mtime_ns)
        for path in [root, *root.rglob("*")]
    }


def test_the_first_opening_records_that_the_ledger_was_made(tmp_path: Path) -> None:
    with Ledger.open(tmp_path, now=NOW) as ledger:
        assert ledger.facts() == (LedgerMade(at=NOW),)
    with Ledger.open(tmp_path, now=at("2026-11-23")) as ledger:
        assert ledger.facts() == (LedgerMade(at=NOW),)


def test_facts_come_back_in_the_order_in_which_they_were_recorded(tmp_path: Path) -> None:
    with Ledger.open(tmp_path, now=NOW) as ledger:
        ledger.record([noted("One."), noted("Two.")])
        ledger.record([noted("Three.")])
    with Ledger.open(tmp_path, now=NOW) as ledger:
        assert ledger.facts()[1:] == (noted("One."), noted("Two."), noted("Three."))


def test_a_fact_is_durable_when_record_returns(tmp_path: Path) -> None:
    die(RECORD_AND_DIE, tmp_path)
    with Ledger.open(tmp_path, now=NOW) as ledger:
        assert ledger.facts()[1:] == (noted("It was just said."),)


def test_only_the_owner_can_read_it(tmp_path: Path) -> None:
    path = make(tmp_path)
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert stat.S_IMODE(path.parent.stat().st_mode) == 0o700


@pytest.mark.parametrize("mask", [0o000, 0o022, 0o077])
def test_its_mode_does_not_depend_on_the_umask(tmp_path: Path, mask: int) -> None:
    before = os.umask(mask)
    try:
        path = make(tmp_path)
    finally:
        os.umask(before)
    assert [stat.S_IMODE(one.stat().st_mode) for one in (path.parent, path)] == [0o700, 0o600]


def test_it_waits_for_the_disk_and_truncates_its_journal(tmp_path: Path) -> None:
    with Ledger.open(tmp_path, now=NOW) as ledger:
        connection = ledger._open_connection()
        assert connection.execute("PRAGMA synchronous").fetchone() == (2,)
        assert connection.execute("PRAGMA journal_mode").fetchone() == ("truncate",)


def test_one_key_is_intended_once(tmp_path: Path) -> None:
    with Ledger.open(tmp_path, now=NOW) as ledger:
        ledger.record([intended(subject="First"), intended("k2")])
        ledger.record([intended(subject="Again")])
        assert ledger.facts()[1:] == (intended(subject="First"), intended("k2"))


def test_one_key_gets_its_draft_once(tmp_path: Path) -> None:
    with Ledger.open(tmp_path, now=NOW) as ledger:
        ledger.record([intended(), created()])
        with pytest.raises(sqlite3.IntegrityError):
            ledger.record([noted("Beside it."), created()])
        assert noted("Beside it.") not in ledger.facts()


@pytest.mark.parametrize("statement", ["UPDATE facts SET kind = 'Noted'", "DELETE FROM facts"])
def test_no_fact_is_ever_changed_or_deleted(tmp_path: Path, statement: str) -> None:
    path = make(tmp_path)
    with closing(sqlite3.connect(path)) as connection, pytest.raises(sqlite3.IntegrityError, match="never"):
        connection.execute(statement)


def test_runs_are_numbered_and_begin_with_their_first_facts(tmp_path: Path) -> None:
    with Ledger.open(tmp_path, now=NOW) as ledger:
        assert ledger.new_run("morning", NOW) == 1
        assert len(ledger.facts()) == 1
        ledger.record([RunFinished(at=NOW, run=1, exit_code=0)], 1)
        assert ledger.facts()[1] == RunStarted(at=NOW, run=1, job="morning")
        assert ledger.new_run("evening", NOW, simulated=True) == 2
        ledger.record([RunFinished(at=NOW, run=2, exit_code=0)], 2)
        assert ledger.facts()[3] == RunStarted(at=NOW, run=2, job="evening", simulated=True)


def test_recording_nothing_writes_nothing(tmp_path: Path) -> None:
    make(tmp_path)
    with Ledger.open(tmp_path, now=NOW) as ledger:
        before = tree(tmp_path)
        ledger.record([])
        assert tree(tmp_path) == before


def test_two_commands_can_write_one_after_the_other(tmp_path: Path) -> None:
    with Ledger.open(tmp_path, now=NOW) as one, Ledger.open(tmp_path, now=NOW) as other:
        one.record([noted("One.")])
        other.record([noted("Two.")])
        assert one.facts()[1:] == (noted("One."), noted("Two."))


def test_reading_changes_no_byte(tmp_path: Path) -> None:
    make(tmp_path)
    before = tree(tmp_path)
    with Ledger.open(tmp_path, now=NOW, readonly=True) as ledger:
        assert ledger.facts() == (LedgerMade(at=NOW), noted())
    assert tree(tmp_path) == before


def test_reading_works_before_there_is_a_ledger(tmp_path: Path) -> None:
    with Ledger.open(tmp_path, now=NOW, readonly=True) as ledger:
        assert ledger.facts() == ()
    assert list(tmp_path.iterdir()) == []


def test_reading_works_when_the_first_run_was_killed_at_once(tmp_path: Path) -> None:
    make_private_file(make_private_folder(tmp_path) / "ledger.db")
    with Ledger.open(tmp_path, now=NOW, readonly=True) as ledger:
        assert ledger.facts() == ()
    with Ledger.open(tmp_path, now=NOW) as ledger:
        assert ledger.facts() == (LedgerMade(at=NOW),)


def test_what_was_opened_to_be_read_cannot_be_written(tmp_path: Path) -> None:
    make(tmp_path)
    with Ledger.open(tmp_path, now=NOW, readonly=True) as ledger, pytest.raises(DiskError):
        ledger.record([noted()])
    with Ledger.open(tmp_path / "elsewhere", now=NOW, readonly=True) as ledger, pytest.raises(DiskError):
        ledger.record([noted()])


def cut_in_a_write(path: Path) -> None:
    """Leave a ledger as a power cut in the middle of a commit does: pages half written, the journal still there."""
    die(WRITE_HALF_AND_DIE, path)
    assert path.with_name("ledger.db-journal").stat().st_size > 0


def test_after_a_cut_in_a_write_reading_gives_what_was_durable_and_changes_no_byte(tmp_path: Path) -> None:
    cut_in_a_write(make(tmp_path))
    before = tree(tmp_path)
    with Ledger.open(tmp_path, now=NOW, readonly=True) as ledger:
        assert ledger.facts() == (LedgerMade(at=NOW), noted())
    assert tree(tmp_path) == before


def test_after_a_cut_in_a_write_the_next_run_goes_on(tmp_path: Path) -> None:
    cut_in_a_write(make(tmp_path))
    with Ledger.open(tmp_path, now=NOW) as ledger:
        ledger.record([noted("After.")])
        assert ledger.facts() == (LedgerMade(at=NOW), noted(), noted("After."))


@pytest.mark.parametrize("readonly", [True, False])
@pytest.mark.parametrize(("name", "mode"), [("ledger.db", 0o640), ("ledger.db", 0o604), ("", 0o750), ("", 0o701)])
def test_what_others_can_read_is_refused_with_the_line_that_mends_it(
    tmp_path: Path, name: str, mode: int, readonly: bool
) -> None:
    folder = make(tmp_path).parent
    path = folder / name if name else folder
    path.chmod(mode)
    with pytest.raises(ConfigError, match="others on this machine can read it") as caught:
        Ledger.open(tmp_path, now=NOW, readonly=readonly)
    assert str(caught.value).endswith(f"type   chmod {'600' if name else '700'} {path}")
    assert caught.value.code is Exit.CONFIG


@pytest.mark.parametrize("readonly", [True, False])
def test_a_linked_ledger_is_refused(tmp_path: Path, readonly: bool) -> None:
    path = make(tmp_path)
    path.rename(tmp_path / "elsewhere.db")
    path.symlink_to(tmp_path / "elsewhere.db")
    with pytest.raises(ConfigError, match="is a link"):
        Ledger.open(tmp_path, now=NOW, readonly=readonly)


@pytest.mark.parametrize("readonly", [True, False])
def test_a_linked_folder_is_refused(tmp_path: Path, readonly: bool) -> None:
    (tmp_path / "real").mkdir()
    make(tmp_path / "real")
    (tmp_path / ".outreach").symlink_to(tmp_path / "real" / ".outreach")
    with pytest.raises(ConfigError, match="is a link"):
        Ledger.open(tmp_path, now=NOW, readonly=readonly)


def test_a_ledger_of_somebody_else_is_refused(tmp_path: Path) -> None:
    path = make(tmp_path)
    if os.geteuid() == 0:
        os.chown(path, 12345, -1)
    else:
        # nobody but root can give a file away; the root folder is somebody else's everywhere
        path = Path("/")
    with pytest.raises(ConfigError, match=r"belongs to user \d+, not to you"):
        check_private(path)


@pytest.mark.parametrize("readonly", [True, False])
def test_a_ledger_of_a_newer_program_is_refused(tmp_path: Path, readonly: bool) -> None:
    with closing(sqlite3.connect(make(tmp_path))) as connection:
        connection.execute("PRAGMA user_version = 99")
    with pytest.raises(ConfigError, match="newer outreach"):
        Ledger.open(tmp_path, now=NOW, readonly=readonly)


@pytest.mark.parametrize("readonly", [True, False])
def test_a_file_that_is_no_ledger_is_refused(tmp_path: Path, readonly: bool) -> None:
    make(tmp_path).write_bytes(b"Dear Dr. Marchetti, " * 500)
    with pytest.raises(ConfigError, match="the ledger is damaged"):
        Ledger.open(tmp_path, now=NOW, readonly=readonly)


@pytest.mark.parametrize("readonly", [True, False])
def test_a_damaged_ledger_is_refused(tmp_path: Path, readonly: bool) -> None:
    path = make(tmp_path)
    with Ledger.open(tmp_path, now=NOW) as ledger:
        ledger.record([noted(f"Sentence {number}.") for number in range(200)])
    content = bytearray(path.read_bytes())
    content[4096 * 2 : 4096 * 3] = b"\x5a" * 4096
    path.write_bytes(content)
    with pytest.raises(ConfigError, match="the ledger is damaged"):
        Ledger.open(tmp_path, now=NOW, readonly=readonly)


def test_a_ledger_that_cannot_be_made_is_a_matter_of_the_disk(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    with pytest.raises(DiskError) as caught:
        Ledger.open(tmp_path / "file", now=NOW)
    assert caught.value.code is Exit.DISK


@pytest.mark.parametrize(
    ("code", "kind", "words"),
    [
        (sqlite3.SQLITE_FULL, DiskError, "the disk is full.*run again"),
        (sqlite3.SQLITE_IOERR_WRITE, DiskError, "check the disk"),
        (sqlite3.SQLITE_READONLY, DiskError, "your rights there"),
        (sqlite3.SQLITE_BUSY, TryLaterError, "another command is writing the ledger"),
        (sqlite3.SQLITE_CORRUPT, ConfigError, "the ledger is damaged"),
    ],
)
def test_what_the_database_says_is_said_in_our_words(code: int, kind: type[Exception], words: str) -> None:
    problem = sqlite3.OperationalError("database trouble")
    problem.sqlite_errorcode = code
    with pytest.raises(kind, match=words), faults_of(Path("ledger.db")):
        raise problem


def test_our_own_mistakes_pass_as_they_are() -> None:
    with pytest.raises(sqlite3.ProgrammingError), faults_of(Path("ledger.db")):
        raise sqlite3.ProgrammingError("a mistake of ours")


def test_facts_are_read_once_and_those_of_others_are_seen_when_they_are_there(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    read, decode = list[str](), codec.decode

    def counting(kind: str, data: str) -> Fact:
        read.append(kind)
        return decode(kind, data)

    monkeypatch.setattr(codec, "decode", counting)
    with Ledger.open(tmp_path, now=NOW) as ours, Ledger.open(tmp_path, now=NOW) as theirs:
        ours.record([noted("One.")])
        assert [type(one).__name__ for one in ours.facts()] == ["LedgerMade", "Noted"]
        theirs.record([noted("Another.")], 7)
        ours.record([noted("A third.")])
        assert [one.text for one in ours.facts() if isinstance(one, Noted)] == ["One.", "Another.", "A third."]
        assert [run for run, _ in ours.entries()] == [None, None, 7, None]
    assert read == ["LedgerMade", "Noted", "Noted", "Noted"]
