"""`outreach met`: keep that you met somebody."""

from __future__ import annotations

import click

from outreach.capture.days import happened
from outreach.capture.touching import met
from outreach.cli import completing
from outreach.cli.keeping import keep
from outreach.cli.options import Settings, pass_settings, verb
from outreach.cli.targets import target


@verb("met", example='outreach met jonah      or   outreach met jonah yesterday "he showed me the planning room"')
@click.argument("words", nargs=-1, required=True, metavar="NAME [DATE] [TEXT]", shell_complete=completing.names)
@pass_settings
def command(settings: Settings, words: tuple[str, ...]) -> int:
    """Keep that you met somebody: rhythms count from there. What you add is kept as a note."""
    meant = target(words, settings)
    day, text = happened(meant.rest, meant.found.view.today)
    return keep(met(meant.person, text, meant.found.view, day), meant.found, settings)
