"""observe(history, facts, mailbox, calendar, now) → Observation: what became of our drafts and holds.

Only reads. What a crash left unsaid is found again here: a draft that was made but not recorded is adopted, and a
change of our own is told from a person's by what we said beforehand that we would do.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import datetime, timedelta
from typing import TypeVar

from outreach.domain.facts import (
    ChangeIntended,
    DraftCreated,
    DraftFilled,
    DraftIntended,
    Fact,
    Failed,
    HoldIntended,
    HoldMade,
    Observation,
    Seen,
    StateSeen,
    Withdrawn,
)
from outreach.domain.history import History, PastDraft, Stage
from outreach.domain.messages import SETTLES, DraftRef, HoldRef, Key
from outreach.domain.outcomes import UNANSWERED, as_intended
from outreach.providers.base import Calendar, Mailbox

Ref = TypeVar("Ref", DraftRef, HoldRef)
Outcome = DraftFilled | HoldMade | Withdrawn
_Unsettled = Mapping[Key, tuple[Outcome, ...]]

# what a provider shows of what a person changed, as long as nothing is new about it
_SHOWN = {Stage.EDITED: Seen.EDITED, Stage.PARTLY: Seen.PARTLY}

# a request may be carried out hours after its answer was lost; nobody has seen days
_LATEST = timedelta(days=3)


def observe(
    history: History, facts: Iterable[Fact], mailbox: Mailbox, calendar: Calendar, now: datetime
) -> Observation:
    """Look at everything of ours that may have changed; give what is new, as facts of `now`.

    `history` must be what `facts` add up to. Holds that are over are not looked at any more.
    """
    known = tuple(facts)
    unsettled = _unsettled(known)
    return Observation(
        at=now,
        facts=(*_drafts(history, known, unsettled, mailbox, now), *_holds(history, known, unsettled, calendar, now)),
    )


def _drafts(
    history: History, facts: Sequence[Fact], unsettled: _Unsettled, mailbox: Mailbox, now: datetime
) -> Iterator[Fact]:
    lying = {past.key: (past.stage, past.ref) for past in history.drafts.values() if past.is_lying and past.ref}
    meant = {fact.key: fact for fact in facts if isinstance(fact, DraftIntended)}
    taken = {past.ref.id for past in history.drafts.values() if past.ref}
    for past in history.drafts.values():
        found = [ref for ref in _made(past, meant, mailbox, history.last_run) if ref.id not in taken]
        if found:
            # of several, the first is ours from now on and the others are left to the person
            ref = DraftRef(min(found).id, meant[past.key].fingerprint)
            yield DraftCreated(at=now, key=past.key, ref=ref.id, fingerprint=ref.fingerprint)
            lying[past.key] = (Stage.UNADDRESSED, ref)
            taken.add(ref.id)
    yield from _changes(lying, mailbox.states, unsettled, now)


def _made(
    past: PastDraft, meant: Mapping[Key, DraftIntended], mailbox: Mailbox, last_run: datetime | None
) -> Sequence[DraftRef]:
    """Find a draft of which we only know that it was to be created."""
    if past.stage is not Stage.INTENDED or _is_given_up(past, last_run):
        return ()
    return mailbox.find(past.key, meant[past.key].fingerprint, past.made_at)


def _is_given_up(past: PastDraft, last_run: datetime | None) -> bool:
    """Whether its mailbox said that it did not create it, or a run has looked for it long after it could turn up."""
    if past.provider not in SETTLES:
        return False
    return past.settles_at is None or (last_run is not None and last_run > past.settles_at + _LATEST)


def _holds(
    history: History, facts: Sequence[Fact], unsettled: _Unsettled, calendar: Calendar, now: datetime
) -> Iterator[Fact]:
    ahead = [past for past in history.holds.values() if past.over > now]
    lying = {past.key: (past.stage, past.ref) for past in ahead if past.is_live and past.ref}
    meant = {fact.key: fact for fact in facts if isinstance(fact, HoldIntended)}
    for past in ahead:
        found = calendar.find(past.key) if past.stage is Stage.INTENDED else ()
        if found:
            made = as_intended(meant[past.key], min(found).id, now)
            yield made
            lying[past.key] = (Stage.HELD, HoldRef(made.ref, made.fingerprint))
    yield from _changes(lying, calendar.states, unsettled, now)


def _unsettled(facts: Sequence[Fact]) -> _Unsettled:
    """Give the changes of which we said that we would make them, and never that we did; the latest first."""
    pending: dict[Key, tuple[Outcome, ...]] = {}
    for fact in facts:
        if isinstance(fact, ChangeIntended):
            pending[fact.key] = (fact.outcome, *pending.get(fact.key, ()))
        elif isinstance(fact, DraftFilled | HoldMade | Withdrawn):
            pending.pop(fact.key, None)
        elif isinstance(fact, Failed) and fact.code != UNANSWERED and fact.key in pending:
            # the last of them was certainly not made; an earlier one may still be
            pending[fact.key] = pending[fact.key][1:]
    return pending


def _changes(
    lying: Mapping[Key, tuple[Stage, Ref]],
    states: Callable[[Iterable[Ref]], Mapping[Ref, Seen]],
    unsettled: _Unsettled,
    now: datetime,
) -> Iterator[Fact]:
    seen = states([ref for _, ref in lying.values()]) if lying else {}
    for key, (stage, ref) in lying.items():
        state = seen.get(ref)
        if state is None:
            continue
        ours = _ours(ref, state, unsettled.get(key, ()), states)
        if ours is not None:
            yield replace(ours, at=now)
        elif state is not _SHOWN.get(stage, Seen.AS_WRITTEN):
            yield StateSeen(at=now, key=key, state=state)


def _ours(
    ref: Ref, state: Seen, outcomes: Iterable[Outcome], states: Callable[[Iterable[Ref]], Mapping[Ref, Seen]]
) -> Outcome | None:
    """Give the change of our own that explains what was seen, if one does."""
    for outcome in outcomes:
        if isinstance(outcome, Withdrawn):
            if state is Seen.GONE:
                return outcome
        elif state is Seen.EDITED:
            written = replace(ref, fingerprint=outcome.fingerprint)
            if states([written]).get(written) in (Seen.AS_WRITTEN, Seen.PARTLY):
                return outcome
    return None
