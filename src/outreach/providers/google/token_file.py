"""The sign-in as a file `.outreach/token.json`, for machines whose scheduler reaches no key store; only when asked for.

Readable by its owner alone: a link, a stranger's file, or one that others can read is refused. Whoever can read the
owner's files can read it too.
"""

from __future__ import annotations

import errno
import os
import stat
from contextlib import suppress
from pathlib import Path

from outreach.errors import DiskError
from outreach.private_files import keep_names, new_file
from outreach.providers.google.tokens import AGAIN, Token, UnreadableError, from_text, is_kept, same_account, to_text

_FOLDER = ".outreach"
_NAME = "token.json"
_LARGEST = 64 * 1024
_OTHERS = 0o077


class FileStore:
    """One sign-in, in one file of the workspace."""

    def __init__(self, root: Path) -> None:
        """Take the workspace; nothing is touched yet."""
        self._path = root / _FOLDER / _NAME

    @property
    def name(self) -> str:
        """Name the file."""
        return f"the file {_FOLDER}/{_NAME}, readable by you alone"

    def read(self, account: str) -> Token | None:
        """Read the sign-in, if there is one and it is this account's.

        Raises:
            UnreadableError: others could read or replace it, or it says nothing sensible.
            DiskError: the disk is failing.
        """
        text = self._content()
        if text is None:
            return None
        token = from_text(text, str(self._path))
        return token if same_account(token.account, account) else None

    def _content(self) -> str | None:
        try:
            descriptor = os.open(self._path, os.O_RDONLY | os.O_NOFOLLOW | os.O_CLOEXEC | os.O_NONBLOCK)
        except FileNotFoundError:
            return None
        except OSError as problem:
            if problem.errno == errno.ELOOP:
                raise self._refused("is a link, and a link can be turned elsewhere", "delete it and ") from None
            raise DiskError.of(problem, str(self._path)) from problem
        with os.fdopen(descriptor, "rb") as file:
            self._check(os.fstat(file.fileno()))
            return file.read(_LARGEST).decode("utf-8", "replace")

    def _check(self, status: os.stat_result) -> None:
        if not stat.S_ISREG(status.st_mode):
            raise self._refused("is not a file", "delete it and ")
        if status.st_uid != os.geteuid():
            raise self._refused(f"belongs to user {status.st_uid}, not to you", "delete it and ")
        if status.st_mode & _OTHERS:
            raise self._refused("others on this machine can read it", f"type   chmod 600 {self._path}   , or better ")

    def _refused(self, fact: str, remedy: str) -> UnreadableError:
        return UnreadableError(fact, place=str(self._path), remedy=f"{remedy}{AGAIN}")

    def write(self, token: Token) -> None:
        """Write the file as a whole, and read it back.

        Raises:
            UnreadableError: it gave back something else.
            DiskError: it cannot be written; what was there before stays.
        """
        self._replace(to_text(token).encode())
        if not is_kept(token, self.read(token.account)):
            raise self._refused("does not give back what was written", "check the disk, and then ")

    def _replace(self, content: bytes) -> None:
        partial = self._partial
        try:
            self._path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
            partial.unlink(missing_ok=True)
            _write(partial, content)
            partial.replace(self._path)
            keep_names(self._path.parent)
        except OSError as problem:
            with suppress(OSError):
                partial.unlink(missing_ok=True)
            raise DiskError.of(problem, str(self._path)) from problem

    @property
    def _partial(self) -> Path:
        """What is being written; one name for all, so that what a crash left there is found again."""
        return self._path.with_name(f".{_NAME}.partial")

    def delete(self, account: str) -> None:
        """Delete the file if it is this account's, or says nothing sensible.

        Raises:
            DiskError: it cannot be deleted.
        """
        try:
            other = self.read(account) is None and self._path.is_file()
        except UnreadableError:
            other = False
        if other:
            return
        try:
            self._partial.unlink(missing_ok=True)
            self._path.unlink(missing_ok=True)
        except OSError as problem:
            raise DiskError.of(problem, str(self._path)) from problem


def _write(path: Path, content: bytes) -> None:
    with os.fdopen(new_file(path), "wb") as file:
        file.write(content)
        file.flush()
        os.fsync(file.fileno())
