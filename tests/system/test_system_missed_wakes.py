"""Wakes that come late, twice, or at a time that cannot be: real runs over the local provider, one clock for all.

A row of the table is a life: what the clock shows at each wake, and how that run ends. What it made is then compared
with what a machine makes that was woken every morning.
"""

from __future__ import annotations

import time
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import time as clock
from datetime import timedelta
from pathlib import Path

import pytest

from outreach.domain.facts import DraftCreated, Fact, HoldMade, RunFinished
from outreach.jobs import run_job
from outreach.preview import project_of
from outreach.scheduling.wakes import wakes
from outreach.state.ledger import Ledger
from tests.builders import at
from tests.steady import steady
from tests.system.terminal import SMALL, Terminal, workspace

FIRST = "2026-11-29 07:10"


@dataclass
class Machine:
    """A machine whose clock shows what it is told."""

    terminal: Terminal

    def wakes(self, moment: str, job: str = "morning") -> int:
        self.said: list[str] = []
        return run_job(job, root=lambda: self.terminal.root, read=lambda: at(moment), write=self.said.append)

    def facts(self) -> tuple[Fact, ...]:
        with Ledger.open(self.terminal.root, now=at("2029-01-01"), readonly=True) as ledger:
            return ledger.facts()

    def made(self) -> list[str]:
        return [fact.key for fact in self.facts() if isinstance(fact, DraftCreated)]

    def agenda(self, moment: str) -> list[str]:
        return self.terminal.type("agenda", now=moment.replace(" ", "T")).out.splitlines()


@pytest.fixture
def machine(tmp_path: Path) -> Machine:
    found = Machine(workspace(tmp_path / "w"))
    found.terminal.type("note", "Marchetti: Your Friday plan review is what I would miss.", now="2026-11-29T07:00")
    return found


@pytest.fixture
def here(monkeypatch: pytest.MonkeyPatch) -> Iterator[pytest.MonkeyPatch]:
    yield monkeypatch
    monkeypatch.undo()
    time.tzset()


WEEK = tuple(f"2026-12-{day:02} 07:10" for day in range(1, 8))
LIVES: dict[str, tuple[tuple[str, int], ...]] = {
    "woken every day": tuple((one, -1) for one in WEEK),
    "asleep for a week": ((WEEK[-1], -1),),
    "woken twice in the same minute": ((WEEK[0], -1), (WEEK[0], 0), (WEEK[1], -1), (WEEK[1], 0)),
    "back two hours": ((WEEK[0], -1), ("2026-12-01 05:10", 75), (WEEK[1], -1)),
    "back three minutes": ((WEEK[0], -1), ("2026-12-01 07:07", 0), (WEEK[1], -1)),
    "back to 1970": ((WEEK[0], -1), ("1970-01-01 00:00", 75), (WEEK[1], -1)),
    "a year ahead, then right again": ((WEEK[0], -1), ("2027-12-01 07:10", 3), (WEEK[1], -1)),
    "a year ahead twice": ((WEEK[0], -1), ("2027-12-01 07:10", 3), ("2027-12-01 18:30", -1), (WEEK[1], 75)),
}


@pytest.mark.parametrize("name", LIVES)
def test_each_wake_ends_as_it_should_and_nothing_is_made_twice(machine: Machine, name: str) -> None:
    assert machine.wakes(FIRST) in (0, 3)
    for moment, code in LIVES[name]:
        ended = machine.wakes(moment)
        assert ended == code if code >= 0 else ended in (0, 3), moment
    made = machine.made()
    assert made
    assert len(made) == len(set(made))
    lying = [path.name[len("2026-12-01-") :] for path in (machine.terminal.root / "drafts").glob("*.eml")]
    assert lying
    assert len(lying) == len(set(lying)), "one draft of a cadence for a person"


def test_a_week_asleep_makes_what_still_fits_and_the_agenda_says_so(machine: Machine, tmp_path: Path) -> None:
    daily = Machine(workspace(tmp_path / "daily"))
    daily.terminal.type("note", "Marchetti: Your Friday plan review is what I would miss.", now="2026-11-29T07:00")
    for one in (FIRST, *WEEK):
        daily.wakes(one)
    machine.wakes(FIRST)
    machine.wakes(WEEK[-1])
    late = set(machine.made())
    assert late
    assert late <= set(daily.made())
    missed = {row for row in machine.agenda("2026-12-07 08:00") if "No run since" in row}
    (said,) = missed
    assert said.startswith("No run since Sun 29 Nov; caught up now: ")
    assert said.endswith(" missed.")


