"""The machine a schedule is put on, as a value: tests hand in a Mac on Linux."""

from __future__ import annotations

import getpass
import os
import sys
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from outreach.scheduling.programs import Answer, start

MAC, LINUX = "darwin", "linux"


@dataclass(frozen=True, slots=True, kw_only=True)
class Machine:
    """Whose account on which system. `python` is the absolute path of the Python that runs the jobs.

    `started` runs a program with what it is given and an environment; `running` names the programs that run (None: the
    system does not tell); `lingers` says whether the owner's services go on without anybody signed in.
    """

    platform: str
    environ: Mapping[str, str]
    home: Path
    user: str
    uid: int
    python: str
    started: Callable[[Sequence[str], bytes, Mapping[str, str]], Answer] = start
    running: frozenset[str] | None = None
    lingers: bool = False

    @property
    def is_mac(self) -> bool:
        """Whether it is a Mac."""
        return self.platform == MAC

    @property
    def runtime(self) -> str:
        """The folder of the owner's session, where systemd and D-Bus listen."""
        return self.environ.get("XDG_RUNTIME_DIR") or f"/run/user/{self.uid}"

    def ask(self, *command: str, given: bytes = b"") -> Answer:
        """Run a command to its end.

        Raises:
            TryLaterError: it does not answer.
        """
        more = {} if self.is_mac else {"XDG_RUNTIME_DIR": self.runtime}
        return self.started(command, given, {**self.environ, **more})


def this_machine() -> Machine:
    """Give the machine this runs on."""
    user = getpass.getuser()
    return Machine(
        platform=sys.platform,
        environ=dict(os.environ),
        home=Path.home(),
        user=user,
        uid=os.getuid(),
        python=sys.executable,
        running=_running(),
        lingers=(Path("/var/lib/systemd/linger") / user).exists(),
    )


def _running(processes: Path = Path("/proc")) -> frozenset[str] | None:
    names = set()
    for path in processes.glob("[0-9]*/comm"):
        try:
            names.add(path.read_text(encoding="utf-8", errors="replace").strip())
        except OSError:
            # it ended meanwhile
            continue
    return frozenset(names) or None
