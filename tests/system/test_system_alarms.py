"""The hold “outreach needs you”: one per cause, from the first run that failed until a run went well."""

from __future__ import annotations

from pathlib import Path

import pytest

from outreach import jobs
from outreach.domain.facts import Fact, HoldMade, RunFinished, Withdrawn
from outreach.jobs import run_job
from outreach.rendering import ics
from outreach.rendering.ics import ParsedHold
from outreach.state.ledger import Ledger
from outreach.state.lock import run_lock
from tests.builders import at
from tests.system.terminal import SMALL, Terminal, workspace

BREAKFAST, EVENING, NEXT = "2026-12-02 07:10", "2026-12-02 18:30", "2026-12-03 07:10"
GMAIL = f"{SMALL}mail: gmail\ngoogle: {{token: file}}\n"


@pytest.fixture
def owner(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Terminal:
    """A workspace in which a run went well, and nobody who signs in."""
    monkeypatch.setenv("OUTREACH_GOOGLE_URL", "http://127.0.0.1:9")
    terminal = workspace(tmp_path / "w", SMALL)
    assert run(terminal, "2026-12-01 07:10") == 0
    return terminal


def run(terminal: Terminal, now: str, job: str | None = "morning") -> int:
    return run_job(job, root=lambda: terminal.root, read=lambda: at(now), write=str)


def configured(terminal: Terminal, text: str) -> None:
    (terminal.root / "config.yaml").write_text(text)


def alarms(terminal: Terminal) -> dict[str, ParsedHold]:
    found = {path.name: ics.parse(path.read_bytes()) for path in (terminal.root / "holds").glob("*.ics")}
    return {name: one for name, one in found.items() if one.title == "outreach needs you"}


def facts(terminal: Terminal) -> tuple[Fact, ...]:
    with Ledger.open(terminal.root, now=at(NEXT), readonly=True) as ledger:
        return ledger.facts()


def breaks(*_: object, **__: object) -> None:
    raise ZeroDivisionError("s.oyelaran@northfield.example.edu")


def test_a_sign_in_that_ended_is_said_where_the_owner_looks(owner: Terminal) -> None:
    configured(owner, GMAIL)
    assert run(owner, BREAKFAST) == 77
    ((name, hold),) = alarms(owner).items()
    assert name == "2026-12-02-outreach-needs-you.ics"
    assert hold.starts == at("2026-12-02 08:00")
    assert "outreach auth login" in hold.text
    assert "TRIGGER" in (owner.root / "holds" / name).read_text()


def test_it_is_said_once_until_it_is_mended(owner: Terminal) -> None:
    configured(owner, GMAIL)
    assert [run(owner, one) for one in (BREAKFAST, EVENING, NEXT)] == [77, 77, 77]
    assert len(alarms(owner)) == 1
    configured(owner, SMALL)
    assert run(owner, "2026-12-02 07:30") == 75, "the clock is behind the last run"
    assert run(owner, "2026-12-03 07:20") == 0
    assert len(alarms(owner)) == 1, "it is over: what has begun is history"


def test_what_is_mended_in_time_goes_and_comes_again_when_it_breaks_again(owner: Terminal) -> None:
    for _ in range(2):
        configured(owner, GMAIL)
        assert run(owner, BREAKFAST) == 77
        assert len(alarms(owner)) == 1
        configured(owner, SMALL)
        assert run(owner, "2026-12-02 07:13") == 0
        assert alarms(owner) == {}
    made = [one for one in facts(owner) if isinstance(one, HoldMade)]
    assert len([one for one in facts(owner) if isinstance(one, Withdrawn)]) == 2
    assert len({one.key for one in made}) == 3


def test_one_that_its_owner_removed_stays_away(owner: Terminal) -> None:
    configured(owner, GMAIL)
    run(owner, BREAKFAST)
    (name,) = alarms(owner)
    (owner.root / "holds" / name).unlink()
    assert run(owner, EVENING) == 77
    assert alarms(owner) == {}


def test_two_causes_are_two_holds(owner: Terminal, monkeypatch: pytest.MonkeyPatch) -> None:
    configured(owner, GMAIL)
    assert run(owner, BREAKFAST) == 77
    configured(owner, SMALL)
    monkeypatch.setattr(jobs, "looked", breaks)
    assert run(owner, "2026-12-02 12:05") == 70
    assert {one.starts for one in alarms(owner).values()} == {at("2026-12-02 08:00"), at("2026-12-02 13:00")}
    assert any("mistake of ours" in one.text for one in alarms(owner).values())
    monkeypatch.undo()
    assert run(owner, "2026-12-02 12:30") == 0
    assert {one.starts for one in alarms(owner).values()} == {at("2026-12-02 08:00")}


def test_a_mistake_of_ours_is_the_first_line_of_the_next_command(
    owner: Terminal, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(jobs, "looked", breaks)
    assert run(owner, BREAKFAST) == 70
    assert isinstance(facts(owner)[-1], HoldMade)
    assert [one.exit_code for one in facts(owner) if isinstance(one, RunFinished)] == [0, 70]
    monkeypatch.undo()
    first = owner.type("agenda", now="2026-12-02 09:00").out.splitlines()[0]
    assert first.startswith("The morning run of Wed 2 Dec 07:10 ended with 70, a mistake of ours.")


@pytest.mark.parametrize(
    ("now", "starts"),
    [
        ("2026-12-02 07:10", "2026-12-02 08:00"),
        ("2026-12-02 06:10", "2026-12-02 17:00"),
        ("2026-12-02 18:30", "2026-12-02 19:00"),
        ("2026-12-02 20:59", "2026-12-02 21:00"),
        ("2026-12-02 21:30", "2026-12-03 17:00"),
        ("2026-12-02 23:30", "2026-12-03 17:00"),
        ("2026-12-03 00:30", "2026-12-03 17:00"),
    ],
)
def test_it_comes_when_its_owner_is_awake(owner: Terminal, now: str, starts: str) -> None:
    configured(owner, GMAIL)
    assert run(owner, now) == 77
    assert [one.starts for one in alarms(owner).values()] == [at(starts)]


def test_the_first_run_of_a_ledger_puts_nothing_up(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("OUTREACH_GOOGLE_URL", "http://127.0.0.1:9")
    terminal = workspace(tmp_path / "w", GMAIL)
    assert run(terminal, BREAKFAST) == 77
    assert not (terminal.root / "holds").exists()


def test_what_mends_itself_is_no_cause(owner: Terminal) -> None:
    with run_lock(owner.root, now=at(BREAKFAST)):
        assert run(owner, BREAKFAST) == 75
    assert run(owner, "2026-11-20 07:10") == 75
    assert alarms(owner) == {}


def test_a_switch_that_leaves_things_behind_puts_nothing_on_the_new_calendar(owner: Terminal) -> None:
    configured(owner, f"{SMALL}holds: google\ngoogle: {{token: file}}\n")
    assert run(owner, BREAKFAST) == 78
    assert alarms(owner) == {}


def test_no_plan_gives_an_alarm_up_and_undo_takes_it_back(owner: Terminal) -> None:
    configured(owner, GMAIL)
    run(owner, BREAKFAST)
    assert "outreach needs you" in owner.type("holds", now="2026-12-02 07:20").out
    configured(owner, SMALL)
    shown = owner.type("plan", now="2026-12-02 07:20").out
    assert "needs you" not in shown.split("\n\n")[-1]
    assert len(alarms(owner)) == 1
    assert owner.type("undo", "--all", now="2026-12-02 07:21").code == 0
    assert alarms(owner) == {}
