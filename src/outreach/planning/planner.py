"""plan(view) → Dues: every expected occurrence is due or silent, with exactly one reason.

It composes gates, rules, windows and details; rules come in as values, since planning may not know guardrails.
Pacing comes later: here nothing is compared with any other touch.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from datetime import UTC, timedelta
from typing import Protocol

from outreach.domain.cadences import After, Missed
from outreach.domain.selection import Selection
from outreach.domain.stages import Dues, View
from outreach.domain.touches import Due, Missing, Occurrence, Outcome, Skip, SkipCode, Window
from outreach.planning.answers import unknown_answer
from outreach.planning.asking import gaps, missing, needs
from outreach.planning.consents import is_refused
from outreach.planning.details import details
from outreach.planning.doubt import ASK, is_in_doubt
from outreach.planning.expecting import expected
from outreach.planning.gates import REFUSED, SETTLED, WANTED, Gate
from outreach.planning.holding import holds
from outreach.planning.noted import answer
from outreach.planning.second_readers import against_second
from outreach.planning.unwanted import unwanted, without
from outreach.planning.wording import not_due, reason

GO_AHEAD = "go_ahead"


class PlanGate(Protocol):
    """A rule that needs no text; a standing one holds whatever the date."""

    @property
    def standing(self) -> bool:
        """Whether it is asked first."""
        ...

    @property
    def skip(self) -> Callable[[Occurrence, View], Skip | None]:
        """What it says about an occurrence."""
        ...


def plan(view: View, *, rules: Sequence[PlanGate], horizon: timedelta, only: Selection | None = None) -> Dues:
    """Decide for every expected occurrence, all or those of `only`, whether it is due, and what to keep free.

    `horizon` is how far ahead touches are listed that are not open yet.
    """
    occurrences = expected(view, only, horizon)
    gates: tuple[Gate, ...] = (*WANTED, *(rule.skip for rule in rules if rule.standing), *REFUSED)
    standing = tuple(rule.skip for rule in rules if rule.standing)
    refused = {
        one.touch: found
        for one in occurrences
        if (found := _first(gates, one, view) or against_second(standing, one, view)) is not None
    }
    later = tuple(rule.skip for rule in rules if not rule.standing)
    idle = unwanted(occurrences, refused, lambda one: _is_missed(one, later, view), view, only)
    # what is taken back now must not silence its person until the next run: one run says it all
    after = without(view, idle)
    rows = [refused.get(one.touch) or _judge(one, after, later, horizon) for one in occurrences]
    kept, silent = holds(view, only)
    return Dues(
        due=tuple(row for row in rows if isinstance(row, Due)),
        skipped=(*(row for row in rows if isinstance(row, Skip)), *silent),
        unwanted=idle,
        holds=kept,
    )


def _first(gates: Iterable[Gate], occurrence: Occurrence, view: View) -> Skip | None:
    return next((found for gate in gates if (found := gate(occurrence, view)) is not None), None)


def _is_missed(occurrence: Occurrence, rules: Iterable[Gate], view: View) -> bool:
    """Whether a rule says that the window has closed for good."""
    found = (rule(occurrence, view) for rule in rules)
    return any(one is not None and one.code is SkipCode.MISSED_WINDOW for one in found)


def _judge(occurrence: Occurrence, view: View, rules: Iterable[Gate], horizon: timedelta) -> Due | Skip:
    """Decide about an occurrence that nothing stands against: settled, not open yet, ruled out, or due."""
    settled = _first(SETTLED, occurrence, view)
    if settled is not None:
        return settled
    window = occurrence.window
    if window is None or not window.has_opened(view.now.astimezone(UTC) + horizon):
        return not_due(occurrence, view)
    if not window.has_opened(view.now) and occurrence.follows:
        # what depends on an answer that may still come is nothing to look forward to
        return not_due(occurrence, view)
    if not window.has_opened(view.now):
        return _upcoming(occurrence, window, view)
    return _first(rules, occurrence, view) or _due(occurrence, window, view)


def _upcoming(occurrence: Occurrence, window: Window, view: View) -> Due:
    """List a touch ahead. Nothing is asked about an occasion that has not happened."""
    found = details(occurrence, view)
    happened = not isinstance(occurrence.cadence.trigger, After)
    return Due(
        occurrence=occurrence,
        outcome=Outcome.UPCOMING,
        window=window,
        reason=reason(occurrence, window, view, late=False),
        details=found,
        needs=needs(occurrence, found, view.project) if happened else (),
        next=window.opens,
    )


def as_due(occurrence: Occurrence, view: View) -> Due | Skip | None:
    """Give the touch an occurrence would be, whatever was made already; None while it has no date."""
    return _due(occurrence, occurrence.window, view) if occurrence.window else None


def _due(occurrence: Occurrence, window: Window, view: View) -> Due | Skip:
    late = window.is_over(view.now)
    in_doubt = is_in_doubt(occurrence, window, view)
    asked = in_doubt or (late and occurrence.cadence.missed is Missed.ASK)
    go_ahead = answer(GO_AHEAD, occurrence, view) if asked else None
    if go_ahead is not None and go_ahead.text.strip().casefold().startswith("no"):
        return occurrence.silence(SkipCode.DISMISSED, "you said no to it")
    if is_refused(occurrence, view):
        return occurrence.silence(SkipCode.DISMISSED, "as you noted, they did not agree to it")
    found = details(occurrence, view)
    wanting = needs(occurrence, found, view.project)
    unknown = unknown_answer(occurrence, view)
    if unknown is not None:
        wanting = (unknown, *wanting)
    if asked and go_ahead is None:
        wanting = (_permission(occurrence, view, in_doubt=in_doubt), *wanting)
    return Due(
        occurrence=occurrence,
        outcome=Outcome.NEEDS if wanting else Outcome.READY,
        window=window,
        reason=reason(occurrence, window, view, late=late, is_unanswered=unknown is None),
        details=found,
        needs=wanting,
        gaps=gaps(occurrence, found, view.project),
        late=late,
    )


def _permission(occurrence: Occurrence, view: View, *, in_doubt: bool) -> Missing:
    return missing(GO_AHEAD, occurrence.person, view.project, ask=ASK if in_doubt else "")
