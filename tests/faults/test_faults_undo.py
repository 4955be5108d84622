"""Undo and redo killed anywhere: done again they finish, nothing is there twice, and a run makes everything anew."""

from __future__ import annotations

import os
import shutil
from pathlib import Path

import pytest

from outreach.rendering import mime
from tests.faults import scenario_job, scenario_undo
from tests.faults.killing import Killer
from tests.faults.test_faults_job import world

LONG = os.environ.get("OUTREACH_TEST_LONG") == "1"


def begun(root: Path, step: str) -> Path:
    scenario_undo.before(root)
    (root / "step").write_text(step)
    return root


def recipients(root: Path) -> list[tuple[str, ...]]:
    read = [mime.parse(path.read_bytes()) for path in sorted((root / "drafts").glob("*.eml"))]
    return sorted(tuple(to.email for to in one.to) for one in read)


def touches(root: Path) -> list[str]:
    """Name what lies there by cadence and person, whenever it was made."""
    return sorted(path.stem[len("2026-12-02-") :] for path in (root / "drafts").glob("*.eml"))


@pytest.mark.parametrize("step", ["undo", "redo"])
def test_killed_at_any_checkpoint_it_is_finished_by_doing_it_again(step: str, tmp_path: Path) -> None:
    start, whole = begun(tmp_path / "begun", step), tmp_path / "whole"
    shutil.copytree(start, whole)
    with Killer("tests.faults.scenario_undo") as killer:
        checkpoints = killer.run(whole).passed
        wanted = world(whole)
        assert wanted != world(start)
        chosen = range(1, len(checkpoints) + 1, 1 if LONG else 4)
        for number in chosen:
            root = tmp_path / f"at-{number}"
            shutil.copytree(start, root)
            cut = killer.run(root, die_at=number)
            assert cut.was_killed, checkpoints[number - 1]
            assert cut.passed == checkpoints[:number]
            assert killer.run(root).exit_code == 0, checkpoints[number - 1]
            assert world(root) == wanted, checkpoints[number - 1]
            shutil.rmtree(root)


def test_an_undo_killed_anywhere_and_forgotten_leaves_a_run_that_makes_each_draft_once(tmp_path: Path) -> None:
    start, whole = begun(tmp_path / "begun", "undo"), tmp_path / "whole"
    shutil.copytree(start, whole)
    with Killer("tests.faults.scenario_undo") as killer:
        checkpoints = killer.run(whole).passed
        assert recipients(whole) == []
        scenario_job.run(whole, lambda _: None)
        wanted = touches(whole)
        assert len(wanted) >= 4
        for number in range(1, len(checkpoints) + 1, 1 if LONG else 6):
            root = tmp_path / f"at-{number}"
            shutil.copytree(start, root)
            killer.run(root, die_at=number)
            scenario_job.run(root, lambda _: None)
            found = touches(root)
            # what was not taken back in time may lie there although its time is over; nothing lies there twice
            assert len(found) == len(set(found)), checkpoints[number - 1]
            assert set(wanted) <= set(found) <= set(touches(start)), checkpoints[number - 1]
            shutil.rmtree(root)


def test_redo_killed_anywhere_never_addresses_two(tmp_path: Path) -> None:
    start = begun(tmp_path / "begun", "redo")
    before, after = "e.marchetti@harbor-state.example.edu", "elena.marchetti@harbor-state.example.edu"
    assert (before,) in recipients(start)
    with Killer("tests.faults.scenario_undo") as killer:
        count = len(killer.run(Path(shutil.copytree(start, tmp_path / "whole"))).passed)
        assert (after,) in recipients(tmp_path / "whole")
        for number in range(1, count + 1):
            root = Path(shutil.copytree(start, tmp_path / f"at-{number}"))
            killer.run(root, die_at=number)
            assert len([to for to in recipients(root) if "marchetti" in str(to)]) == 1
            shutil.rmtree(root)
