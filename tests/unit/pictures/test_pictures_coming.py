"""The coming twelve weeks as lanes of days: what is in which lane, from when to when, and what is not named."""

from __future__ import annotations

from dataclasses import replace

import pytest

from outreach.domain.cadences import Kind as Purpose
from outreach.domain.history import History, Stage
from outreach.domain.occasions import Commitment, Deadline, Letter
from outreach.domain.people import PersonId
from outreach.domain.plans import Plan, PlannedDraft
from outreach.domain.project import Project
from outreach.domain.touches import Outcome
from outreach.pictures import Calendar, Kind, coming
from tests.builders import (
    a_cadence,
    a_conference,
    a_due,
    a_history,
    a_me,
    a_meeting,
    a_past_draft,
    a_past_hold,
    a_person,
    a_program,
    a_project,
    a_rotation,
    a_view,
    a_window,
    an_interview,
    an_occurrence,
    day,
)
from tests.planned import a_hold, every_sunday
from tests.shown import a_planned_hold, a_screen

QUILL = a_person("Dr. Ada Quill")
CHECKIN = a_cadence("check-in")
# a Sunday
TODAY = "2026-11-22"


def shown(project: Project | None = None, history: History | None = None, plan: Plan | None = None) -> Calendar:
    return coming(a_view(project or a_project(people=(QUILL,), cadences=(CHECKIN,)), history), plan or a_screen())


def a_mail(
    opens: str, closes: str | None, outcome: Outcome = Outcome.READY, *, cadence: str = "check-in", best: str = ""
) -> PlannedDraft:
    occurrence = an_occurrence(QUILL, a_cadence(cadence), window=a_window(opens, closes, best=best))
    return PlannedDraft(due=a_due(occurrence, outcome=outcome), outcome=outcome)


def lanes(found: Calendar) -> dict[str, list[tuple[str, str, str]]]:
    """Write every lane as its names, with the days and words of what stands in it."""
    return {
        one.name: [
            *((str(each.first), str(each.last), each.label) for each in one.stretches),
            *((str(each.day), "", each.label) for each in one.points),
        ]
        for one in found.lanes
    }


def test_twelve_weeks_are_shown_today_included() -> None:
    found = shown()
    assert (found.first, found.last, len(found.weeks)) == (day(TODAY), day("2027-02-13"), 12)
    assert found.lanes == ()


@pytest.mark.parametrize(
    ("opens", "closes", "first", "last"),
    [
        ("2026-12-01", "2026-12-10", "2026-12-01", "2026-12-10"),
        ("2026-11-01", "2026-12-10", TODAY, "2026-12-10"),  # what opened before is shown from today
        ("2026-11-01", "2026-11-10", TODAY, TODAY),  # late: it can be written today
        ("2027-02-01", "2027-03-10", "2027-02-01", "2027-02-13"),
        ("2026-12-01", None, "2026-12-01", "2026-12-01"),
    ],
)
def test_a_mail_stands_in_the_lane_of_its_person_while_it_may_be_written(
    opens: str, closes: str | None, first: str, last: str
) -> None:
    (lane,) = shown(plan=a_screen(a_mail(opens, closes))).lanes
    (mail,) = lane.stretches
    assert (lane.name, str(mail.first), str(mail.last)) == ("Dr. Quill", first, last)
    assert mail.is_open is (closes is None)


def test_what_opens_later_than_the_last_day_is_not_shown() -> None:
    assert shown(plan=a_screen(a_mail("2027-02-14", "2027-03-01"))).lanes == ()


def test_what_is_put_off_is_shown_from_the_day_it_is_put_off_to() -> None:
    row = a_mail("2026-11-20", "2026-12-10", Outcome.DEFERRED)
    put_off = replace(row, due=replace(row.due, next=day("2026-11-24")))
    (lane,) = shown(plan=a_screen(put_off)).lanes
    assert (str(lane.stretches[0].first), lane.stretches[0].state) == ("2026-11-24", "deferred")


@pytest.mark.parametrize(("best", "is_shown"), [("2026-12-05", True), ("2026-11-10", False)])
def test_the_best_day_is_shown_while_it_lies_ahead(best: str, is_shown: bool) -> None:
    (lane,) = shown(plan=a_screen(a_mail("2026-11-01", "2026-12-10", best=best))).lanes
    assert lane.stretches[0].best == (day(best) if is_shown else None)


def test_a_draft_that_lies_there_can_be_sent_today() -> None:
    lying = a_past_draft("check-in/ada-quill/since-2026-09-01/1", Stage.ADDRESSED, kind=Purpose.UPDATE)
    (lane,) = shown(history=a_history(drafts=(lying,))).lanes
    assert (lane.name, lane.stretches[0].label, lane.stretches[0].state) == ("Dr. Quill", "check in", "draft")


@pytest.mark.parametrize(("closes", "last"), [("2026-12-06", "2026-12-06"), ("2026-11-20", TODAY), (None, TODAY)])
def test_a_draft_that_lies_there_can_be_sent_until_its_window_closes(closes: str | None, last: str) -> None:
    lying = a_past_draft("check-in/ada-quill/since-2026-09-01/1")
    view = a_view(a_project(people=(QUILL,), cadences=(CHECKIN,)), a_history(drafts=(lying,)))
    (lane,) = coming(view, a_screen(), windows={lying.touch: a_window("2026-11-01", closes)}).lanes
    assert (str(lane.stretches[0].last), lane.stretches[0].is_open) == (last, closes is None)


