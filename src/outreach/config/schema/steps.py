"""Forms of recipes with several mails: single steps, variants to choose from, and a rhythm that waits."""

from __future__ import annotations

from typing import Annotated

from pydantic import BeforeValidator, Field, WithJsonSchema

from outreach.config.grammar import Unclear
from outreach.config.schema.fields import Form, Length, OneOf, text, words
from outreach.domain.cadences import Kind
from outreach.patterns import Pattern

_VARIANT = Pattern(r"[a-z][a-z0-9]*(?:-[a-z0-9]+)*")
_KEYS = {"type": "object"}


def _steps(value: object) -> object:
    """Take a list of maps, one per step; a step that changes nothing may be left empty."""
    items = value if isinstance(value, list) else [value]
    if not all(isinstance(item, dict) or item in (None, "") for item in items):
        raise Unclear("one map per step; write   steps: [{when: 1 day after interview}, {when: 2 weeks before due}]")
    return tuple(item or {} for item in items)


def _variants(value: object) -> object:
    """Take words, or a map from each word to what differs for it."""
    found = value if isinstance(value, dict) else {word: {} for word in words(value)}
    for word, keys in found.items():
        if not _VARIANT.fullmatch(str(word)):
            raise Unclear(f'"{word}" is no name of a variant; write   cv-feedback', str(word))
        if not (isinstance(keys, dict) or keys in (None, "")):
            raise Unclear(f"only keys that differ stand under {word}; write   {word}: {{needs: dates}}", str(word))
    return {str(word): keys or {} for word, keys in found.items()}


def _unless(value: object) -> object:
    return value if isinstance(value, dict) else {"kind": text(value)}


Steps = Annotated[
    tuple[dict[str, object], ...],
    BeforeValidator(_steps),
    WithJsonSchema({"type": "array", "items": _KEYS, "description": "Keys that differ, one map per step."}),
]
Variants = Annotated[
    dict[str, dict[str, object]],
    BeforeValidator(_variants),
    WithJsonSchema(
        {
            "anyOf": [
                {"type": "array", "items": {"type": "string"}},
                {"type": "string"},
                {"type": "object", "additionalProperties": _KEYS},
            ],
            "description": "Kinds of one mail to choose from, each with words of its own.",
        }
    ),
]


class UnlessForm(Form):
    """What lets a rhythm wait: a touch of one kind that is younger than a length of time."""

    kind: Annotated[str, OneOf(*(kind.value for kind in Kind))]
    within: Length | None = Field(default=None, description="The rhythm itself, unless another length is given.")


Waits = Annotated[UnlessForm, BeforeValidator(_unless, json_schema_input_type=UnlessForm | str)]
