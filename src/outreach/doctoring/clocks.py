"""Time: whether the machine's clock can be right, and whether every zone that somebody lives in can be computed."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from datetime import timedelta
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from outreach.doctoring.case import Case
from outreach.domain.facts import RunStarted
from outreach.domain.project import Project
from outreach.domain.verdicts import Fail, Ok, Verdict, Warn
from outreach.errors import Exit
from outreach.reports.words import count, listed

# this version was made then; a clock that shows less was never set
_OLDEST = 2026
_YEARS = 20
_BEHIND = timedelta(minutes=5)
_AWAY = timedelta(days=45)
_SET = {"darwin": "sudo sntp -sS time.apple.com"}
_SET_ELSEWHERE = "sudo timedatectl set-ntp true"
_TZDATA = f"{sys.executable} -m pip install --force-reinstall tzdata"


def clock(case: Case) -> Iterator[Verdict]:
    """Compare the clock with the years this program is for, and with the last run."""
    command = _SET.get(case.machine.platform, _SET_ELSEWHERE)
    shown = f"the clock shows {case.now:%Y-%m-%d %H:%M}"
    runs = (one.at for one in case.facts if isinstance(one, RunStarted) and (case.simulated or not one.simulated))
    last = max(runs, default=None)
    here = last.astimezone(case.now.tzinfo) if last else None
    if not _OLDEST <= case.now.year < _OLDEST + _YEARS:
        yield Fail(text=f"{shown}, which cannot be", command=command, code=Exit.LATER)
    elif here and case.now < here - _BEHIND:
        text = f"{shown}, but the last run was at {here:%Y-%m-%d %H:%M}"
        yield Fail(text=text, command=command, code=Exit.LATER)
    elif here and case.now - here > _AWAY:
        text = f"{shown}, {(case.now - here).days} days after the last run; the next one will only list"
        yield Warn(text=text, command="outreach run")
    else:
        yield Ok(text=shown)


def zones(case: Case, project: Project) -> Iterator[Verdict]:
    """Read the data of every zone anew, and compute with it."""
    names = sorted(_named(project))
    broken = [name for name in names if not _works(name, case)]
    if broken:
        text = f"the time zone data of this machine lacks {listed(broken)}, or cannot be read"
        yield Fail(text=text, command=_TZDATA, code=Exit.CONFIG)
    else:
        yield Ok(
            text=f"{project.me.zone.key}, and {count(len(names) - 1, 'other')}" if names[1:] else project.me.zone.key
        )


def _named(project: Project) -> set[str]:
    people = [one.zone for one in project.people]
    programs = [one.zone for one in project.programs]
    conferences = [one.zone for one in project.conferences]
    routines = [one.zone for one in project.routines]
    found = (project.me.zone, *people, *programs, *conferences, *routines)
    return {zone.key for zone in found if zone is not None}


def _works(name: str, case: Case) -> bool:
    try:
        zone = ZoneInfo.no_cache(name)
    except (ZoneInfoNotFoundError, ValueError, OSError):
        return False
    return case.now.astimezone(zone) == case.now
