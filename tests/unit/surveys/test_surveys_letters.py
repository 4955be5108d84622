"""The report on letters: how far each is, what the writer can speak of, and when it is too late to ask."""

from __future__ import annotations

from dataclasses import replace

import pytest

from outreach.domain.cadences import Kind
from outreach.domain.history import Contact, History, Stage
from outreach.domain.occasions import Letter, OccasionKind, Rotation
from outreach.domain.people import PersonId
from outreach.domain.plans import Plan, PlannedDraft
from outreach.domain.stages import View
from outreach.domain.touches import Detail, Missing, Outcome, SkipCode
from outreach.surveys.letters import letters
from outreach.surveys.survey import Mark, Row
from tests.builders import (
    a_cadence,
    a_due,
    a_history,
    a_past_draft,
    a_person,
    a_project,
    a_rotation,
    a_touch,
    a_view,
    a_window,
    an_occasion,
    an_occurrence,
    day,
)
from tests.shown import a_screen, a_skip

QUILL = a_person("Dr. Ada Quill")
REQUEST = "letter-request/ada-quill/grant/1"


def a_letter(due: str | None = "2027-01-29", *, id: str = "grant", **days: str) -> Letter:
    states = {name: day(text) for name, text in days.items()}
    letter = Letter(id=id, writer=QUILL.id, purpose=f"the {id}", due=day(due) if due else None)
    return replace(letter, **states)  # type: ignore[arg-type]


def a_world(*written: Letter, rotations: tuple[Rotation, ...] = (), history: History | None = None) -> View:
    return a_view(a_project(people=(QUILL,), letters=written, rotations=rotations), history)


def only_row(view: View, plan: Plan | None = None) -> Row:
    (row,) = letters(view, plan or a_screen()).rows
    return row


def a_request(outcome: Outcome = Outcome.READY, opens: str = "2026-12-04") -> PlannedDraft:
    occasion = an_occasion("2027-01-29", id="grant", kind=OccasionKind.LETTER)
    cadence = a_cadence("letter-request", kind=Kind.ASK)
    occurrence = an_occurrence(QUILL, cadence, occasion=occasion, window=a_window(opens, None))
    need = Missing(field="why_them", ask="why", fill='outreach note quill "why_them: …"')
    needs = (need,) if outcome is Outcome.NEEDS else ()
    return PlannedDraft(due=a_due(occurrence, outcome=outcome, needs=needs), outcome=outcome)


def test_without_letters_it_says_so() -> None:
    found = letters(a_world(), a_screen())
    assert (found.rows, found.closing, found.empty) == ((), (), "No letter is in your files.")


@pytest.mark.parametrize(
    ("letter", "mark", "status"),
    [
        (a_letter("2026-12-20"), Mark.LOOK, "not asked"),
        (a_letter("2026-12-19"), Mark.RED, "not asked"),
        (a_letter("2026-11-21"), Mark.RED, "not asked"),
        (a_letter(None), Mark.LOOK, "not asked"),
        (a_letter("2026-12-19", asked="2026-11-01"), Mark.FINE, "asked 1 Nov"),
        (a_letter("2026-12-19", agreed="2026-11-02"), Mark.FINE, "agreed 2 Nov"),
        (a_letter("2026-12-07", asked="2026-11-01"), Mark.FINE, "asked 1 Nov"),
        (a_letter("2026-12-06", asked="2026-11-01"), Mark.LOOK, "asked 1 Nov"),
        (a_letter("2026-11-21", asked="2026-11-01"), Mark.RED, "asked 1 Nov"),
        (a_letter("2026-11-01", uploaded="2026-11-10"), Mark.FINE, "uploaded 10 Nov"),
        (a_letter(None, uploaded="2026-11-10"), Mark.FINE, "uploaded 10 Nov"),
        (a_letter("2026-11-01", thanked="2026-11-12", uploaded="2026-11-10"), Mark.FINE, "thanked 12 Nov"),
    ],
)
def test_too_late_to_ask_or_over_without_it_is_red(letter: Letter, mark: Mark, status: str) -> None:
    row = only_row(a_world(letter))
    assert (row.mark, row.cells[2]) == (mark, status)


def test_a_request_that_was_sent_is_asked() -> None:
    sent = a_past_draft(REQUEST, Stage.SENT, kind=Kind.ASK, made="2026-11-20 07:10")
    row = only_row(a_world(a_letter("2026-12-19"), history=a_history(drafts=(sent,))))
    assert (row.mark, row.cells[2]) == (Mark.FINE, "asked 20 Nov")


def test_one_that_was_declined_is_worth_a_look_and_stands_last() -> None:
    no = Detail(text="yes", field="declined", person=QUILL.id, touch=a_touch(REQUEST), on=day("2026-11-20"))
    view = a_world(a_letter("2026-12-01"), a_letter("2027-03-01", id="eras"), history=a_history(details=(no,)))
    first, last = letters(view, a_screen()).rows
    assert (first.data["letter"], last.cells[2], last.mark) == ("eras", "declined", Mark.LOOK)


def test_a_writer_who_is_in_no_file_can_still_be_named() -> None:
    letter = replace(a_letter(), writer=PersonId("theo-brandt"))
    assert only_row(a_world(letter)).cells[0] == "Theo Brandt"


