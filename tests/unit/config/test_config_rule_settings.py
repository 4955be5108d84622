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
            "ranking-question (M402) can be neither switched off nor weakened: to ask for a rank breaks the Match "
            "agreement; remove this line",
        ),
        (
            "M403",
            {"level": "warn"},
            "rules.M403",
            "quid-pro-quo (M403) can be neither switched off nor weakened: to trade ranks breaks the Match agreement; "
            "remove this line",
        ),
        (
            "P301",
            "block",
            "rules.P301",
            "identifier (P301) can be neither switched off nor weakened: words by which a patient could be known are "
            "never written down; remove this line",
        ),
        (
            "v905",
            "off",
            "rules.v905",
            "V905 is no setting, it holds always: no draft has a recipient while something blocks; remove this line",
        ),
        (
            "T601",
            "warn",
            "rules.T601",
            "too-soon (T601) reads no text, so it is on or off; write   off   or remove this line",
        ),
        ("gap", {"words": "12"}, "rules.gap.words", 'gap has no setting "words"; it takes a level only'),
        ("gap", {}, "rules.gap", "write one of   refuse, block, warn, off   or the rule's own settings"),
        ("gap", {"level": "of"}, "rules.gap.level", 'no level "of"; write   off'),
    ],
)
def test_what_is_wrong_is_said_with_the_edit(key: str, value: object, where: str, message: str) -> None:
    _, said = read(**{key: value})
    assert said == [(where, message)]


def test_a_fixed_rule_may_be_made_heavier() -> None:
    assert read(ranking_question="refuse") == ({"ranking-question": RuleSetting(level=Level.REFUSE)}, [])


@pytest.mark.parametrize("code", ["M402", "m403", "program-side", "P302", "patient-in-hold"])
@pytest.mark.parametrize("level", ["off", "warn"])
def test_what_is_fixed_is_refused_with_its_reason_whatever_it_is_called(code: str, level: str) -> None:
    found, said = read(**{code: level})
    assert found == {}
    assert [": " in message and "neither switched off nor weakened" in message for _, message in said] == [True]


def noted(rules: dict[str, object], **whom: str) -> list[tuple[str, str]]:
    """Give what is said about settings without a mistake, and where."""
    said: list[tuple[str, str]] = []
    rule_settings(
        rules,
        ("rules",),
        lambda *_: pytest.fail("there is a mistake"),
        note=lambda path, message: said.append((".".join(str(one) for one in path), message)),
        **whom,
    )
    return said


@pytest.mark.parametrize(
    ("key", "value", "message"),
    [
        ("word-count", "off", "rules: word-count (C203) off for mentor-checkin"),
        ("C203", "block", "rules: word-count (C203) blocks for mentor-checkin"),
        ("too-soon", {"days": "10"}, "rules: too-soon (T601) days 10 for mentor-checkin"),
        ("too-soon", "off", "rules: too-soon (T601) off for mentor-checkin"),
        (
            "C203",
            {"level": "refuse", "words": "150"},
            "rules: word-count (C203) refuses, words 150 for mentor-checkin",
        ),
        (
            "gap",
            "off",
            "rules: gap (C202) off for mentor-checkin; weakened, it no longer keeps a draft from its recipient",
        ),
        (
            "R104",
            {"level": "warn"},
            "rules: other-program (R104) only warns for mentor-checkin; weakened, it no longer keeps a draft from its "
            "recipient",
        ),
        ("R104", "block", "rules: other-program (R104) blocks for mentor-checkin"),
    ],
)
def test_every_setting_is_said_and_a_weakened_block_clearly(key: str, value: object, message: str) -> None:
    assert noted({key: value}, whom="mentor-checkin") == [(f"rules.{key}", message)]


def test_a_setting_for_everything_says_so() -> None:
    assert noted({"gap": "refuse"}) == [("rules.gap", "rules: gap (C202) refuses for every draft")]


def test_a_rule_that_is_still_to_come_takes_its_settings_as_they_are() -> None:
    assert [message for _, message in read(working_hours={"lists": "mine"})[1]] == []
