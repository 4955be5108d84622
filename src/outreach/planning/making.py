"""What became of the drafts and holds we made: their stages, derived from the facts about each key.

Knows nothing of why they were made, and nothing of the project.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace

from outreach.domain.facts import (
    DraftCreated,
    DraftFilled,
    DraftIntended,
    Fact,
    Failed,
    HoldIntended,
    HoldMade,
    ProvidersUsed,
    Seen,
    StateSeen,
    Withdrawn,
)
from outreach.domain.history import PastDraft, PastHold, Stage
from outreach.domain.messages import DraftRef, HoldRef, Key
from outreach.domain.outcomes import FAILED, NOT_GRANTED, REJECTED
from outreach.domain.touches import TouchId
from outreach.planning.aliases import Aliases

DRAFT = "draft"
FILES = "local"

_Change = DraftCreated | DraftFilled | HoldMade | StateSeen | Withdrawn | Failed

# what a mailbox says when it certainly created nothing
_CERTAIN = frozenset({FAILED, REJECTED, NOT_GRANTED})
# what the human did, whatever we wrote before; "as written" goes back to what that was
_SEEN = {
    Seen.PARTLY: Stage.PARTLY,
    Seen.EDITED: Stage.EDITED,
    Seen.SENT: Stage.SENT,
    Seen.DELETED: Stage.DELETED,
    Seen.GONE: Stage.GONE,
}
# it is no longer among the drafts
_LEFT = frozenset({Stage.SENT, Stage.DELETED, Stage.GONE})


@dataclass(slots=True, kw_only=True)
class Making:
    """Drafts and holds as they stand after the facts taken so far, in the order in which they were intended.

    More facts can be taken at any time, so that a ledger that only grew need not be read again from its beginning.
    """

    aliases: Aliases
    drafts: dict[Key, PastDraft] = field(default_factory=dict)
    holds: dict[Key, PastHold] = field(default_factory=dict)
    mail: str = FILES
    calendar: str = FILES
    account: str = ""

    def take(self, facts: Iterable[Fact]) -> None:
        """Go on with further facts."""
        for fact in facts:
            match fact:
                case DraftIntended():
                    self._intend(fact)
                case HoldIntended() if fact.key not in self.holds:
                    self.holds[fact.key] = _intended_hold(fact, self.aliases, self.calendar, self.account)
                case DraftCreated() | DraftFilled() | HoldMade() | StateSeen() | Withdrawn() | Failed():
                    self._change(fact)
                case ProvidersUsed():
                    self.mail, self.calendar, self.account = fact.mail, fact.holds, fact.account
                case _:
                    pass

    def _intend(self, fact: DraftIntended) -> None:
        known, provider = self.drafts.get(fact.key), fact.provider or self.mail
        self.drafts[fact.key] = _intended(known, fact, self.aliases, provider, self.account)

    def _change(self, fact: _Change) -> None:
        draft, hold = self.drafts.get(fact.key), self.holds.get(fact.key)
        if draft is not None and not isinstance(fact, HoldMade):
            self.drafts[fact.key] = _draft_after(draft, fact)
        if hold is not None and isinstance(fact, HoldMade | StateSeen | Withdrawn):
            self.holds[fact.key] = _hold_after(hold, fact)


def past_drafts(facts: Iterable[Fact], aliases: Aliases) -> Mapping[Key, PastDraft]:
    """Give every draft we ever intended, as it stands after `facts`, in the order in which they were intended."""
    making = Making(aliases=aliases)
    making.take(facts)
    return making.drafts


def _intended(known: PastDraft | None, fact: DraftIntended, aliases: Aliases, provider: str, account: str) -> PastDraft:
    """Begin a draft; one that was never created is merely intended again, with its new words."""
    if known is not None and known.stage is not Stage.INTENDED:
        return known
    return PastDraft(
        key=fact.key,
        touch=aliases.touch(fact.touch),
        generation=fact.generation,
        kind=fact.kind,
        stage=Stage.INTENDED,
        made_at=fact.at,
        changed_at=fact.at,
        subject=fact.subject,
        opening=fact.opening,
        told=fact.told,
        size=fact.asks_size,
        fingerprint=fact.fingerprint,
        provider=provider,
        account="" if provider == FILES else account,
        asked_at=fact.at,
        slots=fact.slots,
    )


def _not_created(draft: PastDraft, fact: Failed) -> PastDraft:
    """Note what a mailbox said of a draft it did not create; when it did not answer, nothing is known."""
    if draft.stage is not Stage.INTENDED or fact.code not in _CERTAIN:
        return draft
    return replace(draft, asked_at=None, rejected=fact.text if fact.code == REJECTED else "")


def _draft_after(draft: PastDraft, fact: DraftCreated | DraftFilled | StateSeen | Withdrawn | Failed) -> PastDraft:
    if isinstance(fact, Failed):
        return _not_created(draft, fact)
    if draft.stage is Stage.WITHDRAWN:
        return draft
    match fact:
        case DraftCreated():
            return _created(draft, fact)
        case DraftFilled():
            return _filled(draft, fact)
        case StateSeen():
            return _seen(draft, fact)
        case Withdrawn():
            return replace(draft, stage=Stage.WITHDRAWN, changed_at=fact.at)


def _seen(draft: PastDraft, fact: StateSeen) -> PastDraft:
    stage = _SEEN.get(fact.state, Stage.ADDRESSED if draft.addressed else Stage.UNADDRESSED)
    if fact.since is not None:
        # the mail itself says when; a clock that goes wrong must not send a draft before it was made
        return replace(draft, stage=stage, changed_at=max(draft.made_at, fact.since))
    # what had vanished, and of which more is said then, was sent or deleted by the day it vanished
    had_left = draft.stage in _LEFT and stage in _LEFT
    changed = draft.changed_at if had_left else fact.at
    return draft if stage is draft.stage else replace(draft, stage=stage, changed_at=changed)


def _created(draft: PastDraft, fact: DraftCreated) -> PastDraft:
    return replace(
        draft,
        stage=Stage.UNADDRESSED,
        made_at=fact.at,
        changed_at=fact.at,
        ref=DraftRef(fact.ref, fact.fingerprint),
        fingerprint=fact.fingerprint,
    )


def _filled(draft: PastDraft, fact: DraftFilled) -> PastDraft:
    return replace(
        draft,
        stage=Stage.ADDRESSED if fact.addressed else Stage.UNADDRESSED,
        changed_at=fact.at,
        subject=fact.subject,
        told=fact.told,
        ref=DraftRef(fact.ref, fact.fingerprint),
        fingerprint=fact.fingerprint,
        addressed=fact.addressed,
        shingles=fact.shingles,
        slots=fact.slots,
    )


def past_holds(facts: Iterable[Fact], aliases: Aliases) -> Mapping[Key, PastHold]:
    """Give every hold we ever intended, as it stands after `facts`, in the order in which they were intended."""
    making = Making(aliases=aliases)
    making.take(facts)
    return making.holds


def _intended_hold(fact: HoldIntended, aliases: Aliases, provider: str, account: str) -> PastHold:
    return PastHold(
        key=fact.key,
        touch=aliases.touch(fact.touch),
        part=fact.part,
        generation=fact.generation,
        stage=Stage.INTENDED,
        made_at=fact.at,
        title=fact.title,
        starts=fact.starts,
        ends=fact.ends,
        fingerprint=fact.fingerprint,
        recurrence=fact.recurrence,
        provider=provider,
        account="" if provider == FILES else account,
    )


def _hold_after(hold: PastHold, fact: HoldMade | StateSeen | Withdrawn) -> PastHold:
    if hold.stage is Stage.WITHDRAWN:
        return hold
    match fact:
        case HoldMade():
            ref = HoldRef(fact.ref, fact.fingerprint)
            return replace(
                hold,
                stage=Stage.HELD,
                ref=ref,
                fingerprint=fact.fingerprint,
                starts=fact.starts,
                ends=fact.ends,
                recurrence=fact.recurrence,
            )
        case StateSeen():
            return replace(hold, stage=_SEEN.get(fact.state, Stage.HELD))
        case Withdrawn():
            return replace(hold, stage=Stage.WITHDRAWN)


def newest(drafts: Iterable[PastDraft]) -> Mapping[TouchId, PastDraft]:
    """Give the latest draft of each touch."""
    found: dict[TouchId, PastDraft] = {}
    for draft in drafts:
        if draft.touch not in found or _rank(draft) >= _rank(found[draft.touch]):
            found[draft.touch] = draft
    return found


def newest_holds(holds: Iterable[PastHold]) -> Mapping[tuple[TouchId, str], PastHold]:
    """Give the latest hold of each touch and part."""
    found: dict[tuple[TouchId, str], PastHold] = {}
    for hold in holds:
        name = (hold.touch, hold.part)
        if name not in found or _rank(hold) >= _rank(found[name]):
            found[name] = hold
    return found


def _rank(past: PastDraft | PastHold) -> tuple[bool, int]:
    """Order the drafts of one touch: what was not withdrawn counts, then the highest generation."""
    return (past.stage is not Stage.WITHDRAWN, past.generation)


def next_generations(drafts: Iterable[PastDraft], holds: Iterable[PastHold]) -> Mapping[tuple[TouchId, str], int]:
    """Give the generation to use next: that of what stands, one more than that of what we withdrew."""
    found: dict[tuple[TouchId, str], int] = {}
    names = [(draft.touch, DRAFT, draft.generation, draft.stage) for draft in drafts]
    names += [(hold.touch, hold.part, hold.generation, hold.stage) for hold in holds]
    for touch, part, generation, stage in names:
        following = generation + 1 if stage is Stage.WITHDRAWN else generation
        found[(touch, part)] = max(following, found.get((touch, part), 0))
    return found
