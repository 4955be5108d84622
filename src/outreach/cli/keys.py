"""The keyboard: one key at a time on a terminal, one line at a time from anything else."""

from __future__ import annotations

import os
import select
import sys
import termios
import tty
from collections.abc import Callable
from dataclasses import dataclass

import click

ENTER = ""
STOP = "q"
_ESCAPE = b"\x1b"
_RETURNS = (b"\r", b"\n")
_ENDS = (b"", b"\x04")


@dataclass(frozen=True, slots=True, kw_only=True)
class Keyboard:
    """How answers are read: `key` gives one letter (Enter is empty), `line` a whole line; both end with the input."""

    key: Callable[[], str | None]
    line: Callable[[], str | None]


def keyboard() -> Keyboard:
    """Give the keyboard of this process."""
    return Keyboard(key=_pressed, line=_line) if sys.stdin.isatty() else Keyboard(key=_first_of_line, line=_echoed)


def _pressed() -> str | None:
    """Wait for one key and show it; the end of input (Ctrl-D) gives nothing."""
    key = _raw_key(sys.stdin.fileno())
    shown = key.decode("ascii", "replace") if key.isalnum() else ""
    click.echo(shown)
    return None if key in _ENDS else shown.lower() or (ENTER if key in _RETURNS else "?")


def _raw_key(descriptor: int) -> bytes:
    """Read one key without waiting for Enter; what was typed ahead counts, so nothing is flushed."""
    before = termios.tcgetattr(descriptor)
    try:
        tty.setcbreak(descriptor, termios.TCSADRAIN)
        key = os.read(descriptor, 1)
        # an arrow key or a letter with an accent is several bytes, and none of them is an answer
        if key == _ESCAPE or not key.isascii():
            while select.select([descriptor], [], [], 0)[0] and os.read(descriptor, 1):
                pass
        return key
    finally:
        termios.tcsetattr(descriptor, termios.TCSADRAIN, before)


def _first_of_line() -> str | None:
    line = _echoed()
    return None if line is None else line[:1].lower()


def _echoed() -> str | None:
    """Read a line that no terminal shows, and show it, so that what was said stands where it was asked."""
    line = _line()
    click.echo(line or "")
    return line


def _line() -> str | None:
    text = sys.stdin.readline()
    return text.strip() if text else None
