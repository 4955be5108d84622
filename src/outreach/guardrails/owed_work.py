"""owed-work (B506): you do not ask for something from somebody who waits for something from you.

Reads requests only, and no reminders. Warns while a commitment to that person is overdue, or at risk and not yet told.
It is told once a mail of yours about it was sent, or a touch whose words name it was logged. The note that tells it is
no request.

    FAIL: on 2026-12-01, conf-request, Dr. Ada Quill, owes a survey by 2026-11-20, "since 20 Nov"
        Would you have 15 minutes?
    FAIL: on 2026-12-01, conf-request, Dr. Ada Quill, owes a survey by 2026-12-20 at risk, "at risk"
        Would you have 15 minutes?
    PASS: on 2026-12-01, conf-request, Dr. Ada Quill, owes a survey by 2026-12-20
        Would you have 15 minutes?
    PASS: on 2026-12-01, conf-request, Dr. Ada Quill, owes a survey by 2026-11-20 done
        Would you have 15 minutes?
    PASS: on 2026-12-01, conf-request, Dr. Ada Quill, owes a survey by 2026-12-20 at risk told
        Would you have 15 minutes?
    PASS: on 2026-12-01, conf-request, Dr. Ada Quill, owes a survey by 2026-11-20, reminder
        The letter is due on Friday.
    PASS: on 2026-12-01, commitment-note, Dr. Ada Quill, owes a survey by 2026-12-20 at risk
        I will be later with the survey than I said.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from outreach.domain.findings import Finding, Level
from outreach.domain.history import Stage
from outreach.domain.messages import Draft
from outreach.domain.occasions import Commitment
from outreach.domain.people import Person
from outreach.domain.stages import View
from outreach.guardrails.new_request import asked_anew
from outreach.guardrails.rule import Context, TextRule
from outreach.guardrails.wording import quoted, short_day

ID = "B506"
NAME = "owed-work"


def check(draft: Draft, context: Context) -> Iterator[Finding]:
    """Find what the owner owes the person who is asked."""
    asked = asked_anew(draft, context)
    if asked is None:
        return
    person, view = asked
    for one in (*view.project.commitments, *view.history.promises):
        said = owed(one, person, view) if one.to == person.id and one.is_open else ""
        if said:
            message = f"you owe {person.name.formal} {quoted(one.what)}, {said}"
            yield Finding(rule=ID, name=NAME, level=Level.WARN, message=message, fix="speak of that first")


def owed(commitment: Commitment, person: Person, view: View) -> str:
    """Say in what state a promise is that should be spoken of first; empty when it is fine."""
    expected = commitment.expected
    if expected is not None and expected < view.today:
        return f"since {short_day(expected, view.today)}"
    if commitment.status == "at risk" and told_on(commitment, person, view) is None:
        return "at risk and not told yet"
    return ""


def told_on(commitment: Commitment, person: Person, view: View) -> date | None:
    """Give the last day on which a mail about it was sent, or a touch was logged that names it."""
    zone, what = view.project.me.zone, commitment.what.casefold()
    about = (one for one in view.history.drafts_with(person.id) if one.touch.anchor == commitment.id)
    sent = (one.changed_at.astimezone(zone).date() for one in about if one.stage is Stage.SENT)
    contacts = view.history.contacts.get(person.id, ())
    logged = (one.day for one in contacts if one.outbound and what in one.about.casefold())
    return max((*sent, *logged), default=None)


RULE = TextRule(id=ID, name=NAME, level=Level.WARN, check=check)
