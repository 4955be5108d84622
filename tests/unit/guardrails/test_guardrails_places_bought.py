"""What is offered for a place on a list, and what is only offered; who comes first in the fewest words."""

from __future__ import annotations

import pytest

from outreach.domain.occasions import Match
from outreach.domain.people import Phase, ProgramId
from outreach.domain.stages import View
from outreach.guardrails import quid_pro_quo, ranking_promise
from outreach.guardrails.rule import TextRule
from tests.builders import a_me, a_person, a_program, a_project, a_view, an_interview, days
from tests.unit.guardrails.mails import messages

DIRECTOR = a_person("Dr. Elena Marchetti", program=ProgramId("harbor-state"))

TRADED = [
    "If you rank me to match, I will rank you first.",
    "I would be willing to rank Harbor State first provided that you rank me highly.",
    "Should you be willing to place me in your top tier, I would return the favor on my own list.",
    "If you assure me of a position, I will withdraw from the other programs.",
    "Can we make an agreement that we'll rank each other at the top?",
    "I'd rank you first as long as I knew you'd take me.",
    "If I knew that I'd be ranked to match, Harbor State would be my number one.",
    "Unless I hear that I'm ranked to match, I can't put Harbor State first.",
    "I'm offering you my number one spot in return for yours.",
    "If you want me, tell me, and I'll rank you first.",
    "I will help with the registry if that helps my position on your list.",
    "My father is a donor, and he would give to your department if I matched at Harbor State.",
    "I will write you a great review on the survey if I match.",
    "You help me match, I help you publish.",
    "I'd stay as faculty afterwards if you rank me to match.",
    "Perhaps we can help each other: I need a spot and you need a first-rank applicant.",
    "My top spot is available to whichever program will guarantee me a position.",
    "I'd be happy to reciprocate if you rank me first.",
    "You'd have my signature tomorrow if you could promise me a place.",
    "One word from you and Harbor State is first.",
    "A hint about where I stand would help me decide to put Harbor State first.",
    "Harbor State moves to first place the day I get a yes.",
    "What would it take to be ranked to match? I would rank you first in any event if that helps.",
    "You can tell the committee that my first place is theirs if they make room for me.",
    "An offer: my first rank against a safe place.",
    "Will you rank me as high as I rank you?",
    "I've put you at number one and expect you to do likewise.",
    "I would repay a top-five rank with four years of hard work on your trials.",
    "Perhaps the two tickets for Saturday will remind the committee of me.",
    "I'll keep my classmates from ranking you high if that helps me get in.",
    "A letter to the committee from you would be worth a co-authorship to me.",
    "I'll tell you how I rank you once you've told me how you rank me.",
    "I commit, you commit.",
    "With a promise from you in hand I wouldn't need to rank anyone else.",
    "Half of my list is open, and it is open to whoever is open with me.",
    "If your committee would put me in its top five, I would have no trouble making you my number one.",
    "Harbor State can have my first line if I can have one of your first lines.",
    "If I am on your short list, then you are alone on mine.",
    "I need you to rank me, and you need my grant.",
    "I'm asking for a top-three rank and in exchange I offer you mine.",
    "Put me on top and I will keep the database running for free.",
    "Please rank me high, and I promise to rank you first.",
]
GIVEN_FREELY = [
    "If you have a moment, I would love your feedback on the abstract.",
    "If you rank the topics, I will start with the first.",
    "If I match elsewhere, I hope we can still finish the paper.",
    "I would be glad to return the favor.",
    "If you give me your comments by Friday, I'll submit on Monday.",
    "If the committee has questions, I will gladly answer them.",
    "If you put me in touch with her, I'll write to her this week.",
    "If you give me a spot at the poster session, I'll bring the poster.",
    "I'd be happy to take a later slot in exchange for the morning one.",
    "If my place in the schedule is not taken, I'd keep the 9:00 slot.",
    "I owe you one for the introduction.",
    "Let me know if you would like me to take the first pass on the contours.",
    "I hope my work on the registry speaks for itself.",
    "I will rank programs as I see fit and expect the committee to do the same.",
    "I understand you can't tell me where I am on your list.",
    "Harbor State is my first choice, and I hope to match there.",
    "If ranked, I would come without hesitation.",
    "If you want me to present, I will have slides by Monday.",
    "Once I hear from you about the call, I'll send the invitation.",
    "If you are in town for ASTRO, dinner is on me.",
    "My sister offered to help with the statistics.",
    "Our two groups both rank the organs by risk.",
    "Would it help if I sent an updated CV?",
]
FIRST = [
    "Ranking you first, just wanted you to know.",
    "Putting Harbor State at #1. Thanks for everything!",
    "I told my dean this morning that Harbor State is going first.",
    "You're who I'm choosing.",
    "I have you as my clear number one.",
    "Harbor State comes first for us, on paper as well as at heart.",
]
NOT_FIRST = [
    "I hear that Harbor State is ranked among the top ten programs in the country.",
    "If I match at Harbor State I'd like to join the global health track.",
    "Thank you for not asking where I intend to rank you.",
    "I hope to see you in July, but whatever happens I am grateful.",
    "My first rotation was at Northfield.",
    "I was struck by how committed you are to teaching.",
    "I listed your paper first in my reference list.",
    "If you put me in touch with her, I'll write to her this week.",
]


def season() -> View:
    programs = (a_program(), a_program("Northfield University", also=("Northfield",)))
    match = Match(system="nrmp", season=days("2026-11-01..2027-03-19"), year=2027)
    me = a_me(phase=Phase.MS4)
    project = a_project(me=me, people=(DIRECTOR,), programs=programs, match=match, interviews=(an_interview(),))
    return a_view(project, now="2027-01-20")


def says(rule: TextRule, text: str) -> bool:
    return bool(messages(rule, text, to=(DIRECTOR,), view=season()))


@pytest.mark.parametrize("text", TRADED)
def test_a_place_is_not_to_be_bought(text: str) -> None:
    assert says(quid_pro_quo.RULE, text)


@pytest.mark.parametrize("text", GIVEN_FREELY)
def test_what_is_no_trade_is_left_alone(text: str) -> None:
    assert not says(quid_pro_quo.RULE, text)


@pytest.mark.parametrize("text", FIRST)
def test_who_comes_first_is_heard_without_a_list(text: str) -> None:
    assert says(ranking_promise.RULE, text)


@pytest.mark.parametrize("text", NOT_FIRST)
def test_what_is_first_elsewhere_is_no_promise(text: str) -> None:
    assert not says(ranking_promise.RULE, text)
