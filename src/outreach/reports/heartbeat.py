"""How the scheduled runs go: how the last one ended, and what it had to catch up on after days without any."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

from outreach.domain.facts import Fact, RunFinished, RunStarted
from outreach.domain.plans import Plan
from outreach.domain.touches import SkipCode
from outreach.reports.words import clock, count, dated

EVERYTHING = "all"
_WELL = frozenset({0, 3})
_STILL_WORKING = timedelta(minutes=10)
_WHY = {
    70: "a mistake of ours",
    74: "the disk",
    75: "to be tried later",
    77: "signed out",
    78: "the configuration",
    130: "interrupted",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class LastRun:
    """The last run: when it began, how it ended (None: it did not), and which job it was."""

    at: datetime
    exit_code: int | None
    job: str = EVERYTHING
    number: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class CaughtUp:
    """What a run did after days without one: since when there was none, how much was made, how much was too late."""

    since: date
    made: int
    missed: int


def last_run(facts: Iterable[Fact], now: datetime) -> LastRun | None:
    """Find the last run up to now, and how it ended."""
    known = tuple(facts)
    runs = [one for one in known if isinstance(one, RunStarted) and one.at <= now]
    if not runs:
        return None
    last = max(runs, key=lambda one: (one.at, one.run))
    codes = [one.exit_code for one in known if isinstance(one, RunFinished) and one.run == last.run]
    return LastRun(at=last.at, exit_code=codes[-1] if codes else None, job=last.job, number=last.run)


def first_run(facts: Iterable[Fact], now: datetime, zone: ZoneInfo) -> LastRun | None:
    """Find the first run of the day, up to now, once it came to its end; None without one."""
    known, today = tuple(facts), now.astimezone(zone).date()
    runs = [one for one in known if isinstance(one, RunStarted) and one.at <= now]
    first = min(
        (one for one in runs if one.at.astimezone(zone).date() == today),
        key=lambda one: (one.at, one.run),
        default=None,
    )
    if first is None:
        return None
    codes = [one.exit_code for one in known if isinstance(one, RunFinished) and one.run == first.run]
    return LastRun(at=first.at, exit_code=codes[-1], job=first.job, number=first.run) if codes else None


def broken(last: LastRun | None, now: datetime, zone: ZoneInfo) -> str:
    """Say that the last run went wrong and how to mend it; empty when it went well or may still be working."""
    if last is None or last.exit_code in _WELL:
        return ""
    again = f"outreach run {last.job}" if last.job != EVERYTHING else "outreach run"
    at = last.at.astimezone(zone)
    name = f"{last.job} run" if last.job != EVERYTHING else "run"
    when = f"The {name} of {dated(at.date(), now.astimezone(zone).date())} {clock(at)}"
    if last.exit_code is not None:
        why = _WHY.get(last.exit_code, "")
        return f"{when} ended with {last.exit_code}{f', {why}' if why else ''}. Once that is mended: {again}"
    if now - last.at < _STILL_WORKING:
        return ""
    return f"{when} did not finish. It goes on where it stopped: {again}"


def why(code: int) -> str:
    """Say what the exit code of a run means, in a few words; empty when there is nothing to say."""
    return _WHY.get(code, "")


def caught_up(facts: Iterable[Fact], run: LastRun, plan: Plan, zone: ZoneInfo, *, made: int) -> CaughtUp | None:
    """Say what `run` caught up on; None when there was a run on that day or the day before."""
    runs = (one for one in facts if isinstance(one, RunStarted))
    earlier = [one.at for one in runs if (one.at, one.run) < (run.at, run.number)]
    if not earlier:
        return None
    since, today = max(earlier).astimezone(zone).date(), run.at.astimezone(zone).date()
    if (today - since).days <= 1:
        return None
    closed = [one.closes for one in plan.skipped if one.code is SkipCode.MISSED_WINDOW and one.closes]
    return CaughtUp(since=since, made=made, missed=sum(1 for day in closed if since <= day < today))


def said(caught: CaughtUp, today: date) -> str:
    """Write `No run since Tue; caught up now: 4 made, 2 windows missed.`."""
    recent = (today - caught.since).days < 7
    since = dated(caught.since, today).split()[0] if recent else dated(caught.since, today)
    if not (caught.made or caught.missed):
        return f"No run since {since}; nothing was missed."
    missed = f"{count(caught.missed, 'window') if caught.missed else 'no window'} missed"
    return f"No run since {since}; caught up now: {caught.made} made, {missed}."
