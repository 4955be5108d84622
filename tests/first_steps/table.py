"""The page that says how long the first steps took: written by `make first-steps`, compared with README by a test."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from tests.architecture.source import ROOT
from tests.first_steps.following import Taken
from tests.first_steps.readme import ANSWERS, Step

PAGE = ROOT / "docs" / "first-ten-minutes.md"
_HEAD = """\
# The first ten minutes, by stopwatch

Somebody has the built wheel, pipx, README and nothing else: an empty home folder and environment, no configuration.
`make first-steps` builds the wheel, gives pipx an environment of its own, types what README says under
*The first ten minutes* into a terminal, and writes this page.

| | typed | shown, among other lines | machine | typing and reading |
|---|---|---|---|---|
"""
_FOOT = """
Together {machines:.0f} seconds of the machine and {persons:.1f} minutes of a person: {together:.1f} of ten minutes.

The machine's seconds were measured on one machine ({machine}), nothing of it kept
from an earlier installation; yours will differ, most of all in the first row. The person's are computed, not measured:
120 characters a minute for what is typed, 150 words a minute for everything on the screen. What is thought about is not
in it.
"""
_ROW = re.compile(r"\| \d+ \| `(.+?)`.* \| (.+) \| ([\d.]+) s \| ([\d.]+) s \|")
_BETWEEN = " … "


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """A row as it stands in the page; `shown` is one text, `seconds` the machine's and the person's together."""

    typed: str
    shown: str
    seconds: float


def written(taken: Sequence[Taken], *, machine: str) -> str:
    """Write the page."""
    rows = "".join(_row(number, one) for number, one in enumerate(taken, start=1))
    machines, persons = sum(one.seconds for one in taken), sum(one.by_hand for one in taken)
    together = (machines + persons) / 60
    return f"{_HEAD}{rows}" + _FOOT.format(machines=machines, persons=persons / 60, together=together, machine=machine)


def _row(number: int, one: Taken) -> str:
    answers = f", then {len(ANSWERS)} answers" if one.step.answers else ""
    return (
        f"| {number} | `{one.step.typed}`{answers} | {shown(one.step)} | {one.seconds:.1f} s | {one.by_hand:.0f} s |\n"
    )


def shown(step: Step) -> str:
    """Give what a screen must hold, in one cell."""
    return _BETWEEN.join(f"`{text}`" for text in step.shown)


def rows(page: str) -> Iterable[Row]:
    """Read the rows of a page."""
    for typed, texts, machine, person in _ROW.findall(page):
        yield Row(typed=typed, shown=texts, seconds=float(machine) + float(person))
