"""A whole job killed anywhere, and run again: one draft and one hold per touch, as an undisturbed run leaves them."""

from __future__ import annotations

import os
import shutil
from pathlib import Path

from outreach.clock import Clock
from outreach.jobs import perform
from outreach.rendering import ics, mime
from tests.faults import scenario_job as scenario
from tests.faults.killing import Killer

LONG = os.environ.get("OUTREACH_TEST_LONG") == "1"


def world(root: Path) -> tuple[object, ...]:
    """Give everything a person could find: each draft with its recipients and words, each hold with its time."""
    drafts = [mime.parse(path.read_bytes()) for path in sorted((root / "drafts").rglob("*.eml"))]
    holds = [ics.parse(path.read_bytes()) for path in sorted((root / "holds").rglob("*.ics"))]
    return (
        sorted((one.message_id, one.subject, one.text, tuple(to.email for to in one.to)) for one in drafts),
        sorted((one.key, one.title, one.starts.timestamp()) for one in holds),
        sorted(path.name for folder in ("drafts", "holds") for path in (root / folder).iterdir()),
    )


def test_a_job_killed_at_any_checkpoint_is_finished_by_the_next_run(tmp_path: Path) -> None:
    begun, whole = tmp_path / "begun", tmp_path / "whole"
    scenario.before(begun)
    shutil.copytree(begun, whole)
    with Killer("tests.faults.scenario_job") as killer:
        checkpoints = killer.run(whole).passed
        wanted = world(whole)
        assert len(wanted[0] if isinstance(wanted[0], list) else []) == 5
        kills = 0
        for number in range(1, len(checkpoints) + 1, 1 if LONG else 3):
            root = tmp_path / f"at-{number}"
            shutil.copytree(begun, root)
            cut = killer.run(root, die_at=number)
            kills += cut.was_killed
            assert cut.passed == checkpoints[:number]
            assert killer.run(root).exit_code == 0, checkpoints[number - 1]
            assert world(root) == wanted, checkpoints[number - 1]
            shutil.rmtree(root)
        assert kills == len(range(1, len(checkpoints) + 1, 1 if LONG else 3))


def test_after_a_job_the_next_one_has_nothing_to_do(tmp_path: Path) -> None:
    scenario.before(tmp_path / "w")
    scenario.run(tmp_path / "w", lambda _: None)
    left = world(tmp_path / "w")
    again = perform(tmp_path / "w", None, Clock(read=lambda: scenario.NOW))
    assert (again.applied.receipts, again.exit_code) == ((), 0)
    assert world(tmp_path / "w") == left
