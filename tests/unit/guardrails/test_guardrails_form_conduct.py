"""Pressure and gossip: what presses or speaks ill, and what only sounds like it."""

from __future__ import annotations

import pytest

from outreach.guardrails import gossip, pressure
from outreach.guardrails.rule import Context
from tests.unit.guardrails.mails import a_mail, messages

PRESSES = (
    "I need your letter by Friday.",
    "I need this back by Monday.",
    "Make sure you upload it.",
    "As a program director you should know what silence does.",
    "A good mentor would have answered.",
    "Please hurry.",
    "I look forward to your positive response.",
    "I have heard nothing.",
    "You clearly have time for conferences.",
    "I saw you replied to the others.",
    "I have not heard back about the letter.",
    "You really need to answer.",
    "So you have to send it.",
    "Still no answer.",
    "I haven't heard anything yet.",
    "Please reply ASAP.",
    "I need a response by tomorrow.",
    "As you should be aware, ERAS closes soon.",
    "You owe me a letter.",
    "I have not received any reply from you.",
    "I haven't heard back from you about the letter.",
    "You still haven't answered my email.",
    "I'm still waiting for your reply.",
    "Still no answer from you.",
    "This is my third reminder.",
    "I have written to you twice now.",
    "As I already mentioned, the deadline is Friday.",
    "Per my last email, the form is due.",
    "I am disappointed not to have heard from you.",
    "The least you can do is say no.",
    "My whole application depends on your letter.",
    "I expect your answer this week.",
    "Please respond immediately.",
    "Get back to me by end of day.",
    "You promised a letter three weeks ago, but nothing has come.",
    "I'm counting on you.",
    "You must send the letter today.",
    "It is your responsibility as my mentor to write it.",
    "After all the work I did for you, a letter is not much.",
    "I need this signed today.",
    "Did you ignore my last two emails?",
    "I would have expected an answer by now.",
    "Kindly do the needful at the earliest.",
    "I assume you forgot about me.",
    "Why have you not replied?",
    "I really need you to look at this before Friday.",
    "Surely you can spare five minutes.",
    "You have to help me.",
    "Time is running out for me.",
    "Please treat this as urgent.",
    "This is urgent, so please answer today.",
    "I've been waiting three weeks for your reply.",
    "I find it hard to understand why you have not replied.",
    "If you cared about your students you would answer.",
    "I trust you will write the letter this week.",
    "Everyone else has already submitted.",
    "Yours is the only letter missing.",
    "It has been three weeks since my email.",
    "I cannot submit until you upload it.",
    "You must have seen my message by now.",
    "I'm begging you.",
    "Your letter is overdue.",
    "Have you even read it?",
    "Please don't forget to upload it.",
    "There is no excuse for not answering.",
    "Send it by EOD.",
    "A.S.A.P. please",
    "It only takes five minutes.",
)
DOES_NOT_PRESS = (
    "There is no need to hurry.",
    "For the fellowship I need a letter by January 15.",
    "As a student I should know.",
    "A good physicist would have found it sooner than I did.",
    "You found time for me on a Friday.",
    "I look forward to your talk.",
    "We had a positive response in the nodes.",
    "I made sure that it is anonymous.",
    "I make sure it is charted.",
    "Here is everything you need to write the letter.",
    "We expect a response in most patients.",
    "We need histologic confirmation before planning.",
    "There is still no answer to whether dose matters.",
    "We are still waiting for an answer from the IRB.",
    "I applied for the grant and have not heard back from the foundation.",
    "Since my last e-mail the paper was accepted.",
    "I have written three drafts.",
    "I have asked several people.",
    "You told me to show it to a physicist, but I asked a dosimetrist.",
    "The scan only takes two minutes.",
    "Keep the couch still, or else the margin grows.",
    "You said the margin was fine, but I wondered.",
    "The questions you have to answer in the portal are short.",
    "No rush at all.",
    "If you are too busy, please say so.",
    "There is nothing urgent about this.",
    "I know you must be busy.",
    "You must have a full week.",
    "Thank you for your quick reply.",
    "I heard back from the IRB.",
    "The letter is due on Friday, December 18.",
    "I have not yet heard from the coordinator.",
    "We treat spinal cord compression as urgent.",
    "You need not answer.",
    "You do not have to reply.",
    "It would help to know by December 10, since the form closes then.",
    "I was surprised by how clear your talk was.",
    "I look forward to hearing from you.",
    "I look forward to hearing back whenever it suits.",
    "I'll send the data as soon as possible.",
    "You have to see the new vault.",
    "I expect to finish in June.",
    "I do not expect an answer.",
    "For the second time this year the machine was down.",
    "We asked three times as many patients.",
    "Your advice was the last thing I needed before Match.",
    "You told me to sort the folder, and I did.",
    "I still have not finished the contours.",
    "Thank you for waiting for me after clinic.",
    "My second email address is below.",
    "the urgent add-on on Friday taught me a lot",
    "This is my last message before the holidays.",
    "If you don't have time, that is fine.",
    "You never made me feel slow.",
    "I hope you have not had a hard week.",
    "You didn't have to stay, and you did.",
    "As you know, I start in July.",
    "You did not write much on the board, and it was enough.",
    "We wait for the scan and plan the same day.",
    "Because of you I chose physics.",
    "I cannot thank you enough.",
    "It has been six weeks since we met.",
    "I could not have finished without you.",
    "You would have liked the talk.",
    "You have seen many residents come and go.",
    "Everyone else in the room laughed.",
    "The edit takes five minutes and is done.",
    "It takes you through the whole atlas.",
    "I trust your judgement.",
    "You must have read hundreds of these.",
    "My paper is late, and that is on me.",
    "Once again, thank you.",
    "I forgot to say so: thank you.",
    "I assume you are in Chicago that week.",
    "The immediate response on MRI was striking.",
    "We cannot replan without you noticing.",
    "I beg to differ on the margin.",
    "You are the only person who asked.",
)
SPEAKS_ILL = (
    "The chief resident is a total jerk.",
    "Our PD is such a narcissist.",
    "He is an idiot.",
    "She's completely incompetent.",
    "The nurses there are lazy and rude.",
    "Dr. Hall is the worst teacher I ever had.",
    "I am so sick of my attending.",
    "Everyone here hates Dr. Hall.",
    "I heard a rumor that Dr. Hall is leaving.",
    "Don't tell anyone, but the chair is getting fired.",
    "The program is toxic.",
    "It's a malignant program.",
    "My co-resident is dead weight.",
    "What a clown.",
    "The patient smelled so bad we all left.",
    "You should have seen this patient's face.",
    "He was a frequent flyer with bone mets.",
    "I was so hungover at rounds.",
    "That was bullshit.",
    "The physicist is clueless about planning.",
    "These dumb residents never read.",
    "I cried in the bathroom all day.",
    "My ex left me during interview season.",
    "He threw me under the bus at tumor board.",
    "She took credit for my poster.",
    "The coordinator has no clue what she is doing.",
    "Dr. Hall drives me crazy.",
    "I can't stand working with him.",
    "The other applicants were weird.",
    "The attending yells at the nurses.",
    "Our chairman is a dinosaur.",
    "my lazy co-resident left me all the contours",
    "Honestly, the residents seemed miserable and the faculty clueless.",
    "Some of the interviewers were really rude.",
    "Dr. Price is sleeping with a resident.",
    "Between you and me, he should retire.",
    "He's the attending from hell.",
    "Nobody wants to work with him.",
    "She never shuts up at rounds.",
    "The residents looked miserable.",
    "He is such a know-it-all.",
    "I had a panic attack during the interview.",
)
SPEAKS_WELL = (
    "The resident was kind and patient.",
    "It was an awful winter.",
    "The commute was a nightmare.",
    "I felt useless on the first day.",
    "My first contour was terrible.",
    "The weather is crazy.",
    "The patient's pain was awful.",
    "He is not lazy at all.",
    "She was never rude to anyone.",
    "The malignant pleural effusion was drained.",
    "Your joke about the couch stayed with me.",
    "We laughed a lot at dinner.",
    "The residents laughed at my pun.",
    "A frequent flyer program does not help.",
    "The mean dose was 4 Gy.",
    "The mean age of the patients was 67.",
    "I hate to miss the symposium.",
    "I hate that the meeting overlaps.",
    "You made a difficult case simple.",
    "I am tired of the snow.",
    "Nobody knows the answer yet.",
    "Between you and the physicist I learned a lot.",
    "The case was crazy complex.",
    "Patients are anxious about masks.",
    "It was stupid of me to forget.",
    "The chief was out sick.",
    "We use dumb luck as a baseline.",
    "The worst part was the parking.",
    "The team was wonderful.",
    "It is a mess of a data set.",
    "The nurses had a terrible shift.",
    "It was a joke between residents.",
    "My ex vivo data are done.",
    "She told me off the cuff how she plans.",
    "I assess the plan with the class.",
    "The attending on service was away.",
    "The patients were sick.",
    "Word of the trial spread fast.",
    "I could not keep the cup quiet.",
    "Dr. Boring gave the talk.",
    "The ridiculous number of residents who came shows it.",
    "Glad she is out of the hospital.",
    "A patient told me a story about hell week.",
    "The team looked happy.",
    "I felt like an idiot.",
    "He is known for kindness.",
    "The breakdown of costs is below.",
)


