"""A long life with Gmail and Google: two or three runs a day while its owner lives on, and much goes wrong.

Every tenth request goes wrong in some way and every twentieth run is killed; the invariants hold after each, and in the
end nothing is left half done. The process that does the runs stays as small as it began. `make test` lives for two
weeks; OUTREACH_TEST_LONG=1 for a year, once more where Gmail's lists lag and Message-IDs are written anew, and prints
what it counted.
"""

from __future__ import annotations

import os
import random
import statistics
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from pathlib import Path

import pytest

from outreach.auditing import audit
from outreach.clock import Clock
from outreach.state.ledger import path_of
from tests.builders import at
from tests.faults.endings import left_half_done
from tests.faults.invariants import violations, writes
from tests.faults.lives import Life
from tests.faults.running import Ended, Runner
from tests.google_season import GoogleSeason, google_season
from tests.google_server.faults import MODES, Fault

LONG = os.environ.get("OUTREACH_TEST_LONG") == "1"
RUNS, RUNS_WITH_LAG = (1000, 300) if LONG else (25, 12)
# about half of the runs that are to die come so far
FAULTY, KILLED = 0.10, 0.16 if LONG else 0.25
# these take seconds of real time each
TEDIOUS = frozenset({"hang", "hang-before", "hang-after", "slow"})
# of a run with nothing to do, and of ones with more and more of it
CHECKPOINTS, REQUESTS = (3, 8, 40), (3, 8, 25)
ENDINGS = frozenset({0, 3, 75, 77, 78})


@dataclass(kw_only=True)
class Soak:
    """What was counted on the way."""

    season: GoogleSeason
    runner: Runner
    life: Life
    chance: random.Random
    codes: Counter[int] = field(default_factory=Counter)
    kills: int = 0
    requests: int = 0
    faults: Counter[str] = field(default_factory=Counter)
    writes: Counter[str] = field(default_factory=Counter)
    memory: list[int] = field(default_factory=list)
    descriptors: list[int] = field(default_factory=list)
    sizes: list[int] = field(default_factory=list)
    orphans: frozenset[str] = frozenset()

    def lives(self, runs: int) -> None:
        """Do so many runs, with a life in between."""
        for number, now in zip(range(runs), moments(), strict=False):
            world = self.season.world
            world.now = now - timedelta(minutes=20)
            if now.hour < 8:
                self.life.goes_on(world.now)
            self.life.acts(world.now)
            if self.chance.random() < 0.3:
                world.apply_late()
            world.now = now
            self._plant(number)
            asked = len(world.journal)
            ended = self._run(now, is_killed=self.chance.random() < KILLED)
            self._count(ended, asked)
            assert self.wrong() == (), (number, now)

    def wrong(self, *, idle_since: int | None = None) -> tuple[str, ...]:
        """Give what is wrong now; what is only unknown to the ledger may be known to the audit."""
        facts, world = self.season.facts(), self.season.world
        found = violations(self.season, facts, requests_before=idle_since)
        if not any(line.startswith("I5") for line in found):
            return found
        world.faults.clear()
        listed = audit(self.season.root, Clock(read=lambda: world.now)).orphans
        self.orphans |= frozenset(listed)
        return violations(self.season, facts, requests_before=idle_since, orphans=listed)

    def _plant(self, number: int) -> None:
        self.season.world.faults.clear()
        for mode in sorted(MODES):
            share = 0.0005 if mode in TEDIOUS else FAULTY / (len(MODES) - len(TEDIOUS))
            seed = self.chance.randrange(1 << 30)
            self.season.world.faults.add(Fault(mode=mode, every=share, times=None, seed=seed, retry_after=0))

    def _run(self, now: datetime, *, is_killed: bool) -> Ended:
        root, world = self.season.root, self.season.world
        if not is_killed:
            return self.runner.run_here(root, now)
        if self.chance.random() < 0.5:
            return self.runner.run(root, now, die_at=self._one_of(CHECKPOINTS))
        world.faults.clear()
        mode = self.chance.choice(("drop-before", "drop-after"))
        world.faults.add(Fault(mode=mode, nth=self._one_of(REQUESTS), then=self.runner.kill))
        return self.runner.run(root, now)

    def _one_of(self, most: Sequence[int]) -> int:
        return self.chance.randint(1, self.chance.choice(most))

    def _count(self, ended: Ended, asked: int) -> None:
        assert ended.was_killed or ended.exit_code in ENDINGS, ended
        assert "Traceback" not in ended.said
        self.kills += ended.was_killed
        if not ended.was_killed:
            self.codes[ended.exit_code] += 1
        entries = self.season.world.journal[asked:]
        self.requests += len(entries)
        self.faults.update(one.fault for one in entries if one.fault)
        self.writes.update(one.call for one in writes(entries))
        self.memory.append(ended.kib)
        self.descriptors.append(ended.descriptors)
        self.sizes.append(path_of(self.season.root).stat().st_size)

    def told(self) -> str:
        """Say what was counted."""
        runs = len(self.memory)
        codes = ", ".join(f"{count} with {code}" for code, count in sorted(self.codes.items()))
        did = ", ".join(f"{what} {count}" for what, count in sorted(self.life.did.items()))
        wrote = ", ".join(f"{what.removeprefix('gmail.users.')} {count}" for what, count in sorted(self.writes.items()))
        wrong = sum(self.faults.values())
        return (
            f"{runs} runs, {self.kills} killed ({self.kills / runs:.1%}), {codes}; "
            f"{wrong} of {self.requests} requests went wrong ({wrong / self.requests:.1%}) in {len(self.faults)} ways; "
            f"0 violations in {runs} looks; {len(self.orphans)} orphans, all in the audit\n"
            f"  writes asked for: {wrote}\n"
            f"  the person: {did}\n"
            f"  memory {self.memory[0]} to {self.memory[-1]} KiB, {slope(self.memory):+.2f} KiB per run; "
            f"descriptors {min(self.descriptors)} to {max(self.descriptors)}; "
            f"ledger {self.sizes[-1]} bytes, {slope(self.sizes):.0f} per run"
        )


