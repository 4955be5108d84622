"""`outreach news`: keep something worth telling."""

from __future__ import annotations

import click

from outreach.capture.taking import take
from outreach.cli.keeping import keep
from outreach.cli.options import Settings, pass_settings, verb
from outreach.cli.pointing import look


@verb("news", example='outreach news "audit accepted - My audit was accepted as a poster."')
@click.argument("words", nargs=-1, required=True, metavar="TEXT")
@pass_settings
def command(settings: Settings, words: tuple[str, ...]) -> int:
    """Keep one sentence worth telling; it is told once to each person, when a mail to them is due.

    Words before " - " become the subject of the mail.
    """
    found = look(settings)
    text = " ".join(words)
    line = text if text.lower().startswith("news:") else f"news: {text}"
    return keep(take(line, found.view), found, settings)
