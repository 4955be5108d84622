"""Runs: what a scheduler starts, and what `outreach run` does. Lock, look, decide, do, record, report.

The wall clock is read here and in the command line only. Decides nothing itself, and formats nothing.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Callable
from contextlib import nullcontext, suppress
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING

from outreach.capture.notes import Notes, said_in
from outreach.clock import Clock
from outreach.domain.facts import Fact, Observation, RunFinished
from outreach.domain.plans import Applied, Plan
from outreach.domain.project import JobSpec, Project
from outreach.endings import exit_code, newly_refused
from outreach.errors import ConfigError, Exit, OutreachError, SignInError
from outreach.ground import days_away, require_clock, require_here, require_now, require_unmade
from outreach.preview import Preview, job_of, ledger_of, look, looked, notes_of, project_of
from outreach.providers.base import UNASKABLE
from outreach.providers.connections import Providers, connect
from outreach.recording import Recorder
from outreach.reports.heartbeat import EVERYTHING
from outreach.reports.lines import Listing
from outreach.state.logs import Entry, Level, Log, Watch, open_log
from outreach.stopping import CutShort, Stop, stopping
from outreach.workspace import choose
from outreach.workspace import replace as write_whole

if TYPE_CHECKING:
    from outreach.state.ledger import Ledger

# of the past year's mail, so that the first run with leave to read it ends in a few minutes (Google gives 300 a minute)
_MOST_MAILS = 1000
# what ends a run early and does not mend itself
_STOPS = {Exit.SIGN_IN: SignInError, Exit.CONFIG: ConfigError}
AGENDA_FILE = "agenda.txt"


@dataclass(frozen=True, slots=True, kw_only=True)
class Done:
    """What a run saw, decided and did. `away` is how many days nothing had run, when that was too long to go on."""

    look: Preview
    applied: Applied
    exit_code: int
    report: bool = False
    away: int | None = None
    job: str = EVERYTHING


def wall_clock() -> datetime:
    """Read the machine's clock."""
    return datetime.now(UTC)  # noqa: TID251 - here and nowhere else


def run_job(
    name: str | None,
    now: datetime | None = None,
    *,
    write: Callable[[str], object] | None = None,
    root: Callable[[], Path] | None = None,
    read: Callable[[], datetime] = wall_clock,
    stop: Stop | None = None,
    watch: Watch | None = None,
) -> int:
    """Do one job, in the workspace of the environment if no other is given, report it, and give the exit code.

    `now` without a zone is in the owner's; given at all, the run is stored as simulated. `read` is the clock, `stop`
    says when to end early, `watch` looks on. Never raises.
    """
    from outreach.error_handler import guarded

    where = root or workspace

    def work() -> int:
        done = perform(where(), name, Clock(read=read, given=now), stop=stop, watch=watch)
        (write or sys.stdout.write)(listing(done).text)
        if done.applied.stopped:
            sys.stderr.write(f"outreach: {done.applied.stopped}\n")
        return done.exit_code

    return guarded(work, root=where)


def workspace() -> Path:
    """Give the workspace of a job started without arguments."""
    return choose(None, os.environ, Path.cwd())


def _nowhere(_: str) -> None:
    """Do nothing at a checkpoint."""


def perform(
    root: Path,
    name: str | None,
    clock: Clock,
    *,
    checkpoint: Callable[[str], None] = _nowhere,
    stop: Stop | None = None,
    watch: Watch | None = None,
) -> Done:
    """Run a job: everything that is due is made, everything no longer wanted is taken back, all of it is recorded.

    `checkpoint` is called before and after everything that becomes durable; a run may end at any of them. Signals are
    watched unless somebody else does so (`stop`); `watch` is shown the lines of the log.

    Raises:
        TryLaterError: another run is working, the clock is behind the last run, or this one took too long.
        ConfigError: the configuration or the ledger cannot be used.
        DiskError: the disk is full or failing; the next run goes on from here.
        StoppedError: it was asked to end.
    """
    log = open_log(root, clock.read, watch)
    try:
        with nullcontext(stop) if stop else stopping() as ends, ends.within():
            return _performed(root, name, clock, _Around(log=log, stop=ends, checkpoint=checkpoint))
    except CutShort as cut:
        raise cut.reason from None
    except OutreachError as problem:
        log.write(Entry(what="stopped", words={"exit": str(int(problem.code)), "why": str(problem)}, level=Level.ERROR))
        raise


