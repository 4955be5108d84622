"""`outreach schedule` as it is typed, with programs that stand in for the machine's schedulers."""

from __future__ import annotations

import io
import json
import sys
from dataclasses import replace
from datetime import datetime
from pathlib import Path

import pytest

from outreach.clock import Clock
from outreach.domain.facts import RunFinished
from outreach.jobs import perform
from outreach.scheduling.entries import Site
from outreach.state.ledger import Ledger
from tests.builders import at
from tests.schedulers import Fakes, fakes
from tests.system.terminal import SMALL, Screen, Terminal, tree, typed, workspace

# the machine is in Tokyo, as in all tests; there it is 3 December, 09:31
NOW = "2026-12-02T18:31"
GMAIL = f"{SMALL}mail: gmail\nholds: google\n"


class Keyboard(io.StringIO):
    """Somebody who answers."""

    def isatty(self) -> bool:
        return True


@pytest.fixture
def at_hand(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Fakes:
    """A Linux machine with cron and no systemd manager."""
    found = fakes(tmp_path / "bin")
    (found.folder / "no-manager").touch()
    monkeypatch.setenv("PATH", found.path)
    return found


@pytest.fixture
def terminal(tmp_path: Path) -> Terminal:
    return replace(workspace(tmp_path / "w", SMALL), now=NOW)


def schedule(terminal: Terminal, *words: str) -> Screen:
    return terminal.type("schedule", *words)


def test_installing_shows_asks_and_says_when_the_first_run_is(
    terminal: Terminal, at_hand: Fakes, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "stdin", Keyboard("y\n"))
    screen = schedule(terminal, "install")
    assert screen.code == 0
    assert screen.out.startswith("New in your crontab:\n# outreach: begin ")
    assert "\n10 7 * * * /usr/bin/env " in screen.out
    assert screen.out.endswith(
        "cron starts 3 jobs: morning, review and evening.\n"
        "cron starts nothing that falls into sleep; the next wake catches up.\n"
        "Next: evening, Thu 3 Dec 18:30\n"
        "See it: outreach schedule status      Take it away: outreach schedule remove\n"
    )
    assert at_hand.crontab is not None


def test_no_is_the_answer_of_who_only_presses_enter(
    terminal: Terminal, at_hand: Fakes, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "stdin", Keyboard("\n"))
    screen = schedule(terminal, "install")
    assert screen.code == 0
    assert screen.out.endswith("Nothing was changed.\n")
    assert at_hand.crontab is None


@pytest.mark.parametrize("words", [("install",), ("install", "--json")])
def test_where_nobody_can_be_asked_nothing_is_written(
    terminal: Terminal, at_hand: Fakes, words: tuple[str, ...]
) -> None:
    screen = schedule(terminal, *words)
    assert (screen.code, screen.err) == (2, "outreach: nobody is here to ask, so nothing was changed; add   --yes\n")
    assert at_hand.crontab is None


def test_a_second_time_there_is_nothing_to_do(terminal: Terminal, at_hand: Fakes) -> None:
    schedule(terminal, "install", "--yes")
    before = at_hand.crontab
    screen = schedule(terminal, "install")
    assert screen.code == 0
    assert screen.out.startswith("cron starts already, as written, 3 jobs: morning, review and evening.\n")
    assert at_hand.crontab == before


def test_only_the_named_jobs_are_installed(terminal: Terminal, at_hand: Fakes) -> None:
    screen = schedule(terminal, "install", "--yes", "morning")
    assert "cron starts 1 job: morning.\n" in screen.out
    assert (at_hand.crontab or b"").count(b"# job ") == 1
    assert "review      Sunday 17:00       not installed\n" in schedule(terminal, "status").out


def test_what_a_person_changed_is_left_until_they_say_otherwise(
    terminal: Terminal, at_hand: Fakes, monkeypatch: pytest.MonkeyPatch
) -> None:
    schedule(terminal, "install", "--yes")
    mine = (at_hand.crontab or b"").replace(b"\n10 7 * ", b"\n45 6 * ")
    at_hand.write(mine)
    screen = schedule(terminal, "install", "--yes")
    assert screen.code == 3
    assert "Changes in your crontab, which you changed\n" in screen.out
    assert "\n-45 6 * * * " in screen.out
    assert "\n+10 7 * * * " in screen.out
    assert screen.out.endswith(
        "You changed your crontab, so it was left as it is. Replace it:   outreach schedule\n  install --replace\n"
    ) or screen.out.endswith("Replace it:\n  outreach schedule install --replace\n")
    assert at_hand.crontab == mine
    assert "You changed your crontab; it stays as you wrote it.\n" in schedule(terminal, "status").out
    monkeypatch.setattr(sys, "stdin", Keyboard("n\n"))
    assert schedule(terminal, "install").code == 3
    assert at_hand.crontab == mine
    assert schedule(terminal, "install", "--replace").code == 0
    assert b"\n10 7 * " in (at_hand.crontab or b"")


def test_removing_asks_and_gives_the_crontab_back(
    terminal: Terminal, at_hand: Fakes, monkeypatch: pytest.MonkeyPatch
) -> None:
    foreign = b"MAILTO=nadia@example.org\n0 3 * * * mine\n"
    at_hand.write(foreign)
    schedule(terminal, "install", "--yes")
    monkeypatch.setattr(sys, "stdin", Keyboard("n\n"))
    kept = schedule(terminal, "remove")
    assert kept.code == 0
    assert kept.out.endswith("Nothing was changed.\n")
    screen = schedule(terminal, "remove", "--yes")
    assert (screen.code, screen.out) == (
        0,
        "Taken away: your crontab\nNothing starts your jobs any more. By hand: outreach run\n",
    )
    assert at_hand.crontab == foreign
    assert schedule(terminal, "remove").out.startswith("Nothing was installed for this workspace.")


def test_a_workspace_that_is_gone_can_still_be_taken_out(tmp_path: Path, terminal: Terminal, at_hand: Fakes) -> None:
    schedule(terminal, "install", "--yes")
    terminal.root.rename(tmp_path / "elsewhere")
    assert schedule(terminal, "remove", "--yes").code == 0
    assert at_hand.crontab is None


def test_showing_prints_what_would_be_written_and_changes_nothing(terminal: Terminal, at_hand: Fakes) -> None:
    before = tree(terminal.root)
    for by, sign in (("--cron", 'MAILTO=""'), ("--systemd", "Persistent=true"), ("--launchd", "<key>RunAtLoad</key>")):
        screen = schedule(terminal, "show", by)
        assert screen.code == 0
        assert sign in screen.out
    assert schedule(terminal, "show").out == schedule(terminal, "show", "--cron").out
    found = json.loads(schedule(terminal, "show", "--json", "evening").out)
    assert (found["by"], found["pieces"][0]["jobs"]) == ("cron", ["evening"])
    assert tree(terminal.root) == before
    assert at_hand.crontab is None


def test_the_status_of_nothing_says_how_to_begin(terminal: Terminal, at_hand: Fakes) -> None:
    screen = schedule(terminal, "status")
    assert (screen.code, screen.out) == (3, "Nothing starts your jobs.\nNext: outreach schedule install\n")


def machine_with_cron(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("outreach.scheduling.machine._running", lambda: frozenset({"cron"}))


def test_the_status_tells_each_job_its_next_wake_and_its_last_run(
    terminal: Terminal, at_hand: Fakes, monkeypatch: pytest.MonkeyPatch
) -> None:
    machine_with_cron(monkeypatch)
    schedule(terminal, "install", "--yes")
    perform(terminal.root, "morning", Clock(read=lambda: at("2026-12-01 16:10")))
    screen = typed("-w", str(terminal.root), "--now", NOW, "schedule", "status")
    assert screen.out == (
        "cron starts 3 jobs: your crontab\n"
        "morning     daily 07:10        next Fri 4 Dec 07:10    no run yet\n"
        "review      Sunday 17:00       next Sun 6 Dec 17:00    no run yet\n"
        "evening     daily 18:30        next Thu 3 Dec 18:30    no run yet\n"
        "Next: evening, Thu 3 Dec 18:30      By hand: outreach run\n"
    ).replace("no run yet\nreview", "last good Wed 2 Dec 07:10\nreview")
    assert screen.code == 0


def test_the_status_for_programs_says_the_same(
    terminal: Terminal, at_hand: Fakes, monkeypatch: pytest.MonkeyPatch
) -> None:
    machine_with_cron(monkeypatch)
    schedule(terminal, "install", "--yes", "morning")
    perform(terminal.root, "morning", Clock(read=lambda: at("2026-12-01 16:10")))
    screen = schedule(terminal, "status", "--json")
    found = json.loads(screen.out)
    assert found["installed"] == [{"by": "cron", "places": ["your crontab"], "awake": True, "edited": []}]
    assert found["problems"] == []
    morning, review, _ = found["jobs"]
    assert morning["next"] == "2026-12-04T07:10:00+09:00"
    assert datetime.fromisoformat(morning["last_good"]) == at("2026-12-01 16:10")
    assert (morning["last_failure"], review["next"]) == (None, None)


def test_a_job_that_failed_is_the_first_line(
    terminal: Terminal, at_hand: Fakes, monkeypatch: pytest.MonkeyPatch
) -> None:
    machine_with_cron(monkeypatch)
    schedule(terminal, "install", "--yes")
    moment = at("2026-12-01 16:10")
    with Ledger.open(terminal.root, now=moment) as ledger:
        run = ledger.new_run("morning", moment, simulated=False)
        ledger.record((RunFinished(at=moment, run=run, exit_code=77),), run)
    screen = schedule(terminal, "status")
    assert screen.code == 3
    assert screen.out.startswith("The morning run of Tue 1 Dec 16:10 ended with 77, signed out.")
    assert "morning     daily 07:10        next Fri 4 Dec 07:10    ended with 77 Wed 2 Dec 07:10\n" in screen.out
    assert max(map(len, screen.out.splitlines())) <= 88


def test_a_failure_says_when_it_last_went_well_within_the_width(
    terminal: Terminal, at_hand: Fakes, monkeypatch: pytest.MonkeyPatch
) -> None:
    machine_with_cron(monkeypatch)
    schedule(terminal, "install", "--yes")
    perform(terminal.root, "morning", Clock(read=lambda: at("2026-11-30 16:10")))
    moment = at("2026-12-01 16:10")
    with Ledger.open(terminal.root, now=moment) as ledger:
        run = ledger.new_run("morning", moment, simulated=False)
        ledger.record((RunFinished(at=moment, run=run, exit_code=75),), run)
    screen = schedule(terminal, "status")
    assert "ended with 75 Wed 2 Dec 07:10,\n            last good Tue 1 Dec 07:10\n" in screen.out
    assert max(map(len, screen.out.splitlines())) <= 88


def test_a_job_that_is_gone_from_the_configuration_leaves_nothing_to_wait_for(
    terminal: Terminal, at_hand: Fakes
) -> None:
    config = terminal.root / "config.yaml"
    config.write_text(f"{SMALL}jobs: {{own: {{does: all, when: daily 05:00}}}}\n")
    schedule(terminal, "install", "--yes", "own")
    config.write_text(SMALL)
    screen = schedule(terminal, "status")
    assert (screen.code, screen.out.splitlines()[-1]) == (3, "Next: outreach schedule install")


@pytest.mark.parametrize(
    ("edit", "says"),
    [
        (lambda text: f"{text}jobs: {{morning: {{when: daily 06:00}}}}\n", "is not what config.yaml and this Python"),
        (lambda text: text, "No cron daemon runs on this machine, so nothing is started."),
    ],
)
def test_a_schedule_that_does_not_do_what_it_should_says_so(
    terminal: Terminal, at_hand: Fakes, monkeypatch: pytest.MonkeyPatch, edit: object, says: str
) -> None:
    assert callable(edit)
    monkeypatch.setattr("outreach.scheduling.machine._running", lambda: frozenset({"bash"}))
    schedule(terminal, "install", "--yes")
    config = terminal.root / "config.yaml"
    config.write_text(edit(config.read_text()))
    screen = schedule(terminal, "status")
    assert screen.code == 3
    assert says in screen.out


def test_systemd_is_taken_where_it_runs_and_cron_is_left(terminal: Terminal, at_hand: Fakes) -> None:
    schedule(terminal, "install", "--yes")
    (at_hand.folder / "no-manager").unlink()
    screen = schedule(terminal, "install", "--yes")
    assert "Goes away: your crontab\n" in screen.out
    assert "systemd starts 3 jobs: morning, review and evening.\n" in screen.out
    assert at_hand.crontab is None
    units = sorted(path.name for path in (Path.home() / ".config/systemd/user").iterdir())
    id = Site.of(terminal.root).id
    assert units[:2] == [f"outreach-{id}-evening.service", f"outreach-{id}-evening.timer"]
    status = schedule(terminal, "status")
    assert status.code == 0
    assert status.out.startswith("systemd starts 3 jobs: 6 files in ~/.config/systemd/user\n")
    assert "Only while you are signed in; also otherwise:   loginctl enable-linger\n" in status.out
    for name in at_hand.active():
        (at_hand.folder / f"active.{name}").unlink()
    asleep = schedule(terminal, "status")
    assert (asleep.code, "systemd does not act on it" in asleep.out) == (3, True)


def test_what_is_in_two_places_is_one_too_many(terminal: Terminal, at_hand: Fakes) -> None:
    schedule(terminal, "install", "--yes")
    kept = at_hand.crontab
    (at_hand.folder / "no-manager").unlink()
    schedule(terminal, "install", "--yes")
    at_hand.write(kept or b"")
    screen = schedule(terminal, "status")
    assert "The jobs are started twice, by systemd and cron." in screen.out
    assert schedule(terminal, "install", "--yes", "--json").code == 0
    assert at_hand.crontab is None


def test_on_a_mac_cron_is_refused_where_the_keychain_is_needed(
    terminal: Terminal, at_hand: Fakes, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "platform", "darwin")
    (terminal.root / "config.yaml").write_text(GMAIL)
    screen = schedule(terminal, "install", "--cron", "--yes")
    assert (screen.code, screen.out) == (2, "")
    assert screen.err.startswith("outreach: cron on a Mac runs outside your session, where the keychain")
    done = schedule(terminal, "install", "--yes")
    assert (done.code, "launchd starts 3 jobs" in done.out) == (0, True)
    assert len(at_hand.active("loaded")) == 3
    assert schedule(terminal, "remove", "--yes").code == 0
    assert at_hand.active("loaded") == set()


def test_a_broken_configuration_installs_nothing_and_can_be_taken_out(terminal: Terminal, at_hand: Fakes) -> None:
    schedule(terminal, "install", "--yes")
    (terminal.root / "config.yaml").write_text("version: 1\nme: {}\n")
    assert schedule(terminal, "install", "--yes").code == 78
    assert schedule(terminal, "remove", "--yes", "--json").code == 0
    assert at_hand.crontab is None
