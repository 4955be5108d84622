"""A job that went wrong is the first line of every command until it is mended."""

from __future__ import annotations

from outreach.cli.options import Settings
from outreach.cli.screen import say
from outreach.preview import Preview
from outreach.reports.heartbeat import broken, last_run
from outreach.reports.words import wrapped


def alarm(found: Preview, settings: Settings) -> None:
    """Say that the last run went wrong, if it did."""
    said = broken(last_run(found.facts, found.now), found.now, found.project.me.zone)
    if said:
        say("\n".join(wrapped(said, indent=2, first="")), settings)
