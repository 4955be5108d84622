"""same-department (T603): people who share a corridor compare their mail, so few mails a week go into one department.

Pacing rule: the third mail of a week into one department is deferred to the next week; thanks are not counted. One
piece of news reaches one department on days at least three apart. A department is a place, a department and an address
domain; addresses at public mail providers say nothing. The number is `limits.per_department`, or
`same-department: {n: 4}` for a cadence or a person.

    FAIL: on 2026-12-01, conf-request, Dr. Ada Quill, 2 mails into the department this week, waits until 2026-12-07
    FAIL: on 2026-12-01, mentor-checkin, Dr. Ada Quill, told there 2026-11-30, waits until 2026-12-03
    PASS: on 2026-12-01, conf-request, Dr. Ada Quill, 1 mail into the department this week
    PASS: on 2026-12-01, interview-thanks, Dr. Ada Quill, 4 mails into the department this week
    PASS: on 2026-12-03, mentor-checkin, Dr. Ada Quill, told there 2026-11-30
"""

from __future__ import annotations

from datetime import date, timedelta

from outreach.domain.cadences import Kind
from outreach.domain.dates import monday
from outreach.domain.stages import Wait
from outreach.domain.touches import Due
from outreach.guardrails.load import Load
from outreach.guardrails.rule import PaceRule
from outreach.guardrails.settings import setting, whole

ID = "T603"
NAME = "same-department"

_NEWS_APART = timedelta(days=3)


def wait(due: Due, day: date, load: Load) -> Wait | None:
    """Hold back one mail too many into a department, and news that a colleague there has just heard."""
    return _crowded(due, day, load) or _same_news(due, day, load)


def _crowded(due: Due, day: date, load: Load) -> Wait | None:
    found = setting(ID, NAME, project=load.view.project, cadence=due.cadence, person=due.person)
    most = whole(found, "n", load.view.project.limits.per_department_per_week)
    there = load.into_department(due.person, day)
    if due.cadence.kind is Kind.THANKS or there is None or there < most:
        return None
    text = f"{most} mails a week into one department is the limit"
    return Wait(rule=ID, text=text, next=monday(day) + timedelta(days=7))


def _same_news(due: Due, day: date, load: Load) -> Wait | None:
    near = [one for one in load.told_there(due) if abs(day - one) < _NEWS_APART]
    if not near:
        return None
    return Wait(rule=ID, text="a colleague there hears the same news first", next=max(near) + _NEWS_APART)


RULE = PaceRule(id=ID, name=NAME, firm=False, wait=wait, options=("n",))
