"""The programs through which a schedule is put in place, and nothing else: the only ones this package may start.

A command is allowed when it begins like one of the list. None of them takes anything to another person: `crontab`
stands there with its three ways of reading, replacing and removing, the others with what they are used for.
"""

from __future__ import annotations

import os
import shutil
import subprocess
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from outreach.errors import TryLaterError

ALLOWED: frozenset[tuple[str, ...]] = frozenset(
    {
        ("crontab", "-l"),
        ("crontab", "-"),
        ("crontab", "-r"),
        ("systemctl", "--user", "show-environment"),
        ("systemctl", "--user", "daemon-reload"),
        ("systemctl", "--user", "enable"),
        ("systemctl", "--user", "restart"),
        ("systemctl", "--user", "disable"),
        ("systemctl", "--user", "reset-failed"),
        ("systemctl", "--user", "is-active"),
        ("launchctl", "bootstrap"),
        ("launchctl", "bootout"),
        ("launchctl", "enable"),
        ("launchctl", "print"),
    }
)
_PATIENCE_SECONDS = 30.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """What a program answered: its exit code, and what it wrote."""

    code: int
    out: bytes = b""
    err: str = ""

    @property
    def is_good(self) -> bool:
        """Whether it went well."""
        return self.code == 0

    @property
    def said(self) -> str:
        """What it said last; its exit code when it said nothing."""
        lines = self.err.splitlines()
        return lines[-1].rstrip(".") if lines else str(self.code)


def start(command: Sequence[str], given: bytes, environ: Mapping[str, str]) -> Answer:
    """Run an allowed command to its end, with what is `given` on its standard input.

    A program that is not there answers 127, as in a shell.

    Raises:
        ValueError: the command is not on the list.
        TryLaterError: it does not answer.
    """
    if not any(tuple(command[: len(known)]) == known for known in ALLOWED):
        raise ValueError(f"not a command that may be started: {' '.join(command)}")
    found = shutil.which(command[0], path=environ.get("PATH", os.defpath))
    if found is None:
        return Answer(code=127, err=f"{command[0]}: not found")
    try:
        done = subprocess.run(  # noqa: S603 - a command of the list, never a shell
            [found, *command[1:]],
            input=given,
            # their messages are read, so that they have to be in one language
            env={**environ, "LC_ALL": "C"},
            capture_output=True,
            timeout=_PATIENCE_SECONDS,
            check=False,
        )
    except subprocess.TimeoutExpired as late:
        raise TryLaterError(
            f"{command[0]} does not answer within {_PATIENCE_SECONDS:.0f} seconds", remedy="try again"
        ) from late
    return Answer(code=done.returncode, out=done.stdout, err=done.stderr.decode("utf-8", "replace").strip())
