"""Killing a process at every checkpoint it passes, and looking at what is left.

A scenario is a module with `run(root, checkpoint)`: all the work of one run in the folder `root`, which calls
`checkpoint(name)` wherever being killed might matter. A small server process loads the scenario once and forks a
child per run, so a kill costs milliseconds; the child tells the names of the checkpoints it passed through a pipe.

    with Killer("tests.faults.scenario_apply") as killer:
        whole = killer.run(root)                    # to its end; whole.passed are its checkpoints
        cut = killer.run(root, die_at=3)            # SIGKILL when it reaches its third checkpoint
"""

from __future__ import annotations

import importlib
import json
import os
import pkgutil
import resource
import signal
import subprocess
import sys
import traceback
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from types import TracebackType
from typing import IO, Protocol

import outreach
from outreach.errors import OutreachError

ROOT = Path(__file__).parents[2]


class Scenario(Protocol):
    """What a scenario module offers."""

    def run(self, root: Path, checkpoint: Callable[[str], None]) -> None: ...


@dataclass(frozen=True)
class Outcome:
    """How a run ended: by which signal (0: by itself), with which exit code, after which checkpoints."""

    signal: int
    exit_code: int
    passed: tuple[str, ...]

    @property
    def was_killed(self) -> bool:
        return self.signal == signal.SIGKILL


class Killer:
    """The server process of one scenario."""

    def __init__(self, scenario: str) -> None:
        self._scenario = scenario

    def __enter__(self) -> Killer:
        # the scenario runs as the tests do: from the project's folder, with its own interpreter
        self._server = subprocess.Popen(
            [sys.executable, "-m", "tests.faults.killing", self._scenario],
            cwd=ROOT,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
        )
        return self

    def __exit__(
        self, kind: type[BaseException] | None, problem: BaseException | None, trace: TracebackType | None
    ) -> None:
        for pipe in (self._server.stdin, self._server.stdout):
            if pipe:
                pipe.close()
        self._server.wait(timeout=30)

    def run(self, root: Path, die_at: int = 0, *, largest_file: int = 0) -> Outcome:
        """Run the scenario in `root`; when it reaches its checkpoint number `die_at` (from 1), kill it there.

        With `largest_file`, no file can grow beyond so many bytes: a disk that is full.
        """
        order, answer = self._pipes()
        order.write(json.dumps({"root": str(root), "die_at": die_at, "largest_file": largest_file}) + "\n")
        order.flush()
        line = answer.readline()
        assert line, "the server of the scenario has died"
        data = json.loads(line)
        return Outcome(signal=data["signal"], exit_code=data["exit_code"], passed=tuple(data["passed"]))

    def _pipes(self) -> tuple[IO[str], IO[str]]:
        assert self._server.stdin
        assert self._server.stdout
        return self._server.stdin, self._server.stdout


def load_everything() -> None:
    """Import the product once, so that a forked child has nothing left to import."""
    for module in pkgutil.walk_packages(outreach.__path__, "outreach."):
        if not module.name.endswith("__main__"):
            importlib.import_module(module.name)


def _serve(scenario: Scenario) -> None:
    load_everything()
    for line in sys.stdin:
        order = json.loads(line)
        print(json.dumps(_forked(scenario, order)), flush=True)


def _forked(scenario: Scenario, order: Mapping[str, str | int]) -> dict[str, object]:
    reading, writing = os.pipe()
    child = os.fork()
    if child == 0:
        os.close(reading)
        limit = int(order["largest_file"])
        if limit:
            resource.setrlimit(resource.RLIMIT_FSIZE, (limit, limit))
        _run_and_leave(scenario, Path(str(order["root"])), int(order["die_at"]), writing)
    os.close(writing)
    with os.fdopen(reading) as names:
        passed = names.read().split("\n")[:-1]
    _, status = os.waitpid(child, 0)
    code = os.WEXITSTATUS(status) if os.WIFEXITED(status) else 0
    return {"signal": os.WTERMSIG(status) if os.WIFSIGNALED(status) else 0, "exit_code": code, "passed": passed}


def _run_and_leave(scenario: Scenario, root: Path, die_at: int, writing: int) -> None:
    count = 0

    def checkpoint(name: str) -> None:
        nonlocal count
        count += 1
        os.write(writing, f"{name}\n".encode())
        if count == die_at:
            os.kill(os.getpid(), signal.SIGKILL)

    code = 1
    try:
        scenario.run(root, checkpoint)
        code = 0
    except OutreachError as problem:
        code = int(problem.code)
    except BaseException:
        traceback.print_exc()
        raise
    finally:
        os._exit(code)


if __name__ == "__main__":
    _serve(importlib.import_module(sys.argv[1]))
