"""`outreach agenda`, and bare `outreach`: what waits for you today."""

from __future__ import annotations

from outreach.agenda import agenda_of
from outreach.cli.options import Settings, pass_settings, verb
from outreach.cli.pointing import look
from outreach.cli.screen import put_json, show
from outreach.reports.json import listing_json


@verb("agenda", example="outreach")
@pass_settings
def command(settings: Settings) -> int:
    """Show what waits for you today: drafts that lie there, what is missing, the holds of the week."""
    found = look(settings)
    listing = agenda_of(found)
    if settings.as_json:
        put_json(listing_json(listing, found.now))
    show(listing, settings)
    return 0
