"""The form of a cadence: a recipe of ours, or the owner's changes to one, or a cadence of their own."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import time
from typing import Annotated, Literal

from pydantic import BeforeValidator, Field, WithJsonSchema

from outreach.config.grammar import Unclear, closings, counts, durations, offers, roles, times, triggers
from outreach.config.schema.fields import (
    Between,
    Form,
    Length,
    OneOf,
    Read,
    Text,
    Words,
    Yes,
    described,
    many,
    read_by,
    stages,
    text,
    words,
)
from outreach.config.schema.steps import Steps, Variants, Waits
from outreach.domain.cadences import Each, Kind, SlotOffer, Trigger
from outreach.domain.dates import Duration, Unit
from outreach.domain.occasions import Anchor
from outreach.domain.people import Phase, Role
from outreach.patterns import Pattern

AS_LONG_AS_IT_LASTS = Duration(0, Unit.MINUTE)
END = "end"
OFF = "off"
MOST_FOLLOW_UPS = 2
READY = "ready"


@dataclass(frozen=True, slots=True)
class Spot:
    """Where a hold stands: a distance before or after a moment of the occasion, perhaps at a wall time."""

    anchor: Anchor = Anchor.START
    offset: Duration | None = None
    before: bool = True
    at: time | None = None
    each: Each = Each.OCCASION


_EACH = Pattern(r"each\s+(?P<each>day|session)\b\s*(?P<rest>.*)", re.IGNORECASE)
_SPOT = Pattern(
    rf"(?:(?P<offset>.+?)\s+(?P<side>before|after)\b)?\s*(?:the\s+)?(?P<anchor>start|midpoint|end|written)?"
    rf"\s*,?\s*(?:at\s+)?(?P<at>{times.PATTERN})?",
    re.IGNORECASE,
)


def spot(given: str) -> Spot:
    """Read `start`, `midpoint`, `end`, `2 days before at 17:00`, `10 min after the end`; `each day at 20:30`.

    `written` is the day on which its mail was drafted.

    Raises:
        Unclear: it is none of these.
    """
    each = _EACH.fullmatch(given.strip())
    if each:
        return replace(spot(each["rest"] or "start"), each=Each(each["each"].casefold()))
    found = _SPOT.fullmatch(given.strip())
    if not found or not given.strip():
        raise Unclear(f'"{given}" is no moment; write   start   or   2 days before at 17:00', given)
    after = (found["side"] or "").casefold() == "after"
    named = (found["anchor"] or ("end" if after else "start")).casefold()
    return Spot(
        anchor=Anchor(named),
        offset=durations.parse(found["offset"]) if found["offset"] else None,
        before=not after,
        at=times.parse(found["at"]) if found["at"] else None,
    )


def _length(given: str) -> Duration:
    return AS_LONG_AS_IT_LASTS if given.casefold() == "as long as it lasts" else durations.positive(given)


def _opening(given: str) -> Duration | str:
    return given.casefold() if given.casefold() in (END, READY) else durations.parse(given)


def _rhythm(value: object) -> Duration | Mapping[Role, Duration]:
    """Take one length, or one per role."""
    if not isinstance(value, dict):
        return durations.positive(text(value))
    found: dict[Role, Duration] = {}
    for word, length in value.items():
        role = roles.parse(str(word))
        if role is None:
            near = roles.near(str(word))
            raise Unclear(f'no role "{word}"' + (f"; write   {near}" if near else ""), str(word))
        found[role] = durations.positive(text(length))
    if not found:
        raise Unclear("no length of time; write   every: 8 weeks")
    return found


def _lengths(value: object) -> tuple[Duration, ...]:
    return tuple(durations.positive(one) for one in words(value))


class NeedForm(Form):
    """A detail without which nothing is drafted; any one of them will do."""

    any: Words
    ask: Text = ""


class HoldForm(Form):
    """One hold of an occasion."""

    part: Text
    title: Text = Field(description="May contain {place}, {name}, {person} and {session}.")
    length: Annotated[Duration, Read(read_by(_length)), described("A length.", "30 min", "as long as it lasts")]
    when: Annotated[
        Spot,
        Read(read_by(spot)),
        described("A moment.", "start", "end", "2 days before at 17:00", "each day at 20:30", "each session"),
    ] = Spot()
    text: Text = ""
    popup: Yes = False


def _whole_days(given: str) -> Duration:
    length = durations.positive(given)
    if length.is_clock_time:
        raise Unclear(f'"{given}" counts hours; write   10 days', given)
    return length


def _how_often(given: str) -> int:
    often = counts.whole(given)
    if often > MOST_FOLLOW_UPS:
        raise Unclear(f"nobody is asked more than twice again; write   {MOST_FOLLOW_UPS}", given)
    if often == 0:
        raise Unclear("that is never; write   follow_up: off", given)
    return often


class FollowUpForm(Form):
    """How long after a mail without an answer, and how often, to ask again."""

    after: Annotated[Duration, Read(read_by(_whole_days)), described("How long after the mail before.", "10 days")]
    max: Annotated[int, Read(read_by(_how_often)), described("How often: 1, or 2 at most.", "1")] = 1


def _no_follow_up(value: object) -> object:
    """Read `off`, by which a recipe's own is switched off."""
    return None if isinstance(value, str) and value.casefold() in (OFF, "no") else value


