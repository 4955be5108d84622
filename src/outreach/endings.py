"""How a run went: what it must remember having refused, and the exit code that says whether its owner is needed.

Pure. Only what is new counts: an owner who was told once is not told by every run.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime

from outreach.domain.facts import Fact, Failed
from outreach.domain.messages import key
from outreach.domain.outcomes import NOT_GRANTED
from outreach.domain.plans import Applied, CreateDraft, Plan, PlannedDraft, RewriteDraft
from outreach.domain.project import Project
from outreach.domain.touches import Outcome
from outreach.errors import Exit

_REFUSED = "refused"


def newly_refused(plan: Plan, facts: Iterable[Fact], project: Project, now: datetime) -> tuple[Failed, ...]:
    """Give a fact for each draft that is held back for the first time, so that the next run can stay quiet."""
    known = {one.key for one in facts if isinstance(one, Failed) and one.code == _REFUSED}
    rows = (row for row in plan.drafts if row.outcome is Outcome.REFUSED)
    found = (_refusal(row, project, now) for row in rows)
    return tuple(one for one in found if one.key not in known)


def _refusal(row: PlannedDraft, project: Project, now: datetime) -> Failed:
    text = ", ".join(one.label for one in row.findings)
    name = row.key or key(project.me.email, row.touch, "draft", row.generation)
    return Failed(at=now, key=name, code=_REFUSED, text=text)


def exit_code(applied: Applied, plan: Plan, refusals: Iterable[Failed], facts: Iterable[Fact]) -> Exit:
    """Give the exit code of a run; `refusals` are its new ones, `facts` what was known before it."""
    if applied.exit_code:
        return Exit(applied.exit_code)
    drafts = (one for one in applied.receipts if isinstance(one.action, CreateDraft | RewriteDraft))
    needs_owner = any(not one.addressed for one in drafts)
    failed = _newly_failed(applied, facts)
    return Exit.ATTENTION if needs_owner or tuple(refusals) or failed or plan.problems else Exit.DONE


def _newly_failed(applied: Applied, facts: Iterable[Fact]) -> bool:
    """Whether an item failed that the owner has not heard of; a missing permission is told, and then only listed."""
    known = {one.key for one in facts if isinstance(one, Failed) and one.code == NOT_GRANTED}
    return any(one.code != NOT_GRANTED or one.action.key not in known for one in applied.failures)
