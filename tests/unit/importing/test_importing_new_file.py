"""A new file is whole or not there, and what is there stays."""

from __future__ import annotations

from pathlib import Path

import pytest

from outreach.errors import DiskError, UsageError
from outreach.importing.new_file import require_absent, write_whole


def test_a_new_file_is_whole_and_alone(tmp_path: Path) -> None:
    write_whole(tmp_path / "new.yaml", "people:\n")
    assert [(one.name, one.read_text()) for one in tmp_path.iterdir()] == [("new.yaml", "people:\n")]


def test_what_is_there_stays_as_it_is(tmp_path: Path) -> None:
    (tmp_path / "new.yaml").write_text("mine")
    for refuse in (require_absent, lambda path: write_whole(path, "people:\n")):
        with pytest.raises(UsageError, match="is left as it is"):
            refuse(tmp_path / "new.yaml")
    assert (tmp_path / "new.yaml").read_text() == "mine"


def test_a_file_that_cannot_be_written_leaves_nothing(tmp_path: Path) -> None:
    # a name so long that the file beside it, which is written first, cannot be made
    for path in (tmp_path / ("x" * 250), tmp_path / "no" / "new.yaml"):
        with pytest.raises(DiskError):
            write_whole(path, "people:\n")
    assert list(tmp_path.iterdir()) == []
    with pytest.raises(DiskError, match="too long"):
        require_absent(tmp_path / ("x" * 300))
    with pytest.raises(UsageError, match="no such folder"):
        require_absent(tmp_path / "no" / "new.yaml")
