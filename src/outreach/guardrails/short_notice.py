"""short-notice (T607): a letter takes weeks; who is asked late should at least be asked knowingly.

Reads requests for a letter only. Warns when fewer than four weeks are left until it is due; `short-notice: {weeks: 6}`
asks for more. A reminder of a letter that was asked for in time is no request.

    FAIL: on 2026-12-09, letter-request, Dr. Ingrid Halvorsen, letter due 2026-12-18, "9 days left"
        Would you be able to write me a strong letter?
    FAIL: on 2026-12-09, letter-request, Dr. Ingrid Halvorsen, letter due 2027-01-05, "27 days left"
        Would you be able to write me a strong letter?
    PASS: on 2026-12-09, letter-request, Dr. Ingrid Halvorsen, letter due 2027-01-06
        Would you be able to write me a strong letter?
    PASS: on 2026-12-09, meeting-agenda, Dr. Ingrid Halvorsen, letter due 2026-12-18
        The letter is due on December 18. Is there anything you still need from me?
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta

from outreach.domain.cadences import Kind, RuleSetting
from outreach.domain.findings import Finding, Level
from outreach.domain.messages import Draft
from outreach.domain.occasions import OccasionKind
from outreach.guardrails.rule import Context, TextRule
from outreach.guardrails.settings import whole

ID = "T607"
NAME = "short-notice"

_WEEKS = 4


def check(_draft: Draft, context: Context) -> Iterator[Finding]:
    """Find a request for a letter that is due too soon."""
    occasion, cadence, view = context.occasion, context.cadence, context.view
    if view is None or cadence is None or occasion is None or occasion.days is None:
        return
    if cadence.kind is not Kind.ASK or occasion.kind is not OccasionKind.LETTER:
        return
    weeks = whole(RuleSetting(options=context.options), "weeks", _WEEKS)
    left = occasion.days.first - view.today
    if left < timedelta(weeks=weeks):
        days = f"{left.days} day{'' if left.days == 1 else 's'} left"
        message = f"{days} for a letter, and {weeks} weeks is the least"
        yield Finding(rule=ID, name=NAME, level=Level.WARN, message=message, fix="say that you know how late this is")


RULE = TextRule(id=ID, name=NAME, level=Level.WARN, check=check, options=("weeks",))
