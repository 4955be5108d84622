"""pace(dues) → Paced: of what is due and lacks nothing, what is written now and what waits, in one fixed order.

Ranks every due touch, then walks down the list: what the rules leave no room for gets the first day that has room.
Rules come in as values, since planning may not know guardrails. The same dues in any order give the same result.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date, timedelta
from typing import Protocol

from outreach.domain.cadences import Kind, Missed
from outreach.domain.history import Stage
from outreach.domain.stages import Dues, Paced, View, Wait
from outreach.domain.touches import Due, Outcome, Reason
from outreach.planning.limits import Tally, goes_first, holds_back, news_of

_KINDS = tuple(Kind)
_FORESEEN = timedelta(weeks=8)
_NOT_MADE = frozenset({Stage.INTENDED, Stage.WITHDRAWN})
_LONG_SILENCE = timedelta(days=7)


class PaceGate(Protocol):
    """A rule about how much at once; a firm one holds without exception, the others never make a window be missed."""

    @property
    def firm(self) -> bool:
        """Whether it holds without exception."""
        ...

    @property
    def wait(self) -> Callable[[Due, date, Tally], Wait | None]:
        """Until when a touch has to wait that is placed on a day."""
        ...


def pace(dues: Dues, view: View, *, rules: Sequence[PaceGate]) -> Paced:
    """Choose what is written now; what waits says until when, and by which rule."""
    ranked = sorted((replace(due, rank=rank(due)) for due in dues.due), key=lambda due: due.rank)
    ready = [due for due in ranked if due.outcome is Outcome.READY]
    tally = _tally(dues, ready, view)
    placed = [_place(due, tally, rules) for due in ready]
    waiting = [due for due in ranked if due.outcome is not Outcome.READY]
    waiting += [due for due in placed if due.outcome is Outcome.DEFERRED]
    return Paced(
        chosen=tuple(due for due in placed if due.outcome is Outcome.READY),
        waiting=tuple(sorted(waiting, key=lambda due: due.rank)),
        skipped=dues.skipped,
        unwanted=dues.unwanted,
        holds=dues.holds,
    )


def rank(due: Due) -> tuple[object, ...]:
    """Order by the last day to act, then by kind, then by how far overdue; what is late already has no last day."""
    last = date.max if due.late or due.window.closes is None else due.window.closes
    return (last, _KINDS.index(due.cadence.kind), -due.occurrence.overdue, due.touch)


def _tally(dues: Dues, ready: Sequence[Due], view: View) -> Tally:
    """Count what was made and is not taken back by this very plan, so that a second run counts the same."""
    zone, limit = view.project.me.zone, view.project.limits.drafts_per_day
    silent = view.history.last_run is None or view.now - view.history.last_run >= _LONG_SILENCE
    tally = Tally(view=view, burst=silent and len(ready) > limit)
    gone = {past.touch for past, _ in dues.unwanted if past.is_untouched}
    for made_at, touch, kind, _ in view.history.made:
        if touch not in gone:
            tally.add(touch.person, kind, made_at.astimezone(zone).date())
            tally.request(touch, kind)
    for past in view.history.drafts.values():
        if past.stage not in _NOT_MADE and past.touch not in gone:
            for news in past.told:
                tally.tell(past.touch.person, news, past.made_at.astimezone(zone).date())
    for due in ready:
        if goes_first(due.cadence.kind):
            tally.reserve(due.person.id, view.today)
    return tally


def _place(due: Due, tally: Tally, rules: Sequence[PaceGate]) -> Due:
    """Give the due as it stands: today if there is room, else deferred to the first day that has room."""
    if _lies_there(due, tally.view):
        return due
    day, wait, excused = _first_day(due, tally, rules)
    tally.add(due.person.id, due.cadence.kind, day)
    tally.request(due.touch, due.cadence.kind)
    tally.tell(due.person.id, news_of(due), day)
    if holds_back(due.cadence.kind):
        tally.reserve(due.person.id, day)
    if wait is not None and day > tally.view.today:
        return _deferred(due, wait, day)
    if excused is not None:
        return _warned(due, excused.rule, f"{excused.text}; made all the same on its last day")
    return due


def _warned(due: Due, rule: str, text: str) -> Due:
    return replace(due, warnings=(*due.warnings, (rule, text)))


def _lies_there(due: Due, view: View) -> bool:
    """Whether it is an unfinished draft already: it holds its place and is only to be finished."""
    past = view.history.drafts.get(due.touch)
    return past is not None and past.stage is Stage.UNADDRESSED


def _first_day(due: Due, tally: Tally, rules: Sequence[PaceGate]) -> tuple[date, Wait | None, Wait | None]:
    """Give the first day with room, what stood in the way today, and what is excused since it is the last day."""
    today = tally.view.today
    firm_rules, caps = [rule for rule in rules if rule.firm], [rule for rule in rules if not rule.firm]
    day, first = today, None
    while day <= today + _FORESEEN:
        firm = _longest(firm_rules, due, day, tally)
        wait = firm or _longest(caps, due, day, tally)
        if wait is None or (firm is None and _is_last_day(due, day)):
            return day, first, wait
        first = first or wait
        day = wait.next
    return day, first, None


def _longest(rules: Sequence[PaceGate], due: Due, day: date, tally: Tally) -> Wait | None:
    """Give the wait that lasts longest; of equal ones the first rule's."""
    waits = [wait for rule in rules if (wait := rule.wait(due, day, tally)) is not None]
    return max(waits, key=lambda wait: wait.next, default=None)


def _is_last_day(due: Due, day: date) -> bool:
    closes = due.window.closes
    return due.cadence.missed is Missed.SKIP and not due.late and closes is not None and closes <= day


def _deferred(due: Due, wait: Wait, day: date) -> Due:
    text = f"{due.reason.text} ({wait.text})"
    closes = due.window.closes if due.cadence.missed is Missed.SKIP and not due.late else None
    next = min(day, closes) if closes else day
    reason = Reason(code=due.reason.code, text=text)
    waiting = replace(due, outcome=Outcome.DEFERRED, rule=wait.rule, next=next, reason=reason)
    return _warned(waiting, wait.rule, wait.text)
