"""Layers of one cadence's settings: built-in recipe, the workspace's, `cadences.<id>`, one person's.

Each layer is checked by itself, so that a mistake is reported where it stands; then maps merge, lists and single
values replace, and `off` wins.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import cast

from pydantic_core import ErrorDetails

from outreach.config.build.rules import rule_settings
from outreach.config.checking import explain, keys_at, place_of, take, written
from outreach.config.faults import Faults
from outreach.config.grammar import Unclear, windows
from outreach.config.reader import Path, Value
from outreach.config.schema.cadences import CadenceForm
from outreach.config.schema.root import CADENCE

# Keys of which one layer's makes the others of a lower layer meaningless.
_RIVALS = {
    "every": ("when",),
    "when": ("every",),
    "window": ("opens", "closes"),
    "unless": ("if_not",),
    "if_not": ("unless",),
}


@dataclass(frozen=True, kw_only=True)
class Layer:
    """Settings as written, and where: `off`, or a map of keys. What is `built_in` is no change of the owner's."""

    faults: Faults
    path: Path
    raw: object
    built_in: bool = False

    @property
    def is_off(self) -> bool:
        """Whether it turns the cadence off."""
        return self.raw == "off" or (isinstance(self.raw, dict) and self.raw.get("on") in {"no", "off", "false"})

    @property
    def keys(self) -> Mapping[str, Value]:
        """The keys it sets."""
        return cast("Mapping[str, Value]", self.raw) if isinstance(self.raw, dict) else {}

    def say(self, path: Path, message: str, words: str = "") -> None:
        """Report a mistake at `path` inside this layer."""
        self.faults.say((*self.path, *path), message, words)

    def note(self, path: Path, message: str) -> None:
        """Say something worth knowing about `path` inside this layer, if it is the owner's."""
        if not self.built_in:
            self.faults.note((*self.path, *path), message, key=True)


def checked(layer: Layer) -> CadenceForm | None:
    """Check one layer; None when it has mistakes, which were reported."""
    if layer.raw in {"off", "on"} if isinstance(layer.raw, str) else False:
        return CadenceForm()
    if not isinstance(layer.raw, dict):
        layer.say((), "write   off   or the keys that differ, such as   {every: 6 weeks}")
        return None

    def say(loc: Path, error: ErrorDetails) -> None:
        inner = (*layer.path, *written(cast("Value", layer.raw), loc))
        cause = error.get("ctx", {}).get("error")
        given = error["input"]
        if isinstance(cause, Unclear):
            layer.faults.unclear(inner, cause, find=given if isinstance(given, str) else "")
        else:
            message, key = explain(error, keys_at(CADENCE, loc))
            layer.faults.error(place_of(error, layer.path, cast("Value", layer.raw)), message, key=key)

    return cast("CadenceForm | None", take(CADENCE, cast("Value", layer.raw), say))


def settings(form: CadenceForm, layer: Layer, whom: str) -> Mapping[str, object]:
    """Give what a checked layer sets for `whom`, typed, by key."""
    found: dict[str, object] = {key: getattr(form, key) for key in sorted(form.model_fields_set)}
    if "rules" in found:
        found["rules"] = rule_settings(form.rules, ("rules",), layer.say, note=layer.note, whom=whom)
    return found


def merged(layers: Iterable[Layer]) -> CadenceForm:
    """Merge layers that were checked, the later ones over the earlier."""
    keys: dict[str, Value] = {}
    for layer in layers:
        upper = _without_window(layer.keys)
        for key in layer.keys:
            for rival in _RIVALS.get(key, ()):
                keys.pop(rival, None)
        keys = _over(keys, upper)
    return CadenceForm.model_validate(keys)


def _without_window(keys: Mapping[str, Value]) -> dict[str, Value]:
    """Write `window: a-b` as `opens: a` and `closes: b`, so that a higher layer may change one of them."""
    plain = dict(keys)
    window = plain.pop("window", None)
    if isinstance(window, str):
        opens, closes = windows.parse(window)
        plain = {"opens": str(opens), "closes": str(closes)} | plain
    return plain


def _over(lower: Mapping[str, Value], upper: Mapping[str, Value]) -> dict[str, Value]:
    result = dict(lower)
    for key, value in upper.items():
        before = result.get(key)
        both = isinstance(before, dict) and isinstance(value, dict)
        result[key] = _over(cast("dict[str, Value]", before), cast("dict[str, Value]", value)) if both else value
    return result
