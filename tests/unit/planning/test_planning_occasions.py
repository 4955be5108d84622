from __future__ import annotations

from datetime import time, timedelta

import pytest

from outreach.domain.dates import Weekly
from outreach.domain.occasions import Commitment, Deadline, Letter, Match, Occasion, OccasionKind, Routine, TalkedTo
from outreach.domain.people import PersonId
from outreach.domain.project import OfficeCalendar, Project
from outreach.domain.stages import View
from outreach.planning.occasions import occasions
from tests.builders import (
    CENTRAL,
    EASTERN,
    a_conference,
    a_history,
    a_meeting,
    a_person,
    a_program,
    a_project,
    a_rotation,
    a_view,
    an_interview,
    at,
    day,
    days,
    length,
)

ELENA = PersonId("elena-marchetti")
GRETA = PersonId("greta-osei")
ALAN = PersonId("alan-reyes")

BOARD = Routine(
    id="tumor-board", name="Tumor board", recurrence=Weekly(weekday=3, at=time(7)), length=length("60 minutes")
)


def the_only(project: Project, view: View | None = None) -> Occasion:
    (found,) = occasions(view or a_view(project), timedelta(days=14))
    return found


def test_an_interview_is_read_in_its_programs_zone() -> None:
    found = the_only(a_project(programs=(a_program(),), interviews=(an_interview("2026-12-02 09:00"),)))
    assert (found.starts, found.ends) == (at("2026-12-02 09:00", EASTERN), at("2026-12-02 15:00", EASTERN))
    assert (found.title, found.zone, found.days) == ("Harbor State", EASTERN, days("2026-12-02"))


def test_a_written_zone_wins_over_the_programs() -> None:
    found = the_only(a_project(programs=(a_program(),), interviews=(an_interview("2026-12-02 09:00", zone=CENTRAL),)))
    assert found.starts == at("2026-12-02 09:00")


def test_an_interview_at_a_place_unknown_to_us_is_read_in_the_owners_zone() -> None:
    found = the_only(a_project(interviews=(an_interview("2026-12-02 09:00", program=None),)))
    assert (found.starts, found.title) == (at("2026-12-02 09:00"), "Harbor State")


def test_an_interview_without_a_time_is_a_whole_day() -> None:
    found = the_only(a_project(interviews=(an_interview("2026-12-02", program=None),)))
    assert (found.starts, found.ends, found.days) == (None, None, days("2026-12-02"))


def test_everybody_at_an_interview_has_a_part() -> None:
    director = a_person("Dr. Elena Marchetti", roles=["program director"], program=a_program().id)
    project = a_project(
        people=(director, a_person("Dr. Greta Osei"), a_person("Mr. Alan Reyes")),
        programs=(a_program(),),
        interviews=(an_interview(people=["greta-osei"], coordinator="alan-reyes"),),
    )
    found = the_only(project)
    assert found.part_of(GRETA) == {"interviewer"}
    assert found.part_of(ALAN) == {"coordinator"}
    assert found.part_of(ELENA) == {"program director"}


def test_who_joined_later_is_an_interviewer_too() -> None:
    project = a_project(interviews=(an_interview(people=["elena-marchetti"], program=None),))
    joined = {"harbor-state-2027": (("Dr. Greta Osei", GRETA), ("Somebody New", None), ("Dr. Marchetti", ELENA))}
    found = the_only(project, a_view(project, a_history(joined=joined)))
    assert [one.person for one in found.participants] == [ELENA, GRETA]


def test_the_programs_coordinator_stands_in_when_the_interview_names_none() -> None:
    project = a_project(programs=(a_program(coordinator="alan-reyes"),), interviews=(an_interview(),))
    assert the_only(project).part_of(ALAN) == {"coordinator"}


@pytest.mark.parametrize(
    ("dates", "closed", "middle"),
    [
        ("2026-07-06..2026-07-31", (), "2026-07-17"),
        ("2026-07-06..2026-07-10", (), "2026-07-08"),
        ("2026-07-06..2026-07-10", ("2026-07-08",), "2026-07-07"),
        ("2026-07-11..2026-07-12", (), "2026-07-11"),
    ],
)
def test_the_midpoint_of_a_rotation_is_a_working_day(dates: str, closed: tuple[str, ...], middle: str) -> None:
    calendar = OfficeCalendar(also_closed=frozenset(day(one) for one in closed))
    assert the_only(a_project(rotations=(a_rotation(dates),), calendar=calendar)).midpoint == day(middle)


