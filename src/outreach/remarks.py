"""What a list says beside its lines: what was taken from notes, and that mailbox or calendar could not be asked.

Knows the list it is handed, and not how it came about.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from outreach.capture.echoes import ADD
from outreach.capture.notes import Notes
from outreach.capture.telling import told
from outreach.reports.lines import Listing
from outreach.reports.words import wrapped

SIGN_IN = "outreach auth login"


def with_notes(
    listing: Listing,
    notes: Iterable[Notes],
    *,
    is_preview: bool = False,
    every: bool = False,
    more: Iterable[str] = (),
) -> Listing:
    """Say below the heading of a list what was taken from the notes of each place and what was not, and `more`."""
    texts = [text for one in notes for text in told(one, is_preview=is_preview, every=every)]
    texts += [text for text in more if not any(one.startswith(text.partition(ADD)[0]) for one in texts)]
    said = [line for text in texts for line in wrapped(text, indent=2, first="")]
    place = 1 if listing.lines else 0
    return replace(listing, opening=(*listing.opening[:place], *said, *listing.opening[place:]))


def with_unseen(listing: Listing, unseen: str) -> Listing:
    """Say first that mailbox and calendar could not be asked, and why; what mends it comes next."""
    if not unseen:
        return listing
    said = wrapped(f"Not looked at: {unseen}", indent=2, first="")
    closing = (*listing.closing[:-1], f"Next: {SIGN_IN}") if SIGN_IN in unseen and listing.lines else listing.closing
    return replace(listing, opening=(*said, *listing.opening), closing=closing)


def with_untimed(listing: Listing, untimed: str) -> Listing:
    """Say below the heading of a list that no times are offered, and why."""
    said = wrapped(f"No times are offered: {untimed}", indent=2, first="") if untimed else []
    place = 1 if listing.lines else 0
    return replace(listing, opening=(*listing.opening[:place], *said, *listing.opening[place:]))
