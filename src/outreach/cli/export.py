"""`outreach export`: every fact the ledger holds, as lines of JSON."""

from __future__ import annotations

from zoneinfo import ZoneInfo

import click

from outreach.cli.options import Settings, pass_settings, verb
from outreach.workspace import existing


@verb("export", example="outreach export > facts.jsonl")
@pass_settings
def command(settings: Settings) -> int:
    """Print every fact as a line of JSON, oldest first. What was forgotten can be rebuilt from it.

    It holds your notes and the names of people, so keep the file to yourself. Changes nothing.
    """
    from outreach.state.export import written
    from outreach.state.ledger import Ledger

    root = existing(settings.root())
    now = settings.clock().now(ZoneInfo("UTC"))
    with Ledger.open(root, now=now, readonly=True) as ledger:
        entries = ledger.entries()
    for line in written(entries):
        click.echo(line)
    return 0
