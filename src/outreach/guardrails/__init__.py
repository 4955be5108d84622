"""Guardrails: what may be drafted for whom, and what a draft may say. One rule, one module.

A module's docstring is the rule's documentation; its PASS and FAIL examples are run as tests. Pure: knows no file,
no clock and no provider.
"""

from __future__ import annotations

from outreach.guardrails import (
    do_not_contact,
    gap,
    greeting_name,
    missed_window,
    other_program,
    placeholder,
    program_policy,
    raw_note,
    too_soon,
)
from outreach.guardrails.rule import Rule

GUARDRAILS: tuple[Rule, ...] = (
    greeting_name.RULE,
    other_program.RULE,
    do_not_contact.RULE,
    placeholder.RULE,
    gap.RULE,
    raw_note.RULE,
    program_policy.PLAN_RULE,
    program_policy.TEXT_RULE,
    too_soon.RULE,
    missed_window.RULE,
)
