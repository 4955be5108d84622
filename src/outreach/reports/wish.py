"""What becomes of a mail that was just asked for: the next run drafts it, it needs something, or why it waits."""

from __future__ import annotations

from outreach.domain.plans import Plan
from outreach.domain.project import Project
from outreach.domain.touches import Outcome, TouchId
from outreach.reports.words import dated


def awaited(touch: TouchId, plan: Plan, project: Project) -> str:
    """Write "The next run drafts it.", what it needs with the command that says it, or why not now and when."""
    today = plan.now.astimezone(project.me.zone).date()
    for row in plan.drafts:
        if row.touch == touch:
            if row.due.needs:
                need = row.due.needs[0]
                return f"It needs {need.ask}:  {need.fill}"
            if row.outcome in (Outcome.DEFERRED, Outcome.UPCOMING):
                day = row.due.next
                return f"It waits{f' until {dated(day, today)}' if day else ''}: {row.due.reason.text}."
            return "The next run drafts it."
    for skip in plan.skipped:
        if (skip.cadence, skip.person, skip.anchor, skip.step) == (
            touch.cadence,
            touch.person,
            touch.anchor,
            touch.step,
        ):
            return f"Not now: {skip.text}{f'; again {dated(skip.next, today)}' if skip.next else ''}."
    return ""
