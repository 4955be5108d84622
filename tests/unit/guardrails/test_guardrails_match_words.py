"""Ways to speak of rank lists, and ways to speak of other things: what each rule about the Match hears."""

from __future__ import annotations

import pytest

from outreach.domain.occasions import Match
from outreach.domain.people import Person, Phase, ProgramId
from outreach.domain.stages import View
from outreach.guardrails import co_applicant, program_side, quid_pro_quo, ranking_promise, ranking_question
from outreach.guardrails.rule import TextRule
from tests.builders import a_me, a_person, a_program, a_project, a_view, an_interview, days
from tests.unit.guardrails.mails import messages

DIRECTOR = a_person("Dr. Elena Marchetti", program=ProgramId("harbor-state"))
RAMAN = a_person("Priya Raman", roles=("applicant",))
RIVAL = a_person("Tom Weller", roles=("co-applicant",))
MATCH = Match(system="nrmp", season=days("2026-11-01..2027-03-19"), year=2027)


def season(phase: Phase = Phase.MS4, now: str = "2027-01-20") -> View:
    programs = (a_program(), a_program("Northfield University", also=("Northfield",)))
    people = (DIRECTOR, RAMAN, RIVAL)
    project = a_project(
        me=a_me(phase=phase), people=people, programs=programs, match=MATCH, interviews=(an_interview(),)
    )
    return a_view(project, now=now)


def says(rule: TextRule, text: str, to: Person = DIRECTOR, view: View | None = None) -> bool:
    return bool(messages(rule, text, to=(to,), view=view or season()))


PROMISED = [
    "I plan to rank you number one.",
    "I will be ranking Harbor State at the very top.",
    "Harbor State will sit at the top of my rank order list.",
    "You will be first on my list.",
    "My list starts with Harbor State.",
    "I have decided that your program is my number one.",
    "I'd come to your program without a second thought.",
    "There is no other program where I would rather train.",
    "I want you to know that I am fully committed to matching at your program.",
    "I have already certified my list with you in the first spot.",
    "My first choice is, and will remain, Harbor State.",
    "I intend to rank your residency very highly.",
    "Your program is one of my top three.",
    "I can promise that I will come to Harbor State if you'll have me.",
    "Nothing would come above Harbor State on my list.",
    "I am placing your program #1.",
    "Consider this my letter of intent.",
    "I would choose you over every other place.",
    "I loved Harbor State; it is my clear favorite, and I am ranking it first.",
    "I have you down as my top pick.",
    "Your residency is where I want to match more than anywhere else.",
    "I've cancelled all of my other interviews.",
    "You have my commitment.",
    "Without hesitation I would match with you.",
    "Harbor State has moved to the number one position for me.",
    "I'm going to rank y'all first, no question.",
    "When I submit my list, your name will be on line one.",
    "I have made up my mind: Harbor State first, everything else after.",
    "You have become the place I will rank above all others.",
    "Just so you know, you guys are #1 on my ROL!",
    "I can say with certainty that I will be matching with you if given the chance.",
    "I would like to make a commitment to your program.",
    "Your program holds the top spot for me.",
    "We (my partner and I) have agreed to list Harbor State first.",
    "There is only one program I want, and it is yours.",
    "I am all in on Harbor State.",
    "I consider Harbor State my first choice for residency.",
    "I will rank you to match.",
    "I would be a sure bet for Harbor State: I will rank it at the top.",
    "My intention is to place your residency ahead of every other.",
    "I won't be ranking anyone above you.",
    "If I could sign today I would sign with Harbor State.",
    "Please consider this email a letter of intent; I will be honored to come.",
    "your program will be ranked first by me",
    "you're getting my number 1",
]
NOT_PROMISED = [
    "I remain very interested in training at Harbor State.",
    "Your program's emphasis on brachytherapy is what drew me in the first place.",
    "I would be honored to match at Harbor State.",
    "Chemoradiation was the first choice, and surgery came second.",
    "I would rank the three plans by heart dose and then by conformality.",
    "We used a Wilcoxon rank-sum test for the top quartile.",
    "The top of the list of constraints was the brainstem.",
    "I put your slides first in the folder.",
    "Friday is my first choice for the call, Monday my second.",
    "You were the first to show me an HDR implant.",
    "You are first author, and I am second.",
    "Your talk was the top of the day for me.",
    "I will send my list of questions before the meeting.",
    "I promise to send you the contours by Friday.",
    "I am committed to the dataset and will finish it at your pace.",
    "I will definitely come to the lecture on Tuesday.",
    "The journal was not our first choice, but it fits.",
    "I have never seen a department where residents are above all teachers.",
    "I would rather review the plan again than send it unfinished.",
    "Your advice ranks among the best I was given.",
    "If you have time, I will come by your office.",
    "The rank list deadline is in March.",
    "I will rank in February.",
    "My first choice of hotel was full.",
    "Your center is the first in the country with this linac.",
    "Your residents were the highlight of my day.",
    "Harbor State was the first place I visited.",
    "I came to Harbor State first, and then to the library.",
    "You asked for my top three interests: sarcoma, physics, teaching.",
    "Your department ranks among the largest in the region.",
    "I list my questions first, and then the data.",
    "My number one question is about call.",
    "First, thank you for the day at Harbor State.",
    "I would come to clinic in a heartbeat if you need hands.",
    "You are my favorite teacher of contouring.",
    "I commit to sending the draft by Friday.",
    "I could see myself at Harbor State.",
    "Harbor State would be a wonderful place to train.",
    "Your program is at the top of its field.",
    "I put you in copy so that you have it first.",
    "The dataset ranks patients first by dose.",
    "It would be an honor to train with you.",
    "If I match in the Midwest, I will stay close to home.",
]


