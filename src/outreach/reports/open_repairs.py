"""What the agenda says of an apology that is still open: it is never folded away for good, and two weeks are enough.

Says nothing of what happened; whoever looks over a shoulder learns no more than the line itself tells.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

from outreach.domain.cadences import Kind
from outreach.domain.history import History
from outreach.domain.project import Project
from outreach.domain.touches import TouchId
from outreach.reports.lines import Line

_SUNDAY = 6
_TWO_WEEKS = timedelta(days=14)
_HINT = "open for {days} days: a call may do more than a mail; or ask a mentor what they would do"


def is_repair(touch: TouchId, project: Project) -> bool:
    """Whether a line is about an apology."""
    cadence = project.cadence(touch.cadence)
    return cadence is not None and cadence.kind is Kind.REPAIR


def comes_back(touch: TouchId, project: Project, today: date) -> bool:
    """Whether a line that was shown often enough is shown once more: an apology is, on the day of the weekly review."""
    if not is_repair(touch, project):
        return False
    review = project.weekly_review
    return review.falls_on(today) if review is not None else today.weekday() == _SUNDAY


def with_hint(line: Line, project: Project, history: History, today: date) -> Line:
    """Say below the line of an apology that has been open for two weeks what else there is."""
    if line.part or not is_repair(line.touch, project):
        return line
    days = today - _since(line.touch, project, history)
    return line if days < _TWO_WEEKS else replace(line, more=(*line.more, (_HINT.format(days=days.days), "")))


def _since(touch: TouchId, project: Project, history: History) -> date:
    """Give the day of the draft; while there is none, the day from which it was asked about."""
    draft = history.drafts.get(touch)
    if draft is None or not draft.is_lying:
        return history.begin
    return draft.made_at.astimezone(project.me.zone).date()
