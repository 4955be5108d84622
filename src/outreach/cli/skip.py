"""`outreach skip`: not this time."""

from __future__ import annotations

import click

from outreach.cli import completing
from outreach.cli.options import Settings, pass_settings, verb
from outreach.cli.refusing import refuse


@verb("skip", example="outreach skip 2      or   outreach skip hadid")
@click.argument("words", nargs=-1, required=True, metavar="N|NAME", shell_complete=completing.numbers_and_names)
@pass_settings
def command(settings: Settings, words: tuple[str, ...]) -> int:
    """Leave one out this time. A rhythm begins again today; what hangs on an occasion is left out for good.

    A draft that lies there untouched is taken back by the next run.
    """
    return refuse(words, settings, once=True)
