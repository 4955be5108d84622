from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import timedelta

import pytest

from outreach.domain.cadences import Cadence, Missed
from outreach.domain.history import History, PastDraft, Stage
from outreach.domain.occasions import Anchor, OccasionKind
from outreach.domain.people import CadenceId, Person, PersonId, Phase
from outreach.domain.project import Project
from outreach.domain.selection import Selection
from outreach.domain.stages import Dues, View
from outreach.domain.touches import Due, Occurrence, Outcome, Skip, SkipCode, TouchId
from outreach.planning.expecting import expected
from outreach.planning.planner import plan
from tests.builders import (
    a_cadence,
    a_contact,
    a_detail,
    a_history,
    a_meeting,
    a_past_draft,
    a_person,
    a_program,
    a_project,
    a_view,
    an_interview,
    at,
    day,
)

FORTNIGHT = timedelta(days=14)
ELENA = a_person(roles=("program director",))
SAM = a_person("Dr. Samuel Oyelaran", roles=("research mentor",))
THANKS = a_cadence(
    "interview-thanks", after="1 day", who=["interviewer"], opens="end", closes="5 days", needs=["detail"]
)
CHECKIN = a_cadence(every="8 weeks", who=["research mentor"], closes="14 days", missed=Missed.LATE)
NOTED = a_detail()
TOUCH = "interview-thanks/elena-marchetti/harbor-state-2027/1"


def a_season(cadence: Cadence = THANKS, person: Person = ELENA) -> Project:
    return a_project(
        people=(person, SAM),
        programs=(a_program(),),
        interviews=(an_interview("2026-12-02 09:00", people=[person.id]),),
        cadences=(cadence,),
    )


@dataclass(frozen=True)
class ARule:
    standing: bool
    skip: Callable[[Occurrence, View], Skip | None]


def refuse(occurrence: Occurrence, _view: View) -> Skip | None:
    return occurrence.silence(SkipCode.PROGRAM_POLICY, "no", rule="M404")


def refuse_nothing(_occurrence: Occurrence, _view: View) -> Skip | None:
    return None


def let_go(occurrence: Occurrence, view: View) -> Skip | None:
    over = occurrence.window is not None and occurrence.window.is_over(view.now)
    if not over or occurrence.cadence.missed is not Missed.SKIP:
        return None
    return occurrence.silence(SkipCode.MISSED_WINDOW, "over", rule="T606")


LET_GO = (ARule(False, refuse_nothing), ARule(False, let_go))


def planned(
    now: str, *, project: Project | None = None, history: History | None = None, rules: tuple[ARule, ...] = ()
) -> Dues:
    return plan(a_view(project or a_season(), history, now), rules=rules, horizon=FORTNIGHT)


def only_row(dues: Dues) -> Due | Skip:
    rows: list[Due | Skip] = [*dues.due, *(one for one in dues.skipped if one.what == "draft")]
    assert len(rows) == 1
    return rows[0]


@pytest.mark.parametrize(
    ("now", "noted", "outcome"),
    [
        ("2026-11-10 12:00", True, SkipCode.NOT_DUE),
        ("2026-11-22 12:00", True, Outcome.UPCOMING),
        ("2026-12-02 13:59", True, Outcome.UPCOMING),
        ("2026-12-02 14:00", True, Outcome.READY),
        ("2026-12-02 14:00", False, Outcome.NEEDS),
        ("2026-12-07 23:59", True, Outcome.READY),
    ],
)
def test_a_thank_you_is_due_from_the_end_of_the_interview(now: str, noted: bool, outcome: str) -> None:
    row = only_row(planned(now, history=a_history(begin="2026-11-01", details=[NOTED] if noted else [])))
    assert (row.outcome if isinstance(row, Due) else row.code) == outcome


def test_nothing_is_asked_about_an_occasion_that_has_not_happened() -> None:
    row = only_row(planned("2026-12-01 12:00"))
    assert isinstance(row, Due)
    assert (row.outcome, row.needs, row.next) == (Outcome.UPCOMING, (), day("2026-12-02"))


