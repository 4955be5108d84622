"""What became of the thank-yous of one occasion, person by person: in the mailbox, in the plan, or why none."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from enum import StrEnum

from outreach.domain.cadences import Kind
from outreach.domain.history import Stage
from outreach.domain.people import PersonId
from outreach.domain.plans import Plan
from outreach.domain.stages import View
from outreach.domain.touches import Outcome, SkipCode

_SHOWN = 2


class Thanks(StrEnum):
    """How far a thank-you has come; the order is that in which states are told."""

    TO_FILL_IN = "to fill in"
    TO_CHECK = "to check"
    HELD_BACK = "held back"
    READY = "ready"
    SENT = "sent"
    GONE = "gone"
    MISSED = "missed"
    LATER = "later"
    SKIPPED = "skipped"
    POLICY = "policy"


_LYING: Mapping[Stage, Thanks] = {
    Stage.SENT: Thanks.SENT,
    Stage.ADDRESSED: Thanks.READY,
    Stage.EDITED: Thanks.READY,
    Stage.UNADDRESSED: Thanks.TO_CHECK,
    Stage.GONE: Thanks.GONE,
    Stage.DELETED: Thanks.SKIPPED,
}
_PLANNED: Mapping[Outcome, Thanks] = {
    Outcome.READY: Thanks.READY,
    Outcome.UNADDRESSED: Thanks.TO_CHECK,
    Outcome.REFUSED: Thanks.HELD_BACK,
    Outcome.NEEDS: Thanks.TO_FILL_IN,
    Outcome.DEFERRED: Thanks.LATER,
    Outcome.UPCOMING: Thanks.LATER,
}
_SILENT: Mapping[SkipCode, Thanks] = {
    SkipCode.NOT_DUE: Thanks.LATER,
    SkipCode.PROGRAM_POLICY: Thanks.POLICY,
    SkipCode.MISSED_WINDOW: Thanks.MISSED,
    SkipCode.ALREADY_MADE: Thanks.SENT,
}


def thanks_of(occasion: str, view: View, plan: Plan) -> Mapping[PersonId, Thanks]:
    """Give the state of each person's thank-you for an occasion (by its id); what lies there goes before plans."""
    kinds = {one.id for one in view.project.cadences if one.kind is Kind.THANKS}
    found: dict[PersonId, Thanks] = {}
    for skip in plan.skipped:
        if skip.anchor == occasion and skip.cadence in kinds and skip.what == "draft":
            found[skip.person] = _SILENT.get(skip.code, Thanks.SKIPPED)
    for row in plan.drafts:
        if row.touch.anchor == occasion and row.due.cadence.kind is Kind.THANKS:
            found[row.touch.person] = _PLANNED[row.outcome]
    for past in view.history.drafts.values():
        if past.touch.anchor == occasion and past.kind is Kind.THANKS and past.stage in _LYING:
            found[past.touch.person] = _LYING[past.stage]
    return found


def in_words(states: Iterable[Thanks]) -> str:
    """Write "1 to fill in, 1 sent": the two states that matter most; empty where the policy says it all."""
    counts = Counter(states)
    told = [one for one in Thanks if counts[one] and one is not Thanks.POLICY]
    if told == [Thanks.LATER]:
        return told[0].value
    return ", ".join(f"{counts[one]} {one}" for one in told[:_SHOWN])
