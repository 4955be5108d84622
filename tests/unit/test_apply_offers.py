"""A time is held before a mail offers it, and given up only after no mail does: also when something goes wrong."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime

import pytest

from outreach.domain.facts import Observation, Seen, StateSeen
from outreach.domain.history import Stage
from outreach.domain.messages import Draft, DraftRef, Hold, HoldRef, Key
from outreach.domain.plans import Applied, CreateHold, MoveHold, Plan, ReleaseHold
from outreach.domain.slots import Span, is_slot
from outreach.errors import OutreachError, TryLaterError
from outreach.providers.base import Refused
from outreach.providers.memory import MemoryCalendar, MemoryMailbox
from outreach.recheck import recheck
from tests.offering import Offering, a_season
from tests.properties.offer_judge import broken

MORNING = datetime(2026, 11, 23, 15, tzinfo=UTC)


class FailingCalendar(MemoryCalendar):
    """Cannot hold the second time it is asked for, while it is `broken`."""

    broken = False
    asked = 0

    def hold(self, hold: Hold, key: Key) -> HoldRef:
        self.asked += 1
        if self.broken and self.asked == 2:
            raise OutreachError("the calendar did not take it")
        return super().hold(hold, key)


class FailingMailbox(MemoryMailbox):
    """Raises what it was told to when a draft is written or taken back; `refuses` may change a draft first."""

    trouble: OutreachError | None = None

    def create(self, draft: Draft, key: Key) -> DraftRef:
        if self.trouble is not None:
            raise self.trouble
        return super().create(draft, key)

    def fill(self, ref: DraftRef, draft: Draft) -> DraftRef:
        if self.trouble is not None:
            raise self.trouble
        return super().fill(ref, draft)

    def discard(self, ref: DraftRef) -> None:
        if self.trouble is not None:
            raise self.trouble
        super().discard(ref)


@pytest.fixture
def calendar() -> FailingCalendar:
    return FailingCalendar()


@pytest.fixture
def mailbox() -> FailingMailbox:
    return FailingMailbox()


@pytest.fixture
def world(mailbox: FailingMailbox, calendar: FailingCalendar) -> Offering:
    project = replace(a_season(), conferences=())
    found = Offering(project, mailbox=mailbox, calendar=calendar, now=MORNING)
    found.wants(found.everybody[0])
    return found


def did(applied: Applied) -> list[str]:
    return [type(one.action).__name__ for one in applied.receipts]


def test_a_draft_one_of_whose_times_could_not_be_held_is_made_by_the_next_run(
    world: Offering, calendar: FailingCalendar, mailbox: FailingMailbox
) -> None:
    calendar.broken = True
    _, applied = world.runs()
    assert did(applied) == ["CreateHold", "CreateHold"]
    assert [(type(one.action).__name__, one.retry) for one in applied.failures] == [
        ("CreateHold", True),
        ("CreateDraft", True),
    ]
    assert applied.failures[1].text == "a time it would offer could not be held on your calendar"
    assert mailbox.drafts == {}
    calendar.broken = False
    _, applied = world.runs()
    assert did(applied)[-1] == "CreateDraft"
    assert broken(world) == []
    assert world.decided().actions == ()


def loses_a_time(world: Offering) -> None:
    world.runs()
    world.is_busy_at_a_time(0)


def test_a_rewrite_one_of_whose_times_could_not_be_held_leaves_the_draft_and_all_its_holds(
    world: Offering, calendar: FailingCalendar
) -> None:
    loses_a_time(world)
    calendar.broken, calendar.asked = True, 1
    _, applied = world.runs()
    assert did(applied) == []
    assert len(world.slot_holds()) == 3
    calendar.broken = False
    _, applied = world.runs()
    assert did(applied) == ["CreateHold", "RewriteDraft", "ReleaseHold"]


@pytest.mark.parametrize(
    "trouble",
    [Refused("you changed it"), OutreachError("no"), TryLaterError("unreachable")],
    ids=["refused", "failed", "later"],
)
def test_a_draft_that_could_not_be_written_again_keeps_the_holds_of_what_it_says(
    world: Offering, mailbox: FailingMailbox, trouble: OutreachError
) -> None:
    loses_a_time(world)
    mailbox.trouble = trouble
    _, applied = world.runs()
    assert did(applied) == ["CreateHold"]
    assert len(world.slot_holds()) == 4
    mailbox.trouble = None
    world.runs()
    assert broken(world) == []
    assert len(world.slot_holds()) == 3
    assert world.decided().actions == ()


def test_a_draft_that_could_not_be_taken_back_keeps_its_holds(world: Offering, mailbox: FailingMailbox) -> None:
    world.runs()
    world.pauses(world.everybody[0])
    mailbox.trouble = OutreachError("no")
    _, applied = world.runs()
    assert did(applied) == []
    assert len(world.slot_holds()) == 3
    mailbox.trouble = None
    _, applied = world.runs()
    assert did(applied) == ["WithdrawDraft", "ReleaseHold", "ReleaseHold", "ReleaseHold"]


def planned(world: Offering) -> Plan:
    world.record(world.seen(world.now))
    return world.decided()


def seen(world: Offering, key: Key, state: Seen) -> Observation:
    return Observation(at=world.now, facts=(StateSeen(at=world.now, key=key, state=state),))


def hold_keys(plan: Plan, kinds: tuple[type, ...] = (CreateHold, MoveHold, ReleaseHold)) -> list[Key]:
    return [one.key for one in plan.actions if isinstance(one, kinds)]


@pytest.mark.parametrize("state", [Seen.EDITED, Seen.GONE])
def test_a_hold_that_changed_meanwhile_drops_the_draft_that_offers_its_time(world: Offering, state: Seen) -> None:
    loses_a_time(world)
    plan = planned(world)
    kept = next(one for one in plan.holds if one.state == "kept" and is_slot(one.hold.part))
    left = recheck(plan, seen(world, kept.key, state))
    assert left.actions == ()
    assert not [one for one in left.drafts if one.action is not None]


@pytest.mark.parametrize("state", [Seen.EDITED, Seen.SENT, Seen.GONE])
def test_a_draft_that_changed_meanwhile_gets_no_new_holds_and_keeps_the_old(world: Offering, state: Seen) -> None:
    loses_a_time(world)
    plan = planned(world)
    (draft,) = [one for one in plan.drafts if one.action is not None]
    assert draft.key is not None
    assert hold_keys(plan)
    assert recheck(plan, seen(world, draft.key, state)).actions == ()


def test_a_draft_that_is_no_longer_taken_back_keeps_its_holds(world: Offering) -> None:
    world.runs()
    world.pauses(world.everybody[0])
    plan = planned(world)
    (withdrawal,) = plan.withdrawn
    left = recheck(plan, seen(world, withdrawal.key, Seen.EDITED))
    assert hold_keys(plan)
    assert left.actions == ()


Act = Callable[[Offering], None]


def edits(world: Offering) -> None:
    world.edits(0)


def moves_a_new_hold(world: Offering) -> None:
    world.moves_a_hold(len(world.slot_holds()) - 1)


@pytest.mark.parametrize("act", [edits, moves_a_new_hold])
def test_what_a_person_does_between_two_steps_of_a_run_is_seen(world: Offering, act: Act) -> None:
    """One action at a time, and the owner acts before the second: nothing of theirs is written over."""
    from outreach.apply import apply

    loses_a_time(world)
    plan = planned(world)
    looks = iter(range(99))

    def look() -> Observation:
        if next(looks) == 1:
            act(world)
        return Observation(at=world.now, facts=world.seen(world.now))

    applied = apply(
        plan, mailbox=world.mailbox, calendar=world.calendar, record=world.record, now=world.now, look=look, chunk=1
    )
    assert did(applied) == ["CreateHold"]
    world.runs()
    assert broken(world) == []
    assert world.decided().actions == ()
    stages = {one.stage for one in world.history(world.now).drafts.values()}
    assert stages <= {Stage.ADDRESSED, Stage.EDITED}


def test_a_time_is_free_for_somebody_else_once_it_was_given_up(world: Offering) -> None:
    world.runs()
    first = min(hold.starts for hold in world.calendar.holds.values())
    world.sends(0)
    world.passes(1)
    world.runs()
    world.hears(world.everybody[0])
    world.runs()
    world.wants(world.everybody[1])
    world.runs()
    spans = [Span(one.starts, one.ends) for one in world.calendar.holds.values()]
    assert first in {one.starts for one in spans}