def test_the_sentence_counts_what_was_made_and_what_was_too_late(tmp_path: Path) -> None:
    found = Machine(workspace(tmp_path / "w", SMALL))
    found.terminal.type("news", "My audit was accepted as a poster.", now="2026-12-01T07:00")
    found.wakes("2026-11-24 07:10")
    found.wakes("2026-12-03 07:10")
    assert "No run since Tue 24 Nov; caught up now: 1 made, no window missed." in "".join(found.said)
    found.wakes("2026-12-03 18:30", "evening")
    assert "No run since" not in "".join(found.said)
    said = [row for row in found.agenda("2026-12-03 20:00") if row.startswith("No run since")]
    assert said == ["No run since Tue 24 Nov; caught up now: 1 made, no window missed."]
    assert not [row for row in found.agenda("2026-12-04 08:00") if row.startswith("No run since")]


def test_a_year_ahead_only_lists_and_right_again_goes_on(machine: Machine) -> None:
    machine.wakes(FIRST)
    before = machine.made()
    assert machine.wakes("2027-12-01 07:10") == 3
    assert machine.said[0].startswith("No run for 367 days, so this one only lists")
    assert machine.made() == before
    assert machine.wakes(WEEK[0]) in (0, 3)


@pytest.mark.parametrize("zone", ["Asia/Tokyo", "America/Chicago", "Pacific/Honolulu", "Australia/Lord_Howe"])
def test_the_zone_of_a_travelling_machine_changes_nothing(tmp_path: Path, here: pytest.MonkeyPatch, zone: str) -> None:
    found = Machine(workspace(tmp_path / "w"))
    for number, one in enumerate((FIRST, *WEEK)):
        here.setenv("TZ", zone if number % 2 else "Asia/Tokyo")
        time.tzset()
        assert found.wakes(one) in (0, 3)
    assert sorted(path.name for path in (found.terminal.root / "drafts").glob("*.eml")) == _at_home(tmp_path)


def _at_home(tmp_path: Path) -> list[str]:
    found = Machine(workspace(tmp_path / "home"))
    for one in (FIRST, *WEEK):
        found.wakes(one)
    return sorted(path.name for path in (found.terminal.root / "drafts").glob("*.eml"))


def test_an_owner_who_moves_to_another_zone_gets_nothing_twice(machine: Machine) -> None:
    machine.wakes(FIRST)
    machine.wakes(WEEK[0])
    config = machine.terminal.root / "config.yaml"
    assert "America/Chicago" in steady()
    for zone in ("Asia/Tokyo", "Europe/Berlin"):
        config.write_text(steady().replace("timezone: America/Chicago", f"timezone: {zone}"))
        assert machine.wakes(WEEK[1]) in (0, 3)
    made = machine.made()
    assert len(made) == len(set(made))


def test_a_leap_day_is_a_day(tmp_path: Path) -> None:
    found = Machine(workspace(tmp_path / "w", SMALL.replace("2026-09-01", "2028-01-03")))
    day = at("2028-02-27 07:10")
    while day < at("2028-03-03"):
        assert found.wakes(f"{day:%Y-%m-%d %H:%M}") == 0
        day += timedelta(days=1)
    runs = [fact for fact in found.facts() if isinstance(fact, RunFinished)]
    assert len(runs) == 5
    holds = [fact for fact in found.facts() if isinstance(fact, HoldMade)]
    assert len({fact.key for fact in holds}) == 1


@pytest.mark.parametrize("written", ["daily 9:30", "daily 09:30", '"daily 9:30"'])
def test_a_time_may_be_written_without_its_nought(tmp_path: Path, written: str) -> None:
    found = Machine(workspace(tmp_path / "w", f"{SMALL}jobs: {{morning: {{when: {written}}}}}\n"))
    assert found.terminal.type("check").code == 0
    assert wakes(project_of(found.terminal.root))[0].at == clock(9, 30)
