"""Two runs at once, on one machine: one works, the other says who does. And on two machines: nothing is made twice.

`make test` plays ten evenings; OUTREACH_TEST_LONG=1 plays two hundred and prints how they went.
"""

from __future__ import annotations

import os
import random
import re
import shutil
import time
from collections import Counter
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from tests.builders import at
from tests.faults.evenings import Evening, evening_for_all
from tests.faults.invariants import violations
from tests.faults.running import Ended, Runner
from tests.google_season import EVENING, GoogleSeason, sign_in
from tests.system.terminal import Terminal

LONG = os.environ.get("OUTREACH_TEST_LONG") == "1"
ROUNDS = 200 if LONG else 6
# of a run that takes about this long, in seconds
FURTHEST_APART = 0.15
BUSY = re.compile(r"another run \((?:\w+, )?pid (\d+), since 18:31\) is working; wait for it, or try again")


@pytest.fixture(scope="module")
def one(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Evening]:
    with evening_for_all(tmp_path_factory.mktemp("evening")) as played:
        yield played


def both(one: Evening, other: Runner, apart: float) -> tuple[Ended, Ended]:
    """Start what a scheduler starts and, so many seconds later, what somebody types."""

    def typed() -> Ended:
        time.sleep(apart)
        return other.run(one.root, at(EVENING))

    with ThreadPoolExecutor(2) as threads:
        by_hand = threads.submit(typed)
        scheduled = threads.submit(one.runner.run, one.root, at(EVENING), job="evening")
        return scheduled.result(), by_hand.result()


def test_of_two_runs_at_once_one_works_and_the_other_says_who_does(one: Evening, told: Callable[[str], None]) -> None:
    chance = random.Random(4)
    ways: Counter[str] = Counter()
    with Runner() as other:
        other.run_here(one.again().root, at(EVENING))
        for number in range(ROUNDS):
            season = one.again()
            asked = len(season.world.journal)
            ended = both(one, other, chance.random() * FURTHEST_APART)
            ways[way(ended, season, asked)] += 1
            assert one.wrong_after(season) == (), (number, ended)
    assert sum(ways.values()) == ROUNDS
    assert ways["one worked, the other said so"] > ROUNDS / 3
    if LONG:
        told(f"two runs at once, {ROUNDS} evenings: " + ", ".join(f"{n} times {what}" for what, n in ways.items()))


def way(ended: tuple[Ended, Ended], season: GoogleSeason, asked: int) -> str:
    """Say how two runs went together; nothing but the two good ways is allowed."""
    busy = [one for one in ended if one.exit_code == 75]
    if not busy:
        # the second began when the first was through: it found everything done
        assert sorted(one.exit_code for one in ended) == [0, 3], ended
        return "one after the other"
    (refused,) = busy
    (worked,) = (one for one in ended if one is not refused)
    assert worked.exit_code == 3, ended
    assert (named := BUSY.fullmatch(refused.said)), refused.said
    assert int(named[1]) == worked.pid, ended
    tokens = [entry for entry in season.world.journal[asked:] if entry.call == "oauth.token"]
    assert len(tokens) == 1, "who does not work asks Google nothing"
    return "one worked, the other said so"


def test_another_machine_without_the_ledger_refuses_until_it_has_recovered(one: Evening, tmp_path: Path) -> None:
    season = one.again()
    assert one.run().exit_code == 3
    second = tmp_path / "second"
    second.mkdir(mode=0o700)
    shutil.copy(one.root / "config.yaml", second)
    sign_in(second, season.world)
    asked = len(season.world.journal)
    refused = one.runner.run(second, at("2026-12-02 18:40"))
    assert refused.exit_code == 78
    assert violations(season, season.facts(), requests_before=asked) == ()
    assert re.search(r"5 drafts and \d+ holds of ours lie there, but the ledger .* is gone", refused.said)
    assert "outreach recover" in refused.said


def test_another_machine_with_an_older_ledger_makes_nothing_twice(one: Evening, tmp_path: Path) -> None:
    season = one.again()
    second = tmp_path / "second"
    shutil.copytree(one.root, second)
    assert one.run().exit_code == 3
    asked = len(season.world.journal)
    refused = one.runner.run(second, at("2026-12-02 18:40"))
    assert refused.exit_code == 78
    assert "2 drafts of ours lie there already that the ledger does not know" in refused.said
    assert "outreach recover" in refused.said
    there = Terminal(second, now="2026-12-02 18:41")
    assert there.type("recover").code == 0
    assert one.runner.run(second, at("2026-12-02 18:45")).exit_code == 0
    recovered = GoogleSeason(there, season.server)
    assert violations(recovered, recovered.facts(), requests_before=asked) == ()
