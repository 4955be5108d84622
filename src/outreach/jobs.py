"""Runs: what a scheduler starts, and what `outreach run` does. Lock, look, decide, do, record, report.

The wall clock is read here and in the command line only. Decides nothing itself, and formats nothing.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING

from outreach.capture.notes import Notes, said_in
from outreach.clock import Clock
from outreach.domain.facts import Fact, Failed, Observation, RunFinished, RunStarted
from outreach.domain.messages import key
from outreach.domain.outcomes import NOT_GRANTED
from outreach.domain.plans import Applied, CreateDraft, Plan, PlannedDraft, RewriteDraft
from outreach.domain.project import JobSpec, Project
from outreach.domain.touches import Outcome
from outreach.errors import Exit, OutreachError, TryLaterError
from outreach.ground import require_here, require_now, require_unmade
from outreach.preview import Preview, job_of, ledger_of, look, looked, notes_of, project_of
from outreach.providers.base import UNASKABLE
from outreach.providers.connections import Providers, connect
from outreach.reports.heartbeat import EVERYTHING
from outreach.reports.lines import Listing
from outreach.workspace import choose
from outreach.workspace import replace as write_whole

if TYPE_CHECKING:
    from outreach.state.ledger import Ledger

_BEHIND = timedelta(minutes=5)
_AWAY = timedelta(days=45)
# of the past year's mail, so that the first run with leave to read it ends in a few minutes (Google gives 300 a minute)
_MOST_MAILS = 1000
_REFUSED = "refused"
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


def run_job(name: str | None, now: datetime | None = None, *, write: Callable[[str], object] | None = None) -> int:
    """Do one job in the workspace of the environment, report it, and give the exit code; never raises.

    `now` without a zone is in the owner's; given at all, the run is stored as simulated.
    """
    from outreach.error_handler import guarded

    def work() -> int:
        done = perform(workspace(), name, Clock(read=wall_clock, given=now))
        (write or sys.stdout.write)(listing(done).text)
        if done.applied.stopped:
            sys.stderr.write(f"outreach: {done.applied.stopped}\n")
        return done.exit_code

    return guarded(work, root=workspace)


def workspace() -> Path:
    """Give the workspace of a job started without arguments."""
    return choose(None, os.environ, Path.cwd())


def _nowhere(_: str) -> None:
    """Do nothing at a checkpoint."""


def perform(root: Path, name: str | None, clock: Clock, *, checkpoint: Callable[[str], None] = _nowhere) -> Done:
    """Run a job: everything that is due is made, everything no longer wanted is taken back, all of it is recorded.

    `checkpoint` is called before and after everything that becomes durable; a run may end at any of them.

    Raises:
        TryLaterError: another run is working, or the clock is behind the last run.
        ConfigError: the configuration or the ledger cannot be used.
        DiskError: the disk is full or failing; the next run goes on from here.
    """
    from outreach.state.lock import run_lock

    project = project_of(root)
    spec = job_of(project, name)
    require_now(project, clock)
    now = clock.now(project.me.zone)
    providers = connect(project, root, now)
    with run_lock(root, now=now), ledger_of(root, providers, now) as ledger:
        if not clock.is_simulated:
            _require_clock(ledger.facts(), now)
        require_here(ledger.facts(), project, now)
        run = ledger.new_run(spec.name, now, simulated=clock.is_simulated)
        try:
            return _recorded(ledger, _Job(root, project, spec, providers, now, run, clock.is_simulated, checkpoint))
        except OutreachError as problem:
            # so that every command can say that a scheduled job is broken; on a full disk that may be impossible
            with suppress(OutreachError):
                ledger.record((RunFinished(at=now, run=run, exit_code=int(problem.code)),), run)
            raise
        finally:
            providers.remember()
            providers.close()


@dataclass(frozen=True, slots=True)
class _Job:
    root: Path
    project: Project
    spec: JobSpec
    providers: Providers
    now: datetime
    run: int
    simulated: bool
    checkpoint: Callable[[str], None]


def _recorded(ledger: Ledger, job: _Job) -> Done:
    """Look, decide, do; the last fact of a run is that it came to its end."""
    facts = ledger.facts()
    seen = _seen(facts, ledger, job)
    notes = _noted((*facts, *seen.facts), ledger, job)
    known = (*facts, *seen.facts, *said_in(notes))
    found = looked(job.root, job.project, known, job.now, only=job.spec.only, offline=True, providers=job.providers)
    found = replace(found, plan=replace(found.plan, observed=seen.at), notes=notes)
    away = _away(facts, job)
    only_lists = away is not None or job.spec.report
    applied = Applied(run=job.run) if only_lists else _applied(found.plan, ledger, job)
    refusals = () if only_lists else _newly_refused(found.plan, facts, job)
    code = Exit.ATTENTION if away is not None else _exit_code(applied, found.plan, refusals, facts)
    if job.spec.report:
        code = Exit.DONE
    _back_up(ledger, job, anew=bool(applied.receipts or seen.facts or said_in(notes)))
    ledger.record((*refusals, RunFinished(at=job.now, run=job.run, exit_code=code)), job.run)
    return Done(look=found, applied=applied, exit_code=code, report=job.spec.report, away=away, job=job.spec.name)


def _seen(facts: tuple[Fact, ...], ledger: Ledger, job: _Job) -> Observation:
    """Look, and record what was seen; where nobody can be asked, what stands in the file of notes is kept anyway."""
    try:
        seen = look(job.providers, facts, job.project, job.now, most=_MOST_MAILS)
    except UNASKABLE:
        notes, _ = notes_of(job.root, job.project, facts, job.now, None)
        ledger.record(said_in(notes), job.run)
        raise
    if seen.facts:
        job.checkpoint("before what was seen")
        ledger.record(seen.facts, job.run)
        job.checkpoint("after what was seen")
    return seen


def _noted(facts: tuple[Fact, ...], ledger: Ledger, job: _Job) -> tuple[Notes, ...]:
    """Take what is new in the owner's notes; what could be read is kept also when the providers cannot be asked."""
    notes, unasked = notes_of(job.root, job.project, facts, job.now, job.providers)
    new = said_in(notes)
    if new:
        job.checkpoint("before notes")
        ledger.record(new, job.run)
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
        record=lambda new: ledger.record(new, job.run),
        now=job.now,
        checkpoint=job.checkpoint,
        look=lambda: look(job.providers, ledger.facts(), job.project, job.now),
        run=job.run,
        chunk=job.providers.chunk,
    )


