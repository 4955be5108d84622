"""Killed at one checkpoint, then again at another while it recovers: the third run leaves what an undisturbed one does.

`make test` plays a spread of the ordered pairs; OUTREACH_TEST_LONG=1 plays every one and prints how many.
"""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.faults import scenario_apply, scenario_job
from tests.faults.killing import Killer
from tests.faults.test_faults_job import world as files
from tests.faults.test_faults_killed import world as files_and_beliefs

LONG = os.environ.get("OUTREACH_TEST_LONG") == "1"
# so far apart that a spread of pairs takes seconds; one is all of them
APPLY_STEP, JOB_STEP = (1, 1) if LONG else (6, 11)

Look = Callable[[Path], tuple[object, ...]]


def play(scenario: str, begun: Path, step: int, look: Look, tmp_path: Path) -> tuple[int, int]:
    """Play pairs of checkpoints `step` apart; give how many pairs, and how many second kills came about."""
    whole = tmp_path / "whole"
    shutil.copytree(begun, whole)
    with Killer(scenario) as killer:
        checkpoints = killer.run(whole).passed
        wanted = look(whole)
        pairs = kills = 0
        for first in range(1, len(checkpoints) + 1, step):
            cut = tmp_path / f"cut-{first}"
            shutil.copytree(begun, cut)
            assert killer.run(cut, die_at=first).was_killed
            # the second run passes other checkpoints than the first: what was made already is only found again
            for again in range(1 + first % step, len(checkpoints) + 1, step):
                root = tmp_path / "pair"
                shutil.copytree(cut, root)
                second = killer.run(root, die_at=again)
                pairs, kills = pairs + 1, kills + second.was_killed
                # when it did not come that far, it was finished by itself, and a third run has nothing to do
                assert second.was_killed or second.exit_code == 0, (first, again)
                assert killer.run(root).exit_code == 0, (first, again)
                assert look(root) == wanted, (checkpoints[first - 1], again)
                shutil.rmtree(root)
                if not second.was_killed:
                    break
            shutil.rmtree(cut)
    return pairs, kills


@pytest.mark.parametrize(
    ("scenario", "step"), [("apply", APPLY_STEP), ("job", JOB_STEP)], ids=["applying a plan", "a whole job"]
)
def test_killed_twice_the_third_run_leaves_what_an_undisturbed_one_does(
    scenario: str, step: int, tmp_path: Path, told: Callable[[str], None]
) -> None:
    begun = tmp_path / "begun"
    if scenario == "apply":
        begun.mkdir()
        scenario_apply.before(begun)
        pairs, kills = play("tests.faults.scenario_apply", begun, step, files_and_beliefs, tmp_path)
    else:
        scenario_job.before(begun)
        pairs, kills = play("tests.faults.scenario_job", begun, step, files, tmp_path)
    if LONG:
        told(f"{scenario}: {pairs} ordered pairs of checkpoints, killed twice in {kills}")
    assert kills > (30 if scenario == "apply" else 5)
