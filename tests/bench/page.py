"""docs/benchmarks.md: every budget with what was measured, why what is missed is missed, and how costs grow.

Written from the numbers alone, which lie beside it; a test fails while the page says anything else than they do.
"""

from __future__ import annotations

import json
import tomllib
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

from tests.architecture.source import ROOT
from tests.bench.figures import TIMES, Curve, Figure, Line, curves_of, figures_of
from tests.bench.machine import is_quiet
from tests.bench.plots import drawn

DOCS = ROOT / "docs"
PAGE, NUMBERS, PICTURES = DOCS / "benchmarks.md", DOCS / "benchmarks.json", DOCS / "benchmarks"
REASONS = Path(__file__).with_name("reasons.toml")

_ABOUT = """\
# What it costs

Written by `make bench` on {day}, from [its numbers](benchmarks.json). A ratio compares ours with another program's work
of a like kind, by turns in one run on one machine: it is the middle of ours over the middle of theirs, with the lowest
and the highest of the pairs beside it. Ratios and counts say something about any machine; seconds only about this one.

{machine}

Versions: {versions}.
{warning}
`make bench PARTS="version plan"` measures some of it again and writes no page.
"""
_WARNING = """
**The machine was not quiet**: up to {busy:g} processes wanted to work at once while this was measured. What is compared
by turns suffers on both sides; seconds, spreads and curves are to be taken again.
"""


def write(data: Mapping[str, Any]) -> None:
    """Write the page, its pictures and the numbers."""
    PICTURES.mkdir(exist_ok=True)
    NUMBERS.write_text(json.dumps(data, indent=1, ensure_ascii=False) + "\n", encoding="utf-8")
    for curve in curves_of(data):
        (PICTURES / f"{curve.id}.svg").write_text(drawn(curve), encoding="utf-8")
    PAGE.write_text(page(data), encoding="utf-8")


def page(data: Mapping[str, Any]) -> str:
    """Give the whole page; a `note` among the numbers says what else is to be known of them."""
    figures = figures_of(data)
    budgets, others = [one for one in figures if one.is_budget], [one for one in figures if not one.is_budget]
    parts = [
        _about(data),
        "## Budgets\n",
        *_table(budgets),
        *_missed(figures),
        "\n## How it grows\n",
        'A slope is the power by which seconds grow: 1 is linear, 2 quadratic, 0 not at all. "Late" is over the last',
        "tenfold, where what every start takes no longer counts.\n",
        *(line for curve in curves_of(data) for line in _grown(curve)),
        "## Also measured\n",
        *_table(others),
        *_failed(data["failed"]),
    ]
    return "\n".join(parts) + "\n"


def _about(data: Mapping[str, Any]) -> str:
    machine = "\n".join(["| | |", "|---|---|", *(f"| {name} | {text} |" for name, text in data["machine"].items())])
    versions = ", ".join(f"{name} {version}" for name, version in data["versions"].items())
    busy = max(data["busy"])
    warning = "" if is_quiet(busy) else _WARNING.format(busy=busy)
    warning += f"\n{data['note']}\n" if "note" in data else ""
    return _ABOUT.format(day=data["day"], machine=machine, versions=versions, warning=warning)


def _table(figures: Iterable[Figure]) -> Iterator[str]:
    yield "| what | budget | measured | seen | | |"
    yield "|---|---:|---:|---:|---|---|"
    for one in figures:
        yield f"| {one.what} | {allowed(one)} | {value(one)} | {spread(one)} | {_verdict(one)} | {one.detail} |"


def _missed(figures: Sequence[Figure]) -> Iterator[str]:
    """Give the reason of each that is missed."""
    missed = [one for one in figures if not one.is_met]
    if missed:
        yield "\n### What is missed, and why\n"
    for one in missed:
        yield f"**{one.what}**: {value(one)} of {allowed(one)}. {reasons().get(one.id, 'The reason is not known.')}\n"


def reasons() -> Mapping[str, str]:
    """Give why budgets are missed, by the ids of their figures, with the limit that nothing of ours can pass."""
    told = tomllib.loads(REASONS.read_text(encoding="utf-8"))
    return {id: " ".join(text.split()) for id, text in told.items()}


def _failed(names: Sequence[str]) -> Iterator[str]:
    if names:
        yield f"\nCould not be measured this time: {', '.join(names)}."


def _grown(curve: Curve) -> Iterator[str]:
    yield f"### {curve.title}\n"
    yield f"![{curve.title}: {curve.y} against {curve.x}](benchmarks/{curve.id}.svg)\n"
    counts = sorted({x for line in curve.lines for x, _ in line.points})
    yield f"| {curve.y} with … {curve.x} | {' | '.join(f'{x:,.0f}' for x in counts)} | slope | late |"
    yield f"|---|{'---:|' * (len(counts) + 2)}"
    for line in curve.lines:
        yield f"| {line.name} | {' | '.join(_cells(line, counts))} | {line.slope:.2f} | {line.late_slope:.2f} |"
    yield f"\n{curve.detail}\n" if curve.detail else ""


def _cells(line: Line, counts: Sequence[float]) -> Iterator[str]:
    known = dict(line.points)
    return (_rounded(known[x]) if x in known else "" for x in counts)


def plain(text: str) -> str:
    """Take the marks of the page out of a text, for a terminal."""
    return text.replace("`", "")


def value(one: Figure) -> str:
    """Write what was measured."""
    if one.middle is None:
        return "not measured"
    return f"{one.middle:,.0f}" if one.unit == TIMES else f"{_rounded(one.middle)} {one.unit}".strip()


def spread(one: Figure) -> str:
    """Write the lowest and the highest, and how often it was measured; nothing for a single one."""
    if one.middle is None or one.times == 1:
        return ""
    low, high = (f"{end:,.0f}" if one.unit == TIMES else _rounded(end) for end in (one.lowest, one.highest))
    return f"{low} – {high} ({one.times})" if one.highest else f"({one.times})"


def allowed(one: Figure) -> str:
    """Write what it may be."""
    return "" if one.most is None else f"≤ {one.most:g} {'' if one.unit == TIMES else one.unit}".strip()


def _verdict(one: Figure) -> str:
    return "" if one.most is None else ("met" if one.is_met else "**missed**")


def _rounded(number: float) -> str:
    """Give two or three digits that mean something."""
    if number >= 100:
        return f"{number:,.0f}"
    return f"{number:.2f}" if number >= 0.1 else f"{number:.2g}"
