"""Typed fields: the grammar's parsers as types of the forms, each described for the editor."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, time
from typing import Annotated, Any, TypeVar
from zoneinfo import ZoneInfo

from pydantic import (
    BaseModel,
    BeforeValidator,
    ConfigDict,
    GetCoreSchemaHandler,
    GetJsonSchemaHandler,
    WithJsonSchema,
)
from pydantic_core import CoreSchema
from pydantic_core.core_schema import no_info_before_validator_function, no_info_plain_validator_function

from outreach.config.grammar import Unclear, dates, durations, policies, roles, slots, times, windows, zones
from outreach.config.grammar.similar import nearest
from outreach.config.records import commas
from outreach.domain.dates import DateRange, Duration, Weekly
from outreach.domain.people import Phase, Policy, Role

T = TypeVar("T")
_SHORT = 3  # words as short as ms1 and ms2 are all near one another


class Form(BaseModel):
    """What the keys of a record may be; anything else is an error."""

    model_config = ConfigDict(extra="forbid", frozen=True, arbitrary_types_allowed=True, defer_build=True)


def text(value: object) -> str:
    """Take one text; lists and maps are refused."""
    if isinstance(value, str):
        return value.strip()
    raise Unclear(f"one text is expected here, not {'a list' if isinstance(value, list) else 'keys below it'}")


def read_by(parse: Callable[[str], T]) -> Callable[[object], T]:
    """Make a validator of a parser."""
    return lambda value: parse(text(value))


def one_of(*words: str) -> Callable[[object], str]:
    """Make a validator for a closed set of words, in any case."""

    def check(value: object) -> str:
        given = text(value)
        if given.casefold() in words:
            return given.casefold()
        near = nearest(given.casefold(), words) if len(given) > _SHORT else None
        offer = near or ", ".join(words[:-1]) + (f" or {words[-1]}" if len(words) > 1 else words[0])
        raise Unclear(f'"{given}" is not known here; write   {offer}', given)

    return check


def words(value: object) -> tuple[str, ...]:
    """Take names or words: one comma-separated line, or a list."""
    if isinstance(value, list):
        return tuple(text(item) for item in value)
    return tuple(commas.split(text(value)))


def prose(value: object) -> tuple[str, ...]:
    """Take sentences: a list, or a single one."""
    return tuple(text(item) for item in value) if isinstance(value, list) else (text(value),)


def yes(value: object) -> bool:
    """Take yes or no."""
    given = text(value).casefold()
    if given in {"yes", "true", "on"}:
        return True
    if given in {"no", "false", "off"}:
        return False
    raise Unclear(f'"{given}" is neither yes nor no', given)


def _spans(value: object) -> tuple[DateRange, ...]:
    return tuple(_span(item) for item in words(value))


def _span(given: str) -> DateRange:
    found = dates.span(given)
    if found is None:
        raise Unclear("days are needed here; write   2026-12-24..2027-01-01", given)
    return found


def _role(given: str) -> Role:
    found = roles.parse(given)
    if found is None:
        near = roles.near(given)
        raise Unclear(f'no role "{given}"' + (f"; write   {near}" if near else ""), given)
    return found


def described(description: str, *examples: str) -> WithJsonSchema:
    """Describe a text for the editor."""
    return WithJsonSchema({"type": "string", "description": description, "examples": list(examples)})


_GROUPS = {"students": (0, 3), "residents": (4, 8), "everyone": (0, 9)}


def stages(value: object) -> tuple[Phase, ...]:
    """Take phases: single ones, ranges such as ms3-pgy1, `students` or `residents`."""
    order = [phase.value for phase in Phase]
    found: dict[Phase, None] = {}
    for item in words(value):
        ends = [end.strip() for end in re.split(r"\s*(?:\.\.|-|–|\bto\b)\s*", item.casefold())]
        first, last = _GROUPS.get(item.casefold()) or (
            order.index(one_of(*order)(ends[0])),
            order.index(one_of(*order)(ends[-1])),
        )
        found |= dict.fromkeys(list(Phase)[first : last + 1])
    return tuple(found)


def listed(description: str) -> WithJsonSchema:
    """Describe a list of texts, which may be a single one, for the editor."""
    item = {"type": "string"}
    return WithJsonSchema({"description": description, "anyOf": [item, {"type": "array", "items": item}]})


@dataclass(frozen=True, slots=True)
class Read:
    """Takes a value by a reader of our own; the type it stands beside tells people and mypy what comes out.

    The library's own marker looks into that type as well, and works out how to check it, though it never does.
    """

    by: Callable[[object], object]

    def __get_pydantic_core_schema__(self, source: Any, handler: GetCoreSchemaHandler) -> CoreSchema:
        """Check by the reader, and by nothing else."""
        del source, handler
        return no_info_plain_validator_function(self.by)


class OneOf:
    """Marks a text as one of a closed set of words, in any case."""

    def __init__(self, *allowed: str) -> None:
        self.allowed = allowed

    def __get_pydantic_core_schema__(self, source: Any, handler: GetCoreSchemaHandler) -> CoreSchema:
        """Check by our own words, so that the error can say what to write."""
        del source, handler
        return no_info_plain_validator_function(one_of(*self.allowed))

    def __get_pydantic_json_schema__(self, schema: CoreSchema, handler: GetJsonSchemaHandler) -> dict[str, Any]:
        """List the words for the editor."""
        del schema, handler
        return {"type": "string", "enum": list(self.allowed)}


Text = Annotated[str, Read(text), WithJsonSchema({"type": "string"})]
Words = Annotated[tuple[str, ...], Read(words), listed("Names or words: one comma-separated line, or a list.")]
Names = Words
Prose = Annotated[tuple[str, ...], Read(prose), listed("Sentences: a list, or a single one.")]
Yes = Annotated[bool, Read(yes), WithJsonSchema({"type": "string", "enum": ["yes", "no"]})]
Day = Annotated[date, Read(read_by(dates.day)), described("A day.", "2026-12-02", "Dec 2 2026")]
TbdDay = Annotated[date | None, Read(read_by(dates.day_or_tbd)), described("A day, or tbd.", "2026-12-02", "tbd")]
Month = Annotated[date, Read(read_by(dates.month)), described("A month, or a day.", "2027-05")]
Span = Annotated[DateRange, Read(read_by(_span)), described("Days.", "2026-12-24..2027-01-01")]
TbdSpan = Annotated[
    DateRange | None,
    Read(read_by(dates.span)),
    described("Days, or tbd.", "2027-01-29..2027-01-30", "tbd"),
]
Spans = Annotated[tuple[DateRange, ...], Read(_spans), listed("Days or ranges of days.")]
Length = Annotated[Duration, Read(read_by(durations.parse)), described("A length.", "20 min", "8 weeks")]
Clock = Annotated[time, Read(read_by(times.parse)), described("A time of day.", "07:15", "7:15 am")]
Stretch = Annotated[tuple[time, time], Read(read_by(times.span)), described("A stretch of the day.", "08:00-18:00")]
Zone = Annotated[ZoneInfo, Read(read_by(zones.zone)), described("A time zone.", "America/Chicago", "ET")]
Slot = Annotated[Weekly, Read(read_by(slots.parse)), described("A slot.", "every Thursday 7:00 am")]
Between = Annotated[tuple[Duration, Duration], Read(read_by(windows.parse)), described("A window.", "21-35 days")]
ThankYou = Annotated[
    Policy,
    Read(read_by(policies.parse)),
    WithJsonSchema({"type": "string", "enum": [policy.value for policy in Policy]}),
]
Roles = Annotated[
    tuple[Role, ...],
    Read(lambda value: tuple(_role(item) for item in words(value))),
    listed("Roles in words, such as research mentor, program director, physicist."),
]


@dataclass(frozen=True, slots=True)
class OneLine:
    """Lets a record be one line; with `key`, the long form may hold such a line under that key."""

    read: Callable[[str], dict[str, object]]
    form: str
    key: str = ""

    def __get_pydantic_core_schema__(self, source: Any, handler: GetCoreSchemaHandler) -> CoreSchema:
        """Read the line before the form is checked."""
        return no_info_before_validator_function(self._expand, handler(source))

    def __get_pydantic_json_schema__(self, schema: CoreSchema, handler: GetJsonSchemaHandler) -> dict[str, Any]:
        """Describe both ways of writing the record."""
        return {"anyOf": [{"type": "string", "description": self.form}, handler(schema)]}

    def _expand(self, value: object) -> object:
        if isinstance(value, str):
            return self.read(value)
        if self.key and isinstance(value, dict) and isinstance(value.get(self.key), str):
            return _joined(self.read(value[self.key]), value, self.key)
        return value


def _joined(line: dict[str, object], record: dict[str, object], key: str) -> dict[str, object]:
    twice = sorted((line.keys() & record.keys()) - {key})
    if twice:
        raise Unclear(f"{twice[0]} is said twice, on the line and below it; write it once", str(line[twice[0]]))
    return record | line


def many(value: object) -> object:
    """Accept a single item where a list may stand."""
    return value if isinstance(value, list) else [value]


Many = BeforeValidator(many)
