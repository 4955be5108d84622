"""recheck(plan, observation) → Plan: what is left of a plan once mailbox and calendar were looked at again.

Pure. It can only take away: what a person touched, sent, deleted or received in the meantime is theirs, and what was
made already is not made again. The next run decides anew with everything known.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
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
from outreach.domain.slots import is_slot
from outreach.domain.touches import TouchId

_OF_SOMEBODY = (Touched, MailSeen, AbsenceSeen, BounceSeen, MeetingSeen)


@dataclass(frozen=True, slots=True)
class _News:
    """What the observation says about drafts and holds by key, and of whom there is news."""

    edited: frozenset[Key]
    changed: frozenset[Key]
    people: frozenset[PersonId]

    @property
    def ours(self) -> frozenset[Key]:
        """What somebody else, or an earlier run, did something to."""
        return self.edited | self.changed


def recheck(plan: Plan, observation: Observation) -> Plan:
    """Take from a plan what newly observed facts make wrong or unnecessary."""
    if not observation.facts:
        return plan
    news = _news(observation)
    lost = frozenset(row.hold.touch for row in plan.holds if is_slot(row.hold.part) and row.key in news.ours)
    drafts = tuple(row for row in plan.drafts if _stands(row, news, lost))
    withdrawn = tuple(_withdrawals(plan, news))
    # what a mail goes on saying keeps the holds it has, and gets no others
    stays = _acted_on(plan.drafts, plan.withdrawn) - _acted_on(drafts, withdrawn)
    holds = tuple(row for row in _holds(plan, news) if not (is_slot(row.hold.part) and row.hold.touch in stays))
    return replace(plan, observed=observation.at, drafts=drafts, holds=holds, withdrawn=withdrawn)


def _acted_on(drafts: Iterable[PlannedDraft], withdrawn: Iterable[Withdrawal]) -> frozenset[TouchId]:
    """Give the touches whose draft would be written or taken back."""
    rows: tuple[PlannedDraft | Withdrawal, ...] = (*drafts, *withdrawn)
    return frozenset(row.touch for row in rows if row.action is not None)


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


def _stands(row: PlannedDraft, news: _News, lost: Collection[TouchId]) -> bool:
    """Whether a draft may still be written; a line that would write nothing stays as information.

    `lost` are the touches behind whose offered times something happened.
    """
    if row.action is None:
        return True
    if row.touch in lost:
        return False
    return row.key not in news.ours and row.readers.isdisjoint(news.people)


def _holds(plan: Plan, news: _News) -> Iterator[PlannedHold]:
    for row in plan.holds:
        if row.action is None or row.key not in news.ours:
            yield row
        elif row.key in news.edited:
            yield replace(row, state="kept", note="you edited it; left where it is")


def _withdrawals(plan: Plan, news: _News) -> Iterator[Withdrawal]:
    for row in plan.withdrawn:
        if row.key in news.edited:
            yield replace(row, untouched=False)
        elif row.key not in news.changed:
            yield row
