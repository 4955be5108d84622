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

from collections.abc import Iterator

from outreach.domain.findings import Finding, Level
from outreach.domain.messages import Draft
from outreach.guardrails.contempt import aimed, has_contempt
from outreach.guardrails.indiscreet import INDISCREET
from outreach.guardrails.phrases import first_found, has_cue, levelled
from outreach.guardrails.rule import Context, TextRule
from outreach.guardrails.sentences import spoken
from outreach.guardrails.text import seen
from outreach.guardrails.wording import quoted

ID = "C213"
NAME = "gossip"


def check(draft: Draft, context: Context) -> Iterator[Finding]:
    """Find what is said of somebody who would be hurt to read it."""
    more = context.options.get("words", "")
    for part in seen(draft):
        low = levelled(part.text).low
        fitting, contempt = [one for one in INDISCREET if has_cue((one,), low)], has_contempt(low, more)
        for sentence in spoken(part.text) if fitting or contempt else ():
            found = (contempt and aimed(sentence.low, more)) or first_found(fitting, sentence.low)
            if found is not None:
                start = sentence.start + found.start()
                said = quoted(part.text[start : sentence.start + found.end()])
                message = f"speaks ill of somebody, or too freely, {said}; say what happened, or leave it out"
                yield Finding(rule=ID, name=NAME, level=Level.BLOCK, message=message, where=part.place(start))


RULE = TextRule(id=ID, name=NAME, level=Level.BLOCK, check=check, options=("words",))