def test_what_a_request_ahead_will_want_is_said() -> None:
    request = a_cadence("conf", before="4 weeks", of=OccasionKind.INTERVIEW, needs=["connection"], who=["interviewer"])
    project = a_season(request)
    project = replace(project, interviews=(an_interview("2027-01-04 09:00", people=[ELENA.id]),))
    row = only_row(planned("2026-12-01 12:00", project=project))
    assert isinstance(row, Due)
    assert [one.field for one in row.needs] == ["connection"]


def test_an_upcoming_touch_is_told_with_its_reason() -> None:
    row = only_row(planned("2026-12-02 15:00", history=a_history(details=[NOTED])))
    assert isinstance(row, Due)
    assert (row.reason.code, row.reason.text) == (
        "after-interview",
        "interview thanks, Harbor State, 2 Dec, until 7 Dec",
    )


def a_rhythm(last: str = "2026-09-27", cadence: Cadence = CHECKIN) -> tuple[Project, History]:
    history = a_history(
        contacts={SAM.id: last} if last else {}, details=[a_detail("Hi.", person=SAM.id, occasion=None)]
    )
    return a_project(people=(SAM,), cadences=(cadence,)), history


def due_of(cadence: Cadence = CHECKIN) -> str:
    """The day a check-in since 27 Sep opens, whatever its jitter."""
    project, history = a_rhythm(cadence=cadence)
    (one,) = expected(a_view(project, history), None, FORTNIGHT)
    assert one.window
    return str(one.window.opens)


def test_a_check_in_says_since_when_and_until_when() -> None:
    project, history = a_rhythm()
    row = only_row(planned(f"{due_of()} 12:00", project=project, history=history))
    assert isinstance(row, Due)
    assert row.reason.code == "every"
    assert row.reason.text.startswith("mentor checkin, 8 weeks since 27 Sep, until ")


def test_a_check_in_that_waited_says_how_long_it_has_been_and_not_its_rhythm() -> None:
    project, history = a_rhythm()
    row = only_row(planned("2026-12-06 12:00", project=project, history=history))
    assert isinstance(row, Due)
    assert row.reason.text.startswith("mentor checkin, 10 weeks since 27 Sep, until ")


@pytest.mark.parametrize(
    ("missed", "outcome", "late"),
    [(Missed.LATE, Outcome.READY, True), (Missed.ASK, Outcome.NEEDS, True), (Missed.SKIP, Outcome.READY, True)],
)
def test_a_window_that_is_over_is_late_or_asked_about(missed: Missed, outcome: Outcome, late: bool) -> None:
    """Letting it go is the guardrail's, which is not asked here."""
    project, history = a_rhythm(cadence=replace(CHECKIN, missed=missed))
    row = only_row(planned("2027-01-24 12:00", project=project, history=history))
    assert isinstance(row, Due)
    assert (row.outcome, row.late) == (outcome, late)
    assert row.reason.text == "mentor checkin, 17 weeks quiet, rhythm 8"


def test_a_rhythm_in_months_is_told_in_months() -> None:
    project, history = a_rhythm("2026-01-27", replace(CHECKIN, trigger=a_cadence(every="6 months").trigger))
    row = only_row(planned("2026-11-24 12:00", project=project, history=history))
    assert isinstance(row, Due)
    assert row.reason.text == "mentor checkin, 43 weeks quiet, rhythm 6 months"


@pytest.mark.parametrize(("word", "expected"), [("yes", Outcome.READY), ("No, let it go", SkipCode.DISMISSED)])
def test_a_word_of_the_owner_decides_about_what_is_late(word: str, expected: str) -> None:
    project, history = a_rhythm(cadence=replace(CHECKIN, missed=Missed.ASK))
    (one,) = expected_of(project, history)
    answer = replace(a_detail(word, person=SAM.id, occasion=None, field="go_ahead"), touch=one.touch)
    row = only_row(planned("2027-01-24 12:00", project=project, history=replace(history, details=(answer,))))
    assert (row.outcome if isinstance(row, Due) else row.code) == expected


def expected_of(project: Project, history: History) -> tuple[Occurrence, ...]:
    return expected(a_view(project, history), None, FORTNIGHT)


