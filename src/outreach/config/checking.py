"""From text to forms: each section, item by item, so that one mistake hides no other.

Turns what the schema says into our own words: the nearest known key, what was expected, what to write.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from pydantic import ValidationError
from pydantic_core import ErrorDetails

from outreach.config.faults import Faults
from outreach.config.grammar import Unclear, names
from outreach.config.grammar.similar import nearest
from outreach.config.reader import Path, Value
from outreach.config.schema import SECTIONS, Section


@dataclass(frozen=True)
class Item:
    """One checked form and where it stands in the merged tree; `text` is what was written."""

    path: Path
    form: Any
    text: Value

    def at(self, *keys: str | int) -> Path:
        """Give the place of what `keys` say: the record itself when it is written on one line."""
        return (*self.path, *written(self.text, keys))


@dataclass(frozen=True)
class Checked:
    """The forms of all sections; `broken` are the sections that had an error."""

    items: Mapping[str, tuple[Item, ...]]
    broken: frozenset[str]

    def one(self, section: str) -> Item | None:
        """Give the item of a section that has only one."""
        found = self.items.get(section, ())
        return found[0] if found else None

    def value(self, section: str, default: Any) -> Any:
        """Give the form of a section that has only one, or a default."""
        found = self.one(section)
        return found.form if found else default


def check(faults: Faults) -> Checked:
    """Check every section; errors go to `faults`."""
    items: dict[str, tuple[Item, ...]] = {}
    broken: set[str] = set()
    for name, value in faults.sections.tree.items():
        section = SECTIONS.get(name)
        if section is None:
            faults.error((name,), unknown_key(name, SECTIONS), key=True)
            continue
        taken = [_item(section, path, text, faults) for path, text in _pieces(section, value, faults, broken)]
        items[name] = tuple(item for item in taken if item)
        if None in taken:
            broken.add(name)
    return Checked(items, frozenset(broken))


def _pieces(section: Section, value: Value, faults: Faults, broken: set[str]) -> Iterator[tuple[Path, Value]]:
    if section.shape == "list":
        for number, item in enumerate(value if isinstance(value, list) else [value]):
            yield (section.name, number) if isinstance(value, list) else (section.name,), item
    elif section.shape == "map":
        if isinstance(value, dict):
            for key, item in value.items():
                yield (section.name, key), item
        else:
            broken.add(section.name)
            faults.error((section.name,), f"expected   {section.name}: NAME: …   on lines of their own", key=True)
    else:
        yield (section.name,), value


def _item(section: Section, path: Path, text: Value, faults: Faults) -> Item | None:
    form = take(section, text, lambda loc, error: _say(section, path, text, loc, error, faults))
    return None if form is None else Item(path, form, text)


def take(section: Section, value: Value, say: Callable[[Path, ErrorDetails], None]) -> Any:
    """Give the form of `value`; None when it has errors, each of which was handed to `say`."""
    if section.form is object:
        return value
    try:
        return section.adapter.validate_python(value)
    except ValidationError as error:
        for detail in error.errors(include_url=False):
            say(detail["loc"], detail)
        return None


def _say(section: Section, path: Path, text: Value, loc: Path, error: ErrorDetails, faults: Faults) -> None:
    if faults.is_full:
        faults.error(path, error["msg"])
        return
    who = who_is_it(text)
    inner = written(text, loc)
    full = (*path, *inner)
    cause = error.get("ctx", {}).get("error")
    if isinstance(cause, Unclear):
        faults.unclear(full, cause, who=who, find=_found(error))
    else:
        message, key = explain(error, keys_at(section, loc))
        faults.error(place_of(error, path, text), message, who=who, key=key)


def place_of(error: ErrorDetails, path: Path, text: Value) -> Path:
    """Give the place of an error: a key nobody knows, or the record in which one is missing."""
    loc = error["loc"]
    if error["type"] == "extra_forbidden":
        return (*path, *loc)
    return (*path, *written(text, loc[:-1] if error["type"] == "missing" else loc))


def _found(error: ErrorDetails) -> str:
    return error["input"] if isinstance(error["input"], str) else ""


def written(text: Value, loc: Path) -> Path:
    """Keep the part of `loc` that stands in the file: a record on one line has no keys below it."""
    node: Value = text
    for number, step in enumerate(loc):
        below = _below(node, step)
        if below is None:
            on_a_line = isinstance(node, dict) and isinstance(node.get("name"), str)
            return (*loc[:number], "name") if on_a_line else loc[:number]
        node = below
    return loc


def _below(node: Value, step: str | int) -> Value | None:
    if isinstance(node, dict) and isinstance(step, str):
        return node.get(step)
    if isinstance(node, list) and isinstance(step, int) and step < len(node):
        return node[step]
    return None


def explain(error: ErrorDetails, known: tuple[str, ...]) -> tuple[str, bool]:
    """Put an error of the schema into our words; the second value says whether it is about the key."""
    kind = error["type"]
    last = str(error["loc"][-1]) if error["loc"] else ""
    if kind == "extra_forbidden":
        return unknown_key(last, known), True
    if kind == "missing":
        return f'"{last}" is missing', False
    if kind in {"model_type", "model_attributes_type", "dict_type"}:
        return f"keys are expected here, such as   {', '.join(known[:3])}" if known else "keys are expected here", False
    return str(error["msg"]), False


def unknown_key(key: str, known: Mapping[str, object] | tuple[str, ...]) -> str:
    """Name the nearest key to one nobody knows."""
    near = nearest(key, known)
    return f'unknown key "{key}"; ' + (f"did you mean   {near}" if near else f"known are {', '.join(sorted(known))}")


def keys_at(section: Section, loc: Path) -> tuple[str, ...]:
    """Give the keys that are known where an error stands."""
    schema = section.json_schema
    node: dict[str, Any] = schema
    for step in loc[:-1]:
        node = _deeper(_form_in(node, schema), step)
    return tuple(_form_in(node, schema).get("properties", ()))


def _deeper(node: dict[str, Any], step: str | int) -> dict[str, Any]:
    found = node.get("items", {}) if isinstance(step, int) else node.get("properties", {}).get(step, {})
    return found if isinstance(found, dict) else {}


def _form_in(node: dict[str, Any], schema: dict[str, Any]) -> dict[str, Any]:
    """Follow references and choices to the form behind them."""
    for option in (node, *node.get("anyOf", ())):
        if "$ref" in option:
            return _form_in(schema["$defs"][option["$ref"].rpartition("/")[2]], schema)
        if "properties" in option or "items" in option:
            return dict(option)
    return node


def who_is_it(text: Value) -> str:
    """Name the person a record is about, for the message; empty when it is about something else."""
    line = text.get("name") or text.get("who") if isinstance(text, dict) else text
    if not isinstance(line, str) or "<" not in line:
        return ""
    try:
        return names.parse(line.partition("<")[0]).formal
    except Unclear:
        return ""
