"""recheck(plan, observation) → Plan: what is left of a plan once mailbox and calendar were looked at again.

Pure. It can only take away: what a person touched, sent, deleted or received in the meantime is theirs, and what was
made already is not made again. The next run decides anew with everything known.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from outreach.domain.facts import (
    AbsenceSeen,
    BounceSeen,
    DraftCreated,
    DraftFilled,
    HoldMade,
    MailSeen,
    MeetingSeen,
    Observation,
    Seen,
    StateSeen,
    Touched,
    Withdrawn,
)
from outreach.domain.messages import Key
from outreach.domain.people import PersonId
from outreach.domain.plans import Plan, PlannedDraft, PlannedHold, Withdrawal

_OF_SOMEBODY = (Touched, MailSeen, AbsenceSeen, BounceSeen, MeetingSeen)


@dataclass(frozen=True, slots=True)
class _News:
    """What the observation says about drafts and holds by key, and of whom there is news."""

    edited: frozenset[Key]
    changed: frozenset[Key]
    people: frozenset[PersonId]


def recheck(plan: Plan, observation: Observation) -> Plan:
    """Take from a plan what newly observed facts make wrong or unnecessary."""
    if not observation.facts:
        return plan
    news = _news(observation)
    return replace(
        plan,
        observed=observation.at,
        drafts=tuple(row for row in plan.drafts if _stands(row, news)),
        holds=tuple(_holds(plan, news)),
        withdrawn=tuple(_withdrawals(plan, news)),
    )


def _news(observation: Observation) -> _News:
    seen = [fact for fact in observation.facts if isinstance(fact, StateSeen)]
    made = DraftCreated | DraftFilled | HoldMade | Withdrawn
    edited = frozenset(fact.key for fact in seen if fact.state is Seen.EDITED)
    changed = frozenset(fact.key for fact in observation.facts if isinstance(fact, made))
    return _News(
        edited=edited,
        changed=changed | {fact.key for fact in seen if fact.state is not Seen.EDITED},
        people=frozenset(fact.person for fact in observation.facts if isinstance(fact, _OF_SOMEBODY) and fact.person),
    )


def _stands(row: PlannedDraft, news: _News) -> bool:
    """Whether a draft may still be written; a line that would write nothing stays as information."""
    if row.action is None:
        return True
    return row.key not in news.edited | news.changed and row.touch.person not in news.people


def _holds(plan: Plan, news: _News) -> Iterator[PlannedHold]:
    for row in plan.holds:
        if row.action is None or row.key not in news.edited | news.changed:
            yield row
        elif row.key in news.edited:
            yield replace(row, state="kept", note="you edited it; left where it is")


def _withdrawals(plan: Plan, news: _News) -> Iterator[Withdrawal]:
    for row in plan.withdrawn:
        if row.key in news.edited:
            yield replace(row, untouched=False)
        elif row.key not in news.changed:
            yield row
