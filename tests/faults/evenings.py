"""The evening of scenario_google, to be played again and again: disturbed in some way, then left in peace.

with evening(tmp_path) as one:
    season = one.again()
    one.run(die_at=3)
    assert one.wrong_after(season) == ()
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import pytest

from tests.builders import at
from tests.faults.invariants import violations
from tests.faults.moments import Moment
from tests.faults.running import Ended, Runner
from tests.faults.scenario_google import End, before, end
from tests.google_season import EVENING, GoogleSeason, google_season

# quiet runs: at once, when a lost create has settled, and one that has nothing to do
AFTERWARDS = ("2026-12-02 18:32", "2026-12-02 19:11")
IDLE = "2026-12-02 19:12"


@dataclass(frozen=True, kw_only=True)
class Evening:
    """An evening and what an undisturbed one is like: its checkpoints, how many requests it makes, what it leaves."""

    moment: Moment
    runner: Runner
    root: Path
    checkpoints: tuple[str, ...] = ()
    requests: int = 0
    wanted: End | None = None

    def again(self) -> GoogleSeason:
        """Go back to the moment before the run."""
        return self.moment.again(self.root)

    def run(self, now: str = EVENING, *, die_at: int = 0) -> Ended:
        """Do a run in a child of the runner, at a moment that is then the time at Google too."""
        self.moment.season.world.now = at(now)
        return self.runner.run(self.root, at(now), die_at=die_at)

    def wrong_after(self, season: GoogleSeason) -> tuple[str, ...]:
        """Let quiet runs follow, and give everything that is not as after an undisturbed evening."""
        codes = [self.run(now) for now in AFTERWARDS]
        idle = len(season.world.journal)
        codes.append(self.run(IDLE))
        odd = [f"a quiet run ended with {one.exit_code}: {one.said}" for one in codes if one.exit_code not in (0, 3)]
        left = end(season)
        assert self.wanted is not None
        odd += [f"believed now, or then: {one}" for one in sorted(set(left.beliefs) ^ set(self.wanted.beliefs))]
        return *odd, *violations(
            season,
            season.facts(),
            requests_before=idle,
            undisturbed=self.wanted.account,
            settled=True,
        )


@contextmanager
def evening_for_all(folder: Path) -> Iterator[Evening]:
    """Play an evening for all tests of a module: begun before each of them has a home and a zone of its own."""
    with pytest.MonkeyPatch.context() as machine:
        machine.setenv("HOME", str(folder))
        machine.setenv("TZ", "Asia/Tokyo")
        with evening(folder) as played:
            yield played


@contextmanager
def evening(folder: Path) -> Iterator[Evening]:
    """Play what came before, and the evening once, undisturbed."""
    with google_season(folder) as season, Runner() as runner:
        before(season)
        moment = Moment.of(season, folder / "begun")
        root = folder / "played"
        begun = Evening(moment=moment, runner=runner, root=root)
        again = begun.again()
        # in the process itself, so that its children find everything loaded
        assert runner.run_here(root, at(EVENING)).exit_code == 3
        again = begun.again()
        asked = len(again.world.journal)
        whole = begun.run()
        requests = len(again.world.journal) - asked
        for now in AFTERWARDS:
            assert begun.run(now).exit_code == 0
        yield Evening(
            moment=moment,
            runner=runner,
            root=root,
            checkpoints=whole.passed,
            requests=requests,
            wanted=end(again),
        )
