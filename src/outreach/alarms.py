"""When to put the hold “outreach needs you” on the calendar, and when to take it away: as plans, like all holds.

There is one per cause, from the first run that failed until a run went well. An owner who removes it has seen it: it
does not come back. What mends itself, such as a network that is away, is no cause. It decides; it asks nobody.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, datetime, time, timedelta

from outreach.domain.alarm import PART, alarm_id, is_alarm
from outreach.domain.dates import resolve
from outreach.domain.facts import DraftIntended, Fact, HoldIntended, RunFinished
from outreach.domain.history import History, Stage
from outreach.domain.messages import Hold, key
from outreach.domain.plans import Plan, PlannedHold, Withdrawal
from outreach.domain.project import HoldsTo, Project
from outreach.domain.touches import SkipCode, TouchId
from outreach.errors import Exit, OutreachError, SignInError
from outreach.ground import SwitchedError, UnknownError
from outreach.providers.base import NotGranted
from outreach.redaction import redacted
from outreach.reports.signing_out import ends, signing_out

TITLE = "outreach needs you"
_LASTS = timedelta(minutes=15)
_AWAKE = (8, 21)
_AFTER_WORK = time(17)
_CAUSES = {Exit.BUG: "mistake", Exit.DISK: "disk", Exit.SIGN_IN: "sign-in", Exit.CONFIG: "configuration"}
_WELL = frozenset({Exit.DONE, Exit.ATTENTION})
_GOES = "This hold goes away by itself once that is mended and a run has gone well."


def alarm(
    problem: OutreachError | None, facts: Iterable[Fact], history: History, project: Project, now: datetime
) -> Plan | None:
    """Plan the hold about what stopped a run (None: a mistake of ours); None when there is nothing to be put up."""
    known = tuple(facts)
    code = problem.code if problem else Exit.BUG
    cause = _CAUSES.get(code)
    if cause is None or not _is_possible(problem, known, project):
        return None
    text = str(problem) if problem else "A run stopped over a mistake of ours, not yours. Type   outreach doctor"
    return _put_up(alarm_id(cause, _since(known, code, now)), text, history, project, now)


def settled(facts: Iterable[Fact], history: History, project: Project, now: datetime) -> Plan | None:
    """Plan what is left to do about alarms after a run that went well: all that are mended go.

    One may come: Google is about to end the sign-in, and afterwards there is no calendar to say so on.
    """
    known = tuple(facts)
    end = ends(known, project, now)
    coming = None
    if end is not None and end > now and (said := signing_out(known, project, now)):
        touch = alarm_id("sign-in-ends", end.astimezone(project.me.zone).date())
        coming = touch, " ".join(said)
    gone = [
        PlannedHold(
            hold=_hold(past.touch, "", past.starts, project),
            state="release",
            key=past.key,
            generation=past.generation,
            ref=past.ref,
            withdrawal=Withdrawal(touch=past.touch, what="hold", code=SkipCode.REMOVED, text="mended", key=past.key),
        )
        for past in history.holds.values()
        if is_alarm(past.touch) and past.is_untouched and past.over > now and (not coming or past.touch != coming[0])
    ]
    new = _put_up(*coming, history, project, now) if coming else None
    rows = (*(new.holds if new else ()), *gone)
    return Plan(now=now, account=project.me.email, holds=rows) if rows else None


def _is_possible(problem: OutreachError | None, facts: tuple[Fact, ...], project: Project) -> bool:
    """Whether a hold can be made at all, and would not be the first thing this ledger knows of.

    A ledger that knows of nothing may be a new one in the place of one that was lost, and must go on looking like it.
    """
    if isinstance(problem, SwitchedError | UnknownError):
        return False
    if not any(isinstance(one, DraftIntended | HoldIntended) for one in facts):
        return False
    is_out = isinstance(problem, SignInError) and not isinstance(problem, NotGranted)
    return not (is_out and project.holds is HoldsTo.GOOGLE)


def _since(facts: Iterable[Fact], code: Exit, now: datetime) -> date:
    """Give the day of the first run since the last good one that ended like this."""
    first: datetime | None = None
    for fact in facts:
        if isinstance(fact, RunFinished) and fact.at <= now:
            if fact.exit_code in _WELL:
                first = None
            elif fact.exit_code == code:
                first = first or fact.at
    return (first or now).astimezone(now.tzinfo).date()


def _put_up(touch: TouchId, text: str, history: History, project: Project, now: datetime) -> Plan | None:
    past = history.holds.get((touch, PART))
    if past is not None and past.stage not in (Stage.INTENDED, Stage.WITHDRAWN):
        return None
    generation = history.generations.get((touch, PART), 0)
    hold = _hold(touch, f"{redacted(text)}\n\n{_GOES}", _starts(now, project), project)
    name = key(project.me.email, touch, PART, generation)
    row = PlannedHold(hold=hold, state="ready", key=name, generation=generation)
    return Plan(now=now, account=project.me.email, holds=(row,))


def _hold(touch: TouchId, text: str, starts: datetime, project: Project) -> Hold:
    return Hold(
        touch=touch,
        part=PART,
        title=TITLE,
        starts=starts,
        ends=starts + _LASTS,
        zone=str(project.me.zone),
        text=text,
        popup=timedelta(0),
    )


def _starts(now: datetime, project: Project) -> datetime:
    """Give the next full hour while people are awake, else five in the afternoon that comes next."""
    local = now.astimezone(project.me.zone)
    hour = (local + timedelta(hours=1)).replace(minute=0, second=0, microsecond=0)
    first, last = _AWAKE
    if hour.date() == local.date() and first <= hour.hour <= last:
        return hour
    day = local.date() if local.hour < _AFTER_WORK.hour else local.date() + timedelta(days=1)
    return resolve(day, _AFTER_WORK, project.me.zone)
