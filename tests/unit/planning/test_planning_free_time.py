"""What speaks against a time, one row for each reason, and that free time is what nothing speaks against."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import UTC, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest

from outreach.domain.dates import Weekly, When
from outreach.domain.history import Absence, History, PastHold, Stage
from outreach.domain.objections import ObjectionKind
from outreach.domain.occasions import (
    Conference,
    Interview,
    Meet,
    Occasion,
    OccasionKind,
    Permission,
    Routine,
    Session,
)
from outreach.domain.people import Person, PersonId
from outreach.domain.profile import Hours, Profile
from outreach.domain.project import Busy, OfficeCalendar, Project
from outreach.domain.recurrence import Recurrence
from outreach.domain.slots import Slot, Span, part_of
from outreach.domain.stages import View
from outreach.planning.free_time import Diary, candidates, good, objections
from outreach.planning.recurring import WORKING_DAYS
from tests.builders import (
    CENTRAL,
    a_conference,
    a_history,
    a_me,
    a_meeting,
    a_past_hold,
    a_person,
    a_program,
    a_project,
    a_rotation,
    a_touch,
    a_view,
    an_interview,
    an_occasion,
    at,
    day,
    days,
    length,
)
from tests.planned import a_hold

NOW = "2026-11-30 07:10"  # a Monday
ADA = a_person("Dr. Ada Quill")
MOUNTAIN = ZoneInfo("America/Denver")
TOUCH = a_touch("conf-request/ada-quill/glws/1")


def span(text: str, minutes: int = 20, zone: ZoneInfo = CENTRAL) -> Span:
    starts = at(text, zone).astimezone(UTC)
    return Span(starts, starts + timedelta(minutes=minutes))


def view_of(project: Project | None = None, history: History | None = None, now: str = NOW) -> View:
    known = history or a_history()
    return a_view(project, replace(known, busy=known.busy or ()), now)


def against(
    text: str,
    project: Project | None = None,
    history: History | None = None,
    *,
    person: Person | None = ADA,
    occasion: Occasion | None = None,
    minutes: int = 20,
    zone: ZoneInfo = CENTRAL,
) -> list[str]:
    """Give the kinds of what speaks against a time."""
    found = objections(span(text, minutes, zone), person, view_of(project, history), occasion)
    return [one.kind.value for one in found]


def words(
    text: str, project: Project | None = None, history: History | None = None, occasion: Occasion | None = None
) -> list[str]:
    return [one.words for one in objections(span(text), ADA, view_of(project, history), occasion)]


def test_nothing_speaks_against_a_working_hour_of_both() -> None:
    assert against("2026-12-03 10:00") == []


@pytest.mark.parametrize(
    ("text", "minutes", "kinds"),
    [
        ("2026-11-30 07:10", 20, ["past", "night"]),
        ("2026-11-30 17:00", 20, ["soon"]),
        ("2026-12-01 07:05", 20, ["soon", "night"]),
        ("2026-12-01 08:00", 20, []),
        ("2026-12-03 07:59", 20, ["night"]),
        ("2026-12-03 17:40", 20, []),
        ("2026-12-03 17:41", 20, ["night"]),
        ("2026-12-03 22:00", 20, ["night"]),
        ("2026-12-05 10:00", 20, ["weekend"]),
        ("2026-12-06 10:00", 20, ["weekend"]),
        ("2026-12-25 10:00", 20, ["closed"]),
        ("2027-07-05 10:00", 20, ["closed"]),
    ],
)
def test_nights_weekends_and_closed_days_speak_against_a_time(text: str, minutes: int, kinds: list[str]) -> None:
    assert list(dict.fromkeys(against(text, minutes=minutes))) == kinds


@pytest.mark.parametrize(
    ("zone", "text", "kinds"),
    [
        # in the person's own zone it is an hour earlier, an hour later, afternoon, evening
        ("America/Denver", "2026-12-03 08:30", ["night"]),
        ("America/Denver", "2026-12-03 09:00", []),
        ("America/New_York", "2026-12-03 16:30", []),
        ("America/New_York", "2026-12-03 16:45", ["night"]),
        ("Europe/Berlin", "2026-12-03 10:30", []),
        ("Europe/Berlin", "2026-12-03 10:45", ["night"]),
        # +5:45 and +9:30: no hour of the day suits both
        ("Asia/Kathmandu", "2026-12-03 08:00", ["night"]),
        ("Australia/Darwin", "2026-12-03 16:30", []),
        ("Australia/Darwin", "2026-12-03 16:15", ["night"]),
        # their Saturday begins while it is Friday afternoon here
        ("Australia/Darwin", "2026-12-04 16:30", ["weekend"]),
        ("Pacific/Auckland", "2026-12-06 14:00", ["weekend"]),
        ("Pacific/Auckland", "2026-12-07 14:00", []),
        # their holiday is the day after ours
        ("Australia/Sydney", "2026-12-24 16:00", ["closed"]),
    ],
)
def test_the_hours_and_days_of_the_other_count_in_their_zone(zone: str, text: str, kinds: list[str]) -> None:
    assert against(text, person=a_person("Dr. Ada Quill", zone=ZoneInfo(zone))) == kinds


@pytest.mark.parametrize(
    ("zone", "text", "kinds"),
    [
        # two weeks in March and one in autumn, Berlin is an hour nearer
        ("Europe/Berlin", "2027-03-12 10:30", []),
        ("Europe/Berlin", "2027-03-15 11:30", []),
        ("Europe/Berlin", "2027-03-15 11:45", ["night"]),
        ("Europe/Berlin", "2027-03-29 11:30", ["night"]),
        ("Europe/Berlin", "2027-10-29 10:30", []),
        ("Europe/Berlin", "2027-11-01 11:30", []),
        ("Europe/Berlin", "2027-11-08 11:30", ["night"]),
        # Sydney leaves summer time on 4 April 2027, Chicago has it by then
        ("Australia/Sydney", "2027-04-01 16:00", []),
        ("Australia/Sydney", "2027-04-05 16:45", ["night"]),
        ("Australia/Sydney", "2027-04-05 17:00", []),
        # Lord Howe moves by half an hour
        ("Australia/Lord_Howe", "2027-04-01 16:00", []),
        ("Australia/Lord_Howe", "2027-04-05 16:15", ["night"]),
        ("Australia/Lord_Howe", "2027-04-05 16:30", []),
        # Phoenix never moves
        ("America/Phoenix", "2027-03-12 09:00", []),
        ("America/Phoenix", "2027-03-15 09:45", ["night"]),
    ],
)
def test_in_the_weeks_in_which_clocks_change(zone: str, text: str, kinds: list[str]) -> None:
    assert against(text, person=a_person("Dr. Ada Quill", zone=ZoneInfo(zone))) == kinds


@pytest.mark.parametrize(
    ("hours", "text", "kinds"),
    [
        (Hours(weekdays=(time(9), time(17))), "2026-12-03 08:45", ["night"]),
        (Hours(weekdays=(time(9), time(17))), "2026-12-03 09:00", []),
        (Hours(weekdays=(time(9), time(17))), "2026-12-03 16:45", ["night"]),
        (Hours(quiet=(time(12), time(13))), "2026-12-03 12:30", ["night"]),
        # whoever works through the night meets people at its ends
        (Hours(weekdays=(time(16), time(9)), quiet=(time(10), time(15))), "2026-12-03 08:15", []),
        (Hours(weekdays=(time(16), time(9)), quiet=(time(10), time(15))), "2026-12-03 16:15", []),
        (Hours(weekdays=(time(16), time(9)), quiet=(time(10), time(15))), "2026-12-03 09:15", ["night"]),
    ],
)
def test_the_owner_names_hours(hours: Hours, text: str, kinds: list[str]) -> None:
    assert against(text, a_project(profile=Profile(hours=hours))) == kinds


def test_what_other_calendars_say_takes_time_to_the_minute() -> None:
    history = replace(a_history(), busy=(span("2026-12-03 10:20", 10),))
    assert against("2026-12-03 10:00", history=history) == []
    assert against("2026-12-03 10:01", history=history) == ["busy"]
    assert against("2026-12-03 10:30", history=history) == []


def test_a_meeting_takes_time_and_a_quarter_of_an_hour_before_and_after() -> None:
    project = a_project(people=(ADA,), meetings=(a_meeting("2026-12-03 14:00", "ada-quill"),))
    booked = replace(a_history(), booked=(a_meeting("2026-12-03 16:00", "ada-quill"),))
    assert words("2026-12-03 14:10", project) == ["you meet Dr. Quill"]
    assert words("2026-12-03 14:30", project) == ["you meet Dr. Quill less than 15 minutes before or after"]
    assert words("2026-12-03 14:45", project) == []
    assert against("2026-12-03 16:20", project, booked) == ["busy"]
    assert against("2026-12-03 10:00", a_project(meetings=(a_meeting("2026-12-03", "ada-quill"),))) == []


@pytest.mark.parametrize(
    ("mode", "text", "kinds"),
    [
        ("virtual", "2026-12-03 14:00", []),
        ("virtual", "2026-12-04 08:30", ["busy"]),
        ("virtual", "2026-12-04 14:00", ["busy"]),  # six hours from 8:00, and a quarter of an hour
        ("virtual", "2026-12-04 14:15", []),
        ("in person", "2026-12-03 13:30", []),
        ("in person", "2026-12-03 14:00", ["travel"]),  # 15:00 in the program's zone
        ("in person", "2026-12-04 16:00", ["travel"]),
        ("in person", "2026-12-07 09:00", []),
    ],
)
def test_an_interview_in_person_takes_the_day_and_the_way_there(mode: str, text: str, kinds: list[str]) -> None:
    interview = replace(an_interview("2026-12-04 09:00"), mode=mode)
    assert against(text, a_project(programs=(a_program(),), interviews=(interview,))) == kinds


def test_an_interview_without_a_time_takes_its_day() -> None:
    interview: Interview = an_interview("2026-12-04")
    project = a_project(programs=(a_program(),), interviews=(interview,))
    assert words("2026-12-04 15:00", project) == ["you have an interview at Harbor State"]


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("2026-12-07 11:40", []),
        ("2026-12-07 11:41", ["travel"]),
        ("2026-12-08 10:00", ["travel"]),
        ("2026-12-09 17:00", ["travel"]),
        ("2026-12-10 11:40", ["travel"]),
        ("2026-12-10 12:00", []),
    ],
)
def test_a_conference_in_person_takes_its_days_and_the_way_there_and_back(text: str, kinds: list[str]) -> None:
    conference = a_conference("2026-12-08..2026-12-09")
    assert against(text, a_project(conferences=(conference,))) == kinds
    assert against(text, a_project(conferences=(replace(conference, virtual=True),))) == []


def a_session(text: str = "2026-12-08 10:00", *, speaker: str = "", takes: str = "60 minutes") -> Session:
    who = PersonId(speaker) if speaker else None
    return Session(when=When(day(text[:10]), time.fromisoformat(text[11:]), CENTRAL), length=length(takes), speaker=who)


def met(conference: Conference) -> Occasion:
    found = an_occasion("2026-12-08..2026-12-09", id=conference.id, kind=OccasionKind.CONFERENCE)
    return replace(found, record=conference)


@pytest.mark.parametrize(
    ("text", "minutes", "kinds"),
    [
        ("2026-12-08 08:00", 15, []),
        ("2026-12-08 07:45", 15, ["night"]),
        ("2026-12-08 09:30", 15, []),
        ("2026-12-08 09:45", 15, ["session"]),
        ("2026-12-08 10:30", 15, ["session"]),
        ("2026-12-08 11:00", 15, ["session"]),
        ("2026-12-08 11:15", 15, []),
        ("2026-12-08 17:45", 15, []),
        ("2026-12-08 18:00", 15, ["night"]),
    ],
)
def test_at_a_conference_its_own_days_and_sessions_count(text: str, minutes: int, kinds: list[str]) -> None:
    conference = replace(a_conference("2026-12-08..2026-12-09", zone=CENTRAL), sessions=(a_session(),))
    abroad = a_me(zone=ZoneInfo("Europe/Berlin"), away=("2026-12-08..2026-12-09",))
    project = a_project(me=abroad, conferences=(conference,))
    assert against(text, project, occasion=met(conference), minutes=minutes) == kinds


def test_a_day_that_is_none_of_the_conference_is_like_any_other() -> None:
    conference = a_conference("2026-12-08..2026-12-09")
    project = a_project(conferences=(conference,))
    assert against("2026-12-07 09:30", project, occasion=met(conference)) == []
    assert against("2026-12-07 13:30", project, occasion=met(conference)) == ["travel"]
    assert against("2026-12-12 09:30", project, occasion=met(conference)) == ["weekend"]


def test_a_conference_may_be_on_a_weekend_unless_somebody_avoids_them() -> None:
    conference = a_conference("2026-12-05..2026-12-06")
    project = a_project(conferences=(conference,))
    there = replace(met(conference), days=days("2026-12-05..2026-12-06"))
    assert against("2026-12-05 10:00", project, occasion=there) == []
    sparing = replace(ADA, avoid=("weekends", "social media"))
    assert against("2026-12-05 10:00", project, occasion=there, person=sparing) == ["avoided"]


def test_who_speaks_at_a_conference_is_not_met_then() -> None:
    conference = replace(a_conference("2026-12-08..2026-12-09"), sessions=(a_session(speaker="ada-quill"),))
    project = a_project(conferences=(conference,))
    assert "Dr. Quill speaks" in words("2026-12-08 10:00", project, occasion=met(conference))
    online = replace(conference, virtual=True)
    assert words("2026-12-08 11:00", a_project(conferences=(online,)), occasion=met(online)) == []
    assert "Dr. Quill speaks" in words("2026-12-08 10:40", a_project(conferences=(online,)), occasion=met(online))


def test_a_time_at_a_conference_with_nobody_in_particular() -> None:
    conference = replace(a_conference("2026-12-08..2026-12-09"), sessions=(a_session(speaker="ada-quill"),))
    project = a_project(conferences=(conference,))
    assert against("2026-12-08 10:30", project, person=None, occasion=met(conference)) == ["session"]
    assert against("2026-12-08 08:30", project, person=None, occasion=met(conference)) == []


def test_two_conferences_at_a_time() -> None:
    here, there = a_conference("2026-12-08..2026-12-09"), a_conference("2026-12-09..2026-12-10", id="sno", name="SNO")
    project = a_project(conferences=(here, there))
    assert words("2026-12-08 10:00", project, occasion=met(here)) == []
    assert words("2026-12-08 13:00", project, occasion=met(here)) == ["you travel for SNO"]
    assert words("2026-12-09 10:00", project, occasion=met(here)) == ["you are at SNO"]


@pytest.mark.parametrize(
    ("avoid", "text", "kinds"),
    [
        ("mornings", "2026-12-03 11:30", ["avoided"]),
        ("mornings", "2026-12-03 12:00", []),
        ("afternoons", "2026-12-03 13:00", ["avoided"]),
        ("afternoons", "2026-12-03 17:00", []),
        ("evenings", "2026-12-03 17:00", ["avoided"]),
        ("Thursdays", "2026-12-03 10:00", ["avoided"]),
        ("Fridays", "2026-12-03 10:00", []),
        ("social media", "2026-12-03 10:00", []),
    ],
)
def test_what_somebody_avoids_is_spared(avoid: str, text: str, kinds: list[str]) -> None:
    assert against(text, person=replace(ADA, avoid=(avoid,))) == kinds


def test_days_away_and_busy_weeks() -> None:
    away = a_project(me=a_me(away=("2026-12-03..2026-12-04",)))
    assert words("2026-12-03 10:00", away) == ["you are away"]
    everybody = Busy(name="the board exams", dates=days("2026-12-07..2026-12-11"))
    imaging = Busy(name="RSNA", dates=days("2026-12-07..2026-12-11"), who="imaging")
    taken = a_project(calendar=OfficeCalendar(busy=(everybody,)))
    assert words("2026-12-08 10:00", taken) == [
        "it is one of the days of the board exams",
        "Dr. Quill is probably at the board exams",
    ]
    theirs = a_project(calendar=OfficeCalendar(busy=(imaging,)))
    assert words("2026-12-08 10:00", theirs) == []
    reader = a_person("Dr. Ada Quill", interests=("Imaging biomarkers",))
    assert against("2026-12-08 10:00", theirs, person=reader) == ["away"]


def test_who_said_to_be_away_is_not_offered_those_days() -> None:
    history = replace(a_history(), absent={ADA.id: Absence(until=day("2026-12-09"), on=day("2026-11-28"))})
    assert words("2026-12-09 10:00", history=history) == ["Dr. Quill is away"]
    # one working day to come back
    assert words("2026-12-10 10:00", history=history) == []


def test_who_goes_to_a_conference_is_probably_there() -> None:
    conference = replace(a_conference("2026-12-08..2026-12-09"), meet=(Meet(person=ADA.id),))
    assert "Dr. Quill is probably at Great Lakes Winter Symposium" in words(
        "2026-12-08 10:00", a_project(conferences=(conference,))
    )


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("2026-12-03 08:00", ["work"]),
        ("2026-12-03 11:40", ["work"]),
        ("2026-12-03 12:00", []),
        ("2026-12-03 12:40", []),
        ("2026-12-03 12:41", ["work"]),
        ("2026-12-03 16:59", ["work"]),
        ("2026-12-03 17:00", []),
        ("2026-12-14 10:00", []),
    ],
)
def test_a_rotation_away_from_home_takes_its_working_days_but_for_lunch(text: str, kinds: list[str]) -> None:
    rotation = a_rotation("2026-11-30..2026-12-11")
    assert against(text, a_project(rotations=(rotation,))) == kinds
    home = Profile(home_program="northfield")
    assert against(text, a_project(rotations=(rotation,), profile=home)) == []


def test_a_rotation_begins_when_its_day_starts_in_the_hours_of_the_place() -> None:
    rotation = replace(a_rotation("2026-11-30..2026-12-11", program="harbor-state"), day_starts=time(10))
    project = a_project(programs=(a_program(),), rotations=(rotation,))
    assert words("2026-12-03 08:30", project) == []
    assert words("2026-12-03 09:00", project) == ["you work at Harbor State"]
    afternoon = replace(rotation, day_starts=time(14))
    assert words("2026-12-03 10:00", replace(project, rotations=(afternoon,))) == []
    assert words("2026-12-03 13:00", replace(project, rotations=(afternoon,))) == ["you work at Harbor State"]


def a_routine(*, online: bool = False, permission: Permission = Permission.NOT_NEEDED) -> Routine:
    thursdays = Weekly(weekday=3, at=time(10))
    return Routine(id="board", name="tumor board", recurrence=thursdays, online=online, permission=permission)


def test_a_session_that_comes_back_takes_time_also_where_nothing_is_held_for_it() -> None:
    project = a_project(routines=(a_routine(),))
    assert words("2026-12-10 10:30", project) == ["you are at tumor board"]
    assert words("2026-12-10 11:10", project) == ["you are at tumor board less than 15 minutes before or after"]
    assert against("2026-12-09 10:30", project) == []
    online = a_project(routines=(a_routine(online=True),))
    assert against("2026-12-10 11:10", online) == []
    assert against("2026-12-10 10:50", online) == ["session"]
    asked = a_project(routines=(a_routine(permission=Permission.ASK),))
    assert against("2026-12-10 10:30", asked) == []


def offered(person: str = "ada-quill", text: str = "2026-12-03 10:00", stage: Stage = Stage.HELD) -> PastHold:
    starts = at(text)
    past = a_past_hold(
        f"conf-request/{person}/glws/1",
        part_of(starts),
        starts=text,
        ends=f"{starts + timedelta(minutes=20):%Y-%m-%d %H:%M}",
        stage=stage,
        title="Dr. Quill?",
    )
    return past


def test_a_hold_takes_time_and_says_for_whom() -> None:
    review = a_past_hold(starts="2026-12-03 10:00", ends="2026-12-03 10:30")
    assert words("2026-12-03 10:20", history=a_history(holds=(review,))) == ["it is held for “weekly review”"]
    quill = a_history(holds=(offered("lin-chen"),))
    chen = a_project(people=(a_person("Dr. Lin Chen"),))
    assert words("2026-12-03 10:10", chen, quill) == ["it is held for Dr. Chen"]
    assert words("2026-12-03 10:20", chen, quill) == []
    for stage in (Stage.WITHDRAWN, Stage.DELETED, Stage.GONE):
        assert words("2026-12-03 10:10", chen, a_history(holds=(offered("lin-chen", stage=stage),))) == []


def test_what_is_offered_to_somebody_does_not_speak_against_itself() -> None:
    history = a_history(holds=(offered(),))
    view = view_of(history=history)
    assert [one.kind for one in objections(span("2026-12-03 10:00"), ADA, view)] == []
    assert [one.kind for one in objections(span("2026-12-03 10:00"), ADA, view, own=TOUCH)] == []
    assert objections(span("2026-12-03 10:00"), ADA, view, own=replace(TOUCH, step=2)) == ()
    other = a_touch("intro-meeting/ada-quill/asked-1/1")
    assert [one.kind for one in objections(span("2026-12-03 10:00"), ADA, view, own=other)] == [ObjectionKind.HELD]
    assert [one.kind for one in objections(span("2026-12-03 10:00"), None, view)] == [ObjectionKind.HELD]
    slot = Slot(span("2026-12-03 10:00").starts, span("2026-12-03 10:00").ends, "America/Chicago")
    assert good(slot, ADA, view, None, TOUCH)
    assert not good(slot, ADA, view, None, other)


@pytest.mark.parametrize(
    ("past", "text", "expected"),
    [
        (offered(stage=Stage.DELETED), "2026-12-03 10:10", ["you took it off your calendar"]),
        (offered(stage=Stage.GONE), "2026-12-03 10:10", ["you took it off your calendar"]),
        (replace(offered(stage=Stage.EDITED), starts=at("2026-12-03 15:00"), ends=at("2026-12-03 15:20")),
         "2026-12-03 10:10", ["you moved its hold"]),
        (replace(offered(stage=Stage.EDITED), title="Ada!"), "2026-12-03 10:10", []),
        (offered(stage=Stage.WITHDRAWN), "2026-12-03 10:10", []),
        (offered(stage=Stage.DELETED), "2026-12-03 10:20", []),
    ],
)  # fmt: skip
def test_a_time_whose_hold_the_owner_took_away_is_not_offered_again(
    past: PastHold, text: str, expected: list[str]
) -> None:
    view = view_of(history=a_history(holds=(past,)))
    assert [one.words for one in objections(span(text), ADA, view, own=TOUCH)] == expected


def test_at_a_conference_one_gets_from_one_person_to_the_next() -> None:
    conference = a_conference("2026-12-03..2026-12-04", id="sno")
    there = replace(met(conference), days=conference.dates)
    project, history = a_project(conferences=(conference,)), a_history(holds=(offered("lin-chen"),))
    assert against("2026-12-03 10:34", project, history, occasion=there) == ["held"]
    assert against("2026-12-03 10:35", project, history, occasion=there) == []
    assert against("2026-12-03 09:26", project, history, occasion=there) == ["held"]


def test_a_hold_that_comes_back_takes_all_its_times() -> None:
    until = at("2026-12-11 09:00").astimezone(UTC)
    skipped = at("2026-12-09 09:00").astimezone(UTC)
    review = replace(
        a_past_hold(starts="2026-11-30 09:00", ends="2026-11-30 09:30"),
        recurrence=Recurrence(rule=WORKING_DAYS, until=until, exceptions=(skipped,), zone="America/Chicago"),
    )
    history = a_history(holds=(review,))
    assert against("2026-12-08 09:10", history=history) == ["held"]
    assert against("2026-12-09 09:10", history=history) == []
    assert against("2026-12-14 09:10", history=history) == []


def beginnings(found: Iterable[datetime]) -> list[str]:
    return [f"{one.astimezone(CENTRAL):%d %H:%M}" for one in found]


def test_candidates_are_the_quarters_that_nothing_speaks_against() -> None:
    view = view_of(history=replace(a_history(), busy=(span("2026-12-03 08:10", 500),)))
    found = candidates(ADA, timedelta(minutes=20), view, first=at("2026-12-03 06:00"), last=at("2026-12-04 08:50"))
    assert beginnings(found) == [
        "03 16:30",
        "03 16:45",
        "03 17:00",
        "03 17:15",
        "03 17:30",
        "04 08:00",
        "04 08:15",
        "04 08:30",
    ]


def test_candidates_at_a_conference_lie_on_its_days() -> None:
    conference = a_conference("2026-12-05..2026-12-05", zone=MOUNTAIN)
    view = view_of(a_project(conferences=(conference,)))
    found = candidates(
        ADA,
        timedelta(minutes=15),
        view,
        first=at("2026-12-01 06:00"),
        last=at("2026-12-20 06:00"),
        occasion=replace(met(conference), days=conference.dates),
    )
    assert (beginnings(found)[0], beginnings(found)[-1], len(found)) == ("05 09:00", "05 18:45", 40)


def test_times_given_back_are_free_again() -> None:
    view = view_of(history=a_history(holds=(offered("lin-chen"),)))
    other = a_touch("conf-request/lin-chen/glws/1")
    first, last = at("2026-12-03 10:00"), at("2026-12-03 10:20")
    taken = candidates(ADA, timedelta(minutes=20), view, first=first, last=last)
    again = candidates(ADA, timedelta(minutes=20), view, first=first, last=last, freed=(other,))
    assert (beginnings(taken), beginnings(again)) == ([], ["03 10:00"])


def test_holds_about_to_be_made_count_where_they_will_stand() -> None:
    past = a_past_hold(starts="2026-12-03 10:00", ends="2026-12-03 10:30")
    view = view_of(history=a_history(holds=(past,)))
    planned = a_hold("weekly review", "2026-12-03 15:00")
    reach = Span(at("2026-12-03 06:00").astimezone(UTC), at("2026-12-03 20:00").astimezone(UTC))
    moved = Diary(view=view, reach=reach, planned=(planned,))
    kinds = [
        [one.kind for one in moved.objections(span(text), ADA)] for text in ("2026-12-03 10:00", "2026-12-03 15:10")
    ]
    assert kinds == [[], [ObjectionKind.HELD]]
    edited = view_of(history=a_history(holds=(replace(past, stage=Stage.EDITED),)))
    stays = Diary(view=edited, reach=reach, planned=(planned,))
    kinds = [
        [one.kind for one in stays.objections(span(text), ADA)] for text in ("2026-12-03 10:00", "2026-12-03 15:10")
    ]
    assert kinds == [[ObjectionKind.HELD], []]
