"""When the owner is busy, from calendar files: one `.ics` file each, or a folder of them as calendar programs keep it.

The owner names them, so they may lie outside the workspace; they are only read, and nothing is fetched. A file that is
not there or not whole is no answer: a time offered over it would be a double booking.
"""

from __future__ import annotations

import errno
import os
import stat
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

from outreach.domain.findings import Problem
from outreach.domain.slots import Span
from outreach.errors import ConfigError
from outreach.providers.busy_events import Asked, Found, busy, read
from outreach.providers.calendar_text import NoCalendarError

_END = ".ics"
_MOST_BYTES = 10_000_000
_MOST_IN_FOLDER = 50_000_000
_MOST_FILES = 20_000
# opening a fifo or a device must not wait for anybody
_FLAGS = os.O_RDONLY | os.O_NOFOLLOW | os.O_NONBLOCK | os.O_CLOEXEC
_SETTING = "calendars"
_AHEAD = timedelta(days=60)


class NoAnswerError(ConfigError):
    """A calendar file cannot be read, so nobody can say when the owner is busy."""


@dataclass(frozen=True, slots=True, kw_only=True)
class CalendarFiles:
    """The files and folders that a configuration names under `calendars`; relative ones lie in the workspace `root`.

    Times without a zone are in `zone`; `owner` are the owner's addresses in lower case.
    """

    named: tuple[str, ...]
    root: Path
    zone: ZoneInfo
    owner: frozenset[str] = frozenset()

    def busy(self, start: datetime, end: datetime) -> tuple[Span, ...]:
        """Give the times between two aware moments at which any of them is busy, in order and without overlap.

        Raises:
            NoAnswerError: one is missing, or cannot be read whole.
        """
        found, asked = Found(), self._asked(start, end)
        for name in self.named:
            self._read(name, asked, found)
        return busy(found)

    def problems(self, now: datetime) -> tuple[Problem, ...]:
        """Say what is wrong with each: an error when it cannot be read, a note for what in it cannot."""
        asked = self._asked(now, now + _AHEAD)
        return tuple(problem for name in self.named for problem in self._problems(name, asked))

    def _problems(self, name: str, asked: Asked) -> Iterator[Problem]:
        found = Found()
        try:
            self._read(name, asked, found)
        except NoAnswerError as problem:
            yield _problem(name, "error", f"{problem.place} {problem.fact}; {problem.remedy}")
        for remark in found.remarks:
            yield _problem(name, "note", f"{name}: {remark}")

    def _asked(self, start: datetime, end: datetime) -> Asked:
        return Asked(start=start, end=end, zone=self.zone, owner=self.owner)

    def _read(self, name: str, asked: Asked, found: Found) -> None:
        path = self.root / os.path.expanduser(name)  # noqa: PTH111 - Path's own raises for an unknown ~name
        left = _MOST_IN_FOLDER
        for one in _files(path, name):
            shown = f"{name.rstrip('/')}/{one.name}" if one != path else name
            content = _content(one, shown)
            left -= len(content)
            if left < 0:
                raise _no_answer(name, "holds more than 50 MB of calendars", "name the calendars in it that matter")
            try:
                read(content, asked, found)
            except NoCalendarError as problem:
                raise _no_answer(shown, str(problem), "export it again") from None


def _files(path: Path, name: str) -> Sequence[Path]:
    """Give the calendar files that a name means: those of a folder by name, else the file itself."""
    try:
        if not path.is_dir():
            return (path,)
        found = sorted(one for one in path.iterdir() if one.suffix.lower() == _END and not one.name.startswith("."))
    except OSError as problem:
        raise _unreadable(problem, name) from None
    if not found:
        raise _no_answer(name, f"holds no file that ends in {_END}", f"put one there, or mend   {_SETTING}:")
    if len(found) > _MOST_FILES:
        raise _no_answer(name, f"holds more than {_MOST_FILES:,} files", "name the calendars in it that matter")
    return found


def _content(path: Path, name: str) -> bytes:
    try:
        handle = os.open(path, _FLAGS)
    except OSError as problem:
        raise _unreadable(problem, name) from None
    try:
        if not stat.S_ISREG(os.fstat(handle).st_mode):
            raise _no_answer(name, "is no regular file", "name the file itself")
        with os.fdopen(handle, "rb", closefd=False) as stream:
            content = stream.read(_MOST_BYTES + 1)
    except OSError as problem:
        raise _unreadable(problem, name) from None
    finally:
        os.close(handle)
    if len(content) > _MOST_BYTES:
        raise _no_answer(name, "is larger than 10 MB", "export less of it")
    return content


def _unreadable(problem: OSError, name: str) -> NoAnswerError:
    if isinstance(problem, FileNotFoundError | NotADirectoryError):
        return _no_answer(name, "is not there", f"put it there, or mend   {_SETTING}:")
    if problem.errno == errno.ELOOP:
        return _no_answer(name, "is a link", "name the file itself")
    return _no_answer(name, f"cannot be read ({os.strerror(problem.errno or 0)})", "allow yourself to read it")


def _no_answer(name: str, fact: str, remedy: str) -> NoAnswerError:
    return NoAnswerError(fact, place=name, remedy=remedy)


def _problem(name: str, level: str, message: str) -> Problem:
    return Problem(file=name, line=0, column=0, path="", level=level, message=message)
