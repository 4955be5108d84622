"""Killed at every checkpoint: run again, and there is exactly one draft and one hold per touch."""

from __future__ import annotations

import shutil
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest

from outreach.domain.history import History, Stage
from outreach.planning.fold import fold
from outreach.rendering import ics, mime
from outreach.state.ledger import Ledger
from tests.faults import scenario_apply as scenario
from tests.faults.killing import Killer


@pytest.fixture(scope="module")
def killer() -> Iterator[Killer]:
    with Killer("tests.faults.scenario_apply") as one:
        yield one


@pytest.fixture
def begun(tmp_path: Path) -> Path:
    """A workspace in which the earlier run has done its work."""
    root = tmp_path / "begun"
    root.mkdir()
    scenario.before(root)
    return root


def drafts_in(root: Path) -> Counter[tuple[str, str, tuple[str, ...]]]:
    """Count what lies there by key, subject and recipients."""
    read = [mime.parse(path.read_bytes()) for path in (root / "drafts").rglob("*.eml")]
    return Counter((str(one.key), one.subject, tuple(to.email for to in one.to)) for one in read)


def holds_in(root: Path) -> Counter[tuple[str, str, float]]:
    read = [ics.parse(path.read_bytes()) for path in (root / "holds").rglob("*.ics")]
    return Counter((str(one.key), one.title, one.starts.timestamp()) for one in read)


def history_of(root: Path) -> History:
    with Ledger.open(root, now=scenario.NOW, readonly=True) as ledger:
        return fold(ledger.facts(), scenario.PROJECT, scenario.NOW)


def stages_of(root: Path) -> dict[str, Stage]:
    history = history_of(root)
    drafts = {str(touch): past.stage for touch, past in history.drafts.items()}
    return drafts | {f"{touch} {part}": past.stage for (touch, part), past in history.holds.items()}


def world(root: Path) -> tuple[object, ...]:
    """Give everything that matters: what lies there, and what is believed about it."""
    names = sorted(path.name for folder in ("drafts", "holds") for path in (root / folder).iterdir())
    return drafts_in(root), holds_in(root), stages_of(root), names


def test_a_whole_run_leaves_one_draft_and_one_hold_per_touch(killer: Killer, begun: Path) -> None:
    assert killer.run(begun).exit_code == 0
    assert len(drafts_in(begun)) == len(scenario.DRAFTS)
    assert len(holds_in(begun)) == len(scenario.HOLDS)
    assert set(drafts_in(begun).values()) | set(holds_in(begun).values()) == {1}
    assert stages_of(begun) == {
        "interview-thanks/elena-marchetti/harbor-state-2027/1": Stage.ADDRESSED,
        "interview-thanks/greta-osei/harbor-state-2027/1": Stage.ADDRESSED,
        "interview-thanks/ingrid-halvorsen/harbor-state-2027/1": Stage.UNADDRESSED,
        "interview-thanks/elena-marchetti/cedar-ridge-2027/1": Stage.ADDRESSED,
        "interview-thanks/paul-quill/harbor-state-2027/1": Stage.WITHDRAWN,
        "weekly-review/me/2026-11-29/1 hold": Stage.HELD,
        "weekly-review/me/2026-12-06/1 hold": Stage.HELD,
        "interview-day/me/harbor-state-2027/1 prep": Stage.HELD,
        "interview-day/me/harbor-state-2027/1 de": Stage.HELD,
        "attend-routine/me/board-2026-11-26/1 session": Stage.WITHDRAWN,
    }


def test_a_second_run_does_nothing(begun: Path) -> None:
    scenario.carry_out(begun, lambda _: None)
    before = world(begun)
    done = scenario.carry_out(begun, lambda _: None)
    assert (done.receipts, done.failures) == ((), ())
    assert world(begun) == before


def test_killed_at_every_checkpoint_the_next_run_finishes_the_work(killer: Killer, begun: Path, tmp_path: Path) -> None:
    whole = tmp_path / "whole"
    shutil.copytree(begun, whole)
    checkpoints = killer.run(whole).passed
    wanted = world(whole)
    assert len(checkpoints) > 2 * (len(scenario.DRAFTS) + len(scenario.HOLDS))
    for number, name in enumerate(checkpoints, start=1):
        root = tmp_path / f"at-{number}"
        shutil.copytree(begun, root)
        cut = killer.run(root, die_at=number)
        assert cut.was_killed, name
        assert cut.passed == checkpoints[:number]
        assert killer.run(root).exit_code == 0, name
        assert world(root) == wanted, name


def test_killed_again_while_it_recovers_nothing_is_made_twice(killer: Killer, begun: Path, tmp_path: Path) -> None:
    whole = tmp_path / "whole"
    shutil.copytree(begun, whole)
    count = len(killer.run(whole).passed)
    wanted = world(whole)
    for first in range(3, count, 9):
        for again in (4, 9):
            root = tmp_path / f"at-{first}-{again}"
            shutil.copytree(begun, root)
            killer.run(root, die_at=first)
            killer.run(root, die_at=again)
            assert killer.run(root).exit_code == 0
            assert world(root) == wanted, (first, again)


def test_after_a_kill_a_plan_can_still_be_read_without_touching_a_byte(killer: Killer, begun: Path) -> None:
    killer.run(begun, die_at=12)
    before = {path: path.read_bytes() for path in sorted(begun.rglob("*")) if path.is_file()}
    assert history_of(begun).drafts
    assert {path: path.read_bytes() for path in sorted(begun.rglob("*")) if path.is_file()} == before
