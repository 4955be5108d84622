"""Every request of an evening with Google, met by everything that can go wrong on the way, with and without a person.

`make test` meets every kind of call with every fault, several faults to an evening, and plays a few cells alone;
OUTREACH_TEST_LONG=1 plays every cell (request, fault, act of a person in between) and prints how many there were.
"""

from __future__ import annotations

import os
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace

import pytest

from tests.faults.google_cells import MODES, NEEDED, Cell, Matrix, Played, chained
from tests.faults.invariants import key_of
from tests.google_season import EVENING, OWNER, google_season

LONG = os.environ.get("OUTREACH_TEST_LONG") == "1"
ALONE, STEP = (MODES, 1) if LONG else (("drop-after",), 13)
# what stops a run: the permission is missing, the interface is switched off
STOPS = {"403-scope": 77, "403-api": 78}
# what the token address says no with is taken for a no, whatever its status
REFUSALS = frozenset({"401", "403-rate", "403-scope", "403-api", "404", "409"})
# each of these costs seconds, so the short form has one of each way in which a request is repeated
TIMED = frozenset({"hang", "slow"})
TIMED_CALLS = frozenset(
    {"oauth.token", "gmail.users.drafts.list", "gmail.users.drafts.create", "calendar.events.update"}
)


@pytest.fixture(scope="module")
def matrix(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Matrix]:
    folder = tmp_path_factory.mktemp("matrix")
    with google_season(folder) as season:
        yield Matrix(season, folder)


def code(cell: Cell) -> int:
    """Give the exit code of a faulty run: what is repeated, or left for the next run, stops nothing."""
    if cell.call == "oauth.token" and cell.mode in REFUSALS:
        return 77
    if cell.mode in STOPS:
        return STOPS[cell.mode]
    return 75 if cell.mode in ("404", "409") and cell.call.endswith(".list") else 3


def wrong(cell: Cell, played: Played) -> list[str]:
    """Give everything that is wrong with a cell."""
    found = [f"{cell}: {problem}" for problem in played.problems]
    if played.screen.code != code(cell):
        found.append(f"{cell}: it ended with {played.screen.code}, {played.screen.err}")
    creates = cell.call == "gmail.users.drafts.create"
    # a draft that Google itself made twice stays without recipients, and the audit lists it
    if played.leftovers and not (creates and cell.mode == "duplicate"):
        found.append(f"{cell}: {played.leftovers} drafts are left over")
    if played.again and not creates:
        found.append(f"{cell}: made again")
    return found


def played(matrix: Matrix, cells: Iterable[Cell]) -> tuple[Counter[str], list[str]]:
    """Play cells; give the counts and everything that is wrong."""
    counts: Counter[str] = Counter()
    problems: list[str] = []
    for cell in cells:
        one = matrix.play(cell)
        counts.update({"cells": 1, f"exit {one.screen.code}": 1, "acts": one.acted, "made again": one.again})
        counts["left over"] += one.leftovers
        problems += wrong(cell, one)
    return counts, problems


def shown(told: Callable[[str], None], title: str, counts: Counter[str]) -> None:
    """Print what was counted, in the long form."""
    if LONG:
        told(f"{title}: " + ", ".join(f"{count} {name}" for name, count in sorted(counts.items()) if count))


def test_the_evening_makes_every_kind_of_request(matrix: Matrix) -> None:
    assert matrix.screen.code == 3
    assert {one.call for one in matrix.requests} == NEEDED
    assert len(matrix.wanted.drafts) >= 4
    assert len(matrix.wanted.holds) >= 4


def test_every_kind_of_call_meets_every_fault(matrix: Matrix) -> None:
    pairs = {(call, mode) for call in NEEDED for mode in MODES if mode not in TIMED or call in TIMED_CALLS}
    missing = set(pairs)
    while missing:
        met, problems = chained(matrix, sorted(missing))
        assert not problems
        assert met & missing, f"never met: {sorted(missing)}"
        missing -= met


@pytest.mark.parametrize("mode", ALONE)
def test_a_fault_at_any_request_leaves_no_trace(matrix: Matrix, mode: str, told: Callable[[str], None]) -> None:
    counts, problems = played(matrix, list(matrix.cells(mode))[::STEP])
    shown(told, f"{mode} at each request", counts)
    assert not problems
    assert counts["cells"] >= len(matrix.requests) // STEP


@pytest.mark.parametrize("mode", ALONE)
def test_what_a_person_does_after_a_fault_always_wins(matrix: Matrix, mode: str, told: Callable[[str], None]) -> None:
    cells = [replace(cell, act=act) for cell in matrix.cells(mode) for act in matrix.acts(cell)]
    counts, problems = played(matrix, cells[:: STEP + 1 if STEP > 1 else 1])
    shown(told, f"{mode} at each request, then a person", counts)
    assert not problems
    assert counts["acts"] == counts["cells"]


def test_a_cell_that_goes_wrong_is_noticed(matrix: Matrix) -> None:
    season = matrix.again()
    gmail, lost = season.world.account(OWNER).gmail, min(season.calendar.standing)
    season.human.deletes_event(season.calendar.id, lost)
    twice = gmail.create_draft(next(iter(gmail.drafts.values())).message.raw, season.world.now)
    found = [one for one in matrix.ended(season, matrix.typed(season, EVENING)).problems if one.startswith("I4")]
    assert any(lost in one for one in found)
    assert any(f"2 times this draft, not 1: ('{key_of(twice)}'" in one for one in found)
