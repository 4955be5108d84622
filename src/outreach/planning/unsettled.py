"""Drafts whose mailbox was asked to create them and did not say that it had: looked for first, made again later.

A lost answer may mean a draft that turns up minutes afterwards, so it is not asked for twice before a complete
listing can prove that it was never made. Pure; knows no mailbox.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime

from outreach.domain.history import PastDraft
from outreach.domain.plans import PlannedDraft
from outreach.domain.stages import View
from outreach.domain.touches import Outcome, Reason


def unsettled(row: PlannedDraft, view: View) -> PlannedDraft:
    """Let a draft wait while nobody knows whether it was created; what was rejected is not offered again as it is."""
    past = view.history.drafts.get(row.touch)
    if past is None or past.ref is not None or row.action is None:
        return row
    if past.settles_at is not None and view.now < past.settles_at:
        return _waiting(row, past.settles_at.astimezone(view.project.me.zone))
    return _refused(row, past) if _is_rejected(row, past) else row


def _waiting(row: PlannedDraft, until: datetime) -> PlannedDraft:
    text = f"the mailbox did not say whether it made the draft; looked for again after {until:%H:%M}"
    due = replace(row.due, outcome=Outcome.DEFERRED, reason=Reason(code="unanswered", text=text), next=until.date())
    return replace(row, due=due, outcome=Outcome.DEFERRED, draft=None)


def _is_rejected(row: PlannedDraft, past: PastDraft) -> bool:
    return bool(past.rejected and row.draft and replace(row.draft, to=()).fingerprint == past.fingerprint)


def _refused(row: PlannedDraft, past: PastDraft) -> PlannedDraft:
    due = replace(row.due, reason=Reason(code="rejected", text=f"the mailbox did not take it: {past.rejected}"))
    return replace(row, due=due, outcome=Outcome.REFUSED, draft=None)
