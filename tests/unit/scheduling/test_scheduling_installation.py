"""Installations: one per workspace, in the best place there is, and what of it a person changed."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from outreach.domain.project import GoogleSettings, JobSpec, Project
from outreach.errors import ConfigError, UsageError
from outreach.scheduling import installation
from outreach.scheduling.entries import Site, entries
from outreach.scheduling.installation import SCHEDULERS, installed
from outreach.scheduling.machine import Machine
from outreach.scheduling.seals import OPEN_SEAL, is_sealed, sealed
from tests.builders import a_project
from tests.schedulers import Fakes, fakes, linux, mac

MORNING = JobSpec(name="morning", days="daily", at="07:10")
EVENING = JobSpec(name="evening", days="daily", at="18:30")
THANKS = JobSpec(name="thanks")


def a_season(*jobs: JobSpec) -> Project:
    return a_project(jobs={job.name: job for job in jobs or (MORNING, EVENING, THANKS)})


@pytest.fixture
def at_hand(tmp_path: Path) -> Fakes:
    return fakes(tmp_path / "bin")


def put(by: str, root: Path, machine: Machine, project: Project, *jobs: str) -> None:
    site = Site.of(root)
    move = installation.move(SCHEDULERS[by], site, entries(project, site, machine, jobs), machine)
    installation.put(move, site, machine)


def test_the_best_makes_up_for_what_was_slept_through(tmp_path: Path, at_hand: Fakes) -> None:
    assert installation.best(linux(tmp_path, at_hand)).name == "systemd"
    assert installation.best(mac(tmp_path, at_hand)).name == "launchd"
    (at_hand.folder / "no-manager").touch()
    assert installation.best(linux(tmp_path, at_hand)).name == "cron"


def bare(tmp_path: Path) -> Machine:
    machine = linux(tmp_path, fakes(tmp_path / "few", "crontab"))
    return replace(machine, environ={**machine.environ, "PATH": str(tmp_path / "nothing")})


def test_a_machine_without_any_scheduler_says_what_else_there_is(tmp_path: Path) -> None:
    with pytest.raises(ConfigError, match="outreach tick"):
        installation.best(bare(tmp_path))
    assert installed(tmp_path, bare(tmp_path)) is None


@pytest.mark.parametrize("name", ["systemd", "launchd", "cron"])
def test_one_that_is_not_here_cannot_be_chosen(tmp_path: Path, name: str) -> None:
    with pytest.raises(UsageError, match=f"no {name} here"):
        installation.chosen(name, Site.of(tmp_path), bare(tmp_path))


def test_cron_on_a_mac_cannot_read_a_keychain(tmp_path: Path, at_hand: Fakes) -> None:
    site = Site.of(tmp_path)
    assert installation.chosen("cron", site, mac(tmp_path, at_hand)).name == "cron"
    with pytest.raises(UsageError, match=r"cron on a Mac .* keychain .* closed.*token: file"):
        installation.chosen("cron", replace(site, has_keyring=True), mac(tmp_path, at_hand))
    assert installation.chosen("cron", replace(site, has_keyring=True), linux(tmp_path, at_hand)).name == "cron"


@pytest.mark.parametrize("by", ["systemd", "cron"])
def test_what_is_installed_is_found_again(tmp_path: Path, at_hand: Fakes, by: str) -> None:
    machine = linux(tmp_path, at_hand)
    root = tmp_path / "w"
    assert installed(root, machine) is None
    put(by, root, machine, a_season())
    found = installed(root, machine)
    assert found is not None
    assert (found.by, found.jobs, found.edited) == (by, ("evening", "morning"), ())
    assert installed(tmp_path / "another", machine) is None


def test_launchd_is_found_again(tmp_path: Path, at_hand: Fakes) -> None:
    put("launchd", tmp_path, mac(tmp_path, at_hand), a_season(), "evening")
    found = installed(tmp_path, mac(tmp_path, at_hand))
    assert found is not None
    assert (found.by, found.jobs, found.is_awake) == ("launchd", ("evening",), True)


def test_a_workspace_is_installed_once(tmp_path: Path, at_hand: Fakes) -> None:
    machine = linux(tmp_path, at_hand)
    put("systemd", tmp_path, machine, a_season())
    put("cron", tmp_path, machine, a_season())
    assert [one.by for one in installation.all_installed(tmp_path, machine)] == ["cron"]
    assert at_hand.active() == set()


def test_a_second_time_changes_nothing(tmp_path: Path, at_hand: Fakes) -> None:
    machine, site = linux(tmp_path, at_hand), Site.of(tmp_path)
    for by in ("systemd", "cron"):
        put(by, tmp_path, machine, a_season())
        wanted = entries(a_season(), site, machine)
        assert installation.move(SCHEDULERS[by], site, wanted, machine).changes == ()


def test_two_workspaces_do_not_know_each_other(tmp_path: Path, at_hand: Fakes) -> None:
    machine = linux(tmp_path, at_hand)
    for by in ("systemd", "cron"):
        put(by, tmp_path / "one", machine, a_season())
        put(by, tmp_path / "two", machine, a_season())
        installation.remove(Site.of(tmp_path / "one"), machine)
        found = installed(tmp_path / "two", machine)
        assert found is not None
        assert found.by == by
        assert installed(tmp_path / "one", machine) is None


def test_removing_takes_it_out_of_every_scheduler(tmp_path: Path, at_hand: Fakes) -> None:
    machine, site = linux(tmp_path, at_hand), Site.of(tmp_path)
    foreign = b"0 3 * * * mine\n"
    at_hand.write(foreign)
    for by in ("systemd", "cron"):
        one = SCHEDULERS[by]
        one.put(site, one.wanted(site, entries(a_season(), site, machine), machine), machine)
    assert len(installation.all_installed(tmp_path, machine)) == 2
    assert len(installation.removal(site, machine)) == 5
    installation.remove(site, machine)
    assert installation.all_installed(tmp_path, machine) == ()
    assert at_hand.crontab == foreign


def test_what_a_person_changed_is_known(tmp_path: Path, at_hand: Fakes) -> None:
    machine, site = linux(tmp_path, at_hand), Site.of(tmp_path)
    put("cron", tmp_path, machine, a_season())
    at_hand.write((at_hand.crontab or b"").replace(b"10 7 *", b"45 6 *"))
    found = installed(tmp_path, machine)
    assert found is not None
    assert found.edited == ("your crontab",)
    move = installation.move(SCHEDULERS["cron"], site, entries(a_season(), site, machine), machine)
    assert move.is_edited
    (change,) = move.changes
    assert [line[:9] for line in change.lines if line[0] in "+-" and " * * * " in line] == ["-45 6 * *", "+10 7 * *"]


@pytest.mark.parametrize(
    ("jobs", "is_stale"),
    [
        ((MORNING, EVENING), False),
        ((MORNING, EVENING, replace(THANKS, days="daily", at="18:35")), False),
        ((replace(MORNING, at="06:00"), EVENING), True),
        ((MORNING,), True),
        ((replace(MORNING, at="", days=""), EVENING), True),
    ],
)
def test_what_no_longer_fits_the_configuration_is_stale(
    tmp_path: Path, at_hand: Fakes, jobs: tuple[JobSpec, ...], is_stale: bool
) -> None:
    machine, site = linux(tmp_path, at_hand), Site.of(tmp_path)
    put("cron", tmp_path, machine, a_season())
    (found,) = installation.all_installed(tmp_path, machine)
    assert installation.is_stale(found, a_season(*jobs), site, machine) is is_stale


def test_own_changes_do_not_make_it_stale(tmp_path: Path, at_hand: Fakes) -> None:
    machine, site = linux(tmp_path, at_hand), Site.of(tmp_path)
    put("cron", tmp_path, machine, a_season())
    at_hand.write((at_hand.crontab or b"").replace(b"10 7 *", b"45 6 *"))
    (found,) = installation.all_installed(tmp_path, machine)
    assert not installation.is_stale(found, a_season(), site, machine)


@pytest.mark.parametrize(
    ("jobs", "says"),
    [
        (("nosuch",), r'no job "nosuch"; there are evening, morning, thanks'),
        (("thanks",), r'the job "thanks" has no time; write in config.yaml   jobs: \{thanks: \{when: daily 07:10\}\}'),
    ],
)
def test_a_job_that_cannot_be_scheduled_is_refused(tmp_path: Path, jobs: tuple[str, ...], says: str) -> None:
    with pytest.raises(UsageError, match=says):
        entries(a_season(), Site.of(tmp_path), bare(tmp_path), jobs)


@pytest.mark.parametrize(
    ("project", "root", "python", "says"),
    [
        (a_season(THANKS), "w", "/usr/bin/python3", "no job has a time"),
        (a_season(replace(MORNING, name="a b")), "w", "/usr/bin/python3", 'a job named "a b" cannot be scheduled'),
        (a_season(), "a\nb", "/usr/bin/python3", "cannot stand in a schedule"),
        (a_season(), "a\\b", "/usr/bin/python3", "cannot stand in a schedule"),
        (a_season(), "w", "python3", "cannot stand in a schedule"),
        (a_season(), "w", '/opt/"x"/python', "cannot stand in a schedule"),
    ],
)
def test_what_no_scheduler_reads_right_is_refused(
    tmp_path: Path, project: Project, root: str, python: str, says: str
) -> None:
    with pytest.raises(UsageError, match=says):
        entries(project, Site.of(tmp_path / root), replace(bare(tmp_path), python=python))


def test_a_workspaces_own_script_is_started_where_there_is_one(tmp_path: Path) -> None:
    (tmp_path / "jobs").mkdir()
    (tmp_path / "jobs" / "morning.py").touch()
    morning, evening = entries(a_season(), Site.of(tmp_path), bare(tmp_path))
    assert morning.command == ("/opt/outreach/bin/python", "-P", str(tmp_path / "jobs" / "morning.py"))
    assert evening.command == ("/opt/outreach/bin/python", "-P", "-m", "outreach", "--quiet", "run", "evening")


def test_a_folder_has_one_name_however_one_came_to_it(tmp_path: Path) -> None:
    (tmp_path / "real").mkdir()
    (tmp_path / "link").symlink_to("real")
    assert Site.of(tmp_path / "link") == Site.of(tmp_path / "real")
    assert Site.of(tmp_path / "real") != Site.of(tmp_path / "other")


def test_no_secret_stands_in_anything_that_is_written(tmp_path: Path, at_hand: Fakes) -> None:
    project = replace(a_season(), google=GoogleSettings(client="client.json", token="file"))
    for machine in (linux(tmp_path, at_hand), mac(tmp_path, at_hand)):
        secret = replace(machine, environ={**machine.environ, "TOKEN": "ya29.canary", "SECRET": "GOCSPX-canary"})
        site = Site.of(tmp_path, has_keyring=True)
        for one in SCHEDULERS.values():
            texts = [piece.text for piece in one.wanted(site, entries(project, site, secret), secret)]
            assert "canary" not in "".join(texts)


def test_a_seal_breaks_with_any_change() -> None:
    text = sealed(f'# {OPEN_SEAL}\nMAILTO=""\n')
    assert is_sealed(text)
    assert not is_sealed(text + "\n")
    assert not is_sealed(text.replace("\n", "\r\n"))
    assert not is_sealed(text.replace("(sum ", "(sun "))
    assert not is_sealed("nothing of ours\n")
