"""Drafts and holds as files: their names, their modes, and what a person may do to them."""

from __future__ import annotations

import stat
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from outreach.domain.facts import Seen
from outreach.domain.messages import Address, Hold, HoldRef, Key
from outreach.errors import DiskError, OutreachError
from outreach.providers.base import Refused
from outreach.providers.local import LocalCalendar, LocalMailbox
from tests.builders import at
from tests.planned import a_draft, a_hold

NOW = at("2026-12-02 18:31")
KEY, OTHER, THIRD = Key("k" * 32), Key("o" * 32), Key("t" * 32)


@pytest.fixture
def mailbox(tmp_path: Path) -> LocalMailbox:
    return LocalMailbox(tmp_path, now=NOW)


@pytest.fixture
def calendar(tmp_path: Path) -> LocalCalendar:
    return LocalCalendar(tmp_path, now=NOW)


def names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def test_a_draft_is_named_by_day_cadence_and_person(mailbox: LocalMailbox) -> None:
    ref = mailbox.create(a_draft(), KEY)
    assert mailbox.link(ref) == "drafts/2026-12-02-interview-thanks-elena-marchetti.eml"


def test_a_second_draft_of_that_name_gets_a_number(mailbox: LocalMailbox, tmp_path: Path) -> None:
    for number, key in enumerate((KEY, OTHER, THIRD)):
        mailbox.create(a_draft(anchor=f"occasion-{number}"), key)
    assert names(tmp_path / "drafts") == [
        "2026-12-02-interview-thanks-elena-marchetti-2.eml",
        "2026-12-02-interview-thanks-elena-marchetti-3.eml",
        "2026-12-02-interview-thanks-elena-marchetti.eml",
    ]


def test_a_draft_of_the_same_key_is_not_written_over(mailbox: LocalMailbox, tmp_path: Path) -> None:
    first = mailbox.create(a_draft(), KEY)
    assert LocalMailbox(tmp_path, now=NOW).create(a_draft(body="Other words."), KEY) == first
    assert len(names(tmp_path / "drafts")) == 1


@pytest.mark.parametrize("kind", ["drafts", "holds"])
def test_files_and_folders_are_the_owners_alone(
    mailbox: LocalMailbox, calendar: LocalCalendar, tmp_path: Path, kind: str
) -> None:
    mailbox.fill(mailbox.create(a_draft(), KEY), a_draft())
    calendar.hold(a_hold(), KEY)
    (file,) = (tmp_path / kind).iterdir()
    assert stat.S_IMODE(file.stat().st_mode) == 0o600
    assert stat.S_IMODE(file.parent.stat().st_mode) == 0o700


def test_mail_programs_open_it_as_a_message_to_edit(mailbox: LocalMailbox, tmp_path: Path) -> None:
    ref = mailbox.fill(mailbox.create(a_draft(), KEY), a_draft())
    assert b"X-Unsent: 1\r\n" in (tmp_path / mailbox.link(ref)).read_bytes()


def test_no_byte_of_a_draft_names_the_program_the_cadence_or_the_touch(mailbox: LocalMailbox, tmp_path: Path) -> None:
    ref = mailbox.fill(mailbox.create(a_draft(), KEY), a_draft())
    content = (tmp_path / mailbox.link(ref)).read_bytes().lower()
    assert not [word for word in (b"outreach", b"interview-thanks", b"harbor-state-2027") if word in content]


def test_a_renamed_draft_is_still_ours(mailbox: LocalMailbox, tmp_path: Path) -> None:
    ref = mailbox.create(a_draft(), KEY)
    (tmp_path / mailbox.link(ref)).rename(tmp_path / "drafts" / "for Elena.eml")
    assert mailbox.states([ref])[ref] is Seen.AS_WRITTEN
    assert mailbox.link(mailbox.fill(ref, a_draft())) == "drafts/for Elena.eml"


def test_another_draft_under_its_old_name_is_not_taken_for_it(mailbox: LocalMailbox, tmp_path: Path) -> None:
    first = mailbox.create(a_draft(), KEY)
    path = tmp_path / mailbox.link(first)
    second = mailbox.create(a_draft(anchor="cedar-ridge-2027"), OTHER)
    path.unlink()
    (tmp_path / mailbox.link(second)).rename(path)
    assert mailbox.states([first, second]) == {first: Seen.GONE, second: Seen.AS_WRITTEN}
    with pytest.raises(Refused, match="you deleted it"):
        mailbox.discard(first)