def test_a_late_occasion_says_so() -> None:
    project = a_season(replace(THANKS, missed=Missed.LATE))
    row = only_row(planned("2026-12-20 12:00", project=project, history=a_history(details=[NOTED])))
    assert isinstance(row, Due)
    assert row.reason.text == "interview thanks, Harbor State, 2 Dec, late"


@pytest.mark.parametrize(
    ("cadence", "person", "history", "code"),
    [
        (replace(THANKS, on=False, phases=frozenset({Phase.PGY5})), ELENA, a_history(), SkipCode.OFF),
        (replace(THANKS, phases=frozenset({Phase.PGY5})), ELENA, a_history(begin="2027-01-01"), SkipCode.OUT_OF_PHASE),
        (THANKS, ELENA, a_history(begin="2027-01-01"), SkipCode.BEFORE_START),
        (THANKS, replace(ELENA, email=None), a_history(), SkipCode.PROGRAM_POLICY),
    ],
)
def test_gates_are_asked_before_rules(cadence: Cadence, person: Person, history: History, code: SkipCode) -> None:
    row = only_row(
        planned("2026-12-03", project=a_season(cadence, person), history=history, rules=(ARule(True, refuse),))
    )
    assert isinstance(row, Skip)
    assert row.code is code


@pytest.mark.parametrize(
    ("person", "history", "code"),
    [
        (replace(ELENA, email=None), a_history(dismissed=[TOUCH]), SkipCode.NO_EMAIL),
        (ELENA, a_history(dismissed=[TOUCH], drafts=[a_past_draft(TOUCH, Stage.SENT)]), SkipCode.DISMISSED),
        (ELENA, a_history(drafts=[a_past_draft(TOUCH, Stage.SENT)]), SkipCode.ALREADY_MADE),
        (
            ELENA,
            a_history(drafts=[a_past_draft(TOUCH.replace("harbor-state", "other"), Stage.EDITED)]),
            SkipCode.OPEN_DRAFT,
        ),
        (ELENA, a_history(), SkipCode.PROGRAM_POLICY),
    ],
)
def test_rules_of_the_day_are_asked_last(person: Person, history: History, code: SkipCode) -> None:
    rules = (ARule(False, refuse),)
    row = only_row(planned("2026-12-03", project=a_season(person=person), history=history, rules=rules))
    assert isinstance(row, Skip)
    assert row.code is code


def test_a_standing_rule_holds_before_the_window_opens_and_another_does_not() -> None:
    standing = only_row(planned("2026-11-25", rules=(ARule(True, refuse),)))
    passing = only_row(planned("2026-11-25", rules=(ARule(False, refuse),)))
    assert isinstance(standing, Skip)
    assert isinstance(passing, Due)


def test_a_planned_meeting_comes_before_the_window() -> None:
    project, history = a_rhythm()
    project = replace(project, meetings=(a_meeting("2026-12-02 16:00", SAM.id),))
    row = only_row(planned("2026-11-01", project=project, history=history))
    assert isinstance(row, Skip)
    assert row.code is SkipCode.PLANNED_MEETING


def test_what_is_not_due_says_from_when() -> None:
    project, history = a_rhythm("2026-11-01")
    row = only_row(planned("2026-11-22", project=project, history=history))
    assert isinstance(row, Skip)
    assert row.code is SkipCode.NOT_DUE
    assert row.text.endswith(", 8 weeks since 1 Nov")
    assert row.next is not None


@pytest.mark.parametrize("stage", [Stage.INTENDED, Stage.UNADDRESSED])
def test_what_is_unfinished_is_due_again(stage: Stage) -> None:
    history = a_history(details=[NOTED], drafts=[a_past_draft(TOUCH, stage, made="2026-12-02 18:30")])
    row = only_row(planned("2026-12-03", history=history))
    assert isinstance(row, Due)
    assert row.outcome is Outcome.READY