def test_what_is_still_to_come_stands_by_its_day_and_what_is_there_below() -> None:
    view = a_world(
        a_letter(None, id="some-day"),
        a_letter("2026-09-01", id="there", uploaded="2026-08-30"),
        a_letter("2027-02-01", id="later"),
        a_letter("2026-12-15", id="soon"),
    )
    rows = letters(view, a_screen()).rows
    assert [row.data["letter"] for row in rows] == ["soon", "later", "some-day", "there"]


def test_a_rotation_that_asks_by_itself_has_a_row_until_it_is_over() -> None:
    ahead = replace(a_rotation("2027-02-01..2027-02-26", people=("ada-quill",)), letter_from=QUILL.id)
    over = replace(a_rotation("2026-07-06..2026-07-31", id="july"), letter_from=QUILL.id)
    row = only_row(a_world(rotations=(ahead, over)))
    assert (row.cells[1], row.cells[2], row.cells[-1]) == ("no day", "not asked", "after Northfield")
    assert (row.data["due"], row.mark) == (None, Mark.LOOK)


def test_weeks_together_count_up_to_today_and_meetings_by_the_day() -> None:
    rotations = (
        a_rotation("2026-07-06..2026-07-31", people=("ada-quill",)),
        a_rotation("2026-11-16..2026-12-11", id="now", staff=("ada-quill",)),
        a_rotation("2027-02-01..2027-02-26", id="ahead", people=("ada-quill",)),
        a_rotation("2026-08-10..2026-09-04", id="without", people=("noor-hadid",)),
    )
    met = [Contact(person=QUILL.id, day=day(text), kind="meeting") for text in ("2026-10-01", "2026-10-01")]
    worked = Contact(person=QUILL.id, day=day("2026-07-31"), kind="meeting", via="rotation")
    wrote = Contact(person=QUILL.id, day=day("2026-10-05"), kind="reply")
    history = replace(a_history(), contacts={QUILL.id: (*met, worked, wrote)})
    row = only_row(a_world(a_letter(), rotations=rotations, history=history))
    assert (row.cells[3], row.cells[4]) == ("5 weeks", "1")


def test_one_week_is_said_in_the_singular_and_none_not_at_all() -> None:
    week = (a_rotation("2026-07-06..2026-07-10", people=("ada-quill",)),)
    assert only_row(a_world(a_letter(), rotations=week)).cells[3] == "1 week"
    assert only_row(a_world(a_letter())).cells[3:5] == ("", "")


def test_the_next_mail_is_the_first_that_is_planned_about_it() -> None:
    reminder = a_skip(QUILL, SkipCode.NOT_DUE, cadence="letter-request", anchor="grant", rule=None, next="2027-01-15")
    other = replace(reminder, anchor="eras", next=day("2026-12-01"))
    undated = replace(reminder, next=None)
    plan = a_screen(skipped=(reminder, other, undated))
    assert only_row(a_world(a_letter()), plan).cells[5] == "15 Jan"
    with_request = replace(plan, drafts=(a_request(Outcome.UPCOMING),))
    assert only_row(a_world(a_letter()), with_request).cells[5] == "4 Dec"
    due = a_screen(a_request(opens="2026-11-20"))
    assert only_row(a_world(a_letter()), due).cells[5] == "now"


def test_what_is_there_wants_no_mail_here() -> None:
    row = only_row(a_world(a_letter(uploaded="2026-11-01")), a_screen(a_request()))
    assert (row.cells[5], row.next) == ("", "")


def test_what_the_plan_wants_is_what_to_type() -> None:
    view = a_world(a_letter())
    assert only_row(view, a_screen(a_request(Outcome.NEEDS))).next == 'outreach note quill "why_them: …"'
    assert only_row(view, a_screen(a_request())).next == "outreach show quill"


def test_where_nothing_is_planned_one_that_wants_a_look_can_be_looked_into() -> None:
    assert only_row(a_world(a_letter())).next == "outreach explain quill"
    assert only_row(a_world(a_letter(asked="2026-11-01"))).next == ""
    assert only_row(a_world(replace(a_letter(), writer=PersonId("theo-brandt")))).next == ""


def test_a_request_that_waits_comes_on_the_day_it_waits_for() -> None:
    row = a_request(Outcome.DEFERRED, opens="2026-11-20")
    waiting = replace(row, due=replace(row.due, next=day("2026-11-25")))
    assert only_row(a_world(a_letter()), a_screen(waiting)).cells[5] == "25 Nov"


def test_the_row_says_the_same_to_programs_and_nothing_of_what_a_letter_says() -> None:
    letter = replace(a_letter(asked="2026-11-01"), why_them="You read every draft of mine.", packet=("cv",))
    assert only_row(a_world(letter)).data == {
        "letter": "grant",
        "writer": "ada-quill",
        "purpose": "the grant",
        "due": "2027-01-29",
        "asked": "2026-11-01",
        "agreed": None,
        "uploaded": None,
        "thanked": None,
        "declined": False,
        "status": "asked 1 Nov",
        "weeks_together": 0,
        "meetings": 0,
        "next": None,
    }
