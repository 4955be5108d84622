"""Debian's cron: installed for the trial if it is not there, started if it does not run, and left as it was found."""

from __future__ import annotations

import shutil
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

_PREPARE = Path(__file__).with_name("prepare.sh")


@contextmanager
def a_running_cron() -> Iterator[str]:
    """Have a cron daemon for a while; gives its version."""
    is_new = shutil.which("cron") is None
    if is_new:
        subprocess.run([str(_PREPARE), "install"], check=True)
    try:
        with _started():
            yield _version()
    finally:
        if is_new:
            subprocess.run([str(_PREPARE), "purge"], check=True)


@contextmanager
def _started() -> Iterator[None]:
    if _is_running():
        yield
        return
    with subprocess.Popen(["cron", "-f"], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL) as daemon:
        try:
            yield
        finally:
            daemon.terminate()


def _is_running() -> bool:
    return any(path.read_text().strip() == "cron" for path in Path("/proc").glob("[0-9]*/comm"))


def _version() -> str:
    done = subprocess.run(["dpkg-query", "-W", "-f", "${Version}", "cron"], capture_output=True, text=True, check=False)
    return f"cron {done.stdout}"
