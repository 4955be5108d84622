"""What each scheduler was told, started as it would start it: the same command, next to nothing in the environment."""

from __future__ import annotations

import json
import os
import plistlib
import shlex
import subprocess
from collections.abc import Callable, Mapping
from datetime import timedelta
from pathlib import Path

import pytest

from outreach.jobs import wall_clock
from tests.schedulers import fakes, read_by_cron
from tests.system.terminal import Terminal, typed, workspace

CONFIG = """\
version: 1
me: {{name: Nadia Ferrer, email: n.ferrer@lakeshore.example.edu, timezone: America/Chicago, phase: pgy2}}
people:
  - Dr. Samuel Oyelaran <s.oyelaran@northfield.example.edu>, research mentor, last {last:%Y-%m-%d}
"""


@pytest.fixture
def terminal(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Terminal:
    """A workspace with one draft due, in a folder whose name means something to every scheduler."""
    at_hand = fakes(tmp_path / "bin")
    monkeypatch.setenv("PATH", at_hand.path)
    monkeypatch.setattr("outreach.scheduling.machine._running", lambda: frozenset({"cron"}))
    last = wall_clock().date() - timedelta(weeks=10)
    made = workspace(tmp_path / "out reach 100%", CONFIG.format(last=last))
    told = typed("-w", str(made.root), "news", "My re-planning audit was accepted as a poster.")
    assert told.code == 0
    return made


def by_cron(text: str, home: Path) -> int:
    """Start the job as Vixie cron does: its own few variables, the home folder, a shell."""
    (line,) = [line for line in text.splitlines() if line.startswith("10 7 * * * ")]
    environ = {"HOME": str(home), "LOGNAME": "nadia", "PATH": "/usr/bin:/bin", "SHELL": "/bin/sh"}
    return _started(["/bin/sh", "-c", read_by_cron(line)], environ, home)


def by_systemd(text: str, home: Path) -> int:
    """Start the service as systemd does: no shell, what its unit says of folder and environment."""
    keys = dict(line.split("=", 1) for line in text.splitlines() if "=" in line)
    words = [word.replace("$$", "$").replace("%%", "%") for word in shlex.split(keys["ExecStart"])]
    name, value = shlex.split(keys["Environment"])[0].replace("%%", "%").split("=", 1)
    return _started(words, {"HOME": str(home), name: value}, Path(keys["WorkingDirectory"].replace("%%", "%")))


def by_launchd(text: str, home: Path) -> int:
    """Start the agent as launchd does."""
    keys = plistlib.loads(text.encode())
    return _started(
        keys["ProgramArguments"], {"HOME": str(home), **keys["EnvironmentVariables"]}, keys["WorkingDirectory"]
    )


def _started(words: list[str], environ: Mapping[str, str], folder: Path) -> int:
    # measuring lines in other processes is asked for in the environment
    measured = {name: value for name, value in os.environ.items() if name.startswith("COVERAGE")}
    return subprocess.run(words, env={**environ, **measured}, cwd=folder, capture_output=True, check=False).returncode


@pytest.mark.parametrize("has_script", [True, False])
@pytest.mark.parametrize(
    ("by", "wake"),
    [("cron", by_cron), ("systemd", by_systemd), ("launchd", by_launchd)],
    ids=["cron", "systemd", "launchd"],
)
def test_what_is_written_makes_the_draft(
    terminal: Terminal, tmp_path: Path, by: str, wake: Callable[[str, Path], int], has_script: bool
) -> None:
    if has_script:
        (terminal.root / "jobs").mkdir()
        script = "from outreach.jobs import run_job\nraise SystemExit(run_job('morning'))\n"
        (terminal.root / "jobs" / "morning.py").write_text(script)
    shown = typed("-w", str(terminal.root), "--json", "schedule", "show", f"--{by}", "morning")
    text = json.loads(shown.out)["pieces"][0]["text"]
    assert wake(text, tmp_path) == 0
    assert len(list((terminal.root / "drafts").glob("*.eml"))) == 1
    assert wake(text, tmp_path) == 0
    assert len(list((terminal.root / "drafts").glob("*.eml"))) == 1


def test_from_installing_to_removing_without_a_daemon(terminal: Terminal, tmp_path: Path) -> None:
    foreign = b"# mine\n0 3 * * * /bin/true\n"
    at_hand = fakes(tmp_path / "bin")
    at_hand.write(foreign)
    words = ("-w", str(terminal.root), "schedule")
    assert typed(*words, "install", "--cron", "--yes", "morning").code == 0
    assert typed(*words, "status").out.count("no run yet") == 1
    assert by_cron((at_hand.crontab or b"").decode(), tmp_path) == 0
    after = typed(*words, "status")
    assert (after.code, after.out.count("last good")) == (0, 1)
    assert typed(*words, "remove", "--yes").code == 0
    assert at_hand.crontab == foreign
