"""What is left to do or unsaid once quiet runs have followed: nothing, if every promise was kept."""

from __future__ import annotations

from datetime import datetime

from outreach.clock import Clock
from outreach.domain.touches import Outcome
from outreach.preview import preview
from tests.google_season import GoogleSeason


def left_half_done(season: GoogleSeason, now: datetime) -> tuple[str, ...]:
    """Give what a run would still have to do at `now`, and what waits or is silent without a reason."""
    plan = preview(season.root, Clock(read=lambda: now)).plan
    odd = [f"still to be done: {action.key} ({type(action).__name__})" for action in plan.actions]
    waiting = [row for row in plan.drafts if row.outcome is not Outcome.READY]
    odd += [f"waits without a reason: {row.touch}" for row in waiting if not (row.due.reason.text or row.findings)]
    odd += [f"silent without a reason: {skip.cadence}/{skip.person}" for skip in plan.skipped if not skip.text.strip()]
    return tuple(odd)
