"""A terminal for tests: types a command in this process, with the real local providers in a temporary workspace."""

from __future__ import annotations

import hashlib
import shutil
from contextlib import redirect_stderr, redirect_stdout
from dataclasses import dataclass
from io import StringIO
from pathlib import Path

from outreach.cli.app import run
from outreach.config.shipped import shipped
from tests.steady import steady

EVENING = "2026-12-02T18:31"
SMALL = """\
version: 1
me: {name: Nadia Ferrer, email: n.ferrer@lakeshore.example.edu, timezone: America/Chicago, phase: pgy2}
people:
  - Dr. Samuel Oyelaran <s.oyelaran@northfield.example.edu>, research mentor, last 2026-09-01
  - Jonah Adeyemi, MD <j.adeyemi@northfield.example.edu>, near-peer, call him Jonah, last 2026-10-18
"""


@dataclass(frozen=True)
class Screen:
    """What one command showed."""

    code: int
    out: str
    err: str


@dataclass(frozen=True)
class Terminal:
    """A workspace, and a clock that stands still."""

    root: Path
    now: str = EVENING

    def type(self, *words: str, now: str | None = None) -> Screen:
        """Type a command in the workspace, at `now`."""
        moment = self.now if now is None else now
        clock = ["--now", moment] if moment else []
        return typed("-w", str(self.root), *clock, *words)


def typed(*words: str) -> Screen:
    """Type a command as it stands."""
    out, err = StringIO(), StringIO()
    with redirect_stdout(out), redirect_stderr(err):
        code = run(list(words))
    return Screen(int(code), out.getvalue(), err.getvalue())


def workspace(root: Path, text: str = "") -> Terminal:
    """Make a workspace with the steady season of the example, or with another configuration."""
    root.mkdir(mode=0o700, parents=True, exist_ok=True)
    (root / "config.yaml").write_text(text or steady(), encoding="utf-8")
    (root / "config.yaml").chmod(0o600)
    shutil.copyfile(shipped("examples/okafor-cv.pdf"), root / "okafor-cv.pdf")
    return Terminal(root)


def tree(root: Path) -> dict[str, tuple[int, int, str]]:
    """Name every file with its mode, its time and its content; two equal trees are the same bytes."""
    return {
        str(path.relative_to(root)): (
            path.stat().st_mode,
            path.stat().st_mtime_ns,
            hashlib.sha256(path.read_bytes()).hexdigest() if path.is_file() else "",
        )
        for path in sorted(root.rglob("*"))
    }
