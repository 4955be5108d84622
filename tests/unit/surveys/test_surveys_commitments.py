"""The report on promises: what is red, in which order, and whether the work fits into the hours that are free."""

from __future__ import annotations

import pytest

from outreach.domain.cadences import Kind
from outreach.domain.history import History, Stage
from outreach.domain.occasions import Commitment, OccasionKind
from outreach.domain.people import PersonId
from outreach.domain.plans import PlannedDraft
from outreach.domain.project import OfficeCalendar
from outreach.domain.stages import View
from outreach.domain.touches import Missing, Outcome
from outreach.planning.free_hours import free_hours
from outreach.surveys.commitments import commitments
from outreach.surveys.survey import Mark, Row
from tests.builders import (
    a_cadence,
    a_due,
    a_history,
    a_meeting,
    a_past_draft,
    a_person,
    a_project,
    a_view,
    an_occasion,
    an_occurrence,
    day,
)
from tests.shown import a_screen

QUILL = a_person("Dr. Ada Quill")
MONDAY = "2026-11-30 08:00"


def a_promise(
    due: str | None = "2026-12-18",
    *,
    id: str = "survey",
    status: str = "open",
    hours: float | None = None,
    done: str | None = None,
    new_date: str | None = None,
    to: str | None = "ada-quill",
) -> Commitment:
    return Commitment(
        id=id,
        what=f"The {id}",
        to=PersonId(to) if to else None,
        due=day(due) if due else None,
        hours_left=hours,
        status=status,
        done=day(done) if done else None,
        new_date=day(new_date) if new_date else None,
    )


def a_world(*promises: Commitment, now: str = MONDAY, history: History | None = None) -> View:
    project = a_project(
        people=(QUILL,),
        commitments=promises,
        calendar=OfficeCalendar(holidays="none"),
        meetings=(a_meeting("2026-12-01 10:00", "ada-quill", takes="60 minutes"),),
    )
    return a_view(project, history, now)


def only_row(view: View, *drafts: PlannedDraft) -> Row:
    (row,) = commitments(view, a_screen(*drafts)).rows
    return row


def test_without_promises_it_says_so() -> None:
    found = commitments(a_world(), a_screen())
    assert (found.rows, found.empty) == ((), "Nothing that you promised is open.")


@pytest.mark.parametrize(
    ("promise", "mark", "status"),
    [
        (a_promise("2026-12-18"), Mark.FINE, "open"),
        (a_promise("2026-12-07"), Mark.LOOK, "open"),
        (a_promise("2026-12-08"), Mark.FINE, "open"),
        (a_promise(None), Mark.LOOK, "open"),
        (a_promise("2026-11-30"), Mark.LOOK, "open"),
        (a_promise("2026-11-29"), Mark.RED, "1 day late"),
        (a_promise("2026-11-20"), Mark.RED, "10 days late"),
        (a_promise("2026-11-20", to=None), Mark.RED, "10 days late"),
        (a_promise("2026-11-20", new_date="2026-12-18"), Mark.FINE, "open"),
        (a_promise("2026-12-18", status="at risk"), Mark.RED, "at risk"),
        (a_promise("2026-12-18", hours=500), Mark.RED, "open"),
        (a_promise("2026-12-18", hours=5), Mark.FINE, "open"),
    ],
)
def test_a_promise_is_red_when_it_is_late_untold_or_too_much(promise: Commitment, mark: Mark, status: str) -> None:
    row = only_row(a_world(promise))
    assert (row.mark, row.cells[4]) == (mark, status)


@pytest.mark.parametrize("promise", [a_promise(done="2026-11-20"), a_promise(status="handed over")])
def test_what_is_done_or_handed_over_is_not_shown(promise: Commitment) -> None:
    assert commitments(a_world(promise), a_screen()).rows == ()


def test_one_at_risk_that_was_told_is_red_no_more() -> None:
    sent = a_past_draft("commitment-note/ada-quill/survey/2", Stage.SENT, kind=Kind.LOGISTICS, made="2026-11-28 07:10")
    row = only_row(a_world(a_promise(status="at risk"), history=a_history(drafts=(sent,))))
    assert (row.mark, row.cells[5], row.data["told"]) == (Mark.FINE, "28 Nov", "2026-11-28")


def test_a_promise_made_in_a_note_counts() -> None:
    assert only_row(a_world(history=a_history(promises=(a_promise(id="noted"),)))).cells[-1] == "The noted"


def test_a_promise_to_nobody_in_particular_has_no_name() -> None:
    row = only_row(a_world(a_promise(to=None)))
    assert (row.cells[1], row.data["to"]) == ("", None)


