"""`make first-steps`: the wheel is built, pipx installs it, and README's first steps are typed with nothing else there.

Needs the package registry. Everything it makes lies in one temporary folder; only docs/first-ten-minutes.md is written.
"""

from __future__ import annotations

import os
import platform
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

from tests.architecture.source import ROOT
from tests.first_steps.following import follow
from tests.first_steps.readme import steps
from tests.first_steps.table import PAGE, written

# how this machine reaches the package registry; nothing else of its environment is passed on
_REGISTRY = ("PIP_", "SSL_CERT_", "HTTPS_PROXY", "https_proxy", "NO_PROXY", "no_proxy", "REQUESTS_CA_BUNDLE")
_PIPX = ROOT / ".venv" / "first-steps" / "bin" / "pipx"


def main() -> int:
    """Take the steps and write the page; ends with 1 at the first that does not do what README says."""
    with tempfile.TemporaryDirectory(prefix="outreach-first-steps-") as made:
        folder = Path(made)
        _built(folder / "given")
        environment = _environment(folder)
        programs = {"pipx": str(_PIPX), "outreach": str(folder / "home" / ".local" / "bin" / "outreach")}
        taken = []
        try:
            for one in follow(steps(), programs=programs, environment=environment, folder=str(folder / "given")):
                print(f"{one.seconds:6.1f} s  {one.step.typed}", flush=True)
                taken.append(one)
        except AssertionError as failed:
            print(failed)
            return 1
        drafts = list((folder / "home" / "outreach" / "drafts").glob("*.eml"))
    if len(drafts) != 1:
        print(f"{len(drafts)} drafts on disk, not 1")
        return 1
    PAGE.write_text(written(taken, machine=_machine()), encoding="utf-8")
    print(f"As README says. Written: {PAGE.relative_to(ROOT)}")
    return 0


def _built(folder: Path) -> None:
    """Build the wheel, as whoever gives it away would."""
    command = [sys.executable, "-m", "pip", "wheel", "--quiet", "--no-deps", "--no-build-isolation"]
    subprocess.run([*command, "--wheel-dir", str(folder), str(ROOT)], check=True)


def _environment(folder: Path) -> dict[str, str]:
    home = folder / "home"
    home.mkdir(mode=0o700)
    registry = {name: value for name, value in os.environ.items() if name.startswith(_REGISTRY)}
    return {
        **registry,
        "HOME": str(home),
        "PATH": f"{home}/.local/bin:/usr/local/bin:/usr/bin:/bin",
        "TERM": "xterm",
        "LANG": "C.UTF-8",
        "NO_COLOR": "1",
        "PIPX_HOME": str(home / ".local" / "share" / "pipx"),
        "PIPX_DEFAULT_PYTHON": _plain_python(),
    }


def _plain_python() -> str:
    """Give the Python that our own environment was made from."""
    own = Path(sys.base_prefix) / "bin" / f"python{sys.version_info.major}.{sys.version_info.minor}"
    return str(own) if own.exists() else shutil.which("python3", path="/usr/local/bin:/usr/bin:/bin") or sys.executable


def _machine() -> str:
    return f"{platform.system()}, {os.cpu_count()} cores, Python {platform.python_version()}"


if __name__ == "__main__":
    sys.exit(main())
