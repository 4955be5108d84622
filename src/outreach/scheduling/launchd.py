"""Agents of launchd, which starts jobs on a Mac inside the owner's session, where the keychain is open.

The keys are those of launchd.plist(5). An agent is started at its time (after sleep once, for all times slept through)
and once when it is loaded, that is at sign-in: the ledger decides what is due.
"""

from __future__ import annotations

import plistlib
from collections.abc import Iterable
from pathlib import Path

from outreach.errors import ConfigError
from outreach.scheduling.entries import PATH, Entry, Site
from outreach.scheduling.files import read_files, take_away
from outreach.scheduling.machine import Machine
from outreach.scheduling.pieces import Piece
from outreach.scheduling.seals import OPEN_SEAL, sealed
from outreach.scheduling.wakes import Wake
from outreach.workspace import replace

_NOTE = f"<!-- Written by: outreach schedule install {OPEN_SEAL}. Times and jobs stand in config.yaml. -->\n"
_PRIVATE = 0o077
_STOP_SECONDS = 20
# what bootout says of an agent that is not loaded
_NOT_LOADED = frozenset({3, 113})


def label(site: Site, job: str) -> str:
    """Name an agent: `outreach.1f0c9a2b.morning`."""
    return f"outreach.{site.id}.{job}"


def agent(site: Site, entry: Entry) -> str:
    """Write the property list of a job's agent."""
    keys = {
        "Label": label(site, entry.job),
        "ProgramArguments": list(entry.command),
        "EnvironmentVariables": {"OUTREACH_WORKSPACE": str(site.root), "PATH": PATH},
        "WorkingDirectory": str(site.root),
        "RunAtLoad": True,
        "StartCalendarInterval": _slots(entry.wake),
        "LimitLoadToSessionType": "Aqua",
        "ProcessType": "Background",
        "ExitTimeOut": _STOP_SECONDS,
        "Umask": _PRIVATE,
    }
    head, start, rest = plistlib.dumps(keys, sort_keys=False).decode().partition("<plist")
    return sealed(f"{head}{_NOTE}{start}{rest}")


def _slots(wake: Wake) -> dict[str, int] | list[dict[str, int]]:
    """Give its times."""
    at = {"Hour": wake.at.hour, "Minute": wake.at.minute}
    if wake.is_daily:
        return at
    return [{"Weekday": day, **at} for day in wake.from_sunday]


class Launchd:
    """The scheduler of a Mac; makes up once for what was slept through."""

    name = "launchd"

    def is_here(self, machine: Machine) -> bool:
        """Whether this is a Mac."""
        return machine.is_mac

    def wanted(self, site: Site, entries: tuple[Entry, ...], machine: Machine) -> tuple[Piece, ...]:
        """Give an agent for each job."""
        return tuple(
            Piece(
                place=str(_folder(machine) / f"{label(site, entry.job)}.plist"),
                text=agent(site, entry),
                jobs=(entry.job,),
            )
            for entry in entries
        )

    def standing(self, site: Site, machine: Machine) -> tuple[Piece, ...]:
        """Give the agents of this workspace."""
        found = read_files(_folder(machine), (f"{label(site, '*')}.plist",))
        return tuple(
            Piece(place=str(path), text=text, jobs=(path.stem.removeprefix(label(site, "")),)) for path, text in found
        )

    def put(self, site: Site, wanted: tuple[Piece, ...], machine: Machine) -> None:
        """Load the agents; those that are loaded with another text, or not wanted any more, are unloaded first."""
        standing = {one.place: one.text for one in self.standing(site, machine)}
        new = {one.place: one.text for one in wanted}
        for place in standing:
            if standing[place] != new.get(place):
                _unload(Path(place), machine)
            if place not in new:
                take_away(Path(place))
        for place, text in new.items():
            replace(Path(place), text)
            if not _is_loaded(Path(place), machine):
                _load(Path(place), machine)

    def is_awake(self, site: Site, standing: tuple[Piece, ...], machine: Machine) -> bool | None:  # noqa: ARG002 - one of several schedulers
        """Whether all its agents are loaded."""
        return all(_is_loaded(path, machine) for path in _paths(standing))


def _folder(machine: Machine) -> Path:
    return machine.home / "Library" / "LaunchAgents"


def _paths(pieces: Iterable[Piece]) -> tuple[Path, ...]:
    return tuple(Path(one.place) for one in pieces)


def _domain(machine: Machine) -> str:
    return f"gui/{machine.uid}"


def _is_loaded(path: Path, machine: Machine) -> bool:
    return machine.ask("launchctl", "print", f"{_domain(machine)}/{path.stem}").is_good


def _unload(path: Path, machine: Machine) -> None:
    answer = machine.ask("launchctl", "bootout", f"{_domain(machine)}/{path.stem}")
    if not answer.is_good and answer.code not in _NOT_LOADED:
        raise _refused("bootout", path, answer.said)


def _load(path: Path, machine: Machine) -> None:
    # an agent that was once switched off by hand would be loaded, and never started
    machine.ask("launchctl", "enable", f"{_domain(machine)}/{path.stem}")
    answer = machine.ask("launchctl", "bootstrap", _domain(machine), str(path))
    if not answer.is_good:
        raise _refused("bootstrap", path, answer.said)


def _refused(verb: str, path: Path, said: str) -> ConfigError:
    return ConfigError(
        f"launchctl {verb} says: {said}",
        place=str(path),
        remedy="sign in to the Mac's own screen and write it again:  outreach schedule install",
    )
