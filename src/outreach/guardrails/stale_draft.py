"""stale-draft (T605): a draft that lies there past its time is sent today, or deleted; nobody reads old news twice.

About drafts that were not sent. Warns once the window of a draft is over, and for one that was made late already, a
week after it was made; `stale-draft: {days: 3}` waits three days longer. A draft that may not be late and that nobody
touched is taken back when its time ends; the one you changed is yours, and only spoken of.

    FAIL: on 2026-12-08, interview-thanks, Dr. Elena Marchetti, lies edited, closed 2026-12-07, "ended on 7 Dec"
    FAIL: on 2026-12-09, mentor-checkin, Dr. Samuel Oyelaran, lies addressed, closed 2026-11-20, "made late on 1 Dec"
    PASS: on 2026-12-08, mentor-checkin, Dr. Samuel Oyelaran, lies addressed, closed 2026-11-20
    PASS: on 2026-12-07, interview-thanks, Dr. Elena Marchetti, lies addressed, closed 2026-12-07
    PASS: on 2026-12-08, mentor-checkin, Dr. Samuel Oyelaran, lies addressed
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta

from outreach.domain.cadences import RuleSetting
from outreach.domain.findings import Finding, Level
from outreach.domain.stages import View
from outreach.guardrails.rule import Lying, LyingRule
from outreach.guardrails.settings import whole
from outreach.guardrails.wording import short_day

ID = "T605"
NAME = "stale-draft"

# how long a mail that was late when it was made may still lie there
_LATE = timedelta(days=7)


def check(lying: Lying, view: View) -> Iterator[Finding]:
    """Find a draft that was to be sent by now."""
    past, closes = lying.past, lying.closes
    if not past.is_lying or closes is None:
        return
    made = past.made_at.astimezone(view.project.me.zone).date()
    last = closes if made <= closes else made + _LATE
    if view.today <= last + timedelta(days=whole(RuleSetting(options=lying.options), "days", 0)):
        return
    when = f"its time ended on {short_day(closes, view.today)}"
    late = f", and it was made late on {short_day(made, view.today)}" if made > closes else ""
    yield Finding(rule=ID, name=NAME, level=Level.WARN, message=f"{when}{late}", fix="send it today, or delete it")


RULE = LyingRule(id=ID, name=NAME, level=Level.WARN, check=check, options=("days",))
