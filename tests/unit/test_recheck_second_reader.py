"""A mail with two readers is left alone when either of them was heard of in the meantime."""

from __future__ import annotations

from dataclasses import replace

import pytest

from outreach.decide import decide
from outreach.domain.facts import Observation, Touched, Wanted
from outreach.domain.people import CadenceId, PersonId
from outreach.domain.plans import Plan
from outreach.planning.fold import fold
from outreach.recheck import recheck
from tests.builders import a_detail, a_touch, at, day
from tests.configured import project_of
from tests.loaded import the_draft

NOW = at("2026-11-22 19:10")
PEOPLE = """\
begin: 2026-11-16
people:
  - Jonah Adeyemi, MD <jonah@northfield.example.edu>, near-peer, call him Jonah, last 2026-10-01
  - Sofia Lund <sofia@example.org>, former colleague, call her Sofia, last 2026-10-01
  - Dr. Ada Quill <ada@northfield.example.edu>, faculty, last 2026-10-01
"""
WISH = Wanted(
    at=at("2026-11-22 08:00"),
    cadence=CadenceId("give-intro"),
    person=PersonId("jonah-adeyemi"),
    on=day("2026-11-22"),
    variant="introduce",
)
TOUCH = a_touch("give-intro/jonah-adeyemi/wanted-2026-11-22-introduce/1")
SAID = {
    "other": "Sofia Lund",
    "consent": "yes",
    "gain": "You both draw contours by hand first, and neither of you knew of the other.",
}


def an_introduction() -> Plan:
    project = project_of(PEOPLE)
    history = fold((WISH,), project, NOW)
    said = tuple(
        replace(a_detail(text, field=field, person="jonah-adeyemi"), touch=TOUCH) for field, text in SAID.items()
    )
    return decide(project, replace(history, details=(*history.details, *said)), NOW)


def heard(person: str) -> Observation:
    touched = Touched(at=NOW, person=PersonId(person), day=day("2026-11-22"), kind="reply")
    return Observation(at=NOW, facts=(touched,))


def test_an_introduction_is_for_both() -> None:
    row = the_draft(an_introduction(), "give-intro")

    assert row.draft is not None
    assert [one.email for one in row.draft.to] == ["jonah@northfield.example.edu", "sofia@example.org"]
    assert row.readers == {"jonah-adeyemi", "sofia-lund"}


@pytest.mark.parametrize(("person", "left"), [("jonah-adeyemi", 0), ("sofia-lund", 0), ("ada-quill", 1)])
def test_news_of_either_reader_stops_it(person: str, left: int) -> None:
    plan = recheck(an_introduction(), heard(person))

    assert len([row for row in plan.drafts if row.touch == TOUCH]) == left
