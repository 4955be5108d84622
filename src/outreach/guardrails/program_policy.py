"""program-policy (M404): thank-yous after an interview follow what the program says about them.

Planning rule; gives the skip `program-policy`. `discouraged` or `forbidden`: nobody is thanked. `coordinator-only`: the
coordinator alone. `not said`: program director and coordinator. While the answer is unknown, drafts are made and stay
without recipients: that part reads no words, but is a finding on each of them, with the command that answers it.

It concerns the thank-you for an interview, and from the interview to Match Day every other thanks to people of that
program, except to those whose tie is older than the interview (mentors, collaborators, letter writers).

    FAIL: on 2026-12-08, interview-thanks, Dr. Hannah Long, policy discouraged, skipped program-policy
    FAIL: on 2026-12-01, interview-thanks, Dr. Hannah Long, policy forbidden, skipped program-policy
    FAIL: on 2027-01-12, interview-thanks, Dr. Hannah Long, policy coordinator-only, skipped program-policy
    PASS: on 2027-01-12, interview-thanks, Ms. Renee Toliver, coordinator, policy coordinator-only
    FAIL: on 2026-12-08, interview-thanks, Dr. Hannah Long, policy not said, skipped program-policy
    PASS: on 2026-12-08, interview-thanks, Dr. Elena Marchetti, program director, policy not said
    PASS: on 2026-12-08, interview-thanks, Ms. Renee Toliver, coordinator, policy not said
    PASS: on 2026-12-08, interview-thanks, Dr. Hannah Long, policy welcome
    FAIL: on 2026-12-08, interview-thanks, Dr. Hannah Long, policy unknown, finds may people be thanked?
    FAIL: on 2027-01-31, conf-thanks, Dr. Hannah Long, policy discouraged, skipped program-policy
    PASS: on 2027-03-20, conf-thanks, Dr. Hannah Long, policy discouraged
    PASS: on 2026-12-08, meeting-agenda, Ms. Renee Toliver, coordinator, policy discouraged
    PASS: on 2027-01-31, conf-thanks, Dr. Ingrid Halvorsen, research mentor, policy discouraged
"""

from __future__ import annotations

from collections.abc import Iterator

from outreach.domain.cadences import Kind
from outreach.domain.findings import Finding, Level
from outreach.domain.messages import Draft
from outreach.domain.occasions import Interview, Occasion, OccasionKind
from outreach.domain.people import Person, PersonId, Policy, Program, Role
from outreach.domain.stages import View
from outreach.domain.touches import Occurrence, Skip, SkipCode
from outreach.guardrails.program_people import OLDER_TIES, day_after_match, interviews_with, is_before_match_day_over
from outreach.guardrails.rule import Context, PlanRule, TextRule

ID = "M404"
NAME = "program-policy"


def skip(occurrence: Occurrence, view: View) -> Skip | None:
    """Silence thanks that the program does not want."""
    program = governing(occurrence, view)
    if program is None:
        return None
    text = _refusal(program, occurrence, view)
    if not text:
        return None
    planned = _is_interview(occurrence.occasion)
    return occurrence.silence(SkipCode.PROGRAM_POLICY, text, rule=ID, next=None if planned else day_after_match(view))


def check(_draft: Draft, context: Context) -> Iterator[Finding]:
    """Ask for the policy, on every draft that hangs on it."""
    if context.view is None or context.due is None:
        return
    program = governing(context.due.occurrence, context.view)
    if program is not None and context.view.policy(program.id) is Policy.UNKNOWN:
        name = program.short
        yield Finding(
            rule=ID,
            name=NAME,
            level=Level.BLOCK,
            message=f"{name}: may people be thanked?",
            fix=f'outreach note "policy {name}: welcome"',
        )


def governing(occurrence: Occurrence, view: View) -> Program | None:
    """Give the program whose policy decides about this mail, if one does."""
    if occurrence.cadence.kind is not Kind.THANKS:
        return None
    occasion = occurrence.occasion
    if occasion is not None and _is_interview(occasion):
        return view.project.program(occasion.program)
    if occurrence.person.roles & OLDER_TIES:
        return None
    return next((view.project.program(one.program) for one in _interviews(occurrence.person, view)), None)


def _is_interview(occasion: Occasion | None) -> bool:
    return occasion is not None and occasion.kind is OccasionKind.INTERVIEW


def _interviews(person: Person, view: View) -> Iterator[Interview]:
    """Give the interviews at the person's program, or with the person, of the day it is and before, until Match Day."""
    if is_before_match_day_over(view):
        for one in interviews_with(person, view.project):
            if one.program is not None and one.when.day <= view.today:
                yield one


def _refusal(program: Program, occurrence: Occurrence, view: View) -> str:
    """Say why this person is not thanked; empty when (s)he may be."""
    person, name = occurrence.person, program.short
    match view.policy(program.id):
        case Policy.DISCOURAGED:
            return f"{name} discourages thank-yous; your notes are kept"
        case Policy.FORBIDDEN:
            return f"{name} asked for no thank-yous; your notes are kept"
        case Policy.COORDINATOR_ONLY:
            return _to_coordinator_only(program, occurrence, view)
        case Policy.NOT_SAID:
            first = _is_director(person, occurrence.occasion) or _coordinator(program, occurrence, view) == person.id
            return "" if first else f"{name} did not say; program director and coordinator may be thanked"
        case Policy.WELCOME | Policy.UNKNOWN:
            return ""


def _to_coordinator_only(program: Program, occurrence: Occurrence, view: View) -> str:
    coordinator = view.project.person(_coordinator(program, occurrence, view))
    if coordinator is None:
        return f"{program.short} takes thank-yous through the coordinator only, and none is in your file"
    if coordinator.id == occurrence.person.id:
        return ""
    return f"{program.short} takes thank-yous through the coordinator only, {coordinator.name.formal}"


def _coordinator(program: Program, occurrence: Occurrence, view: View) -> PersonId | None:
    """Give the one coordinator: of the interview, else of the program, else the first with that role there."""
    record = occurrence.occasion.record if occurrence.occasion else None
    if isinstance(record, Interview) and record.coordinator:
        return record.coordinator
    parts = occurrence.occasion.participants if occurrence.occasion else ()
    taking_part = next((one.person for one in parts if one.part == "coordinator"), None)
    there = (one.id for one in view.project.people if one.program == program.id and Role.COORDINATOR in one.roles)
    return taking_part or program.coordinator or next(there, None)


def _is_director(person: Person, occasion: Occasion | None) -> bool:
    part = occasion.part_of(person.id) if occasion else frozenset()
    return Role.PROGRAM_DIRECTOR in person.roles or "program director" in part


PLAN_RULE = PlanRule(id=ID, name=NAME, standing=True, skip=skip)
TEXT_RULE = TextRule(id=ID, name=NAME, level=Level.BLOCK, check=check)
