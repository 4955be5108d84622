"""The guardrails at work: which plan rules to ask, and what all text rules find in one draft.

Levels and options come from the settings (rule < project < cadence < person). Decides nothing about outcomes: a
finding is a value, and what becomes of the draft is its reader's business.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from itertools import islice

from outreach.domain.cadences import Cadence
from outreach.domain.findings import Finding, Level
from outreach.domain.messages import Address, Draft
from outreach.domain.people import CadenceId, Person, PersonId
from outreach.domain.plans import Rendered
from outreach.domain.project import Project
from outreach.domain.stages import View
from outreach.domain.touches import Occurrence, Skip, TouchId
from outreach.guardrails import GUARDRAILS
from outreach.guardrails.rule import Context, PlanRule, TextRule
from outreach.guardrails.settings import setting

# enough to mend a text by; more would only bury what matters
_MOST_FINDINGS_OF_A_RULE = 20
_NOBODY = Address(name="", email="")
_ANY_TEXT = TouchId(CadenceId("lint"), PersonId("nobody"), "text")


def plan_rules(project: Project) -> tuple[PlanRule, ...]:
    """Give the rules that need no text; each is silent where the settings put it off."""
    return tuple(replace(rule, skip=_unless_off(rule, project)) for rule in GUARDRAILS if isinstance(rule, PlanRule))


def check(rendered: Rendered, view: View) -> tuple[Finding, ...]:
    """Apply all text rules to one rendered draft; what is off is dropped, the rest sorted by place."""
    due = rendered.due
    context = Context(view=view, due=due, person=due.person, cadence=due.cadence, occasion=due.occasion)
    return _findings(rendered.draft, context)


def check_text(
    text: str,
    *,
    subject: str = "",
    view: View | None = None,
    person: Person | None = None,
    cadence: Cadence | None = None,
) -> tuple[Finding, ...]:
    """Apply the text rules to any text, with as much of its surroundings as is known."""
    draft = Draft(touch=_ANY_TEXT, sender=_NOBODY, to=(), subject=subject, body=text)
    return _findings(draft, Context(view=view, person=person, cadence=cadence))


def _unless_off(rule: PlanRule, project: Project) -> Callable[[Occurrence, View], Skip | None]:
    def skip(occurrence: Occurrence, view: View) -> Skip | None:
        found = setting(rule.id, rule.name, project=project, cadence=occurrence.cadence, person=occurrence.person)
        return None if found.level is Level.OFF else rule.skip(occurrence, view)

    return skip


def _findings(draft: Draft, context: Context) -> tuple[Finding, ...]:
    rules = (rule for rule in GUARDRAILS if isinstance(rule, TextRule))
    return tuple(sorted((one for rule in rules for one in _found(rule, draft, context)), key=_order))


def _found(rule: TextRule, draft: Draft, context: Context) -> Iterator[Finding]:
    project = context.view.project if context.view else None
    found = setting(rule.id, rule.name, project=project, cadence=context.cadence, person=context.person)
    if found.level is Level.OFF:
        return
    known = replace(context, options=found.options) if found.options else context
    for finding in islice(rule.check(draft, known), _MOST_FINDINGS_OF_A_RULE):
        yield finding if found.level in (None, finding.level) else replace(finding, level=found.level)


def _order(finding: Finding) -> tuple[bool, int, int, str, str]:
    """Sort by place, subject first; what has no place comes before what has."""
    part, _, place = finding.where.partition(":")
    line, _, column = place.partition(":")
    return (part == "body", int(line or 0), int(column or 0), finding.rule, finding.message)
