"""Forms of the application season: the Match, interviews, rotations, letters."""

from __future__ import annotations

from functools import partial
from typing import Annotated

from pydantic import Field

from outreach.config.records import line
from outreach.config.records.season import INTERVIEW, LETTER, ROTATION
from outreach.config.schema.fields import (
    Clock,
    Day,
    Form,
    Length,
    Names,
    OneLine,
    OneOf,
    Span,
    TbdDay,
    TbdSpan,
    Text,
    Words,
    Yes,
    Zone,
)


class MatchForm(Form):
    """The Match the owner takes part in."""

    system: Annotated[str, OneOf("nrmp", "medphys", "none")] = "nrmp"
    season: Span | None = None
    rank_list_due: TbdDay = None
    match_week: TbdSpan = None
    in_soap: Yes = False
    year: Text = ""
    result: Text = Field(default="", description="What came of it, in a sentence; people who helped are told.")
    on: Day | None = Field(default=None, description="The day of the result.")


class InterviewForm(Form):
    """An interview; a time without a zone is the program's."""

    at: Text
    when: Text
    id: Text = ""
    length: Length | None = None
    mode: Text = ""
    with_: Names = Field(default=(), alias="with")
    coordinator: Text = ""
    timezone: Zone | None = None
    details: dict[str, Text] = Field(
        default={},
        description="NAME: a sentence used word for word, or completes: Thank you for talking with me about …",
    )
    was: Words = ()


class RotationForm(Form):
    """Some weeks of work at one place."""

    at: Text
    dates: Span
    id: Text = ""
    kind: Text = ""
    with_: Names = Field(default=(), alias="with")
    staff: Names = ()
    day_starts: Clock | None = None
    early: Length | None = None
    mid: Day | None = None
    letter_from: Text = ""
    was: Words = ()


class LetterForm(Form):
    """A letter of recommendation."""

    from_: Text = Field(alias="from")
    for_: Text = Field(alias="for")
    due: TbdDay
    id: Text = ""
    asked: Day | None = None
    agreed: Day | None = None
    uploaded: Day | None = None
    thanked: Day | None = None
    why_them: Text = Field(
        default="", description="A sentence, used word for word; or completes: I am asking you because of …"
    )
    packet: Words = ()
    was: Words = ()


InterviewLine = Annotated[InterviewForm, OneLine(partial(line.read, INTERVIEW), INTERVIEW.form)]
RotationLine = Annotated[RotationForm, OneLine(partial(line.read, ROTATION), ROTATION.form)]
LetterLine = Annotated[LetterForm, OneLine(partial(line.read, LETTER), LETTER.form)]
