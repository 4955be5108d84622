"""Taking everything back is as if it had not been made: the next run makes the same, under new keys, and once."""

from __future__ import annotations

from collections import Counter
from datetime import timedelta

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from outreach.apply import apply
from outreach.domain.history import Stage
from outreach.domain.plans import CreateDraft, CreateHold, Plan
from outreach.domain.stages import View
from outreach.rewording import again, outdated
from outreach.takeback import takeback
from tests.properties.test_properties_season import FIRST, LAST, a_lived_in_world, example, moment
from tests.world import World

SEASON = (LAST - FIRST).days


def undo(world: World, offset: int, hour: int) -> None:
    now = moment(FIRST + timedelta(days=offset), hour)
    plan = takeback(world.history(now), example(), now, keys=None, why="you took everything back").plan
    applied = apply(plan, mailbox=world.mailbox, calendar=world.calendar, record=world.record, now=now)
    assert applied.failures == ()


def words(plan: Plan) -> list[tuple[str, ...]]:
    """Every draft and hold a plan creates, without its key."""
    drafts = [(str(one.draft.touch), one.draft.subject, one.draft.text) for one in creations(plan)]
    holds = [one.hold for one in plan.actions if isinstance(one, CreateHold)]
    return sorted([*drafts, *((str(one.touch), one.part, one.title) for one in holds)])


def creations(plan: Plan) -> list[CreateDraft]:
    return [one for one in plan.actions if isinstance(one, CreateDraft)]


@given(offset=st.integers(0, SEASON), hour=st.integers(0, 22))
@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.too_slow])
def test_run_undo_run_makes_the_same_under_new_keys(offset: int, hour: int) -> None:
    world, now = a_lived_in_world(FIRST), moment(FIRST + timedelta(days=offset), hour)
    first, _ = world.run(now)
    undo(world, offset, hour)
    second, applied = world.run(now)
    assert applied.failures == ()
    assert words(second) == words(first)
    assert not {one.key for one in first.actions} & {one.key for one in second.actions}
    lying = [one.touch for one in world.history(now).drafts.values() if one.is_lying]
    assert [touch for touch, count in Counter(lying).items() if count > 1] == []
    assert len(world.mailbox.drafts) == len(lying)


@given(offset=st.integers(0, SEASON - 10), later=st.integers(1, 10))
@settings(max_examples=15, deadline=None, suppress_health_check=[HealthCheck.too_slow])
def test_what_is_taken_back_some_days_later_never_lies_there_twice(offset: int, later: int) -> None:
    world = a_lived_in_world(FIRST)
    for step in (0, later):
        world.run(moment(FIRST + timedelta(days=offset + step)))
        undo(world, offset + step, 18)
    now = moment(FIRST + timedelta(days=offset + later))
    history = world.history(now)
    assert not [one for one in history.drafts.values() if one.stage in (Stage.ADDRESSED, Stage.UNADDRESSED)]
    assert world.mailbox.drafts == {}


@given(offset=st.integers(0, SEASON - 20), later=st.integers(0, 20))
@settings(max_examples=20, deadline=None, suppress_health_check=[HealthCheck.too_slow])
def test_time_alone_makes_no_draft_old_and_redo_has_nothing_to_do(offset: int, later: int) -> None:
    world = a_lived_in_world(FIRST)
    for step in range(3):
        world.run(moment(FIRST + timedelta(days=offset + step)))
    now = moment(FIRST + timedelta(days=offset + 2 + later))
    view = View(project=example(), history=world.history(now), now=now)
    assert outdated(view, world.facts) == ()


@given(offset=st.integers(0, SEASON))
@settings(max_examples=15, deadline=None, suppress_health_check=[HealthCheck.too_slow])
def test_written_again_at_once_a_draft_reads_as_it_did(offset: int) -> None:
    world, now = a_lived_in_world(FIRST), moment(FIRST + timedelta(days=offset))
    world.run(now)
    view = View(project=example(), history=world.history(now), now=now)
    touches = [one.touch for one in view.history.drafts.values() if one.stage is Stage.ADDRESSED]
    rows = again(touches, view)
    assert [row if isinstance(row, str) else row.action for row in rows] == [None] * len(touches)
