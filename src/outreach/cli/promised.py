"""`outreach promised`: keep what you promised to somebody."""

from __future__ import annotations

import click

from outreach.capture.taking import take
from outreach.cli import completing
from outreach.cli.keeping import keep
from outreach.cli.options import Settings, pass_settings, verb
from outreach.cli.targets import target
from outreach.errors import UsageError


@verb("promised", example='outreach promised halvorsen "literature screen by Jan 27"')
@click.argument("words", nargs=-1, required=True, metavar="NAME WHAT [by DATE]", shell_complete=completing.names)
@pass_settings
def command(settings: Settings, words: tuple[str, ...]) -> int:
    """Keep what you promised; it counts as a commitment until you say that it is done.

    Done:  outreach promised halvorsen "literature screen done"
    """
    meant = target(words, settings)
    if not meant.rest:
        raise UsageError("what was promised?", remedy='write   outreach promised NAME "WHAT by DATE"')
    line = f"promised {meant.person.id}: {meant.rest}"
    return keep(take(line, meant.found.view), meant.found, settings)
