"""A guardrail over the whole set: at most three unfinished drafts lie in the mailbox at a time.

A folder of half-mails makes people stop. Drafts that only wait for a program's answer are not counted: one word
finishes them all.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from outreach.domain.findings import Level
from outreach.domain.plans import PlannedDraft
from outreach.domain.touches import Outcome, Reason
from outreach.guardrails import program_policy

MOST_ALIVE = 3
_SENTENCE = "three unfinished drafts wait for you already; finish one and this follows"


def cap_unaddressed(rows: Sequence[PlannedDraft]) -> tuple[PlannedDraft, ...]:
    """Defer unaddressed drafts beyond three, in order of rank; the order of rows stays.

    One that lies in the mailbox keeps its place, so that a second run changes nothing.
    """
    counted = sorted(
        (at for at, row in enumerate(rows) if _counts(row)), key=lambda at: (rows[at].ref is None, rows[at].due.rank)
    )
    beyond = {at for at in counted[MOST_ALIVE:] if rows[at].ref is None}
    return tuple(_deferred(row) if at in beyond else row for at, row in enumerate(rows))


def _counts(row: PlannedDraft) -> bool:
    """Whether a draft lacks something that only its own mending can give."""
    if row.outcome is not Outcome.UNADDRESSED:
        return False
    blocking = [one for one in row.findings if one.level is Level.BLOCK]
    return not blocking or any(one.rule != program_policy.ID for one in blocking)


def _deferred(row: PlannedDraft) -> PlannedDraft:
    due = replace(row.due, outcome=Outcome.DEFERRED, reason=Reason(code="unfinished", text=_SENTENCE))
    return replace(row, due=due, outcome=Outcome.DEFERRED, draft=None)
