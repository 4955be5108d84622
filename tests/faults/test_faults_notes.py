"""A run that takes notes, killed anywhere and run again: every line is taken once."""

from __future__ import annotations

import os
import shutil
from collections import Counter
from pathlib import Path

from outreach.domain.facts import Joined, LineTaken, Noted, PolicyAnswered, Promised, Touched
from outreach.state.ledger import Ledger
from tests.faults import scenario_notes as scenario
from tests.faults.killing import Killer

LONG = os.environ.get("OUTREACH_TEST_LONG") == "1"
SAID = (Joined, LineTaken, Noted, PolicyAnswered, Promised, Touched)


def said(root: Path) -> Counter[str]:
    """Count what the ledger knows from the notes."""
    with Ledger.open(root, now=scenario.NOW, readonly=True) as ledger:
        return Counter(type(one).__name__ for one in ledger.facts() if isinstance(one, SAID))


def test_killed_at_every_checkpoint_the_next_run_takes_every_line_once(tmp_path: Path) -> None:
    begun, whole = tmp_path / "begun", tmp_path / "whole"
    scenario.before(begun)
    shutil.copytree(begun, whole)
    with Killer("tests.faults.scenario_notes") as killer:
        checkpoints = killer.run(whole).passed
        wanted = said(whole)
        assert wanted == {"Joined": 1, "Noted": 2, "PolicyAnswered": 1, "Promised": 1, "Touched": 1, "LineTaken": 7}
        assert {"before notes", "after notes"} <= set(checkpoints)
        # those around the notes always, of the rest a spread
        last = checkpoints.index("after notes") + 2
        for number in (*range(1, last), *range(last, len(checkpoints) + 1, 1 if LONG else 6)):
            root = tmp_path / f"at-{number}"
            shutil.copytree(begun, root)
            killer.run(root, die_at=number)
            assert killer.run(root).exit_code == 0, checkpoints[number - 1]
            assert said(root) == wanted, checkpoints[number - 1]
            assert sorted(one.name for one in (root / "drafts").glob("*.eml")) == sorted(
                one.name for one in (whole / "drafts").glob("*.eml")
            )
            assert (root / "notes.txt").read_text() == scenario.NOTES
