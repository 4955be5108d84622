"""may-identify (P302): no patient can be recognised from what stands together in a mail.

An age with a sex or an illness, a patient or a person and a day, a room or a bed, an act and its date, a rare tumor
with a day or a town: none names anybody, together they may. Refused in thanks, where such a sentence comes easily; a
warning elsewhere. Cohorts are innocent. Cannot be switched off; `may-identify: {rare: "chordoma, thymoma"}` replaces
the list of rare tumors.

    FAIL: interview-thanks, to Dr. Elena Marchetti, "67-year-old with"
        I still think of the 67-year-old with chordoma on Tuesday.
    FAIL: interview-thanks, to Dr. Elena Marchetti, "our patient"
        I learned how to listen from our patient last Tuesday.
    FAIL: "a room or a bed"
        The patient in room 412 asked for you.
    FAIL: "a rare tumor"
        The chordoma case from Dayton stays with me.
    PASS: interview-thanks, to Dr. Elena Marchetti
        You walked me through 142 patients treated 2015-2020, median age 67, on Tuesday.
    PASS: interview-thanks, to Dr. Elena Marchetti
        Your chordoma talk on Tuesday changed how I think about margins, and how you speak with patients.
    PASS: interview-thanks, to Dr. Elena Marchetti
        I remember Room 412, where we met on Friday, and your patience.
"""

from __future__ import annotations

from collections.abc import Iterator

from outreach.domain.cadences import Kind
from outreach.domain.findings import Finding, Level
from outreach.domain.messages import Draft
from outreach.guardrails.identifier import finding, surnames
from outreach.guardrails.patient import RARE, traces
from outreach.guardrails.rule import Context, TextRule
from outreach.guardrails.text import seen

ID = "P302"
NAME = "may-identify"


def check(draft: Draft, context: Context) -> Iterator[Finding]:
    """Find whatever may make a patient known in combination."""
    thanks = context.cadence is not None and context.cadence.kind is Kind.THANKS
    level = Level.REFUSE if thanks else Level.WARN
    for part in seen(draft):
        for one in traces(part.text, people=surnames(context), rare=_rare(context)):
            if not one.identifies:
                yield finding(ID, NAME, level, one, part)


def _rare(context: Context) -> tuple[str, ...]:
    named = [one.strip().casefold() for one in context.options.get("rare", "").split(",")]
    return tuple(one for one in named if one) or RARE


RULE = TextRule(id=ID, name=NAME, level=Level.REFUSE, check=check, options=("rare",), fixed=True)
