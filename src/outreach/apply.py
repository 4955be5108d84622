"""apply(plan, …) → Applied: carry out a plan, so that whatever stops it, the next run goes on where it stopped.

What is about to happen is durable before it happens: no draft is made before its intent, no recipient is written
before the draft's id. A time that a mail offers is held before the mail says so, and given up only after no mail says
so any more. One item that fails does not stop the others; a failing disk stops everything, and a provider
that cannot be asked any more ends the run once what was done is recorded. It decides nothing and knows neither ledger
nor clock.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import TypeVar

from outreach.domain.facts import Fact, Failed, Observation, Seen, StateSeen
from outreach.domain.messages import DraftRef, Key
from outreach.domain.outcomes import (
    FAILED,
    NOT_GRANTED,
    REJECTED,
    TOUCHED,
    UNANSWERED,
    created,
    filled,
    filling,
    held,
    intent,
    touch_of,
    withdrawn,
)
from outreach.domain.plans import (
    Action,
    Applied,
    CreateDraft,
    CreateHold,
    Failure,
    MoveHold,
    Plan,
    Receipt,
    ReleaseHold,
    RewriteDraft,
    WithdrawDraft,
)
from outreach.domain.touches import TouchId
from outreach.errors import ConfigError, DiskError, OutreachError, SignInError
from outreach.providers.base import (
    NEAR_CHUNK,
    Calendar,
    Mailbox,
    NotGranted,
    Refused,
    Rejected,
    Unanswered,
    Unreachable,
)
from outreach.recheck import recheck

# after these nothing more can be asked of a provider in this run
_STOPPING = (SignInError, ConfigError, Unreachable)
_CODES: tuple[tuple[type[OutreachError], str], ...] = (
    (Refused, TOUCHED),
    (Rejected, REJECTED),
    (Unanswered, UNANSWERED),
    (NotGranted, NOT_GRANTED),
)

Result = TypeVar("Result")


class _Untried:
    """Stands for what the provider was not asked: the run had ended before."""


_NotMade = Failed | _Untried


def _nowhere(_: str) -> None:
    """Do nothing at a checkpoint."""


def _never() -> None:
    """Go on to the end."""


def apply(
    plan: Plan,
    *,
    mailbox: Mailbox,
    calendar: Calendar,
    record: Callable[[Iterable[Fact]], None],
    now: datetime,
    checkpoint: Callable[[str], None] = _nowhere,
    look: Callable[[], Observation] | None = None,
    run: int = 0,
    chunk: int = NEAR_CHUNK,
    ending: Callable[[], OutreachError | None] = _never,
) -> Applied:
    """Carry out `plan` in chunks; every fact becomes durable through `record`, one call one transaction.

    `look` observes once more before each chunk, against everything recorded so far; what it finds is recorded and can
    only take from the plan. `checkpoint` is called before and after every commit and every call of a provider.
    `ending` says why the run is to end, None while it may go on: then nothing new is begun, and what was done recorded.

    Raises:
        DiskError: nothing more can be recorded or written.
    """
    work = _Work(mailbox=mailbox, calendar=calendar, record=record, now=now, checkpoint=checkpoint, ending=ending)
    done: set[Key] = set()
    dropped: list[TouchId] = []
    ahead = _ahead(plan, done)
    while work.may_go_on() and ahead:
        if look is not None:
            observation = work.ask(look)
            if observation is None:
                break
            work.commit("observation", observation.facts)
            left = recheck(plan, observation)
            if left is not plan:
                plan, before = left, ahead
                ahead = _ahead(plan, done)
                dropped += _gone(before, ahead)
        actions = ahead[:chunk]
        work.carry_out(actions)
        done |= {action.key for action in actions}
        ahead = [action for action in ahead[chunk:] if action.key not in done]
    return Applied(
        run=run,
        receipts=tuple(work.receipts),
        failures=tuple(work.failures),
        stopped=str(work.stopped or ""),
        exit_code=int(work.stopped.code) if work.stopped else 0,
        dropped=tuple(dict.fromkeys(dropped)),
    )


def _ahead(plan: Plan, done: set[Key]) -> list[Action]:
    return [action for action in plan.actions if action.key not in done]


def _gone(before: Sequence[Action], left: Sequence[Action]) -> list[TouchId]:
    """Give the touches that fell away when it was looked again."""
    keys = {action.key for action in left}
    return [touch_of(action) for action in before if action.key not in keys]


@dataclass(kw_only=True)
class _Work:
    """One application: the ways to the world, and what came of it so far; `stopped` is what ended it early."""

    mailbox: Mailbox
    calendar: Calendar
    record: Callable[[Iterable[Fact]], None]
    now: datetime
    checkpoint: Callable[[str], None]
    ending: Callable[[], OutreachError | None]
    receipts: list[Receipt] = field(default_factory=list)
    failures: list[Failure] = field(default_factory=list)
    unfinished: set[TouchId] = field(default_factory=set)
    stopped: OutreachError | None = None

    def may_go_on(self) -> bool:
        """Whether anything new may be begun."""
        self.stopped = self.stopped or self.ending()
        return self.stopped is None

    def carry_out(self, actions: Sequence[Action]) -> None:
        """Take one chunk through all phases: drafts taken back, holds made, drafts written, holds given up."""
        made_or_written = [action for action in actions if not isinstance(action, ReleaseHold)]
        self.commit("intents", [intent(action, self.now) for action in made_or_written])
        self.commit("withdrawals", [fact for action in actions for fact in self._withdraw(action)])
        self.commit("holds", [fact for action in actions for fact in self._hold(action)])
        made = [(action, self._create(action)) for action in actions if isinstance(action, CreateDraft)]
        self.commit("ids", [fact for action, ref in made for fact in self._created(action, ref)])
        contents = [fact for action, ref in made for fact in self._fill(action, ref)]
        rewritten = [action for action in actions if isinstance(action, RewriteDraft)]
        contents += [fact for action in rewritten for fact in self._rewrite(action)]
        self.commit("contents", contents)
        if self.stopped is None:
            self._give_up([action for action in actions if isinstance(action, ReleaseHold)])

    def _give_up(self, released: Sequence[ReleaseHold]) -> None:
        """Release holds, but for those behind a draft that could not be written or taken back: it says their times."""
        free = [action for action in released if touch_of(action) not in self.unfinished]
        self.commit("intents", [intent(action, self.now) for action in free])
        self.commit("releases", [fact for action in free for fact in self._release(action)])

    def commit(self, what: str, facts: Sequence[Fact]) -> None:
        """Make facts durable, after what they tell of; nothing to say, nothing written."""
        if not facts:
            return
        self.checkpoint(f"before {what}")
        self.mailbox.sync()
        self.calendar.sync()
        self.record(facts)
        self.checkpoint(f"after {what}")

    def ask(self, look: Callable[[], Observation]) -> Observation | None:
        """Look once more; None when that is no longer possible."""
        try:
            return look()
        except _STOPPING as problem:
            self.stopped = problem
            return None

    def _attempt(self, action: Action, call: Callable[[], Result]) -> Result | _NotMade:
        """Ask a provider; what it cannot do for one item is noted and stops nothing else."""
        if not self.may_go_on():
            return _Untried()
        name = f"{type(action).__name__} {action.key}"
        self.checkpoint(f"before {name}")
        try:
            result = call()
        except DiskError:
            raise
        except OutreachError as problem:
            self.stopped = problem if _stops(problem) else None
            return self._failed(action, problem)
        self.checkpoint(f"after {name}")
        return result

    def _failed(self, action: Action, problem: OutreachError) -> Failed:
        code = next((code for kind, code in _CODES if isinstance(problem, kind)), FAILED)
        retry = code not in (TOUCHED, REJECTED)
        self.unfinished.add(touch_of(action))
        self.failures.append(Failure(action=action, code=code, text=str(problem), retry=retry))
        return Failed(at=self.now, key=action.key, code=code, text=str(problem))

    def _withdraw(self, action: Action) -> list[Fact]:
        if not isinstance(action, WithdrawDraft):
            return []
        return self._taken_back(action, self._attempt(action, lambda: self.mailbox.discard(action.ref)))

    def _release(self, action: ReleaseHold) -> list[Fact]:
        return self._taken_back(action, self._attempt(action, lambda: self.calendar.release(action.ref)))

    def _taken_back(self, action: WithdrawDraft | ReleaseHold, result: _NotMade | None) -> list[Fact]:
        if isinstance(result, _NotMade):
            return _noted(result)
        self.receipts.append(Receipt(action=action, ref=action.ref.id))
        return [withdrawn(action, self.now)]

    def _hold(self, action: Action) -> list[Fact]:
        match action:
            case CreateHold():
                result = self._attempt(action, lambda: self.calendar.hold(action.hold, action.key))
            case MoveHold():
                result = self._attempt(action, lambda: self.calendar.move(action.ref, action.hold))
            case _:
                return []
        if isinstance(result, _NotMade):
            return [*_noted(result), *_removed(action, result)]
        self.receipts.append(Receipt(action=action, ref=result.id, link=self.calendar.link(result)))
        return [held(action, result, self.now)]

    def _create(self, action: CreateDraft) -> DraftRef | _NotMade:
        unheld = self._unheld(action)
        if unheld is not None:
            return unheld
        return self._attempt(action, lambda: self.mailbox.create(action.draft, action.key))

    def _created(self, action: CreateDraft, made: DraftRef | _NotMade) -> list[Fact]:
        if isinstance(made, _NotMade):
            return _noted(made)
        return [created(action, made, self.now), filling(action, made, self.now)]

    def _rewrite(self, action: RewriteDraft) -> list[Fact]:
        unheld = self._unheld(action)
        return _noted(unheld) if unheld is not None else self._fill(action, action.ref)

    def _unheld(self, action: CreateDraft | RewriteDraft) -> Failed | None:
        """Leave a draft for the next run when a time that it would offer could not be held."""
        if self.stopped is not None or touch_of(action) not in self.unfinished:
            return None
        text = "a time it would offer could not be held on your calendar"
        self.failures.append(Failure(action=action, code=FAILED, text=text))
        return Failed(at=self.now, key=action.key, code=FAILED, text=text)

    def _fill(self, action: CreateDraft | RewriteDraft, made: DraftRef | _NotMade) -> list[Fact]:
        if isinstance(made, _NotMade):
            return []
        result = self._attempt(action, lambda: self.mailbox.fill(made, action.draft))
        if isinstance(result, _NotMade):
            return _noted(result)
        addressed = bool(action.draft.to)
        self.receipts.append(
            Receipt(action=action, ref=result.id, link=self.mailbox.link(result, action.key), addressed=addressed)
        )
        return [filled(action, result, self.now)]


def _stops(problem: OutreachError) -> bool:
    """Whether nothing more can be asked; one permission that is missing leaves the others."""
    return isinstance(problem, _STOPPING) and not isinstance(problem, NotGranted)


def _removed(action: CreateHold | MoveHold, outcome: _NotMade) -> list[Fact]:
    """A hold we never heard of again, and that a person has removed since, stays removed."""
    if isinstance(outcome, Failed) and outcome.code == TOUCHED and isinstance(action, CreateHold):
        return [StateSeen(at=outcome.at, key=action.key, state=Seen.GONE)]
    return []


def _noted(outcome: _NotMade) -> list[Fact]:
    """Give what is to be remembered of something that was not made."""
    return [outcome] if isinstance(outcome, Failed) else []
