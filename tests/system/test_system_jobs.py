"""What a scheduler starts: the scripts as they are, from /, with an empty environment."""

from __future__ import annotations

import subprocess
import sys
from datetime import datetime, timedelta
from pathlib import Path

import pytest

from outreach.clock import Clock
from outreach.domain.facts import RunFinished, RunStarted
from outreach.errors import TryLaterError
from outreach.jobs import perform, run_job, wall_clock
from outreach.state.ledger import Ledger
from tests.architecture.source import ROOT
from tests.builders import at
from tests.system.terminal import SMALL, Terminal, workspace

SCRIPTS = sorted((ROOT / "jobs").glob("*.py"))


def started(script: Path, environment: dict[str, str]) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, str(script)], cwd="/", env=environment, capture_output=True, text=True, check=False, timeout=60
    )


@pytest.mark.parametrize("script", SCRIPTS, ids=lambda path: path.stem)
def test_a_script_runs_from_anywhere_with_an_empty_environment(script: Path, tmp_path: Path) -> None:
    terminal = workspace(tmp_path / "w", SMALL)
    done = started(script, {"OUTREACH_WORKSPACE": str(terminal.root)})
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout


@pytest.mark.parametrize("script", SCRIPTS, ids=lambda path: path.stem)
def test_a_script_is_short_and_says_how_to_schedule_it(script: Path) -> None:
    text = script.read_text()
    assert len(text.splitlines()) <= 15
    assert 'MAILTO=""' in text
    assert "StartCalendarInterval" in text
    assert f'JOB = "{script.stem}"' in text


def test_without_home_and_workspace_a_script_says_what_to_set() -> None:
    done = started(SCRIPTS[0], {})
    assert done.returncode == 2
    assert done.stderr.startswith("outreach: no workspace: neither OUTREACH_WORKSPACE nor HOME is set")
    assert done.stderr.count("\n") == 1


def test_a_broken_configuration_stops_a_script_with_78(tmp_path: Path) -> None:
    terminal = workspace(tmp_path / "w", SMALL.replace("near-peer", "near-per"))
    done = started(SCRIPTS[0], {"OUTREACH_WORKSPACE": str(terminal.root)})
    assert done.returncode == 78
    assert "Scheduled jobs wait until this is clean." in done.stderr


def test_run_job_is_what_the_command_does(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    terminal = workspace(tmp_path / "w", SMALL)
    monkeypatch.setenv("OUTREACH_WORKSPACE", str(terminal.root))
    shown: list[str] = []
    assert run_job("morning", at("2026-12-02 18:31"), write=shown.append) == 0
    with Ledger.open(terminal.root, now=at("2026-12-02 18:31"), readonly=True) as ledger:
        facts = ledger.facts()
    started_ = [one for one in facts if isinstance(one, RunStarted)]
    assert [(one.job, one.simulated) for one in started_] == [("morning", True)]
    assert isinstance(facts[-1], RunFinished)
    assert run_job("nosuch", at("2026-12-02 18:31")) == 2


def test_a_clock_behind_the_last_run_waits(tmp_path: Path) -> None:
    root = workspace(tmp_path / "w", SMALL).root

    def running(text: str) -> Clock:
        return Clock(read=lambda: at(text))

    perform(root, None, running("2026-12-02 18:31"))
    perform(root, None, running("2026-12-02 18:27"))
    with pytest.raises(TryLaterError, match="set the clock of this machine"):
        perform(root, None, running("2026-12-02 18:20"))


def test_a_simulated_run_does_not_hold_up_real_ones(tmp_path: Path) -> None:
    root = workspace(tmp_path / "w", SMALL).root
    assert Terminal(root).type("run", now="2027-05-01").code == 0
    assert perform(root, None, Clock(read=lambda: at("2026-12-02 18:31"))).exit_code == 0


def test_a_refusal_is_new_only_once(tmp_path: Path) -> None:
    terminal = workspace(tmp_path / "w")
    config = terminal.root / "config.yaml"
    config.write_text(config.read_text().replace("\nrules: ", "\nrules:\n  program-policy: refuse\n  #"))
    terminal.type("note", "Marchetti: Your Friday plan review is what I would miss.")
    first = terminal.type("run")
    assert "HELD BACK" in first.out
    assert [first.code, terminal.type("run").code] == [3, 0]


def test_nothing_due_writes_one_transaction(tmp_path: Path) -> None:
    root = workspace(tmp_path / "w", SMALL).root
    first = at("2026-12-02 18:31")
    perform(root, None, Clock(read=wall_clock, given=first))
    with Ledger.open(root, now=first, readonly=True) as ledger:
        before = len(ledger.facts())
    perform(root, None, Clock(read=wall_clock, given=first + timedelta(minutes=1)))
    with Ledger.open(root, now=first, readonly=True) as ledger:
        assert [type(one).__name__ for one in ledger.facts()[before:]] == ["RunStarted", "RunFinished"]


def test_the_wall_clock_knows_its_zone() -> None:
    assert isinstance(wall_clock(), datetime)
    assert wall_clock().utcoffset() == timedelta(0)


def test_what_a_rehearsal_for_a_later_day_made_is_not_made_again(tmp_path: Path) -> None:
    root = workspace(tmp_path / "w").root
    Terminal(root).type("run", now="2026-12-02 18:31")
    made = {path.name for folder in ("drafts", "holds") for path in (root / folder).iterdir()}
    perform(root, None, Clock(read=lambda: at("2026-11-29 18:31")))
    again = [path.name for folder in ("drafts", "holds") for path in (root / folder).iterdir()]
    keys = [line for folder in ("drafts", "holds") for path in (root / folder).iterdir() for line in _keys(path)]
    assert made <= set(again)
    assert len(keys) == len(set(keys))


def _keys(path: Path) -> list[str]:
    lines = path.read_text().splitlines()
    return [line for line in lines if line.startswith(("Message-ID:", "UID:"))]
