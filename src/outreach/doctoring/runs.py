"""How each job that has a time last went, whether the scheduler passed one over since, and when the next is woken."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime, timedelta
from functools import partial

from outreach.doctoring.attempts import tried
from outreach.doctoring.case import Case
from outreach.domain.facts import LedgerMade, RunFinished, RunStarted
from outreach.domain.project import Project
from outreach.domain.verdicts import Fail, Line, Ok, Verdict, Warn
from outreach.errors import Exit, OutreachError
from outreach.reports.heartbeat import EVERYTHING, why
from outreach.reports.words import clock, dated
from outreach.scheduling.installation import all_installed
from outreach.scheduling.wakes import Wake, ahead_of, last_wake, wakes

_WELL = frozenset({Exit.DONE, Exit.ATTENTION})
_STILL_WORKING = timedelta(minutes=10)
# a machine that was just switched on may take a while to wake what it slept through
_LATE = timedelta(hours=2)


def runs(case: Case, project: Project) -> Iterator[Line]:
    """Judge every job that is woken; where nothing wakes any, every one that could be."""
    woken = _woken(case)
    known = tuple(one for one in wakes(project) if not woken or one.job in woken)
    for wake in known:
        own = [one for one in _started(case) if one.job == wake.job or _is_in_all(one, wake, project)]
        yield from tried(f"job {wake.job}", partial(_job, case, wake, own, is_woken=bool(woken)))
    if woken:
        yield from tried("next wake", partial(_next, case, known))


def _woken(case: Case) -> frozenset[str]:
    """Name the jobs that a scheduler has; what is wrong with it is a line of its own."""
    try:
        found = all_installed(case.root, case.machine.schedulers())
    except OutreachError:
        return frozenset()
    return frozenset(job for one in found for job in one.jobs)


def _started(case: Case) -> list[RunStarted]:
    """Give the runs up to now, the last one last; of simulated ones only who simulates hears."""
    runs = (one for one in case.facts if isinstance(one, RunStarted) and one.at <= case.now)
    return sorted((one for one in runs if case.simulated or not one.simulated), key=lambda one: (one.at, one.run))


def _is_in_all(run: RunStarted, wake: Wake, project: Project) -> bool:
    """Whether a run did this job too: a run of everything makes all drafts and holds, but no report."""
    return run.job == EVERYTHING and not project.jobs[wake.job].report


def _job(case: Case, wake: Wake, own: list[RunStarted], *, is_woken: bool) -> Iterator[Verdict]:
    ended = {one.run: one.exit_code for one in case.facts if isinstance(one, RunFinished)}
    good = [one for one in own if ended.get(one.run) in _WELL]
    never = "no run has gone well yet" if own else "has not run yet"
    before = f"last good run {_at(good[-1].at, case)}" if good else never
    missed = _missed(case, wake, own, before) if is_woken else None
    yield _ending(case, wake, own, ended, before) or missed or Ok(text=before)


def _ending(case: Case, wake: Wake, own: list[RunStarted], ended: dict[int, int], before: str) -> Verdict | None:
    """Say that the last run went wrong, or never came to its end."""
    command = f"outreach run {wake.job}"
    if not own:
        return None
    last, code = own[-1], ended.get(own[-1].run)
    if code is None:
        if case.now - last.at <= _STILL_WORKING:
            return None
        text = f"the run of {_at(last.at, case)} did not finish; {before}"
        return Fail(text=text, command=command, code=Exit.ATTENTION)
    if code in _WELL:
        return None
    said = f", {why(code)}" if why(code) else ""
    text = f"the run of {_at(last.at, case)} ended with {code}{said}; {before}"
    return Fail(text=text, command=command, code=_code(code))


def _code(code: int) -> Exit:
    return Exit(code) if code in (Exit.DISK, Exit.LATER, Exit.SIGN_IN, Exit.CONFIG) else Exit.ATTENTION


def _missed(case: Case, wake: Wake, own: list[RunStarted], before: str) -> Verdict | None:
    """Say that it was to be woken, and was not; before there was a ledger nobody could have."""
    due = last_wake((wake,), case.now - _LATE)
    since = [one.at for one in case.facts if isinstance(one, LedgerMade)]
    known = max((*since, *(one.at for one in own)), default=None)
    if due is None or known is None or known >= due - _LATE:
        return None
    here = due.astimezone()
    text = f"was to run {_on(here, case)}, and did not; {before}"
    return Warn(text=text, command=f"outreach run {wake.job}")


def _next(case: Case, known: tuple[Wake, ...]) -> Iterator[Verdict]:
    ahead = ahead_of(known, case.now)
    for moment, job in ahead[:1]:
        yield Ok(text=f"{job}, {_on(moment.astimezone(), case)}, by this machine's clock")


def _at(moment: datetime, case: Case) -> str:
    return _on(moment.astimezone(case.now.tzinfo), case)


def _on(here: datetime, case: Case) -> str:
    return f"{dated(here.date(), case.now.date())} {clock(here)}"
