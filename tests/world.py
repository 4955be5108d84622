"""A small world for tests: a project, the in-memory providers, and a list of facts for a ledger."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta

from outreach.apply import apply
from outreach.decide import decide
from outreach.domain.facts import Fact, LedgerMade
from outreach.domain.history import History
from outreach.domain.plans import Applied, Plan
from outreach.domain.project import Project
from outreach.domain.stages import View
from outreach.observe import observe
from outreach.planning.fold import fold
from outreach.planning.moves import noticed
from outreach.providers.memory import MemoryCalendar, MemoryMailbox


@dataclass
class World:
    """One workspace that lives in memory; every run is what the job does, without the disk."""

    project: Project
    facts: list[Fact] = field(default_factory=list)
    mailbox: MemoryMailbox = field(default_factory=MemoryMailbox)
    calendar: MemoryCalendar = field(default_factory=MemoryCalendar)

    def record(self, facts: Iterable[Fact]) -> None:
        """Keep facts, as the ledger does."""
        self.facts.extend(facts)

    def history(self, now: datetime) -> History:
        """What all facts add up to, after looking at the providers; keeps nothing. No other calendar is known."""
        if not self.facts:
            self.facts.append(LedgerMade(at=now))
        return replace(fold([*self.facts, *self.seen(now)], self.project, now), busy=())

    def seen(self, now: datetime) -> tuple[Fact, ...]:
        """What is new about occasions, mailbox and calendar."""
        history = fold(self.facts, self.project, now)
        seen = observe(history, self.facts, self.mailbox, self.calendar, now)
        return (*noticed(self.facts, View(project=self.project, history=history, now=now)), *seen.facts)

    def plan(self, now: datetime, horizon: timedelta = timedelta(days=14)) -> Plan:
        """What would be done; changes nothing."""
        return decide(self.project, self.history(now), now, horizon=horizon)

    def run(self, now: datetime) -> tuple[Plan, Applied]:
        """Look, decide, do, record."""
        if not self.facts:
            self.facts.append(LedgerMade(at=now))
        self.record(self.seen(now))
        plan = decide(self.project, replace(fold(self.facts, self.project, now), busy=()), now)
        return plan, apply(plan, mailbox=self.mailbox, calendar=self.calendar, record=self.record, now=now)
