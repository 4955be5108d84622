"""pressure (C212): nobody who is asked a favour is hurried, ordered or made to feel guilty.

Reads orders ("I need you to"), hurry ("ASAP", "your answer by Friday"), claims ("as you must know", "you owe me") and
guilt ("I still have not heard back from you", "this is my third mail"). A date with its reason is no pressure, nor is
an easy way out. An urgent consult is clinical, and is not meant. `pressure: {words: kindly revert}` adds words.

    FAIL: "ASAP"
        Please look at it ASAP.
    FAIL: "I need you to"
        I need you to sign the form.
    FAIL: "As you must know"
        As you must know, the deadline is near.
    FAIL: "have not heard back"
        I still have not heard back from you.
    FAIL: "my third e-mail"
        This is my third e-mail about the letter.
    FAIL: "need your answer by"
        I need your answer by Friday.
    PASS:
        No need to reply; whenever suits, and please do not rush.
    PASS:
        The letter is due on December 1. If the time is bad, a no is entirely fine.
    PASS:
        The urgent consult was seen as soon as possible, and we have not heard back from the IRB.
    PASS:
        You must be busy, and I do not need you to read all of it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from outreach.domain.findings import Finding, Level
from outreach.domain.messages import Draft
from outreach.guardrails.claiming import CLAIMING
from outreach.guardrails.demands import DEMANDS
from outreach.guardrails.dependence import DEPENDENCE
from outreach.guardrails.dunning import DUNNING
from outreach.guardrails.frames import Frames, Rows, Told, told
from outreach.guardrails.insisting import INSISTENCE
from outreach.guardrails.phrases import Phrase, phrase
from outreach.guardrails.pressing import PRESSING, pressing
from outreach.guardrails.presuming import PRESUMING
from outreach.guardrails.reproach import REPROACHES
from outreach.guardrails.rule import Context, TextRule
from outreach.guardrails.text import seen
from outreach.guardrails.urging import URGING
from outreach.guardrails.wording import quoted

ID = "C212"
NAME = "pressure"
_ROWS = Rows((*PRESSING, *INSISTENCE, *REPROACHES, *DEPENDENCE))
_FRAMES = Frames((*DEMANDS, *URGING, *CLAIMING, *DUNNING, *PRESUMING))


def check(draft: Draft, context: Context) -> Iterator[Finding]:
    """Find words that press, the first in each sentence."""
    own = _own(context.options.get("words", ""))
    for part in seen(draft):
        fitting = (*_ROWS.fitting(part.text), *own)
        for one in told(part.text):
            found = _pressed(one, fitting)
            if found is not None:
                start = one.sentence.start + found.start()
                said = quoted(part.text[start : one.sentence.start + found.end()])
                message = f"presses, {said}; leave a way out, and a date with its reason"
                yield Finding(rule=ID, name=NAME, level=Level.WARN, message=message, where=part.place(start))


def _pressed(one: Told, fitting: Sequence[Phrase]) -> re.Match[str] | None:
    """Give the words that press in a sentence."""
    said = pressing(one.sentence.low, fitting)
    if said is not None:
        return said
    framed = _FRAMES.found(one)
    return framed[1] if framed else None


def _own(words: str) -> tuple[Phrase, ...]:
    texts = [" ".join(one.lower().split()) for one in words.split(",")]
    return tuple(phrase(rf"(?<!\w){re.escape(one)}(?!\w)", one) for one in texts if one)


RULE = TextRule(id=ID, name=NAME, level=Level.WARN, check=check, options=("words",))
