"""What a schedule starts: read back from what stands there, whoever wrote it, and not from what should stand there."""

from __future__ import annotations

import plistlib
import shlex
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from xml.parsers.expat import ExpatError

from outreach.scheduling.pieces import Piece

_CRON_FIELDS = 5
_ENV = "/usr/bin/env"


@dataclass(frozen=True, slots=True, kw_only=True)
class Start:
    """A program with its words, and what is added to the environment it is started in."""

    command: tuple[str, ...]
    environ: Mapping[str, str]


def starts(by: str, piece: Piece) -> Iterator[Start]:
    """Give what a piece of the scheduler `by` name starts; nothing of what cannot be read."""
    try:
        yield from _READERS[by](piece.text)
    except (ValueError, ExpatError):
        return


def _of_cron(text: str) -> Iterator[Start]:
    for line in text.splitlines():
        parts = line.split(None, _CRON_FIELDS)
        if line.startswith("#") or len(parts) <= _CRON_FIELDS:
            continue
        yield _settled(shlex.split(parts[_CRON_FIELDS].replace(r"\%", "%")))


def _settled(words: list[str]) -> Start:
    """Take the settings off that `env` is given in front of a command."""
    rest = words[1:] if words[:1] == [_ENV] else words
    count = next((number for number, word in enumerate(rest) if "=" not in word), len(rest))
    return Start(command=tuple(rest[count:]), environ=dict(_pair(word) for word in rest[:count]))


def _of_systemd(text: str) -> Iterator[Start]:
    rows = [(name, value.replace("%%", "%")) for name, _, value in (line.partition("=") for line in text.splitlines())]
    environ = dict(_pair(word) for name, value in rows if name == "Environment" for word in shlex.split(value))
    for name, value in rows:
        if name == "ExecStart":
            yield Start(command=tuple(word.replace("$$", "$") for word in shlex.split(value)), environ=environ)


def _of_launchd(text: str) -> Iterator[Start]:
    read = plistlib.loads(text.encode("utf-8", "surrogateescape"))
    command = tuple(str(word) for word in read.get("ProgramArguments", ()))
    yield Start(command=command, environ={**read.get("EnvironmentVariables", {})})


def _pair(word: str) -> tuple[str, str]:
    name, _, value = word.partition("=")
    return name, value


_READERS = {"cron": _of_cron, "systemd": _of_systemd, "launchd": _of_launchd}
