"""The season report: the course of each interview, the state of each thank-you, and what is said about both."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

import pytest

from outreach.domain.cadences import Kind
from outreach.domain.findings import Finding
from outreach.domain.history import History, Stage
from outreach.domain.people import Person, PersonId, Policy, ProgramId
from outreach.domain.plans import Plan, PlannedDraft
from outreach.domain.stages import View
from outreach.domain.touches import Missing, Outcome, Skip, SkipCode
from outreach.surveys.season import season
from outreach.surveys.survey import Mark, Row
from outreach.surveys.thanked import Thanks, in_words, thanks_of
from tests.builders import (
    a_cadence,
    a_detail,
    a_due,
    a_history,
    a_past_draft,
    a_person,
    a_program,
    a_project,
    a_view,
    an_interview,
    an_occasion,
    an_occurrence,
    at,
)
from tests.shown import a_finding, a_screen, a_skip

HARBOR = "harbor-state-2027"
PROGRAM = ProgramId("harbor-state")
MARCHETTI = a_person("Dr. Elena Marchetti", roles=("program director",), program=PROGRAM)
OSEI = a_person("Dr. Greta Osei", roles=("physicist",), program=PROGRAM)
LONG = a_person("Dr. Hannah Long", roles=("faculty",))
THANKS = a_cadence("interview-thanks", kind=Kind.THANKS, after="1 day")
AFTER = "2026-12-03 07:10"
BEFORE = "2026-11-22 19:10"


def a_season(now: str = AFTER, *, policy: Policy = Policy.WELCOME, history: History | None = None) -> View:
    people = (MARCHETTI.id, OSEI.id)
    project = a_project(
        people=(MARCHETTI, OSEI, LONG),
        programs=(a_program(thank_you=policy),),
        interviews=(an_interview(people=people),),
        cadences=(THANKS,),
    )
    return a_view(project, history, now)


def a_thanks(
    person: Person = MARCHETTI,
    outcome: Outcome = Outcome.READY,
    *,
    needs: tuple[Missing, ...] = (),
    gaps: tuple[Missing, ...] = (),
    findings: tuple[Finding, ...] = (),
) -> PlannedDraft:
    occurrence = an_occurrence(person, THANKS, occasion=an_occasion())
    due = a_due(occurrence, outcome=outcome, needs=needs)
    return PlannedDraft(due=due, outcome=outcome, gaps=gaps, findings=findings)


def silent(code: SkipCode) -> Skip:
    return a_skip(MARCHETTI, code, cadence="interview-thanks", anchor=HARBOR)


def only_row(view: View, plan: Plan | None = None) -> Row:
    (row,) = season(view, plan or a_screen()).rows
    return row


def test_without_interviews_it_says_so() -> None:
    found = season(a_view(), a_screen())
    assert (found.rows, found.empty) == ((), "No interview is in your files.")


def test_an_interview_is_shown_in_both_zones() -> None:
    row = only_row(a_season(BEFORE))
    assert row.cells[:4] == ("Harbor State", "2 Dec 8:00", "9:00", "Marchetti +1")


def test_an_interview_without_a_time_has_a_day() -> None:
    view = a_season(BEFORE)
    project = replace(view.project, interviews=(an_interview("2026-12-02", people=()),))
    row = only_row(replace(view, project=project))
    assert row.cells[:5] == ("Harbor State", "2 Dec", "", "", "")
    assert row.data["starts"] is None


def test_an_interview_in_the_owners_zone_names_its_time_once() -> None:
    view = a_season(BEFORE)
    project = replace(view.project, programs=(a_program(zone=None),))
    assert only_row(replace(view, project=project)).cells[1:3] == ("2 Dec 9:00", "")


def test_an_interview_elsewhere_than_at_a_program_is_called_as_written() -> None:
    view = a_season(AFTER)
    project = replace(view.project, interviews=(an_interview(program=None, people=("hannah-long",)),))
    row = only_row(replace(view, project=project))
    assert (row.cells[0], row.mark) == ("Harbor State", Mark.FINE)


def test_names_that_turned_up_count_as_interviewers() -> None:
    view = a_season(history=a_history(joined={HARBOR: (("Dr. Ada Stone", None), ("Dr. Hannah Long", LONG.id))}))
    row = only_row(view)
    assert row.cells[3] == "Marchetti +3"
    assert row.data["interviewers"] == [MARCHETTI.id, OSEI.id, LONG.id, "Dr. Ada Stone"]


def test_nobody_is_asked_for_details_before_the_day() -> None:
    assert only_row(a_season(BEFORE)).cells[4] == ""


def test_details_are_counted_by_interviewer() -> None:
    told = (
        a_detail(),
        a_detail("And your coffee."),
        a_detail("Their new machine.", person=None),
        a_detail("x", person="greta-osei", occasion="else"),
    )
    row = only_row(a_season(history=a_history(details=told)))
    assert row.cells[4] == "1 of 2"
    assert (row.data["detailed"], row.data["notes"]) == ([MARCHETTI.id], 3)


@pytest.mark.parametrize(
    ("policy", "said"),
    [
        (Policy.WELCOME, "welcome"),
        (Policy.COORDINATOR_ONLY, "coordinator only"),
        (Policy.DISCOURAGED, "discouraged"),
        (Policy.FORBIDDEN, "not wanted"),
        (Policy.NOT_SAID, "not said"),
        (Policy.UNKNOWN, "not known yet"),
    ],
)
def test_every_policy_has_its_words(policy: Policy, said: str) -> None:
    assert only_row(a_season(policy=policy)).cells[5] == said


def test_a_policy_of_a_note_counts() -> None:
    view = a_season(policy=Policy.UNKNOWN, history=a_history(policies={PROGRAM: Policy.FORBIDDEN}))
    assert only_row(view).data["policy"] == "forbidden"


def test_thank_yous_that_wait_for_the_policy_are_red() -> None:
    plan = a_screen(a_thanks(outcome=Outcome.UNADDRESSED))
    row = only_row(a_season(policy=Policy.UNKNOWN), plan)
    assert (row.mark, row.next) == (Mark.RED, 'outreach note "policy Harbor State: welcome"')
    assert row.cells[5] == "not known yet · 1 to check"


def test_an_unknown_policy_is_no_matter_before_the_day_or_once_nothing_waits() -> None:
    later = a_screen(skipped=(silent(SkipCode.NOT_DUE),))
    assert only_row(a_season(BEFORE, policy=Policy.UNKNOWN), later).mark is Mark.FINE
    missed = a_screen(skipped=(silent(SkipCode.MISSED_WINDOW),))
    assert only_row(a_season(policy=Policy.UNKNOWN), missed).mark is Mark.FINE


@pytest.mark.parametrize(
    ("row", "mark", "command"),
    [
        (a_thanks(outcome=Outcome.READY), Mark.FINE, "outreach show marchetti"),
        (
            a_thanks(
                outcome=Outcome.NEEDS, needs=(Missing(field="detail", ask="?", fill='outreach note marchetti "…"'),)
            ),
            Mark.LOOK,
            'outreach note marchetti "…"',
        ),
        (
            a_thanks(outcome=Outcome.UNADDRESSED, findings=(a_finding(fix="outreach card"),)),
            Mark.LOOK,
            "outreach card",
        ),
        (a_thanks(outcome=Outcome.UNADDRESSED, findings=(a_finding(),)), Mark.LOOK, "outreach show marchetti"),
        (
            a_thanks(outcome=Outcome.UNADDRESSED, gaps=(Missing(field="x", ask="?", fill="outreach note x"),)),
            Mark.LOOK,
            "outreach note x",
        ),
        (a_thanks(outcome=Outcome.REFUSED), Mark.LOOK, "outreach show marchetti"),
        (a_thanks(outcome=Outcome.DEFERRED), Mark.FINE, ""),
        (a_thanks(outcome=Outcome.UPCOMING), Mark.FINE, ""),
    ],
)
def test_what_the_plan_says_decides_the_mark_and_the_command(row: PlannedDraft, mark: Mark, command: str) -> None:
    found = only_row(a_season(), a_screen(row))
    assert (found.mark, found.next) == (mark, command)


def test_what_wants_most_goes_first() -> None:
    needs = (Missing(field="detail", ask="?", fill='outreach note osei "…"'),)
    plan = a_screen(a_thanks(), a_thanks(OSEI, Outcome.NEEDS, needs=needs))
    found = only_row(a_season(), plan)
    assert (found.next, found.cells[5]) == ('outreach note osei "…"', "welcome · 1 to fill in, 1 ready")


@pytest.mark.parametrize(
    ("stage", "state"),
    [
        (Stage.SENT, Thanks.SENT),
        (Stage.ADDRESSED, Thanks.READY),
        (Stage.EDITED, Thanks.READY),
        (Stage.UNADDRESSED, Thanks.TO_CHECK),
        (Stage.GONE, Thanks.GONE),
        (Stage.DELETED, Thanks.SKIPPED),
        (Stage.WITHDRAWN, Thanks.MISSED),
        (Stage.INTENDED, Thanks.MISSED),
    ],
)
def test_what_lies_there_goes_before_what_is_planned(stage: Stage, state: Thanks) -> None:
    past = a_past_draft(f"interview-thanks/elena-marchetti/{HARBOR}/1", stage, kind=Kind.THANKS)
    plan = a_screen(skipped=(silent(SkipCode.MISSED_WINDOW),))
    assert thanks_of(HARBOR, a_season(history=a_history(drafts=(past,))), plan) == {MARCHETTI.id: state}


@pytest.mark.parametrize(
    ("code", "state"),
    [
        (SkipCode.NOT_DUE, Thanks.LATER),
        (SkipCode.PROGRAM_POLICY, Thanks.POLICY),
        (SkipCode.MISSED_WINDOW, Thanks.MISSED),
        (SkipCode.ALREADY_MADE, Thanks.SENT),
        (SkipCode.DISMISSED, Thanks.SKIPPED),
    ],
)
def test_every_silence_has_its_state(code: SkipCode, state: Thanks) -> None:
    assert thanks_of(HARBOR, a_season(), a_screen(skipped=(silent(code),))) == {MARCHETTI.id: state}


def test_other_mails_and_other_occasions_are_no_thanks_for_it() -> None:
    ask = a_past_draft(f"intro-meeting/elena-marchetti/{HARBOR}/1", Stage.SENT, kind=Kind.ASK)
    other = a_past_draft("interview-thanks/elena-marchetti/cedar-ridge-2027/1", Stage.SENT, kind=Kind.THANKS)
    skip = replace(silent(SkipCode.NOT_DUE), cadence=a_cadence("interview-day").id)
    hold = replace(silent(SkipCode.NOT_DUE), what="hold")
    assert thanks_of(HARBOR, a_season(history=a_history(drafts=(ask, other))), a_screen(skipped=(skip, hold))) == {}


@pytest.mark.parametrize(
    ("states", "said"),
    [
        ((), ""),
        ((Thanks.POLICY, Thanks.POLICY), ""),
        ((Thanks.LATER, Thanks.LATER, Thanks.POLICY), "later"),
        ((Thanks.SENT, Thanks.SENT), "2 sent"),
        ((Thanks.SENT, Thanks.LATER, Thanks.TO_FILL_IN), "1 to fill in, 1 sent"),
    ],
)
def test_states_are_told_the_gravest_first(states: tuple[Thanks, ...], said: str) -> None:
    assert in_words(states) == said


def test_a_second_mail_to_a_stranger_since_is_worth_a_look() -> None:
    view = a_season(
        "2026-12-20 07:10", history=a_history(contacts={"greta-osei": ["2026-12-03 thanks", "2026-12-10 update"]})
    )
    row = only_row(view)
    assert (row.mark, row.data["mails"]) == (Mark.LOOK, {"greta-osei": 2})
    assert row.cells[5] == "welcome · 2 mails since"
    assert season(view, a_screen()).closing[0].startswith("Mails: yours since that day")


@pytest.mark.parametrize(
    "contacts",
    [
        {"greta-osei": "2026-12-01 update"},
        {"greta-osei": "2026-12-03 logistics"},
        {"greta-osei": "2026-12-03 meeting"},
        {"greta-osei": ["2026-10-01 reply", "2026-12-03 update", "2026-12-05 update"]},
        {"hannah-long": ["2026-12-03 update", "2026-12-05 update"]},
    ],
)
def test_mails_before_it_to_friends_or_to_others_do_not_count(contacts: Mapping[str, str | Sequence[str]]) -> None:
    row = only_row(a_season("2026-12-20 07:10", history=a_history(contacts=contacts)))
    assert (row.data["mails"], row.mark) == ({}, Mark.FINE)


def test_the_coming_ones_come_first_and_old_ones_last() -> None:
    days = ("2026-10-01 09:00", "2027-01-12 09:00", "2026-11-30 09:00", "2026-12-08 09:00")
    view = a_season()
    interviews = tuple(an_interview(text, id=text[:10]) for text in days)
    project = replace(view.project, interviews=interviews)
    rows = season(replace(view, project=project), a_screen()).rows
    assert [row.data["interview"] for row in rows] == ["2026-11-30", "2026-12-08", "2027-01-12", "2026-10-01"]


def test_nothing_is_ranked() -> None:
    found = season(a_season(), a_screen())
    assert found.closing == ("Nothing here is ranked, on purpose.",)
    assert not {"reach", "fit", "rank", "first_choice"} & set(only_row(a_season()).data)


def test_the_row_says_the_same_to_programs() -> None:
    row = only_row(a_season(AFTER), a_screen(a_thanks()))
    assert row.data == {
        "interview": HARBOR,
        "program": PROGRAM,
        "at": "Harbor State",
        "date": "2026-12-02",
        "starts": at("2026-12-02 08:00").astimezone(a_program().zone).isoformat(),
        "over": True,
        "interviewers": [PersonId("elena-marchetti"), PersonId("greta-osei")],
        "detailed": [],
        "notes": 0,
        "policy": "welcome",
        "thanks": {"elena-marchetti": "ready"},
        "mails": {},
    }
