"""What is noticed of a season while it is played: what every plan said, and what came of it.

It only remembers; what it adds up to is the report's to say.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from datetime import date

from outreach.domain.dates import monday
from outreach.domain.findings import Level
from outreach.domain.plans import Applied, CreateDraft, CreateHold, Plan, PlannedDraft, RewriteDraft
from outreach.domain.project import Project
from outreach.domain.touches import Outcome, Skip, SkipCode, TouchId
from outreach.reports.rehearsal import Asked, Missed, Stopped, Waited

_STOPPING = (Level.REFUSE, Level.BLOCK)
# silences that protect somebody; all others are only the rhythm of things
_BY_RULE = frozenset({SkipCode.PROGRAM_POLICY, SkipCode.BLACKOUT, SkipCode.NOT_YET, SkipCode.DO_NOT_CONTACT})
# the one limit that is no rule: so many drafts without a recipient lie there already
_MANY_UNADDRESSED = "waiting behind unaddressed ones"
_HOLDS = {"CreateHold": "made", "MoveHold": "moved", "ReleaseHold": "taken back"}
_BEFORE = {Outcome.NEEDS: "waited for your word", Outcome.DEFERRED: "put off by a limit"}
_NEVER_OPEN = "over before it was seen"


@dataclass(kw_only=True)
class Noticed:
    """Everything noticed so far, from the first day to the last that was played."""

    made: dict[TouchId, date] = field(default_factory=dict)
    rows: dict[TouchId, PlannedDraft] = field(default_factory=dict)
    holds: Counter[str] = field(default_factory=Counter)
    held: Counter[date] = field(default_factory=Counter)
    problems: dict[str, None] = field(default_factory=dict)
    _stopped: dict[tuple[TouchId, str], Stopped] = field(default_factory=dict)
    _waited: dict[tuple[TouchId, str], Waited] = field(default_factory=dict)
    _asked: dict[TouchId, Asked] = field(default_factory=dict)
    _silent: dict[TouchId, str] = field(default_factory=dict)
    _before: dict[TouchId, str] = field(default_factory=dict)
    _missed: dict[TouchId, tuple[date, Skip, str]] = field(default_factory=dict)

    def takes(self, plan: Plan, applied: Applied) -> None:
        """Take in what one run planned and did."""
        day = plan.now.date()
        for receipt in applied.receipts:
            if isinstance(receipt.action, CreateDraft | RewriteDraft):
                row = receipt.action.row
                self.rows[row.touch] = row
                self.made.setdefault(row.touch, day)
            self.holds.update(_of_hold(type(receipt.action).__name__))
            self.held.update([monday(day)] if isinstance(receipt.action, CreateHold) else ())
        for row in plan.drafts:
            self._takes_row(row, day)
        for skip in plan.skipped:
            self._takes_skip(skip, day)
        self.problems.update(dict.fromkeys(str(one) for one in plan.problems))

    def _takes_row(self, row: PlannedDraft, day: date) -> None:
        if row.outcome in _BEFORE:
            self._before[row.touch] = _BEFORE[row.outcome]
        if row.outcome is Outcome.NEEDS and row.touch not in self._asked:
            self._asked[row.touch] = _asked(row, day)
        if row.outcome is Outcome.DEFERRED:
            self._waits(row, day)
        for one in row.findings:
            if one.level in _STOPPING:
                stop = Stopped(day=day, touch=row.touch, person=row.due.person, finding=one, lasted=True)
                self._stopped.setdefault((row.touch, one.rule), stop)

    def _waits(self, row: PlannedDraft, day: date) -> None:
        label = next((one.label for one in row.findings if one.rule == row.due.rule), _MANY_UNADDRESSED)
        before = self._waited.get((row.touch, label)) or _waiting(row, label, day)
        self._waited[row.touch, label] = replace(before, last=day, days=before.days + 1)

    def _takes_skip(self, skip: Skip, day: date) -> None:
        if skip.what != "draft":
            return
        touch = TouchId(skip.cadence, skip.person, skip.anchor or "", skip.step)
        if skip.code in _BY_RULE:
            self._silent[touch] = str(skip.code)
        if skip.code is not SkipCode.MISSED_WINDOW:
            self._before[touch] = str(skip.code)
        elif touch not in self._missed:
            self._missed[touch] = (day, skip, self._before.get(touch, _NEVER_OPEN))

    # what it came to

    @property
    def stopped(self) -> Iterator[Stopped]:
        """What rules stopped, by day; what was mended in the end did not last."""
        unfinished = {touch for touch, row in self.rows.items() if row.outcome is not Outcome.READY}
        for one in sorted(self._stopped.values(), key=lambda one: (one.day, str(one.touch), one.finding.rule)):
            yield replace(one, lasted=one.touch in unfinished or one.touch not in self.made)

    @property
    def waited(self) -> Iterator[Waited]:
        """What limits put off, by the first day, with the day on which it was made after all."""
        rows = sorted(self._waited.values(), key=lambda one: (one.first, str(one.touch), one.rule))
        return (replace(one, made=self.made.get(one.touch)) for one in rows)

    @property
    def asked(self) -> Iterator[Asked]:
        """What wanted a word, by the first day; what was made then was answered."""
        rows = sorted(self._asked.values(), key=lambda one: (one.day, str(one.touch)))
        return (replace(one, answered=one.touch in self.made) for one in rows)

    @property
    def silent(self) -> Counter[str]:
        """How many touches were not made to protect somebody, by reason."""
        return Counter(self._silent.values())

    def missed(self, first: date, project: Project) -> Iterator[Missed]:
        """Give the windows that closed after the `first` day with nothing made, in the order in which they closed."""
        rows = ((touch, *found) for touch, found in self._missed.items() if touch not in self.made)
        for touch, day, skip, why in sorted(rows, key=lambda one: (one[1], str(one[0]))):
            person, cadence = project.person(touch.person), project.cadence(touch.cadence)
            if person is not None and cadence is not None and (skip.closes is None or skip.closes >= first):
                yield Missed(
                    touch=touch, title=cadence.title, person=person, day=day, closes=skip.closes, why=why
                )  # fmt: skip


def _of_hold(action: str) -> Iterator[str]:
    if action in _HOLDS:
        yield _HOLDS[action]


def _waiting(row: PlannedDraft, label: str, day: date) -> Waited:
    due = row.due
    return Waited(
        touch=row.touch,
        title=due.cadence.title,
        person=due.person,
        rule=label,
        first=day,
        last=day,
        days=0,
        closes=due.window.closes,
    )


def _asked(row: PlannedDraft, day: date) -> Asked:
    due = row.due
    ask = "; ".join(dict.fromkeys(one.ask for one in due.needs))
    return Asked(touch=row.touch, title=due.cadence.title, person=due.person, day=day, ask=ask, answered=False)
