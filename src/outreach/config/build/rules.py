"""Settings of guardrails, as they stand under `rules:`, in a cadence, or for one person."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from outreach.config import rule_names
from outreach.config.grammar.similar import nearest
from outreach.config.reader import Path
from outreach.domain.cadences import RuleSetting
from outreach.domain.findings import Level

Say = Callable[[Path, str, str], None]
_LEVELS = tuple(level.value for level in Level)


def rule_settings(rules: Mapping[str, object], path: Path, say: Say) -> dict[str, RuleSetting]:
    """Read settings by rule name; `say` is told what is wrong: where, what, and the words."""
    found = {}
    for key, value in rules.items():
        code = rule_names.code(key)
        if code is None:
            near = rule_names.near(key)
            say((*path, key), f'no rule "{key}"' + (f"; did you mean   {near}" if near else ""), key)
            continue
        setting = _setting(value, (*path, key), say)
        if setting and _may_be(setting, code, (*path, key), say):
            found[rule_names.RULES[code]] = setting
    return found


def _may_be(setting: RuleSetting, code: str, path: Path, say: Say) -> bool:
    """Whether a rule may be set so; what it cannot be told is reported."""
    if code in rule_names.FIXED and setting.level in (Level.OFF, Level.WARN):
        say(path, f"{rule_names.RULES[code]} ({code}) can be neither switched off nor weakened; remove this line", "")
        return False
    known = rule_names.OPTIONS.get(code, tuple(setting.options))
    for option in setting.options:
        if option not in known:
            near = nearest(option, known) or ", ".join(known)
            say((*path, option), f'{rule_names.RULES[code]} has no setting "{option}"; write   {near}', option)
    return True


def _setting(value: object, path: Path, say: Say) -> RuleSetting | None:
    if isinstance(value, str):
        level = _level(value, path, say)
        return RuleSetting(level=level) if level else None
    if not isinstance(value, dict) or not all(isinstance(one, str) for one in value.values()):
        say(path, f"write one of   {', '.join(_LEVELS)}   or the rule's own settings", "")
        return None
    level = _level(value["level"], (*path, "level"), say) if "level" in value else None
    return RuleSetting(level=level, options={key: one for key, one in value.items() if key != "level"})


def _level(text: str, path: Path, say: Say) -> Level | None:
    if text in _LEVELS:
        return Level(text)
    say(path, f'no level "{text}"; write   {nearest(text, _LEVELS) or ", ".join(_LEVELS)}', text)
    return None
