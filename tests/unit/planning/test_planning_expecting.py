from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from outreach.domain.cadences import After, Before, Cadence, Kind, Manual, On
from outreach.domain.dates import Duration, Unit
from outreach.domain.history import History
from outreach.domain.occasions import Anchor, Letter, OccasionKind
from outreach.domain.people import CadenceId, Policy
from outreach.domain.project import Project
from outreach.domain.selection import Selection
from outreach.domain.touches import Occurrence
from outreach.planning.expecting import expected
from tests.builders import (
    a_cadence,
    a_conference,
    a_detail,
    a_history,
    a_person,
    a_program,
    a_project,
    a_rotation,
    a_view,
    an_interview,
    day,
    length,
)

HORIZON = timedelta(days=14)

CHECKIN = a_cadence("mentor-checkin", who=["research mentor", "clinical mentor"])
THANKS = a_cadence(
    "interview-thanks",
    kind=Kind.THANKS,
    after="1 day",
    opens="end",
    closes="5 days",
    who=["interviewer", "program director", "coordinator"],
)
COFFEE = a_cadence(
    "physicist-coffee",
    kind=Kind.ASK,
    after="3 weeks",
    of=OccasionKind.ROTATION,
    who=["physicist", "dosimetrist"],
    without=["interviewer"],
)
REQUEST = a_cadence("conf-request", kind=Kind.ASK, before="4 weeks", of=OccasionKind.CONFERENCE, who=["meet"])

PEOPLE = (
    a_person("Dr. Samuel Oyelaran", roles=["research mentor", "collaborator"]),
    a_person("Dr. Elena Marchetti", roles=["program director"], program=a_program().id),
    a_person("Dr. Greta Osei", roles=["physicist"]),
    a_person("Kim Anh Pham", roles=["dosimetrist"]),
    a_person("Mr. Alan Reyes", roles=["coordinator"]),
)


def a_season(*cadences: Cadence, thank_you: Policy = Policy.WELCOME, details: dict[str, str] | None = None) -> Project:
    return a_project(
        people=PEOPLE,
        programs=(a_program(thank_you=thank_you),),
        interviews=(an_interview(people=["greta-osei"], coordinator="alan-reyes", details=details),),
        rotations=(a_rotation(people=["samuel-oyelaran"], staff=["greta-osei", "kim-anh-pham"]),),
        conferences=(a_conference(meet=["samuel-oyelaran", "nobody-known"]), a_conference(None, id="later")),
        cadences=cadences,
    )


def rows(project: Project, history: History | None = None, only: str = "") -> list[Occurrence]:
    wanted = Selection(cadences=frozenset({CadenceId(only)})) if only else None
    return list(expected(a_view(project, history), wanted, HORIZON))


def touches(project: Project, history: History | None = None, only: str = "") -> list[str]:
    return [str(one.touch) for one in rows(project, history, only)]


def people_thanked(project: Project, history: History | None = None) -> set[str]:
    return {str(one.person.id) for one in rows(project, history)}


def test_a_periodic_cadence_expects_everybody_in_its_audience() -> None:
    history = a_history(contacts={"samuel-oyelaran": "2026-11-16"})
    (found,) = rows(a_season(CHECKIN), history)
    assert str(found.touch) == "mentor-checkin/samuel-oyelaran/since-2026-11-16/1"
    assert found.since == day("2026-11-16")
    assert found.occasion is None


def test_an_overdue_check_in_says_by_how_much() -> None:
    (found,) = rows(a_season(CHECKIN), a_history(contacts={"samuel-oyelaran": "2026-01-01"}))
    assert found.overdue > 4


def test_an_empty_audience_is_everybody() -> None:
    assert len(touches(a_season(a_cadence("hello")))) == len(PEOPLE)


@pytest.mark.parametrize("word", ["Samuel Oyelaran", "samuel-oyelaran"])
def test_an_audience_may_name_people(word: str) -> None:
    (found,) = rows(a_season(a_cadence("hello", who=[word])))
    assert found.person.name.surname == "Oyelaran"


def test_interviewers_are_expected_at_their_interview() -> None:
    assert touches(a_season(THANKS)) == ["interview-thanks/greta-osei/harbor-state-2027/1"]


def test_who_joined_later_is_expected_too() -> None:
    history = a_history(joined={"harbor-state-2027": (("Kim Anh Pham", PEOPLE[3].id),)})
    assert people_thanked(a_season(THANKS), history) == {"greta-osei", "kim-anh-pham"}


