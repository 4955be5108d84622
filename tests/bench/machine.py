"""On what was measured: the machine, without its name, and the versions of everything that took part."""

from __future__ import annotations

import json
import os
import platform
import subprocess
from importlib.metadata import version
from pathlib import Path

from tests.architecture.source import ROOT

_MINE = ("outreach", "click", "pydantic", "jinja2", "pyyaml", "google-api-python-client")
_THEIRS = ("mailmerge", "aiosmtpd", "gcalcli", "google-api-python-client")
_ASK = (
    "import json, sys; from importlib.metadata import version; print(json.dumps({n: version(n) for n in sys.argv[1:]}))"
)


def machine() -> dict[str, str]:
    """Say what kind of machine this is, and how busy it is right now."""
    memory = os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES") / 2**30
    return {
        "cores": f"{len(os.sched_getaffinity(0))} ({_processor()})",
        "memory": f"{memory:.0f} GiB",
        "system": f"{platform.system()} {platform.release()}, {platform.machine()}",
        "Python": f"{platform.python_version()} ({platform.python_implementation()})",
    }


def busy() -> float:
    """Say how many processes wanted to work at once, over the last minute."""
    return round(os.getloadavg()[0], 1)


def is_quiet(load: float) -> bool:
    """Whether so little else went on that times can be believed."""
    return load <= len(os.sched_getaffinity(0)) / 2


def versions(peers: Path | None) -> dict[str, str]:
    """Name what took part, with its version."""
    mine = {name: version(name) for name in _MINE}
    emulate = json.loads((ROOT / "tests" / "emulate" / "package-lock.json").read_text())
    theirs = {f"{name} (theirs)": one for name, one in _asked(peers).items()}
    return mine | theirs | {"emulate": emulate["packages"]["node_modules/emulate"]["version"]}


def _asked(peers: Path | None) -> dict[str, str]:
    if peers is None:
        return {}
    command = [str(peers / "python"), "-c", _ASK, *_THEIRS]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    found: dict[str, str] = json.loads(done.stdout) if done.returncode == 0 else {}
    return found


def _processor() -> str:
    known = Path("/proc/cpuinfo")
    lines = known.read_text().splitlines() if known.exists() else []
    return next((line.partition(": ")[2] for line in lines if line.startswith("model name")), platform.processor())
