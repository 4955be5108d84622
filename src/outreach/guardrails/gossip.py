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
from outreach.guardrails.indiscreet import INDISCREET
from outreach.guardrails.phrases import Phrase, first_found, levelled
from outreach.guardrails.rule import Context, TextRule
from outreach.guardrails.scorn import SCORN
from outreach.guardrails.tattling import TATTLING
from outreach.guardrails.text import seen
from outreach.guardrails.too_private import TOO_PRIVATE
from outreach.guardrails.wording import quoted

ID = "C213"
NAME = "gossip"
_ROWS = Rows(INDISCREET)
_FRAMES = Frames((*SCORN, *TOO_PRIVATE, *BACKBITING, *TATTLING, *DISPARAGING))


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
    if said is not None:
        return said
    framed = _FRAMES.found(one)
    return framed[1] if framed else None


RULE = TextRule(id=ID, name=NAME, level=Level.BLOCK, check=check, options=("words",))
