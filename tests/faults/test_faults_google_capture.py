"""What somebody says is kept and what is known is shown, however Google fails while they say it."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

import pytest

from outreach.domain.facts import Noted
from tests.google_season import GoogleSeason, google_season, interview_day
from tests.google_server.faults import MODES, Fault

# these take seconds of real time each
QUICK = sorted(mode for mode in MODES if not mode.startswith(("hang", "slow")))
LONG = os.environ.get("OUTREACH_TEST_LONG") == "1"
EVERY = [(mode, path) for mode in QUICK for path in ("/drafts", "/events", "/token")]
# a step of four goes through all paths and most modes
CASES = EVERY if LONG else EVERY[::4]


@pytest.fixture(scope="module")
def season(tmp_path_factory: pytest.TempPathFactory) -> Iterator[GoogleSeason]:
    with pytest.MonkeyPatch.context() as machine:
        home = tmp_path_factory.mktemp("season")
        machine.setenv("HOME", str(home))
        with google_season(home) as begun:
            interview_day(begun)
            yield begun


@pytest.mark.parametrize(("mode", "path"), CASES)
def test_a_note_is_kept_and_the_queue_is_shown_however_google_fails(mode: str, path: str, season: GoogleSeason) -> None:
    season.world.faults.clear()
    season.world.faults.add(Fault(mode=mode, path=path, times=None))
    words = f"You showed me {mode} and {path}."
    said = season.terminal.type("note", f"Dr. Osei: {words}", now="2026-12-02 18:10")
    assert (said.code, said.err) == (0, "")
    assert words in [one.text for one in season.facts() if isinstance(one, Noted)]
    for command in ("plan", "queue"):
        shown = season.terminal.type(command, now="2026-12-02 18:10")
        assert (shown.code, shown.err) == (0, "")
    season.world.late.clear()


def test_a_note_is_not_kept_when_the_ledger_was_lost(tmp_path: Path) -> None:
    with google_season(tmp_path) as season:
        interview_day(season)
        (season.root / ".outreach" / "ledger.db").unlink()
        said = season.terminal.type("note", "Dr. Osei: You showed me a phantom.", now="2026-12-02 18:10")
        assert said.code == 78
        assert "outreach recover" in said.err
