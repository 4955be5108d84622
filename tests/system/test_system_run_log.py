"""The log of runs: a line per decision, whatever happens; nobody's name, no words of a mail, and no secret in it."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from outreach import jobs
from outreach.domain.facts import DraftCreated, DraftFilled, Failed, HoldMade, RunFinished, Withdrawn
from tests.builders import at
from tests.faults.canaries import ACCESS, CLIENT, REFRESH, Canaries
from tests.faults.leaks import Everything, listening
from tests.google_season import EVENING, OWNER, GoogleSeason, google_season, interview_day
from tests.google_server.faults import MODES, Fault
from tests.google_server.world import TEST_CLIENT
from tests.system.terminal import SMALL, Screen, workspace

LINE = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ (INFO|WARNING|ERROR) (run=\d+ )?[a-z-]+( [\w-]+=(\S+|\".*\"))*")
ADDRESS = re.compile(r"[\w.+-]{2,}@[\w-]+\.[\w.-]+")


@pytest.fixture
def season(tmp_path: Path) -> Iterator[GoogleSeason]:
    with google_season(tmp_path) as found:
        yield found


def log(root: Path) -> list[str]:
    return (root / ".outreach" / "logs" / "outreach.log").read_text().splitlines()


def count(lines: list[str], what: str) -> int:
    return sum(f" {what}" in line for line in lines)


def test_every_decision_has_its_line(season: GoogleSeason) -> None:
    interview_day(season)
    assert season.run(EVENING) == 3
    lines, facts = log(season.root), season.facts()
    assert all(LINE.fullmatch(line) for line in lines)
    for what, kind in (("draft-created", DraftCreated), ("hold-written", HoldMade), ("run-ended", RunFinished)):
        assert count(lines, what) == sum(isinstance(one, kind) for one in facts) > 0
    filled = sum(isinstance(one, DraftFilled) for one in facts)
    assert count(lines, "draft-filled") + count(lines, "draft-left-unaddressed") == filled
    taken = sum(isinstance(one, Withdrawn) for one in facts)
    assert count(lines, "hold-released") + count(lines, "draft-taken-back") == taken
    assert count(lines, "failed") == sum(isinstance(one, Failed) for one in facts)
    assert count(lines, "skipped") == 2
    assert re.search(r"draft-filled cadence=\S+ step=1 to=\w\*\*\*@\S+ key=\w{8}$", "\n".join(lines), re.MULTILINE)


def test_nobody_is_named_and_no_word_of_a_mail_is_told(season: GoogleSeason) -> None:
    interview_day(season)
    season.run(EVENING)
    told = "\n".join(log(season.root))
    assert not ADDRESS.search(told)
    assert "***@" in told
    subjects = {one.subject for one in season.drafts()}
    words = {word for one in season.drafts() for word in re.findall(r"\w{12,}", one.text)}
    assert words
    for secret in (*subjects, *words, "arche", "sei,", "phantoms", "hippocampal"):
        assert secret not in told, secret


def test_no_secret_is_in_any_file_or_stream_over_runs_that_fail_in_every_way(
    season: GoogleSeason, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    canaries = Canaries()
    canaries.add(TEST_CLIENT.secret, CLIENT)
    season.world.on_request = canaries.hear
    interview_day(season)
    token = season.root / ".outreach" / "token.json"
    with listening(tmp_path) as (heard, temporary):
        everything = Everything(canaries, heard, (season.root, temporary), {token: frozenset({REFRESH, CLIENT})})
        codes = set()
        modes = [mode for mode in MODES if "hang" not in mode and mode != "slow"]
        for path in ("/token$", "/drafts", "/events"):
            for mode in modes:
                season.world.faults.add(Fault(mode=mode, path=path, times=None))
                codes.add(_typed(season, everything).code)
                season.world.faults.clear()
                canaries.look(season.world)
        held = [text for text, what in canaries.secrets.items() if what in (ACCESS, REFRESH)]

        def fails(*_: object, **__: object) -> None:
            raise RuntimeError(f"asked with {held}", {"Authorization": f"Bearer {held[0]}"}, OWNER)

        monkeypatch.setattr(jobs, "looked", fails)
        codes.add(_typed(season, everything).code)
        assert everything.wrong() == ()
    assert {0, 3, 70, 75, 77} <= codes
    (bug,) = (season.root / ".outreach" / "logs").glob("bug-*.txt")
    assert "asked with" in bug.read_text()
    assert OWNER not in bug.read_text()
    assert " mistake kind=RuntimeError" in "\n".join(log(season.root))
    assert not ADDRESS.search("\n".join(log(season.root)))


def _typed(season: GoogleSeason, everything: Everything) -> Screen:
    season.world.now = at(EVENING)
    screen = season.terminal.type("-v", "run", now=EVENING)
    return everything.note(("run",), screen)


def test_who_asks_sees_the_lines_and_of_silences_whose_they_are(tmp_path: Path) -> None:
    terminal = workspace(tmp_path / "w")
    assert terminal.type("run").err == ""
    watched = terminal.type("run", "-v").err.splitlines()
    assert watched[0].startswith("workspace ")
    assert any(" INFO run=2 run-ended exit=0" in line for line in watched)
    assert any(" DETAIL run=2 skip cadence=" in line and "person=samuel-oyelaran" in line for line in watched)
    assert "oyelaran" not in "\n".join(log(terminal.root))


def test_programs_get_lines_of_json_and_nothing_else_on_standard_error(tmp_path: Path) -> None:
    terminal = workspace(tmp_path / "w", SMALL)
    told = [json.loads(line) for line in terminal.type("run", "--log-json", "-v").err.splitlines()]
    assert [one["what"] for one in told if one["level"] != "detail"] == [
        "run-began",
        *(["skipped"] if any(one["what"] == "skipped" for one in told) else []),
        "hold-written",
        "run-ended",
    ]
    assert told[0] == {**told[0], "run": 1, "job": "all", "simulated": "yes", "at": "2026-12-03T00:31:00Z"}


def test_what_stops_a_run_before_it_begins_has_its_line_too(tmp_path: Path) -> None:
    terminal = workspace(tmp_path / "w", SMALL)
    terminal.type("run")
    (terminal.root / "config.yaml").write_text(SMALL.replace("near-peer", "near-per"))
    assert terminal.type("run").code == 78
    assert "ERROR stopped exit=78" in log(terminal.root)[-1]
    assert "config.yaml:5" in log(terminal.root)[-1]


def test_what_is_taken_back_by_hand_is_told_without_a_run(tmp_path: Path) -> None:
    terminal = workspace(tmp_path / "w", SMALL)
    terminal.type("run")
    terminal.type("undo", "1")
    assert " INFO hold-released cadence=weekly-review" in log(terminal.root)[-1]


def test_a_preview_writes_no_line(tmp_path: Path) -> None:
    terminal = workspace(tmp_path / "w", SMALL)
    terminal.type("run")
    before = log(terminal.root)
    for words in ("plan", "agenda", "queue", "check"):
        terminal.type(words)
    assert log(terminal.root) == before
