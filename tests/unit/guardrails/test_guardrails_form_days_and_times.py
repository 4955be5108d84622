"""Weekdays, dates and clocks: what does not agree, and what only looks odd."""

from __future__ import annotations

from dataclasses import replace
from zoneinfo import ZoneInfo

import pytest

from outreach.domain.occasions import OccasionKind
from outreach.guardrails import time_zone, weekday
from outreach.guardrails.rule import Context
from tests.builders import a_conference, a_me, a_person, a_project, a_view, an_interview, an_occasion
from tests.unit.guardrails.mails import a_mail

DISAGREE = (
    "Monday, December 8 at 3 pm",
    "on Tue, Dec 16",
    "Friday the 12th of December",
    "12/16/2026 (Tuesday)",
    "Thursday 1/14/2026",
    "on December 25, 2026, a Thursday",
    "Wednesday, 13 January 2027 and Thursday, 15 January 2027",
    "Sunday, February 29",
    "by June 31",
    "Friday, January 1st, 2028",
    "Tuesday (December 9)",
    "Monday at 4 pm, December 15",
    "Saturday, Dec. 13th",
    "December 9 (Tues)",
    "It falls on Mon 12/8.",
    "Tuesday - December 9 - works",
    "Monday and Tuesday, December 8 and 9",
    "Thursday, 10 Dec. or Friday, 12 Dec.",
)
AGREE = (
    "Monday, Tuesday and Wednesday, December 7 and 8",
    "Tuesday, December 8 at 3 pm",
    "Wed, Dec 16",
    "Saturday the 12th of December",
    "12/16/2026 (Wednesday)",
    "Tuesday after December 4",
    "Wednesday and Thursday, December 2 and 3",
    "the Friday before March 3",
    "Monday, November 30 to Friday, December 4",
    "Mon-Wed, Nov 30-Dec 2",
    "Thursday, January 14th, 2027",
    "On Tuesday, 12 residents came in December.",
    "Tuesdays in December 2026",
    "Monday, September 27",
    "December 3 was a Thursday",
    "On Thursday, 3 of 10 plans",
    "Friday 4 pm December meeting",
    "I wrote on Tuesday, and on December 3 I heard back",
    "Sun 3 mm margins",
    "On Friday, November 27 and Monday, November 30",
    "Friday, 12 March-April issue",
    "Sat 2 march tests",
)
UNCLEAR_TIMES = (
    "Could we talk at 3 pm?",
    "I am free Thursday, December 10, 2:30-4:00 pm.",
    "Would Tuesday at noon work?",
    "Shall we say 10:00 on Friday?",
    "Could we talk at 3 pm EDT?",
    "9 am PDT works on January 5.",
    "I could do 1 pm ET (11 am CT).",
    "1:00 pm CT/3:00 pm ET",
    "10 am Pacific Daylight Time on December 9 would work",
    "Let's meet on Zoom at 16:00.",
)
CLEAR_TIMES = (
    "Could we talk at 3 pm ET?",
    "Could we talk at 3 pm Eastern?",
    "Could we talk at 3 pm your time?",
    "noon Eastern time works",
    "The talk you gave at 4 pm was clear.",
    "Your 7 am conference was the best hour.",
    "I could do 1 pm ET (noon CT).",
    "2:00 pm CT / 3:00 pm ET works",
    "All times are Central: 3 pm or 4 pm would work.",
    "Could we meet at your poster at 4 pm?",
    "The ratio was 10:15.",
    "40 Gy in 15 fractions would work",
    "3 pm EST on January 5 works.",
    "EDT or 3 pm MT would work",
    "Would 8:30 am CT / 9:30 am ET suit?",
    "the 7:30 am chart rounds you invited me to could be my favorite",
)

VIEW = a_view(now="2026-12-02 18:30")
EASTERN = replace(a_person("Dr. Ada Quill"), zone=ZoneInfo("America/New_York"))
ELSEWHERE = Context(view=VIEW, person=EASTERN)
BARE = "Could we talk at 3 pm?"


def dates(text: str, context: Context = ELSEWHERE) -> list[str]:
    return [one.message for one in weekday.RULE.check(a_mail(text), context)]


def clocks(text: str, context: Context = ELSEWHERE) -> list[str]:
    return [one.message for one in time_zone.RULE.check(a_mail(text), context)]


