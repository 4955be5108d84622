"""What a command costs, measured from outside: seconds, and the most memory it ever held.

A small process of its own starts the command and waits for it: what the system says of a command's memory includes that
of whoever started it.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from tests.architecture.source import ROOT

_STARTER = """
import json, os, subprocess, sys, time
begun = time.perf_counter()
started = subprocess.Popen(sys.argv[2:], stdout=subprocess.PIPE, stderr=subprocess.STDOUT)
said = started.stdout.read().decode("utf-8", "replace")
_, status, used = os.wait4(started.pid, 0)
seconds = time.perf_counter() - begun
row = [os.waitstatus_to_exitcode(status), seconds, used.ru_utime + used.ru_stime, used.ru_maxrss, said]
open(sys.argv[1], "w").write(json.dumps(row))
"""
_KIBIBYTES = 1024


@dataclass(frozen=True, kw_only=True)
class Cost:
    """What one run of a command took; `processor` are the seconds that it worked itself, `peak` is in MiB."""

    code: int
    seconds: float
    processor: float
    peak: float
    said: str


def cost(command: Sequence[str], folder: Path, environ: Mapping[str, str] | None = None) -> Cost:
    """Run a command once; `folder` is where the measuring may write.

    Raises:
        AssertionError: it cannot be started.
    """
    told = folder / "cost.json"
    told.unlink(missing_ok=True)
    subprocess.run(
        [sys.executable, "-S", "-E", "-c", _STARTER, str(told), *command],
        cwd=folder, env={**os.environ, **(environ or {})}, check=False,
    )  # fmt: skip
    assert told.exists(), f"{command[0]} cannot be started"
    code, seconds, processor, peak, said = json.loads(told.read_text())
    return Cost(code=code, seconds=seconds, processor=processor, peak=peak / _KIBIBYTES, said=said)


def quickest(times: int, measure: Callable[[], Cost]) -> Cost:
    """Give the quickest of several runs: what else the machine does only ever adds."""
    return min((measure() for _ in range(times)), key=lambda one: one.seconds)


def ours(*words: str) -> tuple[str, ...]:
    """Give the command line of the product."""
    return (str(Path(sys.executable).with_name("outreach")), *words)


def done(one: Cost, *codes: int) -> Cost:
    """Give a cost back, if the command ended as it should.

    Raises:
        AssertionError: it did not.
    """
    assert one.code in (codes or (0,)), f"ended with {one.code}: {one.said[-2000:]} (in {ROOT})"
    return one
