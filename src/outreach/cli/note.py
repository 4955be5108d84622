"""`outreach note`: keep one true sentence, bound to a person and to where you met."""

from __future__ import annotations

import click

from outreach.cli import completing
from outreach.cli.hearing import heard
from outreach.cli.keeping import keep
from outreach.cli.options import Settings, pass_settings, verb


@verb("note", example='outreach note marchetti "Your Friday plan review is what I would miss."')
@click.argument("words", nargs=-1, required=True, metavar="[N|NAME] TEXT", shell_complete=completing.numbers_and_names)
@pass_settings
def command(settings: Settings, words: tuple[str, ...]) -> int:
    """Keep a sentence about somebody, in your words; a draft uses it as it stands.

    N is a number of the last list, NAME a person. Without either, one line of the grammar of notes:
    "NAME: sentence", "met NAME", "promised NAME: WHAT by DATE", "news: ...", "policy PROGRAM: welcome",
    "PROGRAM: with NAMES", "draft NAME: CADENCE".
    """
    found, taken = heard(words, settings)
    return keep(taken, found, settings)
