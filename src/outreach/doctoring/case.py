"""What is examined: a workspace at a moment, and the machine around it. Everything of the machine can be another's."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from functools import cached_property
from pathlib import Path
from zoneinfo import ZoneInfo

from outreach.clock import Clock
from outreach.config.load import Loaded, load
from outreach.domain.facts import Fact
from outreach.domain.project import Project
from outreach.enclosing import with_files
from outreach.errors import OutreachError
from outreach.providers.google.keystore import SECONDS, Backend, found
from outreach.scheduling.machine import Machine as Surroundings
from outreach.scheduling.machine import this_machine

_NOWHERE = ZoneInfo("UTC")


@dataclass(frozen=True, slots=True, kw_only=True)
class Machine:
    """The machine: its environment, how full a disk is, its schedulers and its key store.

    `seconds` is how long the key store, or another command that writes the ledger, is waited for.
    """

    environ: Mapping[str, str]
    platform: str = sys.platform
    disk: Callable[[Path], os.statvfs_result] = os.statvfs
    schedulers: Callable[[], Surroundings] = this_machine
    key_store: Callable[[], Backend] = found
    seconds: float = SECONDS


@dataclass(frozen=True, kw_only=True)
class Case:
    """One workspace. `now` is aware, in the owner's zone if that is known; `loaded` is its configuration."""

    root: Path
    now: datetime
    loaded: Loaded
    machine: Machine
    simulated: bool = False

    @classmethod
    def of(cls, root: Path, clock: Clock, machine: Machine) -> Case:
        """Read the configuration; what is wrong with it is part of the case.

        Raises:
            UsageError: what was given as the time is none.
        """
        loaded = load(root)
        if loaded.project is not None:
            loaded = replace(loaded, project=with_files(loaded.project, root))
        zone = loaded.project.me.zone if loaded.project else _NOWHERE
        now = clock.now(zone)
        return cls(root=root.absolute(), now=now, loaded=loaded, machine=machine, simulated=clock.is_simulated)

    @property
    def project(self) -> Project | None:
        """The configuration; None while it has errors."""
        return self.loaded.project

    @cached_property
    def facts(self) -> tuple[Fact, ...]:
        """What the ledger knows; nothing when it cannot be read, which is a line of its own."""
        from outreach.state.ledger import Ledger

        try:
            with Ledger.open(self.root, now=self.now, readonly=True) as ledger:
                return ledger.facts()
        except OutreachError:
            return ()
