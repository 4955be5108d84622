"""All places where a secret could come out: screens, logs, files, the environment, processes that were started.

with listening(tmp_path) as (log, temporary):
    everything = Everything(canaries, log, (root, temporary), {token_file: frozenset({REFRESH})})
    everything.note(words, screen)
    assert everything.wrong() == ()
"""

from __future__ import annotations

import logging
import os
import sys
import tempfile
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from io import StringIO
from pathlib import Path

from tests.faults.canaries import Canaries, files
from tests.system.terminal import Screen

LIBRARIES = (
    "google",
    "googleapiclient",
    "google_auth_oauthlib",
    "oauthlib",
    "requests_oauthlib",
    "requests",
    "urllib3",
)
HEARD = "this is heard"
STARTED: list[str] = []


def _hears_processes(event: str, told: tuple[object, ...]) -> None:
    if event in ("subprocess.Popen", "os.exec", "os.posix_spawn", "os.system"):
        STARTED.append(f"{event} {told!r}")


# there is no way to take such a hook out again; it only writes a line down
sys.addaudithook(_hears_processes)


@dataclass
class Everything:
    """All that could give a secret away, by where it is."""

    canaries: Canaries
    log: StringIO
    folders: tuple[Path, ...]
    kept: Mapping[Path, frozenset[str]] = field(default_factory=dict)
    screens: dict[str, str] = field(default_factory=dict)

    def note(self, words: tuple[str, ...], screen: Screen) -> Screen:
        name = f"{len(self.screens)} {' '.join(words)}"
        self.screens[name] = f"{screen.out}\n{screen.err}\n{os.environ!r}"
        return screen

    def wrong(self) -> tuple[str, ...]:
        """Say which secret is where it must not be."""
        places: dict[str, str | bytes] = {**self.screens, **files(*self.folders, without=self.kept)}
        places |= {"the log": self.log.getvalue(), "processes": "\n".join(STARTED)}
        found = self.canaries.found(places)
        return (*found, *self._in_its_own_file())

    def _in_its_own_file(self) -> Iterator[str]:
        """Say what is in the files of the sign-in and does not belong there."""
        for path, belongs in self.kept.items():
            if path.exists():
                found = self.canaries.found({path.name: path.read_bytes()})
                yield from (one for one in found if one.partition(": ")[2] not in belongs)
                if path.stat().st_mode & 0o777 != 0o600:
                    yield f"{path.name} can be read by others"


@contextmanager
def listening(folder: Path) -> Iterator[tuple[StringIO, Path]]:
    """Let the machine's loggers hear everything, and temporary files go to a place of their own; gives both."""
    heard, temporary = StringIO(), folder / "temporary"
    temporary.mkdir()
    handler, root = logging.StreamHandler(heard), logging.getLogger()
    levels = {name: logging.getLogger(name).level for name in (None, *LIBRARIES)}
    before, tempfile.tempdir = tempfile.tempdir, str(temporary)
    root.addHandler(handler)
    for name in levels:
        logging.getLogger(name).setLevel(logging.DEBUG)
    logging.getLogger("machine").debug(HEARD)
    STARTED.clear()
    try:
        yield heard, temporary
    finally:
        tempfile.tempdir = before
        root.removeHandler(handler)
        for name, level in levels.items():
            logging.getLogger(name).setLevel(level)
