"""A workspace that is well, and the doctor's look at it: everything of the machine is small, made up and at hand.

    patient = well(tmp_path)
    patient.root.chmod(0o777)
    patient.verdicts()["permissions"]        # the verdicts of that line

Runs are recorded as real ones, since the doctor does not count simulated ones.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path

from outreach.clock import Clock
from outreach.doctoring import examine
from outreach.doctoring.case import Case, Machine
from outreach.domain.facts import Fact
from outreach.domain.verdicts import Line, Verdict
from outreach.errors import OutreachError
from outreach.jobs import perform
from outreach.providers.google.keystore import Backend
from outreach.scheduling import installation
from outreach.scheduling.entries import Site, entries
from outreach.scheduling.machine import Machine as Surroundings
from outreach.state.ledger import Ledger
from tests.builders import at
from tests.schedulers import fakes, linux
from tests.system.terminal import SMALL, workspace
from tests.unit.google.key_stores import a_known_store

NOW = at("2026-12-03 12:00")
LAST_RUN = at("2026-12-03 07:10")
HERE = sys.executable


def room(*, free: int = 50_000_000_000, inodes: int = 1_000_000, flag: int = 0) -> Callable[[Path], os.statvfs_result]:
    """Give what a file system says that has this many bytes and files free."""
    told = os.statvfs_result((4096, 1, 10**11, free, free, 10**6, inodes, inodes, flag, 255))
    return lambda _: told


@dataclass(frozen=True)
class Patient:
    """A workspace and its machine, at NOW unless told otherwise."""

    root: Path
    machine: Machine
    now: datetime = NOW

    def case(self, now: datetime | None = None, **changes: object) -> Case:
        moment = now or self.now
        machine = replace(self.machine, **changes)  # type: ignore[arg-type]
        return Case.of(self.root, Clock(read=lambda: moment), machine)

    def lines(self, now: datetime | None = None, **changes: object) -> tuple[Line, ...]:
        return tuple(examine(self.case(now, **changes)))

    def verdicts(self, now: datetime | None = None, **changes: object) -> dict[str, list[Verdict]]:
        """Give the verdicts by the names of their lines."""
        found: dict[str, list[Verdict]] = {}
        for line in self.lines(now, **changes):
            found.setdefault(line.name, []).append(line.verdict)
        return found

    def run(self, now: datetime = LAST_RUN, job: str | None = None) -> int:
        """Do a run as a scheduler does, at a moment that counts as real."""
        try:
            return int(perform(self.root, job, Clock(read=lambda: now)).exit_code)
        except OutreachError as problem:
            return int(problem.code)

    def record(self, *facts: Fact) -> None:
        with Ledger.open(self.root, now=self.now) as ledger:
            ledger.record(facts)

    def install(self, by: str = "cron", *, jobs: tuple[str, ...] = ()) -> None:
        """Put its jobs into a scheduler."""
        project = self.case().project
        assert project is not None
        surroundings, site = self.machine.schedulers(), Site.of(self.root)
        asked = entries(project, site, surroundings, jobs)
        scheduler = installation.SCHEDULERS[by]
        scheduler.put(site, scheduler.wanted(site, asked, surroundings), surroundings)


def well(folder: Path, config: str = SMALL, *, store: Backend | None = None) -> Patient:
    """Make a workspace that ran this morning, with its jobs in a crontab of its own."""
    root = workspace(folder / "w", config).root
    surroundings = around(folder)
    backend = store or a_known_store()
    machine = Machine(
        environ={"HOME": str(folder), "LOGNAME": "nadia", **_stand_in()},
        platform="linux",
        disk=room(),
        schedulers=lambda: surroundings,
        key_store=lambda: backend,
        seconds=0.2,
    )
    patient = Patient(root, machine)
    (root / "notes.txt").write_text("")
    assert patient.run(at("2026-11-29 17:00"), "review") == 0
    assert patient.run() in (0, 3)
    patient.install()
    return patient


def around(folder: Path) -> Surroundings:
    """Give a Linux machine whose crontab and units are files of the test's own, and whose Python is this one."""
    at_hand = fakes(folder / "programs", "crontab", "systemctl")
    return replace(linux(folder, at_hand, running=frozenset({"cron"})), python=HERE)


def _stand_in() -> dict[str, str]:
    return {name: os.environ[name] for name in ("OUTREACH_GOOGLE_URL", "OUTREACH_GOOGLE_HURRY") if name in os.environ}
