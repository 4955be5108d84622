"""Plays the scenes in order, cleans up, and puts down what came of it. Signing in and printing are not its affair."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from outreach.errors import OutreachError
from tests.probe import hold_scenes, mail_scenes, sign_in_scenes
from tests.probe.bench import Bench, NoAnswer
from tests.probe.question import NO_ANSWER, Answered, Question, Scene

SCENES: tuple[Scene, ...] = (
    sign_in_scenes.SIGNED_IN,
    sign_in_scenes.RENEWING,
    sign_in_scenes.ACCOUNT,
    mail_scenes.MAKING,
    mail_scenes.WRITING,
    mail_scenes.JOINING,
    hold_scenes.CALENDAR,
    hold_scenes.MAKING,
    hold_scenes.TWICE,
    hold_scenes.CHANGING,
    hold_scenes.BUSY,
)
LAST = sign_in_scenes.SIGNING_OUT
QUESTIONS: tuple[Question, ...] = tuple(one for scene in (*SCENES, LAST) for one in scene.questions)
MOST_DRAFTS = 20


class NotThrowAway(Exception):  # noqa: N818 - it reads as a sentence
    """The account looks like one that somebody uses."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Report:
    """What came of a run; `left` names what could not be taken away."""

    answers: tuple[Answered, ...]
    exchanges: tuple[Mapping[str, object], ...]
    left: tuple[str, ...]

    @property
    def different(self) -> tuple[Answered, ...]:
        """The answers that are not the expected ones, or are missing."""
        return tuple(one for one in self.answers if one.verdict != "as expected")

    def text(self, where: str, on: date) -> str:
        """Write it as JSON, with everything masked that could name somebody."""
        answers = [
            {
                "question": one.question.name,
                "asks": one.question.asks,
                "matters": one.question.matters,
                "expected": one.question.expected,
                "answer": one.answer,
                "verdict": one.verdict,
            }
            for one in self.answers
        ]
        head = f'{{"version": 1, "where": {json.dumps(where)}, "on": "{on}",\n'
        return f'{head}"answers": {_lines(answers)},\n"requests": {_lines(self.exchanges)}}}\n'


def _lines(objects: Sequence[Mapping[str, object]]) -> str:
    """Write a list with one object per line, so that two recordings can be laid side by side."""
    return "[\n" + ",\n".join(json.dumps(one, ensure_ascii=False) for one in objects) + "\n]"


def probe(bench: Bench, scenes: Sequence[Scene] = SCENES) -> Report:
    """Ask everything; whatever happens, what was made is taken away and the sign-in ended.

    Raises:
        NotThrowAway: nothing was made; the sign-in was ended.
    """
    answers: list[Answered] = []
    left: tuple[str, ...] = ()
    try:
        for scene in scenes:
            if scene is mail_scenes.MAKING:
                _check_throw_away(bench)
            answers.extend(_played(scene, bench))
    finally:
        left = _clean(bench)
        answers.extend(_played(LAST, bench))
    return Report(answers=tuple(answers), exchanges=tuple(bench.exchanges), left=left)


def _played(scene: Scene, bench: Bench) -> tuple[Answered, ...]:
    bench.scene = scene.name
    try:
        answers = scene.play(bench)
    except (NoAnswer, OutreachError) as problem:
        answers = {one.name: f"{NO_ANSWER}: {bench.masks.words(str(problem))}" for one in scene.questions}
    return tuple(Answered(question=one, answer=answers.get(one.name, NO_ANSWER)) for one in scene.questions)


def _check_throw_away(bench: Bench) -> None:
    bench.scene = "throw-away?"
    listed = json.loads(bench.gmail("GET", "/drafts", maxResults=str(MOST_DRAFTS)).body).get("drafts", ())
    if len(listed) >= MOST_DRAFTS:
        raise NotThrowAway(f"there are {MOST_DRAFTS} drafts or more in this mailbox: use a throw-away account")


def _clean(bench: Bench) -> tuple[str, ...]:
    try:
        return bench.clean()
    except (NoAnswer, OutreachError) as problem:
        return (f"everything ({problem})",)
