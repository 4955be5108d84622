"""`outreach sent`: say that drafts were sent."""

from __future__ import annotations

import click

from outreach.capture.deciding import sent
from outreach.cli import completing
from outreach.cli.keeping import keep
from outreach.cli.options import Settings, pass_settings, verb
from outreach.cli.sending import left


@verb("sent", example="outreach sent 1      or   outreach sent osei      or   outreach sent all")
@click.argument("words", nargs=-1, required=True, metavar="N|NAME|all", shell_complete=completing.numbers_and_names)
@pass_settings
def command(settings: Settings, words: tuple[str, ...]) -> int:
    """Say that you sent a draft: it counts as a touch from then on.

    N is a number of the last list (several may follow), NAME a person; "all" means those that vanished, and every file
    with a recipient. What still lies in Gmail was not sent, unless you name it.
    """
    found, drafts = left(words, settings)
    return keep(sent(drafts, found.view), found, settings)
