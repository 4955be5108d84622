"""Which level and options a rule has for a cadence and a person: rule < project < cadence < person.

Of a person's settings, those for the one cadence win over those for every mail. A setting names its rule by name
(`too-soon`) or by code (`T601`). Knows no rule.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

from outreach.domain.cadences import Cadence, RuleSetting, RuleSettings
from outreach.domain.findings import Level
from outreach.domain.people import Person
from outreach.domain.project import Project

_BY_WEIGHT = tuple(Level)
_AS_IT_COMES = RuleSetting()


def setting(
    id: str, name: str, *, project: Project | None, cadence: Cadence | None = None, person: Person | None = None
) -> RuleSetting:
    """Give what was set for a rule; later layers replace the level and merge their options. Level None: its default."""
    return merged(id, name, layers(project, cadence, person))


def layers(project: Project | None, cadence: Cadence | None, person: Person | None) -> tuple[RuleSettings, ...]:
    """Give what was set in all places where something is, the weightiest last; the same for every rule."""
    return tuple(layer for layer in _layers(project, cadence, person) if layer)


def merged(id: str, name: str, layers: Sequence[RuleSettings]) -> RuleSetting:
    """Give what these layers say of a rule; later ones replace the level and merge their options."""
    if not layers:
        return _AS_IT_COMES
    level: Level | None = None
    options: dict[str, str] = {}
    for layer in layers:
        for found in (layer.get(id), layer.get(name)):
            if found is not None:
                level = found.level or level
                options.update(found.options)
    return RuleSetting(level=level, options=options)


def whole(found: RuleSetting, name: str, default: int) -> int:
    """Give an option that is a whole number, such as `10` or `10 days`; the default when it is none."""
    number = re.match(r"\s*(\d{1,4})\b", found.options.get(name, ""))
    return int(number.group(1)) if number else default


def is_off(found: RuleSetting, *, fixed: bool) -> bool:
    """Whether a rule was switched off; one that is fixed never is."""
    return found.level is Level.OFF and not fixed


def weighed(level: Level, found: RuleSetting, *, fixed: bool) -> Level:
    """Give the level of a finding after the settings; one of a fixed rule never gets lighter."""
    if found.level is None:
        return level
    lighter = _BY_WEIGHT.index(found.level) > _BY_WEIGHT.index(level)
    return level if fixed and lighter else found.level


def _layers(project: Project | None, cadence: Cadence | None, person: Person | None) -> Iterator[RuleSettings]:
    if project is not None:
        yield project.rules
    if cadence is not None:
        yield cadence.rules
    if person is not None:
        yield _typed(person.rules)
    if cadence is not None and person is not None and cadence.id in person.overrides:
        yield _typed(person.overrides[cadence.id].get("rules"))


def _typed(rules: object) -> RuleSettings:
    """Give a person's own settings, which stand among overrides of any kind."""
    if not isinstance(rules, Mapping):
        return {}
    return {str(key): value for key, value in rules.items() if isinstance(value, RuleSetting)}
