"""`outreach run`: make drafts and holds. What a scheduler starts does the same."""

from __future__ import annotations

import click

from outreach.cli import completing
from outreach.cli.options import Settings, pass_settings, verb
from outreach.cli.screen import put_json, show
from outreach.jobs import listing, perform
from outreach.reports.json import plan_json


@verb("run", example="outreach run      or   outreach run morning")
@click.argument("job", required=False, shell_complete=completing.jobs)
@pass_settings
def command(settings: Settings, job: str | None) -> int:
    """Make the drafts and holds that are due, take back what is no longer wanted, and say what was done.

    JOB is one of your jobs, such as thanks; without it, everything. Nothing is ever sent. Running it again changes
    nothing.
    """
    done = perform(settings.root(), job, settings.clock(), watch=settings.onlooker())
    if settings.as_json:
        put_json(plan_json(done.look.plan, done.applied))
    show(listing(done), settings)
    if done.applied.stopped:
        click.echo(f"outreach: {done.applied.stopped}", err=True)
    return done.exit_code
