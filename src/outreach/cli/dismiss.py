"""`outreach dismiss`: no, this one never."""

from __future__ import annotations

import click

from outreach.cli import completing
from outreach.cli.options import Settings, pass_settings, verb
from outreach.cli.refusing import refuse


@verb("dismiss", example="outreach dismiss 3      or   outreach dismiss quill")
@click.argument("words", nargs=-1, required=True, metavar="N|NAME", shell_complete=completing.numbers_and_names)
@pass_settings
def command(settings: Settings, words: tuple[str, ...]) -> int:
    """Say no to one line: it is not made, and not asked about again. A rhythm goes on after your next contact.

    A draft that lies there untouched is taken back by the next run.
    """
    return refuse(words, settings, once=False)
