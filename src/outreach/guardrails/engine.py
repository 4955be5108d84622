"""The guardrails at work: which plan rules to ask, and what all text rules find in one draft.

Levels and options come from the settings (rule < project < cadence < person). Decides nothing about outcomes: a
finding is a value, and what becomes of the draft is its reader's business.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date
from itertools import islice

from outreach.domain.cadences import Cadence, RuleSetting
from outreach.domain.findings import Finding, Level
from outreach.domain.messages import Address, Draft
from outreach.domain.people import CadenceId, Person, PersonId
from outreach.domain.plans import Rendered
from outreach.domain.project import Project
from outreach.domain.stages import View, Wait
from outreach.domain.touches import Due, Occurrence, Skip, TouchId
from outreach.guardrails import GUARDRAILS
from outreach.guardrails.load import Load
from outreach.guardrails.rule import Context, PaceRule, PlanRule, Rule, TextRule
from outreach.guardrails.settings import is_off, setting, weighed

# enough to mend a text by; more would only bury what matters
_MOST_FINDINGS_OF_A_RULE = 20
_NOBODY = Address(name="", email="")
_ANY_TEXT = TouchId(CadenceId("lint"), PersonId("nobody"), "text")


def plan_rules(project: Project) -> tuple[PlanRule, ...]:
    """Give the rules that need no text; each is silent where the settings put it off."""
    return tuple(replace(rule, skip=_unless_off(rule, project)) for rule in GUARDRAILS if isinstance(rule, PlanRule))


def pace_rules(project: Project) -> tuple[PaceRule, ...]:
    """Give the rules about how much at once; each is silent where the settings put it off."""
    return tuple(replace(rule, wait=_unhurried(rule, project)) for rule in GUARDRAILS if isinstance(rule, PaceRule))


def check(rendered: Rendered, view: View) -> tuple[Finding, ...]:
    """Apply all text rules to one rendered draft; what is off is dropped, the rest sorted by place.

    What pacing excused comes first.
    """
    due = rendered.due
    context = Context(view=view, due=due, person=due.person, cadence=due.cadence, occasion=due.occasion)
    return (*pacing_findings(due), *_findings(rendered.draft, context))


def pacing_findings(due: Due) -> tuple[Finding, ...]:
    """Give what pacing rules said of a due touch, as warnings with name and code."""
    names = {rule.id: rule.name for rule in GUARDRAILS}
    return tuple(Finding(rule=id, name=names.get(id, id), level=Level.WARN, message=text) for id, text in due.warnings)


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
        found = _found_for(rule, occurrence, project)
        return None if is_off(found, fixed=rule.fixed) else rule.skip(occurrence, view)

    return skip


def _unhurried(rule: PaceRule, project: Project) -> Callable[[Due, date, Load], Wait | None]:
    def wait(due: Due, day: date, load: Load) -> Wait | None:
        found = rule.wait(due, day, load)
        if found is None or is_off(_found_for(rule, due.occurrence, project), fixed=rule.fixed):
            return None
        return found

    return wait


def _found_for(rule: Rule, occurrence: Occurrence, project: Project) -> RuleSetting:
    return setting(rule.id, rule.name, project=project, cadence=occurrence.cadence, person=occurrence.person)


def _findings(draft: Draft, context: Context) -> tuple[Finding, ...]:
    rules = (rule for rule in GUARDRAILS if isinstance(rule, TextRule))
    return tuple(sorted((one for rule in rules for one in _found(rule, draft, context)), key=_order))


def _found(rule: TextRule, draft: Draft, context: Context) -> Iterator[Finding]:
    project = context.view.project if context.view else None
    found = setting(rule.id, rule.name, project=project, cadence=context.cadence, person=context.person)
    if is_off(found, fixed=rule.fixed):
        return
    known = replace(context, options=found.options) if found.options else context
    for finding in islice(rule.check(draft, known), _MOST_FINDINGS_OF_A_RULE):
        yield replace(finding, level=weighed(finding.level, found, fixed=rule.fixed))


def _order(finding: Finding) -> tuple[bool, int, int, str, str]:
    """Sort by place, subject first; what has no place comes before what has."""
    part, _, place = finding.where.partition(":")
    line, _, column = place.partition(":")
    return (part == "body", int(line or 0), int(column or 0), finding.rule, finding.message)
