"""stale-person (R110): after a long silence somebody may have moved, and a role or an address may no longer hold.

Warns when the last touch of any kind is more than 18 months ago, or when mail to an earlier address came back and
nothing was exchanged since. Whom you meet or interview with is there. `stale-person: {months: 24}` allows more, for a
cadence, a person or all.

    FAIL: on 2026-12-01, Dr. Ada Quill, touched 2024-03-10, "32 months"
        Would you have 15 minutes?
    FAIL: on 2026-12-02, Dr. Ada Quill, touched 2025-06-01, "18 months"
        Would you have 15 minutes?
    FAIL: on 2026-12-06, Dr. Ada Quill, bounced 2026-12-01, address ada@mesa-verde.example.org, "came back"
        Would you have 15 minutes?
    PASS: on 2026-12-01, Dr. Ada Quill, touched 2025-06-01
        Would you have 15 minutes?
    PASS: on 2026-12-01, keep-in-touch, Dr. Ada Quill, touched 2024-03-10, wrote 2025-11-20, answered 2025-11-24
        A short hello.
    PASS: on 2026-12-06, Dr. Ada Quill, bounced 2026-12-01, address ada@mesa-verde.example.org, heard 2026-12-03
        Would you have 15 minutes?
    PASS: on 2026-12-01, Dr. Ada Quill
        Would you have 15 minutes?
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta

from outreach.domain.cadences import RuleSetting
from outreach.domain.findings import Finding, Level
from outreach.domain.messages import Draft
from outreach.domain.occasions import OccasionKind
from outreach.domain.people import Person
from outreach.domain.stages import View
from outreach.guardrails.rule import Context, TextRule
from outreach.guardrails.settings import whole
from outreach.guardrails.wording import quoted, short_day

ID = "R110"
NAME = "stale-person"

_MONTHS = 18
_FACE_TO_FACE = frozenset({OccasionKind.MEETING, OccasionKind.INTERVIEW})


def check(_draft: Draft, context: Context) -> Iterator[Finding]:
    """Find that nobody knows any more whether the person is there."""
    person, view = context.person, context.view
    if person is None or view is None or _takes_part(person, context):
        return
    months = whole(RuleSetting(options=context.options), "months", _MONTHS)
    last = _last(person, view)
    message = _unproven(person, last, view) or _silent(person, last, months, view)
    if message:
        yield Finding(rule=ID, name=NAME, level=Level.WARN, message=message)


def _takes_part(person: Person, context: Context) -> bool:
    occasion = context.occasion
    return occasion is not None and occasion.kind in _FACE_TO_FACE and bool(occasion.part_of(person.id))


def _last(person: Person, view: View) -> date | None:
    """Give the last touch; of somebody without one, since when they are in the file."""
    touch = view.history.last_contact(person.id)
    return touch.day if touch else person.since


def _unproven(person: Person, last: date | None, view: View) -> str:
    """Say that mail came back and the new address has not been used yet."""
    day = view.history.returned.get(person.id)
    if day is None or (last is not None and last > day):
        return ""
    back = f"mail to {person.name.formal} came back on {short_day(day, view.today)}"
    return f"{back}; look whether {quoted(person.email or '')} is right"


def _silent(person: Person, last: date | None, months: int, view: View) -> str:
    # more than so many months: the very day they are over is not yet too late
    if last is None or _months(last, view.today - timedelta(days=1)) < months:
        return ""
    ago = f"the last touch with {person.name.formal} is {_months(last, view.today)} months ago"
    return f"{ago}, {short_day(last, view.today)}; look whether place, role and address still hold"


def _months(first: date, today: date) -> int:
    """Count whole months."""
    return (today.year - first.year) * 12 + today.month - first.month - (today.day < first.day)


RULE = TextRule(id=ID, name=NAME, level=Level.WARN, check=check, options=("months",))
