"""The one mail no season of the examples comes to: a third-year student, five weeks before applications open."""

from __future__ import annotations

import pytest

from outreach.decide import decide
from outreach.domain.facts import Noted
from outreach.domain.people import PersonId
from outreach.domain.plans import PlannedDraft
from outreach.domain.touches import Outcome
from outreach.planning.fold import fold
from tests.builders import at, day
from tests.configured import load_text
from tests.loaded import drafts_of

STUDENT = """\
version: 1
me:
  name: Maya Okafor
  email: maya@lakeshore.example.edu
  timezone: America/Chicago
  phase: ms3
begin: 2026-11-16
people:
  - Dr. Samuel Oyelaran <s.oyelaran@northfield.example.edu>, research mentor, Northfield
  - name: Dr. Tomas Wieczorek <t.wieczorek@mesa-verde.example.edu>, pd, Mesa Verde
    knows: Dr. Oyelaran
  - Mr. Owen Tsosie <o.tsosie@mesa-verde.example.edu>, coordinator, Mesa Verde
profile:
  school: Lakeshore College of Medicine
  home_program: none
programs:
  - name: Mesa Verde Cancer Institute (Mesa Verde), America/Denver
    apply_from: 2027-03-01
rotations:
  - Mesa Verde 2027-08-02..2027-08-27, away
"""
REASON = "Your clinic plans every brain metastasis twice, and I would like to see what the second plan changes."


def mails(now: str) -> dict[str, PlannedDraft]:
    found = load_text(STUDENT)
    assert found.project is not None, found.problems
    notes = [
        Noted(at=at("2027-01-20 08:00"), text=REASON, field="reason", person=PersonId(person), on=day("2027-01-20"))
        for person in ("tomas-wieczorek", "owen-tsosie")
    ]
    moment = at(now)
    plan = decide(found.project, fold(notes, found.project, moment), moment)
    return {str(row.due.person.id): row for row in drafts_of(plan, "away-interest")}


def noted_for(now: str) -> dict[str, tuple[str, str]]:
    return {who: (row.draft.subject, row.draft.body) for who, row in mails(now).items() if row.draft}


def test_nobody_is_written_to_before_the_sixth_week() -> None:
    assert {row.outcome for row in mails("2027-01-17 08:00").values()} <= {Outcome.UPCOMING}


@pytest.mark.parametrize("now", ["2027-01-25 08:00", "2027-02-20 08:00"])
def test_the_program_director_is_asked_whether_those_weeks_suit(now: str) -> None:
    subject, body = noted_for(now)["tomas-wieczorek"]

    assert subject == "Visiting Mesa Verde as a student"
    assert body.split("\n\n")[1:] == [
        "I am a third-year student at Lakeshore College of Medicine, which has no radiation oncology department; "
        "Dr. Oyelaran, whom you know, is my research mentor. I hope to come to Mesa Verde for an away rotation. "
        f"{REASON}",
        "The weeks I have in mind are Monday, August 2 to Friday, August 27. I will apply when applications open, on "
        "Monday, March 1. Are those weeks a good time to be with you, or would others be better?",
        "One line is enough, from you or from your office.",
    ]


def test_the_coordinator_is_asked_what_the_office_needs() -> None:
    row = mails("2027-01-25 08:00")["owen-tsosie"]

    assert row.draft is not None
    assert row.findings == ()
    assert "Is there anything your office needs from visiting students beside the usual application?" in row.draft.body


def test_once_applications_are_open_one_applies() -> None:
    assert mails("2027-03-02 08:00") == {}
