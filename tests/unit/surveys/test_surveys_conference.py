"""conference: what is counted against which goal, when it matters, and what comes afterwards."""

from __future__ import annotations

from dataclasses import replace

import pytest

from outreach.domain.cadences import Kind
from outreach.domain.history import Stage
from outreach.domain.people import PersonId
from outreach.domain.plans import Plan
from outreach.surveys import SURVEYS
from outreach.surveys.survey import Mark, Row
from tests.asked import asked, row_of
from tests.builders import a_detail, a_history, a_past_draft, a_view, at, day
from tests.loaded import loaded

PEOPLE = """\
people:
  - Dr. Ada Quill <a@example.edu>, faculty, Harbor
  - Dr. Bo Lund <b@example.edu>, faculty
programs:
  - {name: "Harbor University (Harbor), America/New_York", notes: asks about physics}
"""
CONFERENCE = """\
conferences:
  - name: Winter Symposium
    dates: 2027-01-29..2027-01-30
    timezone: America/Detroit
"""
PLANNED = f"""{CONFERENCE}    goals: {{faculty: 1, programs: 1, reconnect: 1, conversations: 2}}
    meet:
      - {{who: Dr. Quill, connection: Your paper is why I began., question: what you stopped looking for}}
    reconnect: Dr. Lund
    programs: Harbor
    sessions:
      - {{when: 2027-01-29 10:00 am, type: talk, title: Plenary, question: Why?}}
      - 2027-01-29 12:15 pm, 45 min, trainee, Lunch
"""
FAR, NEAR, AFTER, LATE, OVER = "2026-11-22", "2027-01-10", "2027-02-02", "2027-02-08", "2027-02-22"


def measure(what: str, text: str = PLANNED, *, now: str = NEAR, more: str = "") -> Row:
    return row_of(asked("conference", f"{PEOPLE}{text}{more}", now=f"{now} 08:00"), measure=what)


def measures(text: str, now: str = NEAR, *, more: str = "") -> dict[str, tuple[str, str, Mark]]:
    rows = asked("conference", f"{PEOPLE}{text}{more}", now=f"{now} 08:00").rows
    return {str(row.data["measure"]): (row.cells[2], row.cells[3], row.mark) for row in rows}


def test_goals_that_nothing_stands_for_are_worth_a_look_once_it_is_near() -> None:
    assert measures(PLANNED) == {
        "new people": ("0", "1", Mark.LOOK),
        "programs": ("0", "1", Mark.LOOK),
        "see again": ("0", "1", Mark.LOOK),
        "conversations": ("0", "2", Mark.LOOK),
        "meetings": ("0", "1–2", Mark.LOOK),
        "for trainees": ("1", "1+", Mark.FINE),
        "questions ready": ("1", "1", Mark.FINE),
    }
    assert {mark for _, _, mark in measures(PLANNED, FAR).values()} == {Mark.FINE}


def test_meetings_on_its_days_count_for_goals_and_requests() -> None:
    more = """\
meetings:
  - {with: Dr. Quill, when: 2027-01-29 3:00 pm}
  - {with: Dr. Lund, when: 2027-01-30 3:00 pm}
"""
    found = measures(PLANNED, more=more)
    assert {mark for _, _, mark in found.values()} == {Mark.FINE}
    assert [found[one][0] for one in ("new people", "programs", "see again", "conversations")] == ["1", "1", "1", "2"]
    assert found["meetings"][0] == "1"


def test_a_meeting_on_another_day_counts_for_nothing() -> None:
    more = "meetings: [{with: Dr. Quill, when: 2027-01-28 3:00 pm}]\n"
    assert measures(PLANNED, more=more)["new people"][0] == "0"


def test_the_name_and_the_days_stand_beside_the_first_two_measures() -> None:
    rows = asked("conference", PEOPLE + PLANNED, now=f"{NEAR} 08:00").rows
    assert [row.cells[0] for row in rows[:3]] == ["Winter Symposium", "29 Jan to 30 Jan", ""]


def test_a_session_without_a_question_is_named_and_no_session_for_trainees_is_worth_a_look() -> None:
    text = PLANNED.replace(", question: Why?", "").replace("trainee, Lunch", "social, Lunch")
    question, trainee = measure("questions ready", text), measure("for trainees", text)
    assert (question.cells[-1], question.mark) == ("none yet for Plenary", Mark.LOOK)
    assert (trainee.cells[-1], trainee.mark) == ("no session for trainees is in your plan", Mark.LOOK)


@pytest.mark.parametrize(
    ("mode", "now", "mark"),
    [("", NEAR, Mark.LOOK), ("    mode: virtual\n", NEAR, Mark.FINE), ("", FAR, Mark.FINE), ("", AFTER, Mark.FINE)],
)
def test_a_conference_of_which_only_the_days_are_known_has_one_line(mode: str, now: str, mark: Mark) -> None:
    assert measures(CONFERENCE + mode, now) == {"plan": ("–", "", mark)}


