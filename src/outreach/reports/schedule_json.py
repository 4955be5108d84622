"""Schedules for programs: what would be changed, the texts, and how it goes."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime

from outreach.reports.json import JsonObject
from outreach.reports.schedule import Standing, faults
from outreach.scheduling.installation import Installed
from outreach.scheduling.past_runs import PastRuns
from outreach.scheduling.pieces import Change, Piece
from outreach.scheduling.wakes import Wake, ahead_of


def changes_json(by: str | None, changes: Sequence[Change], *, done: bool) -> JsonObject:
    """Give what was or would be changed."""
    return {"version": 1, "by": by, "done": done, "changes": [_change(one) for one in changes]}


def _change(one: Change) -> JsonObject:
    what = "new" if one.before is None else "gone" if one.after is None else "changed"
    return {"place": one.place, "what": what, "edited": one.is_edited}


def pieces_json(by: str, pieces: Sequence[Piece]) -> JsonObject:
    """Give the texts."""
    return {"version": 1, "by": by, "pieces": [_piece(one) for one in pieces]}


def _piece(one: Piece) -> JsonObject:
    return {"place": one.place, "jobs": list(one.jobs), "text": one.text}


def status_json(standing: Standing) -> JsonObject:
    """Give how the schedule stands: what is installed, and every job that has a time."""
    ahead = {job: moment for moment, job in ahead_of(standing.installed, standing.now)}
    jobs = [_job(wake, ahead, standing.runs.get(wake.job, PastRuns())) for wake in standing.wakes]
    return {
        "version": 1,
        "installed": [_installed(one) for one in standing.found],
        "jobs": [*jobs],
        "problems": list(faults(standing)),
    }


def _installed(one: Installed) -> JsonObject:
    return {"by": one.by, "places": list(one.places), "awake": one.is_awake, "edited": list(one.edited)}


def _job(wake: Wake, ahead: Mapping[str, datetime], runs: PastRuns) -> JsonObject:
    failed: JsonObject | None = {"at": _text(runs.failed), "exit_code": runs.failed_with} if runs.failed else None
    return {
        "job": wake.job,
        "when": wake.when,
        "next": _text(ahead.get(wake.job)),
        "last_good": _text(runs.good),
        "last_failure": failed,
    }


def _text(moment: datetime | None) -> str | None:
    return moment.isoformat(timespec="seconds") if moment else None
