from __future__ import annotations

from dataclasses import replace

import pytest

from outreach.domain.history import History, PastDraft, Stage
from outreach.domain.people import CadenceId, Phase
from outreach.domain.project import Project
from outreach.domain.touches import Occurrence, SkipCode
from outreach.planning.gates import (
    already_made,
    before_start,
    dismissed,
    no_email,
    off,
    open_draft,
    out_of_phase,
    planned,
    planned_meeting,
)
from tests.builders import (
    a_cadence,
    a_contact,
    a_history,
    a_me,
    a_meeting,
    a_past_draft,
    a_person,
    a_project,
    a_view,
    a_window,
    an_interview,
    an_occasion,
    an_occurrence,
    day,
)

SAM = a_person("Dr. Samuel Oyelaran", roles=("research mentor",))
TOUCH = "mentor-checkin/samuel-oyelaran/since-2026-11-16/1"
EARLIER = "mentor-checkin/samuel-oyelaran/since-2026-09-01/1"


def occurrence(**fields: object) -> Occurrence:
    return an_occurrence(SAM, a_cadence(**fields))  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("on", "without", "text"),
    [
        (True, (), None),
        (False, (), "switched off in your configuration"),
        (True, ("mentor-checkin",), "switched off for Dr. Oyelaran"),
        (True, ("keep-in-touch",), None),
    ],
)
def test_what_is_switched_off_is_not_made(on: bool, without: tuple[str, ...], text: str | None) -> None:
    person = replace(SAM, off=frozenset(CadenceId(one) for one in without))
    found = off(an_occurrence(person, a_cadence(on=on)), a_view())
    assert (found.text if found else None) == text
    assert found is None or found.code is SkipCode.OFF


@pytest.mark.parametrize(
    ("phases", "season_only", "text"),
    [
        ((), False, None),
        ((Phase.MS4,), False, None),
        ((Phase.PGY1, Phase.PGY2), False, "only for pgy1, pgy2"),
        ((), True, "only in the application season"),
    ],
)
def test_a_cadence_belongs_to_its_phases(phases: tuple[Phase, ...], season_only: bool, text: str | None) -> None:
    view = a_view(a_project(me=a_me(phase=Phase.MS4)))
    cadence = a_cadence(phases=frozenset(phases), season_only=season_only)
    found = out_of_phase(an_occurrence(SAM, cadence), view)
    assert (found.text if found else None) == text


@pytest.mark.parametrize(
    ("days", "silent"), [("2026-11-15", True), ("2026-11-16", False), ("2026-11-10..2026-11-16", False)]
)
def test_what_ended_before_the_beginning_is_not_followed_up(days: str, silent: bool) -> None:
    found = before_start(an_occurrence(SAM, occasion=an_occasion(days)), a_view(history=a_history(begin="2026-11-16")))
    assert (found is not None) is silent


def test_a_clock_has_no_occasion_that_could_have_ended() -> None:
    assert before_start(occurrence(), a_view()) is None


def test_an_occasion_without_a_date_has_not_ended() -> None:
    assert before_start(an_occurrence(SAM, occasion=replace(an_occasion(), days=None)), a_view()) is None


@pytest.mark.parametrize(("email", "silent"), [(None, True), ("s@example.org", False)])
def test_nobody_is_written_to_without_an_address(email: str | None, silent: bool) -> None:
    assert (no_email(an_occurrence(replace(SAM, email=email)), a_view()) is not None) is silent


def test_a_no_is_final_for_that_touch_alone() -> None:
    view = a_view(history=a_history(dismissed=[TOUCH]))
    found = dismissed(occurrence(), view)
    assert found is not None
    assert found.code is SkipCode.DISMISSED
    assert dismissed(an_occurrence(SAM, since="2026-11-30"), view) is None


@pytest.mark.parametrize(
    ("stage", "text"),
    [
        (Stage.INTENDED, None),
        (Stage.UNADDRESSED, None),
        (Stage.WITHDRAWN, None),
        (Stage.ADDRESSED, "drafted 20 Nov, waiting in your drafts"),
        (Stage.EDITED, "drafted 20 Nov, edited by you"),
        (Stage.SENT, "drafted 20 Nov, sent 21 Nov"),
        (Stage.GONE, "drafted 20 Nov, gone since 21 Nov; sent or deleted?"),
    ],
)
def test_a_touch_that_was_drafted_is_not_drafted_again(stage: Stage, text: str | None) -> None:
    past = a_past_draft(TOUCH, stage, made="2026-11-20 07:10", changed="2026-11-21 07:10")
    found = already_made(occurrence(), a_view(history=a_history(drafts=[past])))
    assert (found.text if found else None) == text