def test_a_draft_the_plan_speaks_of_is_shown_once_and_one_that_was_sent_not_at_all() -> None:
    planned = a_mail("2026-11-20", "2026-12-10")
    lying = a_past_draft(str(planned.touch), Stage.UNADDRESSED)
    sent = a_past_draft("check-in/ada-quill/since-2026-01-01/1", Stage.SENT)
    (lane,) = shown(history=a_history(drafts=(lying, sent)), plan=a_screen(planned)).lanes
    assert len(lane.stretches) == 1


def test_what_private_yaml_gives_reason_to_is_a_mail_and_no_more() -> None:
    project = a_project(people=(QUILL,), cadences=(a_cadence("repair"),))
    plan = a_screen(a_mail("2026-11-20", None, cadence="repair"))
    (lane,) = coming(a_view(project), plan).lanes
    assert lane.stretches[0].label == "a mail"


def test_days_away_conferences_and_rotations_have_lanes_of_their_own() -> None:
    project = a_project(
        me=a_me(away=("2026-11-20..2026-11-25", "2026-12-24..2027-01-01")),
        conferences=(
            a_conference(),
            a_conference(None, id="later", name="Later"),
            a_conference("2026-09-01..2026-09-02", id="past", name="Past"),
        ),
        rotations=(a_rotation("2027-02-01..2027-02-26"),),
    )
    assert lanes(shown(project)) == {
        "Away": [("2026-11-22", "2026-11-25", "away"), ("2026-12-24", "2027-01-01", "away")],
        "Great Lakes Winter Symposium": [("2027-01-29", "2027-01-30", "Great Lakes Winter Symposium")],
        "Rotation, Northfield": [("2027-02-01", "2027-02-13", "Rotation, Northfield")],
    }


def test_what_is_on_one_day_stands_by_its_kind() -> None:
    project = a_project(
        people=(QUILL,),
        programs=(a_program(),),
        interviews=(an_interview(), an_interview("2027-01-08 09:00", id="b", program=None)),
        meetings=(a_meeting("2026-12-01 16:00", "ada-quill"),),
        deadlines=(
            Deadline(id="grant", name="Travel grant", due=day("2027-01-08")),
            Deadline(id="undated", name="Undated", due=None),
        ),
        commitments=(
            Commitment(id="a", what="the survey", to=QUILL.id, due=day("2026-12-18")),
            Commitment(id="b", what="done", to=QUILL.id, due=day("2026-12-18"), done=day("2026-11-01")),
        ),
        letters=(
            Letter(id="l", writer=QUILL.id, purpose="the grant", due=day("2027-01-09")),
            Letter(id="m", writer=QUILL.id, purpose="there", due=day("2027-01-09"), uploaded=day("2026-11-01")),
        ),
    )
    history = a_history(booked=(a_meeting("2026-12-03 10:00", "ada-quill"),))
    history = replace(history, planned={PersonId("ada-quill"): (day("2026-12-01"),)})
    assert lanes(shown(project, history)) == {
        "Interviews": [("2026-12-02", "", "Harbor State"), ("2027-01-08", "", "Harbor State")],
        "Meetings": [("2026-12-01", "", "Dr. Quill"), ("2026-12-03", "", "Dr. Quill")],
        "Due": [
            ("2026-12-18", "", "promised: the survey"),
            ("2027-01-08", "", "Travel grant"),
            ("2027-01-09", "", "letter of Dr. Quill"),
        ],
    }


def test_holds_are_those_planned_and_those_that_stand_each_of_their_times() -> None:
    planned = a_planned_hold(a_hold(recurrence=every_sunday("2026-12-13 17:00", "2026-12-06 17:00")))
    standing = a_past_hold("interview-day/me/harbor-state-2027/1", "prep-1", title="prepare: Harbor State")
    gone = a_past_hold("interview-day/me/harbor-state-2027/1", "prep-2", stage=Stage.WITHDRAWN)
    leaving = a_planned_hold(a_hold("old", touch="weekly-review/me/2026-11-30/1"), "release")
    found = shown(history=a_history(holds=(standing, gone)), plan=a_screen(holds=(planned, leaving)))
    assert lanes(found) == {
        "Holds": [
            ("2026-11-29", "", "prepare: Harbor State"),
            ("2026-11-29", "", "weekly review"),
            ("2026-12-13", "", "weekly review"),
        ]
    }


def test_a_hold_that_comes_back_without_end_is_followed_to_the_last_day_shown() -> None:
    found = shown(plan=a_screen(holds=(a_planned_hold(a_hold(recurrence=every_sunday("2029-06-24 17:00"))),)))
    assert [one.day for one in found.lanes[0].points][-1] == day("2027-02-07")


def test_people_come_in_the_order_of_their_turn() -> None:
    later = a_mail("2026-12-05", "2026-12-10")
    other = a_person("Dr. Zed First")
    occurrence = an_occurrence(other, CHECKIN, window=a_window("2026-11-20", "2026-12-01"))
    sooner = PlannedDraft(due=a_due(occurrence), outcome=Outcome.READY)
    project = a_project(people=(QUILL, other), cadences=(CHECKIN,))
    assert [one.name for one in shown(project, plan=a_screen(later, sooner)).lanes] == ["Dr. First", "Dr. Quill"]


def test_a_week_shows_the_first_kind_that_touches_it() -> None:
    project = a_project(
        people=(QUILL,), cadences=(CHECKIN,), conferences=(a_conference("2026-11-30..2026-12-01", name="Dr. Quill"),)
    )
    found = shown(project, plan=a_screen(a_mail("2026-11-25", "2026-12-05")))
    conference, mails = found.lanes
    assert found.in_weeks(conference)[:3] == (None, Kind.DAYS, None)
    assert found.in_weeks(mails)[:3] == (Kind.MAIL, Kind.MAIL, None)
