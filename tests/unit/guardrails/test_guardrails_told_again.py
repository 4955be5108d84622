"""What is private told in other words, how programs are sorted and mentors marked; and what only sounds like it."""

from __future__ import annotations

import pytest

from outreach.domain.people import Person, ProgramId
from outreach.domain.profile import Private, PrivateNote, Repair
from outreach.domain.stages import View
from outreach.guardrails import private_text
from outreach.guardrails.door_talk import is_excused, told_in
from outreach.guardrails.retelling import kinds
from outreach.guardrails.rule import Context
from tests.builders import a_cadence, a_person, a_program, a_project, a_view, an_interview
from tests.unit.guardrails.mails import a_mail

MENTOR = a_person("Dr. Winifred Hall", roles=("research mentor",))
ABSENT = a_person("Dr. May Banks")
CURT = a_person("Dr. Anton Early", program=ProgramId("harbor-state"))
MARKED = a_person("Dr. Curtis Young", program=ProgramId("harbor-state"))
PRIVATE = Private(
    mentors_may_share="I took a leave of absence in my second year to look after my younger brother.",
    reach={ProgramId("harbor-state"): "ambitious"},
    people=(
        PrivateNote(person=MARKED.id, fit={"time": 2, "clarity": 2}),
        PrivateNote(person=CURT.id, why="talked over every resident in the room and never looked at the trainees"),
        PrivateNote(
            person=ABSENT.id,
            repair=Repair(
                what="I missed our call in October and did not write for three weeks.",
                my_part="I had promised the abstract before asking anyone for the numbers.",
                offer="I can send you the cleaned table by March 5.",
            ),
        ),
    ),
)


def season() -> View:
    people = (MENTOR, ABSENT, CURT, MARKED)
    return a_view(a_project(people=people, programs=(a_program(),), private=PRIVATE, interviews=(an_interview(),)))


def is_found(text: str, to: Person = MENTOR) -> bool:
    context = Context(view=season(), person=to, cadence=a_cadence("keep-in-touch"))
    return bool(list(private_text.RULE.check(a_mail(text, to=(to,)), context)))


TOLD = [
    "Looking after my little brother in second year taught me patience.",
    "My brother was ill, so I stepped away from medical school for a while.",
    "There is a leave of absence on my record, and it was for the care of my brother.",
    "Dr. Early interrupted every resident who tried to speak.",
    "I have seen a director who never once looked at his trainees.",
    "I owe Dr. Banks an apology for the call that I forgot.",
    "I promised Dr. Banks an abstract that I did not have.",
    "I'm going to offer Dr. Banks the cleaned table to make up for it.",
    "I promised the abstract before I had asked anybody for the numbers.",
    "Harbor State is the long shot on my list.",
    "My stretch is Harbor State.",
    "I am quite sure to get in at Harbor State.",
    "Dr. Curtis Young gets only a 2 from me for time.",
    "My fit scores for Dr. Young were two and three.",
]
NOT_TOLD = [
    "My younger brother visited me over the holidays.",
    "I will be on leave for my brother's wedding in June.",
    "The review looks at how families care for a brother with cancer.",
    "I will leave the second column empty.",
    "We talked over every figure with the residents.",
    "Nobody talked over the residents, and I noticed.",
    "I missed one chart in October.",
    "I asked the data office for the numbers before promising any abstract.",
    "Dr. Banks and I spoke about whom I might meet.",
    "Is Harbor State realistic for me?",
    "Harbor State has an ambitious trial.",
    "Their first choice is Harbor State, and it is only his backup.",
    "Dr. Curtis Young gave me two papers on clarity in notes.",
    "Two of five tables are finished on time.",
]


@pytest.mark.parametrize("text", TOLD)
def test_what_is_private_is_found_in_other_words(text: str) -> None:
    assert is_found(text)


@pytest.mark.parametrize("text", NOT_TOLD)
def test_what_only_sounds_private_is_left_alone(text: str) -> None:
    assert not is_found(text)


def test_marks_are_found_in_what_you_write_to_whoever_has_them() -> None:
    assert is_found("I scored you two for clarity and two for time.", MARKED)
    assert not is_found("You gave me two hours of your time.", MARKED)


def test_who_is_owed_an_apology_is_not_told_on_by_name() -> None:
    assert not is_found("Dr. Banks, I apologize for the hurry.", ABSENT)


def test_a_text_of_no_known_matter_is_of_no_kind() -> None:
    assert kinds("i like long walks.") == ()


BEHIND_DOORS = [
    "the search committee, on which i am the student member, has put an outsider first.",
    "stays there, they say, but the surgeon was blamed.",
    "could i tell you something from our m&m?",
    "nobody outside may see it, but the program is on probation.",
]
IN_THE_OPEN = [
    "the m&m conference has been moved to thursday.",
    "what i took from m&m is the tone.",
    "the safety committee has put its public checklist on the web.",
    "i have told nobody what was said at m&m.",
    "may i attend m&m this month?",
    "i really am ranking you first.",
]


@pytest.mark.parametrize("low", BEHIND_DOORS)
def test_what_is_told_from_behind_a_door_is_heard(low: str) -> None:
    assert told_in(low) is not None
    assert not is_excused(low)


@pytest.mark.parametrize("low", IN_THE_OPEN)
def test_dates_lessons_and_silence_tell_nothing(low: str) -> None:
    assert is_excused(low)
