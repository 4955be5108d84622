"""burst (T611): after set-up, or back from a long holiday, what piled up is spread over days and weeks.

Pacing rule: when more is due at once than a day may have, and no run was made for a week, what is over the daily and
weekly numbers is deferred, the most overdue first. The numbers are those of `limits:`; `burst: {per_day: 2}` makes the
first days gentler. Switched off, cap (T602) still holds. What must not be late never waits for it on its last day.

    FAIL: on 2026-12-01, mentor-checkin, Dr. Ada Quill, 23 due at once, 4 drafts today, waits until 2026-12-02
    FAIL: on 2026-12-01, mentor-checkin, Dr. Ada Quill, 23 due at once, 10 drafts this week, waits until 2026-12-07
    PASS: on 2026-12-01, mentor-checkin, Dr. Ada Quill, 4 drafts today
    PASS: on 2026-12-01, mentor-checkin, Dr. Ada Quill, 23 due at once, 3 drafts today
    PASS: on 2026-12-01, interview-thanks, Dr. Ada Quill, 23 due at once, 10 drafts this week
    PASS: on 2026-12-01, conf-request, Dr. Ada Quill, 23 due at once, 4 drafts today, closed 2026-12-01
"""

from __future__ import annotations

from datetime import date, timedelta

from outreach.domain.cadences import Kind, Missed
from outreach.domain.dates import monday
from outreach.domain.stages import Wait
from outreach.domain.touches import Due
from outreach.guardrails.load import Load
from outreach.guardrails.rule import PaceRule
from outreach.guardrails.settings import setting, whole

ID = "T611"
NAME = "burst"


def wait(due: Due, day: date, load: Load) -> Wait | None:
    """Hold back what is over a day's or a week's number while very much is due at once."""
    if not load.burst or _is_last_day(due, day):
        return None
    limits = load.view.project.limits
    if due.cadence.kind is not Kind.THANKS and load.in_week(day) >= limits.drafts_per_week:
        next_week = monday(day) + timedelta(days=7)
        return Wait(rule=ID, text=f"{limits.drafts_per_week} a week is the limit", next=next_week)
    found = setting(ID, NAME, project=load.view.project, cadence=due.cadence, person=due.person)
    most = whole(found, "per_day", limits.drafts_per_day)
    if load.on_day(day) >= most:
        return Wait(rule=ID, text=f"{most} a day is the limit", next=day + timedelta(days=1))
    return None


def _is_last_day(due: Due, day: date) -> bool:
    closes = due.window.closes
    return due.cadence.missed is Missed.SKIP and not due.late and closes is not None and closes <= day


RULE = PaceRule(id=ID, name=NAME, firm=False, wait=wait, options=("per_day",))
