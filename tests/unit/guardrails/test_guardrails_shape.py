"""What rules find has one shape: a fact, and apart from it what to do about it."""

from __future__ import annotations

import pytest

from outreach.domain.findings import Finding, Level
from outreach.guardrails import GUARDRAILS
from outreach.guardrails.engine import about, found_by
from outreach.guardrails.rule import TextRule
from tests.builders import a_due
from tests.unit.guardrails.examples import Example, draft, examples, module_of, occurrence, scene, view

RULES = [rule for rule in GUARDRAILS if isinstance(rule, TextRule)]


def found(rule: TextRule, example: Example) -> list[Finding]:
    """Give what a rule finds in an example, as everybody is shown it."""
    about_it = scene(example)
    context = about(a_due(occurrence(about_it)), view(about_it))
    return list(found_by(rule, draft(about_it, example.text), context))


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: f"{rule.name}")
def test_every_finding_says_the_fact_and_what_to_do(rule: TextRule) -> None:
    findings = [
        one for example in examples(module_of(rule).__doc__ or "") if not example.passes for one in found(rule, example)
    ]
    for one in findings:
        assert (one.rule, one.name) == (rule.id, rule.name)
        assert one.level is not Level.OFF
        assert one.message, one
        assert one.message == one.message.strip(" ;.,"), one
        assert one.fix, one
        assert one.fix == one.fix.strip(" ;."), one
        assert "\n" not in one.sentence, one
        assert one.message.count('"') % 2 == 0, one
