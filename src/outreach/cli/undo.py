"""`outreach undo`: take back what a run made, as far as nobody touched it."""

from __future__ import annotations

from collections.abc import Mapping

import click

from outreach.changing import Changed, change
from outreach.cli.options import Settings, pass_settings, verb
from outreach.cli.pointing import last_run
from outreach.cli.screen import put_json, show
from outreach.domain.messages import Key
from outreach.errors import Exit, UsageError
from outreach.preview import Preview
from outreach.reports.json import plan_json
from outreach.reports.undone import undone
from outreach.takeback import Takeback, made_by_run, takeback


@verb("undo", example="outreach undo 12      or   outreach undo --all")
@click.argument("run", required=False, type=int)
@click.option("--all", "everything", is_flag=True, help="of all runs")
@pass_settings
def command(settings: Settings, run: int | None, everything: bool) -> int:
    """Take back the drafts and holds of a run that lie untouched; what you touched stays, and is listed.

    It is not a "no": what is still due is made again by the next run, unless you dismiss it.
    """
    if (run is None) is not everything:
        raise UsageError("which run?", remedy="write   outreach undo RUN   or   outreach undo --all")
    rows: list[Takeback] = []

    def choose(found: Preview) -> Takeback:
        keys = None if run is None else _keys(run, found)
        why = "you took everything back" if run is None else f"you took run {run} back"
        rows.append(takeback(found.history, found.project, found.now, keys=keys, why=why))
        return rows[0]

    changed = change(settings.root(), settings.clock(), lambda found: choose(found).plan)
    return _told(changed, rows[0], run, settings)


def _keys(run: int, found: Preview) -> frozenset[Key]:
    made = made_by_run(found.facts)
    if run not in made:
        last = f"the last one that made something is {_last(made)}" if any(made.values()) else "no run made anything"
        raise UsageError(f"there is no run {run}", remedy=last)
    return made[run]


def _last(made: Mapping[int, frozenset[Key]]) -> int:
    return max(number for number, keys in made.items() if keys)


def _told(changed: Changed, taken: Takeback, run: int | None, settings: Settings) -> int:
    found = changed.look
    if settings.as_json:
        put_json(plan_json(changed.plan, changed.applied))
    shown = undone(changed.applied, taken, found.project, found.now, run=run, last=last_run(found))
    show(shown, settings)
    return Exit.ATTENTION if changed.applied.failures else Exit.DONE
