"""`outreach plan`: what would be done, and why; changes nothing."""

from __future__ import annotations

from dataclasses import replace

import click

from outreach.cli import completing
from outreach.cli.alarm import alarm
from outreach.cli.options import Settings, pass_settings, verb
from outreach.cli.screen import put_json, show
from outreach.cli.spans import span
from outreach.preview import preview
from outreach.remarks import with_notes, with_unseen, with_untimed
from outreach.reports.json import plan_json
from outreach.reports.plan import planned


@verb("plan", example="outreach plan --horizon 3w      or   outreach plan thanks --now 2026-12-02T18:30")
@click.argument("job", required=False, shell_complete=completing.jobs)
@click.option("--horizon", default="14d", show_default=True, metavar="LENGTH", help="how far ahead to look")
@click.option("--offline", is_flag=True, help="do not ask mailbox and calendar")
@click.option("--all", "every", is_flag=True, help="every silence, with its reason")
@pass_settings
def command(settings: Settings, job: str | None, horizon: str, offline: bool, every: bool) -> int:
    """Show what would be drafted, held and withheld, and why. Changes nothing.

    JOB is one of your jobs, such as thanks; without it, everything.
    """
    ahead = span(horizon)
    found = preview(settings.root(), settings.clock(), job=job, horizon=ahead, offline=offline)
    alarm(found, settings)
    if settings.as_json:
        put_json(plan_json(found.plan))
    shown = planned(found.plan, found.project, horizon=ahead, every=every)
    noted = with_untimed(with_notes(shown, found.notes, is_preview=True), found.untimed)
    listing = with_unseen(noted, found.unseen)
    show(replace(listing, arguments={**listing.arguments, "job": job or ""}), settings)
    return 0
