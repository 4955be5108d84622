"""A whole season, run daily and run now and then, by somebody who sends what lies there."""

from __future__ import annotations

import random
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date, timedelta

import pytest

from outreach.domain.cadences import Every
from outreach.domain.plans import CreateDraft
from outreach.domain.touches import TouchId
from tests.properties.test_properties_season import FIRST, LAST, a_lived_in_world, example, moment
from tests.world import World


@dataclass
class Season:
    """A world, and how often each touch was created in it and under which key."""

    world: World = field(default_factory=lambda: a_lived_in_world(FIRST))
    created: Counter[TouchId] = field(default_factory=Counter)
    keys: Counter[str] = field(default_factory=Counter)

    def live(self, day: date, *, sends: bool) -> None:
        """Run in the evening; then, perhaps, send what is ready."""
        plan, applied = self.world.run(moment(day))
        assert applied.failures == ()
        made = [one.action for one in applied.receipts if isinstance(one.action, CreateDraft)]
        assert [one.key for one in made] == [one.key for one in plan.actions if isinstance(one, CreateDraft)]
        self.created.update(one.draft.touch for one in made)
        self.keys.update(one.key for one in made)
        if sends:
            for id, stored in self.world.mailbox.drafts.items():
                if stored.draft.to and not stored.sent:
                    self.world.mailbox.human_sends(id)


def all_days() -> Iterator[date]:
    for ahead in range((LAST - FIRST).days + 1):
        yield FIRST + timedelta(days=ahead)


def of_occasions(touches: Counter[TouchId]) -> set[TouchId]:
    """Leave out periodic touches: their clocks run from what was sent, and so from the days that were run."""
    periodic = {one.id for one in example().cadences if isinstance(one.trigger, Every)}
    return {touch for touch in touches if touch.cadence not in periodic}


@pytest.mark.parametrize("sends", [True, False], ids=["who sends at once", "who sends nothing"])
def test_a_season_of_daily_runs_makes_each_touch_once(sends: bool) -> None:
    season = Season()
    for day in all_days():
        season.live(day, sends=sends)
    assert len(season.created) > 5
    assert max(season.keys.values()) == 1
    twice = [touch for touch, count in season.created.items() if count > 1]
    # taken back when its window closed, and made again in a later one, is still one at a time
    assert not [touch for touch in twice if touch in of_occasions(season.created)]
    lying = Counter(stored.draft.touch for stored in season.world.mailbox.drafts.values())
    assert max(lying.values()) == 1


@pytest.mark.parametrize("seed", range(3))
def test_days_without_a_run_leave_a_subset_with_a_reason_for_the_rest(seed: int) -> None:
    rng = random.Random(seed)
    daily, seldom = Season(), Season()
    for day in all_days():
        daily.live(day, sends=True)
        if rng.random() < (0.6, 0.35, 0.15)[seed]:
            seldom.live(day, sends=True)
    whole, part = of_occasions(daily.created), of_occasions(seldom.created)
    assert part <= whole
    plan = seldom.world.plan(moment(LAST))
    reasons = {
        TouchId(one.cadence, one.person, one.anchor or "", one.step): (one.code, one.text) for one in plan.skipped
    }
    waiting = {row.touch: row.outcome for row in plan.drafts}
    for touch in whole - part:
        assert touch in waiting or reasons[touch][1], touch