@pytest.mark.parametrize("text", PRESSES)
def test_hurry_orders_claims_and_guilt_press(text: str) -> None:
    assert messages(pressure.RULE, text)


@pytest.mark.parametrize("text", DOES_NOT_PRESS)
def test_a_date_a_way_out_and_clinical_urgency_do_not_press(text: str) -> None:
    assert messages(pressure.RULE, text) == []


def test_each_pressing_sentence_is_found_once_with_its_words() -> None:
    found = messages(pressure.RULE, "Thank you. I need you to sign it ASAP. You owe me that.")
    assert [one.partition(";")[0] for one in found] == ['presses, "ASAP"', 'presses, "You owe me"']


def test_words_of_ones_own_press_as_well() -> None:
    assert messages(pressure.RULE, "Kindly revert.", options={"words": "kindly revert, at the soonest"})
    assert messages(pressure.RULE, "Kindly revert.") == []


@pytest.mark.parametrize("text", SPEAKS_ILL)
def test_contempt_jokes_rumours_oaths_and_oversharing_are_gossip(text: str) -> None:
    assert messages(gossip.RULE, text)


@pytest.mark.parametrize("text", SPEAKS_WELL)
def test_hard_weeks_hard_cases_and_what_is_said_of_oneself_are_not(text: str) -> None:
    assert messages(gossip.RULE, text) == []


def test_words_of_contempt_of_ones_own_count_where_they_are_aimed_at_somebody() -> None:
    assert messages(gossip.RULE, "The resident was moody.", options={"words": "slow, moody"})
    assert messages(gossip.RULE, "The light was moody.", options={"words": "slow, moody"}) == []
    assert messages(gossip.RULE, "The resident was moody.") == []


def test_each_sentence_that_speaks_ill_is_found_in_its_place() -> None:
    draft = a_mail("The day was long. The chief was rude to us.\n\nBut he is a jerk anyway.")
    assert [one.where for one in gossip.RULE.check(draft, Context())] == ["body:1:23", "body:3:5"]
