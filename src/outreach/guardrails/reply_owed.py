"""reply-owed (T610): who waits for your answer gets that, before you ask for something new.

Reads requests only, and no reminders. Warns when the newest mail of theirs is more than two business days old and you
have neither written since nor met; `reply-owed: {days: 5}` waits longer. Automatic answers are no mails, and an answer
that your own files already call one is closed.

    FAIL: on 2026-12-04, conf-request, Dr. Ada Quill, heard 2026-12-01, "of 1 Dec"
        Would you have 15 minutes?
    FAIL: on 2026-12-08, conf-request, Dr. Ada Quill, heard 2026-12-03, "of 3 Dec"
        Would you have 15 minutes?
    PASS: on 2026-12-03, conf-request, Dr. Ada Quill, heard 2026-12-01
        Would you have 15 minutes?
    PASS: on 2026-12-07, conf-request, Dr. Ada Quill, heard 2026-12-03
        Would you have 15 minutes?
    PASS: on 2026-12-04, conf-request, Dr. Ada Quill, heard 2026-12-01, wrote 2026-12-02
        Would you have 15 minutes?
    PASS: on 2026-12-04, mentor-checkin, Dr. Ada Quill, heard 2026-12-01
        A short update; nothing is needed from you.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta

from outreach.domain.cadences import RuleSetting
from outreach.domain.findings import Finding, Level
from outreach.domain.history import Contact
from outreach.domain.messages import Draft
from outreach.domain.people import PersonId
from outreach.domain.stages import View
from outreach.guardrails.new_request import asked_anew
from outreach.guardrails.rule import Context, TextRule
from outreach.guardrails.settings import whole
from outreach.guardrails.wording import short_day

ID = "T610"
NAME = "reply-owed"

_DAYS = 2
# nobody waits any longer for an answer to a mail of last year
_FORGOTTEN = timedelta(days=180)
_REPLY, _MAIL, _MEETING = "reply", "mail", "meeting"
_SATURDAY = 5


def check(draft: Draft, context: Context) -> Iterator[Finding]:
    """Find a mail that the owner should answer before asking for anything."""
    asked = asked_anew(draft, context)
    if asked is None:
        return
    person, view = asked
    mail = _unanswered(person.id, view)
    days = whole(RuleSetting(options=context.options), "days", _DAYS)
    if mail is None or _workdays_since(mail.day, view) <= days:
        return
    about = "their mail" if mail.kind == _MAIL else "their answer"
    message = f"{about} of {short_day(mail.day, view.today)} waits for a word from you"
    yield Finding(rule=ID, name=NAME, level=Level.WARN, message=message, fix="answer it first, or begin with that here")


def _unanswered(person: PersonId, view: View) -> Contact | None:
    """Give the newest mail of somebody, when nothing came after it."""
    contacts = view.history.contacts.get(person, ())
    closed = {one.answered for one in view.project.history if one.person == person and one.answered}
    came = [one for one in contacts if not one.outbound and one.kind in (_REPLY, _MAIL)]
    newest = max(came, key=lambda one: one.day, default=None)
    if newest is None or view.today - newest.day > _FORGOTTEN or (newest.kind == _REPLY and newest.day in closed):
        return None
    return None if any(_settles(one, newest) for one in contacts) else newest


def _settles(contact: Contact, mail: Contact) -> bool:
    """Whether a touch answers a mail; of the same day only what is not the question it answered."""
    if not contact.outbound and contact.kind != _MEETING:
        return False
    return contact.day > mail.day or (contact.day == mail.day and mail.kind == _MAIL)


def _workdays_since(day: date, view: View) -> int:
    closed = view.project.calendar.also_closed
    after = (day + timedelta(days=step) for step in range(1, (view.today - day).days + 1))
    return sum(one.weekday() < _SATURDAY and one not in closed for one in after)


RULE = TextRule(id=ID, name=NAME, level=Level.WARN, check=check, options=("days",))
