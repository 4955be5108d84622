"""Ways to name a patient, a closed door or an application, and ways to speak of other things."""

from __future__ import annotations

import pytest

from outreach.domain.cadences import Kind
from outreach.domain.findings import Finding
from outreach.domain.occasions import Match
from outreach.domain.people import Person, ProgramId
from outreach.domain.stages import View
from outreach.guardrails import application_talk, confidential, identifier, may_identify, program_comparison
from outreach.guardrails.rule import Context, TextRule
from tests.builders import a_cadence, a_person, a_program, a_project, a_view, an_interview, days
from tests.unit.guardrails.mails import a_mail

DIRECTOR = a_person("Dr. Elena Marchetti", program=ProgramId("harbor-state"))
MENTOR = a_person("Dr. Samuel Oyelaran", program=ProgramId("harbor-state"), roles=("research mentor",))
TOLIVER = a_person("Ms. Renee Toliver")
MATCH = Match(system="nrmp", season=days("2026-11-01..2027-03-19"), year=2027)


def season(now: str = "2027-01-20") -> View:
    programs = (a_program(), a_program("Northfield University", also=("Northfield",)))
    people = (DIRECTOR, MENTOR, TOLIVER)
    return a_view(a_project(people=people, programs=programs, match=MATCH, interviews=(an_interview(),)), now=now)


def found(
    rule: TextRule,
    text: str,
    *,
    to: Person = DIRECTOR,
    kind: Kind = Kind.UPDATE,
    options: dict[str, str] | None = None,
    view: View | None = None,
) -> list[Finding]:
    cadence = a_cadence("keep-in-touch", kind=kind)
    context = Context(view=view or season(), person=to, cadence=cadence, options=options or {})
    return list(rule.check(a_mail(text, to=(to,)), context))


NAMES_A_PATIENT = [
    "Patient's MRN is 00123456.",
    "see pt. John Smith's plan",
    "DOB: 02/14/1961",
    "acct no 99887766",
    "She is 93 y/o and fit.",
    "a woman, aged 94, asked me to sit down",
    "Mrs. Ruth Keller's chart is missing",
    "SSN 123-45-6789",
    "call the patient's daughter at 312-555-0188",
    "The man's name was Carl Diaz, MRN 55 12 9",
    "medicare number 1EG4-TE5-MK73",
    "Ms. Lopez, our patient, sends her thanks",
    "ninety-two-year-old",
    "His medical record number is 5567812.",
    "a 95 yr old man",
    "Mr. David Ortiz's biopsy came back",
    "patient Jane Doe",
    "born on 4/5/1961",
    "Acc# A2024-00123",
    "the chart of Mrs. Ellen Park",
    "insurance ID XKJ88291023",
    "the patient can be reached at 415-555-0100",
    "Mrs. Kowalski (MRN ending 4412)",
    "patient named Walter",
]
NOT_NAMES_A_PATIENT = [
    "I turned 90 slides into 20.",
    "We met in room 93.",
    "The 100-year-old building impressed me.",
    "My AAMC ID is 12345678.",
    "Mr. Reyes arranged the day.",
    "NCT04567890 opens in May.",
    "Call me at 312-555-0142.",
    "patients aged 90 and over were excluded",
    "Patient Reported Outcomes Working Group",
    "the cohort's mean age 91",
    "ninety minutes later we were done",
    "Mrs. Toliver scheduled the visit",
    "the chart on page 12",
    "record 3 of 40",
    "call the residency office at 312-555-0100",
    "Ms. Bell's talk on imaging",
    "the patient from the lecture",
    "policy number one is honesty",
    "Dr. Park's plan",
]


@pytest.mark.parametrize("text", NAMES_A_PATIENT)
def test_what_names_a_patient_alone_is_found(text: str) -> None:
    assert found(identifier.RULE, text)


@pytest.mark.parametrize("text", NOT_NAMES_A_PATIENT)
def test_numbers_ages_and_names_of_others_are_innocent(text: str) -> None:
    assert found(identifier.RULE, text) == []


