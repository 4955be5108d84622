"""A run that is asked to end: what it is writing comes to its end, what it did is recorded, and the next goes on."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from outreach import stopping
from outreach.domain.facts import DraftCreated, DraftIntended, RunFinished
from tests.architecture.source import ROOT
from tests.builders import at
from tests.google_season import EVENING, GoogleSeason, google_season, interview_day
from tests.google_server.faults import Fault
from tests.google_server.request import Request

CODE = """
import sys
from datetime import datetime
from pathlib import Path
from outreach.jobs import run_job
now = datetime.fromisoformat(sys.argv[2])
sys.exit(run_job(None, root=lambda: Path(sys.argv[1]), read=lambda: now, write=str))
"""


@pytest.fixture
def season(tmp_path: Path) -> Iterator[GoogleSeason]:
    with google_season(tmp_path) as found:
        interview_day(found)
        found.world.now = at(EVENING)
        yield found


def started(season: GoogleSeason) -> subprocess.Popen[str]:
    return subprocess.Popen(
        [sys.executable, "-c", CODE, str(season.root), at(EVENING).isoformat()],
        env={**os.environ, "PYTHONPATH": str(ROOT / "src")},
        stderr=subprocess.PIPE,
        text=True,
    )


def ends(season: GoogleSeason) -> list[int]:
    return [fact.exit_code for fact in season.facts() if isinstance(fact, RunFinished)]


def signalled(season: GoogleSeason, asked: str, number: signal.Signals) -> tuple[int, str, float]:
    """Do a run that is sent a signal before its first question of a kind is answered.

    Give its exit code, its sentence, and the seconds it took to end.
    """
    pid, at_once = threading.Event(), list[float]()

    def hears(request: Request, call: str) -> None:
        if call.endswith(asked) and not at_once:
            assert pid.wait(20)
            at_once.append(time.monotonic())
            os.kill(run.pid, number)

    season.world.on_request = hears
    with started(season) as run:
        pid.set()
        _, said = run.communicate(timeout=30)
    season.world.on_request = None
    return run.returncode, said, time.monotonic() - at_once[0]


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGINT])
@pytest.mark.parametrize("asked", ["drafts.list", "drafts.delete", "drafts.create", "drafts.update", "events.delete"])
def test_a_run_that_is_asked_to_end_records_that_and_the_next_one_goes_on(
    season: GoogleSeason, asked: str, number: signal.Signals
) -> None:
    code, said, took = signalled(season, asked, number)
    assert code == 130
    assert said == "outreach: stopped; what was done is kept; run again to go on\n"
    assert took < 10
    assert ends(season)[-1] == 130
    assert season.run("2026-12-02 19:30") in (0, 3)
    made = [fact.key for fact in season.facts() if isinstance(fact, DraftCreated)]
    assert len(made) == len(set(made))
    lying = [one.key for one in season.drafts() if one.key != "None"]
    assert len(lying) == len(set(lying))


def test_what_was_being_written_is_known_afterwards(season: GoogleSeason) -> None:
    before = {one.key for one in season.drafts()}
    signalled(season, "drafts.create", signal.SIGTERM)
    facts = season.facts()
    meant = {fact.key for fact in facts if isinstance(fact, DraftIntended)}
    made = {fact.key for fact in facts if isinstance(fact, DraftCreated)}
    new = {one.key for one in season.drafts()} - before
    assert new, "the first one came to its end"
    assert new <= made < meant, "and no other was begun"


def test_a_run_that_takes_too_long_ends_by_itself(season: GoogleSeason, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(stopping, "WHOLE_SECONDS", 0.3)
    monkeypatch.setattr(stopping, "LAST_SECONDS", 0.3)
    season.world.faults.add(Fault(mode="hang", path="/", times=None))
    assert season.run(EVENING) == 75
    assert ends(season)[-1] == 75
    season.world.faults.clear()
    monkeypatch.undo()
    assert season.run("2026-12-02 19:30") in (0, 3)
    log = (season.root / ".outreach" / "logs" / "outreach.log").read_text()
    assert "ERROR run=2 run-ended exit=75" in log


def test_a_write_that_hangs_is_given_up_and_looked_for_by_the_next_run(
    season: GoogleSeason, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(stopping, "LAST_SECONDS", 0.2)
    season.world.faults.add(Fault(mode="hang-after", method="POST", path="/drafts", times=1))
    heard = threading.Event()

    def hears(request: Request, call: str) -> None:
        if call.endswith("drafts.create") and not heard.is_set():
            heard.set()
            threading.Timer(0.05, os.kill, (os.getpid(), signal.SIGTERM)).start()

    season.world.on_request = hears
    assert season.run(EVENING) == 130
    assert heard.is_set()
    assert ends(season)[-1] == 130
    season.world.on_request = None
    for now in ("2026-12-02 19:30", "2026-12-02 20:30"):
        assert season.run(now) in (0, 3)
    keys = [one.key for one in season.drafts()]
    assert len(keys) == len(set(keys))
