"""Files that mails may carry, read from a folder in which anything may lie."""

from __future__ import annotations

import os
import socket
import unicodedata
from dataclasses import replace
from datetime import date, datetime
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from outreach import enclosing
from outreach.domain.attachments import MOST_BYTES, Attachment, Unattachable
from outreach.domain.profile import Document, Profile
from outreach.domain.project import Project
from outreach.enclosing import unattachable, with_files
from tests.attached import CONTENTS, PDF
from tests.builders import a_cadence, a_me, a_project, day

CHICAGO = ZoneInfo("America/Chicago")


def read(root: Path, path: str, *, updated: str = "", notes: str = "notes.txt") -> Attachment | Unattachable:
    """Name a file as the owner's CV, and read it."""
    cv = Document(file=path, updated=day(updated) if updated else None)
    cadences = (a_cadence("meeting-agenda", attach=("cv",)),)
    project = replace(a_project(me=a_me(), profile=Profile(cv=cv), cadences=cadences), notes=notes)
    return with_files(project, root).files[path]


def refused(root: Path, path: str, *, notes: str = "notes.txt") -> str:
    found = read(root, path, notes=notes)
    assert isinstance(found, Unattachable), found
    assert found.file == path
    assert found.remedy
    assert str(root) not in f"{found.fact} {found.remedy}"
    return found.fact


def put(root: Path, path: str, content: bytes = PDF) -> Path:
    place = root / path
    place.parent.mkdir(parents=True, exist_ok=True)
    place.write_bytes(content)
    return place


def test_a_file_is_known_by_its_name_its_size_its_day_and_its_content(tmp_path: Path) -> None:
    changed = datetime(2026, 10, 30, 23, 30, tzinfo=CHICAGO).timestamp()
    os.utime(put(tmp_path, "papers/Ferrer CV.pdf"), (changed, changed))
    found = read(tmp_path, "papers/Ferrer CV.pdf")
    assert isinstance(found, Attachment)
    assert (found.name, found.type, found.size) == ("Ferrer CV.pdf", "application/pdf", len(PDF))
    assert (found.updated, found.content) == (date(2026, 10, 30), PDF)


def test_the_day_its_owner_names_counts_before_that_of_the_disk(tmp_path: Path) -> None:
    put(tmp_path, "cv.pdf")
    found = read(tmp_path, "cv.pdf", updated="2026-08-01")
    assert isinstance(found, Attachment)
    assert found.updated == date(2026, 8, 1)


@pytest.mark.parametrize("end", sorted(CONTENTS))
def test_each_kind_of_file_is_taken_in_any_case(end: str, tmp_path: Path) -> None:
    put(tmp_path, f"A{end.upper()}", CONTENTS[end])
    assert isinstance(read(tmp_path, f"A{end.upper()}"), Attachment)


def test_a_name_is_written_as_every_program_writes_it(tmp_path: Path) -> None:
    apart = unicodedata.normalize("NFD", "Größe.pdf")
    put(tmp_path, apart)
    found = read(tmp_path, apart)
    assert isinstance(found, Attachment)
    assert found.name == unicodedata.normalize("NFC", apart) != apart


@pytest.mark.parametrize(
    ("path", "fact"),
    [
        ("../cv.pdf", "lies outside your workspace"),
        ("a/../../cv.pdf", "lies outside your workspace"),
        ("/etc/cv.pdf", "lies outside your workspace"),
        ("~/cv.pdf", "lies outside your workspace"),
        ("a//cv.pdf", "lies outside your workspace"),
        ("./cv.pdf", "lies outside your workspace"),
        ("a\\cv.pdf", "lies outside your workspace"),
        ("a/", "lies outside your workspace"),
        ("cv\u202efdp.pdf", "has a character in its name that nobody can see"),
        ("cv\r\nBcc: x.pdf", "has a character in its name that nobody can see"),
        ("cv\x00.pdf", "has a character in its name that nobody can see"),
        ("x" * 120 + ".pdf", "has a name too long for a mail"),
        ("a/" * 600 + "cv.pdf", "has a name too long for a mail"),
        ("cv  final.pdf", "has a name that would not arrive as it is"),
        (" cv.pdf", "has a name that would not arrive as it is"),
        ("=?utf-8?q?x?=.pdf", "has a name that would not arrive as it is"),
        (".outreach/ledger.pdf", "is not for others to read"),
        (".cv.pdf", "is not for others to read"),
        ("drafts/cv.pdf", "is not for others to read"),
        ("Reports/cv.pdf", "is not for others to read"),
        ("notes.txt", "is not for others to read"),
        ("private.yaml", "is not of a kind that is attached"),
        ("cv.pdf.exe", "is not of a kind that is attached"),
        ("cv", "is not of a kind that is attached"),
    ],
)
def test_a_path_that_is_not_plainly_a_file_for_others_is_refused_unread(path: str, fact: str, tmp_path: Path) -> None:
    assert refused(tmp_path / "no such place", path) == fact


