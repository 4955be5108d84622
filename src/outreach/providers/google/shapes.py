"""What a value in a request may look like: a small language of shapes, and the check. Knows nothing of Google."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import lru_cache

from outreach.patterns import Pattern


@dataclass(frozen=True, slots=True)
class Object:
    """An object with these keys and no others; those in `needs` must be there."""

    fields: Mapping[str, Shape]
    needs: frozenset[str] = field(default=frozenset())


@dataclass(frozen=True, slots=True)
class Named:
    """An object whose keys match one pattern, and its values another."""

    keys: str
    values: str
    most: int


@dataclass(frozen=True, slots=True)
class Many:
    """A list of at most so many."""

    of: Shape
    most: int


# a text is a pattern for the whole of a string; a bool is itself; a range holds whole numbers
Shape = str | bool | range | Object | Named | Many


def misfit(value: object, shape: Shape, place: str = "") -> str | None:
    """Give the place of the first thing in `value` that has not this shape, or None when all of it fits."""
    match shape:
        case Object():
            return _object(value, shape, place)
        case Named():
            return _named(value, shape, place)
        case Many():
            return _many(value, shape, place)
        case _:
            return None if _is(value, shape) else place or "the value"


def _is(value: object, shape: str | bool | range) -> bool:
    if isinstance(shape, bool):
        return value is shape
    if isinstance(shape, range):
        return type(value) is int and value in shape
    return isinstance(value, str) and matches(shape, value)


@lru_cache(maxsize=128)
def _pattern(pattern: str) -> Pattern[str]:
    return Pattern(pattern)


def matches(pattern: str, text: str) -> bool:
    """Whether the whole of a text matches a pattern."""
    return _pattern(pattern).fullmatch(text) is not None


def _object(value: object, shape: Object, place: str) -> str | None:
    if not isinstance(value, Mapping):
        return place or "the body"
    for key in value:
        if key not in shape.fields:
            return _inside(place, key)
    for key in sorted(shape.needs):
        if key not in value:
            return f"{_inside(place, key)} is missing"
    found = (misfit(one, shape.fields[key], _inside(place, key)) for key, one in value.items())
    return next((wrong for wrong in found if wrong), None)


def _named(value: object, shape: Named, place: str) -> str | None:
    if not isinstance(value, Mapping) or len(value) > shape.most:
        return place
    for key, one in value.items():
        if not (isinstance(key, str) and matches(shape.keys, key) and isinstance(one, str)):
            return _inside(place, key)
        if not matches(shape.values, one):
            return _inside(place, key)
    return None


def _many(value: object, shape: Many, place: str) -> str | None:
    if isinstance(value, str) or not isinstance(value, Sequence) or len(value) > shape.most:
        return place
    found = (misfit(one, shape.of, f"{place}[{number}]") for number, one in enumerate(value))
    return next((wrong for wrong in found if wrong), None)


def _inside(place: str, key: object) -> str:
    """Give the path of a key; only its beginning, for whatever stands in a key may be long."""
    return ".".join(part for part in (place, str(key)[:40]) if part)
