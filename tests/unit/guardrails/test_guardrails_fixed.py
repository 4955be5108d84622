"""Rules that can be neither switched off nor weakened, whatever the settings say."""

from __future__ import annotations

import pytest

from outreach.domain.cadences import RuleSetting
from outreach.domain.findings import Level
from outreach.guardrails.settings import is_off, weighed, whole


@pytest.mark.parametrize(("fixed", "off"), [(False, True), (True, False)])
def test_a_fixed_rule_is_never_off(fixed: bool, off: bool) -> None:
    assert is_off(RuleSetting(level=Level.OFF), fixed=fixed) is off
    assert not is_off(RuleSetting(level=Level.WARN), fixed=fixed)
    assert not is_off(RuleSetting(), fixed=fixed)


@pytest.mark.parametrize(
    ("own", "set_to", "fixed", "given"),
    [
        (Level.BLOCK, None, False, Level.BLOCK),
        (Level.BLOCK, Level.WARN, False, Level.WARN),
        (Level.BLOCK, Level.WARN, True, Level.BLOCK),
        (Level.BLOCK, Level.OFF, True, Level.BLOCK),
        (Level.BLOCK, Level.REFUSE, True, Level.REFUSE),
        (Level.WARN, Level.BLOCK, True, Level.BLOCK),
        (Level.WARN, None, True, Level.WARN),
    ],
)
def test_a_fixed_rule_gets_heavier_and_never_lighter(own: Level, set_to: Level | None, fixed: bool, given: str) -> None:
    assert weighed(own, RuleSetting(level=set_to), fixed=fixed) == given


@pytest.mark.parametrize(("text", "number"), [("10", 10), ("10 days", 10), (" 3 ", 3), ("soon", 7), ("", 7), ("x3", 7)])
def test_a_number_is_read_as_people_write_it(text: str, number: int) -> None:
    assert whole(RuleSetting(options={"days": text}), "days", 7) == number