def moments() -> Iterator[datetime]:
    """Give the moments of two or three runs a day, from before the season on."""
    day = at("2026-11-20 00:00")
    while True:
        for clock in ("07:10", "12:40", "18:31")[:: 1 if day.toordinal() % 2 else 2]:
            yield at(f"{day:%Y-%m-%d} {clock}")
        day += timedelta(days=1)


def slope(values: Sequence[int]) -> float:
    """Give by how much the second half grows per run (the first half is for warming up)."""
    later = values[len(values) // 2 :]
    return statistics.linear_regression(range(len(later)), later).slope


@pytest.fixture
def soak(tmp_path: Path) -> Iterator[Soak]:
    with google_season(tmp_path) as season, Runner() as runner:
        chance = random.Random(20261120)
        yield Soak(season=season, runner=runner, life=Life.of(season, 7), chance=chance)


def ends_well(soak: Soak) -> None:
    """Let everything go right from now on: what is due comes to its end, and a run that follows writes nothing."""
    season, world = soak.season, soak.season.world
    world.faults.clear()
    world.apply_late()
    last = world.now
    for later in (timedelta(minutes=5), timedelta(minutes=45), timedelta(days=1), timedelta(days=1, minutes=45)):
        now = world.now = last + later
        assert soak.runner.run_here(season.root, now).exit_code in (0, 3)
        idle = len(world.journal)
        now = world.now = now + timedelta(minutes=7)
        assert soak.runner.run_here(season.root, now).exit_code == 0
    assert soak.wrong(idle_since=idle) == ()
    assert left_half_done(season, now) == ()


def rests(soak: Soak, runs: int) -> list[int]:
    """Let nothing happen for so many runs, a minute apart; give the memory after each."""
    memory = []
    for _ in range(runs):
        soak.season.world.now += timedelta(minutes=1)
        ended = soak.runner.run_here(soak.season.root, soak.season.world.now)
        assert ended.exit_code == 0
        memory.append(ended.kib)
    return memory


def test_a_long_life_with_faults_and_kills_keeps_every_promise(soak: Soak, told: Callable[[str], None]) -> None:
    soak.lives(RUNS)
    ends_well(soak)
    # a connection that broke may be held until Python tidies up
    assert max(soak.descriptors) - min(soak.descriptors) <= 2, soak.told()
    assert soak.kills
    assert soak.faults
    if LONG:
        told(f"a long life: {soak.told()}")
        at_rest = slope(rests(soak, 200))
        told(f"  at rest, over 200 runs: memory {at_rest:+.2f} KiB per run")
        # what is known grows, and with it what is in memory during a run; at rest nothing may
        assert slope(soak.memory) < 40
        assert at_rest < 4
        assert slope(soak.sizes) < 5_000


def test_a_long_life_where_lists_lag_and_message_ids_are_written_anew_keeps_every_promise(
    soak: Soak, told: Callable[[str], None]
) -> None:
    world = soak.season.world
    world.rewrites_message_ids = True
    world.search_lag = world.list_lag = timedelta(minutes=5)
    soak.lives(RUNS_WITH_LAG)
    ends_well(soak)
    if LONG:
        told(f"a long life with lag: {soak.told()}")
