"""`outreach tick`: it wakes the jobs at their times with a library that forgets and repeats; nothing is made twice."""

from __future__ import annotations

import datetime as real
import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from pathlib import Path
from types import SimpleNamespace

import pytest
import schedule

from outreach.cli import tick as module
from outreach.cli.tick import tick
from outreach.domain.facts import Fact, HoldMade, RunFinished, RunStarted
from outreach.errors import ConfigError, UsageError
from outreach.jobs import run_job
from outreach.state.ledger import Ledger
from outreach.stopping import Stop
from tests.architecture.source import ROOT
from tests.builders import at
from tests.system.terminal import SMALL, Screen, Terminal, tree, typed, workspace

TIMES = "jobs: {morning: {when: daily 02:30}, evening: {when: daily 20:15}, review: {when: Monday 09:00}}\n"
TWO = SMALL + TIMES


@dataclass
class Container:
    """A machine in which nothing but tick runs: one clock for the library and for the runs, and nobody waits."""

    terminal: Terminal
    now: datetime
    until: datetime
    stop: Stop = field(default_factory=lambda: Stop(is_watched=False))
    started: list[tuple[str, str]] = field(default_factory=list)
    codes: list[int] = field(default_factory=list)
    hibernates: tuple[datetime, timedelta] | None = None

    def start(self, job: str) -> None:
        local = self.now.astimezone()
        self.started.append((f"{local:%a %d %H:%M}", job))
        root = self.terminal.root
        self.codes.append(run_job(job, root=lambda: root, read=lambda: self.now, write=str, stop=self.stop))

    def sleep(self, seconds: float) -> None:
        assert 0 <= seconds <= 60
        self.now += timedelta(seconds=max(seconds, 1))
        if self.hibernates and self.now >= self.hibernates[0]:
            self.now, self.hibernates = self.now + self.hibernates[1], None
        if self.now >= self.until:
            self.stop.reason = ConfigError("enough")

    def run(self) -> None:
        tick(self.terminal.root, self.stop, self.start, self.sleep)


def container(monkeypatch: pytest.MonkeyPatch, terminal: Terminal, now: str, until: str, zone: str) -> Container:
    monkeypatch.setenv("TZ", zone)
    time.tzset()
    found = Container(terminal, at(now), at(until))

    class Moment(real.datetime):
        """What the library reads."""

        @classmethod
        def now(cls, tz: real.tzinfo | None = None) -> datetime:  # type: ignore[override]
            local = found.now.astimezone(tz)
            return local if tz else local.replace(tzinfo=None)

    names = {name: getattr(real, name) for name in ("timedelta", "time", "date")}
    monkeypatch.setattr(schedule, "datetime", SimpleNamespace(datetime=Moment, **names))
    return found


@pytest.fixture
def owner(tmp_path: Path) -> Iterator[Terminal]:
    yield workspace(tmp_path / "w", TWO)
    time.tzset()


def facts(terminal: Terminal) -> tuple[Fact, ...]:
    with Ledger.open(terminal.root, now=at("2027-12-31"), readonly=True) as ledger:
        return ledger.facts()


def test_every_job_is_woken_once_at_the_start_and_then_at_its_times(
    owner: Terminal, monkeypatch: pytest.MonkeyPatch
) -> None:
    one = container(monkeypatch, owner, "2026-12-04 12:00", "2026-12-07 12:00", "America/Chicago")
    one.run()
    assert one.started == [
        ("Fri 04 12:00", "morning"),
        ("Fri 04 12:00", "review"),
        ("Fri 04 12:00", "evening"),
        ("Fri 04 20:15", "evening"),
        ("Sat 05 02:30", "morning"),
        ("Sat 05 20:15", "evening"),
        ("Sun 06 02:30", "morning"),
        ("Sun 06 20:15", "evening"),
        ("Mon 07 02:30", "morning"),
        ("Mon 07 09:00", "review"),
    ]
    assert set(one.codes) == {0}
    assert len([fact for fact in facts(owner) if isinstance(fact, HoldMade)]) == 1


@pytest.mark.parametrize(
    ("zone", "gap", "fold"),
    [
        ("America/New_York", "2027-03-13 12:00", "2027-11-06 12:00"),
        ("Europe/Berlin", "2027-03-27 12:00", "2027-10-30 12:00"),
    ],
)
def test_a_night_with_a_gap_or_an_hour_that_comes_twice_makes_nothing_twice(
    owner: Terminal, monkeypatch: pytest.MonkeyPatch, zone: str, gap: str, fold: str
) -> None:
    for begins in (gap, fold):
        until = at(begins) + timedelta(days=3)
        one = container(monkeypatch, owner, begins, f"{until:%Y-%m-%d %H:%M}", zone)
        one.run()
        assert len([job for _, job in one.started if job == "morning"]) >= 3
        assert set(one.codes) <= {0, 3}
    made = [fact.key for fact in facts(owner) if isinstance(fact, HoldMade)]
    assert len(made) == len({(fact.key, fact.starts) for fact in facts(owner) if isinstance(fact, HoldMade)})


