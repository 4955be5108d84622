"""Figures and curves: the middle and its spread, ratios of what was taken by turns, slopes, what is written down."""

from __future__ import annotations

import json
import math

import pytest

from tests.bench.costs import Cost
from tests.bench.figures import Curve, Figure, Line, as_json, curves_of, figures_of, of, power, ratio
from tests.bench.taking_turns import compared, turns

ONE = of([1.0, 3.0, 2.0], id="one", what="one", unit="s", most=2.0)
CURVE = Curve(id="c", title="C", x="n", y="s", lines=(Line(name="ours", points=((0.0, 1.0), (10.0, 2.0))),))


def test_a_figure_is_the_middle_of_its_samples_with_the_lowest_and_the_highest() -> None:
    assert (ONE.middle, ONE.lowest, ONE.highest, ONE.times) == (2.0, 1.0, 3.0, 3)


def test_a_ratio_is_that_of_the_middles_and_its_spread_that_of_the_pairs() -> None:
    one = ratio([2.0, 8.0, 3.0], [1.0, 2.0, 4.0], id="r", what="r")
    assert (one.middle, one.lowest, one.highest) == (1.5, 0.75, 4.0)


@pytest.mark.parametrize(
    ("middle", "most", "met"), [(1.0, 1.0, True), (1.01, 1.0, False), (9.0, None, True), (None, 1.0, False)]
)
def test_what_is_not_measured_is_not_met(middle: float | None, most: float | None, met: bool) -> None:
    assert Figure(id="x", what="x", middle=middle, most=most).is_met is met


@pytest.mark.parametrize("slope", [0.0, 1.0, 2.0])
def test_a_slope_is_the_power_by_which_something_grows(slope: float) -> None:
    assert power([(x, 3 * x**slope) for x in (1.0, 10.0, 70.0)]) == pytest.approx(slope)


def test_one_point_has_no_slope_and_nothing_has_no_logarithm() -> None:
    assert math.isnan(power([(0.0, 1.0), (10.0, 2.0)]))


def test_the_late_slope_leaves_out_what_every_start_takes() -> None:
    line = Line(name="x", points=tuple((x, 5 + x) for x in (1.0, 10.0, 1_000.0, 10_000.0)))
    assert line.slope < 0.9 < line.late_slope


def test_what_is_written_down_is_read_back() -> None:
    data = json.loads(json.dumps(as_json([ONE, CURVE])))
    assert (figures_of(data), curves_of(data)) == ((ONE,), (CURVE,))


def test_two_commands_take_turns() -> None:
    done = []

    def act(name: str, seconds: float) -> Cost:
        done.append(name)
        return Cost(code=0, seconds=seconds, processor=0.5, peak=50, said="")

    taken = turns(2, lambda: act("ours", 1.0), lambda: act("theirs", 2.0))
    assert done == ["ours", "theirs", "ours", "theirs"]
    told = "1.00 s (0.50 of its own), 50 MiB; theirs 2.00 s (0.50 of its own), 50 MiB"
    one = compared("x", "ours : theirs", 0.6, taken)
    assert (one.middle, one.is_met, one.detail) == (0.5, True, told)
