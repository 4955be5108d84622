"""What a look at the machinery says, line by line: fine, worth a look, or broken; with what mends it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from outreach.errors import Exit

# the worst first: without a sign-in, or with a broken configuration, nothing else matters
_GRAVITY = (Exit.SIGN_IN, Exit.CONFIG, Exit.DISK, Exit.LATER)


@dataclass(frozen=True, slots=True, kw_only=True)
class Ok:
    """It works; `text` says what was seen."""

    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Warn:
    """It works, and will not for ever or not as meant; `command` mends it."""

    text: str
    command: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Fail:
    """It does not work; `command` mends it, `code` is what a run would end with."""

    text: str
    command: str
    code: Exit


Verdict = Ok | Warn | Fail


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """One line: what was tried, and how it went."""

    name: str
    verdict: Verdict


def exit_code(lines: Iterable[Line]) -> Exit:
    """Give done when nothing is broken, else the code of the worst; what has no code of a run's end is for a person."""
    codes = {line.verdict.code for line in lines if isinstance(line.verdict, Fail)}
    if not codes:
        return Exit.DONE
    return next((code for code in _GRAVITY if code in codes), Exit.ATTENTION)
