"""Two commands by turns, ours and theirs: whatever else the machine does in between falls upon both."""

from __future__ import annotations

from collections.abc import Callable
from statistics import median

from tests.bench.costs import Cost
from tests.bench.figures import RATIO, Figure, ratio

Act = Callable[[], Cost]


def turns(times: int, mine: Act, theirs: Act) -> tuple[list[Cost], list[Cost]]:
    """Do one and the other so many times, ours first."""
    pairs = [(mine(), theirs()) for _ in range(times)]
    return [one for one, _ in pairs], [other for _, other in pairs]


def compared(id: str, what: str, most: float, taken: tuple[list[Cost], list[Cost]]) -> Figure:
    """Give how many times as long ours took as theirs."""
    mine, theirs = taken
    seconds = [[one.seconds for one in side] for side in taken]
    detail = f"{_told(mine)}; theirs {_told(theirs)}"
    return ratio(*seconds, id=id, what=what, most=most, unit=RATIO, detail=detail, is_budget=True)


def missing(id: str, what: str, most: float, why: str) -> Figure:
    """Say that something could not be compared, and why."""
    return Figure(id=id, what=what, middle=None, most=most, unit=RATIO, detail=why, is_budget=True)


def _told(side: list[Cost]) -> str:
    seconds, own = median(one.seconds for one in side), median(one.processor for one in side)
    return f"{seconds:.2f} s ({own:.2f} of its own), {max(one.peak for one in side):.0f} MiB"