def test_it_is_shown_for_three_weeks_afterwards_and_undated_ones_are_counted() -> None:
    assert measures(PLANNED, OVER) == {}
    survey = asked("conference", f"{PEOPLE}{CONFERENCE}  - ASTRO 2027 tbd\n", now=f"{OVER} 08:00")
    assert survey.closing == ("1 without a date yet.",)


TALKED = f"""{CONFERENCE}    talked_to:
      - {{who: Dr. Quill, detail: Your list of contours stays with me., will_do: I try it.}}
"""


@pytest.mark.parametrize(
    ("thanked", "now", "expected"),
    [
        ("", AFTER, ("0", "1", Mark.LOOK)),
        ("", LATE, ("0", "1", Mark.RED)),
        (", thanked: 2027-02-01", LATE, ("1", "1", Mark.FINE)),
    ],
)
def test_thanks_are_expected_by_the_fifth_day(thanked: str, now: str, expected: tuple[str, str, Mark]) -> None:
    text = TALKED.replace("I try it.", f"I try it.{thanked}")
    assert measures(text, now)["thanked"] == expected


def test_whom_one_talked_to_counts_afterwards() -> None:
    found = measures(TALKED, AFTER)
    assert found["new people"][0] == "1"
    assert "for trainees" not in found


def test_notes_on_its_programs_and_its_card_are_named() -> None:
    survey = asked("conference", PEOPLE + PLANNED, now=f"{NEAR} 08:00")
    assert survey.closing[0] == "Harbor: asks about physics"
    assert survey.closing[-1].startswith("The card for Winter Symposium: outreach card ")


def requested(stage: Stage, *, reply: str = "", slots: tuple[str, ...] = (), step: int = 1) -> Row:
    """Give the line about requests, where one was made to Dr. Quill and perhaps answered."""
    project = loaded(PEOPLE + PLANNED)
    (conference,) = project.conferences
    touch = f"conf-request/ada-quill/{conference.id}/{step}"
    draft = replace(
        a_past_draft(touch, stage, kind=Kind.ASK, made="2027-01-04 08:00"), slots=tuple(at(one) for one in slots)
    )
    contacts = {"ada-quill": reply} if reply else {}
    view = a_view(project, a_history(drafts=(draft,), contacts=contacts), f"{NEAR} 08:00")
    return row_of(SURVEYS["conference"](view, Plan(now=view.now)), measure="meetings")


@pytest.mark.parametrize(
    ("stage", "reply", "step", "said"),
    [
        (Stage.ADDRESSED, "", 1, "0 written, 0 answered, of 1 to ask"),
        (Stage.SENT, "", 1, "1 written, 0 answered, of 1 to ask"),
        (Stage.SENT, "", 2, "0 written, 0 answered, of 1 to ask"),
        (Stage.SENT, "2027-01-05 reply", 1, "1 written, 1 answered, of 1 to ask"),
        (Stage.SENT, "2027-01-03 reply", 1, "1 written, 0 answered, of 1 to ask"),
        (Stage.SENT, "2027-01-05 thanks", 1, "1 written, 0 answered, of 1 to ask"),
    ],
)
def test_a_request_counts_once_it_was_sent_and_answered_once_a_reply_came(
    stage: Stage, reply: str, step: int, said: str
) -> None:
    row = requested(stage, reply=reply, step=step)
    assert (row.cells[2], row.cells[-1], row.mark) == ("0", said, Mark.LOOK)


def test_times_that_nobody_took_are_no_meeting() -> None:
    assert requested(Stage.SENT, slots=("2027-01-29 11:30",)).data["booked"] == 0


def test_what_was_noted_of_somebody_there_is_a_conversation() -> None:
    project = loaded(PEOPLE + CONFERENCE + "    goals: {faculty: 1}\n    meet: [{who: Dr. Quill}]\n")
    (conference,) = project.conferences
    noted = a_detail("You sort them by hand.", person="ada-quill", occasion=conference.id)
    about_all = a_detail("It was crowded.", person=None, occasion=conference.id)
    history = a_history(details=(noted, about_all))
    counts = []
    for now in (NEAR, AFTER):
        view = a_view(project, history, f"{now} 08:00")
        counts.append(row_of(SURVEYS["conference"](view, Plan(now=view.now)), measure="new people").cells[2])
    assert counts == ["0", "1"]


@pytest.mark.parametrize(("met", "count"), [("2027-01-29 meeting", "1"), ("2027-01-20 meeting", "0")])
def test_whom_one_met_on_its_days_counts(met: str, count: str) -> None:
    view = a_view(loaded(PEOPLE + PLANNED), a_history(contacts={"ada-quill": met}), f"{AFTER} 08:00")
    assert row_of(SURVEYS["conference"](view, Plan(now=view.now)), measure="new people").cells[2] == count


def test_a_meeting_that_stands_on_the_calendar_counts() -> None:
    planned = {PersonId("ada-quill"): (day("2027-01-30"),), PersonId("bo-lund"): (day("2027-01-12"),)}
    history = replace(a_history(), planned=planned)
    view = a_view(loaded(PEOPLE + PLANNED), history, f"{NEAR} 08:00")
    assert row_of(SURVEYS["conference"](view, Plan(now=view.now)), measure="conversations").cells[2] == "1"
