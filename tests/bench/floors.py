"""What nothing of ours can pass: what the platform takes before we do anything, the disk, and a call in this Python."""

from __future__ import annotations

import os
import sys
import time
import timeit
from collections.abc import Iterator
from pathlib import Path

from tests.bench.costs import cost, done
from tests.bench.figures import Figure, of, ratio
from tests.bench.scale import Bench
from tests.bench.taking_turns import turns

_PLATFORM = "import click, yaml, jinja2, pydantic"
_FILES, _BYTES, _CALLS = 100, 2_000, 1_000_000


def floors(bench: Bench) -> Iterator[Figure]:
    """Measure the start of the platform next to another program's, a durable file, and an empty call."""
    folder = bench.folder("floors")
    if bench.peers is not None:
        theirs = str(bench.peers / "gcalcli")
        taken = turns(
            bench.scale.times,
            lambda: done(cost((sys.executable, "-c", _PLATFORM), folder)),
            lambda: done(cost((theirs, "--version"), folder)),
        )
        what = "Python with click, PyYAML, Jinja2 and pydantic, and nothing of ours : `gcalcli --version`"
        yield ratio(*([one.seconds for one in side] for side in taken), id="floor-platform", what=what)
    waits = [_durable(folder, number) for number in range(bench.scale.times)]
    yield of(waits, id="floor-disk", what=f"a file of {_BYTES:,} bytes, durable and in its place", unit="ms")
    calls = [timeit.timeit(lambda: None, number=_CALLS) / _CALLS * 1e6 for _ in range(bench.scale.times)]
    yield of(calls, id="floor-call", what="a call that does nothing, in this Python", unit="µs")


def _durable(folder: Path, round: int) -> float:
    """Write files one after the other, each waiting for the disk; milliseconds each."""
    begun = time.perf_counter()
    for number in range(_FILES):
        path = folder / f"{round}-{number}.part"
        with path.open("wb") as file:
            file.write(b"x" * _BYTES)
            file.flush()
            os.fsync(file.fileno())
        path.rename(path.with_suffix(".eml"))
    return (time.perf_counter() - begun) / _FILES * 1000
