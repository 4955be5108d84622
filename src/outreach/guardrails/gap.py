"""gap (C202): a draft with a visible gap is not finished, and stays without recipients until the gap is filled.

A gap that quotes your own note is raw-note (C216), not this.

    FAIL: "one detail from the talk"
        Thank you for ⟦one detail from the talk⟧.
    FAIL:
        Subject: A question about ⟦topic⟧

        I would like to ask one thing.
    PASS:
        Thank you for your Friday plan review, where residents present.
    PASS:
        ⟦your note: "she prints her own phantoms". Say it to Dr. Osei⟧
"""

from __future__ import annotations

from collections.abc import Iterator

from outreach.domain.findings import Finding, Level
from outreach.domain.messages import Draft
from outreach.guardrails.raw_note import is_raw_note
from outreach.guardrails.rule import Context, TextRule
from outreach.guardrails.text import gaps, seen
from outreach.guardrails.wording import quoted

ID = "C202"
NAME = "gap"

_FIX = "write it there, or take the sentence out"


def check(draft: Draft, _context: Context) -> Iterator[Finding]:
    """Find gaps that ask for a detail."""
    for part in seen(draft):
        for one in gaps(part.text):
            if not is_raw_note(one.text):
                message = f"a detail is still missing, {quoted(one.text)}"
                yield Finding(
                    rule=ID, name=NAME, level=Level.BLOCK, message=message, where=part.place(one.start), fix=_FIX
                )


RULE = TextRule(id=ID, name=NAME, level=Level.BLOCK, check=check)
