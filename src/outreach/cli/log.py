"""`outreach log`: keep a touch that happened without a draft of ours."""

from __future__ import annotations

import click

from outreach.capture.touching import logged
from outreach.cli import completing
from outreach.cli.keeping import keep
from outreach.cli.options import Settings, pass_settings, verb
from outreach.cli.targets import target


@verb("log", example='outreach log osei thanks      or   outreach log halvorsen ask 2026-11-20 "the travel grant"')
@click.argument("words", nargs=-1, required=True, metavar="NAME KIND [DATE] [ABOUT]", shell_complete=completing.names)
@pass_settings
def command(settings: Settings, words: tuple[str, ...]) -> int:
    """Keep what happened: ask, give, thanks, update, meeting, attend, reply, logistics, no-reply, or declined.

    "no-reply" says that no answer came to what you last wrote; possible from the day after. "declined" is an answer as
    well: they said no, and nothing more is written about that.
    """
    meant = target(words, settings)
    return keep(logged(meant.person, meant.rest.split(), meant.found.view), meant.found, settings)