@dataclass(frozen=True, slots=True, kw_only=True)
class _Around:
    """What a run tells and asks beside its work."""

    log: Log
    stop: Stop
    checkpoint: Callable[[str], None]


def _performed(root: Path, name: str | None, clock: Clock, around: _Around) -> Done:
    from outreach.state.lock import run_lock

    project = project_of(root)
    spec = job_of(project, name)
    require_now(project, clock)
    now = clock.now(project.me.zone)
    providers = connect(project, root, now)
    with run_lock(root, now=now, job=spec.name), ledger_of(root, providers, now) as ledger:
        if not clock.is_simulated:
            require_clock(ledger.facts(), now)
        require_here(ledger.facts(), project, now)
        run = ledger.new_run(spec.name, now, simulated=clock.is_simulated)
        _begin(around.log, run, spec.name, now, simulated=clock.is_simulated)
        recorder = Recorder(ledger, around.log, run)
        job = _Job(root, project, spec, providers, now, run, clock.is_simulated, around, recorder)
        try:
            return _recorded(ledger, job)
        except (Exception, KeyboardInterrupt) as problem:
            _broken_off(problem, ledger, job)
            raise
        finally:
            providers.remember()
            providers.close()


def _begin(log: Log, run: int, job: str, now: datetime, *, simulated: bool) -> None:
    """Write that a run begins; one at a made-up time neither writes the real one nor clears away old lines."""
    log.run = run
    if simulated:
        log.read = lambda: now
    else:
        log.tidy()
    log.write(Entry(what="run-began", words={"job": job, **({"simulated": "yes"} if simulated else {})}))


def _broken_off(problem: Exception | KeyboardInterrupt, ledger: Ledger, job: _Job) -> None:
    """Record how a run ended, so that every command can say so, and put up the alarm; on a full disk neither may do."""
    from outreach.alarms import alarm
    from outreach.planning.fold import fold

    known = problem.reason if isinstance(problem, CutShort) else problem
    code = known.code if isinstance(known, OutreachError) else Exit.BUG
    code = Exit.INTERRUPTED if isinstance(known, KeyboardInterrupt) else code
    if code is Exit.BUG:
        job.around.log.write(Entry(what="mistake", words={"kind": type(problem).__name__}, level=Level.ERROR))
    with suppress(OutreachError):
        job.recorder.record((RunFinished(at=job.now, run=job.run, exit_code=int(code)),))
        if not isinstance(problem, KeyboardInterrupt):
            facts = ledger.facts()
            history = fold(facts, job.project, job.now)
            cause = known if isinstance(known, OutreachError) else None
            _settle(alarm(cause, facts, history, job.project, job.now), job)


@dataclass(frozen=True, slots=True)
class _Job:
    root: Path
    project: Project
    spec: JobSpec
    providers: Providers
    now: datetime
    run: int
    simulated: bool
    around: _Around
    recorder: Recorder

    def checkpoint(self, name: str) -> None:
        """Say that something becomes durable, or became so."""
        self.around.checkpoint(name)


def _recorded(ledger: Ledger, job: _Job) -> Done:
    """Look, decide, do; the last fact of a run is that it came to its end."""
    facts = ledger.facts()
    job.recorder.know(facts)
    seen = _seen(facts, job)
    notes = _noted((*facts, *seen.facts), job)
    known = (*facts, *seen.facts, *said_in(notes))
    found = looked(
        job.root, job.project, known, job.now, only=job.spec.only, offline=True, providers=job.providers, is_run=True
    )
    found = replace(found, plan=replace(found.plan, observed=seen.at), notes=notes)
    job.recorder.tell_silences(found.plan)
    job.around.stop.writes()
    return _carried_out(found, facts, ledger, job, anew=bool(seen.facts or said_in(notes)))


def _carried_out(found: Preview, facts: tuple[Fact, ...], ledger: Ledger, job: _Job, *, anew: bool) -> Done:
    """Do what was decided, if this run does anything but list, and record how it ended."""
    away = days_away(facts, job.now, simulated=job.simulated)
    only_lists = away is not None or job.spec.report
    applied = Applied(run=job.run) if only_lists else _applied(found.plan, ledger, job)
    refusals = () if only_lists else newly_refused(found.plan, facts, job.project, job.now)
    code = Exit.ATTENTION if away is not None else exit_code(applied, found.plan, refusals, facts)
    if job.spec.report:
        code = Exit.DONE
    if away is None:
        _settle(_about_alarms(applied, found, ledger, job), job)
    _back_up(ledger, job, anew=anew or bool(applied.receipts))
    job.recorder.record((*refusals, RunFinished(at=job.now, run=job.run, exit_code=code)))
    return Done(look=found, applied=applied, exit_code=code, report=job.spec.report, away=away, job=job.spec.name)


