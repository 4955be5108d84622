"""`outreach tick`: starts the jobs at their times for as long as it runs; for containers, where nothing else does."""

from __future__ import annotations

import time
from collections.abc import Callable
from contextlib import suppress
from functools import partial
from pathlib import Path

from schedule import Scheduler

from outreach.cli.options import Settings, pass_settings, verb
from outreach.cli.screen import say
from outreach.domain.english import WEEKDAYS
from outreach.errors import OutreachError, UsageError
from outreach.jobs import run_job
from outreach.preview import project_of
from outreach.scheduling.wakes import Wake, wakes
from outreach.stopping import CutShort, Stop, stopping


@verb("tick", example="outreach tick      or   outreach tick --log-json")
@pass_settings
def command(settings: Settings) -> int:
    """Start your jobs for as long as this runs: each once right away, then at the times that `jobs:` names.

    For containers; elsewhere `outreach schedule install` outlives a restart. Ctrl-C or SIGTERM ends it, with 0.
    """
    with stopping() as stop, suppress(CutShort):
        write, watch = partial(say, settings=settings), settings.onlooker()
        start = partial(run_job, root=settings.root, write=write, stop=stop, watch=watch)
        tick(settings.root(), stop, start, time.sleep)
    return 0


def tick(root: Path, stop: Stop, start: Callable[[str], object], sleep: Callable[[float], object]) -> None:
    """Start jobs until `stop` is asked to end; OutreachError when the configuration names no times to begin with."""
    scheduler, due = Scheduler(), dict[str, str]()
    if not (known := _put(scheduler, root, (), due)):
        raise UsageError("no job has a time", place="jobs", remedy="write   jobs: {morning: {when: daily 07:10}}")
    due.update((wake.job, wake.job) for wake in known)
    while stop.reason is None:
        if due:
            start(due.pop(next(iter(due))))
            with suppress(OutreachError):
                known = _put(scheduler, root, known, due)
        else:
            sleep(min(max(scheduler.idle_seconds or 0, 0), 60))
            # what the library forgot while the machine slept, every run reads from the ledger
            scheduler.run_pending()


def _put(scheduler: Scheduler, root: Path, known: tuple[Wake, ...], due: dict[str, str]) -> tuple[Wake, ...]:
    found = wakes(project_of(root))
    if found != known:
        scheduler.clear()
        for wake, day in ((one, WEEKDAYS[day].lower()) for one in found for day in one.days):
            getattr(scheduler.every(), day).at(f"{wake.at:%H:%M}").do(due.setdefault, wake.job, wake.job)
    return found
