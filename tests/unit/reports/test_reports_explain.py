from __future__ import annotations

from dataclasses import replace

from outreach.domain.touches import Outcome, SkipCode
from outreach.reports.explain import explained
from tests.builders import (
    a_cadence,
    a_contact,
    a_history,
    a_meeting,
    a_past_draft,
    a_person,
    a_project,
    day,
)
from tests.shown import CHECKIN, NEWS, a_finding, a_row, a_screen, a_skip

HALVORSEN = a_person("Dr. Ingrid Halvorsen", roles=("sponsor",), email="ihalvorsen@harbor-state.example.edu")
PROJECT = a_project(
    people=(HALVORSEN,),
    meetings=(a_meeting("2026-12-02 16:00", "ingrid-halvorsen"), a_meeting("2026-10-02 16:00", "ingrid-halvorsen")),
    cadences=(CHECKIN, a_cadence("sponsor-update"), a_cadence("letter-thanks")),
)


def test_one_person_is_explained_on_one_screen() -> None:
    contact = replace(a_contact("ingrid-halvorsen", "2026-09-20"), source="config.yaml:11")
    history = replace(a_history(), contacts={HALVORSEN.id: (contact,)})
    skip = a_skip(HALVORSEN, SkipCode.PLANNED_MEETING, "you meet on 2 Dec", cadence="sponsor-update", next="2027-02-24")
    plan = a_screen(a_row(HALVORSEN, Outcome.NEEDS, needs=(NEWS,)), skipped=[replace(skip, rule=None)])
    assert (
        explained(HALVORSEN, plan, history, PROJECT)
        == """\
Dr. Ingrid Halvorsen, sponsor <ihalvorsen@harbor-state.example.edu>
In touch 20 Sep, 63 days ago (config.yaml:11) · planned Wed 2 Dec
check-in        due today    check-in, 8 weeks since 27 Sep, until 6 Dec; wants one
                             thing that is new with you                            needs
sponsor-update  24 Feb 2027  you meet on 2 Dec                           planned-meeting
1 other does not concern this person (--all).
"""
    )


def test_all_names_the_cadences_that_do_not_concern_them() -> None:
    text = explained(HALVORSEN, a_screen(), a_history(), PROJECT, every=True)
    assert "Never in touch so far" in text
    assert "No cadence concerns this person now." in text
    assert "3 others do not concern this person: check-in, sponsor-update, letter-thanks" in text


def test_contact_of_an_earlier_year_says_the_year_and_today_says_today() -> None:
    earlier = a_history(contacts={"ingrid-halvorsen": "2025-11-22"})
    assert "In touch 22 Nov 2025, 365 days ago" in explained(HALVORSEN, a_screen(), earlier, PROJECT)
    today = a_history(contacts={"ingrid-halvorsen": "2026-11-22"})
    assert "In touch 22 Nov, today" in explained(HALVORSEN, a_screen(), today, PROJECT)


def test_a_draft_that_lies_there_is_told_first() -> None:
    history = a_history(drafts=(a_past_draft("check-in/ingrid-halvorsen/since-2026-09-20/1"),))
    text = explained(HALVORSEN, a_screen(), history, PROJECT)
    assert 'A draft lies there since Sun 22 Nov: check in, "News" (addressed)' in text


def test_when_and_why_depend_on_what_becomes_of_it() -> None:
    rows = [
        a_row(HALVORSEN, Outcome.UPCOMING),
        a_row(HALVORSEN, Outcome.DEFERRED, next="2026-11-23"),
        a_row(HALVORSEN, Outcome.UNADDRESSED, findings=[a_finding()]),
    ]
    text = explained(HALVORSEN, a_screen(*rows), a_history(), PROJECT)
    assert "from Sun 22 Nov" in text
    assert "Mon 23 Nov" in text
    assert "other-program (R104)" in " ".join(text.split())


def test_states_of_a_person_are_in_the_first_line() -> None:
    never = replace(HALVORSEN, never=True, email=None)
    assert "sponsor, never, no address" in explained(never, a_screen(), a_history(), PROJECT)
    paused = replace(HALVORSEN, pause_until=day("2027-02-15"))
    assert ", paused until 2027-02-15" in explained(paused, a_screen(), a_history(), PROJECT)


def test_every_cadence_may_concern_somebody() -> None:
    project = a_project(people=(HALVORSEN,), cadences=(CHECKIN,))
    assert "concern this person" not in explained(HALVORSEN, a_screen(a_row(HALVORSEN)), a_history(), project)
