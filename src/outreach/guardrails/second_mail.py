"""second-mail (M408): between the interview and Match Day a program hears one thank-you from you, and nothing more.

Planning rule; gives the skip `program-policy`. After an interview no request, hello or news goes to anybody of that
program, also not to those you have not met. It is decided by what the mail is for, never by its words. Free are thanks
(program-policy decides about those), logistics and answers; what hangs on a conference, a letter, a meeting or a
promise; and people known before the interview: mentors, sponsors, near-peers, letter writers, collaborators, and
whoever met you or wrote to you before it.

    FAIL: on 2026-12-15, keep-in-touch, Dr. Hannah Long, skipped program-policy
    FAIL: on 2026-12-15, intro-meeting, Dr. Ada Quill, skipped program-policy
    FAIL: on 2027-03-19, keep-in-touch, Dr. Hannah Long, skipped program-policy
    FAIL: on 2026-12-15, keep-in-touch, Dr. Hannah Long, wrote 2026-11-20, skipped program-policy
    PASS: on 2026-12-15, keep-in-touch, Dr. Hannah Long, heard 2026-11-20
    PASS: on 2026-12-15, mentor-checkin, Dr. Hannah Long, research mentor
    PASS: on 2026-12-15, meeting-agenda, Ms. Renee Toliver, coordinator
    PASS: on 2026-12-15, interview-thanks, Dr. Hannah Long
    PASS: on 2026-12-15, letter-request, Dr. Hannah Long, letter due 2027-02-15
    PASS: on 2026-12-07, keep-in-touch, Dr. Hannah Long
    PASS: on 2027-03-20, keep-in-touch, Dr. Hannah Long
    PASS: on 2026-12-15, keep-in-touch, Dr. Noor Hadid
"""

from __future__ import annotations

from outreach.domain.cadences import Kind
from outreach.domain.occasions import OccasionKind
from outreach.domain.stages import View
from outreach.domain.touches import Occurrence, Skip, SkipCode
from outreach.guardrails.program_people import (
    day_after_match,
    interviews_with,
    is_before_match_day_over,
    was_known_before,
)
from outreach.guardrails.rule import PlanRule
from outreach.guardrails.wording import short_day

ID = "M408"

_UNSOLICITED = frozenset({Kind.ASK, Kind.GIVE, Kind.UPDATE})
_SHARED = frozenset(
    {
        OccasionKind.CONFERENCE,
        OccasionKind.LETTER,
        OccasionKind.MEETING,
        OccasionKind.COMMITMENT,
        OccasionKind.ROTATION,
        OccasionKind.SESSION,
    }
)


def skip(occurrence: Occurrence, view: View) -> Skip | None:
    """Silence what nobody at the program asked for."""
    occasion, window = occurrence.occasion, occurrence.window
    if occurrence.cadence.kind not in _UNSOLICITED or (occasion is not None and occasion.kind in _SHARED):
        return None
    after = day_after_match(view)
    if not is_before_match_day_over(view) or (window is not None and after is not None and window.opens >= after):
        return None
    person = occurrence.person
    over = [one for one in interviews_with(person, view.project) if one.program and one.when.day <= view.today]
    if not over or was_known_before(person, min(one.when.day for one in over), view):
        return None
    last = max(over, key=lambda one: one.when.day)
    program = view.project.program(last.program)
    name = program.short if program else last.at
    text = f"you interviewed at {name} on {short_day(last.when.day, view.today)}; one thank-you, and then silence"
    ends = window is not None and window.closes is not None and after is not None and window.closes < after
    return occurrence.silence(SkipCode.PROGRAM_POLICY, text, rule=ID, next=None if ends else after)


RULE = PlanRule(id=ID, name="second-mail", standing=True, skip=skip)
