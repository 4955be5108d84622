"""`outreach book`: keep a meeting you arranged."""

from __future__ import annotations

import click

from outreach.capture.booking import booked
from outreach.cli import completing
from outreach.cli.keeping import keep
from outreach.cli.options import Settings, pass_settings, verb
from outreach.cli.targets import target


@verb("book", example="outreach book halvorsen 2026-12-10 3:00 pm 20 min")
@click.argument("words", nargs=-1, required=True, metavar="NAME N|DAY TIME [LENGTH]", shell_complete=completing.names)
@pass_settings
def command(settings: Settings, words: tuple[str, ...]) -> int:
    """Keep a meeting you arranged: rhythms wait for it, and it counts as a contact once it is over.

    N is one of the times that were offered, as explain NAME counts them.

    It is off:  outreach book halvorsen cancel
    """
    meant = target(words, settings)
    return keep(booked(meant.person, meant.rest, meant.found.view), meant.found, settings)
