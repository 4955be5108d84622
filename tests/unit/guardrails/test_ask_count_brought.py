"""The questions one would bring to a talk are no second request, however they are put; a favour among them is."""

from __future__ import annotations

import pytest

from outreach.decide import decide
from outreach.domain.facts import Noted, Wanted
from outreach.domain.people import CadenceId, PersonId
from outreach.planning.fold import fold
from tests.builders import at, day
from tests.configured import project_of
from tests.loaded import the_draft

PEOPLE = """\
begin: 2026-11-16
people:
  - Dr. Noor Hadid <noor@lakeshore.example.edu>, prospective mentor
  - Dr. Marisol Sandoval <m.sandoval@great-basin.example.edu>, faculty
conferences:
  - name: Winter Symposium
    dates: 2027-01-29..2027-01-30
    timezone: America/Detroit
    meet: [{who: Dr. Sandoval, connection: Your paper sorts my errors., question: "QUESTION"}]
"""
WISH = Wanted(
    at=at("2026-12-01 08:00"),
    cadence=CadenceId("mentor-first-talk"),
    person=PersonId("noor-hadid"),
    on=day("2026-12-01"),
    variant="talk",
)


def warned(cadence: str, now: str, question: str, *, asked: str = "") -> list[str]:
    project, moment = project_of(PEOPLE.replace("QUESTION", question)), at(now)
    said = {"goal": "I am trying to decide between two places.", "questions": asked}
    notes = [
        Noted(at=WISH.at, text=text, field=field, person=WISH.person, on=WISH.on)
        for field, text in said.items()
        if text
    ]
    row = the_draft(decide(project, fold((WISH, *notes), project, moment), moment), cadence)
    assert row.draft is not None
    return [one.message for one in row.findings if one.rule == "C210"]


@pytest.mark.parametrize(
    "question",
    [
        "how you would check another vendor's contours",
        "Could you say which failures you also stopped looking for?",
        "What would you change, and would you say why?",
    ],
)
def test_the_question_of_a_request_to_meet_is_no_second_request(question: str) -> None:
    assert warned("conf-request", "2027-01-02 08:00", question) == []


def test_several_questions_for_a_first_talk_are_one_talk() -> None:
    asked = "Would you do it again? What would you change about the first year? Could you tell when it was enough?"

    assert warned("mentor-first-talk", "2026-12-02 08:00", "why", asked=asked) == []


def test_favours_among_them_are_requests() -> None:
    favours = "Could you write me a letter? Would you introduce me to your chair?"
    (message,) = warned("conf-request", "2027-01-02 08:00", favours)

    assert message.startswith("asks for 3 things")