@pytest.mark.parametrize("text", DISAGREE)
def test_a_weekday_that_is_not_that_of_its_date_is_found(text: str) -> None:
    assert dates(text)


@pytest.mark.parametrize("text", AGREE)
def test_weekdays_that_agree_or_belong_to_no_date_are_not(text: str) -> None:
    assert dates(text) == []


def test_the_right_weekday_is_said() -> None:
    assert dates("Tuesday, December 3, 2026") == [
        '"Tuesday, December 3, 2026": December 3, 2026 is a Thursday; look up which of the two is right'
    ]


def test_without_a_year_and_without_a_day_of_the_mail_nothing_can_be_said() -> None:
    assert dates("Tuesday, December 3", Context()) == []
    assert dates("Tuesday, December 3, 2026", Context()) != []


@pytest.mark.parametrize(
    ("text", "on"), [("Friday, September 24", "2026-12-02"), ("Sunday, September 27", "2026-12-02")]
)
def test_a_date_without_a_year_is_the_nearest_or_the_next(text: str, on: str) -> None:
    assert dates(text, Context(view=a_view(now=on))) == []


def test_days_before_months_are_read_where_the_owner_writes_so() -> None:
    british = a_project(me=a_me(zone=ZoneInfo("Europe/London")))
    assert dates("Tuesday, 8/12/2026", Context(view=a_view(british))) == []
    assert dates("Tuesday, 8/12/2026") != []


def test_the_subject_is_read_too() -> None:
    (found,) = weekday.RULE.check(a_mail("Hello.", subject="Agenda for Mon, Dec 8"), ELSEWHERE)
    assert found.where == "subject:1:12"


@pytest.mark.parametrize("text", UNCLEAR_TIMES)
def test_a_time_that_cannot_be_kept_by_what_is_written_is_found(text: str) -> None:
    assert clocks(text)


@pytest.mark.parametrize("text", CLEAR_TIMES)
def test_a_time_that_is_clear_past_or_in_person_is_not(text: str) -> None:
    assert clocks(text) == []


def test_a_bare_time_is_clear_within_one_zone_and_where_no_zone_is_known() -> None:
    here = replace(EASTERN, zone=ZoneInfo("America/Chicago"))
    assert clocks(BARE, Context(view=VIEW, person=here)) == []
    assert clocks(BARE, Context(view=VIEW, person=replace(EASTERN, zone=None))) == []
    assert clocks(BARE, Context(person=EASTERN)) == []
    assert clocks(BARE) != []


@pytest.mark.parametrize(("virtual", "found"), [(False, 0), (True, 1)])
def test_in_person_there_is_one_clock(virtual: bool, found: int) -> None:
    meeting = replace(a_conference(), virtual=virtual)
    interview = replace(an_interview(), mode="virtual" if virtual else "in person")
    for record in (meeting, interview):
        context = replace(ELSEWHERE, occasion=replace(an_occasion(), record=record))
        assert len(clocks(BARE, context)) == found


def test_letters_of_the_wrong_half_of_the_year_are_found_by_the_day_that_is_meant() -> None:
    (said,) = clocks("Could we talk on July 9, 2027 at 3:00 pm EST?")
    assert said == '"3:00 pm EST" is winter time, and it is EDT then; write   ET'
    assert clocks("Could we talk on December 9 at 3:00 pm EST?") == []
    assert clocks("Could we talk in July at 3:00 pm EDT?") == []


def test_the_occasion_tells_the_day_where_the_mail_does_not() -> None:
    july = replace(ELSEWHERE, occasion=an_occasion("2027-07-09", kind=OccasionKind.MEETING))
    assert clocks("Would 3:00 pm EDT work?", july) == []
    assert clocks("Would 3:00 pm EDT work?") != []


def test_nobody_knows_the_season_without_a_day() -> None:
    assert clocks("3:00 pm EST works.", Context()) == []


@pytest.mark.parametrize("text", ["3:00 pm CEST", "9 am BST", "Alaskan time, 4 pm AKDT", "4 pm Pacific Daylight Time"])
def test_summer_letters_in_december_are_wrong_in_europe_too(text: str) -> None:
    assert clocks(f"{text} works.") != []


def test_arizona_keeps_its_clock() -> None:
    assert clocks("In July 3:00 pm Arizona time (6:00 pm ET) works.") == []


def test_no_clock_has_an_hour_thirteen_of_the_afternoon() -> None:
    assert clocks("Could we talk at 13 pm or 0 am?") == []
