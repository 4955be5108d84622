"""`outreach review`: walk through today's lines, one key each."""

from __future__ import annotations

import click

from outreach.agenda import agenda_of
from outreach.cli.desktop import this_machine
from outreach.cli.keys import keyboard
from outreach.cli.options import Settings, pass_settings, verb
from outreach.cli.pointing import look
from outreach.cli.screen import put_json, show
from outreach.cli.walking import Walk
from outreach.reports.agenda import own
from outreach.reports.json import listing_json


@verb("review", example="outreach review")
@click.option("--all", "every", is_flag=True, help="also what was asked often enough")
@pass_settings
def command(settings: Settings, every: bool) -> int:
    """Walk through the lines of the agenda, one key each. Every answer is kept at once; stop whenever you like.

    On a terminal a key is enough; otherwise each answer is a line.
    """
    found = look(settings)
    listing = agenda_of(found, every=every)
    if settings.as_json:
        put_json(listing_json(listing, found.now))
        return 0
    lines = own(listing.lines)
    if not lines:
        show(listing, settings)
        return 0
    return Walk(lines, found, settings, keyboard(), this_machine()).go()
