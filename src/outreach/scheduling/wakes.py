"""Wakes: on which days and at what time a job is started, by the wall clock of the machine it runs on."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime, time, timedelta
from types import MappingProxyType
from typing import Final

from outreach.domain.english import WEEKDAYS
from outreach.domain.project import JobSpec, Project

_GROUPS: Final = MappingProxyType({"daily": range(7), "weekdays": range(5), "weekends": range(5, 7)})
_A_WEEK: Final = 8


@dataclass(frozen=True, slots=True, kw_only=True)
class Wake:
    """When a job is started: `days` of the week (Monday is 0), `at` the machine's wall time."""

    job: str
    days: frozenset[int]
    at: time

    @property
    def when(self) -> str:
        """Write it as in the configuration: `daily 07:10`, `Monday, Thursday 18:30`."""
        groups = (name for name, days in _GROUPS.items() if self.days == frozenset(days))
        named = ", ".join(WEEKDAYS[day] for day in sorted(self.days))
        return f"{next(groups, named)} {self.at:%H:%M}"

    @property
    def is_daily(self) -> bool:
        """Whether it comes on every day of the week."""
        return len(self.days) == len(WEEKDAYS)

    @property
    def from_sunday(self) -> tuple[int, ...]:
        """Its days as cron and launchd count them: Sunday is 0."""
        return tuple(sorted((day + 1) % len(WEEKDAYS) for day in self.days))


def wakes(project: Project) -> tuple[Wake, ...]:
    """Give the wakes of all jobs that have a time, in the order of the day."""
    found = (_wake(job) for job in project.jobs.values() if job.at)
    return tuple(sorted(found, key=lambda wake: (wake.at, wake.job)))


def _wake(job: JobSpec) -> Wake:
    days = _GROUPS.get(job.days) or [WEEKDAYS.index(name.strip()) for name in job.days.split(",")]
    return Wake(job=job.name, days=frozenset(days), at=time.fromisoformat(job.at))


def next_wake(wakes: Iterable[Wake], now: datetime) -> datetime | None:
    """Give the first wake after `now`, in the machine's zone; None when there is none."""
    ahead = ahead_of(wakes, now)
    return ahead[0][0] if ahead else None


def ahead_of(wakes: Iterable[Wake], now: datetime) -> tuple[tuple[datetime, str], ...]:
    """Give the next wake of each job after `now`, with its name, the soonest first."""
    found = ((min(moment for moment in _moments(wake, now, range(_A_WEEK)) if moment > now), wake) for wake in wakes)
    return tuple(sorted((moment, wake.job) for moment, wake in found))


def last_wake(wakes: Iterable[Wake], now: datetime) -> datetime | None:
    """Give the last wake up to `now`, in the machine's zone: by then a run should have begun; None without wakes."""
    past = (moment for wake in wakes for moment in _moments(wake, now, range(-_A_WEEK, 1)) if moment <= now)
    return max(past, default=None)


def _moments(wake: Wake, now: datetime, days: range) -> Iterator[datetime]:
    today = now.astimezone().date()
    around = (today + timedelta(days=count) for count in days)
    return (_here(datetime.combine(day, wake.at)) for day in around if day.weekday() in wake.days)


def _here(wall: datetime) -> datetime:
    """Place a wall time in the machine's own zone, the only one a scheduler goes by.

    Of two the first; one that a clock change skips comes as much later as the change takes away (PEP 495).
    """
    moment = wall.astimezone()
    return moment if moment.replace(tzinfo=None) == wall else wall.replace(fold=1).astimezone()
