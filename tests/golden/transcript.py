"""Golden transcripts: a terminal session as a text file, played again and compared line by line.

A case is `cases/<name>.txt`. Lines starting with `$ ` are typed, what follows is what is shown; `# ` lines are prose.
Besides `outreach …` a session may say

    $ at 2026-12-02 18:31              the clock of the commands that follow (owner's zone)
    $ start example | season | FILE    a fresh workspace from config.example.yaml, whole or with the cadences of
                                       `tests.steady` alone, or from cases/FILE
    $ edit FILE                        replace text in a file: the next lines, `- old` and `+ new`, are the change
    $ append FILE                      the next lines, `+ text`, are appended
    $ show FILE                        a file as it is (bytes that differ from run to run do not exist)
    $ ls DIR · $ rm FILE · $ mv A B    what a person would do by hand
    $ type FILE                        the owner adds the next line, `+ text`, at the top of a draft's words

Every command's exit code is shown as `[3]` when it is not 0. In a real terminal (`pseudoterminal.py`) a command of
outreach takes answers from the lines below it: `> text` and Enter, `>> keys` without.
"""

from __future__ import annotations

import shlex
import shutil
from collections.abc import Callable, Iterator, Mapping
from contextlib import redirect_stderr, redirect_stdout
from dataclasses import dataclass, field
from io import StringIO
from pathlib import Path

from outreach.cli.app import run
from tests.steady import steady

ROOT = Path(__file__).parents[2]
CASES = Path(__file__).parent / "cases"
CHANGE = ("- ", "+ ")
TAKES = {"edit": CHANGE, "append": CHANGE, "type": CHANGE, "human": CHANGE, "outreach": ("> ", ">> ")}


@dataclass(frozen=True)
class Command:
    """One typed line, the change lines under it, and what the file says is shown."""

    line: str
    changes: tuple[str, ...]


def commands(text: str) -> Iterator[Command | str]:
    """Split a case into prose (plain strings) and commands."""
    lines = iter([*text.splitlines(), "# end"])
    current: tuple[str, list[str]] | None = None
    for line in lines:
        starts = line.startswith(("$ ", "# "))
        if current and not starts:
            if line.startswith(TAKES.get(current[0].split()[0], ())):
                current[1].append(line)
            continue
        if current:
            yield Command(current[0], tuple(current[1]))
            current = None
        if line.startswith("$ "):
            current = (line[2:], [])
        elif line != "# end":
            yield line


@dataclass
class Player:
    """Plays a case in a fresh folder."""

    root: Path
    now: str = ""
    verbs: Mapping[str, Callable[..., str]] = field(init=False)

    def __post_init__(self) -> None:
        self.verbs = {
            "at": self._at,
            "start": self._start,
            "edit": self._edit,
            "append": self._append,
            "type": self._type,
            "show": self._show,
            "ls": self._ls,
            "rm": self._rm,
            "mv": self._mv,
            "outreach": self._outreach,
        }

    def play(self, text: str) -> str:
        """Play every command of a case and give the transcript as it happened."""
        shown: list[str] = []
        for item in commands(text):
            if isinstance(item, str):
                shown.append(item)
                continue
            verb, *words = shlex.split(item.line)
            shown.append(f"$ {item.line}")
            shown.extend(item.changes)
            output = self.verbs[verb](words, item.changes)
            if output:
                shown.append(output.rstrip("\n"))
        return "\n".join(shown) + "\n"

    def _at(self, words: list[str], _: tuple[str, ...]) -> str:
        self.now = " ".join(words)
        return ""

    def _start(self, words: list[str], _: tuple[str, ...]) -> str:
        source = ROOT / "config.example.yaml" if words[0] == "example" else CASES / words[0]
        content = steady().encode() if words[0] == "season" else source.read_bytes()
        self.root.mkdir(mode=0o700, exist_ok=True)
        self.root.joinpath("config.yaml").write_bytes(content)
        self.root.joinpath("config.yaml").chmod(0o600)
        if words[0] in ("example", "season"):
            shutil.copyfile(ROOT / "examples" / "okafor-cv.pdf", self.root / "okafor-cv.pdf")
        return ""

    def _edit(self, words: list[str], changes: tuple[str, ...]) -> str:
        path = self.root / words[0]
        old = "\n".join(line[2:] for line in changes if line.startswith("- "))
        new = "\n".join(line[2:] for line in changes if line.startswith("+ "))
        text = path.read_text()
        assert text.count(old) == 1, f"{words[0]} holds {text.count(old)} times: {old}"
        path.write_text(text.replace(old, new))
        return ""

    def _append(self, words: list[str], changes: tuple[str, ...]) -> str:
        with self.root.joinpath(words[0]).open("a") as file:
            file.writelines(line[2:] + "\n" for line in changes)
        return ""

    def _type(self, words: list[str], changes: tuple[str, ...]) -> str:
        path = self.root / words[0]
        typed = "".join(line[2:] + "\r\n" for line in changes).encode()
        path.write_bytes(path.read_bytes().replace(b"Dear ", typed + b"Dear ", 1))
        return ""

    def _show(self, words: list[str], _: tuple[str, ...]) -> str:
        return self.root.joinpath(words[0]).read_bytes().decode().replace("\r\n", "\n")

    def _ls(self, words: list[str], _: tuple[str, ...]) -> str:
        folder = self.root / words[0]
        return "\n".join(sorted(p.name for p in folder.iterdir())) if folder.is_dir() else ""

    def _rm(self, words: list[str], _: tuple[str, ...]) -> str:
        path = self.root / words[0]
        shutil.rmtree(path) if path.is_dir() else path.unlink()
        return ""

    def _mv(self, words: list[str], _: tuple[str, ...]) -> str:
        target = self.root / words[1]
        target.mkdir(exist_ok=True)
        self.root.joinpath(words[0]).rename(target / Path(words[0]).name)
        return ""

    def _outreach(self, words: list[str], changes: tuple[str, ...]) -> str:
        here = [word.replace("~/outreach", str(self.root)) for word in words]
        arguments = ["-w", str(self.root), *(["--now", self.now] if self.now else []), *here]
        screen = StringIO()
        with redirect_stdout(screen), redirect_stderr(screen):
            exit_code = run(arguments)
        code = f"[{int(exit_code)}]\n" if exit_code else ""
        return (screen.getvalue() + code).replace(str(self.root), "~/outreach")
