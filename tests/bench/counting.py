"""What a run does, counted from within it: one JSON line with how often each thing was done.

python -m tests.bench.counting ROOT WORD ...   (the words of a command, as after `outreach -w ROOT`)

Files are counted where Python asks for them, so what SQLite itself reads and writes is not among them; its statements
are counted by SQLite.
"""

from __future__ import annotations

import json
import os
import sqlite3
import sys
from collections import Counter
from collections.abc import Callable
from contextlib import redirect_stdout
from io import StringIO
from pathlib import Path
from types import FrameType
from typing import Any

from outreach.cli.app import run

# by the module and the name of a function: what takes its time for each draft
WATCHED = {
    ("outreach.decide", "decide"): "decided",
    ("outreach.rendering.render", "render"): "rendered",
    ("outreach.guardrails.engine", "findings"): "checked",
    ("outreach.rendering.mime", "compose"): "composed",
    ("outreach.rendering.mime", "_verify_content"): "read back",
    ("outreach.state.codec", "encode"): "facts written",
    ("outreach.state.codec", "decode"): "facts read",
    ("outreach.config.load", "load"): "loaded",
}


def counted(root: Path, words: list[str]) -> dict[str, int]:
    """Do a command in this process, and give how often it did what."""
    counts: Counter[str] = Counter()
    sys.addaudithook(lambda event, arguments: _audited(event, arguments, root, counts))
    os.fsync = _counting(os.fsync, "synced", counts)
    database: Any = sqlite3
    database.connect = _traced(sqlite3.connect, counts)
    sys.setprofile(lambda frame, event, _: _called(frame, event, counts))
    with redirect_stdout(StringIO()):
        code = run(["-w", str(root), *words])
    sys.setprofile(None)
    return {**counts, "exit": code}


def _audited(event: str, arguments: tuple[Any, ...], root: Path, counts: Counter[str]) -> None:
    if event == "os.rename" and str(arguments[0]).startswith(str(root)):
        counts["renamed"] += 1
    elif event == "open" and str(arguments[0]).endswith(".eml"):
        counts["drafts read"] += 1
    elif event == "open" and str(arguments[0]).endswith(".log"):
        counts["log opened"] += 1
    elif event == "socket.connect":
        counts["connected"] += 1


def _counting(act: Callable[..., None], name: str, counts: Counter[str]) -> Callable[..., None]:
    def counting(*arguments: Any) -> None:
        counts[name] += 1
        act(*arguments)

    return counting


def _traced(connect: Callable[..., sqlite3.Connection], counts: Counter[str]) -> Callable[..., sqlite3.Connection]:
    def traced(*arguments: Any, **named: Any) -> sqlite3.Connection:
        connection = connect(*arguments, **named)
        connection.set_trace_callback(lambda statement: counts.update([statement.split()[0].upper()]))
        return connection

    return traced


def _called(frame: FrameType, event: str, counts: Counter[str]) -> None:
    if event != "call":
        return
    name = WATCHED.get((frame.f_globals.get("__name__", ""), frame.f_code.co_qualname))
    if name is not None:
        counts[name] += 1


if __name__ == "__main__":
    print(json.dumps(counted(Path(sys.argv[1]), sys.argv[2:])))
