"""`outreach resume`: end a pause or a snooze."""

from __future__ import annotations

import click

from outreach.capture.deciding import resumed
from outreach.cli import completing
from outreach.cli.keeping import keep
from outreach.cli.options import Settings, pass_settings, verb
from outreach.cli.targets import target
from outreach.errors import UsageError


@verb("resume", example="outreach resume hadid")
@click.argument("words", nargs=-1, required=True, metavar="NAME", shell_complete=completing.names)
@pass_settings
def command(settings: Settings, words: tuple[str, ...]) -> int:
    """Let a person be written to again."""
    meant = target(words, settings)
    if meant.rest:
        raise UsageError(f'"{meant.rest}" says nothing here', remedy="a name is enough")
    return keep(resumed(meant.person, meant.found.view), meant.found, settings)
