"""Forms of where drafts and holds go, when jobs run, how much at once, the office calendar, and what is private."""

from __future__ import annotations

from functools import partial
from typing import Annotated

from pydantic import Field

from outreach.config.records import line
from outreach.config.records.weekly import BUSY
from outreach.config.schema.fields import Form, Many, OneLine, OneOf, Span, Spans, Text, Words, Yes


class GoogleForm(Form):
    """How the owner signs in."""

    client: Text = "client.json"
    token: Annotated[str, OneOf("keyring", "file")] = "keyring"  # noqa: S105 - the place of the token, not a token
    read: Yes = False


class JobForm(Form):
    """What a job does and when a scheduler starts it: (daily | weekdays | weekends | Monday, …) HH:MM."""

    does: Words = ()
    when: Text = ""


class LimitsForm(Form):
    """Changes to the pace."""

    drafts: Words = Field(default=(), description="10 per week, 4 per day.")
    asks: Text = ""
    new_people: Text = ""
    open_commitments: Text = ""
    per_person_gap: Text = ""
    per_department: Text = ""
    conference_requests: Text = ""


class BusyForm(Form):
    """Days on which no times are offered and no answers expected."""

    name: Text
    dates: Span
    who: Text = ""


BusyLine = Annotated[BusyForm, OneLine(partial(line.read, BUSY), BUSY.form)]


class CalendarForm(Form):
    """Which days are working days."""

    holidays: Text = "us-federal"
    also_closed: Spans = ()
    busy: Annotated[tuple[BusyLine, ...], Many] = ()


class ShareForm(Form):
    """What mentors may pass on, in an advocacy request only."""

    mentors_may_share: Text = ""


class RepairForm(Form):
    """What went wrong with someone."""

    what: Text
    my_part: Text = ""
    offer: Text = ""


class PrivateNoteForm(Form):
    """What the owner thinks of one person."""

    who: Text
    fit: dict[
        Annotated[str, OneOf("time", "stage", "clarity", "values")], Annotated[str, OneOf("1", "2", "3", "4", "5")]
    ] = Field(default={})
    why: Text = ""
    repair: RepairForm | None = None


class PrivateForm(Form):
    """The private section; it belongs in private.yaml."""

    first_choice: Text = ""
    story: ShareForm | None = None
    reach: dict[str, Annotated[str, OneOf("ambitious", "realistic", "safe")]] = Field(default={})
    people: Annotated[tuple[PrivateNoteForm, ...], Many] = ()
