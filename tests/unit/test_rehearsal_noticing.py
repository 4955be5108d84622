"""What is noticed while a season is played: waits, questions, stops, silences and windows, day after day."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import date

import pytest

from outreach.domain.findings import Finding, Level
from outreach.domain.messages import Key
from outreach.domain.plans import Action, Applied, CreateDraft, CreateHold, Plan, PlannedDraft, Receipt
from outreach.domain.touches import Missing, Outcome, Skip, SkipCode
from outreach.rehearsing.noticing import Noticed
from tests.builders import a_cadence, a_due, a_person, a_project, an_occurrence, at, day
from tests.planned import a_draft, a_hold

PERSON = a_person("Dr. Samuel Oyelaran", roles=("research mentor",))
OCCURRENCE = an_occurrence(PERSON)
PROJECT = a_project(people=(PERSON,), cadences=(a_cadence(),))
NEED = Missing(field="news", ask="one thing that is new with you", fill="outreach news …")
CAP = Finding(rule="T602", name="cap", level=Level.WARN, message="4 drafts a day")
GAP = Finding(rule="C202", name="gap", level=Level.BLOCK, message="a detail is missing")


def row(outcome: Outcome, *, findings: tuple[Finding, ...] = (), needs: tuple[Missing, ...] = ()) -> PlannedDraft:
    due = replace(a_due(OCCURRENCE, outcome=outcome, needs=needs), rule="T602" if CAP in findings else None)
    draft = replace(a_draft(), touch=OCCURRENCE.touch)
    return PlannedDraft(due=due, outcome=outcome, draft=draft, intended=draft, findings=findings)


def skip(code: SkipCode, *, closes: str | None = "2026-12-06", what: str = "draft") -> Skip:
    touch = OCCURRENCE.touch
    until = day(closes) if closes else None
    return Skip(
        cadence=touch.cadence, person=touch.person, anchor=touch.anchor, code=code, text="", what=what, closes=until
    )


def create(draft: PlannedDraft) -> CreateDraft:
    return CreateDraft(key=Key("k"), generation=0, draft=a_draft(), row=draft)


def seen(*days: tuple[str, Iterable[PlannedDraft | Skip], Iterable[Action]]) -> Noticed:
    """Give what is noticed of runs, each with its day, what it planned and what it did."""
    noticed = Noticed()
    for number, (text, rows, actions) in enumerate(days, 1):
        planned = tuple(rows)
        plan = Plan(
            now=at(f"{text} 18:30"),
            drafts=tuple(one for one in planned if isinstance(one, PlannedDraft)),
            skipped=tuple(one for one in planned if isinstance(one, Skip)),
        )
        receipts = tuple(Receipt(action=one) for one in actions)
        noticed.takes(plan, Applied(run=number, receipts=receipts))
    return noticed


def test_a_draft_that_waits_for_a_limit_is_counted_day_by_day_until_it_is_made() -> None:
    waits, made = row(Outcome.DEFERRED, findings=(CAP,)), row(Outcome.READY)
    noticed = seen(("2026-12-01", [waits], []), ("2026-12-02", [waits], []), ("2026-12-04", [made], [create(made)]))
    (found,) = noticed.waited
    assert (found.rule, found.first, found.last, found.days) == ("cap (T602)", day("2026-12-01"), day("2026-12-02"), 2)
    assert (found.closes, found.made) == (day("2026-12-06"), day("2026-12-04"))


def test_a_draft_behind_unaddressed_ones_waits_for_no_rule() -> None:
    (found,) = seen(("2026-12-01", [row(Outcome.DEFERRED)], [])).waited
    assert (found.rule, found.made) == ("waiting behind unaddressed ones", None)


@pytest.mark.parametrize("is_made", [True, False])
def test_a_question_is_answered_when_its_draft_is_made(is_made: bool) -> None:
    wants, made = row(Outcome.NEEDS, needs=(NEED, NEED)), row(Outcome.READY)
    later = create(made)
    noticed = seen(("2026-12-01", [wants], []), ("2026-12-02", [wants], []), ("2026-12-03", [], [later] * is_made))
    (found,) = noticed.asked
    assert (found.day, found.ask, found.answered) == (day("2026-12-01"), "one thing that is new with you", is_made)


@pytest.mark.parametrize(
    ("last", "lasted"), [(Outcome.READY, False), (Outcome.UNADDRESSED, True), (Outcome.REFUSED, True)]
)
def test_a_stop_lasts_until_the_draft_is_fit_to_send(last: Outcome, lasted: bool) -> None:
    stopped, after = row(Outcome.UNADDRESSED, findings=(GAP, CAP)), row(last)
    done = [create(after)] if last is not Outcome.REFUSED else []
    (found,) = seen(("2026-12-01", [stopped], []), ("2026-12-02", [stopped], done)).stopped
    assert (found.day, found.finding, found.lasted) == (day("2026-12-01"), GAP, lasted)


@pytest.mark.parametrize(
    ("before", "why"),
    [
        (row(Outcome.NEEDS, needs=(NEED,)), "waited for your word"),
        (row(Outcome.DEFERRED, findings=(CAP,)), "put off by a limit"),
        (skip(SkipCode.TOO_SOON), "too-soon"),
        (None, "over before it was seen"),
    ],
)
def test_a_window_that_closed_says_what_was_in_its_way(before: PlannedDraft | Skip | None, why: str) -> None:
    closed = skip(SkipCode.MISSED_WINDOW)
    first = [before] if before else []
    noticed = seen(("2026-12-06", first, []), ("2026-12-07", [closed], []), ("2026-12-08", [closed], []))
    (found,) = noticed.missed(day("2026-12-01"), PROJECT)
    assert (found.day, found.closes, found.why) == (day("2026-12-07"), day("2026-12-06"), why)


@pytest.mark.parametrize(
    ("first", "closes", "is_told"),
    [("2026-12-06", "2026-12-06", True), ("2026-12-07", "2026-12-06", False), ("2026-12-07", None, True)],
)
def test_a_window_that_closed_before_the_season_is_none_of_it(first: str, closes: str | None, is_told: bool) -> None:
    noticed = seen(("2026-12-07", [skip(SkipCode.MISSED_WINDOW, closes=closes)], []))
    assert bool(list(noticed.missed(day(first), PROJECT))) is is_told


def test_a_window_in_which_something_was_made_or_of_nobody_there_was_not_missed() -> None:
    made, closed = row(Outcome.READY), skip(SkipCode.MISSED_WINDOW)
    noticed = seen(("2026-12-06", [made], [create(made)]), ("2026-12-07", [closed], []))
    assert list(noticed.missed(day("2026-12-01"), PROJECT)) == []
    nobody = replace(PROJECT, people=())
    assert list(seen(("2026-12-07", [closed], [])).missed(day("2026-12-01"), nobody)) == []


def test_silences_that_protect_somebody_are_counted_once_and_holds_of_no_draft_are_not() -> None:
    quiet = skip(SkipCode.PROGRAM_POLICY)
    rows = [quiet, skip(SkipCode.NOT_DUE), skip(SkipCode.BLACKOUT, what="hold")]
    noticed = seen(("2026-12-01", rows, []), ("2026-12-02", [quiet], []))
    assert dict(noticed.silent) == {"program-policy": 1}


def test_holds_are_counted_by_what_was_done_and_by_the_week_they_were_made_in() -> None:
    hold = CreateHold(key=Key("h"), generation=0, hold=a_hold())
    noticed = seen(("2026-12-01", [], [hold, hold]), ("2026-12-07", [], [hold]))
    assert dict(noticed.holds) == {"made": 3}
    assert dict(noticed.held) == {date(2026, 11, 30): 2, date(2026, 12, 7): 1}
