"""No kind of failure makes a run show a secret of the sign-in, or leave one anywhere but in its private file.

`make test` plays each kind of fault at one kind of request of an interview's evening, OUTREACH_TEST_LONG=1 at all.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from tests.faults.canaries import ACCESS, CLIENT, REFRESH, Canaries
from tests.faults.leaks import HEARD, Everything, listening
from tests.faults.moments import Moment
from tests.google_season import EVENING, google_season, interview_day
from tests.google_server.faults import MODES, Fault

LONG = os.environ.get("OUTREACH_TEST_LONG") == "1"
# what a request of the evening is, by method and path
PLACES = {
    "token": ("POST", "/token$"),
    "list of drafts": ("GET", "/drafts$"),
    "draft": ("GET", "/drafts/"),
    "creating": ("POST", "/drafts$"),
    "filling": ("PUT", "/drafts/"),
    "discarding": ("DELETE", "/drafts/"),
    "list of holds": ("GET", "/events$"),
    "holding": ("POST", "/events$"),
}


MODES_OF_ALL = tuple(mode for mode in MODES if LONG or ("hang" not in mode and mode != "slow"))


@pytest.fixture(scope="module")
def evening(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Moment]:
    """Give the evening of an interview, to be gone back to."""
    folder = tmp_path_factory.mktemp("evening")
    with google_season(folder) as season:
        interview_day(season)
        yield Moment.of(season, folder / "before")


@pytest.mark.parametrize("place", PLACES)
def test_no_failure_of_a_run_shows_a_secret(
    tmp_path: Path, evening: Moment, place: str, told: Callable[[str], None]
) -> None:
    number, (method, path) = tuple(PLACES).index(place), PLACES[place]
    modes = MODES_OF_ALL if LONG else MODES_OF_ALL[number :: len(PLACES)]
    root, canaries, codes = tmp_path / "played", Canaries(), []
    kept = {root / ".outreach" / "token.json": frozenset({CLIENT, REFRESH})}
    with listening(tmp_path) as (log, temporary):
        everything = Everything(canaries, log, (root, temporary), kept)
        for mode in modes:
            season = evening.again(root)
            season.world.on_request = canaries.hear
            season.world.faults.add(Fault(mode=mode, method=method, path=path, times=None))
            codes.append(everything.note((mode, place), season.terminal.type("run", "-v", now=EVENING)).code)
            canaries.look(season.world)
            assert everything.wrong() == (), mode
            everything.screens.clear()
        assert HEARD in log.getvalue()
    assert set(codes) <= {0, 3, 75, 77, 78}
    assert {CLIENT, REFRESH, ACCESS} == set(canaries.secrets.values())
    if LONG:
        told(f"failures at {place}: {len(modes)} kinds, {len(canaries.secrets)} secrets, 0 of them shown")
