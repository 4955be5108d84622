"""too-soon (T601): nobody hears from you twice within two weeks, and nobody has two open drafts at once.

Planning rule; gives the skip `too-soon` with the day it passes. Counted from the day you last wrote (logistics not
counted), and from drafts of other cadences that lie there. Replies, thanks and logistics are never too soon. The gap is
`limits.per_person_gap`, or `too-soon: {days: 10}` for a cadence or a person.

    FAIL: on 2026-12-06, mentor-checkin, Dr. Samuel Oyelaran, wrote 2026-12-01, skipped too-soon
    FAIL: on 2026-12-14, mentor-checkin, Dr. Samuel Oyelaran, wrote 2026-12-01, skipped too-soon
    PASS: on 2026-12-15, mentor-checkin, Dr. Samuel Oyelaran, wrote 2026-12-01
    FAIL: on 2026-12-06, mentor-checkin, Dr. Samuel Oyelaran, draft meeting-recap, skipped too-soon
    PASS: on 2026-12-06, mentor-checkin, Dr. Samuel Oyelaran, draft meeting-agenda
    PASS: on 2026-12-06, interview-thanks, Dr. Samuel Oyelaran, wrote 2026-12-01
    PASS: on 2026-12-06, meeting-agenda, Dr. Samuel Oyelaran, wrote 2026-12-01
    PASS: on 2026-12-06, commitment-note, Dr. Samuel Oyelaran, wrote 2026-12-01
"""

from __future__ import annotations

from datetime import date, timedelta

from outreach.domain.cadences import Kind
from outreach.domain.history import PastDraft, Stage
from outreach.domain.stages import View
from outreach.domain.touches import Occurrence, Skip, SkipCode
from outreach.guardrails.rule import PlanRule
from outreach.guardrails.settings import setting
from outreach.guardrails.silence import silence
from outreach.guardrails.wording import short_day

ID = "T601"
NAME = "too-soon"

_NEVER_TOO_SOON = frozenset({Kind.REPLY, Kind.THANKS, Kind.LOGISTICS})


def skip(occurrence: Occurrence, view: View) -> Skip | None:
    """Silence who heard from the owner within the gap, or has an open draft of another cadence."""
    if occurrence.cadence.kind in _NEVER_TOO_SOON or _lies_there(occurrence, view):
        return None
    gap = _gap(occurrence, view)
    return _written(occurrence, view, gap) or _drafted(occurrence, view, gap)


def _lies_there(occurrence: Occurrence, view: View) -> bool:
    """Whether this very touch is a draft already: it holds its place, and is only to be finished."""
    past = view.history.drafts.get(occurrence.touch)
    return past is not None and past.is_lying


def _gap(occurrence: Occurrence, view: View) -> timedelta:
    found = setting(ID, NAME, project=view.project, cadence=occurrence.cadence, person=occurrence.person)
    days = found.options.get("days", "")
    return timedelta(days=int(days)) if days.isdecimal() else view.project.limits.per_person_gap.as_timedelta()


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
    return silence(occurrence, SkipCode.TOO_SOON, f"{text}; {gap.days} days between two mails", rule=ID, next=passes)


RULE = PlanRule(id=ID, name=NAME, standing=False, skip=skip)
