"""`outreach report` as it is typed: every name, the list, JSON, and a terminal that knows few signs."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

from outreach.cli.app import run
from outreach.surveys import SURVEYS
from tests.architecture.source import ROOT

NOW = ("--now", "2026-11-22 17:00")
ORDER = ["people", "agenda", "drift", "team", "balance", "conference", "season", "commitments", "vouch", "advice"]
ORDER += ["queue", "programs", "letters"]
PRIVATE = ("ambitious", "safe", "family illness", "went quiet", "asked not to be written")


@pytest.fixture
def workspace(tmp_path: Path) -> Path:
    root = tmp_path / "workspace"
    root.mkdir(mode=0o700)
    (root / "config.yaml").write_bytes((ROOT / "config.example.yaml").read_bytes())
    return root


def report(root: Path, *words: str) -> int:
    return run(["-w", str(root), *NOW, "report", *words])


@pytest.mark.parametrize("name", ORDER)
def test_every_report_fits_on_a_screen_and_says_nothing_private(
    name: str, workspace: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert report(workspace, name) == 0
    shown = capsys.readouterr().out
    lines = shown.splitlines()
    assert len(lines) <= 40
    assert max(len(line) for line in lines) <= 88
    assert not [word for word in PRIVATE if word in shown]


@pytest.mark.parametrize("name", ORDER)
def test_every_report_is_there_for_programs(name: str, workspace: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert report(workspace, name, "--json") == 0
    shown = capsys.readouterr().out
    found = json.loads(shown)
    assert (found["version"], found["report"], found["now"]) == (1, name, "2026-11-22T17:00:00-06:00")
    assert isinstance(found["rows"], list)
    assert not [word for word in PRIVATE if word in shown]


def test_without_a_name_the_people_are_shown_and_how_to_see_the_others(
    workspace: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert report(workspace, "people") == 0
    *people, to_type = capsys.readouterr().out.splitlines()
    assert report(workspace) == 0
    lines = capsys.readouterr().out.splitlines()
    assert lines[: len(people)] == people
    assert lines[-1] == to_type
    others = " ".join(lines[len(people) : -2]).removeprefix("Others: ").split(" · ")
    assert [one.split()[0] for one in others] == ORDER[1:]
    assert lines[-2] == "One: outreach report NAME   All on a page: outreach report --html report.html --open"
    assert len(lines) <= 40
    assert max(len(line) for line in lines) <= 88


def test_without_a_name_programs_get_the_people_and_how_much_each_report_has(
    workspace: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert report(workspace, "--json") == 0
    found = json.loads(capsys.readouterr().out)
    assert found["report"] == "people"
    assert [one["name"] for one in found["reports"]] == ORDER
    assert report(workspace, "people", "--json") == 0
    assert json.loads(capsys.readouterr().out)["rows"] == found["rows"]


def test_the_list_of_all_reports_has_their_questions(workspace: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert report(workspace, "list") == 0
    lines = capsys.readouterr().out.splitlines()
    assert [line.split()[0] for line in lines[2:-1]] == ORDER
    assert set(SURVEYS) == set(ORDER) - {"agenda", "queue"}
    assert report(workspace, "list", "--json") == 0
    assert [one["name"] for one in json.loads(capsys.readouterr().out)["rows"]] == ORDER


def test_reports_change_nothing(workspace: Path) -> None:
    before = {path: path.read_bytes() for path in workspace.rglob("*") if path.is_file()}
    for name in (*SURVEYS, ""):
        assert report(workspace, *([name] if name else [])) == 0
    assert {path: path.read_bytes() for path in workspace.rglob("*") if path.is_file()} == before


def test_agenda_and_queue_by_name_are_the_lists_people_know(
    workspace: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    for name in ("agenda", "queue"):
        report(workspace, name)
        by_name = capsys.readouterr().out
        run(["-w", str(workspace), *NOW, name])
        assert capsys.readouterr().out == by_name


def test_a_report_that_is_not_there_is_refused_with_those_that_are(
    workspace: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert report(workspace, "friends") == 2
    assert 'no report "friends"; there are people, agenda, drift' in capsys.readouterr().err


def test_what_is_private_is_shown_when_the_owner_says_so(workspace: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert report(workspace, "programs", "--private") == 0
    assert "ambitious" in capsys.readouterr().out
    assert report(workspace, "people", "--private") == 0


def test_quiet_prints_nothing(workspace: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert report(workspace, "people", "--quiet") == 0
    assert capsys.readouterr().out == ""


def test_a_terminal_without_the_signs_gets_plain_ones(workspace: Path) -> None:
    command = [sys.executable, "-m", "outreach", "-w", str(workspace), *NOW, "report", "people"]
    environment = {"PYTHONIOENCODING": "ascii", "PATH": "/usr/bin:/bin", "HOME": str(workspace)}
    shown = subprocess.run(command, capture_output=True, check=True, env=environment).stdout.decode("ascii")
    assert "Dr. Hadid      wellness   ..........---- | +......." in shown
