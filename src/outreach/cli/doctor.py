"""`outreach doctor`: whether everything works that a run needs, line by line."""

from __future__ import annotations

import os

import click

from outreach.cli.options import Settings, pass_settings, verb
from outreach.cli.screen import put_json, say


@verb("doctor", example="outreach doctor      or   outreach doctor --as-cron")
@click.option("--as-cron", is_flag=True, help="look from inside the bare environment that cron gives a job")
@pass_settings
def command(settings: Settings, as_cron: bool) -> int:
    """Try everything that a run needs: read, write and read back, ask Google one thing. Nothing stays changed.

    Each line is ok, WARN or FAIL, with one command that mends it. It ends as a run would.
    """
    from outreach.doctoring import examine
    from outreach.doctoring.as_cron import seen_by_cron
    from outreach.doctoring.case import Case, Machine
    from outreach.domain.verdicts import exit_code
    from outreach.reports.doctor import doctor_json, examined

    case = Case.of(settings.root(), settings.clock(), Machine(environ=os.environ))
    lines = tuple(examine(case))
    if as_cron:
        lines = seen_by_cron(case, lines)
    if settings.as_json:
        put_json(doctor_json(lines, case.now, as_cron=as_cron))
    say(examined(lines, case.now, as_cron=as_cron), settings)
    return exit_code(lines)
