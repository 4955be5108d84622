"""Mistakes planted into a copy of the source are caught by the tests that are there to catch them.

Each mutant names the tests that must fail; they pass on a copy without a mistake. `make test` plants those named first,
OUTREACH_TEST_LONG=1 all of them and says how many were caught.
"""

from __future__ import annotations

import os
import re
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from tests.architecture.source import PACKAGE, ROOT
from tests.faults.mutants import MUTANTS, NAMED
from tests.faults.mutating import DoesNotFitError, Mutant, copied, judged, mutant

LONG = os.environ.get("OUTREACH_TEST_LONG") == "1"
PLANTED = MUTANTS if LONG else NAMED
ALL = tuple(one for part in MUTANTS.values() for one in part)
HARMLESS = mutant(
    "a word in a comment", "state/lock.py", ('"""The run lock:', '"""The lock:'),
    killers=("unit/state/test_state_lock.py::test_it_is_free_again_afterwards",),
)  # fmt: skip


def killers(one: Mutant) -> tuple[str, ...]:
    """Give the tests that must fail; `make test` leaves whole runs out."""
    return (*one.killers, *one.whole) if LONG else one.killers


@pytest.mark.parametrize("part", PLANTED)
def test_every_planted_mistake_is_caught(part: str, tmp_path: Path, told: Callable[[str], None]) -> None:
    survived = []
    for number, one in enumerate(PLANTED[part]):
        verdict = judged(copied(tmp_path / str(number), one), killers(one))
        if missed := verdict.missed(killers(one)):
            survived.append(f"{one.name}: {', '.join(missed)}\n{verdict.said[-2000:]}")
    if LONG:
        told(f"mutants, {part}: {len(PLANTED[part]) - len(survived)} of {len(PLANTED[part])} caught")
    assert survived == []


@pytest.mark.parametrize("part", PLANTED)
def test_without_a_mistake_the_same_tests_pass(part: str, tmp_path: Path) -> None:
    verdict = judged(copied(tmp_path / "copy"), [name for one in PLANTED[part] for name in killers(one)])
    assert (verdict.code, verdict.failed) == (0, ()), verdict.said


def test_every_mistake_fits_the_source_and_is_another_one() -> None:
    mutated = {one.planted((PACKAGE / one.file).read_text(encoding="utf-8")) for one in ALL}
    assert len(mutated) == len(ALL) == len({one.name for one in ALL})


def test_every_test_that_is_to_catch_one_is_there() -> None:
    for name in {name for one in ALL for name in (*one.killers, *one.whole)}:
        path, _, function = name.partition("::")
        source = (ROOT / "tests" / path).read_text(encoding="utf-8")
        bare = function.rpartition("::")[2].partition("[")[0]
        assert re.search(rf"^ *def {bare}\(", source, re.MULTILINE), name


def test_what_changes_nothing_is_caught_by_nothing(tmp_path: Path) -> None:
    verdict = judged(copied(tmp_path / "copy", HARMLESS), HARMLESS.killers)
    assert verdict.missed(HARMLESS.killers) == HARMLESS.killers
    assert verdict.code == 0


@pytest.mark.parametrize("edit", ["raise RuntimeError", "import nowhere_to_be_found"])
def test_a_copy_that_cannot_even_be_imported_proves_nothing(edit: str, tmp_path: Path) -> None:
    broken = replace(HARMLESS, edits=(("import fcntl\n", f"{edit}\n"),))
    assert judged(copied(tmp_path / "copy", broken), broken.killers).missed(broken.killers) == broken.killers


@pytest.mark.parametrize("text", ["no such text", "self"])
def test_a_text_that_is_not_there_or_more_than_once_does_not_fit(text: str) -> None:
    source = (PACKAGE / "apply.py").read_text(encoding="utf-8")
    with pytest.raises(DoesNotFitError, match="there is"):
        Mutant(name="x", file="apply.py", edits=((text, ""),), killers=()).planted(source)
