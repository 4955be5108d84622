"""Whatever arrives at Google was announced before: the ledger's file holds it, at that moment, to be read by anybody.

A draft is made only when it stands there that its key is intended, recipients are written only when its id does; a hold
is made, moved or released only when that does. So a machine that stops at any moment leaves nothing unknown behind.
"""

from __future__ import annotations

import os
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from tests.faults.beforehand import WRITES, Arrival, Line, Watch
from tests.faults.scenario_google import before
from tests.google_season import EVENING, GoogleSeason, google_season
from tests.google_server.faults import Fault

LONG = os.environ.get("OUTREACH_TEST_LONG") == "1"
SEEDS = range(40 if LONG else 1)
LATER = ("2026-12-02 18:41", "2026-12-02 19:30")


@pytest.fixture
def season(tmp_path: Path) -> Iterator[GoogleSeason]:
    with google_season(tmp_path) as one:
        yield one


def played(season: GoogleSeason) -> list[Arrival]:
    """Play three runs up to the evening, and give every request to change something with the ledger of its moment."""
    watch = Watch(season.root)
    season.world.on_request = watch
    before(season)
    assert season.run(EVENING) == 3
    return watch.arrivals


def test_every_write_was_announced_in_the_ledger_before_it_arrived(
    season: GoogleSeason, told: Callable[[str], None]
) -> None:
    arrivals = played(season)
    assert [one.wrong for one in arrivals if one.wrong] == []
    assert {one.call for one in arrivals} == WRITES
    assert len(arrivals) == season.writes() > 20
    if LONG:
        counts = ", ".join(f"{number} {call}" for call, number in sorted(Counter(a.call for a in arrivals).items()))
        told(f"announced before they arrived: {len(arrivals)} of {len(arrivals)} writes in 3 runs ({counts})")


def test_so_it_is_when_answers_are_lost_and_requests_repeated(tmp_path: Path, told: Callable[[str], None]) -> None:
    arrivals, repeated = 0, 0
    for seed in SEEDS:
        with google_season(tmp_path / str(seed)) as season:
            watch = Watch(season.root)
            before(season)
            season.world.on_request = watch
            for part, mode in enumerate(("503-after", "drop-before", "429")):
                season.world.faults.add(Fault(mode=mode, every=0.2, seed=seed * 10 + part, times=None))
            for moment in (EVENING, *LATER):
                season.run(moment)
            assert [one.wrong for one in watch.arrivals if one.wrong] == [], seed
            paths = Counter((one.request.method, one.request.path) for one in watch.arrivals)
            arrivals += len(watch.arrivals)
            repeated += sum(number - 1 for number in paths.values())
    assert repeated > 0
    if LONG:
        told(f"announced before they arrived: {arrivals} of {arrivals} writes, {repeated} of them tries again")


def lacking(arrivals: list[Arrival], kind: str, outcome: str = "") -> set[str]:
    """Give the calls that are found wrong once the ledger lacks lines of a kind."""

    def is_left(line: Line) -> bool:
        return line.kind != kind or bool(outcome and line.outcome["kind"] != outcome)

    cut = [replace(one, lines=tuple(line for line in one.lines if is_left(line))) for one in arrivals]
    return {one.call.removeprefix("gmail.users.").removeprefix("calendar.") for one in cut if one.wrong}


def test_each_line_that_is_not_there_in_time_is_missed(season: GoogleSeason) -> None:
    arrivals = played(season)
    assert lacking(arrivals, "DraftIntended") == {"drafts.create"}
    assert lacking(arrivals, "HoldIntended") == {"events.insert"}
    assert lacking(arrivals, "DraftCreated") == {"drafts.update"}
    assert lacking(arrivals, "ChangeIntended", "DraftFilled") == {"drafts.update"}
    assert lacking(arrivals, "ChangeIntended", "HoldMade") == {"events.update"}
    assert lacking(arrivals, "ChangeIntended", "Withdrawn") == {"drafts.delete", "events.delete"}
    assert lacking(arrivals, "RunStarted") == set()


def test_an_empty_ledger_and_one_whose_write_is_not_over_are_noticed(season: GoogleSeason) -> None:
    arrivals = played(season)
    assert {one.call for one in arrivals if replace(one, lines=()).wrong} == WRITES
    assert {replace(one, is_settled=False).wrong for one in arrivals} == {
        f"{one.call}: that its journal was closed" for one in arrivals
    }
