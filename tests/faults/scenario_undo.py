"""Taking everything back on an interview evening, and writing drafts again after an edit: the real thing, on disk.

The scenario's step is chosen by the file `step` beside the configuration: the process that is killed knows only the
folder.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from outreach.changing import change
from outreach.clock import Clock
from outreach.domain.plans import Plan
from outreach.preview import Preview
from outreach.rewording import again, outdated
from outreach.takeback import takeback
from tests.faults import scenario_job as evening
from tests.system.terminal import Terminal

CLOCK = Clock(read=lambda: evening.NOW)


def before(root: Path) -> Terminal:
    """Do what came before: the evening's run, and an edit that makes an addressed draft old."""
    terminal = evening.before(root)
    evening.run(root, lambda _: None)
    config = root / "config.yaml"
    config.write_text(config.read_text().replace("e.marchetti@harbor-state", "elena.marchetti@harbor-state"))
    return terminal


def everything(found: Preview) -> Plan:
    """Take everything back."""
    return takeback(found.history, found.project, found.now, keys=None, why="you took everything back").plan


def what_is_old(found: Preview) -> Plan:
    """Write again what is older than the edit."""
    rows = again([row.touch for row in outdated(found.view, found.facts)], found.view)
    return Plan(now=found.now, account=found.project.me.email, drafts=tuple(x for x in rows if not isinstance(x, str)))


def run(root: Path, checkpoint: Callable[[str], None]) -> None:
    """Do the step that is asked for."""
    choose = what_is_old if (root / "step").read_text() == "redo" else everything
    change(root, CLOCK, choose, checkpoint=checkpoint)
