"""What the files say of people, programs and promises moves clocks and stands in holds; a conference has its limit."""

from __future__ import annotations

from dataclasses import replace

import pytest

from outreach.decide import decide
from outreach.domain.cadences import Every, Kind, Missed
from outreach.domain.history import History
from outreach.domain.messages import Hold
from outreach.domain.occasions import OccasionKind
from outreach.domain.people import Person
from outreach.domain.project import Limits
from outreach.domain.stages import Dues, Paced
from outreach.domain.touches import Due, Outcome
from outreach.guardrails.engine import pace_rules
from outreach.planning.clocks import Clocks
from outreach.planning.fold import fold
from outreach.planning.pacing import pace
from tests.builders import (
    a_cadence,
    a_due,
    a_history,
    a_person,
    a_project,
    a_touch,
    a_view,
    a_window,
    an_occasion,
    an_occurrence,
    at,
    day,
)
from tests.loaded import holds_of, loaded

CHECKIN = a_cadence("mentor-checkin", every="8 weeks")
MENTOR = a_person("Dr. Samuel Oyelaran")
INTERVIEW = """\
people:
  - Dr. Elena Marchetti <e.marchetti@harbor-state.example.edu>, program director, Harbor State
programs:
  - {name: "Harbor State University (Harbor State), America/New_York", ABOUT}
interviews:
  - Harbor State 2026-12-02 9:00 am, 6 hours, with Dr. Marchetti
"""


def start(person: Person, history: History) -> str:
    assert isinstance(CHECKIN.trigger, Every)
    return str(Clocks.of(a_view(history=history)).clock(CHECKIN, CHECKIN.trigger, person).start)


@pytest.mark.parametrize(
    ("since", "begins"), [("2026-11-20", "2026-11-20"), ("2023-06-01", "2026-11-16"), (None, "2026-11-16")]
)
def test_nobodys_clock_begins_before_they_are_known(since: str | None, begins: str) -> None:
    person = replace(MENTOR, since=day(since) if since else None)
    assert start(person, a_history(begin="2026-11-16")) == begins


def test_a_touch_says_more_than_since_when_somebody_is_known() -> None:
    person = replace(MENTOR, since=day("2026-11-20"))
    assert start(person, a_history(contacts={"samuel-oyelaran": "2026-10-14"})) == "2026-10-14"


def held(text: str, cadence: str, now: str) -> dict[str, Hold]:
    project, moment = loaded(text), at(now)
    return holds_of(decide(project, fold((), project, moment), moment), cadence)


def prepared(about: str) -> str:
    return held(INTERVIEW.replace("ABOUT", about), "interview-day", "2026-11-29 07:00")["prep-1"].text


@pytest.mark.parametrize(
    ("about", "said"),
    [
        ("region: Mid-Atlantic, kind: academic", "The program: Mid-Atlantic, academic."),
        ("kind: hybrid, notes: New machines in May.", "The program: hybrid. New machines in May."),
        ("notes: Residents plan their own cases.", "Residents plan their own cases."),
    ],
)
def test_the_hold_that_prepares_an_interview_says_what_is_known_of_the_program(about: str, said: str) -> None:
    first, second, *_ = prepared(about).splitlines()
    assert (first, second) == ("Names so far: Dr. Marchetti.", said)


def test_of_a_program_of_which_nothing_is_written_the_hold_says_nothing() -> None:
    assert "program" not in prepared("thank_you: welcome")


@pytest.mark.parametrize(
    ("keys", "said"),
    [
        ("size: M, hours_left: 14", "Size M. About 14 hours of work left."),
        ("size: L", "Size L."),
        ("hours_left: 1", "About 1 hour of work left."),
        ("size: S", ""),
    ],
)
def test_what_is_due_says_how_big_it_is_unless_it_is_small(keys: str, said: str) -> None:
    text = f"""\
people:
  - Priya Raman <priya@example.org>, resident
commitments:
  - {{what: Naming script, to: Priya Raman, due: 2027-01-22, {keys}}}
"""
    assert held(text, "due", "2027-01-10 07:00")["week-before"].text.strip() == said


def requests(count: int, *, closes: str = "2027-01-24", made: tuple[str, ...] = (), conference: str = "glws") -> Paced:
    """Pace requests for one conference, of which two may be made; `made` are people who were asked before."""
    people = tuple(a_person(f"Dr. Reader N{one}", email=f"r{one}@d{one}.example.org") for one in range(count))
    limits = Limits(conference_requests=2, drafts_per_day=9, asks_per_week=9, new_people_per_week=9)
    project = a_project(people=people, limits=limits)
    touches = [a_touch(f"conf-request/{name}/glws/1") for name in made]
    earlier = tuple((at("2026-12-15 07:10"), touch, Kind.ASK, "S") for touch in touches)
    view = a_view(project, replace(a_history(), made=earlier), "2027-01-05 07:10")
    dues = Dues(due=tuple(request(one, closes, conference) for one in people))
    return pace(dues, view, rules=pace_rules(project))


def request(person: Person, closes: str, conference: str) -> Due:
    cadence = a_cadence("conf-request", kind=Kind.ASK, missed=Missed.SKIP)
    occasion = an_occasion(id=conference, kind=OccasionKind.CONFERENCE)
    return a_due(an_occurrence(person, cadence, occasion=occasion, window=a_window("2026-12-20", closes)))


def test_no_more_people_are_asked_for_one_conference_than_its_limit() -> None:
    found = requests(3)
    assert [due.outcome for due in found.chosen] == [Outcome.READY, Outcome.READY]
    (waits,) = found.waiting
    assert "(2 requests for one conference is the limit)" in waits.reason.text


def test_those_asked_on_earlier_days_count_and_a_second_mail_to_them_does_not() -> None:
    assert len(requests(1, made=("dr-else", "somebody-else")).waiting) == 1
    assert len(requests(1, made=("reader-n0", "somebody-else")).chosen) == 1
    assert len(requests(2, made=("dr-else", "somebody-else"), conference="another").chosen) == 2


def test_on_its_last_day_a_request_over_the_limit_is_made_with_a_warning() -> None:
    (due,) = requests(1, made=("dr-else", "somebody-else"), closes="2027-01-05").chosen
    assert any("2 requests for one conference" in text for _, text in due.warnings)
