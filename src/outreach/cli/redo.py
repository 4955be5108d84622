"""`outreach redo`: write a draft again that already has its recipient."""

from __future__ import annotations

from collections.abc import Sequence

import click

from outreach.changing import Changed, change
from outreach.cli import completing
from outreach.cli.lying import draft_of
from outreach.cli.options import Settings, pass_settings, verb
from outreach.cli.pointing import last_run
from outreach.cli.screen import put_json, show
from outreach.domain.plans import Plan
from outreach.domain.touches import Outcome, TouchId
from outreach.errors import Exit, UsageError
from outreach.preview import Preview
from outreach.reports.json import plan_json
from outreach.reports.redone import redone
from outreach.rewording import again, holds_behind, outdated


@verb("redo", example="outreach redo 1      or   outreach redo      for all that are older than your edit")
@click.argument("what", nargs=-1, metavar="[N|NAME]", shell_complete=completing.numbers_and_names)
@pass_settings
def command(settings: Settings, what: tuple[str, ...]) -> int:
    """Write a draft again, with the words your files ask for now. One you touched is yours and stays as it is.

    N is a number of the last list, NAME a person; without either, every draft that is older than your edit.
    Drafts without a recipient need no redo: every run writes them again.
    """
    touch = draft_of(what, settings)[1].touch if what else None
    changed = change(settings.root(), settings.clock(), lambda found: _plan(touch, found))
    return _told(changed, settings)


def _plan(touch: TouchId | None, found: Preview) -> Plan:
    touches: Sequence[TouchId] = [touch] if touch else [row.touch for row in outdated(found.view, found.facts)]
    rows = again(touches, found.view)
    # one that was asked for by name must be possible; of all that are old, the others go on
    if touch is not None and isinstance(rows[0], str):
        raise UsageError(rows[0], remedy="see   outreach queue")
    drafts = tuple(row for row in rows if not isinstance(row, str))
    holds = holds_behind(drafts, found.view)
    return Plan(now=found.now, account=found.project.me.email, drafts=drafts, holds=holds)


def _told(changed: Changed, settings: Settings) -> int:
    found, applied = changed.look, changed.applied
    if settings.as_json:
        put_json(plan_json(changed.plan, applied))
    shown = redone(applied, changed.plan, found.project, root=str(found.root), run=last_run(found))
    show(shown, settings)
    blocked = any(row.outcome is not Outcome.READY and row.action is not None for row in changed.plan.drafts)
    return Exit.ATTENTION if blocked or applied.failures else Exit.DONE
