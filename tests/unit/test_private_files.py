"""New files are their owner's alone and never somebody else's; names are kept where their folder is."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from outreach.private_files import keep_names, new_file


def test_a_new_file_is_readable_by_its_owner_alone_whatever_the_mask(tmp_path: Path) -> None:
    before = os.umask(0)
    try:
        os.close(new_file(tmp_path / "ledger"))
    finally:
        os.umask(before)
    assert (tmp_path / "ledger").stat().st_mode & 0o777 == 0o600


def test_what_is_written_through_the_descriptor_stands_in_the_file(tmp_path: Path) -> None:
    with os.fdopen(new_file(tmp_path / "token"), "wb") as file:
        file.write(b"kept")
    assert (tmp_path / "token").read_bytes() == b"kept"


def test_a_file_that_is_there_stays_as_it_is(tmp_path: Path) -> None:
    (tmp_path / "notes").write_text("mine")
    with pytest.raises(FileExistsError):
        new_file(tmp_path / "notes")
    assert (tmp_path / "notes").read_text() == "mine"


def test_a_link_is_not_followed_even_to_nowhere(tmp_path: Path) -> None:
    (tmp_path / "link").symlink_to(tmp_path / "elsewhere")
    with pytest.raises(FileExistsError):
        new_file(tmp_path / "link")
    assert not (tmp_path / "elsewhere").exists()


def test_the_names_of_a_folder_are_forced_to_the_disk_and_it_is_closed_again(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    synced: list[tuple[int, int]] = []
    monkeypatch.setattr(os, "fsync", lambda descriptor: synced.append((descriptor, os.fstat(descriptor).st_ino)))
    keep_names(tmp_path)
    ((descriptor, folder),) = synced
    assert folder == tmp_path.stat().st_ino
    with pytest.raises(OSError, match="Bad file descriptor"):
        os.fstat(descriptor)


def test_a_folder_that_is_not_there_is_said_to_be_missing(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError):
        keep_names(tmp_path / "nowhere")
