from __future__ import annotations

import os
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from outreach.capture.notes_file import MOST_BYTES, read
from outreach.capture.places import Place

WRITTEN = datetime(2026, 12, 2, 18, 0, tzinfo=UTC)


def notes(root: Path, content: bytes, *, after: timedelta = timedelta(hours=1)) -> Place:
    path = root / "notes.txt"
    path.write_bytes(content)
    os.utime(path, (WRITTEN.timestamp(), WRITTEN.timestamp()))
    return read(root, "notes.txt", WRITTEN + after)


def test_without_the_usual_file_there_is_nothing_to_say(tmp_path: Path) -> None:
    assert read(tmp_path, "notes.txt", WRITTEN) == Place(name="notes.txt")


def test_a_file_that_was_named_must_be_there(tmp_path: Path) -> None:
    assert read(tmp_path, "synced/notes.txt", WRITTEN).trouble == "there is no such file"


def test_it_may_lie_elsewhere_and_keeps_the_name_it_was_given(tmp_path: Path) -> None:
    place = tmp_path / "synced" / "mine.txt"
    place.parent.mkdir()
    place.write_text("met Jonah\n")
    found = read(tmp_path / "w", str(place), WRITTEN)
    assert (found.name, found.text) == (str(place), "met Jonah\n")


def test_a_byte_order_mark_and_bytes_that_are_no_text_do_not_stop_it(tmp_path: Path) -> None:
    assert notes(tmp_path, b"\xef\xbb\xbfmet Jonah\n\xff\n").text == "met Jonah\n\ufffd\n"


@pytest.mark.parametrize(
    ("content", "after", "is_settled"),
    [
        (b"met Jonah\n", 0, True),
        (b"met Jon", 0, False),
        (b"met Jon", 119, False),
        (b"met Jonah", 120, True),
        (b"met Jonah", -5, True),
    ],
)
def test_a_last_line_without_a_newline_waits_until_the_file_was_still_for_two_minutes(
    tmp_path: Path, content: bytes, after: int, is_settled: bool
) -> None:
    assert notes(tmp_path, content, after=timedelta(seconds=after)).is_settled is is_settled


def test_a_huge_file_is_refused(tmp_path: Path) -> None:
    assert notes(tmp_path, b"a" * MOST_BYTES).trouble == ""
    assert "larger than 1 MB" in notes(tmp_path, b"a" * (MOST_BYTES + 1)).trouble


def test_a_link_is_refused(tmp_path: Path) -> None:
    (tmp_path / "elsewhere").write_text("met Jonah\n")
    (tmp_path / "notes.txt").symlink_to(tmp_path / "elsewhere")
    assert "is a link" in read(tmp_path, "notes.txt", WRITTEN).trouble


def test_a_pipe_or_a_folder_is_no_file_of_notes(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    (tmp_path / "folder").mkdir()
    assert read(tmp_path, "pipe", WRITTEN).trouble == "is not a plain file"
    assert read(tmp_path, "folder", WRITTEN).trouble == "is a directory"


def test_a_path_that_cannot_be_is_said(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    assert read(tmp_path, "file/notes.txt", WRITTEN).trouble == "not a directory"
