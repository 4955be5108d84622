"""gossip (C213): a mail speaks of others as if they read it; a field this small passes everything on.

Reads words of contempt together with a person they are aimed at ("that resident is useless", "an idiot of a chair"),
jokes about patients, what is said behind a back ("between you and me"), oaths, and what is too private for a
colleague. A hard week, a difficult contour, a useless plan and what you say of yourself are fine.
`gossip: {words: slow, moody}` adds words of contempt.

    FAIL: "resident is useless"
        That resident is useless.
    FAIL: "incompetent attending"
        I spent the month with an incompetent attending.
    FAIL: "can't stand my chief"
        I can't stand my chief.
    FAIL: "laughed about the patient"
        We all laughed about the patient in room four.
    FAIL: "Between you and me"
        Between you and me, the search is settled.
    FAIL: "Dr. Long was so rude"
        Dr. Long was so rude to the nurses.
    PASS:
        It was a hard week with a difficult contour, and my first plan was useless.
    PASS:
        I felt stupid, and the residents were never rude about it.
    PASS:
        The patient was in terrible pain, and the nurse was calm.
    PASS:
        The malignant effusion made it a nightmare to plan.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from outreach.domain.findings import Finding, Level
from outreach.domain.messages import Draft
from outreach.guardrails.backbiting import BACKBITING
from outreach.guardrails.contempt import aimed, has_contempt
from outreach.guardrails.disparaging import DISPARAGING
from outreach.guardrails.frames import Frames, Rows, Told, told
from outreach.guardrails.hearsay import HEARSAY
from outreach.guardrails.ill_will import ILL_WILL
from outreach.guardrails.indiscreet import INDISCREET
from outreach.guardrails.mockery import MOCKERY
from outreach.guardrails.own_troubles import OWN_TROUBLES
from outreach.guardrails.phrases import Phrase, first_found, levelled
from outreach.guardrails.rule import Context, TextRule
from outreach.guardrails.scorn import SCORN
from outreach.guardrails.scorn_anywhere import SCORN_ANYWHERE
from outreach.guardrails.sick_humor import SICK_HUMOR
from outreach.guardrails.talebearing import TALEBEARING
from outreach.guardrails.tattling import TATTLING
from outreach.guardrails.text import seen
from outreach.guardrails.too_private import TOO_PRIVATE
from outreach.guardrails.wording import quoted
from outreach.patterns import Pattern

ID = "C213"
NAME = "gossip"
_ROWS = Rows(INDISCREET)
_FRAMES = Frames(
    (
        *SCORN,
        *TOO_PRIVATE,
        *BACKBITING,
        *TATTLING,
        *DISPARAGING,
        *MOCKERY,
        *HEARSAY,
        *ILL_WILL,
        *TALEBEARING,
        *SCORN_ANYWHERE,
        *SICK_HUMOR,
        *OWN_TROUBLES,
    )
)
_SECRECY = Pattern(
    r"\b(?:between (?:you|us|ourselves)|this is between|quote me|off the record|keep (?:this|it|that)"
    r"|hear (?:it|this|that) from me"
    r"|tell (?:him|her|them|me|anyone|anybody)|told (?:anyone|anybody)|pass this on|not supposed to"
    r"|should not say|shouldn't say|(?:i|i've|i have|we) hear(?:d)?"
    r"|talked about|whispered|talking about|rumou?r|out next|in confidence|heard)"
)
_ENTRUSTED = Pattern(
    r"\b(?:embargo\w*|hazard ratio|endpoint|unpublished|manuscript|peer[- ]review\w*|reviewers?|referees?"
    r"|editors?|journal|preprint"
    r"|arms?|trial|boost|abstracts?|publication|published|rank\w*|scor(?:e|es|ed|ing)|votes?|voted|ballots?"
    r"|our list|the list|top (?:three"
    r"|five|ten|two)|(?:first|number) (?:one|choice)|selection|m&m|morbidity|sealed|award|paper was|accepted"
    r"|your (?:lecture|talk|slides|paper"
    r"|poster|essay|interview)|committee|forum|website|meeting will|refereeing|co-authors?|complications"
    r"|afterloader|your name|our meeting|bump|retraining|root cause)\b"
)
# refused, owned up to, read in a book or a study, or said of nobody
_INNOCENT = Pattern(
    r"\b(?:would|will|'d|'ll|do|did|should|must|shall|may)(?: not|n't| never) (?:\w+ )?(?:want to )?(?:gossip"
    r"|speak (?:ill )?(?:of|about) colleagues|repeat gossip|pass on|spread|listen to gossip)\b(?![^.]*\bbut\b)"
    r"|\bgossip (?:column|magazine)\b|\bi(?:'ve| have)? (?:\w+ )?(?:stole|snapped|yelled|shouted|screamed"
    r"|have no (?:business|shame)|lost it|flunked)\b"
    r"|\b(?:study|survey|paper|authors) (?:found|shows?|showed|reports?|reported)\b|\b(?:in|of) the (?:novel"
    r"|film|movie|poem|book you)\b"
    r"|\bcaught (?:\w+ ){0,2}(?:of my|errors?|mistakes?|by the|slips?|typos?)\b|\bnobody (?:blamed|yelled"
    r"|laughed|mocked|shouted|scolded)\b"
    r"|\bhate for (?:this|that|it)\b|\b(?:unfair|wrong|rude|unkind) of me\b|\btold me i (?:might|may|could)\b"
    r"|\byou of all people\b"
    r"|\bin your position\b|\bby grade\b|\btold (?:nobody|no one) off\b|\b(?:loading dock|linac arrived)\b"
    r"|\bwalked out with\b|\bgenerous\b"
    r"|\bschedule is a nightmare\b|\btalk(?:ed)? about (?:me|you)\b(?![^.]*\b(?:behind|laugh\w*|out of"
    r"|gossip\w*|not kind|unkind)\b)|\b(?:said"
    r"|says|waved) goodbye\b"
)
_CASE = Pattern(
    r"\b(?:\d{1,3}[- ]?(?:year|yr|y/?o)\w*|aged \d+|\d\d ?[fm]\b|(?:\w*carcinoma|\w*glioma|\w*sarcoma"
    r"|leuk(?:a)?emia|lymphoma|melanoma|germ cell)"
    r"|losing (?:his|her|their) (?:fertility|voice|hair|sight))\b|\bwhose cancer\b"
)
_MOCKING = Pattern(
    r"\b(?:laugh\w*|jok\w*|funny|hilarious|lol|lmao|ha+h\w*|whin\w*|fat|obese|ugly|smel\w*|stink\w*|stank|crazy"
    r"|nuts|dumb|stupid|idiot\w*|whale"
    r"|nickname\w*|bets?|betting|gomer\w*|dis(?:gusting|aster)|annoying|deserv\w*|fault|frequent|nightmare"
    r"|pathetic|hate\w*)\b"
)


def check(draft: Draft, context: Context) -> Iterator[Finding]:
    """Find what is said of somebody who would be hurt to read it."""
    more = context.options.get("words", "")
    for part in seen(draft):
        contempt = has_contempt(levelled(part.text).low, more)
        fitting = _ROWS.fitting(part.text)
        for one in told(part.text):
            found = _ill(one, fitting, contempt=contempt, more=more)
            if found is not None:
                start = one.sentence.start + found.start()
                said = quoted(part.text[start : one.sentence.start + found.end()])
                message = f"speaks ill of somebody, or too freely, {said}; say what happened, or leave it out"
                yield Finding(rule=ID, name=NAME, level=Level.BLOCK, message=message, where=part.place(start))


def _ill(one: Told, fitting: Sequence[Phrase], *, contempt: bool, more: str) -> re.Match[str] | None:
    """Give the words that speak ill in a sentence."""
    low = one.sentence.low
    said = (aimed(low, more) if contempt else None) or first_found(fitting, low)
    if said is None:
        framed = _FRAMES.found(one)
        said = framed[1] if framed else None
    return None if said is None or _is_fine(said, low) else said


def _is_fine(said: re.Match[str], low: str) -> bool:
    """Whether it only asks to keep what is embargoed or voted on, which are other rules' own, or refuses gossip."""
    if _INNOCENT.search(low) or (_CASE.search(low) and not _MOCKING.search(low)):
        return True
    return _SECRECY.search(said.group()) is not None and _ENTRUSTED.search(low) is not None


RULE = TextRule(id=ID, name=NAME, level=Level.BLOCK, check=check, options=("words",))
