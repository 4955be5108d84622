"""The same promises about offered times where drafts and holds are files, and what people do is done to files."""

from __future__ import annotations

import random
from collections.abc import Mapping
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from typing import cast

import pytest

from outreach.domain.facts import DraftIntended, Fact, HoldIntended
from outreach.domain.messages import Draft, Hold, Key
from outreach.providers.local import LocalCalendar, LocalMailbox
from outreach.providers.memory import MemoryCalendar, MemoryMailbox, StoredDraft
from outreach.rendering import ics, mime
from tests.offering import Offering, a_season
from tests.planned import MAYA
from tests.properties.offer_judge import broken
from tests.properties.test_properties_offers import ACTS, act

MORNING = datetime(2026, 11, 23, 15, tzinfo=UTC)


class Files:
    """The folders of a workspace, and what the ledger says of the keys in them."""

    def __init__(self, root: Path, facts: list[Fact]) -> None:
        self.root = root
        self.facts = facts

    def drafts(self) -> Mapping[str, Path]:
        found = sorted((self.root / "drafts").rglob("*.eml"))
        return {str(mime.parse(path.read_bytes()).key): path for path in found}

    def holds(self) -> Mapping[str, Path]:
        found = sorted((self.root / "holds").glob("*.ics"))
        return {str(ics.parse(path.read_bytes()).key): path for path in found}

    def intended(self, key: str) -> DraftIntended:
        return next(one for one in self.facts if isinstance(one, DraftIntended) and one.key == key)

    def held(self, key: str) -> HoldIntended:
        return next(one for one in self.facts if isinstance(one, HoldIntended) and one.key == key)


class FileMailbox(LocalMailbox):
    """Drafts in files, and what a person does to files."""

    files: Files

    @property
    def drafts(self) -> Mapping[str, StoredDraft]:
        return {key: self._stored_draft(key, path) for key, path in self.files.drafts().items()}

    def _stored_draft(self, key: str, path: Path) -> StoredDraft:
        parsed = mime.parse(path.read_bytes())
        touch = self.files.intended(key).touch
        draft = Draft(touch=touch, sender=MAYA, to=parsed.to, subject=parsed.subject, body=parsed.text)
        return StoredDraft(key=Key(key), draft=draft, sent=path.parent.name == "sent")

    def human_sends(self, id: str) -> None:
        path = self.files.drafts()[id]
        (path.parent / "sent").mkdir(exist_ok=True)
        path.rename(path.parent / "sent" / path.name)

    def human_edits(self, id: str, *, body: str) -> None:
        path = self.files.drafts()[id]
        path.write_bytes(path.read_bytes() + f"\r\n{body}\r\n".encode())

    def human_deletes(self, id: str) -> None:
        self.files.drafts()[id].unlink()


class FileCalendar(LocalCalendar):
    """Holds in files, and what a person does to files."""

    files: Files

    @property
    def holds(self) -> Mapping[str, Hold]:
        return {key: self._stored_hold(key, path) for key, path in self.files.holds().items()}

    def _stored_hold(self, key: str, path: Path) -> Hold:
        parsed, meant = ics.parse(path.read_bytes()), self.files.held(key)
        return Hold(
            touch=meant.touch,
            part=meant.part,
            title=parsed.title,
            starts=parsed.starts,
            ends=parsed.ends,
            zone="UTC",
            text=parsed.text,
        )

    def human_edits(self, id: str, *, starts: datetime) -> None:
        hold = replace(self.holds[id], starts=starts)
        self.files.holds()[id].write_bytes(ics.compose(hold, Key(id), starts))

    def human_removes(self, id: str) -> None:
        self.files.holds()[id].unlink()


def in_files(root: Path) -> Offering:
    """Give a world whose drafts and holds are files."""
    root.mkdir(mode=0o700)
    mailbox, calendar = FileMailbox(root, now=MORNING), FileCalendar(root, now=MORNING)
    world = Offering(
        a_season(follow_up="5 days"),
        mailbox=cast(MemoryMailbox, mailbox),
        calendar=cast(MemoryCalendar, calendar),
        now=MORNING,
    )
    mailbox.files = calendar.files = Files(root, world.facts)
    return world


@pytest.mark.parametrize("seed", range(3))
def test_whatever_happens_to_files_offers_and_holds_agree(seed: int, tmp_path: Path) -> None:
    rng, world = random.Random(seed), in_files(tmp_path / "w")
    for _ in range(18):
        name, number = rng.choice(ACTS), rng.randint(0, 11)
        act(world, name, number)
        world.passes(rng.choice([0, 1, 5, 24, 31, 70]))
        _, applied = world.runs(chunk=rng.choice([1, 200]))
        assert applied.failures == ()
        assert broken(world) == [], (name, number)
        assert world.decided().actions == (), name
    assert world.slots_by_key()
