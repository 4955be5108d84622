"""Schedules on the screen: what would be written, what was, and how it goes."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from outreach.reports.words import clock, count, dated, listed, wrapped
from outreach.scheduling.installation import Installed
from outreach.scheduling.past_runs import PastRuns
from outreach.scheduling.pieces import Change, Piece
from outreach.scheduling.wakes import Wake, ahead_of

INSTALL, STATUS = "outreach schedule install", "outreach schedule status"
_NONE = PastRuns()
_WHY = {
    "cron": "cron starts nothing that falls into sleep; the next wake catches up.",
    "systemd": "systemd starts once, at the next occasion, what fell into sleep.",
    "launchd": "launchd starts once, after waking or at sign-in, what fell into sleep.",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Standing:
    """How the schedule stands: what is installed, what the configuration wants, what ran, and the machine's home.

    `alone` says whether jobs also start while the owner is not signed in; `now` is aware.
    """

    found: tuple[Installed, ...]
    wakes: tuple[Wake, ...]
    runs: Mapping[str, PastRuns]
    now: datetime
    home: Path
    stale: bool = False
    alone: bool = True

    @property
    def installed(self) -> tuple[Wake, ...]:
        """The wakes that really happen."""
        jobs = {job for one in self.found for job in one.jobs}
        return tuple(wake for wake in self.wakes if wake.job in jobs)

    @property
    def is_well(self) -> bool:
        """Whether nothing is left to do."""
        failed = any(self.runs.get(wake.job, _NONE).failed for wake in self.installed)
        return bool(self.found) and not failed and not list(faults(self))


def proposed(changes: Sequence[Change], home: Path) -> str:
    """Write everything that would be written or taken away, place by place."""
    return "\n".join(line for change in changes for line in (_title(change, home), *change.lines, "")).rstrip()


def _title(change: Change, home: Path) -> str:
    place = short(change.place, home)
    if change.before is None:
        return f"New in {place}:" if not place.startswith(("~", "/")) else f"New: {place}"
    edited = ", which you changed" if change.is_edited else ""
    return f"{'Changes in' if change.after else 'Goes away:'} {place}{edited}"


def short(place: str, home: Path) -> str:
    """Write a place as people do: with ~ for the home folder."""
    return f"~{place.removeprefix(str(home))}" if place.startswith(f"{home}/") else place


def whole(pieces: Sequence[Piece], home: Path) -> str:
    """Write the texts in full."""
    return "\n".join(f"# {short(one.place, home)}\n{one.text}" for one in pieces)


def put_in_place(by: str, wakes: Sequence[Wake], now: datetime, *, is_new: bool) -> str:
    """Say what starts the jobs from now on, and when the first is."""
    first = ahead_of(wakes, now)[0]
    done = "starts" if is_new else "starts already, as written,"
    jobs = f"{count(len(wakes), 'job')}: {listed([wake.job for wake in wakes])}"
    lines = wrapped(f"{by} {done} {jobs}.", indent=2, first="")
    lines += [_WHY[by], f"Next: {first[1]}, {_at(first[0], now)}"]
    return "\n".join([*lines, f"See it: {STATUS}      Take it away: outreach schedule remove"])


def kept_edited(changes: Sequence[Change], home: Path) -> str:
    """Say that nothing was done, since a person's own words would be lost."""
    places = listed([short(one.place, home) for one in changes if one.is_edited])
    return "\n".join(
        wrapped(f"You changed {places}, so it was left as it is. Replace it:   {INSTALL} --replace", indent=2, first="")
    )


def taken_away(changes: Sequence[Change], home: Path) -> str:
    """Say that nothing is started any more."""
    if not changes:
        return f"Nothing was installed for this workspace.   To install it:  {INSTALL}"
    lines = [f"Taken away: {short(one.place, home)}" for one in changes]
    return "\n".join([*lines, "Nothing starts your jobs any more. By hand: outreach run"])


def status(standing: Standing) -> str:
    """Write what starts the jobs, each job with its next wake and its last run, and what is left to do."""
    if not standing.found:
        return f"Nothing starts your jobs.\nNext: {INSTALL}"
    lines = [_opening(one, standing.home) for one in standing.found]
    lines += _rows(standing)
    for fault in faults(standing):
        lines += wrapped(fault, indent=2, first="")
    edited = [short(place, standing.home) for one in standing.found for place in one.edited]
    if edited:
        lines += wrapped(f"You changed {listed(edited)}; it stays as you wrote it.", indent=2, first="")
    if not standing.alone:
        lines.append("Only while you are signed in; also otherwise:   loginctl enable-linger")
    lines.append(_last(standing))
    return "\n".join(lines)


def _opening(one: Installed, home: Path) -> str:
    files = [place for place in one.places if place.startswith("/")]
    where = f"{count(len(files), 'file')} in {short(str(Path(files[0]).parent), home)}" if files else one.places[0]
    return f"{one.by} starts {count(len(one.jobs), 'job')}: {where}"


def _rows(standing: Standing) -> Iterator[str]:
    ahead = {job: moment for moment, job in ahead_of(standing.installed, standing.now)}
    for wake in standing.wakes:
        due = f"next {_at(ahead[wake.job], standing.now)}" if wake.job in ahead else "not installed"
        ran = _ran(standing.runs.get(wake.job, _NONE), standing.now) if wake.job in ahead else ""
        yield from wrapped(ran, first=f"{wake.job:<11} {wake.when:<18} {due:<23} ")


def _ran(runs: PastRuns, now: datetime) -> str:
    if runs.failed is not None:
        how = f"ended with {runs.failed_with}" if runs.failed_with is not None else "did not finish"
        good = f", last good {_at(runs.good, now)}" if runs.good else ""
        return f"{how} {_at(runs.failed, now)}{good}"
    return f"last good {_at(runs.good, now)}" if runs.good else "no run yet"


def faults(standing: Standing) -> Iterator[str]:
    """Give what is wrong with the schedule itself, a sentence each, with what mends it."""
    if len(standing.found) > 1:
        yield f"The jobs are started twice, by {listed([one.by for one in standing.found])}. Mend it:   {INSTALL}"
    for one in standing.found:
        if one.is_awake is False and one.by == "cron":
            yield "No cron daemon runs on this machine, so nothing is started. As root:   service cron start"
        elif one.is_awake is False:
            yield f"{one.by} does not act on it: something is not loaded. Mend it:   {INSTALL}"
    if standing.stale:
        yield f"What is installed is not what config.yaml and this Python ask for now. Mend it:   {INSTALL}"


def _last(standing: Standing) -> str:
    ahead = ahead_of(standing.installed, standing.now)
    if not ahead:
        return f"Next: {INSTALL}"
    return f"Next: {ahead[0][1]}, {_at(ahead[0][0], standing.now)}      By hand: outreach run"


def _at(moment: datetime, now: datetime) -> str:
    """Write a moment by the machine's clock, which schedulers go by."""
    here = moment.astimezone()
    return f"{dated(here.date(), now.astimezone().date())} {clock(here)}"
