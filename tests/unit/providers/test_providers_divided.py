"""Two mailboxes as one: each draft lies where its cadence says, and is found there."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from outreach.domain.facts import Seen
from outreach.domain.messages import Draft, Key
from outreach.domain.people import CadenceId
from outreach.providers.base import Refused
from outreach.providers.divided import DividedMailbox
from outreach.providers.local import LocalMailbox
from outreach.providers.memory import MemoryMailbox
from tests.builders import at
from tests.planned import a_draft

STAYS, GOES = Key("s" * 32), Key("g" * 32)
STAYING = CadenceId("job-signal")


def staying() -> Draft:
    draft = a_draft()
    return replace(draft, touch=replace(draft.touch, cadence=STAYING))


@pytest.fixture
def near(tmp_path: Path) -> LocalMailbox:
    return LocalMailbox(tmp_path, now=at("2026-12-02 18:31"))


@pytest.fixture
def far() -> MemoryMailbox:
    return MemoryMailbox()


@pytest.fixture
def both(near: LocalMailbox, far: MemoryMailbox) -> DividedMailbox:
    return DividedMailbox(near=near, far=far, stays=lambda cadence: cadence == STAYING)


def test_a_draft_lies_where_its_cadence_says(both: DividedMailbox, near: LocalMailbox, far: MemoryMailbox) -> None:
    both.fill(both.create(staying(), STAYS), staying())
    both.fill(both.create(a_draft(), GOES), a_draft())
    assert (near.all_keys(), far.all_keys()) == ((STAYS,), (GOES,))
    assert both.all_keys() == (GOES, STAYS)


def test_each_is_found_read_and_linked_where_it_lies(both: DividedMailbox) -> None:
    refs = [both.create(staying(), STAYS), both.create(a_draft(), GOES)]
    assert [both.find(key)[0].id for key in (STAYS, GOES)] == [ref.id for ref in refs]
    read = [both.read(ref) for ref in refs]
    assert [one.subject for one in read if one] == [a_draft().subject] * 2
    assert [both.link(ref).partition(":")[0] for ref in refs] == [
        "drafts/2026-12-02-job-signal-elena-marchetti.eml",
        "memory",
    ]


def test_states_of_both_are_seen_together(both: DividedMailbox, far: MemoryMailbox) -> None:
    refs = [both.create(staying(), STAYS), both.create(a_draft(), GOES)]
    far.human_edits(refs[1].id, body="mine")
    assert both.states(refs) == {refs[0]: Seen.AS_WRITTEN, refs[1]: Seen.EDITED}
    assert both.states([]) == {}


def test_each_is_taken_back_where_it_lies(both: DividedMailbox) -> None:
    refs = [both.create(staying(), STAYS), both.create(a_draft(), GOES)]
    for ref in refs:
        both.discard(ref)
        with pytest.raises(Refused):
            both.discard(ref)
    assert both.all_keys() == ()


def test_it_is_as_far_away_as_the_far_one(both: DividedMailbox, far: MemoryMailbox) -> None:
    assert (both.near, both.settles, both.signature()) == (False, far.settles, None)


def test_both_are_made_durable(tmp_path: Path) -> None:
    synced: list[str] = []

    class Near(LocalMailbox):
        def sync(self) -> None:
            synced.append("near")

    class Far(MemoryMailbox):
        def sync(self) -> None:
            synced.append("far")

    near = Near(tmp_path, now=at("2026-12-02 18:31"))
    DividedMailbox(near=near, far=Far(), stays=lambda _: True).sync()
    assert synced == ["near", "far"]
