"""Every PASS and FAIL example in a guardrail's docstring is true."""

from __future__ import annotations

from types import ModuleType

import pytest

from tests.unit.guardrails.examples import Example, examples, modules, rules_of, verdict

ALL = [
    pytest.param(module, example, id=f"{module.__name__.rpartition('.')[2]}: {example}")
    for module in modules()
    for example in examples(module.__doc__ or "")
]


@pytest.mark.parametrize(("module", "example"), ALL)
def test_an_example_is_true(module: ModuleType, example: Example) -> None:
    assert verdict(rules_of(module), example) == ""


@pytest.mark.parametrize("module", modules(), ids=lambda module: module.__name__.rpartition(".")[2])
def test_every_rule_shows_what_passes_and_what_fails(module: ModuleType) -> None:
    assert {example.passes for example in examples(module.__doc__ or "")} == {True, False}


@pytest.mark.parametrize("module", modules(), ids=lambda module: module.__name__.rpartition(".")[2])
def test_every_rule_opens_its_documentation_with_its_name_and_code(module: ModuleType) -> None:
    for rule in rules_of(module):
        assert (module.__doc__ or "").startswith(f"{rule.name} ({rule.id}): ")


@pytest.mark.parametrize("module", modules(), ids=lambda module: module.__name__.rpartition(".")[2])
def test_an_example_turned_round_is_found_to_be_wrong(module: ModuleType) -> None:
    for example in examples(module.__doc__ or ""):
        turned = Example(not example.passes, example.clauses, example.text)
        assert verdict(rules_of(module), turned) != ""


def test_an_example_with_the_wrong_words_is_found_to_be_wrong() -> None:
    planted = 'Planted.\n\nIt is wrong.\n\n    FAIL: to Dr. Ada Quill, "Dr. Osei"\n        Dear Dr. Chen,\n'
    module = next(module for module in modules() if module.__name__.endswith("greeting_name"))
    (example,) = examples(planted)
    assert verdict(rules_of(module), example).endswith("not 'Dr. Osei'")


def test_an_example_that_says_something_unknown_is_an_error() -> None:
    with pytest.raises(ValueError, match="no example says"):
        verdict(rules_of(modules()[0]), Example(passes=True, clauses=("whenever",)))