def _require_clock(facts: tuple[Fact, ...], now: datetime) -> None:
    last = max((one.at for one in facts if isinstance(one, RunStarted) and not one.simulated), default=None)
    if last is not None and now < last - _BEHIND:
        shown = last.astimezone(now.tzinfo)
        raise TryLaterError(
            f"the clock shows {now:%Y-%m-%d %H:%M}, but the last run was at {shown:%Y-%m-%d %H:%M}",
            remedy="set the clock of this machine, then run again",
        )


def _away(facts: tuple[Fact, ...], job: _Job) -> int | None:
    """Give the days since the last run when they are too many; a real run asks only about real ones."""
    runs = (one.at for one in facts if isinstance(one, RunStarted) and (job.simulated or not one.simulated))
    last = max((at for at in runs if at <= job.now), default=None)
    if last is None or job.now - last <= _AWAY:
        return None
    return (job.now - last).days


def _newly_refused(plan: Plan, facts: tuple[Fact, ...], job: _Job) -> tuple[Failed, ...]:
    """Give a fact for each draft that is held back for the first time, so that the next run can stay quiet."""
    known = {one.key for one in facts if isinstance(one, Failed) and one.code == _REFUSED}
    rows = (row for row in plan.drafts if row.outcome is Outcome.REFUSED)
    found = (_refusal(row, job) for row in rows)
    return tuple(one for one in found if one.key not in known)


def _refusal(row: PlannedDraft, job: _Job) -> Failed:
    text = ", ".join(one.label for one in row.findings)
    name = row.key or key(job.project.me.email, row.touch, "draft", row.generation)
    return Failed(at=job.now, key=name, code=_REFUSED, text=text)


def _exit_code(applied: Applied, plan: Plan, refusals: tuple[Failed, ...], facts: tuple[Fact, ...]) -> Exit:
    if applied.exit_code:
        return Exit(applied.exit_code)
    drafts = (one for one in applied.receipts if isinstance(one.action, CreateDraft | RewriteDraft))
    needs_owner = any(not one.addressed for one in drafts)
    failed = _newly_failed(applied, facts)
    return Exit.ATTENTION if needs_owner or refusals or failed or plan.problems else Exit.DONE


def _newly_failed(applied: Applied, facts: tuple[Fact, ...]) -> bool:
    """Whether an item failed that the owner has not heard of; a missing permission is told, and then only listed."""
    known = {one.key for one in facts if isinstance(one, Failed) and one.code == NOT_GRANTED}
    return any(one.code != NOT_GRANTED or one.action.key not in known for one in applied.failures)


def listing(done: Done) -> Listing:
    """Give the text of a run; a report job writes it to reports/agenda.txt as well.

    Raises:
        DiskError: the report cannot be written.
    """
    from outreach.agenda import agenda_of, caught_up_by, first_texts, with_forecast, with_notes
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
    return with_forecast(with_notes(shown, found.notes), found)
