"""cap (T602): so many drafts a day and a week, so many requests, so many people you never wrote to before.

Pacing rule: what is over the limit is deferred to the first day that has room. Counted over your days and ISO weeks
(Monday to Sunday): drafts made and not withdrawn, unfinished ones included. Thanks are not counted over a week, and are
no request. Of one conference, so many people are asked to meet. A cap never makes a window be missed: what may not be
late is made on its last day, with a warning. The numbers are those of `limits:`, or of the `pace:`.

    FAIL: on 2026-12-01, conf-request, Dr. Ada Quill, 4 requests this week, waits until 2026-12-07
    FAIL: on 2026-12-01, conf-request, Dr. Ada Quill, about GLWS, 6 requests for this conference, waits until 2026-12-02
    FAIL: on 2026-12-01, mentor-checkin, Dr. Ada Quill, 10 drafts this week, waits until 2026-12-07
    FAIL: on 2026-12-01, mentor-checkin, Dr. Ada Quill, 4 drafts today, waits until 2026-12-02
    FAIL: on 2026-12-01, keep-in-touch, Dr. Ada Quill, 3 new people this week, waits until 2026-12-07
    PASS: on 2026-12-01, mentor-checkin, Dr. Ada Quill, 4 requests this week
    PASS: on 2026-12-01, interview-thanks, Dr. Ada Quill, 10 drafts this week
    PASS: on 2026-12-01, conf-request, Dr. Ada Quill, 3 requests this week
    PASS: on 2026-12-01, conf-request, Dr. Ada Quill, about GLWS, 5 requests for this conference
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta

from outreach.domain.cadences import Kind
from outreach.domain.dates import monday
from outreach.domain.occasions import OccasionKind
from outreach.domain.stages import Wait
from outreach.domain.touches import Due
from outreach.guardrails.load import Load
from outreach.guardrails.rule import PaceRule

ID = "T602"
NAME = "cap"


def wait(due: Due, day: date, load: Load) -> Wait | None:
    """Hold back what a full week or a full day has no room for; the limit that lasts longest is named."""
    return max(_full(due, day, load), key=lambda one: one.next, default=None)


def _full(due: Due, day: date, load: Load) -> Iterator[Wait]:
    limits, kind = load.view.project.limits, due.cadence.kind
    next_week = monday(day) + timedelta(days=7)
    if kind is not Kind.THANKS and load.in_week(day) >= limits.drafts_per_week:
        yield Wait(rule=ID, text=f"{limits.drafts_per_week} a week is the limit", next=next_week)
    if kind is Kind.ASK and load.asks_in_week(day) >= limits.asks_per_week:
        yield Wait(rule=ID, text=f"{limits.asks_per_week} requests a week is the limit", next=next_week)
    if kind is not Kind.THANKS and _one_stranger_too_many(due, day, load):
        yield Wait(rule=ID, text=f"{limits.new_people_per_week} new people a week is the limit", next=next_week)
    if kind is Kind.ASK and _one_request_too_many(due, load):
        text = f"{limits.conference_requests} requests for one conference is the limit"
        yield Wait(rule=ID, text=text, next=day + timedelta(days=1))
    if load.on_day(day) >= limits.drafts_per_day:
        yield Wait(rule=ID, text=f"{limits.drafts_per_day} a day is the limit", next=day + timedelta(days=1))


def _one_request_too_many(due: Due, load: Load) -> bool:
    """Whether as many as the owner wants to meet at a conference are asked already, without this one."""
    occasion = due.occurrence.occasion
    if occasion is None or occasion.kind is not OccasionKind.CONFERENCE:
        return False
    asked = load.requested(occasion.id)
    return len(asked) >= load.view.project.limits.conference_requests and due.person.id not in asked


def _one_stranger_too_many(due: Due, day: date, load: Load) -> bool:
    found = load.strangers_in_week(day)
    full = len(found) >= load.view.project.limits.new_people_per_week
    return full and due.person.id not in found and load.is_stranger(due.person.id, day)


RULE = PaceRule(id=ID, name=NAME, firm=False, wait=wait)
