"""When the owner is busy otherwise: asked of the owner's other calendars, and only when a plan says that it matters.

Where it cannot be known, no time is offered, and the reason is kept for the screen. It is never recorded.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime
from typing import TYPE_CHECKING

from outreach.domain.history import History
from outreach.domain.slots import Span, merged
from outreach.errors import ConfigError
from outreach.providers.base import UNASKABLE, Calendar, NotGranted, Others, Rejected

if TYPE_CHECKING:
    from outreach.domain.plans import Plan

# these last until the owner mends something, so nothing else waits for it
_LASTING = (NotGranted, ConfigError, Rejected)
_OFFLINE = "your calendars were not asked when you are busy"


@dataclass(frozen=True, slots=True)
class Occupied:
    """The times at which the owner is busy, in order; None with the reason when nobody can say."""

    spans: tuple[Span, ...] | None
    why: str = ""


def decided(
    decide: Callable[[History], Plan], history: History, calendar: Calendar, *, offline: bool, required: bool
) -> tuple[Plan, History, str]:
    """Give a plan, what it was made from, and why nobody knows when the owner is busy, if that matters and nobody does.

    Other calendars are asked when a first plan says that it matters, as far ahead as it looks; those far away not when
    `offline`, unless it is `required`.

    Raises:
        TryLaterError: it is `required`, and cannot be asked now.
        SignInError: it is `required`, and needs the owner to sign in again.
    """
    if calendar.others is Others.NONE:
        history = replace(history, busy=())
    plan = decide(history)
    if history.busy is not None or not plan.asks_busy:
        return plan, history, ""
    if offline and not required and calendar.others is Others.FAR:
        return plan, history, _OFFLINE
    told = asked(calendar, plan.now, plan.asks_until or plan.now, required=required)
    if told.spans is None:
        return plan, history, told.why
    known = replace(history, busy=told.spans)
    return decide(known), known, ""


def asked(calendar: Calendar, start: datetime, end: datetime, *, required: bool = False) -> Occupied:
    """Ask when the owner is busy between two aware moments.

    Raises:
        TryLaterError: it is `required`, and cannot be asked now.
        SignInError: it is `required`, and needs the owner to sign in again.
    """
    try:
        return Occupied(merged(Span(*one) for one in calendar.busy(start, end)))
    except NotGranted as problem:
        return Occupied(None, f"it was not allowed to see when you are busy; {problem.remedy}")
    except _LASTING as problem:
        return Occupied(None, str(problem))
    except UNASKABLE as problem:
        if required:
            raise
        return Occupied(None, str(problem))
