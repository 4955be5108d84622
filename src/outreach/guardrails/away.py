"""away (T608): nothing waits in an inbox for a week because its reader is at a conference, and nothing while you rest.

Pacing rule. Two halves. While you are away (`me.away`) only what closes before your return is made. While the reader
probably is (`calendar.busy`, for everybody or for people of that interest; the days of a conference at which you meet
them), what asks or tells is deferred to the day after. Thanks, answers and scheduling do not wait, nor what hangs on
that very conference; and the reader's absence never makes a window be missed. `away: off` for a cadence or a person.

    FAIL: on 2026-12-01, Dr. Ada Quill, likes imaging, busy imaging 2026-11-29..2026-12-03, waits until 2026-12-04
    FAIL: on 2026-12-01, mentor-checkin, Dr. Ada Quill, busy all 2026-11-29..2026-12-03, waits until 2026-12-04
    FAIL: on 2026-12-01, mentor-checkin, Dr. Ada Quill, at a conference 2026-12-01..2026-12-02, waits until 2026-12-03
    FAIL: on 2026-12-24, mentor-checkin, Dr. Ada Quill, away 2026-12-24..2027-01-01, waits until 2027-01-02
    PASS: on 2026-12-01, conf-request, Dr. Ada Quill, busy imaging 2026-11-29..2026-12-03
    PASS: on 2026-12-01, interview-thanks, Dr. Ada Quill, likes imaging, busy imaging 2026-11-29..2026-12-03
    PASS: on 2026-12-01, meeting-agenda, Dr. Ada Quill, busy all 2026-11-29..2026-12-03
    PASS: on 2026-12-04, conf-request, Dr. Ada Quill, likes imaging, busy imaging 2026-11-29..2026-12-03
    PASS: on 2026-12-24, interview-thanks, Dr. Ada Quill, away 2026-12-24..2027-01-01, closed 2026-12-28
"""

from __future__ import annotations

from datetime import date, timedelta

from outreach.domain.cadences import Kind
from outreach.domain.stages import Wait
from outreach.domain.touches import Due
from outreach.domain.whereabouts import probably_at
from outreach.guardrails.load import Load
from outreach.guardrails.rule import PaceRule

ID = "T608"
NAME = "away"

_DAY = timedelta(days=1)
_CANNOT_WAIT = frozenset({Kind.THANKS, Kind.REPLY, Kind.LOGISTICS})


def mine(due: Due, day: date, load: Load) -> Wait | None:
    """Hold back what need not be made before the owner is back."""
    for days in load.view.project.me.away:
        closes = None if due.late else due.window.closes
        if day in days and (closes is None or closes > days.last):
            return Wait(rule=ID, text="you are away", next=days.last + _DAY)
    return None


def theirs(due: Due, day: date, load: Load) -> Wait | None:
    """Hold back what its reader would find after a conference."""
    if due.cadence.kind in _CANNOT_WAIT:
        return None
    occasion = due.occasion.id if due.occasion else ""
    found = [row for row in probably_at(due.person, load.view.project, occasion) if day in row[1]]
    name, days = max(found, key=lambda row: row[1].last, default=("", None))
    if days is None:
        return None
    return Wait(rule=ID, text=f"{due.person.name.formal} is probably at {name}", next=days.last + _DAY)


MY_RULE = PaceRule(id=ID, name=NAME, firm=True, wait=mine)
THEIR_RULE = PaceRule(id=ID, name=NAME, firm=False, wait=theirs)
