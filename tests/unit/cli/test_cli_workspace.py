from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from outreach.cli.remembered import place, recall, remember
from outreach.clock import Clock
from outreach.errors import ConfigError, DiskError, UsageError
from outreach.reports.lines import Listing
from outreach.workspace import choose, existing, folder, nearest, replace, write_new
from tests.builders import CENTRAL, at

HOME = {"HOME": "/somewhere/maya"}


def test_the_workspace_is_what_was_given_then_the_environment_then_the_nearest_then_home(tmp_path: Path) -> None:
    environment = HOME | {"OUTREACH_WORKSPACE": "/env"}
    assert choose("/given", environment, tmp_path) == Path("/given")
    assert choose("~/mine", environment, tmp_path) == Path("/somewhere/maya/mine")
    assert choose(None, environment, tmp_path) == Path("/env")
    assert choose(None, HOME, tmp_path) == Path("/somewhere/maya/outreach")
    (tmp_path / "config.yaml").touch()
    assert choose(None, HOME, tmp_path) == tmp_path


def test_a_folder_with_both_wins_over_a_nearer_configuration_alone(tmp_path: Path) -> None:
    inner = tmp_path / "a" / "b"
    inner.mkdir(parents=True)
    (inner / "config.yaml").touch()
    assert nearest(inner) == inner
    (tmp_path / "config.yaml").touch()
    (tmp_path / ".outreach").mkdir()
    assert nearest(inner) == tmp_path


def test_without_a_home_there_is_nothing_to_choose(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="neither OUTREACH_WORKSPACE nor HOME"):
        choose(None, {}, tmp_path)


def test_a_workspace_needs_a_configuration(tmp_path: Path) -> None:
    with pytest.raises(ConfigError, match="outreach init"):
        existing(tmp_path)


def test_files_are_written_once_or_whole(tmp_path: Path) -> None:
    path = folder(tmp_path / "w") / "notes.txt"
    assert write_new(path, "mine")
    assert not write_new(path, "yours")
    assert path.read_text() == "mine"
    replace(path, "new")
    assert path.read_text() == "new"
    assert [one.name for one in path.parent.iterdir()] == ["notes.txt"]


@pytest.mark.parametrize("write", [folder, lambda path: write_new(path, "x"), lambda path: replace(path, "x")])
def test_what_cannot_be_written_says_so(write: object) -> None:
    assert callable(write)
    with pytest.raises(DiskError):
        write(Path("/dev/null/w/notes.txt"))


def test_a_file_that_cannot_be_replaced_stays(tmp_path: Path) -> None:
    (tmp_path / "agenda.txt").mkdir()
    with pytest.raises(DiskError):
        replace(tmp_path / "agenda.txt", "new")
    assert [one.name for one in tmp_path.iterdir()] == ["agenda.txt"]


@pytest.mark.parametrize(
    ("given", "meant"),
    [
        ("2026-12-02", "2026-12-02 08:00"),
        ("2026-12-02T18:31", "2026-12-02 18:31"),
        ("2026-12-02 18:31", "2026-12-02 18:31"),
        ("2026-12-03T00:31:00+00:00", "2026-12-02 18:31"),
    ],
)
def test_a_time_without_a_zone_is_in_the_owners(given: str, meant: str) -> None:
    clock = Clock(read=lambda: at("2020-01-01"), given=given)
    assert clock.is_simulated
    assert clock.now(CENTRAL) == at(meant)
    assert clock.now(CENTRAL).tzinfo is CENTRAL


def test_the_wall_clock_is_read_in_the_owners_zone() -> None:
    clock = Clock(read=lambda: at("2026-12-02 18:31").astimezone(UTC))
    assert not clock.is_simulated
    assert clock.now(ZoneInfo("Europe/Berlin")).hour == 1
    assert Clock(read=wall, given=at("2026-12-02 18:31")).now(CENTRAL).hour == 18


def wall() -> datetime:
    raise AssertionError("nobody asks the wall clock when a time was given")


def test_the_last_list_is_kept_outside_the_workspace(tmp_path: Path) -> None:
    environment = {"XDG_STATE_HOME": str(tmp_path / "state")}
    root = tmp_path / "w"
    assert recall(root, environment) is None
    remember(root, Listing(name="plan", arguments={"days": "14"}), environment)
    found = recall(root, environment)
    assert found is not None
    assert (found.name, found.arguments, found.abouts) == ("plan", {"days": "14"}, ())
    assert place(tmp_path / "other", environment) != place(root, environment)


@pytest.mark.parametrize("content", ["", "[]", "{}", '{"name": 1, "abouts": 2, "arguments": 3}'])
def test_a_spoilt_memory_is_no_memory(content: str, tmp_path: Path) -> None:
    path = place(tmp_path, {"HOME": str(tmp_path)})
    assert path is not None
    path.parent.mkdir(parents=True)
    path.write_text(content)
    assert recall(tmp_path, {"HOME": str(tmp_path)}) is None


def test_a_list_without_a_name_or_a_place_is_not_kept(tmp_path: Path) -> None:
    remember(tmp_path, Listing(), {"HOME": str(tmp_path)})
    remember(tmp_path, Listing(name="plan"), {})
    assert list(tmp_path.iterdir()) == []
    assert recall(tmp_path, {}) is None
