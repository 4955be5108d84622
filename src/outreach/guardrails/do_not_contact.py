"""do-not-contact (R106): nobody is written to whom you set to `never`, or before the day you paused them until.

Planning rule; gives the skip `do-not-contact` or `paused`. Holds without the person's name are not concerned.

    FAIL: on 2026-12-01, keep-in-touch, Dr. Victor Sorn, never, skipped do-not-contact
    FAIL: on 2026-12-01, mentor-checkin, Dr. Wei Chen, paused until 2027-02-15, skipped paused
    FAIL: on 2027-02-14, interview-thanks, Dr. Wei Chen, paused until 2027-02-15, skipped paused
    PASS: on 2027-02-15, mentor-checkin, Dr. Wei Chen, paused until 2027-02-15
    PASS: on 2026-12-01, mentor-checkin, Dr. Lin Chen
"""

from __future__ import annotations

from datetime import date

from outreach.domain.stages import View
from outreach.domain.touches import Occurrence, Skip, SkipCode
from outreach.guardrails.rule import PlanRule
from outreach.guardrails.wording import short_day

ID = "R106"


def skip(occurrence: Occurrence, view: View) -> Skip | None:
    """Silence everyone who is not to be written to."""
    person = occurrence.person
    if person.never:
        text = f"{person.name.formal} is set to never be written to"
        return occurrence.silence(SkipCode.DO_NOT_CONTACT, text, rule=ID)
    until = max(person.pause_until or view.today, view.history.paused.get(person.id, view.today))
    if until == date.max:
        return occurrence.silence(SkipCode.PAUSED, f"{person.name.formal} is paused until you resume", rule=ID)
    if view.today < until:
        text = f"{person.name.formal} is paused until {short_day(until, view.today)}"
        return occurrence.silence(SkipCode.PAUSED, text, rule=ID, next=until)
    return None


RULE = PlanRule(id=ID, name="do-not-contact", standing=True, skip=skip)