# what the library does with .at("02:30", tz) around a gap: six wakes in five days, two of them in one night
AROUND_A_GAP = (
    "2027-03-13 02:30",
    "2027-03-14 03:30",
    "2027-03-15 01:30",
    "2027-03-15 02:30",
    "2027-03-16 02:30",
    "2027-03-17 02:30",
)


def test_more_wakes_than_nights_make_what_a_wake_a_night_makes(tmp_path: Path) -> None:
    def life(root: Path, moments: tuple[str, ...]) -> dict[str, str]:
        terminal = workspace(root, SMALL.replace("2026-09-01", "2027-01-10"))
        terminal.type("news", "My audit was accepted as a poster.", now="2027-03-01")
        for moment in moments:
            terminal.type("run", now=moment.replace(" ", "T"))
        return {name: content for name, (_, _, content) in tree(root).items() if name.startswith("drafts/")}

    nightly = tuple(one for one in AROUND_A_GAP if one != "2027-03-15 01:30")
    twice = life(tmp_path / "twice", AROUND_A_GAP)
    assert twice
    assert set(twice) == set(life(tmp_path / "once", nightly))


def test_three_days_asleep_are_one_late_run_and_the_agenda_says_so(
    owner: Terminal, monkeypatch: pytest.MonkeyPatch
) -> None:
    one = container(monkeypatch, owner, "2026-12-01 12:00", "2026-12-05 12:00", "America/Chicago")
    one.hibernates = (at("2026-12-01 20:00"), timedelta(hours=72))
    one.run()
    assert [job for when, job in one.started if when.startswith("Fri 04")] == ["evening", "morning", "evening"]
    said = owner.type("agenda", now="2026-12-04T21:00").out
    assert "No run since Tue" in said


def test_new_times_count_from_the_next_run_on_and_broken_ones_change_nothing(
    owner: Terminal, monkeypatch: pytest.MonkeyPatch
) -> None:
    config = owner.root / "config.yaml"
    one = container(monkeypatch, owner, "2026-12-04 12:00", "2026-12-04 23:00", "America/Chicago")
    start = one.start

    def edits(job: str) -> None:
        start(job)
        if one.started == [("Fri 04 12:00", "morning")]:
            config.write_text(TWO.replace("02:30", "19:45"))
        if one.started[-1] == ("Fri 04 19:45", "morning"):
            config.write_text("people: [broken")

    one.start = edits  # type: ignore[method-assign]
    one.run()
    assert [when for when, job in one.started if job == "morning"] == ["Fri 04 12:00", "Fri 04 19:45"]
    assert one.codes == [0, 0, 0, 0, 78]


def test_without_times_there_is_nothing_to_wait_for(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    terminal = workspace(tmp_path / "w", SMALL)
    monkeypatch.setattr(module, "wakes", lambda project: ())
    with pytest.raises(UsageError, match="no job has a time"):
        tick(terminal.root, Stop(is_watched=False), print, print)


def test_a_broken_configuration_ends_it_before_it_begins(tmp_path: Path) -> None:
    terminal = workspace(tmp_path / "w", SMALL.replace("near-peer", "near-per"))
    assert _ticked(terminal).code == 78


def _ticked(terminal: Terminal, *words: str) -> Screen:
    return typed("-w", str(terminal.root), "tick", *words)


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGINT])
def test_a_signal_ends_it_well(owner: Terminal, number: signal.Signals) -> None:
    command = [sys.executable, "-m", "outreach", "-w", str(owner.root), "tick", "--log-json"]
    environment = {**os.environ, "PYTHONPATH": str(ROOT / "src")}
    with subprocess.Popen(command, stderr=subprocess.PIPE, stdout=subprocess.PIPE, text=True, env=environment) as one:
        assert one.stderr
        ended = 0
        while ended < 3:
            ended += '"run-ended"' in one.stderr.readline()
        one.send_signal(number)
        out, err = one.communicate(timeout=20)
    # the last run may still be telling what it did when it is asked to end
    assert err in ("", "outreach: stopped; what was done is kept; run again to go on\n")
    assert one.returncode == 0
    assert "HOLD" in out
    runs = [fact.job for fact in facts(owner) if isinstance(fact, RunStarted)]
    assert runs == ["morning", "review", "evening"]
    assert len([fact for fact in facts(owner) if isinstance(fact, RunFinished)]) == 3