def _needs(value: object) -> object:
    """Read `news or advice, hook` as two needs; a list may hold such lines, or maps with `any` and `ask`."""
    if isinstance(value, dict):
        return [value]
    items = value if isinstance(value, list) else list(words(value))
    return [{"any": re.split(r"\s+or\s+", item)} if isinstance(item, str) else item for item in items]


def _holds(value: object) -> object:
    """Read the short form `{prep: 15 min, before: 1 day}` as one hold."""
    if not isinstance(value, dict) or "prep" not in value:
        return many(value)
    odd = sorted(value.keys() - {"prep", "before"})
    if odd:
        raise Unclear(f'unknown key "{odd[0]}"; write   {{prep: 15 min, before: 1 day}}', odd[0])
    when = f"{text(value.get('before', '1 day'))} before"
    return [{"part": "prep-1", "title": "prepare: {person}", "length": value["prep"], "when": when}]


_LENGTH = {"type": "string", "examples": ["8 weeks"]}
Rhythm = Annotated[
    Duration | Mapping[Role, Duration],
    Read(_rhythm),
    WithJsonSchema({"anyOf": [_LENGTH, {"type": "object", "additionalProperties": _LENGTH}]}),
]


class CadenceForm(Form):
    """A cadence. Only the keys that differ need be written for one that is built in."""

    title: Text = ""
    on: Yes = True
    who: Words = Field(
        default=(), description="Roles, parts (interviewer, meet) or names; `not WORD` leaves people out."
    )
    every: Rhythm | None = Field(default=None, description="Counts from the last touch of any kind.")
    when: (
        Annotated[
            Trigger,
            Read(read_by(triggers.parse)),
            described("A trigger.", "3 weeks after rotation ends", "Sunday 17:00", "each interview", "manual"),
        ]
        | None
    ) = None
    window: Between | None = Field(default=None, description="From when to when, counted like `when`.")
    best: Length | None = None
    opens: (
        Annotated[
            Duration | str,
            Read(read_by(_opening)),
            described("A length, the occasion's end, or ready: as soon as nothing is missing.", "end", "5 weeks"),
        ]
        | None
    ) = None
    closes: (
        Annotated[
            Duration | closings.Past,
            Read(read_by(closings.parse)),
            described("A length; after the occasion, for what begins before it.", "10 days", "21 days after"),
        ]
        | None
    ) = None
    missed: Annotated[str, OneOf("skip", "late", "ask")] | None = None
    kind: Annotated[str, OneOf(*(kind.value for kind in Kind))] | None = None
    size: Annotated[str, OneOf("s", "m", "l")] | None = None
    needs: Annotated[tuple[NeedForm, ...], BeforeValidator(_needs)] = Field(
        default=(), description="Details without which nothing is drafted: `topic, news or advice`."
    )
    gaps: Words = Field(
        default=(), description="Details that leave a visible gap, and no recipient, when they are missing."
    )
    at_least: Length | None = Field(default=None, description="Shorter occasions are left out.")
    steps: Steps = Field(default=(), description="One map per mail, with the keys in which it differs.")
    variants: Variants = Field(default={}, description="Of a manual cadence: kinds of the mail to choose from.")
    also: Steps = Field(default=(), description="Other moments at which it comes, each with the keys that differ.")
    tag: Annotated[str, OneOf("meet")] | None = Field(default=None, description="Whom a manual cadence is for unasked.")
    unless: Waits | None = Field(default=None, description="Counts from touches of this kind, and waits after one.")
    if_not: Annotated[str, OneOf(*(kind.value for kind in Kind))] | None = None
    reminders: Annotated[tuple[Duration, ...], Read(_lengths), described("How long before.", "2 weeks, 1 week")] = ()
    words: Annotated[tuple[int, int], Read(read_by(counts.span)), described("Words.", "40-120")] | None = None
    attach: Words = ()
    offer_times: (
        Annotated[SlotOffer, Read(read_by(offers.parse)), described("Times.", "3 x 20 min, within 2 weeks")] | None
    ) = None
    holds: Annotated[tuple[HoldForm, ...], BeforeValidator(_holds)] = ()
    follow_up: Annotated[
        FollowUpForm | None, BeforeValidator(_no_follow_up, json_schema_input_type=FollowUpForm | Literal["off"])
    ] = None
    phases: Annotated[
        tuple[Phase, ...], Read(stages), described("Phases.", "ms3, ms4", "students", "pgy4 to pgy5")
    ] = ()
    season: Annotated[str, OneOf("only", "any")] | None = None
    card: Yes = Field(default=False, description="Only words to copy: nothing is drafted and no time is held.")
    mail: Annotated[str, OneOf("local", "any")] | None = None
    rules: dict[str, object] = Field(default={})
