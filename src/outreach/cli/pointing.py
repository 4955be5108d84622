"""From a number to what is meant: it belongs to the last list shown, or is refused with the new one."""

from __future__ import annotations

import os
from datetime import timedelta

from outreach.agenda import agenda_of
from outreach.cli.alarm import alarm
from outreach.cli.options import Settings
from outreach.cli.remembered import Remembered, recall
from outreach.cli.screen import show
from outreach.domain.facts import RunStarted
from outreach.errors import UsageError
from outreach.inventory import holds_of, queue_of
from outreach.preview import HORIZON, Preview, preview
from outreach.reports.lines import Listing
from outreach.reports.plan import planned

_INVENTORIES = {"queue": queue_of, "holds": holds_of}
# lists of what was done: they say the same until something else is done
_DONE = frozenset({"run", "undo", "redo"})


def look(settings: Settings, *, job: str | None = None, horizon: timedelta = HORIZON) -> Preview:
    """Look at the workspace of the settings; a broken job is said first, whatever was asked."""
    found = preview(settings.root(), settings.clock(), job=job, horizon=horizon)
    alarm(found, settings)
    return found


def pointed(number: int, settings: Settings) -> tuple[Preview, str]:
    """Give what the line `number` of the last list is about, and the look it was found in.

    Raises:
        UsageError: no list was shown, it has changed since (the new one is printed), or it has no such line.
    """
    last = recall(settings.root(), os.environ)
    found = _look_again(last, settings)
    if last is None:
        show(agenda_of(found), settings)
        raise UsageError(f"no list was shown yet, so {number} means nothing", remedy="here is one")
    current = _current(last, found)
    if not _same(last, current, found):
        show(current, settings)
        raise UsageError(f"the list has changed since {number} was shown", remedy="here is the new one")
    if not 1 <= number <= len(last.abouts):
        raise UsageError(f"the last list has no line {number}", remedy=f"it goes from 1 to {len(last.abouts)}")
    return found, last.abouts[number - 1]


def _look_again(last: Remembered | None, settings: Settings) -> Preview:
    if last is None or last.name != "plan":
        return look(settings)
    days = last.arguments.get("days", "")
    horizon = timedelta(days=int(days)) if days.isdigit() else HORIZON
    return look(settings, job=last.arguments.get("job") or None, horizon=horizon)


def _current(last: Remembered, found: Preview) -> Listing:
    every = bool(last.arguments.get("all"))
    if last.name == "plan":
        horizon = timedelta(days=int(last.arguments.get("days") or HORIZON.days))
        return planned(found.plan, found.project, horizon=horizon, every=every)
    if last.name in _INVENTORIES:
        return _INVENTORIES[last.name](found)
    return agenda_of(found, every=every)


def _same(last: Remembered, current: Listing, found: Preview) -> bool:
    """Whether a list still has the same things on it; what they wait for may have changed, and their order."""
    if last.name in _DONE:
        return last.arguments.get("run") == str(last_run(found))
    return set(last.abouts) == set(current.abouts)


def last_run(found: Preview) -> int:
    """Give the number of the last run; 0 before the first."""
    return max((one.run for one in found.facts if isinstance(one, RunStarted)), default=0)
