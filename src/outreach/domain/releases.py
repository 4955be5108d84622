"""Holds of ours that are given up: what stands there, and the line of a plan that releases it.

Values from values; whether a hold may go is decided elsewhere.
"""

from __future__ import annotations

from outreach.domain.history import PastHold
from outreach.domain.messages import Hold
from outreach.domain.plans import PlannedHold, Withdrawal
from outreach.domain.touches import SkipCode


def standing(past: PastHold, zone: str) -> Hold:
    """Give a hold as it stands, by the wall time of `zone`; what its text said is not known any more."""
    return Hold(
        touch=past.touch,
        part=past.part,
        title=past.title,
        starts=past.starts,
        ends=past.ends,
        zone=zone,
        recurrence=past.recurrence,
    )


def release(past: PastHold, code: SkipCode, text: str, zone: str) -> PlannedHold:
    """Plan to take a hold from the calendar: `code` and `text` say why, as those of a skip do."""
    return PlannedHold(
        hold=standing(past, zone),
        state="release",
        key=past.key,
        generation=past.generation,
        ref=past.ref,
        note=text,
        withdrawal=Withdrawal(touch=past.touch, what="hold", code=code, text=text, key=past.key),
    )
