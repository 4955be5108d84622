"""`make shells`: a real zsh and a real fish complete commands, people, jobs and cadences, and never show an error.

Where one is missing, root has Debian's installed for the trial and taken away again. `make test` asks bash.
"""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path

from tests.shells_real.shells import Fish, Zsh
from tests.steady import steady
from tests.system.terminal import Terminal, typed, workspace

_PREPARE = Path(__file__).with_name("prepare.sh")
_SHELLS = ("zsh", "fish")
# a line, and what must be among what is offered, with its meaning where it has one
_LISTED = (
    ("outreach ex", ("explain", "one person: why, why not, and when next", "export", "every fact, as lines of JSON")),
    ("outreach explain ha", ("hadid", "Dr. Noor Hadid", "halvorsen", "Dr. Ingrid Halvorsen")),
    ("outreach plan --", ("--offline", "--horizon")),
    ("outreach run ", ("morning", "evening", "follow-ups")),
    ("outreach people ", ("import", "new")),
)
# a line, and the one word that it must end in
_ALONE = (
    ("outreach compl", "completion"),
    ("outreach explain marc", "marchetti"),
    ("outreach draft jonah resid", "resident-question"),
    ("outreach schedule install morning eve", "evening"),
    ("outreach customize mentor-c", "mentor-checkin"),
    ("outreach plan --off", "--offline"),
)


def main() -> int:
    """Do it, line by line; ends with 1 at the first thing that is not as it should be, with 2 where it cannot."""
    missing = [shell for shell in _SHELLS if shutil.which(shell) is None]
    if missing and (os.geteuid() != 0 or shutil.which("apt-get") is None):
        print(f"make shells needs {' and '.join(missing)}: sudo apt-get install {' '.join(missing)}, then make shells")
        return 2
    with _installed(missing), tempfile.TemporaryDirectory(prefix="outreach-shells-") as scratch:
        home = Path(scratch)
        terminal = workspace(home / "outreach", steady().replace("resident-question: off", "resident-question: on"))
        environ = _environ(home, terminal)
        _trial(Zsh(home, environ), Fish(home, environ))
        with (terminal.root / "config.yaml").open("a") as config:
            config.write("people: [\n")
        _trial_of_broken_files(Zsh(home, environ), Fish(home, environ))
    print("All as it should be.")
    return 0


@contextmanager
def _installed(missing: list[str]) -> Iterator[None]:
    """Have the shells for a while, and leave those that were there."""
    if missing:
        subprocess.run([str(_PREPARE), "install", *missing], check=True)
    try:
        yield
    finally:
        if missing:
            subprocess.run([str(_PREPARE), "purge", *missing], check=True)


def _environ(home: Path, terminal: Terminal) -> dict[str, str]:
    """Write the command and the scripts into a home of its own; give the environment in which they are found."""
    program = home / "bin" / "outreach"
    program.parent.mkdir()
    program.write_text(f'#!/bin/sh\nexec "{sys.executable}" -m outreach "$@"\n')
    program.chmod(0o755)
    for shell in _SHELLS:
        (home / f"script.{shell}").write_text(typed("completion", shell).out)
    return {
        "HOME": str(home),
        "PATH": f"{program.parent}:{os.environ['PATH']}",
        "LANG": "C.UTF-8",
        "OUTREACH_WORKSPACE": str(terminal.root),
    }


def _trial(zsh: Zsh, fish: Fish) -> None:
    said = zsh.says_when_sourced()
    _that("zsh reads the script without a word where completion was not set up", said == "", said)
    shutil.copyfile(zsh.home / "script.zsh", zsh.home / "_outreach")
    found = replace(zsh, load="fpath+=($PWD); autoload -Uz compinit; compinit -u").press_tab("outreach explain marc")
    _that("zsh finds the script as _outreach in its fpath", found.line == "outreach explain marchetti ", str(found))
    for line, words in _LISTED:
        for shell in (zsh, fish):
            shown = shell.press_tab(line).shown
            _that(
                f"{_name(shell)} offers for {line!r}: {', '.join(words)}", all(word in shown for word in words), shown
            )
    for line, word in _ALONE:
        whole = f"{line.rpartition(' ')[0]} {word} "
        answer = zsh.press_tab(line)
        _that(f"zsh makes of {line!r}: {whole!r}", answer.line == whole, str(answer))
        shown = fish.press_tab(line).shown
        _that(f"fish offers for {line!r} only: {word}", re.findall(r"^[^\t\n]+", shown, re.MULTILINE) == [word], shown)


def _trial_of_broken_files(zsh: Zsh, fish: Fish) -> None:
    for line in ("outreach explain ha", "outreach run morn", "outreach draft jonah resid"):
        answer = zsh.press_tab(line)
        quiet = answer.line == line and "rror" not in answer.shown
        _that(f"zsh leaves {line!r} alone where the files are broken", quiet, str(answer))
        shown = fish.press_tab(line).shown
        _that(f"fish offers nothing for {line!r} where the files are broken", shown == "", shown)


def _name(shell: Zsh | Fish) -> str:
    return type(shell).__name__.casefold()


def _that(fact: str, is_so: bool, more: str = "") -> None:
    print(f"{'ok  ' if is_so else 'NOT '} {fact}", flush=True)
    if not is_so:
        print(more)
        sys.exit(1)


if __name__ == "__main__":
    sys.exit(main())
