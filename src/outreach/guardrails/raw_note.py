"""raw-note (C216): a note about somebody is not yet a sentence to somebody, and nobody rewrites it but you.

"she prints her own phantoms", "told me to sort": the draft quotes such a note in a gap and stays without recipients
until you say it to the person. Nothing is rephrased for you, and no pronoun is guessed.

    FAIL: to Dr. Greta Osei, "she prints her own phantoms"
        Dear Dr. Osei,

        ⟦your note: "she prints her own phantoms". Say it to Dr. Osei⟧
    FAIL: "told me to sort"
        ⟦your note: "told me to sort". Say it to Dr. Chen⟧
    PASS:
        You told me to show the dataset to a physicist.
    PASS:
        You will have it by December 20.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from outreach.domain.findings import Finding, Level
from outreach.domain.messages import Draft
from outreach.guardrails.rule import Context, TextRule
from outreach.guardrails.text import gaps, seen
from outreach.guardrails.wording import quoted
from outreach.patterns import Pattern

ID = "C216"
NAME = "raw-note"

_FIX = "write it as a sentence to them"
_RAW = Pattern(r"your note: [\"“](?P<note>.*)[\"”]\.? Say it to (?P<to>.+)", re.DOTALL)


def is_raw_note(text: str) -> bool:
    """Whether what stands in a gap quotes a note that nobody could be told as it is."""
    return text.startswith("your note: ")


def check(draft: Draft, context: Context) -> Iterator[Finding]:
    """Find notes that are quoted in a gap."""
    for part in seen(draft):
        for one in gaps(part.text):
            if is_raw_note(one.text):
                where, message = part.place(one.start), _said(one.text, context)
                yield Finding(rule=ID, name=NAME, level=Level.BLOCK, message=message, where=where, fix=_FIX)


def _said(text: str, context: Context) -> str:
    found = _RAW.fullmatch(text)
    note = found["note"] if found else text.removeprefix("your note: ")
    spoken = found["to"] if found else "them"
    to = context.person.name.formal if context.person else spoken
    return f"your note is not a sentence to {to}, {quoted(note)}"


RULE = TextRule(id=ID, name=NAME, level=Level.BLOCK, check=check)
