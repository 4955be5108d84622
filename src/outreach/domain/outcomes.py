"""Actions as facts: what is about to be true when one is carried out, and what is true once it was.

Pure values from values; nobody is asked and nothing is done here.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime

from outreach.domain.facts import (
    ChangeIntended,
    DraftCreated,
    DraftFilled,
    DraftIntended,
    HoldIntended,
    HoldMade,
    Withdrawn,
)
from outreach.domain.messages import DraftRef, Hold, HoldRef, Key
from outreach.domain.plans import (
    Action,
    CreateDraft,
    CreateHold,
    MoveHold,
    ReleaseHold,
    RewriteDraft,
    WithdrawDraft,
)
from outreach.domain.touches import TouchId

# why an item could not be made: a person's hand, content nobody takes, a lost answer, anything else that certainly
# changed nothing
TOUCHED, REJECTED, UNANSWERED, FAILED = "touched", "rejected", "unanswered", "failed"
# the owner did not allow it at the provider
NOT_GRANTED = "not-granted"


def touch_of(action: Action) -> TouchId:
    """Give the touch an action is about."""
    match action:
        case CreateDraft() | RewriteDraft():
            return action.draft.touch
        case CreateHold() | MoveHold():
            return action.hold.touch
        case WithdrawDraft() | ReleaseHold():
            return action.withdrawal.touch


def intent(action: Action, now: datetime) -> DraftIntended | HoldIntended | ChangeIntended:
    """Say what is about to happen."""
    match action:
        case CreateDraft():
            return _draft_intent(action, now)
        case CreateHold():
            return hold_intended(action.hold, action.key, action.generation, now)
        case RewriteDraft():
            return filling(action, action.ref, now)
        case MoveHold():
            moved = held(action, HoldRef(action.ref.id, action.hold.fingerprint), now)
            return ChangeIntended(at=now, key=action.key, outcome=moved)
        case WithdrawDraft() | ReleaseHold():
            return ChangeIntended(at=now, key=action.key, outcome=withdrawn(action, now))


def _draft_intent(action: CreateDraft, now: datetime) -> DraftIntended:
    cadence = action.row.due.cadence
    return DraftIntended(
        at=now,
        key=action.key,
        touch=action.draft.touch,
        generation=action.generation,
        kind=cadence.kind,
        subject=action.draft.subject,
        # what is created has no recipients yet
        fingerprint=replace(action.draft, to=()).fingerprint,
        opening=action.row.opening,
        told=action.row.told,
        asks_size=cadence.size,
        to=_recipient(action),
        provider="local" if cadence.local else "",
        slots=_slots(action),
    )


def _slots(action: CreateDraft | RewriteDraft) -> tuple[datetime, ...]:
    return tuple(one.starts for one in action.row.due.slots)


def _recipient(action: CreateDraft) -> str:
    """Give the address the draft is meant for, also while it stays unaddressed."""
    meant = action.row.intended or action.draft
    return next((one.email.lower() for one in meant.to), "")


def hold_intended(hold: Hold, key: Key, generation: int, now: datetime) -> HoldIntended:
    """Say that a hold is about to be made."""
    return HoldIntended(
        at=now,
        key=key,
        touch=hold.touch,
        part=hold.part,
        generation=generation,
        title=hold.title,
        starts=hold.starts,
        ends=hold.ends,
        fingerprint=hold.fingerprint,
        recurrence=hold.recurrence,
    )


def created(action: CreateDraft, ref: DraftRef, now: datetime) -> DraftCreated:
    """Say that a draft lies there, without recipients."""
    return DraftCreated(at=now, key=action.key, ref=ref.id, fingerprint=ref.fingerprint)


def filling(action: CreateDraft | RewriteDraft, ref: DraftRef, now: datetime) -> ChangeIntended:
    """Say that the content of a draft that lies there is about to be written."""
    written = DraftRef(ref.id, action.draft.fingerprint)
    return ChangeIntended(at=now, key=action.key, outcome=filled(action, written, now))


def filled(action: CreateDraft | RewriteDraft, ref: DraftRef, now: datetime) -> DraftFilled:
    """Say that the content was written, and whether recipients were."""
    return DraftFilled(
        at=now,
        key=action.key,
        ref=ref.id,
        fingerprint=ref.fingerprint,
        addressed=bool(action.draft.to),
        subject=action.draft.subject,
        told=action.row.told,
        shingles=action.row.shingles,
        slots=_slots(action),
    )


def held(action: CreateHold | MoveHold, ref: HoldRef, now: datetime) -> HoldMade:
    """Say that a hold stands, and when."""
    return _stands(action.hold, action.key, ref, now)


def as_intended(intent: HoldIntended, id: str, now: datetime) -> HoldMade:
    """Say that a hold was found at its provider, under `id`, that was made as intended."""
    return _stands(intent, intent.key, HoldRef(id, intent.fingerprint), now)


def _stands(hold: Hold | HoldIntended, key: Key, ref: HoldRef, now: datetime) -> HoldMade:
    return HoldMade(
        at=now,
        key=key,
        ref=ref.id,
        fingerprint=ref.fingerprint,
        starts=hold.starts,
        ends=hold.ends,
        recurrence=hold.recurrence,
    )


def withdrawn(action: WithdrawDraft | ReleaseHold, now: datetime) -> Withdrawn:
    """Say that a draft or hold was taken back, and why."""
    return Withdrawn(at=now, key=action.key, code=action.withdrawal.code, text=action.withdrawal.text)
