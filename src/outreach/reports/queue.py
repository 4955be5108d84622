"""The queue: every draft of ours that lies in the mailbox, and those that are gone without a word."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime

from outreach.domain.history import History
from outreach.domain.project import MailTo, Project
from outreach.reports.lines import Listing, numbered
from outreach.reports.lying import Found, lying, lying_line, vanished, vanished_line, with_answers
from outreach.reports.rows import Rows
from outreach.reports.words import count, day


@dataclass(frozen=True, slots=True, kw_only=True)
class Waiting:
    """What a queue is about: what happened so far, and what is known of the drafts that lie there."""

    history: History
    project: Project
    now: datetime
    found: Found = field(default_factory=Found)


def queue(waiting: Waiting) -> Listing:
    """Show age, window, hand and findings of each draft; ask about the vanished ones."""
    rows = Rows.of(waiting.project, waiting.now)
    there, gone = lying(waiting.history), vanished(waiting.history)
    lines = [lying_line(one, waiting.found, rows, full=True) for one in there]
    lines += [vanished_line(one, rows) for one in gone]
    listed = with_answers(numbered(lines), gone)
    if not listed:
        return Listing(opening=("No draft waits for you. What is next: outreach",), name="queue")
    said = f"{count(len(there), 'draft')} waiting" if there else "no draft waiting"
    missing = f", {len(gone)} gone" if gone else ""
    edited = sum(1 for one in there if not one.is_untouched)
    hand = f", {edited} edited by you and yours alone" if edited else ""
    to_open = "Open it in Gmail" if waiting.project.mail is MailTo.GMAIL else "Hand it over"
    closing = (f"Read one: outreach show N      {to_open}: outreach open N",) if there else ()
    return Listing(opening=(f"{day(rows.today)} · {said}{hand}{missing}",), lines=listed, closing=closing, name="queue")
