"""At most three unfinished drafts are alive."""

from __future__ import annotations

from dataclasses import replace

import pytest

from outreach.domain.findings import Finding, Level
from outreach.domain.messages import DraftRef, Fingerprint
from outreach.domain.plans import PlannedDraft
from outreach.domain.touches import Outcome
from outreach.guardrails.unaddressed import cap_unaddressed
from tests.builders import a_due, a_person, an_occurrence
from tests.unit.guardrails.mails import a_mail


def a_finding(rule: str, level: Level = Level.BLOCK) -> Finding:
    return Finding(rule=rule, name=rule, level=level, message="something", where="body:1:1")


def a_row(
    rank: int, *, rules: tuple[str, ...] = ("C202",), outcome: Outcome = Outcome.UNADDRESSED, lies: bool = False
) -> PlannedDraft:
    due = a_due(an_occurrence(a_person(f"Dr. Reader Number{rank}")), rank=(rank,))
    return PlannedDraft(
        due=due,
        outcome=outcome,
        draft=a_mail("words"),
        findings=tuple(a_finding(rule) for rule in rules),
        ref=DraftRef("x", Fingerprint("x")) if lies else None,
    )


def outcomes(*rows: PlannedDraft) -> str:
    """Write each row's outcome as one letter: u(naddressed), d(eferred), r(eady)."""
    return "".join(row.outcome[0] for row in cap_unaddressed(rows))


def test_the_first_three_by_rank_stay() -> None:
    assert outcomes(*(a_row(rank) for rank in (5, 1, 4, 2, 3))) == "dudu" + "u"


def test_three_are_not_too_many() -> None:
    assert outcomes(a_row(1), a_row(2), a_row(3)) == "uuu"


def test_finished_drafts_are_not_counted() -> None:
    ready = [a_row(rank, outcome=Outcome.READY, rules=()) for rank in range(5)]
    assert outcomes(*ready, a_row(6), a_row(7), a_row(8)) == "rrrrruuu"


def test_those_that_wait_only_for_a_programs_answer_are_not_counted() -> None:
    waiting = [a_row(rank, rules=("M404",)) for rank in range(5)]
    assert outcomes(*waiting, a_row(6), a_row(7), a_row(8)) == "uuuuuuuu"


def test_those_that_lack_something_else_too_are_counted() -> None:
    assert outcomes(*(a_row(rank, rules=("M404", "C216")) for rank in range(4))) == "uuud"


def test_a_warning_does_not_count_as_lacking_something() -> None:
    row = a_row(0, rules=("M404",))
    warned = replace(row, findings=(*row.findings, a_finding("C203", Level.WARN)))
    assert outcomes(warned, a_row(1), a_row(2), a_row(3)) == "uuuu"


def test_one_with_a_gap_and_no_finding_is_counted() -> None:
    assert outcomes(*(a_row(rank, rules=()) for rank in range(4))) == "uuud"


def test_those_that_lie_there_keep_their_place() -> None:
    lying = [a_row(rank, lies=True) for rank in (7, 8, 9)]
    assert outcomes(a_row(1), *lying) == "duuu"
    assert outcomes(a_row(1), *lying, a_row(10, lies=True)) == "duuuu"


@pytest.mark.parametrize("count", [0, 1, 3])
def test_nothing_is_changed_when_there_are_few(count: int) -> None:
    rows = [a_row(rank) for rank in range(count)]
    assert cap_unaddressed(rows) == tuple(rows)


def test_a_deferred_one_says_why_and_would_do_nothing() -> None:
    last = cap_unaddressed([a_row(rank) for rank in range(4)])[-1]
    assert last.due.outcome is Outcome.DEFERRED
    assert last.due.reason.text == "three unfinished drafts wait for you already; finish one and this follows"
    assert (last.draft, last.action) == (None, None)
