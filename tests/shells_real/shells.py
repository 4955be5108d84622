"""Two shells that are really asked: zsh at a terminal, where a key is pressed, and fish by its own `complete`."""

from __future__ import annotations

import re
import subprocess
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

import pexpect

_SECONDS = 20
_PROMPT = "ready> "
# What is drawn is for a terminal: colours, and where the cursor goes.
_DRAWN = re.compile(r"\x1b\[[0-9;?]*[A-Za-z]|\x1b[=>]|\r|\x08|\x07")
# Ctrl-X says what the line is by now; Tab would be asked whether to list, and to choose
_ZSH_SETTINGS = f"""
PS1='{_PROMPT}' LISTMAX=0; unsetopt list_ambiguous auto_menu prompt_sp
unset zle_bracketed_paste
the-line() {{ print -r -- ; print -r -- "LINE<$BUFFER>"; zle kill-whole-line; zle reset-prompt }}
zle -N the-line; bindkey '^X' the-line
"""


@dataclass(frozen=True)
class Answer:
    """What stood on the line after the key, where the shell tells, and all that the shell showed."""

    line: str
    shown: str


@dataclass(frozen=True)
class _Read:
    before: str
    found: str


def _until(zsh: pexpect.spawn[str], pattern: str) -> _Read:
    """Read on until something is there; gives what came before it, and the last group of it."""
    zsh.expect(pattern)
    match = zsh.match
    return _Read(str(zsh.before), match[match.lastindex or 0] if isinstance(match, re.Match) else "")


@dataclass(frozen=True)
class Zsh:
    """A zsh that knows nothing but our script, taken in by `load`; its terminal is wide, so that nothing is cut."""

    home: Path
    environ: Mapping[str, str]
    load: str = "source script.zsh"

    def press_tab(self, line: str) -> Answer:
        """Type a line, press Tab, and read what it became and what was listed."""
        zsh = pexpect.spawn(
            "zsh", ["-f", "-i"], env={**self.environ, "TERM": "xterm"}, cwd=str(self.home), encoding="utf-8",
            timeout=_SECONDS, dimensions=(60, 160),
        )  # fmt: skip
        try:
            (self.home / "settings.zsh").write_text(_ZSH_SETTINGS)
            zsh.sendline(f"source settings.zsh; {self.load}; print -r -- SO''URCED")
            said = _until(zsh, "SOURCED").before.partition("\n")[2]
            _until(zsh, _PROMPT)
            zsh.send(f"{line}\t\x18")
            then = _until(zsh, "LINE<([^>]*)>")
            return Answer(then.found, _DRAWN.sub("", said + then.before))
        finally:
            zsh.close(force=True)

    def says_when_sourced(self) -> str:
        """Source the script in a zsh without completion, as a line of `.zshrc` would; give everything it says."""
        done = subprocess.run(
            ["zsh", "-f", "-i", "-c", "source script.zsh"], env=dict(self.environ), cwd=self.home, capture_output=True,
            text=True, check=False, timeout=_SECONDS,
        )  # fmt: skip
        return done.stdout + done.stderr


@dataclass(frozen=True)
class Fish:
    """A fish that knows nothing but our script."""

    home: Path
    environ: Mapping[str, str]

    def press_tab(self, line: str) -> Answer:
        """Have fish complete a line; give what it offers, each word with its meaning after a tab."""
        asked = 'source script.fish; complete --do-complete "$argv[1]"'
        done = subprocess.run(
            ["fish", "--no-config", "-c", asked, line], env=dict(self.environ), cwd=self.home, capture_output=True,
            text=True, check=False, timeout=_SECONDS,
        )  # fmt: skip
        return Answer("", done.stdout + done.stderr)
