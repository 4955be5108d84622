"""A guardrail over the whole set: at most three unfinished drafts lie in the mailbox at a time.

A folder of half-mails makes people stop. Those of cadences that a job leaves alone count as well. Drafts that only wait
for a program's answer are not counted: one word finishes them all.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import replace

from outreach.domain.cadences import Kind
from outreach.domain.findings import Level
from outreach.domain.history import PastDraft
from outreach.domain.people import Policy
from outreach.domain.plans import PlannedDraft
from outreach.domain.stages import View
from outreach.domain.touches import Outcome, Reason, TouchId
from outreach.guardrails import program_policy

MOST_ALIVE = 3
_SENTENCE = "three unfinished drafts wait for you already; finish one and this follows"


def cap_unaddressed(
    rows: Sequence[PlannedDraft], view: View, taken_back: Collection[TouchId] = ()
) -> tuple[PlannedDraft, ...]:
    """Defer unaddressed drafts beyond three, in order of rank; the order of rows stays.

    One that lies in the mailbox keeps its place, so that a second run changes nothing; what is `taken_back` gives its
    place up.
    """
    elsewhere = {row.touch for row in rows}.union(taken_back)
    left = sum(1 for past in view.history.drafts.values() if past.touch not in elsewhere and _lies_waiting(past, view))
    counted = sorted(
        (at for at, row in enumerate(rows) if _counts(row)), key=lambda at: (rows[at].ref is None, rows[at].due.rank)
    )
    beyond = {at for at in counted[max(0, MOST_ALIVE - left) :] if rows[at].ref is None}
    return tuple(_deferred(row) if at in beyond else row for at, row in enumerate(rows))


def _counts(row: PlannedDraft) -> bool:
    """Whether a draft lacks something that only its own mending can give."""
    if row.outcome is not Outcome.UNADDRESSED:
        return False
    blocking = [one for one in row.findings if one.level is Level.BLOCK]
    return not blocking or any(one.rule != program_policy.ID for one in blocking)


def _lies_waiting(past: PastDraft, view: View) -> bool:
    """Whether a draft that is not looked at now lies unfinished, as far as can be told without rendering it."""
    return past.is_unfinished and not _waits_for_policy(past, view)


def _waits_for_policy(past: PastDraft, view: View) -> bool:
    interview = next((one for one in view.project.interviews if one.id == past.touch.anchor), None)
    return (
        past.kind is Kind.THANKS
        and interview is not None
        and interview.program is not None
        and view.policy(interview.program) is Policy.UNKNOWN
    )


def _deferred(row: PlannedDraft) -> PlannedDraft:
    due = replace(row.due, outcome=Outcome.DEFERRED, reason=Reason(code="unfinished", text=_SENTENCE))
    return replace(row, due=due, outcome=Outcome.DEFERRED, draft=None)
