"""one-mentor (B507): a network carries more than one person can; requests are spread over several people.

Reads requests only, and no reminders. Warns when, with this one, more than half of at least four requests of the last
90 days went to one person; `one-mentor: {share: 70 %}` warns later.

    FAIL: on 2026-12-01, conf-request, Dr. Ada Quill, asked 2026-09-20 and 2026-10-10 and 2026-11-02, "4 of 4"
        Would you have 15 minutes?
    PASS: on 2026-12-01, conf-request, Dr. Ada Quill, asked 2026-11-02
        Would you have 15 minutes?
    PASS: on 2026-12-01, conf-request, Dr. Ada Quill, asked 2026-08-10 and 2026-08-20 and 2026-11-02
        Would you have 15 minutes?
    PASS: on 2026-12-01, mentor-checkin, Dr. Ada Quill, asked 2026-09-20 and 2026-10-10 and 2026-11-02
        A short update; nothing is needed from you.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from datetime import timedelta

from outreach.domain.findings import Finding, Level
from outreach.domain.messages import Draft
from outreach.domain.people import PersonId
from outreach.domain.stages import View
from outreach.guardrails.favours import asks
from outreach.guardrails.new_request import asked_anew
from outreach.guardrails.rule import Context, TextRule

ID = "B507"
NAME = "one-mentor"

_DAYS = timedelta(days=90)
# of fewer requests nothing can be said
LEAST = 4
_SHARE = 0.5


def check(draft: Draft, context: Context) -> Iterator[Finding]:
    """Find that most requests go to one person."""
    asked = asked_anew(draft, context)
    if asked is None:
        return
    person, view = asked
    before = requests(view)
    theirs = before.get(person.id, 0) + 1
    # whoever was asked nothing else cannot be asked too much
    if theirs < 2:
        return
    total = 1 + sum(before.values())
    if total >= LEAST and theirs > total * share(context.options):
        message = f"with this, {theirs} of {total} requests of three months go to {person.name.formal}"
        yield Finding(rule=ID, name=NAME, level=Level.WARN, message=message, fix="ask somebody else this time")


def requests(view: View) -> Mapping[PersonId, int]:
    """Give how many requests of the last 90 days went to each person, where there were any."""
    counts = {one: sum(view.today - ask.day <= _DAYS for ask in asks(one, view)) for one in sorted(_asked(view))}
    return {one: count for one, count in counts.items() if count}


def _asked(view: View) -> frozenset[PersonId]:
    """Give everybody who may have been asked for something."""
    writers = {one.writer for one in view.project.letters}
    drafted = {one.person for one in view.history.drafts}
    return frozenset(view.history.contacts.keys() | drafted | writers)


def share(options: Mapping[str, str]) -> float:
    """Give the share of all requests above which one person carries too much."""
    found = re.fullmatch(r"\s*(0?\.\d{1,3}|\d{1,2}(?:\.\d)?)\s*(%?)\s*", options.get("share", ""))
    if found is None:
        return _SHARE
    number = float(found.group(1))
    return number / 100 if found.group(2) or number > 1 else number


RULE = TextRule(id=ID, name=NAME, level=Level.WARN, check=check, options=("share",))
