"""One season played day by day from a configuration, by what a run does, in memory.

It looks, decides and applies as a run does; only the mailbox, the calendar and the ledger are made up, and so is the
owner (`owner`). Nothing of the workspace is read but its configuration, and nothing of it is changed.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace
from datetime import date, datetime, time, timedelta
from pathlib import Path

from outreach.apply import apply
from outreach.domain.dates import resolve
from outreach.domain.facts import Fact, LedgerMade, Observation, RunFinished, RunStarted
from outreach.domain.history import History, PastDraft, Stage
from outreach.domain.plans import Plan
from outreach.domain.project import HoldsTo, MailTo, Project
from outreach.domain.stages import View
from outreach.domain.touches import Outcome
from outreach.planning.folding import Folding
from outreach.preview import look, looked
from outreach.providers.connections import Providers
from outreach.providers.memory import MemoryCalendar, MemoryMailbox
from outreach.rehearsing.noticing import Noticed
from outreach.rehearsing.owner import Luck, RehearsalOwner
from outreach.reports.heartbeat import EVERYTHING
from outreach.reports.rehearsal import Letter, Rehearsal
from outreach.reports.words import day as day_word

_MORNING, _DUSK, _EVENING = time(7, 30), time(17, 30), time(18, 30)
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
    fold: Folding = field(default_factory=Folding)
    mailbox: MemoryMailbox = field(default_factory=MemoryMailbox)
    calendar: MemoryCalendar = field(default_factory=MemoryCalendar)
    facts: list[Fact] = field(default_factory=list)
    plan: Plan | None = None
    noticed: Noticed = field(default_factory=Noticed)

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
        found = looked(
            self.root,
            self.project,
            tuple(self.facts),
            now,
            offline=True,
            providers=self._providers,
            folded=self.fold,
        )
        # it need not look again before it acts, as a run does: nobody else is there
        applied = apply(
            found.plan,
            mailbox=self.mailbox,
            calendar=self.calendar,
            record=self.record,
            now=now,
            run=number,
        )
        self.record((RunFinished(at=now, run=number, exit_code=applied.exit_code),))
        self.plan = found.plan
        self.noticed.takes(found.plan, applied)

    @property
    def _providers(self) -> Providers:
        return Providers(mailbox=self.mailbox, calendar=self.calendar)

    def _looks(self, now: datetime) -> Observation:
        return look(self._providers, tuple(self.facts), self.project, now, folded=self.fold)

    def _view(self, now: datetime) -> View:
        return View(project=self.project, history=self.history(now), now=now)

    def history(self, now: datetime) -> History:
        """Give what everything adds up to."""
        return self.fold(self.facts, self.project, now)


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
    noticed = season.noticed
    return Rehearsal(
        first=first,
        last=last,
        seed=seed,
        people=len(season.project.people),
        letters=tuple(_letters(season, season.history(_at(last, _EVENING, season.project)))),
        stopped=tuple(noticed.stopped),
        waited=tuple(noticed.waited),
        wanted=tuple(noticed.asked),
        missed=tuple(noticed.missed(first, season.project)),
        silent=dict(noticed.silent.most_common()),
        holds=dict(noticed.holds),
        held=dict(noticed.held),
        problems=tuple(noticed.problems),
    )


def _letters(season: _Season, history: History) -> Iterator[Letter]:
    """Give all drafts in the order they were made in, as they last lay there."""
    for touch, day in sorted(season.noticed.made.items(), key=lambda one: (one[1], str(one[0]))):
        row = season.noticed.rows[touch]
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
