"""Units of systemd: their text, that the real systemd knows every word, and what its manager is told."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
from collections.abc import Callable
from configparser import RawConfigParser
from dataclasses import replace
from datetime import time
from pathlib import Path

import pytest

from outreach.errors import ConfigError
from outreach.scheduling.entries import Entry, Site
from outreach.scheduling.seals import is_sealed
from outreach.scheduling.systemd import Systemd, service, timer
from outreach.scheduling.wakes import Wake
from tests.schedulers import Fakes, fakes, linux

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
SYSTEMD = Systemd()
# what systemd.unit(5), .service(5), .exec(5), .kill(5) and .timer(5) of systemd 249 say of user units
KNOWN = {
    "Unit": {"Description"},
    "Service": {
        *("Type", "ExecStart", "SuccessExitStatus", "TimeoutStartSec", "TimeoutStopSec"),
        *("Environment", "WorkingDirectory", "UMask", "NoNewPrivileges", "ProtectSystem", "ReadWritePaths"),
        *("PrivateTmp", "LockPersonality", "RestrictRealtime", "RestrictSUIDSGID", "RestrictNamespaces"),
        *("RestrictAddressFamilies", "SystemCallArchitectures"),
    },
    "Timer": {"OnCalendar", "Persistent", "RandomizedDelaySec", "Unit"},
    "Install": {"WantedBy"},
}
# these drop capabilities, which a user's manager may not do: the unit would fail with 218/CAPABILITIES
FAILING = {
    "ProtectKernelModules",
    "ProtectKernelLogs",
    "ProtectClock",
    "PrivateDevices",
    "CapabilityBoundingSet",
    "User",
}


def parsed(text: str) -> dict[str, dict[str, str]]:
    reader = RawConfigParser(strict=True, delimiters=("=",), comment_prefixes=("#",), interpolation=None)
    reader.optionxform = str  # type: ignore[assignment, method-assign]
    reader.read_string(text)
    return {name: dict(reader[name]) for name in reader.sections()}


def test_the_service_is_this_text() -> None:
    first, _, rest = service(SITE, MORNING).partition("\n")
    assert re.fullmatch(r"# Written by: outreach schedule install \(sum \w{8}\)\. Times and jobs .+", first)
    assert rest == (
        "[Unit]\n"
        "Description=outreach: morning in /srv/nadia/outreach\n"
        "\n"
        "[Service]\n"
        "Type=oneshot\n"
        'ExecStart="/opt/outreach/bin/python" "-P" "/srv/nadia/outreach/jobs/morning.py"\n'
        'Environment="OUTREACH_WORKSPACE=/srv/nadia/outreach"\n'
        "WorkingDirectory=/srv/nadia/outreach\n"
        "SuccessExitStatus=3\n"
        "TimeoutStartSec=900\n"
        "TimeoutStopSec=20\n"
        "UMask=0077\n"
        "NoNewPrivileges=yes\n"
        "ProtectSystem=strict\n"
        'ReadWritePaths="/srv/nadia/outreach"\n'
        "PrivateTmp=yes\n"
        "LockPersonality=yes\n"
        "RestrictRealtime=yes\n"
        "RestrictSUIDSGID=yes\n"
        "RestrictNamespaces=yes\n"
        "RestrictAddressFamilies=AF_UNIX AF_INET AF_INET6 AF_NETLINK\n"
        "SystemCallArchitectures=native\n"
    )


def test_the_timer_makes_up_for_what_was_slept_through() -> None:
    assert timer(SITE, REVIEW).partition("\n")[2] == (
        "[Unit]\n"
        "Description=outreach: review, Wednesday, Sunday 17:00\n"
        "\n"
        "[Timer]\n"
        "OnCalendar=Wed,Sun *-*-* 17:00:00\n"
        "Persistent=true\n"
        "RandomizedDelaySec=0\n"
        "Unit=outreach-1f0c9a2b-review.service\n"
        "\n"
        "[Install]\n"
        "WantedBy=timers.target\n"
    )
    assert "OnCalendar=*-*-* 07:10:00\n" in timer(SITE, MORNING)


@pytest.mark.parametrize("text", [service(SITE, MORNING), timer(SITE, REVIEW)])
def test_every_directive_is_one_that_user_units_may_have(text: str) -> None:
    assert is_sealed(text)
    for section, keys in parsed(text).items():
        assert set(keys) <= KNOWN[section]
        assert not set(keys) & FAILING


def test_a_workspace_below_tmp_is_not_hidden_from_its_own_jobs() -> None:
    assert "PrivateTmp=no\n" in service(replace(SITE, root=Path("/tmp/outreach")), MORNING)


@pytest.mark.parametrize("name", ["two words", "100%", "it's", 'a "b"', "$HOME", "a;b", "zeß", "#1"])
def test_a_path_with_signs_is_quoted_for_systemd(name: str) -> None:
    root = f"/srv/{name}"
    site, entry = replace(SITE, root=Path(root)), replace(MORNING, command=(PYTHON, f"{root}/jobs/morning.py"))
    keys = parsed(service(site, entry))["Service"]
    assert unquoted(keys["ReadWritePaths"]) == root
    assert unquoted(keys["Environment"]) == f"OUTREACH_WORKSPACE={root}"
    assert keys["WorkingDirectory"].replace("%%", "%") == root
    assert unquoted(keys["ExecStart"].split('" ')[1].replace("$$", "$")) == entry.command[1]


def unquoted(word: str) -> str:
    return word[1:-1].replace('\\"', '"').replace("%%", "%")


def complaints(folder: Path) -> str:
    """Ask the real systemd what it thinks of the units of a folder."""
    runtime = folder / "runtime"
    runtime.mkdir(mode=0o700, exist_ok=True)
    units = [str(path) for path in sorted(folder.glob("outreach-*"))]
    environ = {**os.environ, "XDG_RUNTIME_DIR": str(runtime)}
    command = ["systemd-analyze", "--user", "verify", *units]
    done = subprocess.run(command, capture_output=True, text=True, check=False, env=environ, timeout=60)
    return done.stderr + ("" if done.returncode == 0 else f"exit {done.returncode}")


def test_the_real_systemd_has_nothing_against_it(tmp_path: Path, told: Callable[[str], None]) -> None:
    if shutil.which("systemd-analyze") is None:
        told("systemd-analyze: not on this machine, units compared with the manual only")
        return
    names = ("plain", "two words", "100%", 'a "b"', "$HOME", "a;b")
    for count, name in enumerate(names):
        root = tmp_path / name
        root.mkdir()
        site = Site.of(root)
        entry = replace(REVIEW, command=("/bin/true", "-P", str(root / "jobs" / "review.py")))
        (tmp_path / f"outreach-{site.id}-review.service").write_text(service(site, entry))
        (tmp_path / f"outreach-{site.id}-review.timer").write_text(timer(site, entry))
        assert complaints(tmp_path) == "", names[: count + 1]
    (unit, *_) = tmp_path.glob("outreach-*.service")
    unit.write_text(unit.read_text().replace("LockPersonality", "LockPersonalty"))
    assert "Unknown key" in complaints(tmp_path)
    told(f"systemd-analyze verify: {len(names)} of {len(names)} workspaces without a complaint")


@pytest.fixture
def at_hand(tmp_path: Path) -> Fakes:
    return fakes(tmp_path / "bin")


def test_putting_it_in_place_writes_enables_and_starts(tmp_path: Path, at_hand: Fakes) -> None:
    machine = linux(tmp_path, at_hand)
    wanted = SYSTEMD.wanted(SITE, (MORNING, REVIEW), machine)
    SYSTEMD.put(SITE, wanted, machine)
    assert SYSTEMD.standing(SITE, machine) == wanted
    assert SYSTEMD.is_awake(SITE, wanted, machine) is True
    assert all(Path(one.place).stat().st_mode & 0o777 == 0o600 for one in wanted)
    timers = "outreach-1f0c9a2b-morning.timer outreach-1f0c9a2b-review.timer"
    assert at_hand.calls[:3] == [
        "systemctl --user daemon-reload",
        f"systemctl --user enable {timers}",
        f"systemctl --user restart {timers}",
    ]


def test_a_job_that_is_no_longer_wanted_goes(tmp_path: Path, at_hand: Fakes) -> None:
    machine = linux(tmp_path, at_hand)
    SYSTEMD.put(SITE, SYSTEMD.wanted(SITE, (MORNING, REVIEW), machine), machine)
    SYSTEMD.put(SITE, SYSTEMD.wanted(SITE, (REVIEW,), machine), machine)
    assert {job for one in SYSTEMD.standing(SITE, machine) for job in one.jobs} == {"review"}
    assert at_hand.active() == {"outreach-1f0c9a2b-review.timer"}


def test_removing_leaves_no_trace_and_nothing_of_others_goes(tmp_path: Path, at_hand: Fakes) -> None:
    machine = linux(tmp_path, at_hand)
    stamps = tmp_path / ".local/share/systemd/timers"
    other = replace(SITE, id="77777777")
    before = {path for path in tmp_path.rglob("*") if "bin" not in path.parts}
    SYSTEMD.put(SITE, SYSTEMD.wanted(SITE, (MORNING,), machine), machine)
    stamps.mkdir(parents=True)
    (stamps / "stamp-outreach-1f0c9a2b-morning.timer").touch()
    SYSTEMD.put(SITE, (), machine)
    left = {path for path in tmp_path.rglob("*") if "bin" not in path.parts} - before
    assert {str(path.relative_to(tmp_path)) for path in left} == {".config", ".local", ".local/share"}
    SYSTEMD.put(other, SYSTEMD.wanted(other, (MORNING,), machine), machine)
    SYSTEMD.put(SITE, SYSTEMD.wanted(SITE, (MORNING,), machine), machine)
    SYSTEMD.put(SITE, (), machine)
    assert len(SYSTEMD.standing(other, machine)) == 2
    assert at_hand.active() == {"outreach-77777777-morning.timer"}


def test_without_a_manager_it_is_not_here_and_can_still_be_taken_away(tmp_path: Path, at_hand: Fakes) -> None:
    machine = linux(tmp_path, at_hand)
    assert SYSTEMD.is_here(machine)
    SYSTEMD.put(SITE, SYSTEMD.wanted(SITE, (MORNING,), machine), machine)
    (at_hand.folder / "no-manager").touch()
    assert not SYSTEMD.is_here(machine)
    assert SYSTEMD.is_awake(SITE, SYSTEMD.standing(SITE, machine), machine) is False
    with pytest.raises(ConfigError, match=r"daemon-reload says: Failed to connect to bus: No medium found.*--cron"):
        SYSTEMD.put(SITE, SYSTEMD.wanted(SITE, (MORNING,), machine), machine)
    SYSTEMD.put(SITE, (), linux(tmp_path, fakes(tmp_path / "no-systemd", "crontab")))
    assert SYSTEMD.standing(SITE, machine) == ()


def test_a_unit_that_is_a_link_is_refused(tmp_path: Path, at_hand: Fakes) -> None:
    machine = linux(tmp_path, at_hand)
    SYSTEMD.put(SITE, SYSTEMD.wanted(SITE, (MORNING,), machine), machine)
    unit = Path(SYSTEMD.standing(SITE, machine)[0].place)
    unit.unlink()
    unit.symlink_to("/dev/null")
    with pytest.raises(ConfigError, match="is a link"):
        SYSTEMD.standing(SITE, machine)
