"""Typing the first steps in a real terminal, as somebody would whose account has nothing but README."""

from __future__ import annotations

import re
import shlex
import time
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

import pexpect

from tests.first_steps.readme import Step

_PATIENCE_SECONDS = 300
# a prompt comes in pieces; what is typed before the last one would stand in the middle of it
_SECONDS_A_PROMPT_TAKES = 0.2
_SIZE = (50, 88)
_CHARACTERS_A_MINUTE_TYPED = 120
_WORDS_A_MINUTE_READ = 150
_PROGRESS = re.compile(r"\x1b\[[0-9;?]*[A-Za-z]|.*\r(?!\n)")


@dataclass(frozen=True, slots=True, kw_only=True)
class Taken:
    """A step that was taken: its whole screen, and the seconds the machine took for it."""

    step: Step
    screen: str
    seconds: float

    @property
    def by_hand(self) -> float:
        """Give the seconds a slow person needs: 24 words a minute typed, 150 a minute read."""
        typed = len(self.step.typed) + sum(len(answer) + 1 for answer in self.step.answers.values())
        return 60 * (typed / _CHARACTERS_A_MINUTE_TYPED + len(self.screen.split()) / _WORDS_A_MINUTE_READ)


def follow(
    steps: tuple[Step, ...], *, programs: Mapping[str, str], environment: Mapping[str, str], folder: str
) -> Iterator[Taken]:
    """Type the steps one after the other; `programs` says what a first word starts, with its own first arguments.

    Raises:
        AssertionError: a step failed, or its screen lacks something; the message holds the whole screen.
    """
    for step in steps:
        first, *words = shlex.split(step.typed)
        program, *before = shlex.split(programs[first])
        began = time.monotonic()
        child = pexpect.spawn(
            program,
            [*before, *words],
            env=dict(environment),
            cwd=folder,
            encoding="utf-8",
            timeout=_PATIENCE_SECONDS,
            dimensions=_SIZE,
        )
        screen = conversation(child, step.answers)
        taken = Taken(step=step, screen=screen, seconds=time.monotonic() - began)
        assert child.exitstatus == 0, f"{step.typed}: {child.exitstatus}\n{screen}"
        _require(taken)
        yield taken


def conversation(child: pexpect.spawn[str], answers: Mapping[str, str]) -> str:
    """Answer each question once it stands there, to the end; gives the screen as it looks then."""
    child.delaybeforesend = _SECONDS_A_PROMPT_TAKES
    said = ""
    for question, answer in answers.items():
        child.expect_exact(question)
        said += f"{child.before}{question}"
        child.sendline(answer)
    child.expect(pexpect.EOF)
    said += child.before or ""
    child.close()
    return _PROGRESS.sub("", said).replace("\r\n", "\n")


def _require(taken: Taken) -> None:
    place = 0
    for text in taken.step.shown:
        found = taken.screen.find(text, place)
        assert found >= 0, f"{taken.step.typed}: no {text!r} in\n{taken.screen}"
        place = found
