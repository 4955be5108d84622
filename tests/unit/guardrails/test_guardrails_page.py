"""docs/guardrails.md says what the rules say."""

from __future__ import annotations

import runpy
from pathlib import Path

import pytest

from outreach.config import rule_names
from outreach.guardrails import GUARDRAILS
from outreach.guardrails.rule import Rule
from tests.architecture.source import ROOT

PAGE = ROOT / "docs" / "guardrails.md"


def test_the_page_is_what_its_script_writes(tmp_path: Path) -> None:
    script = tmp_path / "write_guardrails.py"
    script.write_text((ROOT / "docs" / "write_guardrails.py").read_text())
    runpy.run_path(str(script), run_name="__main__")
    assert (tmp_path / "guardrails.md").read_text() == PAGE.read_text(), "run   python docs/write_guardrails.py"


@pytest.mark.parametrize("rule", GUARDRAILS, ids=lambda rule: f"{rule.id}")
def test_every_rule_stands_there_once_with_its_name_its_code_and_its_settings(rule: object) -> None:
    page = PAGE.read_text()
    name, id = getattr(rule, "name", ""), getattr(rule, "id", "")
    section = page.partition(f"### {name} ({id})\n")[2].partition("\n### ")[0]
    assert page.count(f"### {name} ({id})\n") == 1
    assert "FAIL: " in section
    assert all(f"`{option}`" in section for option in getattr(rule, "options", ()))


def test_rules_are_called_what_the_configuration_calls_them() -> None:
    assert {rule.id: rule.name for rule in GUARDRAILS}.items() <= rule_names.RULES.items()
    assert {rule.id for rule in GUARDRAILS if rule.fixed} == {one for one in rule_names.FIXED if _is_made(one)}
    assert {rule.id for rule in GUARDRAILS} <= rule_names.RULES.keys()


@pytest.mark.parametrize("rule", GUARDRAILS, ids=lambda rule: f"{rule.id}")
def test_the_page_says_whether_a_rule_can_be_switched_off_and_why_not(rule: Rule) -> None:
    section = PAGE.read_text().partition(f"### {rule.name} ({rule.id})\n")[2].partition("\n### ")[0]
    if rule.fixed:
        assert f"Cannot be switched off or weakened: {rule_names.FIXED[rule.id]}" in " ".join(section.split())
    else:
        assert f"Off: `rules: {{{rule.name}: off}}`" in section


def _is_made(id: str) -> bool:
    return any(rule.id == id for rule in GUARDRAILS)
