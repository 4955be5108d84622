"""The desktop outside: which program opens a file or takes a text to the clipboard. It cannot send anything.

Everything it needs of the machine is a value, so that tests need no desktop: the platform, the environment, how to
find a program and how to start one.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import quote

from outreach.domain.messages import Address

# what every mail program and shell of today takes; longer ones are cut off somewhere on the way, without a word
_LONGEST_LINK = 1_900
_PATIENCE_SECONDS = 5.0
_PATIENCE_ALONE_SECONDS = 20.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Desktop:
    """A machine: `find` gives the path of a program or None, `start` runs one and says whether it went well."""

    platform: str
    environ: Mapping[str, str]
    find: Callable[[str], str | None]
    start: Callable[[Sequence[str], bytes | None], bool]

    @property
    def is_there(self) -> bool:
        """Whether there is a screen with programs on it."""
        if self.platform in ("darwin", "win32"):
            return True
        return bool(self.environ.get("DISPLAY") or self.environ.get("WAYLAND_DISPLAY")) or self._is_inside_windows

    @property
    def _is_inside_windows(self) -> bool:
        return "WSL_DISTRO_NAME" in self.environ

    def hand_over(self, target: str) -> bool:
        """Give a file or a link to the program that is made for it; False when there is none."""
        command = self._opener() if self.is_there else None
        return command is not None and self.start([*command, target], None)

    def _opener(self) -> Sequence[str] | None:
        if self.platform == "win32":
            # not `start` through a shell: nothing in a link may be read as a command
            return ("rundll32", "url.dll,FileProtocolHandler")
        names = ("open",) if self.platform == "darwin" else ("xdg-open", "wslview")
        return next(((found,) for name in names if (found := self.find(name))), None)

    def copy(self, text: str) -> bool:
        """Put a text on the clipboard; False when there is none."""
        command = self._clipboard()
        if command is None:
            return False
        # clip.exe takes what it is given for the machine's old code page, unless it begins with a mark
        is_windows = command[0].lower().endswith("clip.exe")
        return self.start(command, ("\ufeff" + text).encode("utf-16-le") if is_windows else text.encode())

    def _clipboard(self) -> Sequence[str] | None:
        for name, arguments, works in self._clipboards():
            found = self.find(name) if works else None
            if found:
                return (found, *arguments)
        return None

    def _clipboards(self) -> Sequence[tuple[str, tuple[str, ...], bool]]:
        has_x = bool(self.environ.get("DISPLAY"))
        return (
            ("pbcopy", (), self.platform == "darwin"),
            ("clip.exe", (), self.platform == "win32" or self._is_inside_windows),
            ("wl-copy", (), bool(self.environ.get("WAYLAND_DISPLAY"))),
            ("xclip", ("-selection", "clipboard"), has_x),
            ("xsel", ("--clipboard", "--input"), has_x),
        )


def this_machine() -> Desktop:
    """Give the machine this runs on."""
    return Desktop(platform=sys.platform, environ=os.environ, find=shutil.which, start=_start)


def _start(command: Sequence[str], given: bytes | None) -> bool:
    """Run a program outside; one that stays open (a mail program) is not waited for."""
    try:
        process = subprocess.Popen(  # noqa: S603 - an argument list, never a shell
            command,
            stdin=subprocess.DEVNULL if given is None else subprocess.PIPE,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            start_new_session=True,
        )
        process.communicate(given, timeout=_PATIENCE_SECONDS)
    except subprocess.TimeoutExpired:
        return True
    except OSError:
        return False
    return process.returncode == 0


def python_alone(code: str, words: Sequence[str], given: str, environ: Mapping[str, str]) -> tuple[int, str]:
    """Run Python code of ours as a scheduler would: another environment, no desktop; give its exit code and output.

    What is `given` goes through standard input, so that nothing of it is to be seen in a list of processes.
    """
    try:
        done = subprocess.run(  # noqa: S603 - this Python, an argument list, never a shell
            [sys.executable, "-I", "-c", code, *words],
            input=given,
            env=dict(environ),
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            text=True,
            timeout=_PATIENCE_ALONE_SECONDS,
            check=False,
        )
    except (OSError, subprocess.TimeoutExpired):
        return 1, ""
    return done.returncode, done.stdout


def file_target(path: Path) -> str:
    """Give a file as programs take it; absolute, so that no name can be read as an option."""
    return str(path.absolute())


def mailto(to: Sequence[Address], subject: str, text: str) -> str | None:
    """Write a mail as a link (RFC 6068); None when it is too long for one."""
    people = ",".join(quote(one.email, safe="@") for one in to)
    body = "\r\n".join(text.strip().splitlines())
    link = f"mailto:{people}?subject={quote(subject, safe='')}&body={quote(body, safe='')}"
    return link if len(link) <= _LONGEST_LINK else None