MAY_NAME_ONE = [
    "The 45 yo M with a glioma from Tuesday's clinic",
    "our patient who rang the bell last Thursday",
    "that young mother with the thymoma you saw on Monday",
    "I remember the gentleman with tongue cancer last Wednesday.",
    "the patient you simulated on Friday",
    "a 12-year-old girl with Ewing sarcoma",
    "a retired teacher of 71 with a sacral chordoma in Dayton",
    "the boy with medulloblastoma from Ohio",
    "He was admitted on March 3, 2026, and died two days later.",
    "a 58-year-old farmer whose prostate",
    "the lady in bed 12",
    "a six-year-old with a brain tumor",
    "the man in his forties who cried on Tuesday about his prostate cancer",
    "She finished treatment on March 3 and rang the bell",
    "the breast patient from Thursday",
    "your last patient on Monday",
    "a woman in her late 80s with a sarcoma whom we saw yesterday",
    "the only thymic carcinoma patient in Dayton",
    "our patient on the table last Friday",
    "a 33-year-old nurse, pregnant, with Hodgkin",
    "that patient we talked about last week",
    "the 50yo in bay 4",
]
NOT_MAY_NAME_ONE = [
    "The patients you treat on Tuesdays are lucky.",
    "The man who runs the physics lab on Friday showed me the linac.",
    "the 30-year-old program with a new linac",
    "patients with chordoma in Boston were included",
    "I saw how you explain a plan to each patient, and on Friday I tried it.",
    "I am a 27-year-old student with a dog.",
    "Room 3 was cold.",
    "the resident on call last night",
    "your patience on Tuesday",
    "a woman in a leadership role taught me last week",
    "a six-year-old program",
    "the residents in their thirties",
    "Patients on treatment come on Mondays.",
    "the session on Tuesday about patients with thymoma",
    "a woman in radiation oncology who mentors students",
    "I will finish the draft on March 3.",
    "the first patient advocate I met spoke on Friday at the symposium",
    "the case conference on Thursday",
]


@pytest.mark.parametrize("text", MAY_NAME_ONE)
def test_what_stands_together_may_name_a_patient(text: str) -> None:
    assert found(may_identify.RULE, text)


@pytest.mark.parametrize("text", NOT_MAY_NAME_ONE)
def test_cohorts_colleagues_and_rooms_are_innocent(text: str) -> None:
    assert found(may_identify.RULE, text) == []


TOLD = [
    "In chart rounds QA the peer review committee called his plan sloppy.",
    "Their ranking meeting ended with a vote on two of us, I heard.",
    "I saw the unpublished toxicity data that Dr. Osei showed at the retreat.",
    "The result is embargoed until the plenary.",
    "At our morbidity and mortality conference, they blamed the fusion.",
    "Please don't forward this: the trial is closing early.",
    "He told me in confidence that the chair is leaving.",
    "The study section gave her grant a bad score.",
    "In the incident review it came out that the wrong side was treated.",
    "I should not be telling you this, but her renewal was turned down.",
    "As a reviewer of the manuscript I saw that the hazard ratio is 0.7.",
    "The DSMB saw the interim results last week.",
    "In M and M on Friday the resident was blamed.",
    "What the promotions committee decided about him surprised me.",
    "They discussed a colleague's mistake in peer review.",
    "It is confidential, but the trial failed.",
    "He shared results that are not public yet.",
    "At the closed session the faculty argued about the chair.",
]
NOT_TOLD = [
    "Would it be possible to attend peer review on Thursday?",
    "The paper is now published.",
    "I read the peer-reviewed version.",
    "I enjoyed learning how M&M works.",
    "My own unpublished data are attached.",
    "Thank you for inviting me to the selection committee lunch.",
    "Could I attend M&M next week?",
    "I learned a lot from the published report.",
    "The committee meets on Monday.",
    "I keep patient data confidential.",
    "The embargo lifted on Sunday, and I read the paper.",
    "I will not share the slides without your consent.",
    "Thank you for the peer review of my draft.",
]


@pytest.mark.parametrize("text", TOLD)
def test_what_was_said_behind_a_door_is_found(text: str) -> None:
    assert found(confidential.RULE, text)


@pytest.mark.parametrize("text", NOT_TOLD)
def test_being_let_in_may_be_thanked_for(text: str) -> None:
    assert found(confidential.RULE, text) == []


APPLICATION = [
    "I interviewed there last week and it went well.",
    "I am waiting for Match Day.",
    "My ERAS file has a new paper.",
    "I hope to train in your department.",
    "The interview season has been long.",
    "I'd love to end up at Harbor State for residency.",
    "My application is stronger with this paper.",
    "I rank programs next month.",
    "My second look is on Friday.",
    "I would be glad to be your resident.",
    "I have interviewed at six programs so far.",
    "I'm nervous about the match.",
    "The application is in.",
    "I sent my rank list to Dr. Hadid for advice.",
    "My personal statement mentions our project.",
    "You will see my name among the interviewees on Thursday.",
    "After my interview day I went for a run.",
    "I am waiting to hear from programs.",
]
NOT_APPLICATION = [
    "The plans match the constraints.",
    "The matched pairs are ready.",
    "We interviewed twelve survivors for the study.",
    "My application for the travel grant was accepted.",
    "The ranked features are in the table.",
    "I applied the constraint to all plans.",
    "The dataset is clean; the match rate is 94 %.",
    "I will apply your constraint to the new plans.",
    "The interviewer effect in our survey is small.",
    "We matched cases by age.",
    "Rank correlations are in the table.",
    "I moved apartments.",
    "The committee accepted our abstract.",
    "My poster is printed.",
]


