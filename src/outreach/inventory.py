"""What lies there and what is held, of a workspace that was looked at; brought together for the reports people read."""

from __future__ import annotations

from outreach.letters import found_of
from outreach.preview import Preview
from outreach.reports.holds import held
from outreach.reports.lines import Listing
from outreach.reports.queue import Waiting, queue


def waiting_of(found: Preview) -> Waiting:
    """Bring together what is known of the drafts that lie there, and of the vanished ones."""
    return Waiting(history=found.history, project=found.project, now=found.now, found=found_of(found))


def queue_of(found: Preview) -> Listing:
    """Show the drafts that lie there."""
    return queue(waiting_of(found))


def holds_of(found: Preview) -> Listing:
    """Show the holds that stand."""
    return held(found.history, found.project, found.now)
