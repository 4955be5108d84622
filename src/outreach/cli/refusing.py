"""The owner's "no" to touches, for good or for this time, and when they come back."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from outreach.capture.deciding import dismissed
from outreach.cli.keeping import keep
from outreach.cli.options import Settings
from outreach.cli.targets import touches
from outreach.domain.touches import TouchId
from outreach.preview import Preview
from outreach.reports.words import dated


def refuse(words: Sequence[str], settings: Settings, *, once: bool) -> int:
    """Record a "no" to what is meant, and echo it."""
    found, meant = touches(words, settings)
    rows = [dismissed(touch, found.view, once=once) for touch in meant]
    taken = replace(
        rows[0], facts=tuple(fact for row in rows for fact in row.facts), echo=" ".join(row.echo for row in rows)
    )
    return keep(taken, found, settings, follow=lambda then: _again(meant, then) if once else "")


def _again(meant: Sequence[TouchId], then: Preview) -> str:
    """Say from when what is periodic comes back."""
    days = (day for touch in meant if (day := _next(touch, then)) is not None)
    first = min(days, default=None)
    return f"Again from {dated(first, then.view.today)}." if first else ""


def _next(touch: TouchId, then: Preview) -> date | None:
    cadence = then.project.cadence(touch.cadence)
    if cadence is None or not cadence.is_periodic:
        return None
    same = (touch.cadence, touch.person)
    days = [one.next for one in then.plan.skipped if (one.cadence, one.person) == same and one.next]
    days += [row.due.window.opens for row in then.plan.drafts if (row.touch.cadence, row.touch.person) == same]
    return min(days, default=None)
