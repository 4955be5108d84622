"""The bench itself, with next to nothing to measure: what it finds and keeps, and that one failure stops nothing."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from tests.bench import lasting
from tests.bench.__main__ import main, measured, told
from tests.bench.figures import TIMES, Curve, Finding, figures_of, of
from tests.bench.floors import floors
from tests.bench.machine import busy, is_quiet, machine, versions
from tests.bench.parts import PARTS
from tests.bench.scale import LITTLE, WHOLE, Bench

TINY = replace(LITTLE, times=1, people=(2, 4), years=1, runs=(1, 2))


@pytest.fixture(autouse=True)
def nobody_beside_us(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("OUTREACH_BENCH_PEERS", str(tmp_path / "none"))


def failing(bench: Bench) -> Iterator[Finding]:
    yield of([1], id="first", what="first", unit=TIMES)
    raise AssertionError("the disk is full")


def too_many(bench: Bench) -> Iterator[Finding]:
    yield of([2], id="commits", what="commits", unit=TIMES, most=1)


def slow(bench: Bench) -> Iterator[Finding]:
    yield of([9.0], id="slow", what="slow", unit="s", most=1)


def test_a_part_that_fails_is_named_and_the_others_go_on(capsys: pytest.CaptureFixture[str]) -> None:
    data, is_fine = measured(["failing", "slow"], LITTLE, parts={"failing": failing, "slow": slow})
    assert (data["failed"], is_fine) == (["failing"], False)
    assert [one.id for one in figures_of(data)] == ["first", "slow"]
    assert "could not be measured: the disk is full" in capsys.readouterr().err


def test_a_count_that_is_too_high_fails_and_a_time_does_not() -> None:
    assert not measured(["x"], LITTLE, say=lambda _: None, parts={"x": too_many})[1]
    assert measured(["x"], LITTLE, say=lambda _: None, parts={"x": slow})[1]


def test_without_the_others_their_rows_say_so() -> None:
    data, _ = measured(["version", "plan", "google"], LITTLE, say=lambda _: None)
    assert [one.detail for one in figures_of(data)] == [
        "mailmerge is not installed",
        "gcalcli is not installed",
        "google-api-python-client is not installed",
    ]


def test_deciding_is_told_next_to_parsing_with_its_slope() -> None:
    data, is_fine = measured(["decide"], TINY, say=lambda _: None)
    assert [one.id for one in figures_of(data)] == ["decide", "decide-seconds", "decide-slope"]
    assert is_fine
    assert data["curves"][0]["id"] == "people"


def test_memory_is_told_after_some_runs_and_after_many() -> None:
    (figure,) = figures_of(measured(["soak"], TINY, say=lambda _: None)[0])
    assert figure.middle is not None
    assert 0.5 < figure.middle < 2


def test_years_leave_a_ledger_that_is_rebuilt_to_the_last_fact(tmp_path: Path) -> None:
    found = list(lasting.ageing(Bench(root=tmp_path, scale=TINY, peers=None)))
    figures = {one.id: one for one in found if not isinstance(one, Curve)}
    assert set(figures) == {"ledger-facts", "ledger-size", "ledger-plan", "ledger-run", "recover"}
    # a fortnight's mornings, and what the first run made
    assert figures["ledger-facts"].middle is not None
    assert figures["ledger-facts"].middle > 2 * 13


def test_every_line_fits_a_figure_or_a_curve() -> None:
    one = of([2], id="c", what="`run`", unit=TIMES, most=1, detail="why")
    assert " ".join(told(one).split()) == "! run 2 ≤ 1 why"


def test_what_nobody_knows_is_refused(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["nonsense"]) == 2
    assert f"no part nonsense; there are {', '.join(PARTS)}" in capsys.readouterr().out


def test_the_machine_is_described_without_its_name() -> None:
    assert set(machine()) == {"cores", "memory", "system", "Python"}
    assert busy() >= 0
    assert is_quiet(0)
    assert not is_quiet(1e6)
    assert {"outreach", "emulate"} <= set(versions(None))


def test_the_whole_has_the_sizes_of_the_budgets() -> None:
    assert (WHOLE.times, WHOLE.drafts, WHOLE.people[-1], WHOLE.due[-1], WHOLE.years) == (5, 1_000, 10_000, 2_000, 10)
    assert (WHOLE.mailboxes[0].mails, WHOLE.mailboxes[-1].mails, WHOLE.mailboxes[-1].people) == (0, 50_000, 500)


def test_a_floor_is_measured_without_anybody_beside_us(tmp_path: Path) -> None:
    found = list(floors(Bench(root=tmp_path, scale=LITTLE, peers=None)))
    assert [one.id for one in found] == ["floor-disk", "floor-call"]
    assert all(one.lowest > 0 for one in found)
