"""What stops a command: one exception tree, each with its exit code.

A mistake in the user's files is a value (`Problem`, `Finding`) and is collected; an exception means that
this command cannot go on. Every message says what, where, and what to do next. Knows nothing of the rest.
"""

from __future__ import annotations

import errno
from enum import IntEnum


class Exit(IntEnum):
    """Exit codes, a public contract."""

    DONE = 0
    USAGE = 2
    ATTENTION = 3
    BUG = 70
    DISK = 74
    LATER = 75
    SIGN_IN = 77
    CONFIG = 78
    INTERRUPTED = 130


class OutreachError(Exception):
    """Something expected that stops us; `str()` is the sentence for the user."""

    code: Exit = Exit.BUG

    def __init__(self, fact: str, *, place: str = "", remedy: str = "") -> None:
        """Say `fact` (what happened), `place` (where) and `remedy` (what to do next)."""
        self.fact = fact
        self.place = place
        self.remedy = remedy
        super().__init__(fact)

    def __str__(self) -> str:
        return ": ".join(part for part in (self.place, self.fact) if part) + (f"; {self.remedy}" if self.remedy else "")


class UsageError(OutreachError):
    """The command line asks for something that does not exist."""

    code = Exit.USAGE


class DiskError(OutreachError):
    """The disk is full, read-only or failing."""

    code = Exit.DISK

    @classmethod
    def of(cls, problem: OSError, place: str) -> DiskError:
        """Say what the system said about `place`, and what to do about it."""
        if problem.errno in (errno.ENOSPC, errno.EDQUOT, errno.EFBIG):
            remedy = "make room and run again; it goes on where it stopped"
        elif problem.errno in (errno.EROFS, errno.EACCES, errno.EPERM):
            remedy = "make it writable for you and run again"
        else:
            remedy = "check the disk and run again"
        return cls((problem.strerror or "the disk failed").lower(), place=place, remedy=remedy)


class TryLaterError(OutreachError):
    """Another run holds the lock, the clock is behind, or the network is away."""

    code = Exit.LATER


class SignInError(OutreachError):
    """Google needs the owner to sign in again."""

    code = Exit.SIGN_IN


class ConfigError(OutreachError):
    """The configuration, the workspace or the ledger cannot be used as it is."""

    code = Exit.CONFIG
