"""`outreach holds`: the time that is kept free."""

from __future__ import annotations

from outreach.cli.options import Settings, pass_settings, verb
from outreach.cli.pointing import look
from outreach.cli.screen import put_json, show
from outreach.inventory import holds_of
from outreach.reports.json import listing_json


@verb("holds", example="outreach holds")
@pass_settings
def command(settings: Settings) -> int:
    """Show what is held on your calendar from now on: for what, for whom, until when."""
    found = look(settings)
    listing = holds_of(found)
    if settings.as_json:
        put_json(listing_json(listing, found.now))
    show(listing, settings)
    return 0
