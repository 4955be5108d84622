"""Forms of meetings, routine sessions, commitments, deadlines, history, news and the owner's tests."""

from __future__ import annotations

from functools import partial
from typing import Annotated

from pydantic import BeforeValidator, Field

from outreach.config.grammar import Unclear
from outreach.config.grammar.results import joined
from outreach.config.records import line, past
from outreach.config.records.weekly import COMMITMENT, DEADLINE, MEETING, ROUTINE
from outreach.config.schema.fields import (
    Day,
    Form,
    Length,
    Names,
    OneLine,
    OneOf,
    Read,
    TbdDay,
    Text,
    Words,
    Yes,
    Zone,
    listed,
    prose,
)

_MOST_PRIORITIES = 3
_MOST_QUESTIONS = 5


def _priorities(value: object) -> tuple[str, ...]:
    found = prose(value)
    if len(found) > _MOST_PRIORITIES:
        raise Unclear(f"at most {_MOST_PRIORITIES} priorities; leave out what can wait")
    return found


def _questions(value: object) -> tuple[str, ...]:
    found = prose(value)
    if len(found) > _MOST_QUESTIONS:
        raise Unclear(f"at most {_MOST_QUESTIONS} questions; keep the rest for another meeting")
    return found


Questions = Annotated[tuple[str, ...], Read(_questions), listed("Sentences: a list, or a single one.")]
Priorities = Annotated[tuple[str, ...], Read(_priorities), listed("Sentences: a list, or a single one.")]


class MeetingForm(Form):
    """A meeting that is arranged; its time is in the owner's zone unless it says another."""

    with_: Names = Field(alias="with")
    when: Text
    id: Text = ""
    length: Length | None = None
    priorities: Priorities = Field(default=(), description="At most three; list items as they stand.")
    questions: Questions = Field(default=(), description="Three to five.")
    link: Text = ""
    was: Words = ()


class RoutineForm(Form):
    """A session that comes back: `when: every Thursday 7:00 am`."""

    name: Text
    when: Text
    id: Text = ""
    length: Length | None = None
    timezone: Zone | None = None
    permission: Text = Field(default="", description="granted DATE, ask NAME, or not needed.")
    prep: Text = Field(default="", description="20 min the evening before.")
    online: Yes = False
    was: Words = ()


class CommitmentForm(Form):
    """Something the owner promised."""

    what: Text
    to: Text
    due: TbdDay
    id: Text = ""
    size: Annotated[str, OneOf("s", "m", "l")] = "s"
    hours_left: Text = ""
    status: Annotated[str, OneOf("open", "at risk", "done", "handed over", "dropped")] = "open"
    done: Day | None = None
    new_date: Day | None = None
    reason: Text = Field(default="", description="A sentence, used word for word; or completes: The reason is …")
    was: Words = ()


class DeadlineForm(Form):
    """A date by which something must be done."""

    name: Text
    due: TbdDay
    id: Text = ""
    link: Text = ""
    remind: Text = Field(default="", description="2 weeks before.")
    with_: Names = Field(default=(), alias="with")
    attach: Words = ()
    was: Words = ()


class HistoryForm(Form):
    """Something that happened before outreach was used."""

    date: Day
    who: Text
    kind: Annotated[str, OneOf(*past.KINDS)]
    via: Text = ""
    about: Text = ""
    answered: Day | None = None
    introduced: Text = ""


class NewsForm(Form):
    """One sentence worth telling, once to each person."""

    date: Day
    sentence: Text = Field(description="A whole sentence, used word for word.")
    subject: Text = ""
    result: Yes = Field(default=False, description="Whether people who helped wait to hear it.")


class TestForm(Form):
    """What the owner expects of a day: drafted, needs FIELD, or skipped CODE."""

    __test__ = False

    on: Day
    cadence: Text
    who: Text
    outcome: Text


MeetingLine = Annotated[MeetingForm, OneLine(partial(line.read, MEETING), MEETING.form)]
RoutineLine = Annotated[RoutineForm, OneLine(partial(line.read, ROUTINE), ROUTINE.form)]
CommitmentLine = Annotated[CommitmentForm, OneLine(partial(line.read, COMMITMENT), COMMITMENT.form)]
DeadlineLine = Annotated[DeadlineForm, OneLine(partial(line.read, DEADLINE), DEADLINE.form)]
HistoryLine = Annotated[HistoryForm, OneLine(past.history, past.HISTORY.form)]
NewsLine = Annotated[NewsForm, OneLine(past.news, "DATE subject - Sentence."), BeforeValidator(joined)]
TestLine = Annotated[TestForm, OneLine(past.test, past.TEST.form)]