@pytest.mark.parametrize("text", PROMISED)
def test_a_promise_is_heard_however_it_is_said(text: str) -> None:
    assert says(ranking_promise.RULE, text)


@pytest.mark.parametrize("text", NOT_PROMISED)
def test_interest_plans_and_statistics_are_no_promise(text: str) -> None:
    assert not messages(ranking_promise.RULE, text, to=(DIRECTOR,), view=season())


ASKED = [
    "Would you be willing to tell me whether I am ranked?",
    "How high on your list am I?",
    "I would love to know where I fall on your rank list.",
    "Am I likely to match at your program?",
    "Do you think I stand a chance with you?",
    "Could you share how the committee rated my interview?",
    "Will you be ranking me this year?",
    "I hope you will consider ranking me.",
    "Is there a spot for me in your next class?",
    "How far down your list do you usually go?",
    "What number am I on your list?",
    "Please let me know if I made the cut.",
    "May I ask how I compare with the other applicants?",
    "Any hint about my standing would help me.",
    "Could you tell me if I am ranked to match?",
    "Have you decided where to place me on your list?",
    "Do I have a realistic shot at your program?",
    "How competitive is my application for Harbor State?",
    "I am wondering if you have already ranked me.",
    "Am I among your top candidates?",
    "Did your committee already discuss my place on the list?",
    "I'd appreciate any indication of how I was received.",
    "Would it be fair to say that I am a strong candidate for you?",
    "So am I in or out?",
    "Roughly which third of your list would I be in?",
    "Can you give me a sense of where things stand with my application?",
    "Do you foresee ranking me?",
    "what rank number would you give me",
    "Is it realistic for someone like me to match there?",
    "I'm curious if the faculty liked me enough to rank me.",
    "Should I expect good news on Match Day?",
    "Were my interview scores good?",
    "Could you let me know if I am still being considered?",
    "How did I do compared with the rest of the interviewees?",
    "Is there any chance that you will take me?",
    "May I ask if I was one of the favorites?",
    "Would you mind sharing my position?",
    "Do you usually rank people with my scores?",
    "Can I count on being ranked?",
]
NOT_ASKED = [
    "How would you rank the importance of dose and volume?",
    "What are the odds of a local recurrence after 50 Gy?",
    "How many residents cover the clinic on a given day?",
    "Could you let me know where I should stand during the implant?",
    "Do I have a chance to see the linac on Friday?",
    "Would you add me to the mailing list?",
    "Is there a place for me to leave my coat?",
    "Would you tell me how you teach contouring?",
    "How competitive are the grants in this field?",
    "Is it likely that the trial opens this year?",
    "May I ask what you thought of the paper?",
    "Where do I send the signed form?",
    "Would you compare the two plans for me?",
    "Please tell me if the time does not suit you.",
    "Could you take me along to the tumor board?",
    "How did the case turn out?",
    "Would you share the list of constraints you use?",
    "I hope you like the poster.",
    "What would you look for in a candidate?",
    "How many applicants do you interview?",
    "Would you tell me how your committee is composed?",
    "Do you think my abstract has a chance at ASTRO?",
    "Is it possible for me to visit again?",
    "What do you think of my plan for the chart review?",
    "May I ask what you saw in that scan?",
    "When does the program certify its list?",
    "Could you tell me how residents are placed on rotations?",
    "Would you let me know if you received my form?",
    "How did the residents compare the two systems?",
    "Is there a position for a student in your lab?",
    "Could you place me with Dr. Osei for the afternoon?",
    "Would you be willing to look at my CV?",
    "Do you expect me at 8?",
    "Which candidates for the trial would you select?",
]


