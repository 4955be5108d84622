"""The page about leaving, as it is written: its commands typed in their order, and what remains where."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Sequence
from pathlib import Path

import pytest

from tests.architecture.source import ROOT
from tests.builders import at
from tests.google_season import EVENING, OWNER, GoogleSeason, google_season, interview_day
from tests.schedulers import Fakes, fakes
from tests.system.terminal import Screen

PAGE = (ROOT / "docs" / "leaving.md").read_text(encoding="utf-8")
OTHERS = b"# mine\n0 3 * * * /usr/bin/true\n"
LATER = "2026-12-02T19:00"


@pytest.fixture
def season(tmp_path: Path) -> Iterator[GoogleSeason]:
    with google_season(tmp_path) as found:
        interview_day(found)
        assert found.run(EVENING) == 3
        yield found


@pytest.fixture
def machine(season: GoogleSeason, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Fakes:
    """A machine whose cron starts the jobs, among lines of the owner's."""
    found = fakes(tmp_path / "bin")
    (found.folder / "no-manager").touch()
    monkeypatch.setenv("PATH", found.path)
    found.write(OTHERS)
    assert season.terminal.type("schedule", "install", "--cron", "--yes", now=LATER).code == 0
    assert found.crontab is not None
    assert b"morning" in found.crontab
    return found


def blocks() -> list[list[str]]:
    """Give the commands of the page, block by block."""
    found = re.findall(r"^```\n(.*?)^```$", PAGE, re.MULTILINE | re.DOTALL)
    return [[line.removeprefix("outreach ") for line in block.splitlines()] for block in found]


def leave(season: GoogleSeason, lines: Sequence[str]) -> dict[str, Screen]:
    return {line: season.terminal.type(*line.split(), now=LATER) for line in lines}


def test_the_page_names_the_commands_in_an_order_that_works() -> None:
    assert blocks()[0] == ["schedule remove"]
    assert blocks()[-1] == ["schedule remove --yes", "undo --all", "export", "auth logout"]


def test_what_remains_is_what_the_page_says(season: GoogleSeason, machine: Fakes) -> None:
    mine = season.drafts()[0]
    season.human.edits_draft(mine.id, body="I wrote this myself.")
    typed = leave(season, blocks()[-1])
    assert [screen.code for screen in typed.values()] == [0, 0, 0, 0], {k: s.err for k, s in typed.items()}
    assert machine.crontab == OTHERS
    assert [one.id for one in season.drafts()] == [mine.id]
    ahead = [one for one in season.calendar.standing.values() if one.start.moment and one.start.moment > at(EVENING)]
    assert ahead == []
    assert "Holds that are over stay" in PAGE
    assert not [one for one in season.world.grants.grants if one.account == OWNER]
    facts = [json.loads(line) for line in typed["export"].out.splitlines()]
    assert {"DraftCreated", "Withdrawn", "RunFinished"} <= {one["kind"] for one in facts}
    inner = season.root / ".outreach"
    assert not (inner / "token.json").exists()
    left = {path.name for path in inner.iterdir()}
    assert {"ledger.db", "backups", "logs"} <= left
    for name in ("`.outreach/ledger.db`", "`.outreach/backups/`", "`.outreach/logs/`", "`.outreach/token.json`"):
        assert name in PAGE
    assert (season.root / "config.yaml").exists()


def test_nothing_runs_and_nothing_is_written_afterwards(season: GoogleSeason, machine: Fakes) -> None:
    leave(season, blocks()[-1])
    before = season.writes()
    assert season.terminal.type("run", now="2026-12-03T07:10").code == 77
    assert season.writes() == before
    assert season.terminal.type("schedule", "status", now="2026-12-03T07:10").code in (0, 3)
    assert leave(season, ["schedule remove --yes", "auth logout"])["auth logout"].code == 0


def test_stopping_for_a_while_leaves_everything_where_it_is(season: GoogleSeason, machine: Fakes) -> None:
    drafts, holds = season.drafts(), season.holds()
    assert leave(season, ["schedule remove --yes"])["schedule remove --yes"].code == 0
    assert machine.crontab == OTHERS
    assert (season.drafts(), season.holds()) == (drafts, holds)
    assert season.terminal.type("schedule", "install", "--cron", "--yes", now=LATER).code == 0


def test_signing_out_first_leaves_drafts_that_only_a_person_can_reach(season: GoogleSeason) -> None:
    drafts = season.drafts()
    typed = leave(season, ["auth logout", "undo --all"])
    assert typed["auth logout"].code == 0
    assert typed["undo --all"].code == 77
    assert season.drafts() == drafts
    assert "Do this *before* signing out" in PAGE