def test_every_expected_occurrence_gives_one_due_or_one_skip() -> None:
    people = tuple(a_person(f"Dr. Mentor N{n}", roles=("research mentor",)) for n in range(5))
    cadences = (THANKS, CHECKIN, replace(CHECKIN, id=CadenceId("switched-off"), on=False))
    project = replace(a_season(), people=(ELENA, SAM, *people), cadences=cadences)
    view = a_view(project, a_history(contacts={SAM.id: "2026-09-20"}), "2026-12-03")
    dues = plan(view, rules=(), horizon=FORTNIGHT)
    rows = [one.touch for one in dues.due]
    rows += [TouchId(one.cadence, one.person, one.anchor or "", one.step) for one in dues.skipped]
    assert sorted(rows) == sorted(one.touch for one in expected(view, None, FORTNIGHT))


def test_a_job_plans_only_its_cadences() -> None:
    project = replace(a_season(), cadences=(THANKS, CHECKIN))
    only = Selection(cadences=frozenset({CHECKIN.id}))
    dues = plan(a_view(project, now="2026-12-03"), rules=(), horizon=FORTNIGHT, only=only)
    assert {one.cadence for one in dues.skipped} | {one.cadence.id for one in dues.due} == {CHECKIN.id}


LYING = a_past_draft(TOUCH, Stage.ADDRESSED, made="2026-12-02 18:30")


@pytest.mark.parametrize(
    ("project", "now", "code"),
    [
        (a_season(), "2026-12-03", None),
        (replace(a_season(), people=(SAM,)), "2026-12-03", SkipCode.REMOVED),
        (replace(a_season(), interviews=()), "2026-12-03", SkipCode.REMOVED),
        (replace(a_season(), cadences=(CHECKIN,)), "2026-12-03", SkipCode.REMOVED),
        (a_season(replace(THANKS, on=False)), "2026-12-03", SkipCode.OFF),
        (a_season(replace(THANKS, season_only=True)), "2026-12-03", SkipCode.OUT_OF_PHASE),
        (a_season(person=replace(ELENA, off=frozenset({THANKS.id}))), "2026-12-03", SkipCode.OFF),
        (a_season(person=replace(ELENA, email=None)), "2026-12-03", SkipCode.NO_EMAIL),
        (replace(a_season(), begin=day("2027-01-01")), "2026-12-03", None),
        (a_season(), "2026-12-07 23:59", None),
        (a_season(), "2026-12-08", SkipCode.MISSED_WINDOW),
        (a_season(replace(THANKS, missed=Missed.LATE)), "2026-12-08", None),
    ],
)
@pytest.mark.parametrize("stage", [Stage.UNADDRESSED, Stage.ADDRESSED])
def test_an_untouched_draft_whose_occurrence_does_not_stand_is_unwanted(
    project: Project, now: str, code: SkipCode | None, stage: Stage
) -> None:
    dues = planned(now, project=project, history=a_history(drafts=[replace(LYING, stage=stage)]), rules=LET_GO)
    assert [skip.code for _, skip in dues.unwanted] == ([code] if code else [])


def test_what_was_dismissed_is_taken_back() -> None:
    dues = planned("2026-12-03", history=a_history(drafts=[LYING], dismissed=[TOUCH]))
    assert [skip.code for _, skip in dues.unwanted] == [SkipCode.DISMISSED]


def test_what_a_standing_rule_refuses_is_taken_back_and_says_which() -> None:
    dues = planned("2026-12-03", history=a_history(drafts=[LYING]), rules=(ARule(True, refuse),))
    assert [(past.touch, skip.rule) for past, skip in dues.unwanted] == [(LYING.touch, "M404")]


def test_what_ended_before_a_later_beginning_may_stay() -> None:
    assert planned("2026-12-03", history=a_history(begin="2027-01-01", drafts=[LYING])).unwanted == ()


@pytest.mark.parametrize(("project", "count"), [(replace(a_season(), people=(SAM,)), 1), (a_season(), 0)])
def test_a_touched_draft_is_flagged_when_its_person_is_gone_but_not_at_close(project: Project, count: int) -> None:
    past = replace(LYING, stage=Stage.EDITED)
    dues = planned("2026-12-20", project=project, history=a_history(drafts=[past]), rules=LET_GO)
    assert len(dues.unwanted) == count


def test_whoever_lets_nothing_go_keeps_what_lies_there() -> None:
    assert planned("2026-12-20", history=a_history(drafts=[LYING])).unwanted == ()


