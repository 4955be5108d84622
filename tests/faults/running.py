"""Runs of the product in a process of their own, at moments and in folders they are told; killed if that is asked.

The process loads the product once. `run` forks a child per run, so that it can be killed for milliseconds; `run_here`
does the run in the process itself, which so lives through a whole season: its memory and descriptors can be watched.

    with Runner() as runner:
        runner.run(root, at("2026-12-02 18:31"), die_at=3)     # SIGKILL when it reaches its third checkpoint
"""

from __future__ import annotations

import json
import os
import resource
import signal
import subprocess
import sys
import threading
import traceback
from collections.abc import Callable, Mapping
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from types import TracebackType
from typing import IO, NoReturn, Self

from outreach.clock import Clock
from outreach.errors import OutreachError
from outreach.jobs import perform
from tests.faults.killing import ROOT, load_everything

_LONGEST_BIRTH = 30.0
_BUG = 70


@dataclass(frozen=True, kw_only=True)
class Ended:
    """How a run ended: by which signal (0: by itself), with which exit code and sentence, after which checkpoints.

    `pid` is of the process that was the run; `kib` and `descriptors` are of the one that does all runs.
    """

    pid: int = 0
    signal: int = 0
    exit_code: int = 0
    said: str = ""
    passed: tuple[str, ...] = ()
    kib: int = 0
    descriptors: int = 0

    @property
    def was_killed(self) -> bool:
        return self.signal == signal.SIGKILL


class Runner:
    """The process that does runs, one at a time."""

    def __enter__(self) -> Self:
        self._process = subprocess.Popen(
            [sys.executable, "-m", "tests.faults.running"],
            cwd=ROOT,
            # the code this process would run, wherever that is
            env={**os.environ, "PYTHONPATH": os.pathsep.join(one for one in sys.path if one)},
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
        )
        self._born = threading.Event()
        self._child = 0
        return self

    def __exit__(
        self, kind: type[BaseException] | None, problem: BaseException | None, trace: TracebackType | None
    ) -> None:
        for pipe in self._pipes():
            with suppress(BrokenPipeError):
                pipe.close()
        self._process.wait(timeout=30)

    def run(self, root: Path, now: datetime, *, job: str | None = None, die_at: int = 0) -> Ended:
        """Do a run in a child; when it reaches its checkpoint number `die_at` (from 1), kill it there."""
        self._born.clear()
        self._order({"root": str(root), "now": now.isoformat(), "job": job, "die_at": die_at, "forks": True})
        self._child = int(str(self._answer()["child"]))
        self._born.set()
        return self._ended()

    def run_here(self, root: Path, now: datetime, *, job: str | None = None) -> Ended:
        """Do a run in the process itself."""
        self._order({"root": str(root), "now": now.isoformat(), "job": job, "die_at": 0, "forks": False})
        return self._ended()

    def kill(self) -> None:
        """Kill the run that is going on in a child; for other threads, such as a server's."""
        assert self._born.wait(_LONGEST_BIRTH)
        os.kill(self._child, signal.SIGKILL)

    def _order(self, order: Mapping[str, object]) -> None:
        writing = self._pipes()[0]
        writing.write(json.dumps(order) + "\n")
        writing.flush()

    def _answer(self) -> Mapping[str, object]:
        line = self._pipes()[1].readline()
        assert line, "the process that does the runs has died"
        answer: Mapping[str, object] = json.loads(line)
        return answer

    def _ended(self) -> Ended:
        answer = dict(self._answer())
        passed = answer.pop("passed")
        assert isinstance(passed, list)
        numbers = {name: int(str(answer[name])) for name in ("signal", "exit_code", "kib", "descriptors")}
        return Ended(
            pid=self._child,
            signal=numbers["signal"],
            exit_code=numbers["exit_code"],
            said=str(answer["said"]),
            passed=tuple(str(one) for one in passed),
            kib=numbers["kib"],
            descriptors=numbers["descriptors"],
        )

    def _pipes(self) -> tuple[IO[str], IO[str]]:
        assert self._process.stdin
        assert self._process.stdout
        return self._process.stdin, self._process.stdout


def _serve() -> None:
    load_everything()
    for line in sys.stdin:
        order = json.loads(line)
        told = _forked(order) if order["forks"] else _done(order, _Count(0))
        _tell({**told, "kib": _kib(), "descriptors": len(list(Path("/dev/fd").iterdir()))})


def _tell(answer: Mapping[str, object]) -> None:
    print(json.dumps(answer), flush=True)


def _kib() -> int:
    """Give how much memory this process holds; the most it ever held where the system does not say."""
    try:
        pages = int(Path("/proc/self/statm").read_text().split()[1])
    except OSError:
        return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return pages * os.sysconf("SC_PAGE_SIZE") // 1024


class _Count:
    """Notes the checkpoints of one run, and ends the process at the one it is to die at."""

    def __init__(self, die_at: int, note: Callable[[str], object] = lambda _: None) -> None:
        self.passed: list[str] = []
        self._die_at = die_at
        self._note = note

    def __call__(self, name: str) -> None:
        self.passed.append(name)
        self._note(name)
        if len(self.passed) == self._die_at:
            os.kill(os.getpid(), signal.SIGKILL)


def _done(order: Mapping[str, object], checkpoint: _Count) -> dict[str, object]:
    """Do a run; what stops it is told, a bug with its traceback."""
    now = datetime.fromisoformat(str(order["now"]))
    job = order["job"]
    code, said = 0, ""
    try:
        done = perform(
            Path(str(order["root"])), None if job is None else str(job), Clock(read=lambda: now), checkpoint=checkpoint
        )
        code, said = int(done.exit_code), done.applied.stopped
    except OutreachError as problem:
        code, said = int(problem.code), str(problem)
    except Exception:
        code, said = _BUG, traceback.format_exc()
    return {"signal": 0, "exit_code": code, "said": said, "passed": checkpoint.passed}


def _forked(order: Mapping[str, object]) -> dict[str, object]:
    reading, writing = os.pipe()
    child = os.fork()
    if child == 0:
        os.close(reading)
        _run_and_leave(order, writing)
    os.close(writing)
    _tell({"child": child})
    with os.fdopen(reading) as pipe:
        lines = [json.loads(line) for line in pipe]
    _, status = os.waitpid(child, 0)
    if not os.WIFSIGNALED(status):
        ended: dict[str, object] = lines[-1]
        return ended
    return {"signal": os.WTERMSIG(status), "exit_code": 0, "said": "", "passed": lines}


def _run_and_leave(order: Mapping[str, object], writing: int) -> NoReturn:
    def note(line: object) -> None:
        os.write(writing, f"{json.dumps(line)}\n".encode())

    try:
        note(_done(order, _Count(int(str(order["die_at"])), note)))
    finally:
        os._exit(0)


if __name__ == "__main__":
    _serve()
