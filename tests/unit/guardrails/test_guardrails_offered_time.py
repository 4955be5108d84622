"""slot (C215): which times a mail offers, on which days and by which clock, and what is said of them."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from outreach.domain.findings import Finding, Level
from outreach.domain.objections import Objection, ObjectionKind
from outreach.domain.occasions import Occasion, OccasionKind
from outreach.domain.people import Person
from outreach.domain.slots import Span
from outreach.domain.stages import View
from outreach.domain.touches import TouchId
from outreach.guardrails.offered_time import RULE
from outreach.guardrails.rule import Context
from outreach.planning.free_time import objections
from tests.builders import (
    CENTRAL,
    EASTERN,
    a_cadence,
    a_conference,
    a_history,
    a_meeting,
    a_person,
    a_project,
    a_view,
    an_occasion,
    at,
    day,
)
from tests.unit.guardrails.mails import a_mail

NOW = "2026-11-23 09:00"
TAKEN = (ObjectionKind.PAST, ObjectionKind.BUSY, ObjectionKind.HELD, ObjectionKind.SESSION)
HERE = a_person("Dr. Ada Quill", zone=CENTRAL)
EAST = a_person("Dr. Elena Marchetti", zone=EASTERN)


class Asked:
    """Takes down which times are asked about, and objects to all of them, or to those of some kind of moment."""

    def __init__(self, kind: ObjectionKind = ObjectionKind.BUSY, *, but: str = "") -> None:
        self.spans: list[Span] = []
        self.kind, self.but = kind, but

    def __call__(
        self, span: Span, _person: Person | None, _view: View, _occasion: Occasion | None, _own: TouchId | None
    ) -> tuple[Objection, ...]:
        self.spans.append(span)
        free = self.but and span.starts == at(self.but)
        return () if free else (Objection(self.kind, "you are taken"),)


def found(
    text: str,
    asked: Asked,
    *,
    person: Person = HERE,
    occasion: Occasion | None = None,
    written_on: str = "",
) -> list[Finding]:
    view = replace(a_view(now=NOW), objections=asked)
    on = day(written_on) if written_on else None
    return list(RULE.check(a_mail(text), Context(view=view, person=person, occasion=occasion, day=on)))


def starts(text: str, *, occasion: Occasion | None = None, written_on: str = "") -> list[str]:
    """Give when the times begin that a text offers, in the owner's zone."""
    asked = Asked()
    found(text, asked, occasion=occasion, written_on=written_on)
    return [f"{one.starts.astimezone(CENTRAL):%m-%d %H:%M}" for one in asked.spans]


@pytest.mark.parametrize(
    ("text", "begins"),
    [
        ("Could we talk on Tuesday, December 1 at 2 pm?", ["12-01 14:00"]),
        ("Would 12/1 14:00 suit you?", ["12-01 14:00"]),
        ("Are you free tomorrow at 3?", ["11-24 15:00"]),
        ("Are you free tomorrow at 9?", ["11-24 09:00"]),
        ("Would Tue Dec 1, 7 am ET work?", ["12-01 06:00"]),
        ("Tuesday, December 1, 2:00–2:20 pm would work for me.", ["12-01 14:00"]),
        ("Tuesday, December 1, 11:50 am-12:10 pm would work for me.", ["12-01 11:50"]),
        ("Let's meet Tuesday, December 1, 2-2:30 pm.", ["12-01 14:00"]),
        ("Would 2 or 3 pm on December 1 suit you?", ["12-01 14:00", "12-01 15:00"]),
        ("Could we talk on Tuesday or Wednesday at noon?", ["11-24 12:00", "11-25 12:00"]),
        ("Could we talk on Tuesday at noon or on Wednesday at 3 pm?", ["11-24 12:00", "11-25 15:00"]),
        ("I am free on December 1 from 1:00 pm ET to 1:30 pm ET.", ["12-01 12:00"]),
        # two clocks, one time
        ("Would December 1 at 2:00 pm ET (1:00 pm CT) work?", ["12-01 13:00"]),
        ("Would December 1 at 1:00 pm (2:00 pm ET) work?", ["12-01 13:00"]),
        # a mail that names one zone is read in it
        (
            "Would December 1 at 2:00 pm ET work? Or could we talk on December 2 at 3 pm?",
            ["12-01 13:00", "12-02 14:00"],
        ),
        ("Times that suit me:\n- December 1, 9:00 am\n- December 2, 10:00 am", ["12-01 09:00", "12-02 10:00"]),
        ("December 1 at 9 am. Would that suit you?", ["12-01 09:00"]),
        ("I could do Tuesday, December 1. Would 10 am suit?", ["12-01 10:00"]),
        ("tomorrow at 4 pm?", ["11-24 16:00"]),
        # a stretch that is left open is asked about in pieces
        ("Would December 1 between 2 and 3 pm work?", ["12-01 14:00", "12-01 14:30"]),
        (
            "December 1 after 3 pm would suit me.",
            [f"12-01 {hour}" for hour in ("15:00", "15:30", "16:00", "16:30", "17:00", "17:30")],
        ),
        ("I am free on December 1, 22:00-23:30.", ["12-01 22:00", "12-01 22:30", "12-01 23:00"]),
        ("I am free on December 1, 23:45-0:15.", ["12-01 23:45"]),
    ],
)
def test_times_that_are_offered_are_read_with_their_days_and_zones(text: str, begins: list[str]) -> None:
    assert starts(text) == begins


