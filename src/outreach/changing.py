"""Changes a person asks for between runs (`undo`, `redo`): lock, look, plan, do, record; no run of its own.

They go the way of a run, through `apply`, so that being killed anywhere leaves nothing half done. Formats nothing.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from outreach.clock import Clock
from outreach.domain.plans import Applied, Plan
from outreach.ground import require_here, require_now
from outreach.preview import Preview, ledger_of, look, looked, project_of
from outreach.providers.connections import connect
from outreach.recording import Recorder
from outreach.state.logs import open_log


@dataclass(frozen=True, slots=True, kw_only=True)
class Changed:
    """What was known, what was to be changed, and what came of it."""

    look: Preview
    plan: Plan
    applied: Applied


def _nowhere(_: str) -> None:
    """Do nothing at a checkpoint."""


def change(
    root: Path,
    clock: Clock,
    choose: Callable[[Preview], Plan],
    *,
    checkpoint: Callable[[str], None] = _nowhere,
) -> Changed:
    """Carry out what `choose` makes of a look at the workspace, holding the run lock.

    Raises:
        TryLaterError: a run is working.
        ConfigError: the configuration or the ledger cannot be used.
        DiskError: the disk is full or failing.
    """
    from outreach.apply import apply
    from outreach.state.lock import run_lock

    project = project_of(root)
    require_now(project, clock)
    now = clock.now(project.me.zone)
    providers = connect(project, root, now)
    with run_lock(root, now=now), ledger_of(root, providers, now) as ledger:
        facts = ledger.facts()
        require_here(facts, project, now)
        recorder = Recorder(ledger, open_log(root, (lambda: now) if clock.is_simulated else clock.read))
        recorder.know(facts)
        seen = look(providers, facts, project, now)
        if seen.facts:
            checkpoint("before what was seen")
            recorder.record(seen.facts)
            checkpoint("after what was seen")
        found = looked(root, project, ledger.facts(), now, offline=True, providers=providers, is_run=True)
        plan = choose(found)
        applied = apply(
            plan,
            mailbox=providers.mailbox,
            calendar=providers.calendar,
            record=recorder.record,
            now=now,
            checkpoint=checkpoint,
            look=lambda: look(providers, ledger.facts(), project, now),
            chunk=providers.chunk,
        )
        providers.remember()
    return Changed(look=found, plan=plan, applied=applied)
