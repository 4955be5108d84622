"""too-soon (T601): nobody hears from you twice within two weeks, and nobody has two open drafts at once.

Planning rule; gives the skip `too-soon` with the day it passes. Counted from the day you last wrote (logistics not
counted), and from drafts of other cadences that lie there. Of two mails that come due together the second waits (it is
deferred). Replies, thanks and logistics are never too soon, nor is a reminder of what was asked before. The gap is
`limits.per_person_gap`, or `too-soon: {days: 10}` for a cadence or a person.

    FAIL: on 2026-12-06, mentor-checkin, Dr. Samuel Oyelaran, wrote 2026-12-01, skipped too-soon
    FAIL: on 2026-12-14, mentor-checkin, Dr. Samuel Oyelaran, wrote 2026-12-01, skipped too-soon
    PASS: on 2026-12-15, mentor-checkin, Dr. Samuel Oyelaran, wrote 2026-12-01
    FAIL: on 2026-12-06, mentor-checkin, Dr. Samuel Oyelaran, draft meeting-recap, skipped too-soon
    PASS: on 2026-12-06, mentor-checkin, Dr. Samuel Oyelaran, draft meeting-agenda
    PASS: on 2026-12-06, interview-thanks, Dr. Samuel Oyelaran, wrote 2026-12-01
    PASS: on 2026-12-06, meeting-agenda, Dr. Samuel Oyelaran, wrote 2026-12-01
    PASS: on 2026-12-06, commitment-note, Dr. Samuel Oyelaran, wrote 2026-12-01
    FAIL: on 2026-12-06, mentor-checkin, Dr. Samuel Oyelaran, hears 2026-12-01, waits until 2026-12-15
    PASS: on 2026-12-06, interview-thanks, Dr. Samuel Oyelaran, hears 2026-12-01
    PASS: on 2026-12-06, conf-request, Dr. Samuel Oyelaran, wrote 2026-12-01, reminder
"""

from __future__ import annotations

from datetime import date, timedelta

from outreach.domain.cadences import Kind
from outreach.domain.history import PastDraft, Stage
from outreach.domain.stages import View, Wait
from outreach.domain.touches import Due, Occurrence, Skip, SkipCode
from outreach.guardrails.load import Load
from outreach.guardrails.rule import PaceRule, PlanRule
from outreach.guardrails.settings import setting, whole
from outreach.guardrails.wording import short_day

ID = "T601"
NAME = "too-soon"

_NEVER_TOO_SOON = frozenset({Kind.REPLY, Kind.THANKS, Kind.LOGISTICS})


def skip(occurrence: Occurrence, view: View) -> Skip | None:
    """Silence who heard from the owner within the gap, or has an open draft of another cadence."""
    if _is_never_too_soon(occurrence) or _lies_there(occurrence, view):
        return None
    gap = _gap(occurrence, view)
    return _written(occurrence, view, gap) or _drafted(occurrence, view, gap)


def wait(due: Due, day: date, load: Load) -> Wait | None:
    """Hold back the second of two mails to somebody."""
    if _is_never_too_soon(due.occurrence):
        return None
    gap = _gap(due.occurrence, load.view)
    near = [one for one in load.written(due.person.id) if abs(day - one) < gap]
    if not near:
        return None
    text = f"{due.person.name.formal} hears from you already; {gap.days} days between two mails"
    return Wait(rule=ID, text=text, next=max(max(near) + gap, day + timedelta(days=1)))


def _is_never_too_soon(occurrence: Occurrence) -> bool:
    """Whether it answers, thanks or arranges something, or reminds of what was asked before."""
    return occurrence.cadence.kind in _NEVER_TOO_SOON or occurrence.touch.is_later


def _lies_there(occurrence: Occurrence, view: View) -> bool:
    """Whether this very touch is a draft already: it holds its place, and is only to be finished."""
    past = view.history.drafts.get(occurrence.touch)
    return past is not None and past.is_lying


def _gap(occurrence: Occurrence, view: View) -> timedelta:
    found = setting(ID, NAME, project=view.project, cadence=occurrence.cadence, person=occurrence.person)
    return timedelta(days=whole(found, "days", view.project.limits.per_person_gap.as_timedelta().days))


def _written(occurrence: Occurrence, view: View, gap: timedelta) -> Skip | None:
    last = view.history.last_written(occurrence.person.id)
    if last is None or view.today >= last + gap:
        return None
    text = f"you wrote to {occurrence.person.name.formal} on {short_day(last, view.today)}"
    return _silenced(occurrence, view, gap, last, text)


def _drafted(occurrence: Occurrence, view: View, gap: timedelta) -> Skip | None:
    drafts = [one for one in view.history.drafts_with(occurrence.person.id) if _counts(one, occurrence, view, gap)]
    if not drafts:
        return None
    latest = max(drafts, key=lambda one: one.made_at)
    made = latest.made_at.astimezone(view.project.me.zone).date()
    what = "may have been sent" if latest.stage is Stage.GONE else "lies there"
    cadence = view.project.cadence(latest.touch.cadence)
    title = cadence.title if cadence and cadence.title else latest.touch.cadence
    text = f"the {title} draft for {occurrence.person.name.formal} of {short_day(made, view.today)} {what}"
    return _silenced(occurrence, view, gap, made, text)


def _counts(draft: PastDraft, occurrence: Occurrence, view: View, gap: timedelta) -> bool:
    """Whether a draft silences others: it lies there; or it vanished within the gap and may have been sent."""
    if draft.touch.cadence == occurrence.touch.cadence or draft.kind is Kind.LOGISTICS:
        return False
    gone = draft.stage is Stage.GONE and draft.touch not in view.history.dismissed
    return draft.is_lying or (gone and view.now < draft.changed_at + gap)


def _silenced(occurrence: Occurrence, view: View, gap: timedelta, last: date, text: str) -> Skip:
    passes = max(last + gap, view.today + timedelta(days=1))
    return occurrence.silence(SkipCode.TOO_SOON, f"{text}; {gap.days} days between two mails", rule=ID, next=passes)


RULE = PlanRule(id=ID, name=NAME, standing=False, skip=skip, options=("days",))
PACE_RULE = PaceRule(id=ID, name=NAME, firm=True, wait=wait, options=("days",))