@pytest.mark.parametrize("text", ASKED)
def test_a_question_about_ones_place_is_heard(text: str) -> None:
    assert says(ranking_question.RULE, text)


@pytest.mark.parametrize("text", NOT_ASKED)
def test_other_questions_may_be_asked(text: str) -> None:
    assert not messages(ranking_question.RULE, text, to=(DIRECTOR,), view=season())


BARGAINED = [
    "If you rank me highly, I'll rank you first.",
    "I would commit to Harbor State as long as you rank me to match.",
    "Should I be ranked near the top, you will be my number one.",
    "I will put you first provided that you put me high on your list.",
    "In exchange for a guaranteed spot I would withdraw elsewhere.",
    "Once I know that I am on your list, I will commit.",
    "We could agree to rank one another first.",
    "My rank list depends on yours.",
    "Tell me I am ranked, and I will come.",
    "I'd rank Harbor State first if the committee promises me a place.",
    "Rank me first and I'll rank you first.",
    "You rank me, I rank you; deal?",
    "I am ready to commit if you commit.",
    "If you could guarantee me a spot, I would drop my other interviews.",
    "I'll put Harbor State on top the moment you tell me I'm ranked to match.",
    "Promise me a place and my first choice is yours.",
    "Whoever ranks me highest will get my first spot.",
    "If I'm your number one, you're mine.",
    "I would return the favor if you rank me high.",
    "Let us both put each other first.",
    "If there is a place for me on your list, there is a place for you at the top of mine.",
    "A ranked-to-match letter from you would seal my first spot.",
    "Should you be able to promise me a position, I can promise to come.",
    "Give me your word and I give you mine.",
    "Would you rank me first if I did the same?",
    "I propose a deal: we rank each other at the top.",
    "My commitment in exchange for yours.",
    "On the understanding that I am ranked, I will put you first.",
    "If your program is serious about me, I will make it my number one.",
    "I could move you up my list if you moved me up yours.",
    "With a guarantee from you I would stop looking elsewhere.",
    "How about I rank you first and you rank me to match?",
]
NOT_BARGAINED = [
    "If you have time, I would value a short call.",
    "If I match at Harbor State, I will look for a flat near the river.",
    "If you send me the list of contours, I will come prepared.",
    "Once you tell me the date, I will book the room.",
    "If the trial is ranked high by the reviewers, I will celebrate.",
    "In return I can offer to clean the dataset.",
    "Should you place me with another mentor, I would be glad as well.",
    "If you take me to clinic, I will bring the list of patients I may see.",
    "Both of us were first to arrive.",
    "I will rank the plans if you send them.",
    "When you put me in touch with Dr. Osei, I will come on time.",
    "If I match with you, I will bring the dataset along.",
    "If you like, I can put the list in order first.",
    "If the reviewers rank the abstract high, I will present it.",
    "I will come on Friday if you have a place for me.",
    "If you have me on the mailing list, I will get it.",
    "If you rank the topics for me, I will draft the outline.",
    "I will return the slides if you need them.",
    "If the committee ranks the abstract first, we will celebrate.",
    "Give me a date and I will come.",
    "In exchange for lunch I will fix the script.",
    "I can do the same for the pelvis if you want.",
    "Should you have a place for me in clinic, I would be glad.",
]


@pytest.mark.parametrize("text", BARGAINED)
def test_a_bargain_is_heard_in_either_order(text: str) -> None:
    assert says(quid_pro_quo.RULE, text)


@pytest.mark.parametrize("text", NOT_BARGAINED)
def test_other_conditions_are_no_bargain(text: str) -> None:
    assert not messages(quid_pro_quo.RULE, text, to=(DIRECTOR,), view=season())


