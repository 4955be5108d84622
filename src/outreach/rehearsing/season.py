"""One season played day by day from a configuration, by what a run does, in memory.

It looks, decides and applies as a run does; only the mailbox, the calendar and the ledger are made up, and so is the
owner (`owner`). Nothing of the workspace is read but its configuration, and nothing of it is changed.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace
from datetime import date, datetime, time, timedelta
from pathlib import Path

from outreach.apply import apply
from outreach.domain.dates import resolve
from outreach.domain.facts import Fact, LedgerMade, Observation, RunFinished, RunStarted
from outreach.domain.findings import Level
from outreach.domain.history import History, PastDraft, Stage
from outreach.domain.plans import Applied, CreateDraft, Plan, PlannedDraft, RewriteDraft
from outreach.domain.project import HoldsTo, MailTo, Project
from outreach.domain.stages import View
from outreach.domain.touches import Outcome, SkipCode, TouchId
from outreach.planning.fold import fold
from outreach.preview import look, looked
from outreach.providers.connections import Providers
from outreach.providers.memory import MemoryCalendar, MemoryMailbox
from outreach.rehearsing.owner import Luck, RehearsalOwner
from outreach.reports.heartbeat import EVERYTHING
from outreach.reports.rehearsal import Letter, Rehearsal, Stopped
from outreach.reports.words import day as day_word

_MORNING, _DUSK, _EVENING = time(7, 30), time(17, 30), time(18, 30)
_STOPPING = (Level.REFUSE, Level.BLOCK)
# silences that protect somebody; all others are only the rhythm of things
_BY_RULE = frozenset({SkipCode.PROGRAM_POLICY, SkipCode.BLACKOUT, SkipCode.NOT_YET, SkipCode.DO_NOT_CONTACT})
# the one limit that is no rule: so many drafts without a recipient lie there already
_MANY_UNADDRESSED = "waiting behind unaddressed ones"
_FATES = {
    Stage.INTENDED: "never made",
    Stage.UNADDRESSED: "unaddressed to the end",
    Stage.ADDRESSED: "left there",
    Stage.EDITED: "edited and left there",
    Stage.SENT: "sent",
    Stage.DELETED: "deleted",
    Stage.GONE: "deleted",
    Stage.WITHDRAWN: "withdrawn",
}


@dataclass(kw_only=True)
class _Season:
    """One season being played: what the world holds, and what was noticed on the way."""

    root: Path
    project: Project
    owner: RehearsalOwner
    mailbox: MemoryMailbox = field(default_factory=MemoryMailbox)
    calendar: MemoryCalendar = field(default_factory=MemoryCalendar)
    facts: list[Fact] = field(default_factory=list)
    plan: Plan | None = None
    made: dict[TouchId, date] = field(default_factory=dict)
    rows: dict[TouchId, PlannedDraft] = field(default_factory=dict)
    stopped: dict[tuple[TouchId, str], Stopped] = field(default_factory=dict)
    limits: dict[TouchId, str] = field(default_factory=dict)
    silent: dict[tuple[object, ...], str] = field(default_factory=dict)
    asked: set[TouchId] = field(default_factory=set)
    holds: Counter[str] = field(default_factory=Counter)
    problems: dict[str, None] = field(default_factory=dict)

    def lives(self, day: date, number: int) -> None:
        """Live one day: the drafts in the morning, what happened by dusk, the run in the evening."""
        morning = self._view(_at(day, _MORNING, self.project))
        done = tuple(self.owner.handles(self.mailbox, self.calendar, morning))
        self.record(done)
        dusk = _at(day, _DUSK, self.project)
        view = self._view(dusk) if done else replace(morning, now=dusk)
        self.record(tuple(self.owner.says(self.plan, view)))
        self._runs(_at(day, _EVENING, self.project), number)

    def record(self, facts: Iterable[Fact]) -> None:
        """Keep facts, as a ledger does."""
        self.facts.extend(facts)

    def _runs(self, now: datetime, number: int) -> None:
        """Do what a run does."""
        self.record((RunStarted(at=now, run=number, job=EVERYTHING, simulated=True),))
        self.record(self._looks(now).facts)
        found = looked(self.root, self.project, tuple(self.facts), now, offline=True, providers=self._providers)
        applied = apply(
            found.plan,
            mailbox=self.mailbox,
            calendar=self.calendar,
            record=self.record,
            now=now,
            look=lambda: self._looks(now),
            run=number,
        )
        self.record((RunFinished(at=now, run=number, exit_code=applied.exit_code),))
        self.plan = found.plan
        self._notices(found.plan, applied)

    @property
    def _providers(self) -> Providers:
        return Providers(mailbox=self.mailbox, calendar=self.calendar)

    def _looks(self, now: datetime) -> Observation:
        return look(self._providers, tuple(self.facts), self.project, now)

    def _view(self, now: datetime) -> View:
        return View(project=self.project, history=self.history(now), now=now)

    def history(self, now: datetime) -> History:
        """Give what everything adds up to."""
        return fold(self.facts, self.project, now)

    def _notices(self, plan: Plan, applied: Applied) -> None:
        for receipt in applied.receipts:
            if isinstance(receipt.action, CreateDraft | RewriteDraft):
                row = receipt.action.row
                self.rows[row.touch] = row
                self.made.setdefault(row.touch, plan.now.date())
            else:
                self.holds.update(_of_hold(type(receipt.action).__name__))
        for row in plan.drafts:
            self._notices_row(row, plan.now.date())
        for skip in plan.skipped:
            if skip.code in _BY_RULE:
                self.silent[skip.cadence, skip.person, skip.anchor, skip.step] = str(skip.code)
        self.problems.update(dict.fromkeys(str(one) for one in plan.problems))

    def _notices_row(self, row: PlannedDraft, day: date) -> None:
        if row.outcome is Outcome.NEEDS:
            self.asked.add(row.touch)
        if row.outcome is Outcome.DEFERRED:
            named = (one.label for one in row.findings if one.rule == row.due.rule)
            self.limits[row.touch] = next(named, _MANY_UNADDRESSED)
        for one in row.findings:
            if one.level in _STOPPING:
                stop = Stopped(day=day, touch=row.touch, person=row.due.person, finding=one, lasted=True)
                self.stopped.setdefault((row.touch, one.rule), stop)


def _of_hold(action: str) -> Iterator[str]:
    words = {"CreateHold": "made", "MoveHold": "moved", "ReleaseHold": "taken back"}
    if action in words:
        yield words[action]


def _at(day: date, clock: time, project: Project) -> datetime:
    return resolve(day, clock, project.me.zone)


def rehearse(root: Path, project: Project, first: date, last: date, *, seed: int = 1) -> Rehearsal:
    """Play the days from `first` to `last` with the configuration of a workspace; nothing of it is changed."""
    here = replace(project, mail=MailTo.LOCAL, holds=HoldsTo.LOCAL)
    season = _Season(root=root, project=here, owner=RehearsalOwner(luck=Luck(seed)))
    season.record((LedgerMade(at=_at(first, _MORNING, here)),))
    for number in range((last - first).days + 1):
        season.lives(first + timedelta(days=number), number + 1)
    return _told(season, first, last, seed)


def _told(season: _Season, first: date, last: date, seed: int) -> Rehearsal:
    history = season.history(_at(last, _EVENING, season.project))
    letters = tuple(_letters(season, history))
    unfinished = {one.touch for one in letters if not one.is_addressed}
    stops = [replace(one, lasted=one.touch in unfinished or one.touch not in season.made) for one in _ordered(season)]
    return Rehearsal(
        first=first,
        last=last,
        seed=seed,
        people=len(season.project.people),
        letters=letters,
        stopped=tuple(stops),
        limits=dict(Counter(season.limits.values()).most_common()),
        silent=dict(Counter(season.silent.values()).most_common()),
        holds=dict(season.holds),
        asked=len(season.asked),
        unanswered=len(season.asked - season.made.keys()),
        problems=tuple(season.problems),
    )


def _ordered(season: _Season) -> list[Stopped]:
    return sorted(season.stopped.values(), key=lambda one: (one.day, str(one.touch), one.finding.rule))


def _letters(season: _Season, history: History) -> Iterator[Letter]:
    """Give all drafts in the order they were made in, as they last lay there."""
    for touch, day in sorted(season.made.items(), key=lambda one: (one[1], str(one[0]))):
        row = season.rows[touch]
        if row.intended is None:
            continue
        cadence = row.due.cadence
        yield Letter(
            touch=touch,
            title=cadence.title,
            kind=cadence.kind,
            person=row.due.person,
            made=day,
            draft=row.intended,
            is_addressed=row.outcome is Outcome.READY,
            findings=row.findings,
            most=cadence.words[1] if cadence.words else None,
            fate=_fate(history.drafts.get(touch), season.project),
        )


def _fate(past: PastDraft | None, project: Project) -> str:
    if past is None:
        return "never made"
    word = _FATES[past.stage]
    if past.stage not in (Stage.SENT, Stage.GONE, Stage.WITHDRAWN):
        return word
    return f"{word} {day_word(past.changed_at.astimezone(project.me.zone).date())}"
