"""Questions to Google, and what came of them. What is expected is what our test server does.

A scene asks several questions with one sequence of requests, since most answers need something that lies there.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tests.probe.bench import Bench

NO_ANSWER = "no answer"


@dataclass(frozen=True, slots=True, kw_only=True)
class Question:
    """One thing about Google that no page of its documentation settles, or that hangs together with such a thing."""

    name: str
    asks: str
    expected: str
    matters: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Scene:
    """A sequence of requests, and the questions it answers, by name."""

    name: str
    questions: tuple[Question, ...]
    play: Callable[[Bench], Mapping[str, str]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Answered:
    """A question with its answer."""

    question: Question
    answer: str

    @property
    def verdict(self) -> str:
        """Whether the answer is the expected one."""
        if self.answer.startswith(NO_ANSWER):
            return NO_ANSWER
        return "as expected" if self.answer == self.question.expected else "DIFFERENT"
