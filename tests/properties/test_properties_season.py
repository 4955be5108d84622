"""What holds whenever anybody looks, over the example's season: no tool may be right only on the days we thought of."""

from __future__ import annotations

import random
import shutil
from collections import Counter
from collections.abc import Iterator
from datetime import date, datetime, time, timedelta
from functools import cache
from itertools import pairwise
from pathlib import Path
from tempfile import TemporaryDirectory
from zoneinfo import ZoneInfo

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from outreach.config.load import load
from outreach.domain.cadences import Kind
from outreach.domain.facts import Noted, PolicyAnswered
from outreach.domain.people import PersonId, Policy, ProgramId
from outreach.domain.plans import CreateDraft, Plan
from outreach.domain.project import Project
from outreach.domain.touches import Outcome
from tests.architecture.source import ROOT
from tests.world import World

CHICAGO = ZoneInfo("America/Chicago")
FIRST, LAST = date(2026, 11, 16), date(2027, 2, 28)


@cache
def example() -> Project:
    with TemporaryDirectory() as folder:
        shutil.copy(ROOT / "config.example.yaml", Path(folder) / "config.yaml")
        loaded = load(Path(folder))
    assert loaded.project is not None, loaded.problems
    return loaded.project


def moment(day: date, hour: int = 18) -> datetime:
    return datetime.combine(day, time(hour, 30), CHICAGO)


def a_lived_in_world(start: date) -> World:
    """A world in which people were met: notes after every interview, and an answered policy."""
    world = World(example())
    for interview in example().interviews:
        for person in interview.people:
            noted = moment(interview.when.day, 17)
            text = f"You told me what {person.replace('-', ' ').title()} would read first."
            world.facts.append(Noted(at=noted, text=text, person=person, occasion=interview.id, on=interview.when.day))
    world.facts.append(
        PolicyAnswered(at=moment(date(2026, 12, 2), 17), program=ProgramId("harbor-state"), policy=Policy.WELCOME)
    )
    return world


def days(rng: random.Random, share: float) -> Iterator[date]:
    day = FIRST
    while day <= LAST:
        if rng.random() < share:
            yield day
        day += timedelta(days=1)


def identities(plan: Plan) -> list[str]:
    """Every expected occurrence of a plan, whether due or silent."""
    rows = [str(row.touch) for row in plan.drafts]
    silent = [f"{s.cadence}/{s.person}/{s.anchor}/{s.step}" for s in plan.skipped if s.what == "draft"]
    return rows + silent


@given(offset=st.integers(0, (LAST - FIRST).days), hour=st.integers(0, 23))
@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.too_slow])
def test_after_a_run_there_is_nothing_left_to_do(offset: int, hour: int) -> None:
    now = moment(FIRST + timedelta(days=offset), hour)
    world = a_lived_in_world(FIRST)
    planned = world.plan(now)
    ran, applied = world.run(now)
    assert ran.actions == planned.actions
    assert applied.failures == ()
    assert world.plan(now).actions == ()
    again, repeated = world.run(now)
    assert (again.actions, repeated.receipts) == ((), ())


@given(offset=st.integers(0, (LAST - FIRST).days), hour=st.integers(0, 23))
@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.too_slow])
def test_every_expected_occurrence_has_one_touch_or_one_reason(offset: int, hour: int) -> None:
    plan = a_lived_in_world(FIRST).plan(moment(FIRST + timedelta(days=offset), hour))
    assert [name for name, count in Counter(identities(plan)).items() if count > 1] == []
    assert all(skip.text and not skip.text.isspace() for skip in plan.skipped)


@pytest.mark.parametrize("seed", range(4))
def test_a_season_keeps_windows_gaps_and_limits(seed: int) -> None:
    rng = random.Random(seed)
    world = a_lived_in_world(FIRST)
    project, written = example(), dict[PersonId, list[date]]()
    for day in days(rng, (1.0, 0.7, 0.4, 0.2)[seed]):
        now = moment(day, rng.choice([7, 18]))
        plan, _ = world.run(now)
        for action in plan.actions:
            if not isinstance(action, CreateDraft):
                continue
            due = action.row.due
            assert due.window.opens_at <= now
            assert due.late or not due.window.is_over(now)
            if due.cadence.kind not in (Kind.THANKS, Kind.LOGISTICS, Kind.REPLY) and not due.touch.is_later:
                written.setdefault(due.person.id, []).append(day)
        created = [action for action in plan.actions if isinstance(action, CreateDraft)]
        assert len(created) <= project.limits.drafts_per_day + sum(bool(a.row.due.warnings) for a in created)
    gap = project.limits.per_person_gap.as_timedelta()
    for dates in written.values():
        assert all(later - earlier >= gap for earlier, later in pairwise(dates))


def test_days_without_a_run_lose_touches_but_never_add_one() -> None:
    """Whoever runs on some days only gets some of the drafts of whoever runs daily, and no others."""
    daily, seldom = a_lived_in_world(FIRST), a_lived_in_world(FIRST)
    chosen = set(days(random.Random(7), 0.5))
    day = FIRST
    while day <= LAST:
        daily.run(moment(day))
        if day in chosen:
            seldom.run(moment(day))
        day += timedelta(days=1)
    occasions = {str(t) for t in daily.history(moment(LAST)).drafts if "/since-" not in str(t)}
    fewer = {str(t) for t in seldom.history(moment(LAST)).drafts if "/since-" not in str(t)}
    assert fewer <= occasions
    assert occasions


def test_a_program_that_discourages_thanks_never_gets_one() -> None:
    world = a_lived_in_world(FIRST)
    day = FIRST
    while day <= LAST:
        plan, _ = world.run(moment(day))
        touched = {row.due.person.id for row in plan.drafts if row.outcome in (Outcome.READY, Outcome.UNADDRESSED)}
        thanked = {p for p in touched if p in ("hannah-long", "renee-toliver")}
        assert thanked == set()
        day += timedelta(days=1)
