"""Settings of guardrails: by name or code, with a level or options, and what may not be said of them."""

from __future__ import annotations

import pytest

from outreach.config.build.rules import rule_settings
from outreach.domain.cadences import RuleSetting
from outreach.domain.findings import Level


def read(**rules: object) -> tuple[dict[str, RuleSetting], list[tuple[str, str]]]:
    """Read settings written with underscores for hyphens: what was found, and what was reported where."""
    said: list[tuple[str, str]] = []
    found = rule_settings(
        {key.replace("_", "-"): value for key, value in rules.items()},
        ("rules",),
        lambda path, message, _words: said.append((".".join(str(one) for one in path), message)),
    )
    return found, said


@pytest.mark.parametrize("key", ["too_soon", "T601", "t601"])
def test_a_rule_is_named_by_name_or_code(key: str) -> None:
    assert read(**{key: {"days": "10"}}) == ({"too-soon": RuleSetting(options={"days": "10"})}, [])


def test_a_level_and_options_stand_together() -> None:
    found, said = read(word_count={"level": "block", "words": "150"})
    assert found == {"word-count": RuleSetting(level=Level.BLOCK, options={"words": "150"})}
    assert said == []


@pytest.mark.parametrize(
    ("key", "value", "where", "message"),
    [
        ("to_soon", "off", "rules.to-soon", 'no rule "to-soon"; did you mean   too-soon'),
        ("gap", "of", "rules.gap", 'no level "of"; write   off'),
        ("too_soon", {"dais": "10"}, "rules.too-soon.dais", 'too-soon has no setting "dais"; write   days'),
        ("burst", {"gentle": "yes"}, "rules.burst.gentle", 'burst has no setting "gentle"; write   per_day'),
        (
            "ranking_question",
            "off",
            "rules.ranking-question",
            "ranking-question (M402) can be neither switched off nor weakened; remove this line",
        ),
        (
            "M403",
            {"level": "warn"},
            "rules.M403",
            "quid-pro-quo (M403) can be neither switched off nor weakened; remove this line",
        ),
    ],
)
def test_what_is_wrong_is_said_with_the_edit(key: str, value: object, where: str, message: str) -> None:
    _, said = read(**{key: value})
    assert said == [(where, message)]


def test_a_fixed_rule_may_be_made_heavier() -> None:
    assert read(ranking_question="refuse") == ({"ranking-question": RuleSetting(level=Level.REFUSE)}, [])


def test_a_rule_that_is_still_to_come_takes_its_settings_as_they_are() -> None:
    assert read(near_duplicate={"similar": "0.80"})[1] == []
