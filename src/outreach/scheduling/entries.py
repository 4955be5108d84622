"""What is to be scheduled for a workspace: each job with its wake and the command that does it. Pure but for one look.

All paths are absolute, and links in the workspace's path are followed, so that one folder has one name. No command and
no environment holds a secret: what a job needs to sign in it reads itself.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from outreach.domain.project import Project
from outreach.errors import UsageError
from outreach.patterns import Pattern
from outreach.scheduling.machine import Machine
from outreach.scheduling.wakes import Wake, wakes

# where a job finds programs, whoever starts it
PATH = "/usr/local/bin:/usr/bin:/bin"
_NAME = Pattern(r"[A-Za-z0-9][A-Za-z0-9_.-]*")
_ID_LENGTH = 8


@dataclass(frozen=True, slots=True, kw_only=True)
class Site:
    """A workspace as schedulers know it: its folder, and a short name made from the folder's path.

    `has_keyring` says whether its jobs read the sign-in from the key store of the owner's session.
    """

    root: Path
    id: str
    has_keyring: bool = False

    @classmethod
    def of(cls, root: Path, *, has_keyring: bool = False) -> Site:
        """Name a workspace; the same folder has the same name, however one came to it."""
        real = root.resolve()
        digest = hashlib.sha256(str(real).encode("utf-8", "surrogateescape")).hexdigest()
        return cls(root=real, id=digest[:_ID_LENGTH], has_keyring=has_keyring)


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One job that is to be started: when, and with which command."""

    wake: Wake
    command: tuple[str, ...]

    @property
    def job(self) -> str:
        """The job's name."""
        return self.wake.job


def entries(project: Project, site: Site, machine: Machine, jobs: Iterable[str] = ()) -> tuple[Entry, ...]:
    """Give what is to be scheduled: the named jobs, else all that have a time.

    Raises:
        UsageError: a job is not there or has no time, or a path or name cannot stand in a schedule.
    """
    timed = {wake.job: wake for wake in wakes(project)}
    named = tuple(dict.fromkeys(jobs)) or tuple(timed)
    if not named:
        raise UsageError("no job has a time", place="jobs", remedy="write   jobs: {morning: {when: daily 07:10}}")
    for name in named:
        _require_known(name, project, timed)
    _require_plain(str(site.root))
    _require_plain(machine.python)
    found = (Entry(wake=timed[name], command=_command(name, site.root, machine.python)) for name in named)
    return tuple(sorted(found, key=lambda entry: (entry.wake.at, entry.job)))


def _require_known(name: str, project: Project, timed: Iterable[str]) -> None:
    if name not in project.jobs:
        raise UsageError(f'no job "{name}"', remedy=f"there are {', '.join(sorted(project.jobs))}")
    if name not in timed:
        write = f"jobs: {{{name}: {{when: daily 07:10}}}}"
        raise UsageError(f'the job "{name}" has no time', remedy=f"write in config.yaml   {write}")
    if not _NAME.fullmatch(name):
        raise UsageError(f'a job named "{name}" cannot be scheduled', remedy="use letters, digits and hyphens")


def _require_plain(path: str) -> None:
    """Refuse what some scheduler would read as something else, whatever quotes stand around it."""
    if not path.startswith("/") or not path.isprintable() or set('\\"') & set(path):
        raise UsageError(f"{path!r} cannot stand in a schedule", remedy="give the folder a name of plain letters")


def _command(job: str, root: Path, python: str) -> tuple[str, ...]:
    """Start the workspace's own script where there is one; never with the folder it is started in as a source."""
    script = root / "jobs" / f"{job}.py"
    if script.is_file():
        return (python, "-P", str(script))
    return (python, "-P", "-m", "outreach", "--quiet", "run", job)
