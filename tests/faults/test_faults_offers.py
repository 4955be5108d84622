"""Offered times, and a run that is killed anywhere: the next one leaves what an undisturbed run leaves."""

from __future__ import annotations

import os
import shutil
from pathlib import Path

import pytest

from outreach.clock import Clock
from outreach.jobs import perform
from outreach.rendering import ics
from tests.faults import scenario_offers as scenario
from tests.faults.killing import Killer
from tests.faults.test_faults_job import world

LONG = os.environ.get("OUTREACH_TEST_LONG") == "1"


@pytest.fixture(scope="module")
def begun(tmp_path_factory: pytest.TempPathFactory) -> Path:
    root = tmp_path_factory.mktemp("offers") / "begun"
    scenario.before(root)
    return root


def titles(root: Path) -> list[str]:
    found = [ics.parse(path.read_bytes()) for path in (root / "holds").glob("*.ics")]
    return sorted(one.title for one in found if one.title.startswith("Dr. "))


def offered(root: Path, name: str) -> list[str]:
    """Give the times that the mail to somebody names."""
    (mail,) = [one for one in scenario.drafts_in(root) if f"Dear Dr. {name}," in one.text]
    return [line for line in mail.text.splitlines() if "January 29," in line or "January 30," in line]


def test_the_morning_does_something_of_every_kind(begun: Path, tmp_path: Path) -> None:
    root = tmp_path / "w"
    shutil.copytree(begun, root)
    assert titles(root) == ["Dr. Bell?"] * 3 + ["Dr. Chen?"] * 2 + ["Dr. Sandoval?"] * 3
    done = perform(root, None, Clock(read=lambda: scenario.NOW))
    assert done.applied.failures == ()
    kinds = {type(one.action).__name__ for one in done.applied.receipts}
    assert {"CreateHold", "MoveHold", "ReleaseHold", "RewriteDraft", "CreateDraft"} <= kinds
    assert titles(root) == ["Dr. Bell", *["Dr. Chen?"] * 3, *["Dr. Reyes?"] * 3]


def test_killed_anywhere_the_next_run_leaves_every_time_with_its_hold(begun: Path, tmp_path: Path) -> None:
    whole = tmp_path / "whole"
    shutil.copytree(begun, whole)
    with Killer("tests.faults.scenario_offers") as killer:
        checkpoints = killer.run(whole).passed
        wanted = world(whole)
        for number in range(1, len(checkpoints) + 1, 1 if LONG else 8):
            root = tmp_path / f"at-{number}"
            shutil.copytree(begun, root)
            assert killer.run(root, die_at=number).was_killed
            assert killer.run(root).exit_code == 0, checkpoints[number - 1]
            assert world(root) == wanted, checkpoints[number - 1]
            shutil.rmtree(root)


def test_wherever_it_is_killed_no_mail_names_a_time_that_is_not_held(begun: Path, tmp_path: Path) -> None:
    """Also before anything is mended: a mail may be sent the moment it lies there."""
    whole = tmp_path / "whole"
    shutil.copytree(begun, whole)
    with Killer("tests.faults.scenario_offers") as killer:
        checkpoints = killer.run(whole).passed
        now = {name: offered(whole, name) for name in ("Chen", "Reyes")}
        held = {name: len(scenario.holds_of(whole, f"Dr. {name}?")) for name in now}
        assert held == {"Chen": 3, "Reyes": 3}
        for number in range(1, len(checkpoints) + 1, 1 if LONG else 10):
            root = tmp_path / f"at-{number}"
            shutil.copytree(begun, root)
            killer.run(root, die_at=number)
            for mail in scenario.drafts_in(root):
                name = next((one for one in now if f"Dear Dr. {one}," in mail.text), None)
                if name and offered(root, name) == now[name]:
                    assert len(scenario.holds_of(root, f"Dr. {name}?")) == 3, checkpoints[number - 1]
            shutil.rmtree(root)


def test_after_that_morning_there_is_nothing_to_do(begun: Path, tmp_path: Path) -> None:
    root = tmp_path / "w"
    shutil.copytree(begun, root)
    perform(root, None, Clock(read=lambda: scenario.NOW))
    left = world(root)
    again = perform(root, None, Clock(read=lambda: scenario.NOW))
    assert again.applied.receipts == ()
    assert world(root) == left
