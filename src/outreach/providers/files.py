"""A folder of small private files, each known by a key written inside it; written all or not at all.

A person may rename, move, change or delete these files at any time, so names are never trusted: every question looks
at the folder as it is. What was written is whole at once, and outlives a power cut from the next `sync` on. Knows
nothing of what the files say.
"""

from __future__ import annotations

import os
import re
import unicodedata
from collections.abc import Iterator, Mapping
from contextlib import contextmanager, suppress
from pathlib import Path

from outreach.domain.messages import Key
from outreach.errors import DiskError
from outreach.patterns import Pattern
from outreach.private_files import keep_names

_LONGEST_NAME = 120
_TEMPORARY = ".tmp"
_BUFFER = 8192


def slug(text: str) -> str:
    """Give a text as part of a file name: ASCII letters and digits with dashes between."""
    plain = unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode().lower()
    return re.sub(r"[^a-z0-9]+", "-", plain).strip("-")


class KeyedFiles:
    """The files of one folder with one suffix; `identity` finds the key in a file's content (group 1).

    With `but`, the name of a folder in it, those in other folders in it count as well: a person may sort them.
    """

    def __init__(self, folder: Path, suffix: str, identity: Pattern[bytes], *, but: str | None = None) -> None:
        """Take a folder, which need not exist; it is made, for its owner alone, with the first file."""
        self._folder = folder
        self._but = but
        self._suffix = suffix
        self._identity = identity
        self._stamps: dict[Path, tuple[tuple[int, int, int], Key]] = {}
        self._paths: dict[Key, Path] = {}
        self._unsynced: set[Path] = set()
        self._ready = False

    def by_key(self) -> Mapping[Key, Path]:
        """Give every file by its key, as the folder is now; of two with one key, the first by name.

        Raises:
            DiskError: the folder cannot be read.
        """
        stamps = {}
        with _disk(self._folder):
            for path in self._listed():
                # a person may delete a file between the listing and the look at it
                with suppress(FileNotFoundError):
                    stamps[path] = self._stamp(path)
        self._stamps = stamps
        self._paths = {key: path for path, (_, key) in sorted(stamps.items(), reverse=True)}
        return self._paths

    def _listed(self) -> Iterator[Path]:
        if self._folder.is_dir():
            yield from self._listed_in(self._folder)

    def _listed_in(self, folder: Path) -> Iterator[Path]:
        for entry in os.scandir(folder):
            if entry.name.startswith("."):
                continue
            if entry.name.endswith(self._suffix) and entry.is_file():
                yield Path(entry.path)
            elif self._is_searched(Path(entry.path)) and entry.is_dir(follow_symlinks=False):
                # as a file, a folder may be gone by now
                with suppress(FileNotFoundError):
                    yield from self._listed_in(Path(entry.path))

    def _is_searched(self, path: Path) -> bool:
        return self._but is not None and path != self._folder / self._but

    def _stamp(self, path: Path) -> tuple[tuple[int, int, int], Key]:
        """Give what shows that a file changed, and its key; only a changed file is read again."""
        status = path.stat()
        stamp = (status.st_mtime_ns, status.st_size, status.st_ino)
        seen = self._stamps.get(path)
        return seen if seen and seen[0] == stamp else (stamp, self.key_of(_whole(path)))

    def key_of(self, content: bytes) -> Key:
        """Give the key written in a file's content; empty when there is none."""
        found = self._identity.search(content)
        return Key(found[1].decode("ascii", "replace")) if found else Key("")

    def path(self, key: Key) -> Path | None:
        """Give the file of a key, where it was last if it is still there, else wherever it is now."""
        known = self._paths.get(key)
        if known is not None and self._is_of(known, key):
            return known
        return self.by_key().get(key)

    def read(self, key: Key) -> bytes | None:
        """Give the content of the file of a key; None when there is no such file."""
        known = self._paths.get(key)
        content = None if known is None else self._content(known)
        if content is not None and self.key_of(content) == key:
            return content
        path = self.by_key().get(key)
        return None if path is None else self._content(path)

    def _is_of(self, path: Path, key: Key) -> bool:
        content = self._content(path)
        return content is not None and self.key_of(content) == key

    def _content(self, path: Path) -> bytes | None:
        with _disk(path):
            try:
                return _whole(path)
            except FileNotFoundError:
                return None

    def add(self, stem: str, key: Key, content: bytes) -> bool:
        """Write a new file called `stem`, or `stem-2` and so on when others have that name.

        False when the file of this key has that name already: then nothing is written.

        Raises:
            DiskError: the disk is full or failing; no new file is there.
        """
        path, is_new = self._place(stem, key)
        if is_new:
            self._write(path, content)
        self._paths[key] = path
        return is_new

    def _place(self, stem: str, key: Key) -> tuple[Path, bool]:
        number = 1
        while True:
            end = f"-{number}" if number > 1 else ""
            path = self._folder / f"{stem[:_LONGEST_NAME]}{end}{self._suffix}"
            if not os.path.lexists(path):
                return path, True
            if path.is_file() and self._is_of(path, key):
                return path, False
            number += 1

    def replace(self, key: Key, content: bytes, stem: str | None = None) -> bool:
        """Write the file of a key anew, and call it `stem` if given; False when there is no such file.

        Raises:
            DiskError: the disk is full or failing; the old content is still there.
        """
        path = self.path(key)
        if path is None:
            return False
        self._write(path, content)
        if stem is not None and not path.name.startswith(stem[:_LONGEST_NAME]):
            with _disk(path):
                path = path.rename(self._place(stem, key)[0])
            self._unsynced.add(path.parent)
        self._paths[key] = path
        return True

    def remove(self, key: Key) -> bool:
        """Delete the file of a key; False when there is no such file.

        Raises:
            DiskError: the disk is failing.
        """
        path = self.path(key)
        if path is None:
            return False
        with _disk(path):
            path.unlink(missing_ok=True)
        self._unsynced.add(path.parent)
        self._paths.pop(key, None)
        return True

    def sync(self) -> None:
        """Make durable what was written, renamed and removed since the last time.

        Raises:
            DiskError: the disk is failing.
        """
        while self._unsynced:
            folder = self._unsynced.pop()
            # a person may have removed it, with everything in it
            with _disk(folder), suppress(FileNotFoundError):
                keep_names(folder)

    def _write(self, path: Path, content: bytes) -> None:
        """Write beside, then rename: under its name there is the old content or the new, never half of it."""
        temporary = path.with_name(f".{path.name}{_TEMPORARY}")
        with _disk(path):
            self._prepare()
            try:
                _write_durably(temporary, content)
                temporary.rename(path)
            except OSError:
                with suppress(OSError):
                    temporary.unlink()
                raise
        self._unsynced.add(path.parent)

    def _prepare(self) -> None:
        """Make the folder, and clear what a crash left half-written; once."""
        if self._ready:
            return
        self._folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        for left in self._folder.glob(f".*{self._suffix}{_TEMPORARY}"):
            left.unlink(missing_ok=True)
        self._ready = True


def _write_durably(path: Path, content: bytes) -> None:
    descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_TRUNC | os.O_NOFOLLOW | os.O_CLOEXEC, 0o600)
    with os.fdopen(descriptor, "wb", buffering=_BUFFER) as file:
        file.write(content)
        file.flush()
        os.fsync(file.fileno())


def _whole(path: Path) -> bytes:
    with path.open("rb", buffering=0) as file:
        return file.readall()


@contextmanager
def _disk(place: Path) -> Iterator[None]:
    try:
        yield
    except OSError as problem:
        raise DiskError.of(problem, str(place)) from problem
