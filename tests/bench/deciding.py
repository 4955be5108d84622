"""How long loading a configuration and deciding takes, next to merely parsing the same YAML: one JSON line.

python -m tests.bench.deciding FOLDER TIMES
"""

from __future__ import annotations

import json
import sys
import time
from collections.abc import Callable
from pathlib import Path

import yaml

from outreach.config.load import load
from outreach.decide import decide
from outreach.planning.fold import fold
from tests.builders import at

NOW = "2026-12-02 18:31"


def seconds(times: int, act: Callable[[], object]) -> float:
    """Give the quickest of several times."""
    taken = []
    for _ in range(times):
        begun = time.perf_counter()
        act()
        taken.append(time.perf_counter() - begun)
    return min(taken)


def decided(root: Path) -> object:
    """Load and decide, with nothing known but the files."""
    project = load(root).project
    assert project is not None
    return decide(project, fold((), project, at(NOW)), at(NOW))


def parsed(root: Path) -> object:
    """Parse with PyYAML's C parser, and nothing else."""
    return yaml.load((root / "config.yaml").read_bytes(), yaml.CSafeLoader)


if __name__ == "__main__":
    folder, count = Path(sys.argv[1]), int(sys.argv[2])
    print(json.dumps([seconds(count, lambda: decided(folder)), seconds(count, lambda: parsed(folder))]))