def test_a_file_that_is_no_mail_any_more_was_edited(mailbox: LocalMailbox, tmp_path: Path) -> None:
    ref = mailbox.create(a_draft(), KEY)
    path = tmp_path / mailbox.link(ref)
    path.write_bytes(b"To: a@\r\n" + path.read_bytes())
    assert mailbox.states([ref])[ref] is Seen.EDITED


def test_other_files_in_the_folder_are_left_alone(mailbox: LocalMailbox, tmp_path: Path) -> None:
    folder = tmp_path / "drafts"
    folder.mkdir()
    (folder / "notes.txt").write_text("mine")
    (folder / "mine.eml").write_text("Subject: mine\n\nNo id.\n")
    (folder / "folder.eml").mkdir()
    ref = mailbox.create(a_draft(), KEY)
    assert mailbox.states([ref])[ref] is Seen.AS_WRITTEN
    mailbox.discard(ref)
    assert names(folder) == ["folder.eml", "mine.eml", "notes.txt"]


def test_what_a_crash_left_half_written_is_ignored_and_cleared(mailbox: LocalMailbox, tmp_path: Path) -> None:
    (tmp_path / "drafts").mkdir()
    left = tmp_path / "drafts" / ".2026-12-01-interview-thanks-greta-osei.eml.tmp"
    left.write_bytes(b"Message-ID: <" + KEY.encode() + b"@lakeshore.example.edu>\r\n")
    assert mailbox.find(KEY) == ()
    assert left.exists()
    mailbox.create(a_draft(), KEY)
    assert names(tmp_path / "drafts") == ["2026-12-02-interview-thanks-elena-marchetti.eml"]


def test_looking_makes_nothing(mailbox: LocalMailbox, calendar: LocalCalendar, tmp_path: Path) -> None:
    mailbox.states([])
    mailbox.find(KEY)
    calendar.states([])
    calendar.find(KEY)
    assert list(tmp_path.iterdir()) == []


def test_a_folder_that_cannot_be_written_is_a_matter_of_the_disk(mailbox: LocalMailbox, tmp_path: Path) -> None:
    ref = mailbox.create(a_draft(), KEY)
    path = tmp_path / mailbox.link(ref)
    before = path.read_bytes()
    path.with_name(f".{path.name}.tmp").mkdir()
    with pytest.raises(DiskError) as caught:
        mailbox.fill(ref, a_draft())
    assert str(path) in str(caught.value)
    assert path.read_bytes() == before


@pytest.mark.parametrize(
    "email", ["a@bücher.example.org", "a@xn--bcher-kva.example.org", "A@Example.ORG", "a@example.org"]
)
def test_what_we_remember_of_our_writing_is_what_the_file_says(tmp_path: Path, email: str) -> None:
    draft = replace(a_draft(), to=(Address(name="Ada  Quill", email=email),), subject="News  of the week")
    mailbox = LocalMailbox(tmp_path, now=NOW)
    created = mailbox.create(draft, KEY)
    assert LocalMailbox(tmp_path, now=NOW).find(KEY) == (created,)
    filled = mailbox.fill(created, draft)
    assert LocalMailbox(tmp_path, now=NOW).find(KEY) == (filled,)


def test_a_recipient_that_cannot_be_written_is_found_out_before_anything_is_made(
    mailbox: LocalMailbox, tmp_path: Path
) -> None:
    draft = replace(a_draft(), to=(Address(name="Ada\nBcc: eve@example.org", email="ada@example.org"),))
    with pytest.raises(OutreachError, match="U\\+000A"):
        mailbox.create(draft, KEY)
    assert list(tmp_path.iterdir()) == []


def test_a_long_name_is_cut(mailbox: LocalMailbox) -> None:
    ref = mailbox.create(a_draft("x" * 300, addressed=False), KEY)
    assert len(Path(mailbox.link(ref)).name) < 150


