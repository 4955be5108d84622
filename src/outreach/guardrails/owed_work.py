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
        said = _owed(one, person, view) if one.to == person.id and one.is_open else ""
        if said:
            message = f"you owe {person.name.formal} {quoted(one.what)}, {said}"
            yield Finding(rule=ID, name=NAME, level=Level.WARN, message=message, fix="speak of that first")


def _owed(commitment: Commitment, person: Person, view: View) -> str:
    """Say in what state a promise is that should be spoken of first; empty when it is fine."""
    expected = commitment.expected
    if expected is not None and expected < view.today:
        return f"since {short_day(expected, view.today)}"
    if commitment.status == "at risk" and not _is_told(commitment, person, view):
        return "at risk and not told yet"
    return ""


def _is_told(commitment: Commitment, person: Person, view: View) -> bool:
    """Whether a mail about it was sent, or a logged touch names it."""
    drafts = view.history.drafts_with(person.id)
    sent = any(one.touch.anchor == commitment.id and one.stage is Stage.SENT for one in drafts)
    what = commitment.what.casefold()
    contacts = view.history.contacts.get(person.id, ())
    return sent or any(one.outbound and what in one.about.casefold() for one in contacts)


RULE = TextRule(id=ID, name=NAME, level=Level.WARN, check=check)
