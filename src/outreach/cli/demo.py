"""`outreach demo`: the whole flow, offline, on a made-up example at a fixed evening."""

from __future__ import annotations

from pathlib import Path

import click

from outreach.agenda import agenda_of
from outreach.cli.options import Settings, pass_settings, verb
from outreach.cli.screen import show
from outreach.cli.staging import EXAMPLES, INTERVIEWS, look_around, places, prepare, step
from outreach.jobs import listing, perform
from outreach.preview import preview


@verb("demo", example="outreach demo")
@click.argument("directory", required=False, metavar="[DIR]")
@click.option("--example", type=click.Choice(list(EXAMPLES)), default=INTERVIEWS, help="whose season it is")
@pass_settings
def command(settings: Settings, directory: str | None, example: str) -> int:
    """Show the whole flow in a folder of its own (default: demo): check, notes, plan, run, agenda.

    Everybody in it is invented, and it is always the same evening of 2026. A second time changes nothing.
    """
    settings.workspace = str(Path(directory or settings.workspace or "demo").absolute())
    shown = EXAMPLES[example]
    settings.moment = shown.evening
    prepare(settings.root(), settings, shown)
    look_around(settings, shown)
    done = perform(settings.root(), None, settings.clock())
    step("outreach run", listing(done).text, settings)
    found = preview(settings.root(), settings.clock())
    step("outreach", "", settings)
    show(agenda_of(found), settings)
    places(settings, shown)
    return 0
