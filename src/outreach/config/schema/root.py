"""The sections of the configuration, each with the form of its items; and all of them as one JSON Schema."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import Annotated, Any

from pydantic import TypeAdapter

from outreach.config.schema.cadences import CadenceForm
from outreach.config.schema.conferences import ConferenceLine
from outreach.config.schema.fields import Day, OneOf, Text, Words
from outreach.config.schema.meanings import explained
from outreach.config.schema.people import MeForm, PersonLine, ProfileForm, ProgramLine
from outreach.config.schema.season import InterviewLine, LetterLine, MatchForm, RotationLine
from outreach.config.schema.settings import (
    CalendarForm,
    GoogleForm,
    JobForm,
    LimitsForm,
    PrivateForm,
)
from outreach.config.schema.weekly import (
    CommitmentLine,
    DeadlineLine,
    HistoryLine,
    MeetingLine,
    NewsLine,
    RoutineLine,
    TestLine,
)


@dataclass(frozen=True)
class Section:
    """A top-level key. `shape`: `one` value, a `list` of items of the form, or a `map` of names to it."""

    name: str
    form: Any
    shape: str = "one"
    description: str = ""

    @cached_property
    def adapter(self) -> TypeAdapter[Any]:
        """What checks one item, built when it is first needed."""
        return TypeAdapter(self.form)

    @cached_property
    def json_schema(self) -> dict[str, Any]:
        """The JSON Schema of one item."""
        return self.adapter.json_schema(ref_template="#/$defs/{model}")


_ALL = (
    Section("version", Text, description="Always 1."),
    Section("me", MeForm, description="Who I am: name, email, timezone, phase."),
    Section("profile", ProfileForm),
    Section("news", NewsLine, "list"),
    Section("people", PersonLine, "list"),
    Section("programs", ProgramLine, "list"),
    Section("match", MatchForm),
    Section("interviews", InterviewLine, "list"),
    Section("rotations", RotationLine, "list"),
    Section("letters", LetterLine, "list"),
    Section("conferences", ConferenceLine, "list"),
    Section("meetings", MeetingLine, "list"),
    Section("routine", RoutineLine, "list"),
    Section("commitments", CommitmentLine, "list"),
    Section("deadlines", DeadlineLine, "list"),
    Section("history", HistoryLine, "list"),
    Section("questions", Text, "map", "My own bank of questions, by who is asked."),
    Section("mail", Annotated[str, OneOf("local", "gmail")], description="Where drafts go."),
    Section("holds", Annotated[str, OneOf("local", "google")], description="Where holds go."),
    Section("google", GoogleForm),
    Section(
        "calendars",
        Words,
        description="Where I am busy: .ics files, folders of them, ids of Google calendars; or off.",
    ),
    Section("notes", Text, description="The file of notes; it may lie in a synced folder."),
    Section("begin", Day, description="What ended earlier is not followed up."),
    Section("jobs", JobForm, "map"),
    Section("pace", Annotated[str, OneOf("gentle", "steady", "busy")]),
    Section("limits", LimitsForm),
    Section("calendar", CalendarForm),
    Section("rules", object, "map", "Guardrails by name or code: refuse, block, warn, off, or a rule's own settings."),
    Section("cadences", object, "map", "Cadences by id: off, or keys that differ, or a cadence of my own."),
    Section("tests", TestLine, "list"),
    Section("private", PrivateForm, description="Belongs in private.yaml."),
)
SECTIONS = {section.name: section for section in _ALL}
CADENCE = Section("cadence", CadenceForm)
_HEAD = {"$schema": "https://json-schema.org/draft/2020-12/schema"}


def json_schema() -> dict[str, Any]:
    """Give the JSON Schema of a configuration file, for the editor."""
    definitions: dict[str, Any] = {}
    properties = {section.name: _describe(section, definitions) for section in _ALL}
    return explained(
        {
            **_HEAD,
            "title": "outreach configuration",
            "type": "object",
            "properties": properties,
            "additionalProperties": False,
            "$defs": definitions,
        }
    )


def recipe_schema() -> dict[str, Any]:
    """Give the JSON Schema of a recipe, `templates/CADENCE/cadence.yaml`, for the editor."""
    definitions: dict[str, Any] = {}
    item = _item(CADENCE, definitions)
    return explained({**_HEAD, **item, "$defs": definitions})


def _describe(section: Section, definitions: dict[str, Any]) -> dict[str, Any]:
    if section.name == "cadences":
        item: dict[str, Any] = {"anyOf": [{"const": "off"}, _item(CADENCE, definitions)]}
    elif section.form is object:
        item = {}
    else:
        item = _item(section, definitions)
    shaped: dict[str, dict[str, Any]] = {
        "one": item,
        "list": {"type": "array", "items": item},
        "map": {"type": "object", "additionalProperties": item},
    }
    described = shaped[section.shape]
    return described | ({"description": section.description} if section.description else {})


def _item(section: Section, definitions: dict[str, Any]) -> dict[str, Any]:
    schema = dict(section.json_schema)
    definitions.update(schema.pop("$defs", {}))
    return schema
