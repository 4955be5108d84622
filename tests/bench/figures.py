"""What was measured, as values: single figures with what they may be, and curves of growth; JSON out and in."""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import asdict, dataclass
from statistics import fmean, median
from typing import Any

RATIO, SECONDS, MEBIBYTES, TIMES = "×", "s", "MiB", "times"


@dataclass(frozen=True, slots=True, kw_only=True)
class Figure:
    """One figure: the middle of several, with the lowest and the highest seen; None when it could not be measured.

    `most` is what it may be, and None where nobody promised anything. `is_budget` marks what the design promises.
    """

    id: str
    what: str
    middle: float | None
    lowest: float = 0.0
    highest: float = 0.0
    times: int = 1
    unit: str = RATIO
    most: float | None = None
    detail: str = ""
    is_budget: bool = False

    @property
    def is_met(self) -> bool:
        """Whether it is no more than it may be."""
        return self.middle is not None and (self.most is None or self.middle <= self.most)


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """One line of a curve; `points` are (how much there was, what it took), in rising order."""

    name: str
    points: tuple[tuple[float, float], ...]

    @property
    def slope(self) -> float:
        """By which power what it takes grows, over all of it."""
        return power(self.points)

    @property
    def late_slope(self) -> float:
        """By which power it grows over the last tenfold, where what every start takes no longer counts."""
        return power([one for one in self.points if one[0] * 10 >= self.points[-1][0]])


@dataclass(frozen=True, slots=True, kw_only=True)
class Curve:
    """How something grows with something else, which may begin at nothing."""

    id: str
    title: str
    x: str
    y: str
    lines: tuple[Line, ...]
    detail: str = ""


Finding = Figure | Curve


def of(samples: Sequence[float], **words: Any) -> Figure:
    """Give the figure of several samples of the same."""
    seen: dict[str, Any] = {"lowest": min(samples), "highest": max(samples), "times": len(samples)}
    return Figure(middle=median(samples), **seen | words)


def ratio(mine: Sequence[float], theirs: Sequence[float], **words: Any) -> Figure:
    """Give the ratio of the middles of samples that were taken by turns; its spread is that of the pairs."""
    pairs = [one / other for one, other in zip(mine, theirs, strict=True)]
    middle = median(mine) / median(theirs)
    return Figure(middle=middle, lowest=min(pairs), highest=max(pairs), times=len(pairs), **words)


def power(points: Iterable[tuple[float, float]]) -> float:
    """Give the slope of the straight line that fits points best, both axes logarithmic; nan for fewer than two.

    A slope of 1 is linear growth, 2 is quadratic, 0 is none.
    """
    logs = [(math.log(x), math.log(y)) for x, y in points if x > 0 and y > 0]
    if len({x for x, _ in logs}) < 2:
        return math.nan
    x_mean, y_mean = fmean(x for x, _ in logs), fmean(y for _, y in logs)
    return sum((x - x_mean) * (y - y_mean) for x, y in logs) / sum((x - x_mean) ** 2 for x, _ in logs)


def as_json(findings: Iterable[Finding]) -> dict[str, list[dict[str, Any]]]:
    """Write figures and curves down, each in its order."""
    found = list(findings)
    return {
        "figures": [_rounded(asdict(one)) for one in found if isinstance(one, Figure)],
        "curves": [_rounded(asdict(one)) for one in found if isinstance(one, Curve)],
    }


def figures_of(data: Mapping[str, Any]) -> tuple[Figure, ...]:
    """Read the figures back."""
    return tuple(Figure(**one) for one in data["figures"])


def curves_of(data: Mapping[str, Any]) -> tuple[Curve, ...]:
    """Read the curves back."""
    return tuple(Curve(**{**one, "lines": tuple(_line(line) for line in one["lines"])}) for one in data["curves"])


def _line(data: Mapping[str, Any]) -> Line:
    return Line(name=data["name"], points=tuple((x, y) for x, y in data["points"]))


def _rounded(value: Any) -> Any:
    match value:
        case float():
            return float(f"{value:.4g}")
        case dict():
            return {key: _rounded(one) for key, one in value.items()}
        case list() | tuple():
            return [_rounded(one) for one in value]
        case _:
            return value
