"""The plan: checked drafts, holds, withdrawals and skips for one moment, and the actions they amount to."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import datetime

from outreach.domain.findings import Finding, Level, Problem
from outreach.domain.messages import Draft, DraftRef, Hold, HoldRef, Key
from outreach.domain.people import PersonId
from outreach.domain.touches import Due, Missing, Outcome, Skip, SkipCode, TouchId


@dataclass(frozen=True, slots=True, kw_only=True)
class Rendered:
    """A due touch with its words: the draft as it would go out, and the gaps that are visible in it.

    `opening` is the number of the opening that was used, `told` the ids of the news it tells. `common` is the body as
    the template prints it for anybody: without what the owner said for this one; `shingles` are hashes of the rest.
    """

    due: Due
    draft: Draft
    gaps: tuple[Missing, ...] = ()
    opening: int = 0
    told: tuple[str, ...] = ()
    common: str = ""
    shingles: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class CreateDraft:
    """Create a draft without recipients, then fill it."""

    key: Key
    generation: int
    draft: Draft
    row: PlannedDraft


@dataclass(frozen=True, slots=True, kw_only=True)
class RewriteDraft:
    """Write an untouched draft again: an unaddressed one, with recipients once nothing blocks, or other times."""

    key: Key
    ref: DraftRef
    draft: Draft
    row: PlannedDraft


@dataclass(frozen=True, slots=True, kw_only=True)
class WithdrawDraft:
    """Take back an untouched draft that is no longer wanted."""

    key: Key
    ref: DraftRef
    withdrawal: Withdrawal


@dataclass(frozen=True, slots=True, kw_only=True)
class CreateHold:
    """Make a hold."""

    key: Key
    generation: int
    hold: Hold


@dataclass(frozen=True, slots=True, kw_only=True)
class MoveHold:
    """Move an untouched hold to where the occasion now is."""

    key: Key
    ref: HoldRef
    hold: Hold


@dataclass(frozen=True, slots=True, kw_only=True)
class ReleaseHold:
    """Take back an untouched hold."""

    key: Key
    ref: HoldRef
    withdrawal: Withdrawal


Action = CreateDraft | RewriteDraft | WithdrawDraft | CreateHold | MoveHold | ReleaseHold


@dataclass(frozen=True, slots=True, kw_only=True)
class PlannedDraft:
    """One line about a draft: what is due, what it would say, what was found.

    `draft` is what would be written (without recipients unless `outcome` is ready); `intended` the same with them.
    `key`, `generation` and `ref` say what lies at the provider already (`ref` None: nothing yet). `second` is who reads
    it beside the person it is made for, as of an introduction.
    """

    due: Due
    outcome: Outcome
    draft: Draft | None = None
    intended: Draft | None = None
    findings: tuple[Finding, ...] = ()
    gaps: tuple[Missing, ...] = ()
    send: datetime | None = None
    opening: int = 0
    told: tuple[str, ...] = ()
    key: Key | None = None
    generation: int = 0
    ref: DraftRef | None = None
    shingles: tuple[str, ...] = ()
    second: PersonId | None = None

    @property
    def touch(self) -> TouchId:
        """Its identity."""
        return self.due.touch

    @property
    def readers(self) -> frozenset[PersonId]:
        """Everybody it is for."""
        return frozenset({self.touch.person} if self.second is None else {self.touch.person, self.second})

    @property
    def action(self) -> CreateDraft | RewriteDraft | None:
        """What applying it would do; nothing when it lies there just so, or when it must not be made."""
        if self.draft is None or self.key is None or self.outcome not in (Outcome.READY, Outcome.UNADDRESSED):
            return None
        if self.ref is None:
            return CreateDraft(key=self.key, generation=self.generation, draft=self.draft, row=self)
        if self.ref.fingerprint == self.draft.fingerprint:
            return None
        return RewriteDraft(key=self.key, ref=self.ref, draft=self.draft, row=self)

    @property
    def worst(self) -> Level | None:
        """The heaviest level among its findings."""
        for level in (Level.REFUSE, Level.BLOCK, Level.WARN):
            if any(finding.level is level for finding in self.findings):
                return level
        return None


@dataclass(frozen=True, slots=True, kw_only=True)
class PlannedHold:
    """One line about a hold. `state` is ready, move, release, kept or refused."""

    hold: Hold
    state: str
    key: Key
    generation: int = 0
    ref: HoldRef | None = None
    note: str = ""
    was: datetime | None = None
    withdrawal: Withdrawal | None = None

    @property
    def action(self) -> CreateHold | MoveHold | ReleaseHold | None:
        """What applying it would do."""
        if self.state == "ready":
            return CreateHold(key=self.key, generation=self.generation, hold=self.hold)
        if self.state == "move" and self.ref is not None:
            return MoveHold(key=self.key, ref=self.ref, hold=self.hold)
        if self.state == "release" and self.ref is not None and self.withdrawal is not None:
            return ReleaseHold(key=self.key, ref=self.ref, withdrawal=self.withdrawal)
        return None


@dataclass(frozen=True, slots=True, kw_only=True)
class Withdrawal:
    """Something of ours that is no longer wanted, and why. `untouched` False: it is left alone and flagged."""

    touch: TouchId
    what: str
    code: SkipCode
    text: str
    key: Key
    ref: DraftRef | None = None
    untouched: bool = True

    @property
    def action(self) -> WithdrawDraft | None:
        """What applying it would do; holds are released through their own line."""
        if self.what != "draft" or self.ref is None or not self.untouched:
            return None
        return WithdrawDraft(key=self.key, ref=self.ref, withdrawal=self)


@dataclass(frozen=True, slots=True, kw_only=True)
class Plan:
    """Everything decided for one moment; preview and run use this same value.

    `asks_busy` when it mattered when the owner is busy, up to `asks_until` (aware): whoever does not know should ask,
    and decide again.
    """

    now: datetime
    drafts: tuple[PlannedDraft, ...] = ()
    holds: tuple[PlannedHold, ...] = ()
    withdrawn: tuple[Withdrawal, ...] = ()
    skipped: tuple[Skip, ...] = ()
    problems: tuple[Problem, ...] = ()
    observed: datetime | None = None
    account: str = ""
    asks_busy: bool = False
    asks_until: datetime | None = None

    @property
    def actions(self) -> tuple[Action, ...]:
        """What applying it would do: drafts are taken back, holds made, drafts written, and holds given up last.

        So a time that a mail offers has its hold whenever anybody looks.
        """
        return tuple(self._actions())

    def _actions(self) -> Iterator[Action]:
        withdrawals = (row.action for row in self.withdrawn)
        holds = (row.action for row in self.holds)
        drafts = (row.action for row in self.drafts)
        rows = [action for action in (*withdrawals, *holds, *drafts) if action is not None]
        yield from (action for action in rows if not isinstance(action, ReleaseHold))
        yield from (action for action in rows if isinstance(action, ReleaseHold))


@dataclass(frozen=True, slots=True, kw_only=True)
class Receipt:
    """Proof of an applied action; `ref` is the provider's id, `link` opens it."""

    action: Action
    ref: str = ""
    link: str = ""
    addressed: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Failure:
    """An action that could not be applied, and whether the next run will try again."""

    action: Action
    code: str
    text: str
    retry: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class Applied:
    """What a run did; `stopped` and `exit_code` say what ended it before it was done with everything."""

    run: int
    receipts: tuple[Receipt, ...] = ()
    failures: tuple[Failure, ...] = ()
    stopped: str = ""
    exit_code: int = 0
    dropped: tuple[TouchId, ...] = field(default_factory=tuple)
