"""The holds behind times that are offered: whose they are, and which of them the owner took off the calendar, or moved.

What the owner did to a hold counts for the time behind it: that is not offered again in the same matter.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from outreach.domain.history import PastHold, Stage
from outreach.domain.objections import ObjectionKind
from outreach.domain.slots import Span, is_slot, start_of
from outreach.domain.stages import View
from outreach.domain.touches import TouchId
from outreach.planning.taken import Taken, between

_REMOVED = frozenset({Stage.DELETED, Stage.GONE})


def same_talk(one: TouchId, other: TouchId) -> bool:
    """Whether two mails are about the same talk: the times of a first mail stay those of its follow-ups."""
    return replace(one, step=1) == replace(other, step=1)


def taken_off(touch: TouchId, view: View) -> Iterator[Taken]:
    """Give the times of a mail that no longer stand as they were offered, since the owner removed or moved them."""
    for past in view.history.holds.values():
        if is_slot(past.part) and same_talk(past.touch, touch):
            offered, stands = _as_offered(past), between(past.starts, past.ends)
            if past.stage in _REMOVED:
                yield Taken(span=offered, kind=ObjectionKind.REMOVED, words="you took it off your calendar")
            elif past.is_live and offered != stands:
                yield Taken(span=offered, kind=ObjectionKind.REMOVED, words="you moved its hold")


def _as_offered(past: PastHold) -> Span:
    starts = start_of(past.part)
    return Span(starts, starts + (between(past.starts, past.ends).ends - between(past.starts, past.ends).starts))