def test_a_copy_beside_it_changes_nothing(mailbox: LocalMailbox, tmp_path: Path) -> None:
    ref = mailbox.create(a_draft(), KEY)
    path = tmp_path / mailbox.link(ref)
    path.with_name("z copy.eml").write_bytes(path.read_bytes())
    assert mailbox.states([ref])[ref] is Seen.AS_WRITTEN
    assert mailbox.find(KEY) == (ref,)
    assert LocalMailbox(tmp_path, now=NOW).link(ref) == path.relative_to(tmp_path).as_posix()


HALVORSEN = "meeting-agenda/ingrid-halvorsen/ingrid-halvorsen-2026-12-02/1"
HARBOR = "interview-day/me/harbor-state-2027/1"


@pytest.mark.parametrize(
    ("hold", "name"),
    [
        (a_hold(), "2026-11-29-weekly-review"),
        (
            a_hold("prepare: Dr. Halvorsen", "2026-12-01 17:00", touch=HALVORSEN),
            "2026-12-01-prepare-ingrid-halvorsen",
        ),
        (a_hold("prepare: Harbor State", "2026-11-30 17:00", touch=HARBOR), "2026-11-30-prepare-harbor-state"),
        (a_hold("late", "2026-11-29 23:30"), "2026-11-29-late"),
        (a_hold("会議", touch=HARBOR), "2026-11-29-interview-day"),
        (a_hold("Tumör board: Ä"), "2026-11-29-tumor-board-a"),
    ],
)
def test_a_hold_is_named_by_its_own_day_and_what_it_is_for(calendar: LocalCalendar, hold: Hold, name: str) -> None:
    assert calendar.link(calendar.hold(hold, KEY)) == f"holds/{name}.ics"


def test_a_moved_hold_gets_the_name_of_its_new_day(calendar: LocalCalendar, tmp_path: Path) -> None:
    ref = calendar.hold(a_hold(), KEY)
    moved = calendar.move(ref, a_hold(starts="2026-12-06 17:00"))
    assert calendar.link(moved) == "holds/2026-12-06-weekly-review.ics"
    assert names(tmp_path / "holds") == ["2026-12-06-weekly-review.ics"]


def test_a_hold_moved_within_its_day_keeps_its_name(calendar: LocalCalendar) -> None:
    ref = calendar.hold(a_hold(), KEY)
    assert calendar.link(calendar.move(ref, a_hold(starts="2026-11-29 18:00"))) == "holds/2026-11-29-weekly-review.ics"


def test_a_hold_moved_onto_the_day_of_another_gets_a_number(calendar: LocalCalendar) -> None:
    calendar.hold(a_hold(starts="2026-12-06 17:00"), OTHER)
    moved = calendar.move(calendar.hold(a_hold(), KEY), a_hold(starts="2026-12-06 18:00"))
    assert calendar.link(moved) == "holds/2026-12-06-weekly-review-2.ics"


def test_a_hold_is_tentative_private_and_has_no_guests(calendar: LocalCalendar, tmp_path: Path) -> None:
    ref = calendar.hold(a_hold(popup=timedelta(minutes=10)), KEY)
    content = (tmp_path / calendar.link(ref)).read_bytes()
    assert b"STATUS:TENTATIVE" in content
    assert b"CLASS:PRIVATE" in content
    assert b"ATTENDEE" not in content
    assert b"outreach" not in content.lower()


def test_a_calendar_file_that_is_none_any_more_was_edited(calendar: LocalCalendar, tmp_path: Path) -> None:
    ref = calendar.hold(a_hold(), KEY)
    (tmp_path / calendar.link(ref)).write_bytes(b"UID:" + KEY.encode() + b"\r\nnothing else\r\n")
    assert calendar.states([ref])[ref] is Seen.EDITED
    with pytest.raises(Refused, match="you changed it"):
        calendar.release(ref)


def test_what_is_gone_has_no_place(mailbox: LocalMailbox, calendar: LocalCalendar, tmp_path: Path) -> None:
    draft, hold = mailbox.create(a_draft(), KEY), calendar.hold(a_hold(), KEY)
    for link in (mailbox.link(draft), calendar.link(hold)):
        (tmp_path / link).unlink()
    assert (mailbox.link(draft), calendar.link(hold)) == ("", "")
    with pytest.raises(Refused, match="you deleted it, so it stays deleted"):
        calendar.move(HoldRef(hold.id, hold.fingerprint), a_hold())
