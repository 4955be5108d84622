"""Files of ours beside those of others: what cannot be read or deleted says where, and what to do."""

from __future__ import annotations

from pathlib import Path

import pytest

from outreach.errors import DiskError
from outreach.scheduling.files import drop_empty, read_files, take_away


def test_only_files_whose_names_match_are_read_in_their_order(tmp_path: Path) -> None:
    for name in ("b.timer", "a.timer", "a.service", "other"):
        (tmp_path / name).write_bytes(name.encode() + b"\xff")
    found = read_files(tmp_path, ("*.timer", "a.*"))
    assert [path.name for path, _ in found] == ["a.service", "a.timer", "b.timer"]
    assert found[0][1] == "a.service\udcff"


def test_a_folder_in_the_place_of_a_file_is_a_trouble_of_the_disk(tmp_path: Path) -> None:
    (tmp_path / "a.timer").mkdir()
    with pytest.raises(DiskError, match=r"a\.timer"):
        read_files(tmp_path, ("*.timer",))
    with pytest.raises(DiskError, match=r"a\.timer"):
        take_away(tmp_path / "a.timer")


def test_what_is_gone_already_and_what_is_not_empty_is_no_problem(tmp_path: Path) -> None:
    take_away(tmp_path / "nothing")
    (tmp_path / "full").mkdir()
    (tmp_path / "full" / "one").touch()
    (tmp_path / "empty").mkdir()
    drop_empty((tmp_path / "full", tmp_path / "empty"))
    assert [path.name for path in tmp_path.iterdir()] == ["full"]
