"""second-ask (B502): somebody who has not answered one request is not handed another.

Reads requests only; a reminder of the same request is none. Warns when the last thing you wrote to them, scheduling
aside, was a request too, and neither an answer nor a meeting came since; "no answer came" (`log NAME no-reply`) is no
answer. For the first ten days awaiting-reply (T609) makes nothing at all.

    FAIL: on 2026-12-01, conf-request, Dr. Ada Quill, asked 2026-11-10, "on 10 Nov"
        Would you have 15 minutes?
    FAIL: on 2026-12-20, conf-request, Dr. Ada Quill, sent letter-request, "on 1 Dec"
        Would you have 15 minutes?
    PASS: on 2026-12-20, conf-request, Dr. Ada Quill, sent letter-request, reminder
        Is it still possible for you?
    PASS: on 2026-12-01, conf-request, Dr. Ada Quill, asked 2026-11-10, answered 2026-11-12
        Would you have 15 minutes?
    PASS: on 2026-12-01, conf-request, Dr. Ada Quill, asked 2026-11-10, wrote 2026-11-20
        Would you have 15 minutes?
    PASS: on 2026-12-01, conf-request, Dr. Ada Quill, asked 2026-11-10, heard 2026-11-20
        Would you have 15 minutes?
    PASS: on 2026-12-01, mentor-checkin, Dr. Ada Quill, asked 2026-11-10
        A short update; nothing is needed from you.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from outreach.domain.findings import Finding, Level
from outreach.domain.history import Contact, Stage
from outreach.domain.messages import Draft
from outreach.domain.people import PersonId
from outreach.domain.stages import View
from outreach.guardrails.favours import ASK
from outreach.guardrails.new_request import asked_anew
from outreach.guardrails.rule import Context, TextRule
from outreach.guardrails.wording import short_day

ID = "B502"
NAME = "second-ask"

_LOGISTICS = "logistics"
_FIX = "begin with something for them, or leave it at the first request"


def check(draft: Draft, context: Context) -> Iterator[Finding]:
    """Find that the last thing somebody heard was a request, and that it is open."""
    found = asked_anew(draft, context)
    if found is None:
        return
    person, view = found
    asked = _last_was_an_ask(person.id, view)
    if asked is not None and not _came_since(view.history.contacts.get(person.id, ()), asked):
        message = f"the last you wrote to {person.name.formal}, on {short_day(asked, view.today)}, was a request too"
        yield Finding(rule=ID, name=NAME, level=Level.WARN, message=message, fix=_FIX)


def _last_was_an_ask(person: PersonId, view: View) -> date | None:
    """Give the day of the last mail to somebody when all of that day were requests."""
    kinds = [(one.day, one.kind) for one in view.history.contacts.get(person, ()) if one.outbound]
    for past in view.history.drafts_with(person):
        if past.stage is Stage.SENT:
            kinds.append((past.changed_at.astimezone(view.project.me.zone).date(), str(past.kind)))
    told = [row for row in kinds if row[1] != _LOGISTICS]
    last = max((day for day, _ in told), default=None)
    return last if last and all(kind == ASK for day, kind in told if day == last) else None


def _came_since(contacts: tuple[Contact, ...], asked: date) -> bool:
    """Whether anything came back; on the same day only what is called an answer surely came after."""
    answers = (one for one in contacts if not one.outbound)
    return any(one.day > asked or (one.day == asked and one.kind == "reply") for one in answers)


RULE = TextRule(id=ID, name=NAME, level=Level.WARN, check=check)
