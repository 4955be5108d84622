"""How long loading a configuration and deciding takes, and by turns with it merely parsing the same YAML.

Neither waits for anything, so what counts are the seconds that the processor worked.

python -m tests.bench.deciding FOLDER TIMES   (one JSON line: the seconds of each time, ours and the parser's)
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


def by_turns(times: int, *acts: Callable[[], object]) -> list[list[float]]:
    """Do things by turns; the seconds that each took, every time."""
    taken: list[list[float]] = [[] for _ in acts]
    for _ in range(times):
        for act, seconds in zip(acts, taken, strict=True):
            begun = time.process_time()
            act()
            seconds.append(time.process_time() - begun)
    return taken


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
    print(json.dumps(by_turns(count, lambda: decided(folder), lambda: parsed(folder))))
