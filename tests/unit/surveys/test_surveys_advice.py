"""The report on advice: what became of it, and who still waits to hear so."""

from __future__ import annotations

import pytest

from outreach.domain.cadences import RuleSetting
from outreach.domain.history import History
from outreach.domain.occasions import OccasionKind
from outreach.domain.people import Advice, PersonId
from outreach.domain.plans import PlannedDraft
from outreach.domain.project import Project
from outreach.domain.stages import View
from outreach.domain.touches import Outcome
from outreach.surveys.advice import advice
from outreach.surveys.survey import Mark, Row
from tests.builders import (
    a_cadence,
    a_detail,
    a_due,
    a_history,
    a_me,
    a_person,
    a_view,
    an_occasion,
    an_occurrence,
    day,
)
from tests.shown import a_screen

SAID = "learn one statistics package"
ID = "advice-learn-one-statistics-package"


def told(on: str | None = "2026-11-03", *, did: str = "", back: str | None = None, said: str = SAID) -> Advice:
    return Advice(said=said, day=day(on) if on else None, did=did, told_back=day(back) if back else None)


def a_world(*given: Advice, history: History | None = None, weeks: str = "") -> View:
    people = (a_person("Dr. Ada Quill", advice=given), a_person("Dr. Noor Hadid"))
    rules = {"open-advice": RuleSetting(options={"weeks": weeks})} if weeks else {}
    return a_view(Project(me=a_me(), people=people, rules=rules), history)


def only_row(view: View, *drafts: PlannedDraft) -> Row:
    (row,) = advice(view, a_screen(*drafts)).rows
    return row


def test_without_advice_it_says_so() -> None:
    found = advice(a_world(), a_screen())
    assert (found.rows, found.closing, found.empty) == ((), (), "No advice is in your files: advice, below a person.")


@pytest.mark.parametrize(
    ("given", "mark"),
    [
        (told("2026-11-03"), Mark.FINE),
        (told("2026-09-27"), Mark.FINE),
        (told("2026-09-26"), Mark.RED),
        (told(None), Mark.FINE),
        (told(did="I did."), Mark.LOOK),
        (told("2026-01-01", did="I did."), Mark.LOOK),
        (told("2026-01-01", back="2026-02-01"), Mark.FINE),
        (told("2026-01-01", did="I did.", back="2026-02-01"), Mark.FINE),
    ],
)
def test_open_for_more_than_eight_weeks_is_red_and_done_but_untold_is_worth_a_look(given: Advice, mark: Mark) -> None:
    assert only_row(a_world(given)).mark is mark


def test_the_rule_says_after_how_many_weeks() -> None:
    assert only_row(a_world(told("2026-09-20"), weeks="12")).mark is Mark.FINE
    assert only_row(a_world(told("2026-11-03"), weeks="2")).mark is Mark.RED


def test_what_a_note_says_was_done_counts() -> None:
    note = a_detail("I took the course.", person="ada-quill", occasion=ID, field="did")
    row = only_row(a_world(told(), history=a_history(details=(note,))))
    assert (row.mark, row.cells[3], row.data["did"]) == (Mark.LOOK, "yes", "I took the course.")


def test_a_mail_that_told_it_counts() -> None:
    known = {PersonId("ada-quill"): frozenset({"advice:ada-quill:2026-11-03"})}
    row = only_row(a_world(told(did="I did."), history=a_history(told=known)))
    assert (row.mark, row.cells[4], row.next, row.data["told"]) == (Mark.FINE, "yes", "", True)


@pytest.mark.parametrize(
    ("given", "cells"),
    [
        (told(), ("Dr. Quill", "3 Nov", "2 weeks", "not yet", "no", SAID)),
        (told(did="I did.", back="2026-11-16"), ("Dr. Quill", "3 Nov", "2 weeks", "yes", "16 Nov", SAID)),
        (told(None), ("Dr. Quill", "", "", "not yet", "no", SAID)),
    ],
)
def test_the_cells_say_who_when_and_what(given: Advice, cells: tuple[str, ...]) -> None:
    assert only_row(a_world(given)).cells == cells


def test_what_nobody_heard_of_comes_first_the_oldest_on_top() -> None:
    view = a_world(
        told("2026-11-03", said="new"),
        told("2026-05-01", said="told early", back="2026-06-01"),
        told("2026-08-01", said="old"),
        told("2026-09-01", said="told late", back="2026-10-01"),
        told(None, said="some day"),
    )
    rows = advice(view, a_screen()).rows
    assert [row.data["said"] for row in rows] == ["some day", "old", "new", "told late", "told early"]
    assert advice(view, a_screen()).closing == ("3 of 5 not told back.",)


def test_what_was_not_done_can_be_said_and_what_was_told_needs_nothing() -> None:
    assert only_row(a_world(told())).next == 'outreach note quill "did: …"'
    assert only_row(a_world(told(did="I did."))).next == "outreach explain quill"
    assert only_row(a_world(told(back="2026-11-16"))).next == ""


def test_a_report_that_is_planned_can_be_looked_at() -> None:
    view = a_world(told(did="I did."))
    occasion = an_occasion("2026-11-03", id=ID, kind=OccasionKind.ADVICE)
    occurrence = an_occurrence(view.project.people[0], a_cadence("close-the-loop"), occasion=occasion)
    row = PlannedDraft(due=a_due(occurrence), outcome=Outcome.READY)
    assert only_row(view, row).next == "outreach show quill"


def test_another_persons_report_on_the_same_words_is_not_meant() -> None:
    view = a_world(told(did="I did."))
    occasion = an_occasion("2026-11-03", id=ID, kind=OccasionKind.ADVICE)
    occurrence = an_occurrence(view.project.people[1], a_cadence("close-the-loop"), occasion=occasion)
    assert only_row(view, PlannedDraft(due=a_due(occurrence), outcome=Outcome.READY)).next == "outreach explain quill"


def test_the_row_says_the_same_to_programs() -> None:
    assert only_row(a_world(told(did="I did.", back="2026-11-16"))).data == {
        "person": "ada-quill",
        "date": "2026-11-03",
        "said": SAID,
        "did": "I did.",
        "told": True,
        "told_back": "2026-11-16",
        "days": 19,
    }
