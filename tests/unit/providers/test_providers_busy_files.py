"""When the owner is busy, from calendar files on the disk."""

from __future__ import annotations

import os
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from outreach.domain.slots import Span
from outreach.providers import busy_files
from outreach.providers.busy_files import CalendarFiles, NoAnswerError
from tests.builders import at
from tests.calendar_files import a_file, timed

NOW, END = at("2026-11-30 08:00"), at("2026-12-14 00:00")
TUESDAY = timed("20261201T090000", "20261201T100000")
WEDNESDAY = timed("20261202T090000", "20261202T100000", uid="other@example.org")


def named(root: Path, *names: str) -> CalendarFiles:
    return CalendarFiles(named=names, root=root, zone=ZoneInfo("America/Chicago"))


def days(found: tuple[Span, ...]) -> list[int]:
    return [one.starts.day for one in found]


def test_a_file_is_found_from_the_workspace_from_the_home_folder_and_by_its_whole_path(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = a_file(tmp_path / "home" / "mine.ics", TUESDAY)
    monkeypatch.setenv("HOME", str(tmp_path / "home"))
    for name in ("home/mine.ics", "~/mine.ics", str(path)):
        assert days(named(tmp_path, name).busy(NOW, END)) == [1]


def test_a_folder_means_the_calendar_files_in_it(tmp_path: Path) -> None:
    a_file(tmp_path / "cal" / "a.ics", TUESDAY)
    a_file(tmp_path / "cal" / "B.ICS", WEDNESDAY)
    (tmp_path / "cal" / "readme.txt").write_text("nothing")
    (tmp_path / "cal" / ".hidden.ics").write_text("nothing")
    assert days(named(tmp_path, "cal/").busy(NOW, END)) == [1, 2]


def test_several_count_together(tmp_path: Path) -> None:
    a_file(tmp_path / "a.ics", TUESDAY, WEDNESDAY)
    a_file(tmp_path / "b.ics", timed("20261201T093000", "20261201T110000"))
    first, _ = named(tmp_path, "a.ics", "b.ics").busy(NOW, END)
    assert (first.ends - first.starts).total_seconds() == 2 * 3600


def refusal(root: Path, name: str) -> str:
    with pytest.raises(NoAnswerError) as told:
        named(root, name).busy(NOW, END)
    return str(told.value)


def test_what_cannot_be_read_is_no_answer(tmp_path: Path) -> None:
    (tmp_path / "page.ics").write_text("<html>")
    (tmp_path / "link.ics").symlink_to(a_file(tmp_path / "real.ics", TUESDAY))
    os.mkfifo(tmp_path / "pipe.ics")
    (tmp_path / "empty").mkdir()
    missing = "is not there; put it there, or mend   calendars:"
    assert refusal(tmp_path, "gone.ics") == f"gone.ics: {missing}"
    assert refusal(tmp_path, "real.ics/inner.ics") == f"real.ics/inner.ics: {missing}"
    assert refusal(tmp_path, "~nobody-of-that-name/a.ics") == f"~nobody-of-that-name/a.ics: {missing}"
    assert refusal(tmp_path, "page.ics") == "page.ics: is no calendar file; export it again"
    assert refusal(tmp_path, "link.ics") == "link.ics: is a link; name the file itself"
    assert refusal(tmp_path, "pipe.ics") == "pipe.ics: is no regular file; name the file itself"
    assert refusal(tmp_path, "empty/") == "empty/: holds no file that ends in .ics; put one there, or mend   calendars:"


def test_what_may_not_be_read_is_no_answer(tmp_path: Path) -> None:
    a_file(tmp_path / "cal" / "closed.ics", TUESDAY).chmod(0o000)
    folder = tmp_path / "shut"
    a_file(folder / "a.ics", TUESDAY)
    folder.chmod(0o000)
    try:
        if os.geteuid() != 0:
            assert refusal(tmp_path, "cal").startswith("cal/closed.ics: cannot be read (Permission denied)")
            assert refusal(tmp_path, "shut").startswith("shut: cannot be read (Permission denied)")
    finally:
        folder.chmod(0o700)


def test_one_broken_file_of_a_folder_is_no_answer_for_all(tmp_path: Path) -> None:
    a_file(tmp_path / "cal" / "a.ics", TUESDAY)
    (tmp_path / "cal" / "b.ics").write_bytes(b"BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\n")
    assert refusal(tmp_path, "cal/").startswith("cal/b.ics: ends before its end")


def test_what_is_too_large_is_no_answer(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    a_file(tmp_path / "cal" / "a.ics", TUESDAY)
    a_file(tmp_path / "cal" / "b.ics", WEDNESDAY)
    monkeypatch.setattr(busy_files, "_MOST_BYTES", 100)
    assert refusal(tmp_path, "cal") == "cal/a.ics: is larger than 10 MB; export less of it"
    monkeypatch.setattr(busy_files, "_MOST_BYTES", 10_000)
    monkeypatch.setattr(busy_files, "_MOST_IN_FOLDER", 300)
    assert refusal(tmp_path, "cal").startswith("cal: holds more than 50 MB of calendars")
    monkeypatch.setattr(busy_files, "_MOST_FILES", 1)
    assert refusal(tmp_path, "cal").startswith("cal: holds more than 1 files")


def test_problems_are_errors_for_files_and_notes_for_what_is_in_them(tmp_path: Path) -> None:
    a_file(tmp_path / "odd.ics", timed("20261201T100000", "20261201T090000"), WEDNESDAY)
    a_file(tmp_path / "good.ics", TUESDAY)
    found = named(tmp_path, "odd.ics", "good.ics", "gone.ics").problems(NOW)
    assert [(one.level, one.file, one.message) for one in found] == [
        ("note", "odd.ics", "odd.ics: an event cannot be read, so that time counts as free"),
        ("error", "gone.ics", "gone.ics is not there; put it there, or mend   calendars:"),
    ]
