"""Files that a person sorts into folders: still drafts, unless the folder is the one for sent mail."""

from __future__ import annotations

from pathlib import Path

import pytest

from outreach.domain.facts import Seen
from outreach.domain.messages import DraftRef, Key
from outreach.providers.base import Refused
from outreach.providers.local import LocalMailbox
from tests.builders import at
from tests.planned import a_draft

NOW = at("2026-12-02 18:31")
KEY = Key("k" * 32)


@pytest.fixture
def mailbox(tmp_path: Path) -> LocalMailbox:
    return LocalMailbox(tmp_path, now=NOW)


def moved(mailbox: LocalMailbox, root: Path, folder: str) -> tuple[DraftRef, Path]:
    """Make a draft and move its file into a folder."""
    ref = mailbox.create(a_draft(), KEY)
    place = root / folder / "mine.eml"
    place.parent.mkdir(parents=True, exist_ok=True)
    (root / mailbox.link(ref)).rename(place)
    return ref, place


@pytest.mark.parametrize(
    ("folder", "state"),
    [
        ("drafts", Seen.AS_WRITTEN),
        ("drafts/later", Seen.AS_WRITTEN),
        ("drafts/later/next year", Seen.AS_WRITTEN),
        ("drafts/later/sent", Seen.AS_WRITTEN),
        ("drafts/sent", Seen.SENT),
        ("drafts/sent/2026", Seen.SENT),
        ("drafts/.bin", Seen.GONE),
        ("elsewhere", Seen.GONE),
    ],
)
def test_a_draft_that_was_put_in_order_still_lies_there(
    mailbox: LocalMailbox, tmp_path: Path, folder: str, state: Seen
) -> None:
    ref, _ = moved(mailbox, tmp_path, folder)
    assert mailbox.states([ref]) == {ref: state}
    assert LocalMailbox(tmp_path, now=NOW).states([ref]) == {ref: state}


def test_it_is_finished_and_taken_back_where_it_lies(mailbox: LocalMailbox, tmp_path: Path) -> None:
    ref, place = moved(mailbox, tmp_path, "drafts/later")
    full = mailbox.fill(ref, a_draft())
    assert mailbox.link(full) == "drafts/later/mine.eml"
    assert b"elena-marchetti@" in place.read_bytes()
    assert [one.name for one in (tmp_path / "drafts").glob("*.eml")] == []
    mailbox.discard(full)
    assert not place.exists()


def test_what_was_edited_there_is_left_alone(mailbox: LocalMailbox, tmp_path: Path) -> None:
    ref, place = moved(mailbox, tmp_path, "drafts/later")
    place.write_bytes(place.read_bytes().replace(b"Thank you", b"Many thanks"))
    assert mailbox.states([ref]) == {ref: Seen.EDITED}
    with pytest.raises(Refused):
        mailbox.discard(ref)


@pytest.mark.parametrize("folder", ["drafts/sent", "drafts/sent/2026"])
def test_what_was_sent_is_no_draft_that_could_be_read_or_taken_back(
    mailbox: LocalMailbox, tmp_path: Path, folder: str
) -> None:
    ref, place = moved(mailbox, tmp_path, folder)
    assert mailbox.read(ref) is None
    with pytest.raises(Refused):
        mailbox.discard(ref)
    assert place.exists()


def test_a_folder_that_is_a_link_is_not_followed(mailbox: LocalMailbox, tmp_path: Path) -> None:
    ref, _ = moved(mailbox, tmp_path, "elsewhere")
    (tmp_path / "drafts" / "later").symlink_to(tmp_path / "elsewhere")
    assert mailbox.states([ref]) == {ref: Seen.GONE}
