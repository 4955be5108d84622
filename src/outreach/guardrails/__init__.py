"""Guardrails: what may be drafted for whom, and what a draft may say. One rule, one module.

A module's docstring is the rule's documentation; its PASS and FAIL examples are run as tests. Pure: knows no file,
no clock and no provider.
"""

from __future__ import annotations

from outreach.guardrails import (
    awaiting_reply,
    away,
    bad_address,
    burst,
    cap,
    do_not_contact,
    gap,
    greeting_name,
    missed_window,
    open_advice,
    other_person,
    other_program,
    owed_work,
    placeholder,
    program_policy,
    raw_note,
    same_department,
    short_notice,
    too_soon,
    word_count,
)
from outreach.guardrails.rule import Rule

GUARDRAILS: tuple[Rule, ...] = (
    greeting_name.RULE,
    other_person.RULE,
    other_program.RULE,
    do_not_contact.RULE,
    bad_address.RULE,
    placeholder.RULE,
    gap.RULE,
    word_count.RULE,
    raw_note.RULE,
    program_policy.PLAN_RULE,
    program_policy.TEXT_RULE,
    open_advice.RULE,
    owed_work.RULE,
    short_notice.RULE,
    # planning asks in this order: who waits for an answer should hear that, and not that it is too soon
    missed_window.RULE,
    awaiting_reply.RULE,
    too_soon.RULE,
    too_soon.PACE_RULE,
    # of two limits that last equally long the first is named
    away.MY_RULE,
    away.THEIR_RULE,
    burst.RULE,
    cap.RULE,
    same_department.RULE,
)
