"""What to type next about an occasion: what its drafts of today still want, else how to look at them."""

from __future__ import annotations

from collections.abc import Iterable

from outreach.domain.people import Person, PersonId
from outreach.domain.plans import Plan, PlannedDraft
from outreach.domain.project import Project
from outreach.domain.touches import Outcome
from outreach.planning.asking import handle

_ORDER = (Outcome.NEEDS, Outcome.UNADDRESSED, Outcome.REFUSED, Outcome.READY)


def drafts_about(anchor: str, plan: Plan, person: PersonId | None = None) -> tuple[PlannedDraft, ...]:
    """Give the lines of the plan about an occasion, or about it and one person."""
    return tuple(row for row in plan.drafts if row.touch.anchor == anchor and person in (None, row.touch.person))


def look_into(person: Person | None, project: Project) -> str:
    """Give how to see why nothing is drafted for somebody now; empty for nobody."""
    return f"outreach explain {handle(person, project)}" if person else ""


def next_of(rows: Iterable[PlannedDraft], project: Project) -> str:
    """Give the command for the line that wants most; empty when all of them can wait."""
    wanting = [row for row in rows if row.outcome in _ORDER]
    if not wanting:
        return ""
    row = min(wanting, key=lambda one: _ORDER.index(one.outcome))
    missing = row.due.needs or row.gaps
    commands = (finding.command for finding in row.findings if finding.command)
    answer = missing[0].fill if missing else next(commands, "")
    return answer or f"outreach show {handle(row.due.person, project)}"
