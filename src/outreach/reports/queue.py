"""The queue: every draft of ours that lies in the mailbox, and those that are gone without a word."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime

from outreach.domain.history import History
from outreach.domain.project import MailTo, Project
from outreach.domain.touches import TouchId
from outreach.reports.json import JsonObject, attachment_json, finding_json, listing_json, row_json
from outreach.reports.lines import Listing, numbered
from outreach.reports.lying import Found, lying, lying_line, vanished, vanished_line, with_answers
from outreach.reports.rows import Rows, weightiest
from outreach.reports.words import count, day, listed, wrapped

# how many of the files that can go are named
_NAMED = 2


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
    listed = with_answers(numbered(lines), waiting.history)
    if not listed:
        opening = (*_sent_files(waiting.found.files), "No draft waits for you. What is next: outreach")
        return Listing(opening=opening, name="queue")
    said = f"{count(len(there), 'draft')} waiting" if there else "no draft waiting"
    missing = f", {len(gone)} gone" if gone else ""
    edited = sum(1 for one in there if not one.is_untouched)
    hand = f", {edited} edited by you and yours alone" if edited else ""
    to_open = "Open it in Gmail" if waiting.project.mail is MailTo.GMAIL else "Hand it over"
    read = (f"Read one: outreach show N      {to_open}: outreach open N",) if there else ()
    closing = (*_sent_files(waiting.found.files), *read)
    return Listing(opening=(f"{day(rows.today)} · {said}{hand}{missing}",), lines=listed, closing=closing, name="queue")


def _sent_files(files: Sequence[str]) -> tuple[str, ...]:
    """Say which files can go, so that nobody sends a mail a second time."""
    if not files:
        return ()
    named = [*files[:_NAMED], *([f"{len(files) - _NAMED} more"] if len(files) > _NAMED else [])]
    said = "is of a mail you sent, so it" if len(files) == 1 else "are of mails you sent, so they"
    text = f"{count(len(files), 'file')} in drafts/ {said} can go (or to drafts/sent/): {listed(named)}"
    return tuple(wrapped(text, indent=2, first=""))


def queue_json(waiting: Waiting, listing: Listing) -> JsonObject:
    """Give the same for programs: with the state of each draft, its age in days, its window and what rules find."""
    found = listing_json(listing, waiting.now)
    rows = [{**row_json(line), **_state_json(line.touch, waiting)} for line in listing.lines]
    return {**found, "rows": rows, "sent_files": list(waiting.found.files)}


def _state_json(touch: TouchId, waiting: Waiting) -> JsonObject:
    draft, window = waiting.history.drafts[touch], waiting.found.windows.get(touch)
    zone = waiting.project.me.zone
    made, today = draft.made_at.astimezone(zone).date(), waiting.now.astimezone(zone).date()
    return {
        "state": str(draft.stage),
        "made": made.isoformat(),
        "age": (today - made).days,
        "closes": window.closes.isoformat() if window and window.closes else None,
        "idle": waiting.found.idle.get(touch),
        "attachments": [attachment_json(one, today) for one in waiting.found.attached.get(touch, ())],
        "findings": [finding_json(one) for one in weightiest(waiting.found.findings.get(touch, ()))],
    }
