"""`outreach show`: one line of the last list in full, or everything of one person."""

from __future__ import annotations

import click

from outreach.cli import completing
from outreach.cli.options import Settings, pass_settings, verb
from outreach.cli.screen import put_json, say
from outreach.cli.showing import found_texts


@verb("show", example="outreach show 1      or   outreach show marchetti")
@click.argument("what", metavar="N|NAME", shell_complete=completing.numbers_and_names)
@pass_settings
def command(settings: Settings, what: str) -> int:
    """Show a draft as it would go out, what it still needs, a hold, or why there is none.

    N is a number of the last list shown, NAME a person.
    """
    found, texts = found_texts(what, settings)
    if settings.as_json:
        put_json({"version": 1, "now": found.now.isoformat(timespec="seconds"), "shown": texts})
    say("\n".join(texts), settings)
    return 0
