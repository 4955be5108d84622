"""Applying a plan: in which order, what is durable before what, and what a failure costs."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field, replace
from datetime import datetime

import pytest

from outreach.apply import apply
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
from outreach.domain.history import History, Stage
from outreach.domain.messages import Draft, DraftRef, Hold, HoldRef, Key
from outreach.domain.plans import Applied, Plan
from outreach.domain.touches import TouchId
from outreach.errors import ConfigError, DiskError, OutreachError, SignInError
from outreach.observe import observe
from outreach.planning.fold import fold
from outreach.providers.base import NotDone, NotGranted, Refused, Rejected, Unanswered, Unreachable
from outreach.providers.memory import MemoryCalendar, MemoryMailbox
from tests.builders import a_project, at
from tests.planned import a_draft, a_hold, a_plan

NOW = at("2026-11-22 19:10")
LATER = at("2026-11-23 07:10")


@dataclass
class World:
    """A mailbox, a calendar, all facts, and one line for everything that happened to them."""

    facts: list[Fact] = field(default_factory=list)
    log: list[str] = field(default_factory=list)
    checkpoints: list[str] = field(default_factory=list)
    now: datetime = NOW

    def __post_init__(self) -> None:
        self.mailbox = TalkingMailbox(self.log)
        self.calendar = TalkingCalendar(self.log)

    def record(self, facts: Iterable[Fact]) -> None:
        new = list(facts)
        self.log.append("commit " + ", ".join(type(fact).__name__ for fact in new))
        self.facts += new

    def history(self) -> History:
        return fold(self.facts, a_project(), self.now)

    def look(self) -> Observation:
        return observe(self.history(), self.facts, self.mailbox, self.calendar, self.now)

    def plan(self, *wanted: Draft | Hold) -> Plan:
        drafts = [one for one in wanted if isinstance(one, Draft)]
        holds = [one for one in wanted if isinstance(one, Hold)]
        return a_plan(self.history(), self.now, drafts=drafts, holds=holds)

    def apply(
        self, plan: Plan, *, chunk: int = 200, look: Callable[[], Observation] | None = None, run: int = 0
    ) -> Applied:
        self.log.clear()
        return apply(
            plan,
            mailbox=self.mailbox,
            calendar=self.calendar,
            record=self.record,
            now=self.now,
            checkpoint=self.checkpoints.append,
            look=look,
            run=run,
            chunk=chunk,
        )


class TalkingMailbox(MemoryMailbox):
    """Writes down what is asked of it; `trouble` is raised for these persons."""

    def __init__(self, log: list[str]) -> None:
        super().__init__()
        self._log = log
        self.trouble: dict[str, OutreachError] = {}

    def create(self, draft: Draft, key: Key) -> DraftRef:
        self._say("create", draft)
        return super().create(draft, key)

    def fill(self, ref: DraftRef, draft: Draft) -> DraftRef:
        self._say("fill", draft)
        return super().fill(ref, draft)

    def discard(self, ref: DraftRef) -> None:
        self._log.append("discard")
        super().discard(ref)

    def _say(self, verb: str, draft: Draft) -> None:
        self._log.append(f"{verb} {draft.touch.person}")
        if f"{verb} {draft.touch.person}" in self.trouble:
            raise self.trouble[f"{verb} {draft.touch.person}"]


class TalkingCalendar(MemoryCalendar):
    """Writes down what is asked of it."""

    def __init__(self, log: list[str]) -> None:
        super().__init__()
        self._log = log

    def hold(self, hold: Hold, key: Key) -> HoldRef:
        self._log.append("hold")
        return super().hold(hold, key)

    def move(self, ref: HoldRef, hold: Hold) -> HoldRef:
        self._log.append("move")
        return super().move(ref, hold)

    def release(self, ref: HoldRef) -> None:
        self._log.append("release")
        super().release(ref)


@pytest.fixture
def world() -> World:
    return World()


MARCHETTI, OSEI = a_draft("elena-marchetti"), a_draft("greta-osei")


def test_an_empty_plan_touches_nothing(world: World) -> None:
    assert world.apply(world.plan(), run=4) == Applied(run=4)
    assert (world.log, world.checkpoints) == ([], [])


def test_intents_are_durable_before_anything_is_made_and_ids_before_recipients(world: World) -> None:
    world.apply(world.plan(MARCHETTI, OSEI, a_hold()))
    assert world.log == [
        "commit HoldIntended, DraftIntended, DraftIntended",
        "hold",
        "commit HoldMade",
        "create elena-marchetti",
        "create greta-osei",
        "commit DraftCreated, ChangeIntended, DraftCreated, ChangeIntended",
        "fill elena-marchetti",
        "fill greta-osei",
        "commit DraftFilled, DraftFilled",
    ]


def test_drafts_are_taken_back_first_and_holds_given_up_last(world: World) -> None:
    world.apply(world.plan(MARCHETTI, a_hold()))
    world.apply(world.plan(OSEI))
    assert world.log == [
        "commit ChangeIntended, DraftIntended",
        "discard",
        "commit Withdrawn",
        "create greta-osei",
        "commit DraftCreated, ChangeIntended",
        "fill greta-osei",
        "commit DraftFilled",
        "commit ChangeIntended",
        "release",
        "commit Withdrawn",
    ]


def test_a_move_and_a_rewrite_are_announced_before_they_are_done(world: World) -> None:
    world.apply(world.plan(a_draft(addressed=False), a_hold()))
    world.apply(world.plan(a_draft(), a_hold(starts="2026-12-06 17:00")))
    assert world.log == [
        "commit ChangeIntended, ChangeIntended",
        "move",
        "commit HoldMade",
        "fill elena-marchetti",
        "commit DraftFilled",
    ]


def test_every_commit_and_every_call_lies_between_checkpoints(world: World) -> None:
    world.apply(world.plan(MARCHETTI, a_hold()))
    said = [name.rsplit(" ", 1)[0] if len(name.split()) > 2 else name for name in world.checkpoints]
    assert said == [
        *("before intents", "after intents"),
        *("before CreateHold", "after CreateHold"),
        *("before holds", "after holds"),
        *("before CreateDraft", "after CreateDraft"),
        *("before ids", "after ids"),
        *("before CreateDraft", "after CreateDraft"),
        *("before contents", "after contents"),
    ]


def test_what_was_applied_is_what_the_plan_wanted(world: World) -> None:
    wanted = (MARCHETTI, a_draft("paul-quill", addressed=False), a_hold())
    applied = world.apply(world.plan(*wanted))
    history = world.history()
    assert [past.stage for past in history.drafts.values()] == [Stage.ADDRESSED, Stage.UNADDRESSED]
    assert [past.stage for past in history.holds.values()] == [Stage.HELD]
    assert world.plan(*wanted).actions == ()
    assert [(type(one.action).__name__, one.addressed) for one in applied.receipts] == [
        ("CreateHold", False),
        ("CreateDraft", True),
        ("CreateDraft", False),
    ]
    assert [one.link for one in applied.receipts][1:] == ["memory:draft-0001", "memory:draft-0002"]


def test_what_we_withdrew_can_be_made_again(world: World) -> None:
    world.apply(world.plan(MARCHETTI, a_hold()))
    world.apply(world.plan())
    world.apply(world.plan(MARCHETTI, a_hold()))
    assert [past.stage for past in world.history().drafts.values()] == [Stage.ADDRESSED]
    assert [past.generation for past in world.history().drafts.values()] == [1]
    assert len(world.mailbox.drafts) == 1
    assert len(world.calendar.holds) == 1


def test_one_draft_that_fails_does_not_stop_the_others(world: World) -> None:
    world.mailbox.trouble["create elena-marchetti"] = OutreachError("the name cannot be written", remedy="mend it")
    applied = world.apply(world.plan(MARCHETTI, OSEI, a_hold()))
    (failure,) = applied.failures
    assert (failure.code, failure.text, failure.retry) == ("failed", "the name cannot be written; mend it", True)
    assert [one.draft.touch.person for one in world.mailbox.drafts.values()] == ["greta-osei"]
    assert [fact.text for fact in world.facts if isinstance(fact, Failed)] == ["the name cannot be written; mend it"]
    assert len(applied.receipts) == 2


def test_a_failed_draft_is_made_by_the_next_run(world: World) -> None:
    world.mailbox.trouble["create elena-marchetti"] = OutreachError("try later")
    world.apply(world.plan(MARCHETTI))
    world.mailbox.trouble.clear()
    assert world.apply(world.plan(MARCHETTI)).failures == ()
    assert [past.stage for past in world.history().drafts.values()] == [Stage.ADDRESSED]


def test_a_draft_that_could_not_be_filled_waits_without_recipients(world: World) -> None:
    world.mailbox.trouble["fill elena-marchetti"] = OutreachError("no answer")
    applied = world.apply(world.plan(MARCHETTI))
    assert len(applied.failures) == 1
    assert world.history().drafts[MARCHETTI.touch].stage is Stage.UNADDRESSED
    world.mailbox.trouble.clear()
    world.apply(world.plan(MARCHETTI))
    assert world.history().drafts[MARCHETTI.touch].stage is Stage.ADDRESSED
    assert len(world.mailbox.drafts) == 1


def test_what_a_person_touched_meanwhile_is_refused_and_not_tried_again(world: World) -> None:
    world.apply(world.plan(a_draft(addressed=False), OSEI, a_hold()))
    plan = world.plan(a_draft())
    for id in tuple(world.mailbox.drafts):
        world.mailbox.human_edits(id, body="Mine.")
    (hold,) = world.calendar.holds
    world.calendar.human_edits(hold, title="mine")
    applied = world.apply(plan)
    assert [(type(one.action).__name__, one.code, one.retry) for one in applied.failures] == [
        ("WithdrawDraft", "touched", False),
        ("RewriteDraft", "touched", False),
        ("ReleaseHold", "touched", False),
    ]
    assert not [fact for fact in world.facts if isinstance(fact, Withdrawn)]


def test_a_hold_that_was_removed_fails_alone(world: World) -> None:
    world.apply(world.plan(a_hold()))
    (hold,) = world.calendar.holds
    plan = world.plan(a_hold(starts="2026-12-06 17:00"), MARCHETTI)
    world.calendar.human_removes(hold)
    applied = world.apply(plan)
    assert [type(one.action).__name__ for one in applied.failures] == ["MoveHold"]
    assert [type(one.action).__name__ for one in applied.receipts] == ["CreateDraft"]


def test_a_failing_disk_stops_everything(world: World) -> None:
    world.mailbox.trouble["create elena-marchetti"] = DiskError("the disk is full")
    with pytest.raises(DiskError):
        world.apply(world.plan(MARCHETTI, OSEI))
    assert world.log[-1] == "create elena-marchetti"
    assert world.mailbox.drafts == {}


LOST = [SignInError("sign in again"), Unreachable("no network"), ConfigError("the Gmail API is off")]


@pytest.mark.parametrize("problem", LOST)
def test_a_provider_that_cannot_be_asked_any_more_ends_the_run(world: World, problem: OutreachError) -> None:
    world.mailbox.trouble["create greta-osei"] = problem
    applied = world.apply(world.plan(MARCHETTI, OSEI))
    assert (applied.stopped, applied.exit_code) == (str(problem), int(problem.code))
    assert "fill elena-marchetti" not in world.log


@pytest.mark.parametrize("problem", LOST)
def test_what_was_done_before_the_end_is_recorded(world: World, problem: OutreachError) -> None:
    world.mailbox.trouble["create greta-osei"] = problem
    world.apply(world.plan(MARCHETTI, OSEI))
    assert [fact.ref for fact in world.facts if isinstance(fact, DraftCreated)] == list(world.mailbox.drafts)


@pytest.mark.parametrize(
    ("problem", "code", "retry"),
    [
        (Refused("you changed it"), "touched", False),
        (Rejected("no such address"), "rejected", False),
        (Unanswered("no answer"), "unanswered", True),
        (NotDone("too many requests"), "failed", True),
        (NotGranted("you did not allow it"), "not-granted", True),
    ],
)
def test_a_failure_says_whether_anything_may_have_happened(
    world: World, problem: OutreachError, code: str, retry: bool
) -> None:
    world.mailbox.trouble["create elena-marchetti"] = problem
    applied = world.apply(world.plan(MARCHETTI, OSEI))
    assert [(one.code, one.retry) for one in applied.failures] == [(code, retry)]
    assert [fact.code for fact in world.facts if isinstance(fact, Failed)] == [code]
    assert applied.exit_code == 0


def test_a_look_that_fails_between_chunks_ends_the_run(world: World) -> None:
    looks = iter([Observation(at=world.now)])

    def look() -> Observation:
        found = next(looks, None)
        if found is None:
            raise Unreachable("no network")
        return found

    applied = world.apply(world.plan(MARCHETTI, OSEI), chunk=1, look=look)
    assert (len(applied.receipts), applied.stopped) == (1, "no network")


def test_chunks_are_finished_one_after_the_other(world: World) -> None:
    world.apply(world.plan(MARCHETTI, OSEI), chunk=1)
    assert [line for line in world.log if not line.startswith("commit")] == [
        "create elena-marchetti",
        "fill elena-marchetti",
        "create greta-osei",
        "fill greta-osei",
    ]


def test_before_each_chunk_it_looks_again_and_drops_what_a_person_took_over(world: World) -> None:
    waiting = [a_draft("elena-marchetti", addressed=False), a_draft("greta-osei", addressed=False)]
    world.apply(world.plan(*waiting))
    plan = world.plan(MARCHETTI, OSEI)
    looks: list[Observation] = []

    def look() -> Observation:
        if looks:
            world.mailbox.human_edits("draft-0002", body="Mine now.")
        looks.append(world.look())
        return looks[-1]

    applied = world.apply(plan, chunk=1, look=look)
    assert looks[0].facts == ()
    assert applied.dropped == (OSEI.touch,)
    assert [one.action.key for one in applied.receipts] == [plan.drafts[0].key]
    assert [fact.state for fact in world.facts if isinstance(fact, StateSeen)] == [Seen.EDITED]
    assert world.mailbox.drafts["draft-0002"].draft.body == "Mine now."


@pytest.mark.parametrize("stays", ["draft", "hold"])
def test_whatever_is_dropped_is_named_by_its_touch(world: World, stays: str) -> None:
    world.apply(world.plan(MARCHETTI, a_hold(), a_hold("board", touch="attend-routine/me/board-2026-11-29/1")))
    plan = world.plan(a_hold(starts="2026-12-06 17:00")) if stays == "draft" else world.plan(MARCHETTI)
    for id in world.mailbox.drafts:
        world.mailbox.human_sends(id)
    for id in world.calendar.holds:
        world.calendar.human_removes(id)
    applied = world.apply(plan, look=world.look)
    assert (applied.receipts, applied.failures) == ((), ())
    assert set(applied.dropped) >= {TouchId.parse("attend-routine/me/board-2026-11-29/1")}


def test_the_facts_say_all_that_history_needs(world: World) -> None:
    plan = world.plan(MARCHETTI, a_hold())
    plan = replace(plan, drafts=tuple(replace(row, opening=2, told=("audit",)) for row in plan.drafts))
    world.apply(plan)
    (intended,) = (fact for fact in world.facts if isinstance(fact, DraftIntended))
    assert (intended.opening, intended.told, intended.subject) == (2, ("audit",), MARCHETTI.subject)
    (created,) = (fact for fact in world.facts if isinstance(fact, DraftCreated))
    assert created.fingerprint == intended.fingerprint == replace(MARCHETTI, to=()).fingerprint
    (filled,) = (fact for fact in world.facts if isinstance(fact, DraftFilled))
    (change,) = (fact for fact in world.facts if isinstance(fact, ChangeIntended))
    assert change.outcome == filled
    assert (filled.addressed, filled.told, filled.fingerprint) == (True, ("audit",), MARCHETTI.fingerprint)
    (meant,) = (fact for fact in world.facts if isinstance(fact, HoldIntended))
    (made,) = (fact for fact in world.facts if isinstance(fact, HoldMade))
    assert (meant.fingerprint, meant.starts, meant.ends) == (made.fingerprint, made.starts, made.ends)