def test_a_closed_window_is_named_with_its_rule() -> None:
    ((_, why),) = planned("2026-12-20", history=a_history(drafts=[LYING]), rules=LET_GO).unwanted
    assert (why.rule, why.text) == ("T606", "unsent when its window closed on 7 Dec")


@pytest.mark.parametrize("stage", [Stage.INTENDED, Stage.SENT, Stage.GONE, Stage.WITHDRAWN])
def test_what_does_not_lie_there_is_not_unwanted(stage: Stage) -> None:
    past = replace(LYING, stage=stage)
    project = replace(a_season(), people=(SAM,))
    assert planned("2026-12-20", project=project, history=a_history(drafts=[past])).unwanted == ()


def test_a_job_takes_back_only_drafts_of_its_cadences() -> None:
    view = a_view(replace(a_season(), people=(SAM,)), a_history(drafts=[LYING]), "2026-12-03")
    others = Selection(cadences=frozenset({CadenceId("mentor-checkin")}))
    assert plan(view, rules=(), horizon=FORTNIGHT, only=others).unwanted == ()


OLD = "mentor-checkin/samuel-oyelaran/since-2026-09-27/1"


def since(past: PastDraft, *contacts: str, logged: str = "") -> Dues:
    project, history = a_rhythm("")
    rows = tuple(a_contact(SAM.id, one) for one in contacts)
    if logged:
        rows = tuple(replace(one, known_at=at(logged)) for one in rows)
    history = replace(history, contacts={PersonId(SAM.id): rows}, drafts={past.touch: past})
    return planned("2026-12-03", project=project, history=history)


@pytest.mark.parametrize(
    ("stage", "contact", "logged", "unwanted"),
    [
        (Stage.ADDRESSED, "2026-09-27", "", False),
        (Stage.ADDRESSED, "2026-11-25 meeting", "", True),
        (Stage.ADDRESSED, "2026-11-25 meeting", "2026-11-26", True),
        (Stage.ADDRESSED, "2026-11-24 meeting", "2026-11-24 12:00", True),
        (Stage.ADDRESSED, "2026-11-24 meeting", "2026-11-24 07:00", False),
        (Stage.ADDRESSED, "2026-11-20 meeting", "2026-11-26", True),
        (Stage.EDITED, "2026-11-25 meeting", "", True),
        (Stage.UNADDRESSED, "2026-11-20 meeting", "2026-11-26", True),
        (Stage.EDITED, "2026-11-20 meeting", "2026-11-26", True),
        # long ago and only now known of: it is due all the same
        (Stage.ADDRESSED, "2026-09-30 meeting", "2026-11-26", False),
    ],
)
def test_a_check_in_is_idle_after_a_real_touch(stage: Stage, contact: str, logged: str, unwanted: bool) -> None:
    dues = since(a_past_draft(OLD, stage, made="2026-11-24 07:10"), contact, logged=logged)
    assert [skip.code for _, skip in dues.unwanted] == ([SkipCode.NOT_DUE] if unwanted else [])


def test_what_is_taken_back_does_not_silence_its_person_in_the_same_run() -> None:
    past = a_past_draft(OLD, Stage.UNADDRESSED, made="2026-11-24 07:10")
    dues = since(past, "2026-09-20 meeting")
    assert [skip.text for _, skip in dues.unwanted] == ["its clock begins on another day now"]
    assert [one.touch.anchor for one in dues.due] == ["since-2026-09-20"]


def test_an_addressed_draft_of_another_clock_keeps_its_place() -> None:
    dues = since(a_past_draft(OLD, Stage.ADDRESSED, made="2026-11-24 07:10"), "2026-09-20 meeting")
    assert dues.unwanted == ()
    assert [one.code for one in dues.skipped] == [SkipCode.OPEN_DRAFT]


def test_a_cadence_without_a_known_date_waits_for_one() -> None:
    project = a_season(a_cadence("mid", after="1 day", anchor=Anchor.MIDPOINT, who=["interviewer"]))
    row = only_row(planned("2026-12-03", project=project))
    assert isinstance(row, Skip)
    assert (row.code, row.next, row.text) == (SkipCode.NOT_DUE, None, "no date yet, Harbor State, 2 Dec")