@pytest.mark.parametrize(
    "text",
    [
        "We met on Saturday, November 21 at 2:00 pm.",
        "We met on November 21 at 2:00 pm, and I could not stop thinking about it.",
        "Your talk on Friday at 10:15 am was good.",
        "Would you be at the plenary on Sunday at 9:00 am?",
        "My poster hangs on Friday from 9:00 am; come by if you like.",
        "I cannot do Sunday at 10 am.",
        "I'm not free on Sunday at 10 am.",
        "See you on Saturday at 9 am.",
        "Could you send it by Friday at 5:00 pm?",
        "The abstract is due on Sunday at 11:59 pm; could you look at it?",
        "Could you check the film of Sunday, November 22 at 7:10 am?",
        "Could we talk at 3 pm?",
        "Would Tuesday, December 2 at 2 pm work?",
        "Would December 1 at 9:00 am, Frankfurt time, work?",
        "I was in room 12 on Sunday; we used 3 to 4 needles.",
        "- Sunday at 10 am",
        "No times here.",
    ],
)
def test_other_times_are_left_alone(text: str) -> None:
    assert starts(text) == []


def test_a_limit_is_fine_when_anything_inside_it_is() -> None:
    text = "Would December 1 between 2 and 4 pm work?"
    assert len(found(text, Asked())) == 1
    assert found(text, Asked(but="2026-12-01 15:00")) == []


def test_a_weekday_that_may_be_either_of_two_is_fine_when_one_is() -> None:
    text = "Would next Thursday at 2 pm work?"
    assert len(found(text, Asked())) == 1
    assert found(text, Asked(but="2026-12-03 14:00")) == []


@pytest.mark.parametrize(
    ("kind", "level"),
    [
        *((kind, Level.BLOCK) for kind in TAKEN),
        *((kind, Level.WARN) for kind in ObjectionKind if kind not in {*TAKEN, ObjectionKind.NIGHT}),
    ],
)
def test_what_cannot_be_kept_blocks_and_the_rest_is_only_said(kind: ObjectionKind, level: Level) -> None:
    (only,) = found("Would Tuesday, December 1 at 2 pm. work?", Asked(kind))
    assert only.level is level
    assert only.message == '"Tuesday, December 1 at 2 pm": you are taken; offer another time'
    assert only.where == "body:1:7"


@pytest.mark.parametrize(
    ("hour", "person", "said"),
    [
        ("6:30 pm", HERE, False),
        ("7:00 am", HERE, False),
        ("6:30 am", HERE, True),
        ("7:50 pm", HERE, True),
        ("7:00 pm", EAST, True),
    ],
)
def test_an_early_or_a_late_hour_may_be_chosen_and_a_night_is_told(hour: str, person: Person, said: bool) -> None:
    text = f"Would Tuesday, December 1 at {hour} CT work?"
    assert bool(found(text, Asked(ObjectionKind.NIGHT), person=person)) is said


def test_at_a_venue_a_bare_time_is_by_its_clock_and_a_weekday_is_one_of_its_days() -> None:
    meeting = a_conference("2027-01-29..2027-01-30", zone=ZoneInfo("America/Denver"))
    occasion = an_occasion("2027-01-29", id="glws", kind=OccasionKind.CONFERENCE)
    there = replace(occasion, record=meeting, days=meeting.dates)
    assert starts("Would Saturday at 2 pm suit you?", occasion=there) == ["01-30 15:00"]
    # before it both are at home
    assert starts("Would December 1 at 2 pm suit you?", occasion=there) == ["12-01 14:00"]


def test_a_mail_of_another_day_is_read_from_that_day() -> None:
    assert starts("Are you free tomorrow at 3?", written_on="2026-11-10") == ["11-11 15:00"]


def test_without_anybody_who_knows_the_days_nothing_is_said() -> None:
    mail = a_mail("Would Sunday at 3 am suit you?")
    assert list(RULE.check(mail, Context(view=a_view(now=NOW)))) == []
    assert list(RULE.check(mail, Context())) == []


def a_day(**busy: tuple[Span, ...]) -> View:
    project = a_project(people=(HERE, EAST), meetings=(a_meeting("2026-12-01 14:00", "elena-marchetti"),))
    history = replace(a_history(), busy=busy.get("busy", ()))
    return replace(a_view(project, history, now=NOW), objections=objections)


def told(text: str, view: View, person: Person = HERE) -> list[tuple[Level, str]]:
    context = Context(view=view, person=person, cadence=a_cadence())
    return [(one.level, one.message) for one in RULE.check(a_mail(text), context)]


def test_a_meeting_with_somebody_else_is_in_the_way() -> None:
    ((level, message),) = told("Would Tuesday, December 1 at 2 pm work?", a_day())
    assert level is Level.BLOCK
    assert "you meet Dr. Marchetti" in message


def test_a_time_that_became_busy_is_in_the_way() -> None:
    text = "Would Wednesday, December 2 at 2 pm work?"
    begins: datetime = at("2026-12-02 13:30").astimezone(UTC)
    assert told(text, a_day()) == []
    ((level, _),) = told(text, a_day(busy=(Span(begins, begins + timedelta(hours=1)),)))
    assert level is Level.BLOCK