def test_what_is_red_comes_first_and_then_the_day_decides() -> None:
    view = a_world(
        a_promise("2026-12-20", id="later"),
        a_promise(None, id="undated"),
        a_promise("2026-12-10", id="soon"),
        a_promise("2027-01-20", id="risky", status="at risk"),
        a_promise("2026-11-20", id="late"),
    )
    rows = commitments(view, a_screen()).rows
    assert [row.data["commitment"] for row in rows] == ["late", "risky", "soon", "later", "undated"]


def test_what_the_plan_wants_is_what_to_type() -> None:
    occurrence = an_occurrence(
        QUILL,
        a_cadence("commitment-note", kind=Kind.LOGISTICS),
        occasion=an_occasion("2026-11-20", id="survey", kind=OccasionKind.COMMITMENT),
    )
    need = Missing(field="new_date", ask="the new day", fill='outreach note quill "new_date: …"')
    row = PlannedDraft(due=a_due(occurrence, outcome=Outcome.NEEDS, needs=(need,)), outcome=Outcome.NEEDS)
    assert only_row(a_world(a_promise("2026-11-20")), row).next == 'outreach note quill "new_date: …"'


def test_one_that_cannot_wait_can_be_looked_into_where_nothing_is_planned() -> None:
    assert only_row(a_world(a_promise("2026-11-20"))).next == "outreach explain quill"
    assert only_row(a_world(a_promise("2026-11-20", to=None))).next == ""
    assert only_row(a_world(a_promise("2026-12-18"))).next == ""


def test_the_load_adds_up_what_is_due_before_and_what_is_late() -> None:
    view = a_world(
        a_promise("2026-12-04", id="first", hours=20),
        a_promise("2026-12-05", id="second", hours=40),
        a_promise("2026-11-20", id="late", hours=2),
        a_promise("2026-12-05", id="unsized"),
    )
    rows = {row.data["commitment"]: row for row in commitments(view, a_screen()).rows}
    assert [rows[id].data["hours_to_do"] for id in ("first", "second", "late", "unsized")] == [22, 62, None, None]
    assert rows["first"].mark is Mark.LOOK
    assert rows["second"].mark is Mark.RED


def test_the_closing_lines_say_load_and_count() -> None:
    view = a_world(
        a_promise("2026-12-04", id="first", hours=20),
        a_promise("2026-11-20", id="late"),
        a_promise("2026-11-20", id="late-too"),
        a_promise(id="kept", done="2026-11-20"),
    )
    assert commitments(view, a_screen()).closing == (
        "Say so today: 2 are late.",
        "Until 4 Dec: 20 hours to do, 49 of your working hours not taken.",
        "3 open (3 fit at once), 1 kept.",
    )


def test_one_late_is_said_in_the_singular_and_without_hours_nothing_is_said_of_them() -> None:
    closing = commitments(a_world(a_promise("2026-11-20")), a_screen()).closing
    assert closing == ("Say so today: 1 is late.", "1 open (3 fit at once), 0 kept.")


def test_the_row_says_the_same_to_programs() -> None:
    assert only_row(a_world(a_promise("2026-12-04", hours=20, new_date="2026-12-05"))).data == {
        "commitment": "survey",
        "what": "The survey",
        "to": "ada-quill",
        "due": "2026-12-04",
        "expected": "2026-12-05",
        "size": "S",
        "hours_left": 20,
        "status": "open",
        "days_late": 0,
        "told": None,
        "hours_to_do": 20,
        "hours_free": 49,
    }


def test_free_hours_are_working_hours_in_which_nothing_is_arranged() -> None:
    view = a_world(now=MONDAY)
    assert free_hours({day("2026-11-30"), day("2026-12-01")}, view) == {
        day("2026-11-30"): 10,
        day("2026-12-01"): 19,
    }


def test_a_weekend_has_no_free_hours_and_a_day_that_has_begun_only_the_rest() -> None:
    view = a_world(now="2026-12-04 16:30")
    assert free_hours({day("2026-12-04"), day("2026-12-06")}, view) == {
        day("2026-12-04"): 1.5,
        day("2026-12-06"): 1.5,
    }


def test_nobody_knows_about_days_that_are_over_or_too_far_ahead() -> None:
    assert free_hours({day("2026-11-29"), day("2027-06-01")}, a_world()) == {}


def test_what_is_too_far_ahead_has_a_load_and_no_hours() -> None:
    view = a_world(a_promise("2027-06-01", hours=20))
    row = only_row(view)
    assert (row.mark, row.data["hours_to_do"], row.data["hours_free"]) == (Mark.FINE, 20, None)
    assert len(commitments(view, a_screen()).closing) == 1
