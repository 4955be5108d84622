"""What a plan shows is what the next run does, also when the run before it was killed half-way."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from outreach.clock import Clock
from outreach.domain.messages import Key
from outreach.domain.plans import Applied, Plan
from outreach.jobs import perform
from outreach.preview import preview
from tests.faults import scenario_job as scenario
from tests.faults.killing import Killer

CLOCK = Clock(read=lambda: scenario.NOW)


def promised(plan: Plan) -> list[tuple[str, Key]]:
    return [(type(one).__name__, one.key) for one in plan.actions]


def done(applied: Applied) -> list[tuple[str, Key]]:
    return [(type(one.action).__name__, one.action.key) for one in applied.receipts]


def words(plan: Plan) -> dict[Key, tuple[str, ...]]:
    """Give what each draft would say and to whom."""
    rows = (row for row in plan.drafts if row.key and row.draft)
    return {
        row.key: (row.draft.subject, row.draft.body, *(one.email for one in row.draft.to))
        for row in rows
        if row.key and row.draft
    }


@pytest.mark.parametrize("die_at", [0, 1, 4, 9, 12, 20, 23, 26, 29, 32, 40])
def test_a_run_does_what_the_plan_before_it_showed(die_at: int, tmp_path: Path) -> None:
    root = tmp_path / "w"
    scenario.before(root)
    if die_at:
        with Killer("tests.faults.scenario_job") as killer:
            killer.run(root, die_at=die_at)
    shown = preview(root, CLOCK).plan
    ran = perform(root, None, CLOCK)
    assert sorted(done(ran.applied)) == sorted(promised(shown))
    assert promised(ran.look.plan) == promised(shown)
    assert words(ran.look.plan) == words(shown)
    assert ran.applied.failures == ()


def test_two_previews_in_a_row_are_the_same(tmp_path: Path) -> None:
    scenario.before(tmp_path / "w")
    shutil.copytree(tmp_path / "w", tmp_path / "copy")
    assert preview(tmp_path / "w", CLOCK).plan == preview(tmp_path / "copy", CLOCK).plan
