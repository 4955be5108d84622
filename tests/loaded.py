"""Projects as their owners write them: a few lines of YAML, loaded with the built-in recipes and words."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

from outreach.config.load import load
from outreach.domain.messages import Hold
from outreach.domain.plans import Plan, PlannedDraft
from outreach.domain.project import Project
from outreach.domain.touches import Skip
from outreach.enclosing import with_files
from tests.architecture.source import ROOT

OWNER = """\
version: 1
begin: 2026-11-16
me: {name: Nadia Ferrer, email: n.ferrer@lakeshore.example.edu, timezone: America/Chicago, phase: pgy2}
"""


@cache
def loaded(text: str) -> Project:
    """Load what follows the owner's own lines; a mistake in it fails the test."""
    with TemporaryDirectory() as folder:
        (Path(folder) / "config.yaml").write_text(OWNER + text, encoding="utf-8")
        found = load(Path(folder))
    assert found.project is not None, found.problems
    return found.project


@cache
def example() -> Project:
    """Load the example that ships."""
    with TemporaryDirectory() as folder:
        text = (ROOT / "config.example.yaml").read_text(encoding="utf-8")
        (Path(folder) / "config.yaml").write_text(text, encoding="utf-8")
        found = load(Path(folder))
    assert found.project is not None, found.problems
    return with_files(found.project, ROOT / "examples")


def drafts_of(plan: Plan, cadence: str) -> tuple[PlannedDraft, ...]:
    """Give the lines about drafts of one cadence."""
    return tuple(row for row in plan.drafts if row.touch.cadence == cadence)


def the_draft(plan: Plan, cadence: str) -> PlannedDraft:
    """Give the only line about a draft of a cadence."""
    (row,) = drafts_of(plan, cadence)
    return row


def silences_of(plan: Plan, cadence: str) -> list[tuple[str, str]]:
    """Give code and words of the silences of one cadence's drafts."""
    return [(str(one.code), one.text) for one in _skips(plan, cadence) if one.what == "draft"]


def _skips(plan: Plan, cadence: str) -> tuple[Skip, ...]:
    return tuple(one for one in plan.skipped if one.cadence == cadence)


def holds_of(plan: Plan, cadence: str) -> dict[str, Hold]:
    """Give the holds of one cadence by their part."""
    return {row.hold.part: row.hold for row in plan.holds if row.hold.touch.cadence == cadence}
