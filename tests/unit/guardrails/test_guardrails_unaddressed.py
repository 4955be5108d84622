"""At most three unfinished drafts are alive."""

from __future__ import annotations

from dataclasses import replace

import pytest

from outreach.domain.cadences import Kind
from outreach.domain.findings import Finding, Level
from outreach.domain.history import PastDraft, Stage
from outreach.domain.messages import DraftRef, Fingerprint
from outreach.domain.people import Policy
from outreach.domain.plans import PlannedDraft
from outreach.domain.touches import Outcome
from outreach.guardrails.unaddressed import cap_unaddressed
from tests.builders import (
    a_due,
    a_history,
    a_past_draft,
    a_person,
    a_program,
    a_project,
    a_view,
    an_interview,
    an_occurrence,
)
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
    return "".join(row.outcome[0] for row in cap_unaddressed(rows, a_view()))


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
    assert cap_unaddressed(rows, a_view()) == tuple(rows)


def test_a_deferred_one_says_why_and_would_do_nothing() -> None:
    last = cap_unaddressed([a_row(rank) for rank in range(4)], a_view())[-1]
    assert last.due.outcome is Outcome.DEFERRED
    assert last.due.reason.text == "three unfinished drafts wait for you already; finish one and this follows"
    assert (last.draft, last.action) == (None, None)


def lying(number: int, stage: Stage = Stage.UNADDRESSED) -> PastDraft:
    return a_past_draft(f"conf-request/reader-{number}/glws/1", stage)


def among(*past: PastDraft, taken_back: tuple[PastDraft, ...] = ()) -> str:
    """Write what becomes of three new rows while these drafts of other cadences lie there."""
    rows = cap_unaddressed(
        [a_row(rank) for rank in range(3)],
        a_view(history=a_history(drafts=past)),
        frozenset(one.touch for one in taken_back),
    )
    return "".join(row.outcome[0] for row in rows)


@pytest.mark.parametrize(("number", "said"), [(0, "uuu"), (1, "uud"), (3, "ddd"), (5, "ddd")])
def test_unfinished_drafts_of_cadences_that_a_job_leaves_alone_count_too(number: int, said: str) -> None:
    assert among(*(lying(one) for one in range(number))) == said


@pytest.mark.parametrize("stage", [Stage.ADDRESSED, Stage.EDITED, Stage.SENT, Stage.GONE, Stage.WITHDRAWN])
def test_only_what_lies_unfinished_takes_a_place(stage: Stage) -> None:
    assert among(*(lying(one, stage) for one in range(3))) == "uuu"


def test_what_is_taken_back_gives_its_place_up() -> None:
    past = [lying(one) for one in range(3)]
    assert among(*past, taken_back=(past[0],)) == "udd"


@pytest.mark.parametrize(("policy", "said"), [(Policy.UNKNOWN, "uuu"), (Policy.WELCOME, "udd")])
def test_drafts_elsewhere_that_wait_for_a_programs_answer_take_no_place(policy: Policy, said: str) -> None:
    project = a_project(programs=(a_program(thank_you=policy),), interviews=(an_interview(),))
    past = [
        a_past_draft(f"interview-thanks/reader-{number}/harbor-state-2027/1", Stage.UNADDRESSED, kind=Kind.THANKS)
        for number in range(2)
    ]
    view = a_view(project, a_history(drafts=past))
    rows = cap_unaddressed([a_row(rank) for rank in range(3)], view)
    assert "".join(row.outcome[0] for row in rows) == said
