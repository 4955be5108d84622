"""The log: lines that give nobody away, for the owner alone, and not for ever."""

from __future__ import annotations

import json
import os
from datetime import datetime, timedelta
from pathlib import Path

import pytest

from outreach.state.logs import KEPT, LARGEST, Entry, Level, Log, Watch, logs_folder, open_log
from tests.builders import at

NOW = at("2026-12-02 18:31")
TO = {"to": "s.oyelaran@northfield.example.edu"}


@pytest.fixture
def root(tmp_path: Path) -> Path:
    (tmp_path / ".outreach").mkdir(mode=0o700)
    return tmp_path


def log(root: Path, now: datetime = NOW, watch: Watch | None = None) -> Log:
    return open_log(root, lambda: now, watch)


def lines(root: Path) -> list[str]:
    return (logs_folder(root) / "outreach.log").read_text().splitlines()


def test_a_line_has_its_moment_its_weight_its_run_and_no_whole_address(root: Path) -> None:
    written = log(root)
    written.write(Entry(what="stopped", words={"why": 'nobody "there"\nat all'}, level=Level.ERROR))
    written.run = 12
    written.write(Entry(what="draft-filled", words=TO))
    assert lines(root) == [
        '2026-12-03T00:31:00Z ERROR stopped why="nobody \\"there\\"\\nat all"',
        "2026-12-03T00:31:00Z INFO run=12 draft-filled to=s***@northfield.example.edu",
    ]


def test_lines_that_are_written_together_stand_one_after_the_other(root: Path) -> None:
    log(root).write(
        *(Entry(what=one, level=level) for one, level in (("b", Level.INFO), ("skip", Level.DETAIL), ("a", Level.INFO)))
    )
    assert [line.split()[-1] for line in lines(root)] == ["b", "a"]


def test_what_names_people_is_shown_to_who_asks_and_never_written(root: Path) -> None:
    shown: list[str] = []
    watched = log(root, watch=Watch(show=shown.append, level=Level.DETAIL))
    watched.write(Entry(what="skip", words={"person": "samuel-oyelaran"}, level=Level.DETAIL))
    assert shown == ["2026-12-03T00:31:00Z DETAIL skip person=samuel-oyelaran"]
    assert not logs_folder(root).exists()


def test_who_looks_on_may_want_json_and_only_what_matters(root: Path) -> None:
    shown: list[str] = []
    watched = log(root, watch=Watch(show=shown.append, level=Level.WARNING, as_json=True))
    watched.write(Entry(what="draft-filled", words=TO))
    watched.write(Entry(what="failed", words={"token": "ya29.a0Abcdefgh"}, level=Level.WARNING))
    told = {"at": "2026-12-03T00:31:00Z", "level": "warning", "run": None, "what": "failed", "token": "[left out]"}
    assert [json.loads(one) for one in shown] == [told]


def test_it_is_for_its_owner_alone_whatever_the_shell_lets_others_do(root: Path) -> None:
    before = os.umask(0)
    try:
        log(root).write(Entry(what="run-began"))
    finally:
        os.umask(before)
    assert logs_folder(root).stat().st_mode & 0o777 == 0o700
    assert (logs_folder(root) / "outreach.log").stat().st_mode & 0o777 == 0o600


def test_nothing_is_made_where_there_is_no_workspace_yet(tmp_path: Path) -> None:
    log(tmp_path).write(Entry(what="stopped"))
    log(tmp_path).tidy()
    assert list(tmp_path.iterdir()) == []


def test_a_log_that_cannot_be_written_stops_nothing(root: Path, tmp_path: Path) -> None:
    logs_folder(root).symlink_to(tmp_path / "elsewhere")
    log(root).write(Entry(what="run-began"))
    assert not (tmp_path / "elsewhere").exists()
    logs_folder(root).unlink()
    (tmp_path / "elsewhere").mkdir()
    logs_folder(root).symlink_to(tmp_path / "elsewhere")
    log(root).write(Entry(what="run-began"))
    assert list((tmp_path / "elsewhere").iterdir()) == []
    logs_folder(root).unlink()
    logs_folder(root).mkdir()
    (logs_folder(root) / "outreach.log").symlink_to(tmp_path / "target")
    log(root).write(Entry(what="run-began"))
    log(root).tidy()
    assert not (tmp_path / "target").exists()


def test_a_large_file_is_put_aside_and_a_small_one_goes_on(root: Path) -> None:
    log(root).write(Entry(what="run-began"))
    path = logs_folder(root) / "outreach.log"
    log(root).tidy()
    assert path.exists()
    for number in range(2):
        path.write_text(f"2026-12-03T00:31:00Z INFO x\n{'x' * LARGEST}")
        log(root).tidy()
        assert not path.exists()
        assert len(list(path.parent.iterdir())) == number + 1


def test_no_line_grows_older_than_ninety_days(root: Path) -> None:
    for day in range(400):
        now = NOW + timedelta(days=day)
        written = log(root, now)
        written.tidy()
        written.write(Entry(what="run-began"))
        first = min(line[:20] for path in logs_folder(root).iterdir() for line in path.read_text().splitlines())
        assert now - datetime.fromisoformat(first.replace("Z", "+00:00")) <= KEPT
    assert len(list(logs_folder(root).iterdir())) <= 4


def test_of_many_mistakes_the_last_ones_are_kept(root: Path) -> None:
    log(root).write(Entry(what="run-began"))
    for number in range(20):
        path = logs_folder(root) / f"bug-{number:012x}.txt"
        path.write_text("a mistake")
        os.utime(path, (NOW.timestamp() - number * 60, NOW.timestamp() - number * 60))
    (logs_folder(root) / "mine.txt").write_text("somebody else's")
    log(root).tidy()
    kept = {path.name for path in logs_folder(root).iterdir()}
    assert kept == {"outreach.log", "mine.txt", *(f"bug-{number:012x}.txt" for number in range(12))}
    log(root, NOW + timedelta(days=91)).tidy()
    assert {path.name for path in logs_folder(root).iterdir()} & kept == {"mine.txt"}


def test_a_file_that_begins_with_something_else_is_left_alone(root: Path) -> None:
    logs_folder(root).mkdir()
    (logs_folder(root) / "outreach.log").write_text("no moment at all\n")
    log(root).tidy()
    assert lines(root) == ["no moment at all"]
