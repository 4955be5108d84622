"""Golden sessions in a real terminal: the program in a pseudo-terminal 88 columns wide, answered by a person."""

from __future__ import annotations

import os
import sys
from dataclasses import dataclass
from pathlib import Path

import pexpect

from tests.golden.transcript import Player


@dataclass
class TerminalPlayer(Player):
    """Plays `outreach` commands in a pseudo-terminal; everything else as before."""

    home: Path = Path()

    def _outreach(self, words: list[str], changes: tuple[str, ...]) -> str:
        arguments = ["-m", "outreach", "-w", str(self.root), *(["--now", self.now] if self.now else []), *words]
        environment = {
            "HOME": str(self.home),
            "PATH": os.environ["PATH"],
            "TERM": "xterm",
            "NO_COLOR": "1",
            "TZ": "America/Chicago",
        }
        child = pexpect.spawn(
            sys.executable, arguments, env=environment, encoding="utf-8", timeout=30, dimensions=(50, 88), echo=False
        )
        for answer in changes:
            if answer.startswith(">> "):
                child.send(answer.removeprefix(">> "))
            else:
                child.sendline(answer.removeprefix("> ").removeprefix(">"))
        child.expect(pexpect.EOF)
        child.close()
        output = (child.before or "").replace("\r\n", "\n").replace(str(self.root), "~/outreach")
        return output + (f"[{child.exitstatus}]\n" if child.exitstatus else "")
