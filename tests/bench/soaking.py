"""One process that does run after run, some minutes apart, and tells how much memory it holds: one JSON line.

python -m tests.bench.soaking ROOT SOME MANY   (MiB after so many runs, and after so many)
"""

from __future__ import annotations

import gc
import json
import os
import sys
from datetime import datetime, timedelta
from pathlib import Path

from outreach.clock import Clock
from outreach.jobs import perform
from tests.builders import at

BEGIN = at("2026-12-02 18:31")


def held() -> float:
    """Give the MiB of memory that this process holds, by the kernel's account."""
    pages = int(Path("/proc/self/statm").read_text().split()[1])
    return pages * os.sysconf("SC_PAGE_SIZE") / 2**20


def soaked(root: Path, some: int, many: int) -> list[float]:
    """Do `many` runs; what was held after `some`, and at the end."""
    told = []
    for number in range(1, many + 1):
        perform(root, None, standing_at(BEGIN + timedelta(minutes=10 * number)))
        if number in (some, many):
            gc.collect()
            told.append(held())
    return told


def standing_at(now: datetime) -> Clock:
    """Give a clock that stands still."""
    return Clock(read=lambda: now)


if __name__ == "__main__":
    print(json.dumps(soaked(Path(sys.argv[1]), int(sys.argv[2]), int(sys.argv[3]))))