def _about_alarms(applied: Applied, found: Preview, ledger: Ledger, job: _Job) -> Plan | None:
    """Plan the alarm about what stopped this run; when nothing did, what is mended needs none any more."""
    from outreach.alarms import alarm, settled

    if not applied.stopped:
        return settled(found.facts, found.history, job.project, job.now)
    kind = _STOPS.get(Exit(applied.exit_code))
    return alarm(kind(applied.stopped), ledger.facts(), found.history, job.project, job.now) if kind else None


def _settle(plan: Plan | None, job: _Job) -> None:
    """Carry out what is to be done about alarms."""
    from outreach.apply import apply

    if plan is not None:
        ways = job.providers
        apply(plan, mailbox=ways.mailbox, calendar=ways.calendar, record=job.recorder.record, now=job.now, run=job.run)


def _seen(facts: tuple[Fact, ...], job: _Job) -> Observation:
    """Look, and record what was seen; where nobody can be asked, what stands in the file of notes is kept anyway."""
    try:
        seen = look(job.providers, facts, job.project, job.now, most=_MOST_MAILS)
    except UNASKABLE:
        notes, _ = notes_of(job.root, job.project, facts, job.now, None)
        job.recorder.record(said_in(notes))
        raise
    if seen.facts:
        job.checkpoint("before what was seen")
        job.recorder.record(seen.facts)
        job.checkpoint("after what was seen")
    return seen


def _noted(facts: tuple[Fact, ...], job: _Job) -> tuple[Notes, ...]:
    """Take what is new in the owner's notes; what could be read is kept also when the providers cannot be asked."""
    notes, unasked = notes_of(job.root, job.project, facts, job.now, job.providers)
    new = said_in(notes)
    if new:
        job.checkpoint("before notes")
        job.recorder.record(new)
        job.checkpoint("after notes")
    if unasked is not None:
        raise unasked
    if all(one.is_done for one in notes if one.is_draft):
        job.providers.taken()
    return notes


def _back_up(ledger: Ledger, job: _Job, *, anew: bool) -> None:
    """Keep the day's copy of the ledger; one that holds less than there is now is written again."""
    from outreach.state.backups import back_up

    job.checkpoint("before backup")
    back_up(job.root, ledger.path, job.now, simulated=job.simulated, anew=anew)
    job.checkpoint("after backup")


def _applied(plan: Plan, ledger: Ledger, job: _Job) -> Applied:
    from outreach.apply import apply

    require_unmade(plan, ledger.facts(), job.providers.mailbox)
    return apply(
        plan,
        mailbox=job.providers.mailbox,
        calendar=job.providers.calendar,
        record=job.recorder.record,
        now=job.now,
        checkpoint=job.checkpoint,
        look=lambda: look(job.providers, ledger.facts(), job.project, job.now),
        run=job.run,
        chunk=job.providers.chunk,
        ending=job.around.stop.asked,
    )


def listing(done: Done) -> Listing:
    """Give the text of a run; a report job writes it to reports/agenda.txt as well.

    Raises:
        DiskError: the report cannot be written.
    """
    from outreach.agenda import agenda_of, caught_up_by, first_texts, with_forecast
    from outreach.remarks import with_notes, with_untimed
    from outreach.reports.plan import planned
    from outreach.reports.run import ran

    found = done.look
    if done.report:
        shown = agenda_of(found, is_preview=False)
        write_whole(found.root / "reports" / AGENDA_FILE, shown.text)
        return shown
    if done.away is not None:
        shown = planned(found.plan, found.project, horizon=timedelta(days=14))
        notice = f"No run for {done.away} days, so this one only lists; the next one makes what still fits."
        return with_notes(replace(shown, opening=(notice, *shown.opening)), found.notes)
    first, caught = first_texts(done.applied, found, job=done.job), caught_up_by(done.applied, found, job=done.job)
    shown = ran(done.applied, found.plan, found.project, root=str(found.root), first=first, caught_up=caught)
    return with_forecast(with_untimed(with_notes(shown, found.notes), found.untimed), found)
