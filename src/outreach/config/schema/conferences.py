"""Forms of conferences and what happens there."""

from __future__ import annotations

from functools import partial
from typing import Annotated

from pydantic import Field

from outreach.config.records import line
from outreach.config.records.conferences import CONFERENCE, MEET, SESSION, SESSION_KINDS, TALKED_TO
from outreach.config.schema.fields import Day, Form, Length, Many, Names, OneLine, OneOf, TbdSpan, Text, Words, Zone


class MeetForm(Form):
    """Someone to ask for a meeting."""

    who: Text
    connection: Text = Field(
        default="", description="A sentence, used word for word; or completes: I am writing because of …"
    )
    question: Text = Field(default="", description="Completes: I would like to ask …")


class TalkedToForm(Form):
    """Someone the owner talked to."""

    who: Text
    detail: Text = Field(
        default="", description="A sentence, used word for word; or completes: Thank you for talking with me about …"
    )
    will_do: Text = Field(
        default="", description="A sentence, used word for word; or completes: I will … (a bare verb)"
    )
    thanked: Day | None = None


class SessionForm(Form):
    """One entry of the conference program, in the conference's zone."""

    when: Text
    length: Length | None = None
    type: Annotated[str, OneOf(*sorted(SESSION_KINDS))] = ""
    title: Text = ""
    speaker: Text = ""
    question: Text = ""
    sign_up_by: Day | None = None
    posters: Words = ()


Meeting = Annotated[MeetForm, OneLine(partial(line.read, MEET), MEET.form)]
Talk = Annotated[TalkedToForm, OneLine(partial(line.read, TALKED_TO), TALKED_TO.form)]
SessionLine = Annotated[SessionForm, OneLine(partial(line.read, SESSION), SESSION.form)]


class ConferenceForm(Form):
    """A meeting of a society; nothing is scheduled while its dates are tbd."""

    name: Text
    dates: TbdSpan
    id: Text = ""
    timezone: Zone | None = None
    mode: Text = ""
    month: Text = ""
    goals: dict[Annotated[str, OneOf("faculty", "programs", "reconnect", "conversations")], Text] = Field(default={})
    meet: Annotated[tuple[Meeting, ...], Many] = ()
    reconnect: Names = ()
    programs: Names = ()
    sessions: Annotated[tuple[SessionLine, ...], Many] = ()
    talked_to: Annotated[tuple[Talk, ...], Many] = ()
    was: Words = ()


ConferenceLine = Annotated[ConferenceForm, OneLine(partial(line.read, CONFERENCE), CONFERENCE.form)]
