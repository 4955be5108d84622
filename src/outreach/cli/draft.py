"""`outreach draft`: ask for a mail that does not come by itself."""

from __future__ import annotations

import click

from outreach.capture.wanting import touch_of, wanted
from outreach.cli import completing
from outreach.cli.keeping import keep
from outreach.cli.options import Settings, pass_settings, verb
from outreach.cli.targets import target
from outreach.preview import Preview
from outreach.reports.wish import awaited


@verb("draft", example='outreach draft jonah resident-question planning "Which rotation would you do first?"')
@click.argument(
    "words", nargs=-1, required=True, metavar="NAME CADENCE [VARIANT] [TEXT]", shell_complete=completing.asked_for
)
@pass_settings
def command(settings: Settings, words: tuple[str, ...]) -> int:
    """Ask for a mail that only comes when you want it; the next run drafts it.

    TEXT answers what the mail needs first, in your words. What can be asked for is said when CADENCE is left out.
    """
    meant = target(words, settings)
    view = meant.found.view
    taken = wanted(meant.person, meant.rest, view, view.today)
    touch = touch_of(taken, view)

    def follow(then: Preview) -> str:
        return awaited(touch, then.plan, then.project) if touch is not None else ""

    return keep(taken, meant.found, settings, follow=follow)