PRESSED = [
    "We will rank you near the top.",
    "You are one of our top candidates.",
    "I would be delighted if you chose us.",
    "We hope you end up here.",
    "Are you ranking us first?",
    "Where else did you interview?",
    "Did you send us a signal?",
    "I'd love to have you as a co-resident next July.",
    "You would be happier here than at any other place.",
    "The chair wants you here.",
    "There is a spot with your name here with us.",
    "You have nothing to worry about when our list comes out.",
    "Please rank our program.",
    "Which other programs are you considering?",
    "The committee loved you.",
    "Is our program your first choice?",
    "You're our number one, honestly.",
    "I told the PD to rank you first.",
    "Hope to see you in July as an intern here!",
    "We'd be so lucky to get you.",
    "Where are we on your list?",
    "Have you made your rank list yet, and are we on it?",
    "Don't go to Northfield; you'd hate it.",
    "I'm telling everyone that you should be ranked high.",
    "You are very likely to match here.",
    "What would it take for you to rank us first?",
    "Come be my co-resident!",
    "We really want you to choose our program.",
    "Who else is interviewing you?",
    "Are you couples matching?",
    "I have it on good authority that you will match here.",
    "The chair asked me to tell you that you're high on our list.",
    "Honestly, you should pick us over Northfield.",
    "You have a real shot here.",
    "We are all rooting for you to come.",
    "What can we do to make you choose us?",
    "Did you like us better than the other places?",
    "Say the word and we'll move you up.",
    "You'd fit right in here; make us your first pick.",
    "Can you tell us where we stand with you?",
    "You are the applicant we want the most.",
    "I hope July finds you in our clinic as a resident.",
    "Is there anything that would keep you from ranking us?",
    "Tell me which programs are ahead of us.",
    "We're going to fight to get you.",
    "Where do you want to end up?",
    "The whole class voted for you.",
]
NOT_PRESSED = [
    "Residents take call from home, one week in six.",
    "Thank you for spending the month with us.",
    "I am glad to answer any question about the call schedule.",
    "I am not allowed to talk about ranking, but ask me about the city.",
    "We have two residents a year, and the clinic opens at eight.",
    "I hope you had a safe trip home.",
    "Would you like to join us for journal club on Thursday?",
    "Your poster was well made; the second figure could be larger.",
    "Our physics course runs from July to March.",
    "I hope you enjoy the rest of the season.",
    "The parental leave policy is twelve weeks, for everybody.",
    "The committee meets in February.",
    "We interview sixty applicants and rank most of them.",
    "You can reach me with any question about call.",
    "I hope the travel goes well.",
    "It was a pleasure to work with you in August.",
    "I'd be happy to tell you about my path here.",
    "The residents meet on Thursdays; you are welcome to listen in on Zoom.",
    "You asked where our graduates went: two are in practice.",
    "Good luck with your other interviews.",
    "I hope you find a program that fits you.",
    "My list of apartments is attached.",
    "We use two linacs and one proton gantry.",
    "The match is in March; call me any time before with questions.",
    "Applicants stay at the hotel next to the hospital.",
    "I liked working at a small program.",
    "You asked about research time: six months.",
    "Please come to the poster session and say hello.",
    "I cannot tell you anything about lists, only about life here.",
    "It rains here, but rents are low.",
    "Thank you for your thoughtful questions.",
]


@pytest.mark.parametrize("text", PRESSED)
def test_a_resident_who_presses_an_applicant_is_heard(text: str) -> None:
    assert says(program_side.RULE, text, to=RAMAN, view=season(Phase.PGY3))


@pytest.mark.parametrize("text", NOT_PRESSED)
def test_facts_thanks_and_invitations_are_welcome(text: str) -> None:
    assert not messages(program_side.RULE, text, to=(RAMAN,), view=season(Phase.PGY3))


PRIED = [
    "Where did you rank Harbor State?",
    "What's your top three?",
    "Want to compare rank lists?",
    "How did you do on Step 2?",
    "What were your scores?",
    "How many interviews did you get?",
    "Did Harbor State call you?",
    "What did they ask you at Northfield?",
    "Could you send me the questions they asked?",
    "Have you heard anything from the program director?",
    "Any gossip from the second day?",
]
NOT_PRIED = [
    "It was good to meet you at lunch. Good luck with the season!",
    "I hope your travel home was easy.",
    "How is the paper on margins going?",
    "Would you like to write the review together?",
    "Did you find the hotel all right?",
    "Where did you grow up?",
    "How did you like the city?",
    "I thought of your question about proton therapy.",
]


@pytest.mark.parametrize("text", PRIED)
def test_what_is_a_co_applicants_own_is_not_asked_for(text: str) -> None:
    assert says(co_applicant.RULE, text, to=RIVAL)


@pytest.mark.parametrize("text", NOT_PRIED)
def test_a_co_applicant_is_a_colleague(text: str) -> None:
    assert not messages(co_applicant.RULE, text, to=(RIVAL,), view=season())
