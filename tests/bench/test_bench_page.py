"""docs/benchmarks.md says what its numbers say, and why what is missed is missed."""

from __future__ import annotations

import json
import re
from typing import Any

import pytest

from tests.bench import page
from tests.bench.figures import Curve, Figure, Line, as_json, curves_of, figures_of, of
from tests.bench.plots import chart, drawn

LINES = tuple(Line(name=name, points=((0.0, 1.0), (10.0, 2.0), (100.0, 9.0))) for name in ("ours", "theirs"))
CURVE = Curve(id="people", title="People", x="people", y="seconds", lines=LINES)
MET = of([0.4, 0.5, 0.6], id="version", what="`outreach --version`", most=0.6, is_budget=True)
MISSED = of([2.0], id="plan", what="a plan", most=0.8, is_budget=True)
UNMEASURED = Figure(id="drafts", what="drafts", middle=None, most=1.0, detail="mailmerge is not installed")


def numbers(*findings: Figure | Curve, busy: float = 0.1, failed: tuple[str, ...] = ()) -> dict[str, Any]:
    about = {"day": "2026-11-23", "machine": {"cores": "4"}, "busy": [0.0, busy], "versions": {"click": "8"}}
    return {**about, "failed": list(failed), **as_json(findings)}


@pytest.fixture(scope="module")
def kept() -> dict[str, Any]:
    data: dict[str, Any] = json.loads(page.NUMBERS.read_text(encoding="utf-8"))
    return data


def test_the_page_says_what_its_numbers_say(kept: dict[str, Any]) -> None:
    assert page.PAGE.read_text(encoding="utf-8") == page.page(kept), "python -m tests.bench write"


def test_every_curve_of_the_page_has_its_picture(kept: dict[str, Any]) -> None:
    names = {f"{one.id}.svg" for one in curves_of(kept)}
    assert {path.name for path in page.PICTURES.iterdir()} == names
    assert set(re.findall(r"\(benchmarks/(.+?)\)", page.PAGE.read_text(encoding="utf-8"))) == names


def test_every_budget_that_is_missed_has_its_reason(kept: dict[str, Any]) -> None:
    missed = {one.id for one in figures_of(kept) if not one.is_met}
    assert missed <= set(page.reasons())


def test_no_two_figures_have_one_name(kept: dict[str, Any]) -> None:
    names = [one.id for one in figures_of(kept)]
    assert len(names) == len(set(names))


def test_a_row_has_budget_middle_spread_and_verdict() -> None:
    text = page.page(numbers(MET, MISSED))
    assert "| `outreach --version` | ≤ 0.6 × | 0.50 × | 0.40 – 0.60 (3) | met |  |" in text
    assert "| a plan | ≤ 0.8 × | 2.00 × |  | **missed** |  |" in text
    assert f"**a plan**: 2.00 × of ≤ 0.8 ×. {page.reasons()['plan']}" in text


def test_what_could_not_be_measured_is_missed_and_says_why() -> None:
    text = page.page(numbers(UNMEASURED, failed=("reading",)))
    assert "| drafts | ≤ 1 × | not measured |  | **missed** | mailmerge is not installed |" in text
    assert text.endswith("Could not be measured this time: reading.\n")


@pytest.mark.parametrize(("busy", "warned"), [(0.1, False), (1e6, True)])
def test_a_machine_that_was_busy_is_told(busy: float, warned: bool) -> None:
    assert ("The machine was not quiet" in page.page(numbers(busy=busy))) is warned


def test_a_note_among_the_numbers_stands_on_the_page() -> None:
    text = page.page(numbers(MET) | {"note": "From several runs."})
    assert "\nFrom several runs.\n" in text


def test_a_curve_is_a_picture_and_a_table_with_its_slopes() -> None:
    text = page.page(numbers(CURVE))
    assert "![People: seconds against people](benchmarks/people.svg)" in text
    assert "| ours | 1.00 | 2.00 | 9.00 | 0.65 | 0.65 |" in text


def test_a_picture_is_svg_without_scripts_and_names_both_lines() -> None:
    text = drawn(CURVE)
    assert text.startswith("<svg")
    assert "<script" not in text
    assert {"ours", "theirs", "people", "seconds"} <= set(re.findall(r">([a-z]+)<", text))


@pytest.mark.parametrize(("first", "kind"), [(0.0, "symlog"), (1.0, "log")])
def test_an_axis_that_begins_at_nothing_has_a_place_for_it(first: float, kind: str) -> None:
    curve = Curve(id="c", title="C", x="n", y="s", lines=(Line(name="o", points=((first, 1.0), (10.0, 2.0))),))
    assert chart(curve)["encoding"]["x"]["scale"]["type"] == kind
