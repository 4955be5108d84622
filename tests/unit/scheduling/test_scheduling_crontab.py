"""The crontab: our block, and everybody else's lines, byte by byte."""

from __future__ import annotations

import shlex
from dataclasses import replace
from datetime import time
from pathlib import Path

import pytest

from outreach.errors import ConfigError, UsageError
from outreach.scheduling.crontab import Cron, block, block_in, with_block, without_block
from outreach.scheduling.entries import Entry, Site
from outreach.scheduling.machine import Machine
from outreach.scheduling.seals import is_sealed
from outreach.scheduling.wakes import Wake
from tests.schedulers import fakes, linux, mac, read_by_cron

SITE = Site(root=Path("/srv/nadia/outreach"), id="1f0c9a2b")
PYTHON = "/opt/outreach/bin/python"
MORNING = Entry(
    wake=Wake(job="morning", days=frozenset(range(7)), at=time(7, 10)),
    command=(PYTHON, "-P", "/srv/nadia/outreach/jobs/morning.py"),
)
REVIEW = Entry(
    wake=Wake(job="review", days=frozenset({6, 2}), at=time(17)),
    command=(PYTHON, "-P", "-m", "outreach", "--quiet", "run", "review"),
)
FOREIGN = "# mine\nMAILTO=nadia@example.org\n0 3 * * * /srv/nadia/backup 2>&1\n"


@pytest.fixture
def machine(tmp_path: Path) -> Machine:
    return linux(tmp_path, fakes(tmp_path / "bin"))


def test_the_block_is_this_text(machine: Machine) -> None:
    text = block(SITE, (MORNING, REVIEW), machine)
    assert is_sealed(text)
    first, *rest = text.splitlines()
    assert first.startswith("# outreach: begin 1f0c9a2b (sum ")
    assert rest == [
        '# No mail about jobs. It counts for every line below: write your own above "begin".',
        'MAILTO=""',
        "# job morning: daily 07:10",
        "10 7 * * * /usr/bin/env PATH=/usr/local/bin:/usr/bin:/bin OUTREACH_WORKSPACE=/srv/nadia/outreach "
        "/opt/outreach/bin/python -P /srv/nadia/outreach/jobs/morning.py",
        "# job review: Wednesday, Sunday 17:00",
        "0 17 * * 0,3 /usr/bin/env PATH=/usr/local/bin:/usr/bin:/bin OUTREACH_WORKSPACE=/srv/nadia/outreach "
        "/opt/outreach/bin/python -P -m outreach --quiet run review",
        "# outreach: end 1f0c9a2b",
    ]


def test_nobody_is_ever_mailed(machine: Machine) -> None:
    lines = block(SITE, (MORNING, REVIEW), machine).splitlines()
    assert [line for line in lines if "MAILTO" in line] == ['MAILTO=""']


@pytest.mark.parametrize(
    ("given", "expected"),
    [
        ("", "unix:path=/run/user/1000/bus"),
        ("unix:path=/somewhere/bus", "unix:path=/somewhere/bus"),
        ("unix:abstract=/tmp/dbus-x,guid=0", "unix:path=/run/user/1000/bus"),
    ],
)
def test_where_the_key_store_is_needed_the_session_is_named(machine: Machine, given: str, expected: str) -> None:
    there = replace(machine, environ={**machine.environ, "DBUS_SESSION_BUS_ADDRESS": given})
    text = block(replace(SITE, has_keyring=True), (MORNING,), there)
    assert f" XDG_RUNTIME_DIR=/run/user/1000 DBUS_SESSION_BUS_ADDRESS={expected} " in text
    assert "DBUS" not in block(SITE, (MORNING,), there)


def test_a_mac_has_no_such_session(tmp_path: Path) -> None:
    assert "DBUS" not in block(replace(SITE, has_keyring=True), (MORNING,), mac(tmp_path, fakes(tmp_path / "bin")))


@pytest.mark.parametrize("name", ["plain", "two words", "100%", "it's", 'a "b"', "$HOME", "a;b", "zeß", "%%", "#1"])
def test_a_path_reaches_the_command_as_it_is(machine: Machine, name: str) -> None:
    root = Path("/srv") / name
    entry = replace(MORNING, command=(PYTHON, "-P", f"{root}/jobs/morning.py"))
    line = block(replace(SITE, root=root), (entry,), machine).splitlines()[4]
    words = shlex.split(read_by_cron(line))
    assert words[2] == f"OUTREACH_WORKSPACE={root}"
    assert tuple(words[3:]) == entry.command


def test_a_line_longer_than_cron_takes_is_refused(machine: Machine) -> None:
    long = replace(SITE, root=Path("/srv") / ("x" * 500) / ("y" * 480))
    with pytest.raises(UsageError, match="too long for cron"):
        block(long, (MORNING,), machine)


@pytest.mark.parametrize(
    "foreign",
    [
        "",
        FOREIGN,
        FOREIGN.rstrip("\n"),
        FOREIGN.replace("\n", "\r\n"),
        "\n\n",
        "# only a remark",
        "# outreach: begin 99999999\nMAILTO=x\n# outreach: end 99999999\n",
        "# outreach: something of mine\n",
        "caf\udce9\n",
    ],
)
def test_other_lines_come_back_byte_by_byte(machine: Machine, foreign: str) -> None:
    ours = block(SITE, (MORNING,), machine)
    there = with_block(foreign, ours, SITE.id)
    assert there.startswith(foreign)
    assert block_in(there, SITE.id) == ours
    assert with_block(there, ours, SITE.id) == there
    assert without_block(there, SITE.id) == foreign


