"""Agents of launchd: their keys against Apple's manual, and what launchctl is told."""

from __future__ import annotations

import plistlib
from dataclasses import replace
from datetime import time
from pathlib import Path

import pytest

from outreach.errors import ConfigError
from outreach.scheduling.entries import Entry, Site
from outreach.scheduling.launchd import Launchd, agent
from outreach.scheduling.seals import is_sealed
from outreach.scheduling.wakes import Wake
from tests.schedulers import fakes, linux, mac

SITE = Site(root=Path("/srv/nadia/outreach"), id="1f0c9a2b")
MORNING = Entry(
    wake=Wake(job="morning", days=frozenset(range(7)), at=time(7, 10)),
    command=("/opt/outreach/bin/python", "-P", "/srv/nadia/outreach/jobs/morning.py"),
)
REVIEW = replace(MORNING, wake=Wake(job="review", days=frozenset({6, 2}), at=time(17)))
LAUNCHD = Launchd()
# launchd.plist(5): the keys used here, with the type the manual gives each
DOCUMENTED: dict[str, type | tuple[type, ...]] = {
    "Label": str,
    "ProgramArguments": list,
    "EnvironmentVariables": dict,
    "WorkingDirectory": str,
    "RunAtLoad": bool,
    "StartCalendarInterval": (dict, list),
    "LimitLoadToSessionType": (str, list),
    "ProcessType": str,
    "ExitTimeOut": int,
    "Umask": (int, str),
}
SLOT = {"Minute": range(60), "Hour": range(24), "Day": range(1, 32), "Weekday": range(8), "Month": range(1, 13)}


@pytest.mark.parametrize("entry", [MORNING, REVIEW])
def test_every_key_is_one_that_launchd_documents(entry: Entry) -> None:
    found = plistlib.loads(agent(SITE, entry).encode())
    assert set(found) <= set(DOCUMENTED)
    for key, value in found.items():
        assert isinstance(value, DOCUMENTED[key]), key
    assert found["ProcessType"] in ("Background", "Standard", "Adaptive", "Interactive")
    assert found["LimitLoadToSessionType"] in ("Aqua", "Background", "LoginWindow", "StandardIO", "System")
    slots = found["StartCalendarInterval"]
    for slot in slots if isinstance(slots, list) else [slots]:
        assert all(value in SLOT[key] for key, value in slot.items())


def test_an_agent_runs_at_its_time_and_at_sign_in() -> None:
    text = agent(SITE, MORNING)
    assert is_sealed(text)
    assert plistlib.loads(text.encode()) == {
        "Label": "outreach.1f0c9a2b.morning",
        "ProgramArguments": ["/opt/outreach/bin/python", "-P", "/srv/nadia/outreach/jobs/morning.py"],
        "EnvironmentVariables": {"OUTREACH_WORKSPACE": "/srv/nadia/outreach", "PATH": "/usr/local/bin:/usr/bin:/bin"},
        "WorkingDirectory": "/srv/nadia/outreach",
        "RunAtLoad": True,
        "StartCalendarInterval": {"Hour": 7, "Minute": 10},
        "LimitLoadToSessionType": "Aqua",
        "ProcessType": "Background",
        "ExitTimeOut": 20,
        "Umask": 0o077,
    }


def test_days_of_the_week_are_launchds() -> None:
    assert plistlib.loads(agent(SITE, REVIEW).encode())["StartCalendarInterval"] == [
        {"Weekday": 0, "Hour": 17, "Minute": 0},
        {"Weekday": 3, "Hour": 17, "Minute": 0},
    ]


@pytest.mark.parametrize("name", ["two words", "100%", "a & b", "<x>", 'a "b"', "zeß"])
def test_a_path_with_signs_is_written_as_xml(name: str) -> None:
    site = replace(SITE, root=Path("/srv") / name)
    assert plistlib.loads(agent(site, MORNING).encode())["WorkingDirectory"] == f"/srv/{name}"


def test_agents_are_loaded_once_and_anew_when_they_change(tmp_path: Path) -> None:
    at_hand = fakes(tmp_path / "bin")
    machine = mac(tmp_path, at_hand)
    wanted = LAUNCHD.wanted(SITE, (MORNING, REVIEW), machine)
    LAUNCHD.put(SITE, wanted, machine)
    assert LAUNCHD.standing(SITE, machine) == wanted
    assert [job for one in wanted for job in one.jobs] == ["morning", "review"]
    assert LAUNCHD.is_awake(SITE, wanted, machine) is True
    assert f"launchctl bootstrap gui/501 {wanted[0].place}" in at_hand.calls
    at_hand.forget()
    LAUNCHD.put(SITE, wanted, machine)
    assert {call.split()[1] for call in at_hand.calls} == {"print"}
    later = replace(MORNING, wake=replace(MORNING.wake, at=time(8)))
    LAUNCHD.put(SITE, LAUNCHD.wanted(SITE, (later,), machine), machine)
    assert "launchctl bootout gui/501/outreach.1f0c9a2b.morning" in at_hand.calls
    assert at_hand.active("loaded") == {"outreach.1f0c9a2b.morning"}


def test_removing_takes_its_own_agents_and_no_others(tmp_path: Path) -> None:
    at_hand = fakes(tmp_path / "bin")
    machine = mac(tmp_path, at_hand)
    foreign = tmp_path / "Library/LaunchAgents/org.example.other.plist"
    foreign.parent.mkdir(parents=True)
    foreign.write_text("mine")
    LAUNCHD.put(SITE, LAUNCHD.wanted(SITE, (MORNING, REVIEW), machine), machine)
    # signed out meanwhile: nothing is loaded
    (at_hand.folder / "loaded.outreach.1f0c9a2b.review").unlink()
    LAUNCHD.put(SITE, (), machine)
    assert list(foreign.parent.iterdir()) == [foreign]
    assert at_hand.active("loaded") == set()


def test_what_launchctl_refuses_is_said(tmp_path: Path) -> None:
    at_hand = fakes(tmp_path / "bin")
    machine = mac(tmp_path, at_hand)
    (at_hand.folder / "refuses").touch()
    wanted = LAUNCHD.wanted(SITE, (MORNING,), machine)
    with pytest.raises(ConfigError, match=r"bootstrap says: Bootstrap failed: 5.*sign in to the Mac's own screen"):
        LAUNCHD.put(SITE, wanted, machine)
    assert LAUNCHD.is_awake(SITE, LAUNCHD.standing(SITE, machine), machine) is False
    (at_hand.folder / "launchctl").write_text("#!/bin/sh\nexit 36\n")
    with pytest.raises(ConfigError, match="bootout says: 36"):
        LAUNCHD.put(SITE, (), machine)


def test_it_is_on_macs_only(tmp_path: Path) -> None:
    at_hand = fakes(tmp_path / "bin")
    assert LAUNCHD.is_here(mac(tmp_path, at_hand))
    assert not LAUNCHD.is_here(linux(tmp_path, at_hand))
