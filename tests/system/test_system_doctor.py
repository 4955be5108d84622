"""`outreach doctor`, typed: what it shows, the code it ends with, and what cron sees."""

from __future__ import annotations

import json
import sys
from dataclasses import replace
from pathlib import Path

import pytest

from outreach.doctoring import examine
from outreach.doctoring.as_cron import seen_by_cron
from outreach.doctoring.case import Case
from outreach.domain.verdicts import Fail, Ok
from outreach.errors import Exit
from tests.at_the_doctor import Patient, well
from tests.google_patient import google_patient, into_key_store
from tests.system.terminal import SMALL, Terminal, tree, workspace


@pytest.fixture
def small(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Terminal:
    # no scheduler of this machine is asked
    monkeypatch.setenv("PATH", str(tmp_path / "no-programs"))
    return workspace(tmp_path / "w", SMALL)


def test_it_tries_everything_and_says_what_to_type_next(small: Terminal) -> None:
    assert small.type("run").code in (0, 3)
    screen = small.type("doctor")
    assert screen.code == 0
    lines = screen.out.splitlines()
    assert lines[0] == "Wednesday 2 December 2026, 18:31 Central. Nothing was changed."
    assert lines[-1].endswith("Next:   outreach schedule install")
    assert all(len(line) <= 88 or str(small.root) in line for line in lines)
    assert "ok    ledger         sound, takes what is written" in screen.out
    assert "WARN  schedule       none is installed, so nothing runs by itself" in screen.out


def test_it_changes_nothing(small: Terminal) -> None:
    assert small.type("run").code in (0, 3)
    before = {name: (mode, digest) for name, (mode, _, digest) in tree(small.root).items()}
    assert small.type("doctor").code == 0
    assert {name: (mode, digest) for name, (mode, _, digest) in tree(small.root).items()} == before


def test_programs_get_json_and_the_same_code(small: Terminal) -> None:
    small.root.chmod(0o777)
    (small.root / "config.yaml").write_text("me: {nam: Nadia}\n")
    screen = small.type("doctor", "--json")
    found = json.loads(screen.out)
    assert screen.code == found["exit_code"] == Exit.CONFIG
    told = {one["name"]: one for one in found["lines"]}
    assert told["configuration"]["level"] == "fail"
    assert told["configuration"]["command"] == "outreach check"
    assert "zones" not in told


def test_without_a_workspace_it_says_how_to_make_one(tmp_path: Path) -> None:
    (tmp_path / "w").mkdir(mode=0o700)
    screen = Terminal(tmp_path / "w").type("doctor")
    assert screen.code == Exit.CONFIG
    assert f"outreach init {tmp_path / 'w'}" in screen.out


def test_where_there_is_no_folder_at_all_every_line_says_so(tmp_path: Path) -> None:
    screen = Terminal(tmp_path / "nowhere").type("doctor")
    assert screen.code == Exit.CONFIG
    assert "Traceback" not in screen.err


def test_cron_sees_what_a_session_sees_where_nothing_depends_on_the_session(tmp_path: Path) -> None:
    patient = well(tmp_path)
    here = tuple(examine(patient.case()))
    there = seen_by_cron(simulated(patient), here)
    found = {line.name: line.verdict for line in there}
    assert isinstance(found["ledger"], Ok)
    assert isinstance(found["configuration"], Ok)
    assert not [one for one in there if isinstance(one.verdict, Fail)]


def simulated(patient: Patient) -> Case:
    return replace(patient.case(), simulated=True)


def test_what_works_here_and_not_in_cron_is_said_so(tmp_path: Path) -> None:
    with google_patient(tmp_path) as google:
        patient = into_key_store(google)
        case = replace(patient.case(), simulated=True)
        here = tuple(examine(case))
        there = {line.name: line.verdict for line in seen_by_cron(case, here)}
    found = there["key store"]
    assert isinstance(found, Fail)
    assert found.code == Exit.SIGN_IN
    assert found.text.endswith("; from your own session it works")


def test_a_python_that_cannot_look_is_a_line_of_its_own(tmp_path: Path) -> None:
    patient = well(tmp_path)
    surroundings = patient.machine.schedulers()
    before = surroundings.ask("crontab", "-l").out.decode()
    surroundings.ask("crontab", "-", given=before.replace(sys.executable, "/bin/false").encode())
    (line,) = seen_by_cron(patient.case(), ())
    assert line.name == "as cron"
    assert isinstance(line.verdict, Fail)
    assert "/bin/false cannot examine anything there: it ended with 1" in line.verdict.text


def test_typed_as_cron_it_says_whose_eyes_these_are(small: Terminal, monkeypatch: pytest.MonkeyPatch) -> None:
    assert small.type("run").code in (0, 3)
    screen = small.type("doctor", "--as-cron", "--json")
    found = json.loads(screen.out)
    assert found["as_cron"] is True
    assert screen.code == found["exit_code"]
    assert {"ledger", "python", "schedule"} & {one["name"] for one in found["lines"]}
