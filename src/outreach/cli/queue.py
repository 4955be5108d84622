"""`outreach queue`: the drafts that lie there, and what has become of them."""

from __future__ import annotations

from outreach.cli.options import Settings, pass_settings, verb
from outreach.cli.pointing import look
from outreach.cli.screen import put_json, show
from outreach.inventory import waiting_of
from outreach.reports.queue import queue, queue_json


@verb("queue", example="outreach queue")
@pass_settings
def command(settings: Settings) -> int:
    """Show every draft that lies there: how old it is, until when it counts, whether you changed it, what is wrong.

    A draft that is gone is asked about: you sent it, or you did not want it.
    """
    found = look(settings)
    waiting = waiting_of(found)
    listing = queue(waiting)
    if settings.as_json:
        put_json(queue_json(waiting, listing))
    show(listing, settings)
    return 0
