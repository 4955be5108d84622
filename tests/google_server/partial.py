"""Partial answers: the `fields` parameter of every Google API, as its public performance guide describes it.

`a,b` chooses, `a/b` and `a(b,c)` go deeper, `*` is everything. Knows JSON and nothing of the methods.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import replace

from tests.google_server.answer import Answer

_TOKEN = re.compile(r"[\w*-]+|[,/()]")
Fields = Mapping[str, "Fields"]


class BadFields(ValueError):  # noqa: N818 - it reads as a sentence
    """The selection cannot be read."""


def selection(fields: str) -> Fields:
    """Read a selection; an empty one is everything.

    Raises:
        BadFields: the selection cannot be read.
    """
    if not fields:
        return {}
    tokens = _TOKEN.findall(fields)
    if "".join(tokens) != fields.replace(" ", ""):
        raise BadFields(fields)
    rest = tokens[::-1]
    wanted = _selection(rest)
    if rest:
        raise BadFields(fields)
    return wanted


def chosen(answer: Answer, wanted: Fields) -> Answer:
    """Give what a selection leaves of a good answer."""
    if not wanted or not answer.is_good or not isinstance(answer.body, Mapping):
        return answer
    return replace(answer, body=_cut(answer.body, wanted))


def _selection(tokens: list[str]) -> dict[str, Fields]:
    """Read tokens, the next one last, up to the end or a closing bracket."""
    wanted: dict[str, Fields] = {}
    while tokens:
        name = tokens.pop()
        if name in ",/()":
            raise BadFields(name)
        wanted[name] = {**wanted.get(name, {}), **_deeper(tokens)}
        if not tokens or tokens[-1] == ")":
            return wanted
        if tokens.pop() != ",":
            raise BadFields(name)
    raise BadFields("nothing chosen")


def _deeper(tokens: list[str]) -> Fields:
    if not tokens or tokens[-1] not in "/(":
        return {}
    if tokens.pop() == "(":
        inner = _selection(tokens)
        if not tokens:
            raise BadFields("a bracket stays open")
        tokens.pop()
        return inner
    if not tokens or tokens[-1] in ",/()":
        raise BadFields("nothing after a slash")
    name = tokens.pop()
    return {name: _deeper(tokens)}


def _inner(wanted: Fields, name: str) -> Fields:
    return wanted.get(name, wanted.get("*", {}))


def _cut(held: Mapping[str, object], wanted: Fields) -> Mapping[str, object]:
    return {name: _within(one, _inner(wanted, name)) for name, one in held.items() if name in wanted or "*" in wanted}


def _within(value: object, wanted: Fields) -> object:
    if not wanted:
        return value
    if isinstance(value, list):
        return [_within(one, wanted) for one in value]
    return _cut(value, wanted) if isinstance(value, Mapping) else value