@pytest.mark.parametrize("text", APPLICATION)
def test_talk_of_the_application_to_a_mentor_at_a_program_is_found(text: str) -> None:
    assert found(application_talk.RULE, text, to=MENTOR)


@pytest.mark.parametrize("text", NOT_APPLICATION)
def test_the_work_may_be_spoken_of(text: str) -> None:
    assert found(application_talk.RULE, text, to=MENTOR) == []


COMPARES = [
    "Northfield was nice, but you are nicer.",
    "Compared to elsewhere, your clinic is calmer.",
    "No other place I interviewed had this.",
    "I have seen eight programs by now, and yours stood out.",
    "Other departments I visited have no proton machine.",
    "You are ahead of the rest of the programs I have seen.",
    "It was the best of my interviews.",
]
NOT_COMPARES = [
    "Your program's other sites use the same system.",
    "No other lecture taught me as much.",
    "Other residents told me about the library.",
    "I compared the two plans.",
    "Of all the talks, yours was the clearest.",
]


@pytest.mark.parametrize("text", COMPARES)
def test_a_comparison_of_programs_is_found(text: str) -> None:
    assert found(program_comparison.RULE, text)


@pytest.mark.parametrize("text", NOT_COMPARES)
def test_other_comparisons_are_free(text: str) -> None:
    assert found(program_comparison.RULE, text) == []


def test_a_number_and_a_name_are_not_written_down_once_more() -> None:
    (number,) = found(identifier.RULE, "It was MRN 4482913.")
    assert '"MRN …"' in number.message
    (name,) = found(identifier.RULE, "Our patient Carlos Alvarez asked.")
    assert '"patient C… A…"' in name.message
    assert "say what you learned" in name.message


def test_words_of_ones_own_are_freed() -> None:
    assert found(identifier.RULE, "My account no. 55512345 there.", options={"allow": "account no. 55512345"}) == []
    assert found(identifier.RULE, "My account no. 55512345 there.", options={"allow": "account no. 999"})


@pytest.mark.parametrize("text", ["Ms. Toliver's chart of the day", "the scan of Ms. Toliver"])
def test_somebody_of_the_file_is_no_patient(text: str) -> None:
    assert found(identifier.RULE, text) == []
    assert found(identifier.RULE, text, view=a_view(a_project()))


@pytest.mark.parametrize(("kind", "level"), [(Kind.THANKS, "refuse"), (Kind.ASK, "warn"), (Kind.UPDATE, "warn")])
def test_what_may_identify_weighs_more_in_thanks(kind: Kind, level: str) -> None:
    levels = [one.level for one in found(may_identify.RULE, "the 67-year-old with chordoma", kind=kind)]
    assert set(levels) == {level}


def test_the_list_of_rare_tumors_can_be_replaced() -> None:
    text = "The thymoma case from Dayton stays with me, and so does the chordoma case from Dayton."
    options = {"rare": "thymoma"}
    assert [one.where for one in found(may_identify.RULE, text, options=options)] == ["body:1:5"]


def test_a_tumor_is_read_with_its_own_sentence_only() -> None:
    text = "We spoke of chordoma. The patient lounge opened on Tuesday."
    assert found(may_identify.RULE, text) == []


def test_doors_of_ones_own_are_added() -> None:
    text = "In the huddle they said that he was late."
    assert found(confidential.RULE, text) == []
    assert found(confidential.RULE, text, options={"words": "huddle, case review"})


def test_a_comparison_concerns_people_of_programs_in_season() -> None:
    text = "I also interviewed at Northfield, and it was the best of my interviews."
    assert len(found(program_comparison.RULE, text)) == 2
    assert found(program_comparison.RULE, text, to=TOLIVER) == []
    assert found(program_comparison.RULE, text, view=season("2026-09-01")) == []
    assert found(program_comparison.RULE, text, view=season("2027-03-20")) == []
