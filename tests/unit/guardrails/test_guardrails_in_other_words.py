"""Ways to say what guardrails must hear that nobody had in mind when they were written, and what sounds alike."""

from __future__ import annotations

import pytest

from outreach.guardrails import confidential, identifier, may_identify, quid_pro_quo, ranking_promise
from outreach.guardrails.rule import TextRule
from tests.unit.guardrails.mails import messages

HEARD = [
    (identifier.RULE, "The chart no. is 3318842."),
    (identifier.RULE, "the pt's dob is 02/28/66"),
    (identifier.RULE, "The ninety-year-old in the corner never missed a fraction."),
    (identifier.RULE, "I wrote my reflection about our patient Bernard Achterhoek."),
    (identifier.RULE, "The scan of Mr. Hollis is the one with the metal."),
    (identifier.RULE, "The implant serial no. 88123-A77 belongs in the note."),
    (identifier.RULE, "hosp no 5582013, glottic larynx"),
    (identifier.RULE, "I simulated Mrs. Kowalczyk and forgot the bolus."),
    (may_identify.RULE, "I think of the 73 yo farmer with rectal cancer who asked you to pray."),
    (may_identify.RULE, "The pt in room 22 knew all the therapists' birthdays."),
    (may_identify.RULE, "I will not forget the girl with the pineoblastoma in Laramie."),
    (may_identify.RULE, "She died on August 21, and you went to the funeral."),
    (may_identify.RULE, "the 39F w/ cervical ca"),
    (may_identify.RULE, "My patient on Monday refused the mask until you sang."),
    (may_identify.RULE, "The patient that we saw on Tuesday afternoon has her scan next week."),
    (may_identify.RULE, "He finished treatment on August 20, and you rang the bell with him."),
    (confidential.RULE, "In morbidity & mortality they went through the overdose step by step."),
    (confidential.RULE, "At the selection meeting they laughed at an essay."),
    (confidential.RULE, "The hazard ratio is not public yet: 0.6."),
    (confidential.RULE, "The RCA showed that nobody had checked the laterality."),
    (confidential.RULE, "The tenure committee voted against him."),
    (confidential.RULE, "Please don't share this, the merger is signed."),
    (confidential.RULE, "The ethics committee thought that the surgeon had lied."),
    (confidential.RULE, "They told me in strict confidence that the chair has cancer."),
    (quid_pro_quo.RULE, "I'd gladly rank you first if I could count on being ranked to match."),
    (quid_pro_quo.RULE, "I am willing to cancel my last interviews if you guarantee me a position."),
    (quid_pro_quo.RULE, "If your program is serious about me, I'm ready to put it first."),
    (quid_pro_quo.RULE, "My rank of you hinges on your rank of me."),
    (quid_pro_quo.RULE, "Give me a sign that I'm safe and I will make you my first choice."),
    (quid_pro_quo.RULE, "I can promise to come if you can promise to rank me."),
    (quid_pro_quo.RULE, "Unless I hear that I'm ranked high, you won't be my first choice."),
    (quid_pro_quo.RULE, "I will rank you first if you can promise me the same."),
    (ranking_promise.RULE, "I have decided to put your program at the top."),
    (ranking_promise.RULE, "There's no place I'd rather do my residency, and my list will show it."),
    (ranking_promise.RULE, "gonna rank you first!!"),
    (ranking_promise.RULE, "I expect to rank you within my top three."),
    (ranking_promise.RULE, "I want to assure you that you'll be ranked at the very top."),
    (ranking_promise.RULE, "Come March, I will have you at number one."),
    (ranking_promise.RULE, "I hereby commit to your residency."),
    (ranking_promise.RULE, "Your program will occupy the first line of my list."),
]

NOT_HEARD = [
    (identifier.RULE, "We gave 26 Gy in 5 fractions to the breast."),
    (identifier.RULE, "I can be reached at (312) 555-0164 all week."),
    (identifier.RULE, "Ms. Fields sent the parking pass."),
    (identifier.RULE, "The chart shows 1,204 fractions per month."),
    (identifier.RULE, "The age limit was 90 years and over."),
    (identifier.RULE, "Poster number 204418 in hall C."),
    (identifier.RULE, "Stage IIIC2, grade 3, p53 abnormal."),
    (identifier.RULE, "Treating Hodgkin lymphoma was the theme."),
    (may_identify.RULE, "Your Tuesday clinic is where I learned to listen."),
    (may_identify.RULE, "I am a 33-year-old father of two, so nights are short."),
    (may_identify.RULE, "Median age was 58 (range 31 to 84)."),
    (may_identify.RULE, "Every patient was greeted by name."),
    (may_identify.RULE, "The residents, all in their thirties, run together."),
    (may_identify.RULE, "Chordoma margins are what I want to study."),
    (may_identify.RULE, "Thank you for the bed at your sister's house."),
    (may_identify.RULE, "Two men at the front desk knew my name."),
    (confidential.RULE, "The peer-reviewed version is attached."),
    (confidential.RULE, "The conference committee accepted my poster."),
    (confidential.RULE, "I was not told where the room is."),
    (confidential.RULE, "The published arm did better."),
    (confidential.RULE, "The review board of our school approved the survey."),
    (confidential.RULE, "The ethics class was the best of the year."),
    (confidential.RULE, "My own unpublished table is below, use it freely."),
    (confidential.RULE, "The search for a second reader is over."),
    (quid_pro_quo.RULE, "I'd gladly send the phantom if you can use it."),
    (quid_pro_quo.RULE, "You asked whether I would rank safety above speed, and I would."),
    (quid_pro_quo.RULE, "I promise to send the table, provided the numbers hold."),
    (quid_pro_quo.RULE, "Assuming that the source arrives, we start on Monday."),
    (quid_pro_quo.RULE, "The moment you said it, I wrote it down."),
    (quid_pro_quo.RULE, "Unless I hear from you, I will take the first draft as it is."),
    (quid_pro_quo.RULE, "You commit the code, I write the tests."),
    (quid_pro_quo.RULE, "Should you come to Chicago, my list of good coffee is long."),
    (ranking_promise.RULE, "The plan you ranked first was mine, and I blushed."),
    (ranking_promise.RULE, "I am certain that small fields need small detectors."),
    (ranking_promise.RULE, "I would love to come back for the film lab."),
    (ranking_promise.RULE, "It was number one on the list of things to see in Detroit: the river."),
    (ranking_promise.RULE, "I promise that the figure will have axes."),
    (ranking_promise.RULE, "I put the phantom first in the talk, then the patients."),
    (ranking_promise.RULE, "I can see why your residents stay."),
    (ranking_promise.RULE, "No other day this winter taught me as much."),
]


def ids(row: object) -> str | None:
    return row.name if isinstance(row, TextRule) else None


@pytest.mark.parametrize(("rule", "text"), HEARD, ids=ids)
def test_what_is_meant_is_heard_in_other_words(rule: TextRule, text: str) -> None:
    assert messages(rule, text)


@pytest.mark.parametrize(("rule", "text"), NOT_HEARD, ids=ids)
def test_what_only_sounds_alike_is_left_alone(rule: TextRule, text: str) -> None:
    assert not messages(rule, text)
