"""The log `.outreach/logs/outreach.log`: one line per decision, for the owner alone, made to be shown to somebody.

Every line is cleared here of secrets and of addresses, whoever wrote it. A log that cannot be written stops nothing:
what counts stands in the ledger. Moments are UTC, so that lines keep their order on a journey and when clocks change.
"""

from __future__ import annotations

import json
import os
from collections.abc import Callable, Mapping
from contextlib import suppress
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from enum import IntEnum
from pathlib import Path

from outreach.patterns import Pattern
from outreach.redaction import masked, redacted
from outreach.state.folder import state_folder

FOLDER = "logs"
NAME = "outreach.log"
LARGEST = 1_000_000
KEPT = timedelta(days=90)
# a file takes lines for a month, and runs come once a day: its oldest line must be dropped in time
_A_FILE = timedelta(days=30)
_PUT_ASIDE = KEPT - _A_FILE - timedelta(days=1)
# nobody reads more than this of a year's mistakes
_MOST_OLD = 12
_OLD = Pattern(r"outreach-(\d{8}T\d{6})(?:-\d+)?\.log|bug-[0-9a-f]+\.txt")
_PLAIN = Pattern(r"[^\s\"=\\]+")
_STAMP = "%Y%m%dT%H%M%S"


class Level(IntEnum):
    """How much a line matters. `DETAIL` may name people and is never written to the file."""

    DETAIL = 10
    INFO = 20
    WARNING = 30
    ERROR = 40


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One line: what happened, in a stable word, and what there is to say of it."""

    what: str
    words: Mapping[str, str] = field(default_factory=dict)
    level: Level = Level.INFO


@dataclass(frozen=True, slots=True, kw_only=True)
class Watch:
    """Somebody who looks on while lines are written: how each is shown, from which level on, and in which form."""

    show: Callable[[str], object]
    level: Level = Level.INFO
    as_json: bool = False


class Log:
    """Where a run writes its lines. `read` gives the aware moment of a line; `run` is the number of the run, if any."""

    def __init__(self, root: Path, read: Callable[[], datetime], watch: Watch | None = None) -> None:
        """Write for the workspace `root`; nothing is made where there is no state folder yet."""
        self._path = logs_folder(root) / NAME
        self._watch = watch
        self.read = read
        self.run: int | None = None

    def write(self, *entries: Entry) -> None:
        """Write lines, and show them to whoever looks on. Raises nothing."""
        at = self.read().astimezone(UTC)
        for entry in entries:
            if self._watch is not None and entry.level >= self._watch.level:
                self._watch.show(_as_json(at, self.run, entry) if self._watch.as_json else _line(at, self.run, entry))
        lines = [f"{_line(at, self.run, entry)}\n" for entry in entries if entry.level >= Level.INFO]
        if lines:
            with suppress(OSError):
                _append(self._path, "".join(lines).encode())

    def tidy(self) -> None:
        """Begin a new file when this one is large or old, and drop what is older than 90 days. Raises nothing."""
        now = self.read()
        with suppress(OSError):
            _set_aside(self._path, now)
            _drop(self._path.parent, now)


def open_log(root: Path, read: Callable[[], datetime], watch: Watch | None = None) -> Log:
    """Give the log of the workspace `root`; `read` gives the aware moment of each line."""
    return Log(root, read, watch)


def logs_folder(root: Path) -> Path:
    """Give the folder of the logs of a workspace, which need not exist."""
    return state_folder(root) / FOLDER


def make_logs_folder(root: Path) -> Path:
    """Make the folder of the logs for its owner alone; the state folder must exist.

    Raises:
        OSError: it cannot be made, or it is a link.
    """
    folder = logs_folder(root)
    folder.mkdir(mode=0o700, exist_ok=True)
    if folder.is_symlink():
        raise NotADirectoryError(folder)
    return folder


def _line(at: datetime, run: int | None, entry: Entry) -> str:
    """Write `2026-12-03T00:31:05Z INFO run=12 draft-made to=s***@northfield.example.edu`."""
    words = [f"run={run}"] if run is not None else []
    words += [entry.what, *(f"{name}={_quoted(_cleared(value))}" for name, value in entry.words.items())]
    return f"{at:%Y-%m-%dT%H:%M:%SZ} {entry.level.name} {' '.join(words)}"


def _as_json(at: datetime, run: int | None, entry: Entry) -> str:
    told = {name: _cleared(value) for name, value in entry.words.items()}
    return json.dumps(
        {"at": f"{at:%Y-%m-%dT%H:%M:%SZ}", "level": entry.level.name.lower(), "run": run, "what": entry.what, **told},
        ensure_ascii=False,
    )


def _cleared(text: str) -> str:
    return masked(redacted(text))


def _quoted(text: str) -> str:
    """Keep a value on its line and in its place."""
    return text if _PLAIN.fullmatch(text) and text.isprintable() else json.dumps(text)


def _append(path: Path, line: bytes) -> None:
    if not path.parent.parent.is_dir():
        return
    make_logs_folder(path.parent.parent.parent)
    handle = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_APPEND | os.O_NOFOLLOW | os.O_CLOEXEC, 0o600)
    try:
        os.write(handle, line)
    finally:
        os.close(handle)


def _set_aside(path: Path, now: datetime) -> None:
    """Put the file aside under the moment of its last line, when it is large or its first line is a month old."""
    if not path.is_file() or path.is_symlink():
        return
    if path.stat().st_size < LARGEST and now - _first(path, now) < _A_FILE:
        return
    stamp, number = now.astimezone(UTC).strftime(_STAMP), 1
    target = path.with_name(f"outreach-{stamp}.log")
    while target.exists():
        number += 1
        target = path.with_name(f"outreach-{stamp}-{number}.log")
    path.rename(target)


def _first(path: Path, now: datetime) -> datetime:
    with path.open(encoding="utf-8", errors="replace") as stream:
        begins = stream.readline(20)
    try:
        return datetime.strptime(begins, "%Y-%m-%dT%H:%M:%SZ").replace(tzinfo=UTC)
    except ValueError:
        return now


def _drop(folder: Path, now: datetime) -> None:
    """Drop what is too old, and of the rest the oldest beyond a dozen."""
    found = [path for path in folder.iterdir() if _OLD.fullmatch(path.name)] if folder.is_dir() else []
    found.sort(key=_written, reverse=True)
    for number, path in enumerate(found):
        if now - _written(path) > _PUT_ASIDE or number >= _MOST_OLD:
            path.unlink()


def _written(path: Path) -> datetime:
    """Say when the last line of a file that was put aside was written; a mistake's, when its file was."""
    stamp = _OLD.fullmatch(path.name)
    if stamp is not None and stamp[1]:
        return datetime.strptime(stamp[1], _STAMP).replace(tzinfo=UTC)
    return datetime.fromtimestamp(path.stat().st_mtime, UTC)
