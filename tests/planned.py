"""Plans from what should lie there: a small stand-in for `decide`, so that applying can be tested by itself.

Says what is wanted (drafts and holds) and compares it with History as the real thing does.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import UTC, datetime, timedelta

from outreach.domain.history import History, PastDraft, Stage
from outreach.domain.messages import Address, Draft, Hold, key
from outreach.domain.plans import Plan, PlannedDraft, Withdrawal
from outreach.domain.recurrence import Recurrence
from outreach.domain.touches import Due, Occurrence, Outcome, Reason, SkipCode, TouchId
from outreach.reconcile import reconcile_holds
from tests.builders import ACCOUNT, CENTRAL, NOW, a_cadence, a_person, a_view, a_window, at

MAYA = Address(name="Maya Okafor", email=ACCOUNT)


def a_draft(
    person: str = "elena-marchetti",
    *,
    addressed: bool = True,
    subject: str = "Thank you for our conversation",
    body: str = "Dear Dr. Marchetti,\n\nThank you for talking with me on Wednesday.",
    anchor: str = "harbor-state-2027",
) -> Draft:
    """Give a thank-you to a person, with or without a recipient."""
    name = person.replace("-", " ").title()
    to = Address(name=name, email=f"{person}@harbor-state.example.edu")
    return Draft(
        touch=TouchId.parse(f"interview-thanks/{person}/{anchor}/1"),
        sender=MAYA,
        to=(to,) if addressed else (),
        subject=subject,
        body=body,
        signature="Maya Okafor\nstudent at Lakeshore College of Medicine",
    )


def a_hold(
    title: str = "weekly review",
    starts: str = "2026-11-29 17:00",
    *,
    touch: str = "weekly-review/me/2026-11-29/1",
    part: str = "hold",
    text: str = "",
    minutes: int = 30,
    popup: timedelta | None = None,
    recurrence: Recurrence | None = None,
) -> Hold:
    """Give a hold of half an hour."""
    begin = at(starts)
    return Hold(
        touch=TouchId.parse(touch),
        part=part,
        title=title,
        starts=begin,
        ends=begin + timedelta(minutes=minutes),
        zone=str(CENTRAL),
        text=text,
        popup=popup,
        recurrence=recurrence,
    )


def every_sunday(until: str = "2027-06-27 17:00", *left_out: str) -> Recurrence:
    """Give what comes back every Sunday, as the weekly review does."""
    exceptions = tuple(at(one).astimezone(UTC) for one in left_out)
    return Recurrence(rule="FREQ=WEEKLY;BYDAY=SU", zone=str(CENTRAL), until=at(until), exceptions=exceptions)


def a_row(draft: Draft, history: History) -> PlannedDraft:
    """Give the line of a draft that is wanted, next to what lies there."""
    past = history.drafts.get(draft.touch)
    stands = past is not None and past.stage is not Stage.WITHDRAWN
    generation = past.generation if past and stands else history.generations.get((draft.touch, "draft"), 0)
    return PlannedDraft(
        due=a_due(draft.touch),
        outcome=Outcome.READY if draft.to else Outcome.UNADDRESSED,
        draft=draft,
        key=key(ACCOUNT, draft.touch, "draft", generation),
        generation=generation,
        ref=past.ref if past and stands else None,
    )


def a_due(touch: TouchId) -> Due:
    """Give a touch that is due, with nothing missing."""
    cadence, window = a_cadence(touch.cadence), a_window()
    person = a_person(touch.person.replace("-", " ").title())
    occurrence = Occurrence(touch=touch, cadence=cadence, person=person, step=cadence.steps[0], window=window)
    return Due(
        occurrence=occurrence, outcome=Outcome.READY, window=window, reason=Reason(code="on", text="it is wanted")
    )


def a_plan(
    history: History,
    now: datetime | None = None,
    *,
    drafts: Sequence[Draft] = (),
    holds: Sequence[Hold] = (),
) -> Plan:
    """Give the plan that makes these drafts and holds stand, and no others; what a person touched is left alone."""
    moment = now or at(NOW)
    lines, silent = reconcile_holds(holds, (), a_view(history=history, now=moment), None)
    return Plan(
        now=moment,
        account=ACCOUNT,
        drafts=tuple(a_row(draft, history) for draft in drafts if _may_be_written(draft, history)),
        holds=lines,
        withdrawn=tuple(_withdrawals(drafts, history)),
        skipped=silent,
    )


def _may_be_written(draft: Draft, history: History) -> bool:
    past = history.drafts.get(draft.touch)
    return past is None or past.stage in (Stage.INTENDED, Stage.UNADDRESSED, Stage.WITHDRAWN)


def _withdrawals(drafts: Iterable[Draft], history: History) -> list[Withdrawal]:
    wanted = {draft.touch for draft in drafts}
    return [_withdrawal(past) for past in history.drafts.values() if past.is_lying and past.touch not in wanted]


def _withdrawal(past: PastDraft) -> Withdrawal:
    return Withdrawal(
        touch=past.touch,
        what="draft",
        code=SkipCode.REMOVED,
        text="no longer wanted",
        key=past.key,
        ref=past.ref,
        untouched=past.is_untouched,
    )
