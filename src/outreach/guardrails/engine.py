"""The guardrails at work: which plan rules to ask, and what all text rules find in one draft.

Levels and options come from the settings (rule < project < cadence < person). Decides nothing about outcomes: a
finding is a value, and what becomes of the draft is its reader's business.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date
from itertools import islice

from outreach.domain.cadences import Cadence, RuleSetting, RuleSettings
from outreach.domain.findings import Finding, Level
from outreach.domain.history import PastDraft
from outreach.domain.messages import Address, Draft, Hold
from outreach.domain.occasions import Occasion
from outreach.domain.people import CadenceId, Person, PersonId, ProgramId
from outreach.domain.plans import Rendered
from outreach.domain.project import Project
from outreach.domain.stages import View, Wait
from outreach.domain.touches import Due, Occurrence, Skip, TouchId
from outreach.guardrails import GUARDRAILS
from outreach.guardrails.load import Load
from outreach.guardrails.rule import (
    Context,
    HoldRule,
    Lying,
    LyingRule,
    PaceRule,
    PlanRule,
    Rule,
    SetRule,
    TextRule,
)
from outreach.guardrails.settings import is_off, layers, merged, setting, weighed

# enough to mend a text by; more would only bury what matters
_MOST_FINDINGS_OF_A_RULE = 20
_NOBODY = Address(name="", email="")
ANY_TEXT = TouchId(CadenceId("lint"), PersonId("nobody"), "text")
_TEXT_RULES = tuple(rule for rule in GUARDRAILS if isinstance(rule, TextRule))
_HOLD_RULES = tuple(rule for rule in GUARDRAILS if isinstance(rule, HoldRule))
_SET_RULES = tuple(rule for rule in GUARDRAILS if isinstance(rule, SetRule))
_LYING_RULES = tuple(rule for rule in GUARDRAILS if isinstance(rule, LyingRule))
_NAMES = {rule.id: rule.name for rule in GUARDRAILS}


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
    return (*pacing_findings(rendered.due), *findings(rendered.draft, about(rendered.due, view)))


def about(due: Due, view: View) -> Context:
    """Give what rules know about the mail of a due touch."""
    return Context(view=view, due=due, person=due.person, cadence=due.cadence, occasion=due.occasion)


def pacing_findings(due: Due) -> tuple[Finding, ...]:
    """Give what pacing rules said of a due touch, as warnings with name and code."""
    return tuple(Finding(rule=id, name=_NAMES.get(id, id), level=Level.WARN, message=text) for id, text in due.warnings)


def check_text(
    text: str,
    *,
    subject: str = "",
    view: View | None = None,
    person: Person | None = None,
    cadence: Cadence | None = None,
    program: ProgramId | None = None,
    occasion: Occasion | None = None,
    day: date | None = None,
) -> tuple[Finding, ...]:
    """Apply the text rules to any text, with as much of its surroundings as is known."""
    draft = Draft(touch=ANY_TEXT, sender=_NOBODY, to=(), subject=subject, body=text)
    return findings(
        draft, Context(view=view, person=person, cadence=cadence, program=program, occasion=occasion, day=day)
    )


def findings(draft: Draft, context: Context) -> tuple[Finding, ...]:
    """Apply the text rules to a mail, whatever is known about it; what is off is dropped, the rest sorted by place."""
    set_to = _layers_of(context)
    found = (one for rule in _TEXT_RULES for one in _found_by(rule, draft, context, merged(rule.id, rule.name, set_to)))
    return tuple(sorted(found, key=_order))


def check_hold(hold: Hold, view: View) -> tuple[Finding, ...]:
    """Apply the rules about holds to what one would show; whatever is found is not held."""
    return tuple(_apart(one) for rule in _HOLD_RULES for one in rule.check(hold, view))


def check_set(drafts: Sequence[Rendered], view: View) -> Mapping[TouchId, tuple[Finding, ...]]:
    """Compare the drafts of a plan with each other and with those made before; give what was found by touch."""
    of = {one.due.touch: one.due for one in drafts}
    given: dict[TouchId, tuple[Finding, ...]] = {}
    for rule in _SET_RULES:
        for touch, finding in rule.check(drafts, view):
            found = _found_for(rule, of[touch].occurrence, view.project)
            if not is_off(found, fixed=rule.fixed):
                level = weighed(finding.level, found, fixed=rule.fixed)
                given[touch] = (*given.get(touch, ()), _apart(replace(finding, level=level)))
    return given


def check_lying(
    past: PastDraft, view: View, *, closes: date | None = None, found: tuple[Finding, ...] = ()
) -> tuple[Finding, ...]:
    """Give what is to be told of a draft that lies there; `found` is what text rules find in its words of today."""
    person, cadence = view.project.person(past.touch.person), view.project.cadence(past.touch.cadence)
    told: list[Finding] = []
    for rule in _LYING_RULES:
        set_to = setting(rule.id, rule.name, project=view.project, cadence=cadence, person=person)
        if not is_off(set_to, fixed=rule.fixed):
            lying = Lying(past=past, closes=closes, found=found, options=set_to.options)
            told += [
                _apart(replace(one, level=weighed(one.level, set_to, fixed=rule.fixed)))
                for one in rule.check(lying, view)
            ]
    return tuple(told)


def _unless_off(rule: PlanRule, project: Project) -> Callable[[Occurrence, View], Skip | None]:
    def skip(occurrence: Occurrence, view: View) -> Skip | None:
        found = rule.skip(occurrence, view)
        if found is None or is_off(_found_for(rule, occurrence, project), fixed=rule.fixed):
            return None
        return found

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


def found_by(rule: TextRule, draft: Draft, context: Context) -> Iterator[Finding]:
    """Give what one rule finds, at the level that is set for it; nothing when it is off."""
    return _found_by(rule, draft, context, merged(rule.id, rule.name, _layers_of(context)))


def _layers_of(context: Context) -> tuple[RuleSettings, ...]:
    return layers(context.view.project if context.view else None, context.cadence, context.person)


def _found_by(rule: TextRule, draft: Draft, context: Context, found: RuleSetting) -> Iterator[Finding]:
    if is_off(found, fixed=rule.fixed):
        return
    known = replace(context, options=found.options) if found.options else context
    for finding in islice(rule.check(draft, known), _MOST_FINDINGS_OF_A_RULE):
        yield _apart(replace(finding, level=weighed(finding.level, found, fixed=rule.fixed)))


def _apart(finding: Finding) -> Finding:
    """Part the fact from what to do about it, where a rule says both in one sentence: "…; write …"."""
    fact, _, fix = finding.message.rpartition("; ")
    if finding.fix or not fact or fix.count('"') % 2:
        return finding
    return replace(finding, message=fact, fix=fix)


def _order(finding: Finding) -> tuple[bool, int, int, str, str]:
    """Sort by place, subject first; what has no place comes before what has."""
    part, _, place = finding.where.partition(":")
    line, _, column = place.partition(":")
    return (part == "body", int(line or 0), int(column or 0), finding.rule, finding.message)
