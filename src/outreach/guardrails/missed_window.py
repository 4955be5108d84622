"""missed-window (T606): what can no longer be on time, and would look odd late, is let go and said so.

Planning rule; gives the skip `missed-window`. Only for cadences with `missed: skip`; those with `late` are drafted
late, those with `ask` wait for your word.

    FAIL: on 2026-12-08, interview-thanks, Dr. Elena Marchetti, closed 2026-12-07, skipped missed-window
    PASS: on 2026-12-07, interview-thanks, Dr. Elena Marchetti, closed 2026-12-07
    PASS: on 2026-12-20, mentor-checkin, Dr. Samuel Oyelaran, closed 2026-12-07, missed late
    PASS: on 2026-12-20, mentor-checkin, Dr. Samuel Oyelaran, closed 2026-12-07, missed ask
"""

from __future__ import annotations

from outreach.domain.cadences import Missed
from outreach.domain.stages import View
from outreach.domain.touches import Occurrence, Skip, SkipCode
from outreach.guardrails.rule import PlanRule
from outreach.guardrails.wording import short_day

ID = "T606"


def skip(occurrence: Occurrence, view: View) -> Skip | None:
    """Let go what is over and may not be late."""
    window = occurrence.window
    if window is None or occurrence.cadence.missed is not Missed.SKIP or not window.is_over(view.now):
        return None
    ended = f" on {short_day(window.closes, view.today)}" if window.closes else ""
    return occurrence.silence(SkipCode.MISSED_WINDOW, f"the time for it ended{ended}", rule=ID)


RULE = PlanRule(id=ID, name="missed-window", standing=False, skip=skip)
