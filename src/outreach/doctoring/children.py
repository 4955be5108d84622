"""A Python of its own, started as a scheduler starts it: to see what it sees. Only this program is run in it.

The one module of this package that starts anything: `outreach doctor` itself, or an import of this program.
"""

from __future__ import annotations

import subprocess
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

IMPORT = ("-P", "-c", "import outreach; print(outreach.__version__)")
OURSELVES = ("-P", "-m", "outreach")
# a stand-in for Google stays one: a child that does not know of it would ask the real one
_HANDED_ON = ("OUTREACH_GOOGLE_URL", "OUTREACH_GOOGLE_HURRY")
_LONGEST_TAIL = 300


@dataclass(frozen=True, slots=True, kw_only=True)
class Ended:
    """How it ended: its exit code (None: it did not end in time, or could not be started), and what it said."""

    code: int | None
    out: str = ""
    why: str = ""


def bare(environ: Mapping[str, str]) -> dict[str, str]:
    """Give the environment that cron starts a job in (crontab(5)): of the owner's own, next to nothing is left."""
    home = environ.get("HOME", "/")
    user = environ.get("LOGNAME") or environ.get("USER") or ""
    handed = {name: environ[name] for name in _HANDED_ON if name in environ}
    return {"HOME": home, "LOGNAME": user, "SHELL": "/bin/sh", "PATH": "/usr/bin:/bin", **handed}


def run(python: str, words: Sequence[str], environ: Mapping[str, str], seconds: float) -> Ended:
    """Run a Python with these words, in the home folder, with nothing to read; wait for its end.

    Raises:
        ValueError: it is neither an import of this program nor this program.
    """
    if not any(tuple(words[: len(known)]) == known for known in (IMPORT, OURSELVES)):
        raise ValueError(f"not something that is run here: {' '.join(words)}")
    try:
        done = subprocess.run(  # noqa: S603 - an argument list, never a shell
            [python, *words],
            stdin=subprocess.DEVNULL,
            env=dict(environ),
            cwd=Path(environ["HOME"]),
            capture_output=True,
            text=True,
            errors="replace",
            timeout=seconds,
            check=False,
        )
    except subprocess.TimeoutExpired:
        return Ended(code=None, why=f"no end within {seconds:.0f} seconds")
    except OSError as problem:
        return Ended(code=None, why=(problem.strerror or "cannot be started").lower())
    return Ended(code=done.returncode, out=done.stdout, why=_last_line(done.stderr))


def _last_line(said: str) -> str:
    lines = said.strip().splitlines()
    return lines[-1][:_LONGEST_TAIL] if lines else ""
