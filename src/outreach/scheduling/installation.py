"""Installations: which of the machine's schedulers has what of a workspace, and how to put it in or take it away.

A workspace is installed once: putting it into one scheduler takes it out of the others.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from types import MappingProxyType
from typing import Final

from outreach.domain.project import Project
from outreach.errors import ConfigError, UsageError
from outreach.scheduling.crontab import Cron
from outreach.scheduling.entries import Entry, Site, entries
from outreach.scheduling.launchd import Launchd
from outreach.scheduling.machine import Machine, this_machine
from outreach.scheduling.pieces import Change, Piece, Scheduler, changes
from outreach.scheduling.systemd import Systemd
from outreach.scheduling.wakes import wakes

# the best first: those that make up for what was slept through
SCHEDULERS: Final[Mapping[str, Scheduler]] = MappingProxyType({one.name: one for one in (Launchd(), Systemd(), Cron())})


@dataclass(frozen=True, slots=True, kw_only=True)
class Installed:
    """What starts the jobs of a workspace: the scheduler `by` name, which `jobs`, and in which places that stands.

    `is_awake` says whether the scheduler acts on it (None: not known); `edited` are places that a person has changed.
    """

    by: str
    jobs: tuple[str, ...]
    places: tuple[str, ...]
    is_awake: bool | None
    edited: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Move:
    """What an installation would change: into which scheduler, what there, and what in the others."""

    into: Scheduler
    wanted: tuple[Piece, ...]
    changes: tuple[Change, ...]
    out_of: tuple[Scheduler, ...] = ()

    @property
    def is_edited(self) -> bool:
        """Whether it would take away what a person wrote."""
        return any(one.is_edited for one in self.changes)


def installed(root: Path, machine: Machine | None = None) -> Installed | None:
    """Find what starts the jobs of a workspace; None when nothing does. Changes nothing.

    Raises:
        ConfigError: what stands there cannot be read, or is damaged.
    """
    found = all_installed(root, machine or this_machine())
    return found[0] if found else None


def all_installed(root: Path, machine: Machine) -> tuple[Installed, ...]:
    """Find everything that starts the jobs of a workspace; more than one is one too many.

    Raises:
        ConfigError: what stands there cannot be read, or is damaged.
    """
    site = Site.of(root)
    return tuple(
        Installed(
            by=one.name,
            jobs=tuple(sorted({job for piece in standing for job in piece.jobs})),
            places=tuple(piece.place for piece in standing),
            is_awake=one.is_awake(site, standing, machine),
            edited=tuple(piece.place for piece in standing if piece.is_edited),
        )
        for one in _of(machine)
        if (standing := one.standing(site, machine))
    )


def is_stale(found: Installed, project: Project, site: Site, machine: Machine) -> bool:
    """Whether what is installed differs from what configuration and Python ask for now; own edits do not count."""
    if not set(found.jobs) <= {wake.job for wake in wakes(project)}:
        return True
    scheduler = SCHEDULERS[found.by]
    wanted = scheduler.wanted(site, entries(project, site, machine, found.jobs), machine)
    return any(not one.is_edited for one in changes(scheduler.standing(site, machine), wanted))


def _of(machine: Machine) -> tuple[Scheduler, ...]:
    """Give the schedulers that this system can have."""
    other = "systemd" if machine.is_mac else "launchd"
    return tuple(one for name, one in SCHEDULERS.items() if name != other)


def best(machine: Machine) -> Scheduler:
    """Choose the scheduler of this machine that makes up for what was slept through, else the one there is.

    Raises:
        ConfigError: there is none.
    """
    found = next((one for one in _of(machine) if one.is_here(machine)), None)
    if found is None:
        raise ConfigError(
            "this machine has no scheduler: neither systemd for users nor cron",
            remedy="install cron, or leave this running:  outreach tick",
        )
    return found


def chosen(name: str, site: Site, machine: Machine) -> Scheduler:
    """Take the scheduler that was asked for by name.

    Raises:
        UsageError: it is not on this machine, or could not read the sign-in.
    """
    found = SCHEDULERS[name]
    if found not in _of(machine) or not found.is_here(machine):
        raise UsageError(
            f"no {name} here that this account can use", remedy="leave the choice:  outreach schedule install"
        )
    if name == "cron" and machine.is_mac and site.has_keyring:
        raise UsageError(
            "cron on a Mac runs outside your session, where the keychain with the sign-in is closed",
            remedy="leave the choice:  outreach schedule install      or write   google: {token: file}",
        )
    return found


def move(into: Scheduler, site: Site, asked: tuple[Entry, ...], machine: Machine) -> Move:
    """Say what putting these jobs into a scheduler would change."""
    others = tuple(one for one in _of(machine) if one is not into and one.standing(site, machine))
    wanted = into.wanted(site, asked, machine)
    gone = (change for one in others for change in changes(one.standing(site, machine), ()))
    found = (*gone, *changes(into.standing(site, machine), wanted))
    return Move(into=into, wanted=wanted, changes=found, out_of=others)


def put(asked: Move, site: Site, machine: Machine) -> None:
    """Do it: the new one first, so that the jobs are always started by something."""
    asked.into.put(site, asked.wanted, machine)
    for one in asked.out_of:
        one.put(site, (), machine)


def removal(site: Site, machine: Machine) -> tuple[Change, ...]:
    """Say what taking the workspace out of every scheduler would delete."""
    return tuple(change for one in _of(machine) for change in changes(one.standing(site, machine), ()))


def remove(site: Site, machine: Machine) -> None:
    """Take the workspace out of every scheduler; nothing of it stays."""
    for one in _of(machine):
        if one.standing(site, machine):
            one.put(site, (), machine)