def with_draft(past: PastDraft, contact: str = "") -> History:
    history = a_history(drafts=[past])
    return replace(history, contacts={SAM.id: (a_contact(SAM.id, contact),)}) if contact else history


@pytest.mark.parametrize(
    ("touch", "stage", "contact", "silent"),
    [
        (EARLIER, Stage.UNADDRESSED, "", True),
        (EARLIER, Stage.ADDRESSED, "", True),
        (EARLIER, Stage.EDITED, "", True),
        (EARLIER, Stage.SENT, "", False),
        (EARLIER, Stage.INTENDED, "", False),
        (EARLIER, Stage.WITHDRAWN, "", False),
        (EARLIER, Stage.GONE, "", True),
        (EARLIER, Stage.GONE, "2026-11-20 meeting", True),
        (EARLIER, Stage.GONE, "2026-11-22 meeting", False),
        (TOUCH, Stage.UNADDRESSED, "", False),
        (EARLIER.replace("mentor-checkin", "keep-in-touch"), Stage.ADDRESSED, "", False),
        (EARLIER.replace("samuel-oyelaran", "jonah-adeyemi"), Stage.ADDRESSED, "", False),
    ],
)
def test_an_open_draft_silences_the_cadence(touch: str, stage: Stage, contact: str, silent: bool) -> None:
    past = a_past_draft(touch, stage, made="2026-11-20 07:10", changed="2026-11-22 07:10")
    found = open_draft(occurrence(), a_view(history=with_draft(past, contact)))
    assert (found is not None) is silent


DUE = replace(occurrence(every="8 weeks"), window=a_window("2026-12-13", "2026-12-27"))


@pytest.mark.parametrize(
    ("project", "next"),
    [
        (a_project(), None),
        (a_project(meetings=(a_meeting("2026-12-02 16:00"),)), "2027-01-27"),
        (a_project(meetings=(a_meeting("2026-12-02 16:00"), a_meeting("2026-11-30 16:00"))), "2027-01-25"),
        (a_project(meetings=(a_meeting("2026-11-22 18:00"),)), None),
        (a_project(meetings=(a_meeting("2027-02-07 16:00"),)), "2027-04-04"),
        (a_project(meetings=(a_meeting("2027-02-08 16:00"),)), None),
        (a_project(meetings=(a_meeting("2026-12-02 16:00", "jonah-adeyemi"),)), None),
        (a_project(interviews=(an_interview("2026-12-02 09:00", people=[SAM.id]),)), "2027-01-27"),
        (a_project(interviews=(an_interview("2026-12-02 09:00", coordinator=SAM.id),)), None),
    ],
)
def test_a_check_in_waits_for_a_planned_meeting(project: Project, next: str | None) -> None:
    found = planned_meeting(DUE, a_view(project, now="2026-11-22 19:10"))
    assert (found.next if found else None) == (day(next) if next else None)


def test_the_screens_say_when_you_meet() -> None:
    due = replace(DUE, cadence=a_cadence(every="12 weeks"))
    found = planned_meeting(due, a_view(a_project(meetings=(a_meeting("2026-12-02 16:00"),))))
    assert found is not None
    assert found.text == "you meet on 2 Dec; the 12 weeks restart"


def test_somebody_long_overdue_is_not_written_to_days_before_a_meeting() -> None:
    overdue = replace(DUE, window=a_window("2026-01-10", "2026-01-24"))
    view = a_view(a_project(meetings=(a_meeting("2026-12-02 16:00"),)))
    assert planned_meeting(overdue, view) is not None
    assert planned_meeting(overdue, a_view(a_project(meetings=(a_meeting("2026-12-20 16:00"),)))) is None


def test_only_clocks_wait_for_meetings() -> None:
    view = a_view(a_project(meetings=(a_meeting("2026-12-02 16:00"),)))
    assert planned_meeting(an_occurrence(SAM, a_cadence(after="1 day")), view) is None
    assert planned_meeting(replace(DUE, window=None), view) is None


def test_who_turned_up_as_an_interviewer_is_planned_too() -> None:
    view = a_view(
        a_project(interviews=(an_interview("2026-12-02 09:00"),)),
        a_history(joined={"harbor-state-2027": (("Dr. Oyelaran", SAM.id),)}),
    )
    assert list(planned(SAM.id, view)) == [day("2026-12-02")]
