"""`outreach snooze`: not now."""

from __future__ import annotations

import click

from outreach.capture.days import until
from outreach.capture.deciding import snoozed_person, snoozed_touch
from outreach.cli import completing
from outreach.cli.keeping import keep
from outreach.cli.options import Settings, pass_settings, verb
from outreach.cli.targets import target
from outreach.errors import UsageError


@verb("snooze", example="outreach snooze hadid 8w      or   outreach snooze 2 until Jan 15")
@click.argument(
    "words", nargs=-1, required=True, metavar="N|NAME LENGTH|until DATE", shell_complete=completing.numbers_and_names
)
@pass_settings
def command(settings: Settings, words: tuple[str, ...]) -> int:
    """Wait with one line (N), or with everything to a person (NAME); an untouched draft is taken back until then."""
    meant = target(words, settings)
    if not meant.rest:
        raise UsageError("for how long?", remedy="write   outreach snooze NAME 8w   or   until 2027-01-15")
    view = meant.found.view
    day = until(meant.rest, view)
    if meant.touch is None:
        return keep(snoozed_person(meant.person, day, view), meant.found, settings)
    return keep(snoozed_touch(meant.touch, day, view), meant.found, settings)
