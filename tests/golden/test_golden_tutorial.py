"""The tutorial happens as it is written: its sessions and its edits are played in their order, to the letter."""

from __future__ import annotations

import re
import shlex
import sys
from dataclasses import dataclass
from pathlib import Path

import pexpect
import pytest

from tests.first_steps.following import conversation
from tests.first_steps.readme import ANSWERS
from tests.golden.transcript import ROOT, Player

TUTORIAL = ROOT / "docs" / "tutorial.md"
SHOWN = re.compile(
    r"(?P<mark><!-- at (?P<now>[^>]+) -->\n)?```(?P<kind>console|yaml|diff)\n(?P<text>.*?)```", re.DOTALL
)


@dataclass
class Student(Player):
    """Plays the tutorial's blocks: a session, lines added below config.yaml, or a line of it that is changed."""

    home: Path = Path()

    def block(self, found: re.Match[str]) -> str:
        """Do what a block says; give it as it happened."""
        kind, text = found["kind"], found["text"]
        if kind == "console":
            self.now = found["now"] or self.now
            text = self.play(text)
        elif kind == "yaml":
            self._append(["config.yaml"], tuple(f"+ {line}" for line in text.splitlines()))
        else:
            self._edit(["config.yaml"], tuple(text.splitlines()))
        return f"{found['mark'] or ''}```{kind}\n{text}```"

    def _outreach(self, words: list[str], changes: tuple[str, ...]) -> str:
        if words != ["init"]:
            return super()._outreach(words, changes)
        child = pexpect.spawn(
            sys.executable,
            shlex.split(f"-m outreach --now '{self.now}' init"),
            env={"HOME": str(self.home), "TERM": "xterm", "NO_COLOR": "1", "TZ": "America/Chicago"},
            encoding="utf-8",
            timeout=30,
            dimensions=(50, 88),
        )
        return conversation(child, {**ANSWERS, "3  Time zone": ""})


def test_the_tutorial_happens_again_to_the_letter(tmp_path: Path, request: pytest.FixtureRequest) -> None:
    written = TUTORIAL.read_text()
    student = Student(tmp_path / "outreach", home=tmp_path)
    happened = SHOWN.sub(student.block, written)
    if request.config.getoption("--update-golden"):
        TUTORIAL.write_text(happened)
    assert happened == written
    assert len(list((student.root / "drafts").glob("*.eml"))) == 2


def test_the_tutorial_needs_neither_google_nor_a_network() -> None:
    before, _, last = TUTORIAL.read_text().rpartition("\n## ")
    assert last.startswith("When you want it in Gmail")
    assert "setup-google" in last
    assert "$ outreach auth" not in before
