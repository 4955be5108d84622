"""No hold is passed over: whatever lies near and ahead by its place is held, on any day of a season and any example."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime, timedelta

import pytest

from outreach.domain.cadences import After, Before, Cadence, Each, On
from outreach.domain.history import Stage
from outreach.domain.occasions import Commitment, Conference, Occasion, OccasionKind, Rotation
from outreach.domain.stages import View
from outreach.planning.coming_back import is_arrival
from outreach.planning.fold import fold
from outreach.planning.holding import holds
from outreach.planning.occasions import is_too_short, occasions
from outreach.planning.parts import begins, is_far, places, touch
from outreach.planning.season import in_phase
from tests.builders import a_past_hold, at
from tests.seasons import EXAMPLES, project_of

WEEK, FORTNIGHT = timedelta(weeks=1), timedelta(weeks=2)
DAYS = [at("2026-09-01 18:30") + number * timedelta(days=5) for number in range(43)]


def near(view: View) -> Iterator[tuple[str, str]]:
    """Give touch and part of every hold that is near, by going through every place of every occasion."""
    for cadence in view.project.cadences:
        for occasion in occasions(view, WEEK) if holds_time(cadence, view) else ():
            if occasion.kind is kind_of(cadence) and not is_too_short(cadence, occasion) and not is_idle(occasion):
                yield from ((str(touch(cadence, occasion.id)), name) for name in parts_near(cadence, occasion, view))


def holds_time(cadence: Cadence, view: View) -> bool:
    is_held = cadence.is_hold_set or (bool(cadence.holds) and cadence.offer_times is None)
    return cadence.on and is_held and in_phase(cadence, view)


def kind_of(cadence: Cadence) -> OccasionKind | None:
    """Give the kind of occasions a cadence holds time for; what comes back is held by one hold, and none here."""
    trigger = cadence.trigger
    kind = trigger.kind if isinstance(trigger, After | Before | On) else None
    return None if kind in (OccasionKind.WEEK, OccasionKind.SESSION) else kind


def parts_near(cadence: Cadence, occasion: Occasion, view: View) -> Iterator[str]:
    """Give the parts that are near; the days of a rotation have a rule of their own."""
    found = (part for part in cadence.holds if not is_arrival(part, occasion))
    for place in (place for part in found for place in places(part, occasion, view)):
        is_day = isinstance(occasion.record, Rotation) and place.part.each is Each.DAY
        counts = place.times[0] if is_far(place.part) else begins(occasion)
        if not is_day and counts is not None and view.now < place.times[0] and counts <= view.now + FORTNIGHT:
            yield place.part.part


def is_idle(occasion: Occasion) -> bool:
    """Whether nothing is held for an occasion for reasons of its own."""
    record = occasion.record
    if isinstance(record, Conference):
        return record.virtual and not (record.meet or record.reconnect or record.sessions)
    return isinstance(record, Commitment) and not record.is_open


def view_of(example: str, now: datetime) -> View:
    project = project_of(example)
    return View(project=project, history=fold((), project, now), now=now)


@pytest.mark.parametrize("example", EXAMPLES)
def test_what_is_near_and_ahead_is_held_on_every_day_of_a_season(example: str) -> None:
    found = 0
    for now in DAYS:
        view = view_of(example, now)
        held = {(str(one.touch), one.part) for one in holds(view, None)[0]}
        wanted = set(near(view))
        assert wanted <= held, (now, wanted - held)
        found += len(wanted)
    assert found > 40


@pytest.mark.parametrize("example", EXAMPLES)
def test_holds_that_were_taken_back_before_change_nothing(example: str) -> None:
    for now in DAYS[::4]:
        view = view_of(example, now)
        every = {touch(cadence, occasion.id) for cadence in view.project.cadences for occasion in occasions(view, WEEK)}
        before = {(one, "old"): a_past_hold(str(one), "old", stage=Stage.WITHDRAWN) for one in every}
        known = replace(view, history=replace(view.history, holds=before))
        assert holds(known, None) == holds(view, None), now
