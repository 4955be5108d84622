"""`outreach pause`: stop everything to a person."""

from __future__ import annotations

import click

from outreach.capture.days import until
from outreach.capture.deciding import paused
from outreach.cli import completing
from outreach.cli.keeping import keep
from outreach.cli.options import Settings, pass_settings, verb
from outreach.cli.targets import target


@verb("pause", example="outreach pause hadid      or   outreach pause hadid until 2027-02-15")
@click.argument("words", nargs=-1, required=True, metavar="NAME [until DATE]", shell_complete=completing.names)
@pass_settings
def command(settings: Settings, words: tuple[str, ...]) -> int:
    """Write nothing to a person until a day, or until you resume. Untouched drafts are taken back by the next run."""
    meant = target(words, settings)
    view = meant.found.view
    return keep(paused(meant.person, until(meant.rest, view) if meant.rest else None, view), meant.found, settings)
