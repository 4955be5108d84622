"""What one person's `cadences:` change: off, or single keys of a recipe, already typed."""

from __future__ import annotations

from collections.abc import Mapping

from outreach.config.build.desk import Desk
from outreach.config.build.layers import Layer, checked, settings
from outreach.config.checking import Item
from outreach.domain.people import CadenceId


def overrides(
    desk: Desk, item: Item, cadences: Mapping[str, object], whom: str
) -> tuple[frozenset[CadenceId], dict[CadenceId, Mapping[str, object]]]:
    """Give the cadences that are off for a person called `whom`, and what differs in others."""
    off: set[CadenceId] = set()
    changed: dict[CadenceId, Mapping[str, object]] = {}
    for id, value in cadences.items():
        path = item.at("cadences", id)
        if not desk.cadence(id, path, key=True):
            continue
        if value == "off":
            off.add(CadenceId(id))
            continue
        layer = Layer(faults=desk.faults, path=path, raw=value)
        form = checked(layer)
        if form is not None and isinstance(form.every, Mapping):
            layer.say(("every",), "one person has one rhythm; write   every: 8 weeks")
        elif form is not None:
            changed[CadenceId(id)] = settings(form, layer, f"{id} to {whom}")
    return frozenset(off), changed