def test_a_rotation_knows_colleagues_and_staff() -> None:
    found = the_only(a_project(rotations=(a_rotation(people=["elena-marchetti"], staff=["alan-reyes"]),)))
    assert found.part_of(ELENA) == {"colleague"}
    assert found.part_of(ALAN) == {"staff"}
    assert found.title == "Northfield"


def test_a_conference_knows_whom_to_meet_to_see_again_and_to_thank() -> None:
    conference = a_conference(meet=["elena-marchetti"], reconnect=["greta-osei"], zone=EASTERN)
    project = a_project(conferences=(conference,))
    found = the_only(project)
    assert found.part_of(ELENA) == {"meet"}
    assert found.part_of(GRETA) == {"reconnect"}
    assert (found.days, found.zone, found.starts) == (days("2027-01-29..2027-01-30"), EASTERN, None)


def test_someone_talked_to_at_a_conference_takes_part() -> None:
    conference = a_conference()
    talked = type(conference)(id="glws", name="Symposium", dates=conference.dates, talked_to=(TalkedTo(person=ALAN),))
    assert the_only(a_project(conferences=(talked,))).part_of(ALAN) == {"talked to"}


def test_a_conference_without_dates_is_no_occasion() -> None:
    assert occasions(a_view(a_project(conferences=(a_conference(None),))), timedelta(days=14)) == ()


def test_a_meeting_is_named_by_its_people() -> None:
    project = a_project(people=(a_person("Dr. Samuel Oyelaran"),), meetings=(a_meeting("2026-12-01 16:00"),))
    found = the_only(project)
    assert (found.id, found.title) == ("samuel-oyelaran-2026-12-01", "Dr. Oyelaran")
    assert found.ends == at("2026-12-01 16:30")
    assert found.part_of(PersonId("samuel-oyelaran")) == {"meeting"}


def test_sessions_come_from_today_to_the_horizon() -> None:
    found = occasions(a_view(a_project(routines=(BOARD,)), now="2026-11-26 06:00"), timedelta(days=7))
    assert [one.id for one in found] == ["tumor-board-2026-11-26", "tumor-board-2026-12-03"]
    assert found[0].starts == at("2026-11-26 07:00")


def test_deadlines_commitments_and_letters_count_once_they_have_a_day() -> None:
    project = a_project(
        deadlines=(
            Deadline(id="grant", name="Travel grant", due=day("2027-01-08"), people=(ELENA,)),
            Deadline(id="abstract", name="Abstract", due=None),
        ),
        commitments=(
            Commitment(id="screen", what="Screen", to=ELENA, due=day("2027-01-20"), new_date=day("2027-01-27")),
            Commitment(id="own", what="My own list", to=None, due=day("2027-01-20")),
            Commitment(id="open", what="Open", to=ELENA, due=None),
        ),
        letters=(
            Letter(id="eras", writer=ELENA, purpose="ERAS", due=day("2026-09-10")),
            Letter(id="later", writer=ELENA, purpose="Later", due=None),
        ),
    )
    found = {one.id: one for one in occasions(a_view(project), timedelta(days=14))}
    assert list(found) == ["grant", "screen", "own", "eras"]
    assert found["screen"].days == days("2027-01-27")
    parts = {id: set(one.part_of(ELENA)) for id, one in found.items()}
    assert parts == {"grant": {"with", "grant"}, "screen": {"promised to"}, "own": set(), "eras": {"letter writer"}}


def test_match_day_is_an_occasion() -> None:
    found = the_only(a_project(match=Match(system="nrmp", year=2027)))
    assert (found.id, found.kind, found.days) == ("match-2027", OccasionKind.MATCH, days("2027-03-19"))


def test_a_shift_that_ends_at_midnight_is_one_day() -> None:
    interview = an_interview("2026-12-02 18:00", program=None, takes="6 hours")
    assert the_only(a_project(interviews=(interview,))).days == days("2026-12-02")


def test_what_lasts_past_midnight_has_two_days() -> None:
    interview = an_interview("2026-12-02 20:00", program=None, takes="6 hours")
    assert the_only(a_project(interviews=(interview,))).days == days("2026-12-02..2026-12-03")
