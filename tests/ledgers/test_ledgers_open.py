"""Ledgers of every landing open with the program of today, and none of what they know is made again."""

from __future__ import annotations

import sqlite3
from collections.abc import Mapping
from contextlib import closing
from pathlib import Path

import pytest

from outreach.domain.facts import DraftIntended, Fact, HoldIntended
from outreach.domain.history import Stage
from outreach.domain.plans import CreateDraft, CreateHold
from outreach.preview import Preview, looked, project_of
from outreach.state import codec
from outreach.state.ledger import Ledger
from tests.builders import at
from tests.ledgers.keep import HERE, NOW
from tests.system.terminal import workspace

KEPT = sorted(path.stem for path in HERE.glob("*.sql"))


def opened(name: str, root: Path) -> Path:
    """Put a kept ledger into a workspace with its configuration."""
    workspace(root, (HERE / f"{name}.yaml").read_text(encoding="utf-8"))
    folder = root / ".outreach"
    folder.mkdir(mode=0o700)
    with closing(sqlite3.connect(folder / "ledger.db")) as ledger:
        ledger.executescript((HERE / f"{name}.sql").read_text(encoding="utf-8"))
    (folder / "ledger.db").chmod(0o600)
    return root


def facts_of(root: Path, *, readonly: bool) -> tuple[Fact, ...]:
    with Ledger.open(root, now=at(NOW), readonly=readonly) as ledger:
        return ledger.facts()


def planned(root: Path) -> Preview:
    """Decide from what the ledger knows, without looking at files that are not there any more."""
    return looked(root, project_of(root), facts_of(root, readonly=True), at(NOW), offline=True)


def test_a_ledger_is_kept_of_every_landing() -> None:
    assert KEPT[0] == "0001-spine"


@pytest.mark.parametrize("name", KEPT)
def test_it_opens_to_read_and_to_write_and_every_fact_is_known(name: str, tmp_path: Path) -> None:
    root = opened(name, tmp_path / "w")
    read = facts_of(root, readonly=True)
    assert len(read) > 50
    assert facts_of(root, readonly=False) == read
    assert [codec.decode(type(one).__name__, codec.encode(one)) for one in read] == list(read)


@pytest.mark.parametrize("name", KEPT)
def test_what_became_of_its_drafts_is_still_known(name: str, tmp_path: Path) -> None:
    stages = stages_of(planned(opened(name, tmp_path / "w")))
    thanks = {person: stage for person, stage in stages.items() if person.startswith("interview-thanks")}
    assert thanks == {
        "interview-thanks/elena-marchetti": Stage.SENT,
        "interview-thanks/greta-osei": Stage.EDITED,
        "interview-thanks/ingrid-halvorsen": Stage.UNADDRESSED,
    }


def stages_of(found: Preview) -> Mapping[str, Stage]:
    return {f"{touch.cadence}/{touch.person}": past.stage for touch, past in found.history.drafts.items()}


@pytest.mark.parametrize("name", KEPT)
def test_nothing_it_knows_is_made_again(name: str, tmp_path: Path) -> None:
    found = planned(opened(name, tmp_path / "w"))
    drafts = {one.touch for one in found.facts if isinstance(one, DraftIntended)}
    holds = {(one.touch, one.part) for one in found.facts if isinstance(one, HoldIntended)}
    withdrawn = {touch for touch, past in found.history.drafts.items() if past.stage is Stage.WITHDRAWN}
    released = {touch for touch, past in found.history.holds.items() if past.stage is Stage.WITHDRAWN}
    again = {one.draft.touch for one in found.plan.actions if isinstance(one, CreateDraft)}
    held_again = {(one.hold.touch, one.hold.part) for one in found.plan.actions if isinstance(one, CreateHold)}
    assert again & drafts <= withdrawn
    assert held_again & holds <= released