def test_a_missing_file_is_told(tmp_path: Path) -> None:
    assert refused(tmp_path, "cv.pdf") == "is not in your workspace"
    assert refused(tmp_path, "a/cv.pdf") == "is not in your workspace"


def test_no_link_is_followed_wherever_it_stands(tmp_path: Path) -> None:
    outside = put(tmp_path, "outside/cv.pdf")
    root = tmp_path / "w"
    root.mkdir()
    (root / "cv.pdf").symlink_to(outside)
    (root / "papers").symlink_to(outside.parent)
    (root / "nowhere.pdf").symlink_to("nothing")
    for path in ("cv.pdf", "papers/cv.pdf", "nowhere.pdf"):
        assert refused(root, path) == "is a link, or lies behind one"


def test_what_is_no_regular_file_is_neither_read_nor_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.pdf")
    (tmp_path / "folder.pdf").mkdir()
    assert refused(tmp_path, "pipe.pdf") == "is no regular file"
    assert refused(tmp_path, "folder.pdf") == "is no regular file"


def test_a_socket_cannot_be_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    # its address must be short
    monkeypatch.chdir(tmp_path)
    with socket.socket(socket.AF_UNIX) as heard:
        heard.bind("socket.pdf")
        assert refused(tmp_path, "socket.pdf").startswith("cannot be read (")


def test_a_file_larger_than_a_mail_takes_is_not_even_read(tmp_path: Path) -> None:
    place = put(tmp_path, "cv.pdf")
    with place.open("r+b") as stream:
        stream.truncate(MOST_BYTES + 5_000_000)
    assert refused(tmp_path, "cv.pdf") == "is 15.0 MB, and a mail takes 10 MB"
    with place.open("r+b") as stream:
        stream.truncate(MOST_BYTES)
    assert isinstance(read(tmp_path, "cv.pdf"), Attachment)


@pytest.mark.parametrize(
    ("path", "content", "fact"),
    [
        ("cv.pdf", b"", "is empty"),
        ("cv.pdf", b"PK\x03\x04", "does not begin as a .pdf file does"),
        ("cv.docx", PDF, "does not begin as a .docx file does"),
        ("cv.PNG", PDF, "does not begin as a .png file does"),
        ("abstract.txt", b"\xff\xfea\x00", "is no plain text"),
        ("abstract.txt", b"a\x00b", "is no plain text"),
    ],
)
def test_a_file_that_is_not_what_it_is_called_is_refused(path: str, content: bytes, fact: str, tmp_path: Path) -> None:
    put(tmp_path, path, content)
    assert refused(tmp_path, path) == fact


def test_a_file_that_may_not_be_read_is_told(tmp_path: Path) -> None:
    if os.geteuid() == 0:
        assert enclosing._unreadable(PermissionError(13, "no")).fact == "may not be read"
        return
    put(tmp_path, "cv.pdf").chmod(0)
    assert refused(tmp_path, "cv.pdf") == "may not be read"


def test_a_file_that_is_being_written_waits(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    place = put(tmp_path, "cv.pdf")

    def read_while_it_grows(_: int) -> bytes:
        place.write_bytes(PDF + b"more")
        return PDF

    monkeypatch.setattr(enclosing, "_bytes", read_while_it_grows)
    assert refused(tmp_path, "cv.pdf") == "was being written while it was read"


def test_the_notes_are_refused_under_whatever_name(tmp_path: Path) -> None:
    put(tmp_path, "jotted.txt", b"about somebody")
    assert refused(tmp_path, "jotted.txt", notes="jotted.txt") == "is not for others to read"


def test_only_what_some_mail_may_carry_is_read(tmp_path: Path) -> None:
    put(tmp_path, "cv.pdf")
    profile = Profile(cv=Document(file="cv.pdf"))
    assert with_files(a_project(profile=profile), tmp_path).files == {}


def test_what_cannot_be_attached_is_a_note_of_the_check(tmp_path: Path) -> None:
    cadence = a_cadence("meeting-agenda", attach=("cv.pdf", "poster.pdf"))
    put(tmp_path, "poster.pdf")
    project: Project = with_files(a_project(cadences=(cadence,)), tmp_path)
    (note,) = unattachable(project)
    assert (note.level, str(note)) == (
        "note",
        "cv.pdf is not in your workspace; put the file there, or name another",
    )
