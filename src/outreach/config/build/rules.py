"""Settings of guardrails, as they stand under `rules:`, in a cadence, or for one person.

What is wrong is reported where it stands; what is changed is said, so that `check` shows every rule that is not as it
comes.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping

from outreach.config import rule_names
from outreach.config.grammar.similar import nearest
from outreach.config.reader import Path
from outreach.domain.cadences import RuleSetting
from outreach.domain.findings import Level

Say = Callable[[Path, str, str], None]
Note = Callable[[Path, str], None]

EVERYTHING = "every draft"
_LEVELS = tuple(level.value for level in Level)
_SAID = {Level.REFUSE: "refuses", Level.BLOCK: "blocks", Level.WARN: "only warns", Level.OFF: "off"}
_WEAKENED = {
    Level.REFUSE: "weakened, it no longer keeps a draft from being made",
    Level.BLOCK: "weakened, it no longer keeps a draft from its recipient",
}


def rule_settings(
    rules: Mapping[str, object], path: Path, say: Say, *, note: Note | None = None, whom: str = EVERYTHING
) -> dict[str, RuleSetting]:
    """Read settings by rule name; `say` is told what is wrong: where, what, and the words.

    `note` is told what is changed, for `whom`.
    """
    found = {}
    for key, value in rules.items():
        code = rule_names.code(key)
        if code is None:
            say((*path, key), _unknown(key), key)
            continue
        setting = _setting(value, (*path, key), say)
        if setting and _may_be(setting, code, (*path, key), say):
            found[rule_names.RULES[code]] = setting
            if note is not None:
                note((*path, key), _changed(setting, code, whom))
    return found


def _unknown(key: str) -> str:
    invariant = rule_names.INVARIANTS.get(key.strip().upper())
    if invariant:
        return f"{key.strip().upper()} is no setting, it holds always: {invariant}; remove this line"
    near = rule_names.near(key)
    return f'no rule "{key}"' + (f"; did you mean   {near}" if near else "")


def _may_be(setting: RuleSetting, code: str, path: Path, say: Say) -> bool:
    """Whether a rule may be set so; what it cannot be told is reported."""
    name = f"{rule_names.RULES[code]} ({code})"
    if _weakens_fixed(setting, code):
        reason = rule_names.FIXED[code]
        say(path, f"{name} can be neither switched off nor weakened: {reason}; remove this line", "")
        return False
    if setting.level not in (None, Level.OFF) and rule_names.is_textless(code):
        say(path, f"{name} reads no text, so it is on or off; write   off   or remove this line", str(setting.level))
        return False
    known = rule_names.options(code)
    for option in setting.options:
        if known is not None and option not in known:
            near = nearest(option, known) or ", ".join(known)
            what = f"write   {near}" if known else "it takes a level only"
            say((*path, option), f'{rule_names.RULES[code]} has no setting "{option}"; {what}', option)
    return True


def _weakens_fixed(setting: RuleSetting, code: str) -> bool:
    lighter = {Level.OFF, Level.WARN} | ({Level.BLOCK} if code.startswith("P") else set())
    return code in rule_names.FIXED and setting.level in lighter


def _changed(setting: RuleSetting, code: str, whom: str) -> str:
    """Say what is changed: `rules: word-count (C203) off for mentor-checkin`."""
    told = [_SAID[setting.level]] if setting.level else []
    told += [f"{key} {value}" for key, value in setting.options.items()]
    usual = rule_names.level(code)
    weaker = usual is not None and setting.level is not None and _LEVELS.index(setting.level) > _LEVELS.index(usual)
    tail = f"; {_WEAKENED[usual]}" if weaker and usual in _WEAKENED else ""
    return f"rules: {rule_names.RULES[code]} ({code}) {', '.join(told)} for {whom}{tail}"


def _setting(value: object, path: Path, say: Say) -> RuleSetting | None:
    if isinstance(value, str):
        level = _level(value, path, say)
        return RuleSetting(level=level) if level else None
    if not isinstance(value, dict) or not value or not all(isinstance(one, str) for one in value.values()):
        say(path, f"write one of   {', '.join(_LEVELS)}   or the rule's own settings", "")
        return None
    level = _level(value["level"], (*path, "level"), say) if "level" in value else None
    return RuleSetting(level=level, options={key: one for key, one in value.items() if key != "level"})


def _level(text: str, path: Path, say: Say) -> Level | None:
    if text in _LEVELS:
        return Level(text)
    say(path, f'no level "{text}"; write   {nearest(text, _LEVELS) or ", ".join(_LEVELS)}', text)
    return None
