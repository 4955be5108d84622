"""Copies of the ledger: seven days and eight weeks of them, whole, for the owner alone."""

from __future__ import annotations

import sqlite3
import stat
from contextlib import closing
from datetime import timedelta
from pathlib import Path

import pytest

from outreach.domain.facts import LedgerMade, Noted
from outreach.errors import ConfigError, DiskError
from outreach.state import ledger as ledgers
from outreach.state import migrations
from outreach.state.backups import back_up, backups_folder, copies
from outreach.state.ledger import Ledger
from outreach.state.recovery import entries_of, fullest_copy
from tests.builders import at

NOW = at("2026-12-02 18:31")


def a_ledger(root: Path, *texts: str) -> Path:
    with Ledger.open(root, now=NOW) as ledger:
        ledger.record([Noted(at=NOW, text=text) for text in texts])
        return ledger.path


def names(root: Path) -> list[str]:
    return sorted(path.name for path in backups_folder(root).iterdir())


def test_a_copy_holds_everything_and_belongs_to_the_owner_alone(tmp_path: Path) -> None:
    path = back_up(tmp_path, a_ledger(tmp_path, "One."), NOW)
    assert path is not None
    assert [type(fact) for _, fact in entries_of(path)] == [LedgerMade, Noted]
    assert [stat.S_IMODE(one.stat().st_mode) for one in (path.parent, path)] == [0o700, 0o600]


def test_there_is_one_a_day_until_there_is_more_to_keep(tmp_path: Path) -> None:
    ledger = a_ledger(tmp_path, "One.")
    assert back_up(tmp_path, ledger, NOW)
    a_ledger(tmp_path, "Two.")
    assert back_up(tmp_path, ledger, NOW) is None
    path = back_up(tmp_path, ledger, NOW, anew=True)
    assert path is not None
    assert len(entries_of(path)) == 3
    assert names(tmp_path) == ["ledger-2026-12-02.db"]


def test_of_a_hundred_days_seven_days_and_eight_weeks_stay(tmp_path: Path) -> None:
    ledger = a_ledger(tmp_path, "One.")
    for ahead in range(100):
        back_up(tmp_path, ledger, NOW + timedelta(days=ahead))
    kept = [one.removeprefix("ledger-").removesuffix(".db") for one in names(tmp_path)]
    assert kept[-7:] == [str((NOW + timedelta(days=one)).date()) for one in range(93, 100)]
    # Sundays, the last copy of each week; the running week and the one before are among the seven days
    assert kept[:-7] == ["2027-01-24", "2027-01-31", "2027-02-07", "2027-02-14", "2027-02-21", "2027-02-28"]


def test_rehearsed_days_push_out_no_real_ones(tmp_path: Path) -> None:
    ledger = a_ledger(tmp_path, "One.")
    back_up(tmp_path, ledger, NOW)
    for ahead in range(1, 100):
        back_up(tmp_path, ledger, NOW + timedelta(days=ahead), simulated=True)
    assert "ledger-2026-12-02.db" in names(tmp_path)
    assert len(names(tmp_path)) <= 1 + 15


def test_the_newest_comes_first(tmp_path: Path) -> None:
    ledger = a_ledger(tmp_path, "One.")
    for ahead in (0, 3, 1):
        back_up(tmp_path, ledger, NOW + timedelta(days=ahead))
    back_up(tmp_path, ledger, NOW, simulated=True)
    (backups_folder(tmp_path) / "notes.txt").write_text("mine")
    assert [path.stem.removeprefix("ledger-") for path in copies(tmp_path)] == [
        "2026-12-05",
        "2026-12-03",
        "2026-12-02",
        "2026-12-02-simulated",
    ]


def test_the_fullest_one_that_can_be_read_is_recovered_from(tmp_path: Path) -> None:
    ledger = a_ledger(tmp_path, "One.")
    back_up(tmp_path, ledger, NOW)
    a_ledger(tmp_path, "Two.")
    back_up(tmp_path, ledger, NOW + timedelta(days=1))
    (backups_folder(tmp_path) / "ledger-2026-12-09.db").write_bytes(b"SQLite format 3\0rubbish")
    found = fullest_copy(tmp_path)
    assert found is not None
    assert found[0].name == "ledger-2026-12-03.db"


def test_a_copy_that_was_cut_short_is_written_again(tmp_path: Path) -> None:
    ledger = a_ledger(tmp_path, "One.")
    folder = backups_folder(tmp_path)
    folder.mkdir(mode=0o700)
    (folder / ".ledger-2026-12-02.db.partial").write_bytes(b"half")
    back_up(tmp_path, ledger, NOW)
    assert names(tmp_path) == ["ledger-2026-12-02.db"]


def test_a_folder_that_is_a_link_is_refused(tmp_path: Path) -> None:
    ledger = a_ledger(tmp_path, "One.")
    elsewhere = tmp_path / "elsewhere"
    elsewhere.mkdir(mode=0o700)
    backups_folder(tmp_path).symlink_to(elsewhere)
    with pytest.raises(ConfigError, match="is a link"):
        back_up(tmp_path, ledger, NOW)


def test_a_folder_that_cannot_be_made_is_said(tmp_path: Path) -> None:
    ledger = a_ledger(tmp_path, "One.")
    backups_folder(tmp_path).write_text("a file where the folder should be")
    with pytest.raises(DiskError, match="backups"):
        back_up(tmp_path, ledger, NOW)


def test_a_ledger_is_copied_before_its_schema_changes(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = a_ledger(tmp_path, "One.")

    def with_a_table(connection: sqlite3.Connection) -> None:
        connection.execute("CREATE TABLE more (id INTEGER PRIMARY KEY)")

    steps = (*migrations.MIGRATIONS, with_a_table)
    monkeypatch.setattr(migrations, "MIGRATIONS", steps)
    monkeypatch.setattr(ledgers, "MIGRATIONS", steps)
    a_ledger(tmp_path, "Two.")
    with closing(sqlite3.connect(path)) as now:
        assert now.execute("PRAGMA user_version").fetchone() == (2,)
    assert names(tmp_path) == ["ledger-before-schema-2.db"]
    with closing(sqlite3.connect(backups_folder(tmp_path) / names(tmp_path)[0])) as before:
        assert before.execute("PRAGMA user_version").fetchone() == (1,)
        assert before.execute("SELECT count(*) FROM facts").fetchone() == (2,)