@pytest.mark.parametrize(
    ("policy", "thanked"),
    [
        (Policy.WELCOME, {"greta-osei"}),
        (Policy.UNKNOWN, {"greta-osei"}),
        (Policy.DISCOURAGED, {"greta-osei"}),
        (Policy.FORBIDDEN, {"greta-osei"}),
        (Policy.COORDINATOR_ONLY, {"greta-osei", "alan-reyes"}),
        (Policy.NOT_SAID, {"greta-osei", "alan-reyes", "elena-marchetti"}),
    ],
)
def test_the_programs_answer_decides_who_else_is_thanked(policy: Policy, thanked: set[str]) -> None:
    assert people_thanked(a_season(THANKS, thank_you=policy)) == thanked


def test_an_answer_that_was_noted_decides_like_one_that_was_written() -> None:
    history = a_history(policies={a_program().id: Policy.COORDINATOR_ONLY})
    assert people_thanked(a_season(THANKS, thank_you=Policy.UNKNOWN), history) == {"greta-osei", "alan-reyes"}


def test_a_detail_makes_somebody_else_at_the_program_expected() -> None:
    history = a_history(details=[a_detail(person="elena-marchetti", occasion="harbor-state-2027")])
    assert people_thanked(a_season(THANKS), history) == {"greta-osei", "elena-marchetti"}


def test_a_detail_in_the_configuration_does_the_same() -> None:
    project = a_season(THANKS, details={"alan-reyes": "You answered every one of my questions."})
    assert people_thanked(project) == {"greta-osei", "alan-reyes"}


def test_a_detail_about_another_occasion_does_not() -> None:
    history = a_history(details=[a_detail(person="elena-marchetti", occasion="glws")])
    assert people_thanked(a_season(THANKS), history) == {"greta-osei"}


def test_only_who_took_part_in_an_occasion_is_expected_and_interviewers_may_be_left_out() -> None:
    assert touches(a_season(COFFEE)) == ["physicist-coffee/kim-anh-pham/northfield-2026-07/1"]


def test_a_part_in_an_occasion_is_a_word_of_the_audience_and_unknown_people_are_left_out() -> None:
    (found,) = rows(a_season(REQUEST))
    assert str(found.touch) == "conf-request/samuel-oyelaran/glws/1"
    assert found.window is not None
    assert found.window.best == day("2027-01-01")


def test_a_fixed_day_expects_everybody_once() -> None:
    cadence = a_cadence("new-year", trigger=On(day=day("2027-01-15")), who=["research mentor"])
    (found,) = rows(a_season(cadence))
    assert str(found.touch) == "new-year/samuel-oyelaran/on-2027-01-15/1"
    assert found.window is not None
    assert found.window.opens == day("2027-01-15")


@pytest.mark.parametrize("trigger", [Manual(), After(Duration(1, Unit.DAY), None, Anchor.TOUCH)])
def test_what_has_no_occasion_gives_no_row(trigger: Manual | After) -> None:
    assert touches(a_season(a_cadence("mine", trigger=trigger))) == []


def test_before_due_alone_means_whatever_has_a_due_day() -> None:
    cadence = a_cadence("reminder", trigger=Before(length("2 weeks"), None, Anchor.DUE))
    plain = a_season(cadence)
    letter = Letter(id="grant", writer=PEOPLE[0].id, purpose="grant", due=day("2027-01-08"))
    (found,) = rows(replace(plain, letters=(letter,)))
    assert str(found.touch) == "reminder/samuel-oyelaran/grant/1"
    assert found.window is not None
    assert found.window.best == day("2026-12-25")


def test_an_occasion_without_the_anchor_gives_a_row_without_a_window() -> None:
    cadence = a_cadence("feedback", after="1 day", of=OccasionKind.CONFERENCE, anchor=Anchor.MIDPOINT)
    (found,) = rows(a_season(cadence))
    assert found.window is None


def test_cadences_that_are_off_and_people_who_want_none_are_expected_all_the_same() -> None:
    off = a_cadence("mentor-checkin", who=["research mentor"], on=False)
    assert len(touches(a_season(off))) == 1


def test_only_the_cadences_of_a_job_are_expected() -> None:
    assert touches(a_season(CHECKIN, THANKS), only="interview-thanks") == [
        "interview-thanks/greta-osei/harbor-state-2027/1"
    ]


def test_a_hold_set_expects_no_draft() -> None:
    hold_set = Cadence(
        id=CadenceId("weekly-review"), title="", kind=Kind.HOLD, audience=CHECKIN.audience, trigger=CHECKIN.trigger
    )
    assert touches(a_season(hold_set)) == []
