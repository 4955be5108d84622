"""awaiting-reply (T609): while you wait for an answer, you do not begin something else with the same person.

Planning rule; gives the skip `awaiting-reply` with the day it passes: ten days after you asked. An ask counts whether a
draft was sent, you logged it or it stands under `history`; an answer, any mail of theirs or a meeting since then, one
you booked since then (`book NAME`), or your word that none came (`log NAME no-reply`) ends the waiting. Thanks, answers
and scheduling do not wait, nor do reminders and the cadence that asked. `awaiting-reply: {days: 7}` for a cadence or a
person.

    FAIL: on 2026-12-06, mentor-checkin, Dr. Ada Quill, asked 2026-12-01, skipped awaiting-reply
    FAIL: on 2026-12-10, keep-in-touch, Dr. Ada Quill, asked 2026-12-01, skipped awaiting-reply
    FAIL: on 2026-12-06, mentor-checkin, Dr. Ada Quill, sent conf-request, skipped awaiting-reply
    PASS: on 2026-12-11, mentor-checkin, Dr. Ada Quill, asked 2026-12-01
    PASS: on 2026-12-06, mentor-checkin, Dr. Ada Quill, asked 2026-12-01, answered 2026-12-03
    PASS: on 2026-12-06, mentor-checkin, Dr. Ada Quill, asked 2026-12-01, heard 2026-12-03
    PASS: on 2026-12-06, meeting-agenda, Dr. Ada Quill, asked 2026-12-01
    PASS: on 2026-12-06, conf-request, Dr. Ada Quill, sent conf-request
    PASS: on 2026-12-06, conf-request, Dr. Ada Quill, asked 2026-12-01, reminder
    PASS: on 2026-12-06, mentor-checkin, Dr. Ada Quill, wrote 2026-12-01
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta

from outreach.domain.cadences import Kind
from outreach.domain.history import Contact, Stage
from outreach.domain.people import PersonId
from outreach.domain.stages import View
from outreach.domain.touches import Occurrence, Skip, SkipCode
from outreach.guardrails.rule import PlanRule
from outreach.guardrails.settings import setting, whole
from outreach.guardrails.wording import short_day

ID = "T609"
NAME = "awaiting-reply"

_DAYS = 10
_CANNOT_WAIT = frozenset({Kind.REPLY, Kind.THANKS, Kind.LOGISTICS})
# the field under which capture keeps "no answer came"
_NO_REPLY = "no_reply"


def skip(occurrence: Occurrence, view: View) -> Skip | None:
    """Silence who was asked something and has not answered yet."""
    if occurrence.touch.is_later or occurrence.cadence.kind in _CANNOT_WAIT or _lies_there(occurrence, view):
        return None
    found = setting(ID, NAME, project=view.project, cadence=occurrence.cadence, person=occurrence.person)
    wait = timedelta(days=whole(found, "days", _DAYS))
    recent = [day for day in _asked(occurrence, view) if view.today < day + wait]
    open_since = max((day for day in recent if not _is_settled(occurrence.person.id, day, view)), default=None)
    if open_since is None:
        return None
    text = f"you asked {occurrence.person.name.formal} on {short_day(open_since, view.today)}; no answer is known yet"
    return occurrence.silence(SkipCode.AWAITING_REPLY, text, rule=ID, next=open_since + wait)


def _lies_there(occurrence: Occurrence, view: View) -> bool:
    """Whether this very touch is a draft already, and only to be finished."""
    past = view.history.drafts.get(occurrence.touch)
    return past is not None and past.is_lying


def _asked(occurrence: Occurrence, view: View) -> Iterator[date]:
    """Give the days on which something was asked, by word or by a mail of another cadence."""
    person, zone = occurrence.person.id, view.project.me.zone
    for contact in view.history.contacts.get(person, ()):
        if contact.kind == "ask" and contact.outbound and contact.answered is None and contact.source != "sent":
            yield contact.day
    for past in view.history.drafts_with(person):
        others = past.touch.cadence != occurrence.touch.cadence
        if past.stage is Stage.SENT and past.kind is Kind.ASK and others:
            yield past.changed_at.astimezone(zone).date()


def _is_settled(person: PersonId, asked: date, view: View) -> bool:
    """Whether an answer came, the two met or arranged to since, or the owner said that none came."""
    contacts = view.history.contacts.get(person, ())
    came = any(_answers(one, asked) for one in contacts) or any(day >= asked for day in _arranged(person, view))
    notes = view.history.details_about(person)
    return came or any(one.field == _NO_REPLY and one.on is not None and one.on >= asked for one in notes)


def _arranged(person: PersonId, view: View) -> Iterator[date]:
    """Give the days on which the owner booked a meeting with somebody that was still to come then."""
    zone = view.project.me.zone
    for one in view.history.booked:
        at = view.history.booked_at.get(one.id)
        day = at.astimezone(zone).date() if at is not None and person in one.people else None
        if day is not None and one.when.day >= day:
            yield day


def _answers(contact: Contact, asked: date) -> bool:
    if contact.kind == "reply":
        return contact.day >= asked
    # what came the same day may have come before
    is_touch = contact.kind == "meeting" or (contact.kind == "mail" and not contact.outbound)
    return is_touch and contact.day > asked


RULE = PlanRule(id=ID, name=NAME, standing=False, skip=skip, options=("days",))
