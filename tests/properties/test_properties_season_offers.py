"""Over the example's season, whenever anybody runs: every time on offer is held, once, and nothing else is."""

from __future__ import annotations

import random
from datetime import UTC, datetime, timedelta
from itertools import pairwise

import pytest

from outreach.domain.history import Stage
from outreach.domain.slots import is_slot, part_of
from tests.properties.test_properties_season import FIRST, a_lived_in_world, days, moment
from tests.world import World

_NOTICE = timedelta(hours=24)


def broken(world: World, now: datetime) -> list[str]:
    """Give every promise about offered times that does not hold after a run."""
    history = world.history(now)
    standing = {name: one for name, one in history.holds.items() if is_slot(name[1]) and one.is_live}
    found = []
    for past in history.drafts.values():
        ahead = [one for one in past.slots if one > now.astimezone(UTC) + _NOTICE]
        if past.is_lying and past.is_untouched:
            found += [f"no hold: {past.touch} {one}" for one in ahead if (past.touch, part_of(one)) not in standing]
    for (touch, part), one in standing.items():
        mail = history.drafts.get(touch)
        offers = mail is not None and mail.stage is not Stage.WITHDRAWN and part in map(part_of, mail.slots)
        if one.starts > now and not offers:
            found.append(f"no mail: {touch} {part}")
    spans = sorted((one.starts.astimezone(UTC), one.ends.astimezone(UTC), str(one.touch)) for one in standing.values())
    found += [f"two at once: {one} {other}" for one, other in pairwise(spans) if other[0] < one[1]]
    return found


@pytest.mark.parametrize("seed", range(3))
def test_a_season_keeps_its_promises_about_times(seed: int) -> None:
    rng, world, offered = random.Random(seed), a_lived_in_world(FIRST), set[str]()
    for day in days(rng, (1.0, 0.7, 0.5)[seed]):
        now = moment(day, rng.choice([7, 18]))
        world.run(now)
        assert broken(world, now) == []
        assert world.plan(now).actions == ()
        lying = [id for id, one in world.mailbox.drafts.items() if not one.sent]
        if lying and rng.random() < 0.5:
            world.mailbox.human_sends(rng.choice(lying))
        offered |= {str(one.touch) for one in world.history(now).drafts.values() if one.slots}
    assert offered
