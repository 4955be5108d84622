"""patient-in-hold (P303): no patient stands on your calendar.

Calendars are synced to phones, shown on screens and shared. Title and text of every hold are read as identifier and
may-identify read a mail; a "Mr." or "Ms." of none of your files next to a consult, a chart or a scan counts as a
patient. The hold is refused; what stands on the calendar stays as it is. Notes that look so are not kept, and `outreach
check` names such words in your files. Cannot be switched off.

    FAIL: "a patient's name"
        Mr. Alvarez consult, T4
    FAIL: "a record number"
        prepare: chart 4482913
    FAIL: "a room or a bed"
        follow up on the patient in room 12
    PASS:
        Prep: read tomorrow's list
    PASS: with Ms. Renee Toliver
        Ms. Toliver, consult about the dataset
"""

from __future__ import annotations

from collections.abc import Iterator

from outreach.domain.findings import Finding, Level
from outreach.domain.messages import Hold
from outreach.domain.stages import View
from outreach.guardrails.identifier import finding, surnames
from outreach.guardrails.patient import strangers, traces
from outreach.guardrails.rule import Context, HoldRule
from outreach.guardrails.text import Part

ID = "P303"
NAME = "patient-in-hold"


def check(hold: Hold, view: View) -> Iterator[Finding]:
    """Find whatever could make a patient known in what a hold shows."""
    people = surnames(Context(view=view))
    for part in (Part("title", hold.title), Part("text", hold.text)):
        for one in (*traces(part.text, people=people), *strangers(part.text, people)):
            yield finding(ID, NAME, Level.REFUSE, one, part)


RULE = HoldRule(id=ID, name=NAME, level=Level.REFUSE, check=check, fixed=True)
