"""What taking back a run, or everything, amounts to: withdrawals of what nobody touched, and a list of what stays.

Pure. Taking back is not a "no": the generation rises, and the next run makes again what is still due.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime

from outreach.domain.facts import DraftCreated, Fact, HoldMade, RunStarted
from outreach.domain.history import History, PastDraft, PastHold, Stage
from outreach.domain.messages import Key
from outreach.domain.plans import Plan, Withdrawal
from outreach.domain.project import Project
from outreach.domain.releases import release
from outreach.domain.touches import SkipCode

_LEFT = frozenset({Stage.EDITED, Stage.SENT, Stage.DELETED, Stage.GONE})


@dataclass(frozen=True, slots=True, kw_only=True)
class Takeback:
    """The plan that takes things back, and what stays because somebody touched it or because it is over."""

    plan: Plan
    drafts: tuple[PastDraft, ...] = ()
    holds: tuple[PastHold, ...] = ()
    over: int = 0


def made_by_run(facts: Iterable[Fact]) -> Mapping[int, frozenset[Key]]:
    """Give the keys of what each run put into the world; what was moved or written again belongs to the first."""
    found: dict[int, set[Key]] = {}
    seen: set[Key] = set()
    run = 0
    for fact in facts:
        if isinstance(fact, RunStarted):
            run = fact.run
            found.setdefault(run, set())
        elif isinstance(fact, DraftCreated | HoldMade) and fact.key not in seen:
            seen.add(fact.key)
            found.setdefault(run, set()).add(fact.key)
    return {number: frozenset(keys) for number, keys in found.items()}


def takeback(history: History, project: Project, now: datetime, *, keys: frozenset[Key] | None, why: str) -> Takeback:
    """Plan to take back what lies untouched: of `keys`, or all of it. Holds that are over stay."""
    drafts = sorted(
        (one for one in history.drafts.values() if keys is None or one.key in keys),
        key=lambda one: (one.made_at, one.touch),
    )
    holds = sorted(
        (one for one in history.holds.values() if keys is None or one.key in keys),
        key=lambda one: (one.starts, one.touch, one.part),
    )
    ahead = [one for one in holds if one.over > now]
    plan = Plan(
        now=now,
        account=project.me.email,
        withdrawn=tuple(_withdrawal(one, why) for one in drafts if one.is_untouched and one.ref),
        holds=tuple(
            release(one, SkipCode.REMOVED, why, str(project.me.zone)) for one in ahead if one.is_untouched and one.ref
        ),
    )
    return Takeback(
        plan=plan,
        drafts=tuple(one for one in drafts if one.stage in _LEFT),
        holds=tuple(one for one in ahead if one.stage in (Stage.PARTLY, Stage.EDITED)),
        over=sum(1 for one in holds if one.over <= now and one.is_live),
    )


def _withdrawal(past: PastDraft, why: str) -> Withdrawal:
    return Withdrawal(
        touch=past.touch, what="draft", code=SkipCode.REMOVED, text=why, key=past.key, ref=past.ref, untouched=True
    )
