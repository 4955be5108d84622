"""`outreach agenda`, and bare `outreach`: what waits for you today."""

from __future__ import annotations

import contextlib

import click

from outreach.agenda import agenda_of
from outreach.cli.keeping import list_once
from outreach.cli.options import Settings, pass_settings, verb
from outreach.cli.pointing import look
from outreach.cli.screen import put_json, show
from outreach.domain.facts import LedgerMade
from outreach.errors import OutreachError
from outreach.preview import Preview
from outreach.reports.json import listing_json
from outreach.reports.lines import Listing
from outreach.showings import shown_by


@verb("agenda", example="outreach")
@click.option("--all", "every", is_flag=True, help="also what was asked often enough")
@pass_settings
def command(settings: Settings, every: bool) -> int:
    """Show what waits for you today: drafts that lie there, what is missing, the holds of the week.

    A missing detail is asked for on three days, then only counted.
    """
    found = look(settings)
    listing = agenda_of(found, every=every)
    if settings.as_json:
        put_json(listing_json(listing, found.now))
    show(listing, settings)
    if not (settings.quiet or settings.as_json):
        _remember(listing, found)
    list_once(found, settings)
    return 0


def _remember(listing: Listing, found: Preview) -> None:
    """Record what was asked today, where there is a ledger; that it cannot be recorded is no reason to stop."""
    from outreach.state.ledger import Ledger

    shown = shown_by(listing, found)
    has_ledger = any(isinstance(one, LedgerMade) for one in found.facts)
    if not (shown and has_ledger):
        return
    with contextlib.suppress(OutreachError), Ledger.open(found.root, now=found.now) as ledger:
        ledger.record(shown)
