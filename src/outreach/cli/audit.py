"""`outreach audit`: every write there ever was."""

from __future__ import annotations

import click

from outreach.cli.options import Settings, pass_settings, verb
from outreach.cli.screen import put_json, say


@verb("audit", example="outreach audit      or   outreach audit --json")
@click.option("--offline", is_flag=True, help="do not compare it with what lies in mailbox and calendar")
@pass_settings
def command(settings: Settings, offline: bool) -> int:
    """List every write to mailbox and calendar, with its run and its outcome, and what lies there unaccounted for.

    It is read from the ledger, where each is noted before it is made. Changes nothing.
    """
    from outreach.auditing import audit
    from outreach.reports.audit import audit_json, audited
    from outreach.reports.rows import Rows

    done = audit(settings.root(), settings.clock(), offline=offline)
    if settings.as_json:
        put_json(audit_json(done.writes, done.orphans, done.now, done.unseen))
    say(audited(done.writes, Rows.of(done.project, done.now), done.orphans, done.unseen), settings)
    return 0