def test_the_block_goes_below_lines_that_were_added_after_it(machine: Machine) -> None:
    ours = block(SITE, (MORNING,), machine)
    later = with_block(FOREIGN, ours, SITE.id) + "5 5 * * * mine\n"
    assert with_block(later, ours, SITE.id) == FOREIGN + "5 5 * * * mine\n" + ours


def test_a_line_without_end_gets_one_once_another_follows(machine: Machine) -> None:
    there = with_block("1 1 * * * one", block(SITE, (MORNING,), machine), SITE.id) + "2 2 * * * two\n"
    assert without_block(there, SITE.id) == "1 1 * * * one\n2 2 * * * two\n"


def test_two_workspaces_stand_side_by_side(machine: Machine) -> None:
    other = replace(SITE, id="77777777")
    mine, theirs = block(SITE, (MORNING,), machine), block(other, (MORNING,), machine)
    both = with_block(with_block(FOREIGN, mine, SITE.id), theirs, other.id)
    assert without_block(both, SITE.id) == FOREIGN + theirs
    assert without_block(both, other.id) == FOREIGN + mine


@pytest.mark.parametrize("lost", [0, -1])
def test_a_block_without_its_first_or_last_line_is_not_guessed_at(machine: Machine, lost: int) -> None:
    lines = block(SITE, (MORNING,), machine).splitlines(keepends=True)
    del lines[lost]
    with pytest.raises(ConfigError, match="crontab -e"):
        block_in(FOREIGN + "".join(lines) + FOREIGN, SITE.id)


def test_lines_of_others_between_two_halves_of_blocks_are_not_ours(machine: Machine) -> None:
    ours = block(SITE, (MORNING,), machine)
    half = ours.rpartition("# outreach: end")[0]
    with pytest.raises(ConfigError, match="lost their first or last"):
        block_in(half + FOREIGN + ours, SITE.id)
    assert FOREIGN in without_block(half + FOREIGN + ours, SITE.id)


def test_the_crontab_program_is_told_and_asked_again(tmp_path: Path) -> None:
    at_hand = fakes(tmp_path / "bin")
    machine, cron = linux(tmp_path, at_hand), Cron()
    assert cron.standing(SITE, machine) == ()
    wanted = cron.wanted(SITE, (MORNING, REVIEW), machine)
    cron.put(SITE, wanted, machine)
    assert cron.standing(SITE, machine) == wanted
    assert wanted[0].jobs == ("morning", "review")
    at_hand.forget()
    cron.put(SITE, wanted, machine)
    assert at_hand.calls == ["crontab -l"]
    cron.put(SITE, (), machine)
    assert at_hand.calls[-2:] == ["crontab -r", "crontab -l"]
    assert at_hand.crontab is None


def test_a_last_line_without_end_gets_one_only_where_cron_insists(tmp_path: Path) -> None:
    at_hand = fakes(tmp_path / "bin")
    at_hand.write(b"1 1 * * * one")
    machine, cron = linux(tmp_path, at_hand), Cron()
    cron.put(SITE, cron.wanted(SITE, (MORNING,), machine), machine)
    cron.put(SITE, (), machine)
    assert at_hand.crontab == b"1 1 * * * one\n"


def test_bytes_that_are_no_text_stay_as_they_are(tmp_path: Path) -> None:
    at_hand = fakes(tmp_path / "bin")
    at_hand.write(b"# caf\xe9\r\n")
    machine, cron = linux(tmp_path, at_hand), Cron()
    cron.put(SITE, cron.wanted(SITE, (MORNING,), machine), machine)
    cron.put(SITE, (), machine)
    assert at_hand.crontab == b"# caf\xe9\r\n"


@pytest.mark.parametrize(
    ("script", "says"),
    [
        ("echo 'You (nadia) are not allowed to use this program' >&2; exit 1", "not allowed to use this program"),
        ('[ "$1" = -l ] && exit 0; echo "\\"-\\":3: bad minute" >&2; exit 1', "bad minute"),
        ('[ "$1" = -l ] && exit 0; exit 9', "crontab says: 9"),
        ("exit 0", "does not hold what was written"),
    ],
)
def test_what_the_crontab_program_refuses_is_said(tmp_path: Path, script: str, says: str) -> None:
    at_hand = fakes(tmp_path / "bin")
    (at_hand.folder / "crontab").write_text(f"#!/bin/sh\n{script}\n")
    machine, cron = linux(tmp_path, at_hand), Cron()
    with pytest.raises(ConfigError, match=says):
        cron.put(SITE, cron.wanted(SITE, (MORNING,), machine), machine)


@pytest.mark.parametrize(
    ("running", "awake"),
    [(None, None), (frozenset({"bash", "cron"}), True), (frozenset({"crond"}), True), (frozenset({"bash"}), False)],
)
def test_it_is_awake_when_its_daemon_runs(tmp_path: Path, running: frozenset[str] | None, awake: bool | None) -> None:
    assert Cron().is_awake(SITE, (), linux(tmp_path, fakes(tmp_path / "bin"), running=running)) is awake


def test_a_mac_starts_the_daemon_itself(tmp_path: Path) -> None:
    assert Cron().is_awake(SITE, (), mac(tmp_path, fakes(tmp_path / "bin"))) is True
