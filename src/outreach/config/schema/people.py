"""Forms of the owner, of people and of programs."""

from __future__ import annotations

from functools import partial
from typing import Annotated

from pydantic import Field

from outreach.config.records import line, past
from outreach.config.records.people import PERSON, PROGRAM
from outreach.config.schema.fields import (
    Day,
    Form,
    Length,
    Many,
    Month,
    Names,
    OneLine,
    OneOf,
    Prose,
    Roles,
    Spans,
    Stretch,
    Text,
    ThankYou,
    Words,
    Yes,
    Zone,
)
from outreach.domain.people import Phase


class Cv(Form):
    """The owner's CV: a file of the workspace."""

    file: Text
    updated: Day | None = None


class Story(Form):
    """What may be told about the owner's way."""

    public: Text = ""


class Working(Form):
    """The owner's hours, as wall times."""

    weekdays: Stretch | None = None
    quiet: Stretch | None = None


class Job(Form):
    """What the owner looks for in a position."""

    geography: Text = ""
    practice: Text = ""
    focus: Text = ""


class ProfileForm(Form):
    """Words about the owner that mails and cards may use."""

    school: Text = ""
    home_program: Text = ""
    one_line: Text = Field(default="", description="A phrase that completes: I am …")
    intro: Text = Field(default="", description="Spoken, 45 to 90 words.")
    interests: Words = ()
    offers: Words = ()
    links: Words = ()
    cv: Annotated[Cv, OneLine(lambda file: {"file": file}, "FILE")] | None = None
    signature: Text = ""
    story: Story | None = None
    hours: Working | None = None
    job: Job | None = None


class MeForm(ProfileForm):
    """The owner; what belongs under `profile` may stand here too."""

    name: Text
    email: Text
    timezone: Zone
    phase: Annotated[str, OneOf(*(phase.value for phase in Phase))]
    graduates: Month | None = Field(default=None, description="The month of graduation; the phase moves on by itself.")
    away: Spans = ()
    was: Words = ()


class HelpedForm(Form):
    """Something a person did for the owner."""

    date: Day | None = None
    what: Text = Field(description="Completes: Thank you again for … (-ing)")


class AdviceForm(Form):
    """Advice, and what became of it."""

    said: Text = Field(description="Completes: You told me to … (a bare verb)")
    date: Day | None = None
    did: Text = Field(default="", description="One to three sentences, used word for word.")
    told_back: Day | None = None


class Boundaries(Form):
    """What a person does not want."""

    avoid: Words = ()


Helped = Annotated[HelpedForm, OneLine(past.dated_words("what"), "DATE what they did for you")]
Advised = Annotated[AdviceForm, OneLine(past.dated_words("said"), "DATE what they advised")]


class PersonForm(Form):
    """One person; `name` takes the whole line: NAME <ADDRESS>, roles, place, every N, last DATE."""

    name: Text
    id: Text = ""
    email: Text = ""
    roles: Roles = ()
    at: Text = ""
    department: Text = ""
    call: Text = ""
    every: Length | None = None
    last: Day | None = None
    contact: Annotated[str, OneOf("never", "yes")] = "yes"
    pause: Text = ""
    meet: Yes = False
    timezone: Zone | None = None
    interests: Words = ()
    met: Text = Field(default="", description="A phrase: how you met.")
    knows: Names = ()
    paper: Text = ""
    connection: Text = Field(
        default="", description="A sentence, used word for word; or completes: I am writing because of …"
    )
    helped_me: Annotated[tuple[Helped, ...], Many] = ()
    advice: Annotated[tuple[Advised, ...], Many] = ()
    boundaries: Boundaries | None = None
    assistant: Text = ""
    linkedin: Text = ""
    known_in_field: Yes = Field(default=False, description="Whose letter others will have heard of; `explain` says so.")
    since: Month | None = Field(
        default=None, description="Since when you know them: a month, or a day. No check-in counts from before it."
    )
    cadences: dict[str, object] = Field(
        default={}, description="Cadences that differ for this person: off, or changed keys."
    )
    rules: dict[str, object] = Field(default={}, description="Guardrails that differ in every mail to this person.")
    was: Words = ()
    also: Words = ()


class ProgramForm(Form):
    """A program the owner applied to; `name` may hold other names in brackets."""

    name: Text
    id: Text = ""
    also: Names = ()
    timezone: Zone | None = None
    thank_you: ThankYou | None = None
    coordinator: Text = ""
    region: Text = ""
    kind: Text = Field(default="", description="Academic, hybrid, community …, in your words.")
    apply_from: Day | None = None
    notes: Text = Field(
        default="", description="What you know about it; `explain` shows it, and the hold that prepares the interview."
    )
    was: Words = ()


PersonLine = Annotated[PersonForm, OneLine(partial(line.read, PERSON), PERSON.form, key="name")]
ProgramLine = Annotated[ProgramForm, OneLine(partial(line.read, PROGRAM), PROGRAM.form, key="name")]
__all__ = [
    "Advised",
    "Helped",
    "MeForm",
    "PersonForm",
    "PersonLine",
    "ProfileForm",
    "ProgramForm",
    "ProgramLine",
    "Prose",
]
