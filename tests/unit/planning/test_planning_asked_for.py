"""What the owner asks for: one touch per wish, people with a tag, and rhythms that count one kind of touch."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest

from outreach.domain.cadences import Cadence, FollowUp, Kind, Manual, Missed, Step, Unless
from outreach.domain.facts import Fact, LedgerMade, Noted, Touched, Wanted
from outreach.domain.history import Stage
from outreach.domain.messages import key
from outreach.domain.project import Project
from outreach.domain.stages import View
from outreach.domain.touches import Due, Outcome, TouchId
from outreach.planning.adopting import draft_places
from outreach.planning.asked_for import asked_day
from outreach.planning.expecting import expected
from outreach.planning.fold import fold
from outreach.planning.making import DRAFT
from outreach.planning.planner import plan
from tests.builders import (
    ACCOUNT,
    a_cadence,
    a_past_draft,
    a_person,
    a_project,
    a_view,
    at,
    day,
    length,
)

HORIZON = timedelta(days=14)
NOW = "2026-12-03 07:10"
BEGAN = LedgerMade(at=at("2026-11-16 08:00"))
JONAH = a_person("Jonah Adeyemi", roles=["near-peer"])
QUILL = replace(a_person("Dr. Ada Quill", roles=["program director"]), meet=True)
OSEI = replace(a_person("Dr. Greta Osei", roles=["physicist"]), meet=True)
QUESTION = a_cadence(
    "resident-question", kind=Kind.ASK, trigger=Manual(), closes="30 days", missed=Missed.ASK, needs=["question"]
)
INTRO = replace(
    a_cadence("intro-meeting", kind=Kind.ASK, trigger=Manual(), closes="30 days", who=["program director"]), tag="meet"
)


def project(*cadences: Cadence) -> Project:
    return a_project(people=(JONAH, QUILL, OSEI), cadences=cadences)


def asked(on: str = "2026-12-01", variant: str = "", person: str = "jonah-adeyemi") -> Wanted:
    return Wanted(
        at=at(f"{on} 12:00"),
        cadence=QUESTION.id,
        person=a_person(person.replace("-", " ").title()).id,
        on=day(on),
        variant=variant,
    )


def view(given: Project, *facts: Fact, now: str = NOW) -> View:
    return a_view(given, fold((BEGAN, *facts), given, at(now)), now)


def touches(seen: View) -> list[str]:
    return [str(one.touch) for one in expected(seen, None, HORIZON)]


def dues(seen: View) -> tuple[Due, ...]:
    return plan(seen, rules=(), horizon=HORIZON).due


def silences(seen: View) -> list[tuple[str, str, date | None]]:
    return [(str(one.code), one.text, one.next) for one in plan(seen, rules=(), horizon=HORIZON).skipped]


def test_nothing_happens_by_itself() -> None:
    assert not touches(view(project(QUESTION)))


def test_each_wish_is_one_touch_named_by_its_day() -> None:
    seen = view(project(QUESTION), asked(), asked(), asked("2026-12-02"), asked(person="nobody-known"))
    assert touches(seen) == [
        "resident-question/jonah-adeyemi/wanted-2026-12-01/1",
        "resident-question/jonah-adeyemi/wanted-2026-12-02/1",
    ]


def test_a_wish_says_when_it_was_asked_for_and_how_long_it_stands() -> None:
    (due,) = dues(view(project(QUESTION), asked()))
    assert (due.outcome, due.reason.code) == (Outcome.NEEDS, "wanted")
    assert due.reason.text == "resident question, asked for on 1 Dec, until 31 Dec"
    assert (due.window.opens, due.window.closes) == (day("2026-12-01"), day("2026-12-31"))


def test_words_noted_for_just_this_wish_answer_it() -> None:
    touch = TouchId.parse("resident-question/jonah-adeyemi/wanted-2026-12-01/1")
    words = Noted(at=at(NOW), text="How do you plan?", field="question", person=JONAH.id, touch=touch)
    found = dues(view(project(QUESTION), asked(), asked("2026-12-02"), words))
    assert [one.outcome for one in found] == [Outcome.READY, Outcome.NEEDS]


def test_after_its_time_a_wish_stays_one_question() -> None:
    (due,) = dues(view(project(QUESTION), asked(), now="2027-02-01 07:10"))
    assert due.outcome is Outcome.NEEDS
    assert due.needs[0].field == "go_ahead"


def test_a_variant_is_another_touch() -> None:
    planning = replace(QUESTION, variant="planning")
    whole = replace(QUESTION, recipes=(planning, replace(QUESTION, variant="life-and-jobs")))
    seen = view(project(whole), asked(variant="planning"), asked(variant="life-and-jobs"))
    assert touches(seen) == [
        "resident-question/jonah-adeyemi/wanted-2026-12-01-planning/1",
        "resident-question/jonah-adeyemi/wanted-2026-12-01-life-and-jobs/1",
    ]
    assert dues(seen)[0].reason.text == "resident question (planning), asked for on 1 Dec, until 31 Dec"


def test_what_was_drafted_was_asked_for_also_when_nobody_remembers() -> None:
    past = a_past_draft("resident-question/jonah-adeyemi/wanted-2026-12-01/1", Stage.ADDRESSED, kind=Kind.ASK)
    seen = view(project(QUESTION))
    seen = replace(seen, history=replace(seen.history, drafts={past.touch: past}))
    assert touches(seen) == ["resident-question/jonah-adeyemi/wanted-2026-12-01/1"]
    assert not plan(seen, rules=(), horizon=HORIZON).unwanted


@pytest.mark.parametrize(("variant", "anchor"), [("", "wanted-2026-12-01"), ("planning", "wanted-2026-12-01-planning")])
def test_a_lost_ledger_finds_such_a_draft_again(variant: str, anchor: str) -> None:
    recipe = replace(QUESTION, variant=variant)
    cadence = replace(QUESTION, recipes=(recipe,)) if variant else QUESTION
    seen = view(project(cadence))
    touch = TouchId(QUESTION.id, JONAH.id, anchor, 1)
    name = key(ACCOUNT, touch, DRAFT, 0)
    assert draft_places({name}, (), seen)[name].touch == touch


def test_a_sent_wish_is_followed_up() -> None:
    again = replace(
        QUESTION,
        follow_up=FollowUp(after=length("10 days")),
        steps=(*QUESTION.steps, Step(number=2, template="x", source="Subject: x\n\nx\n")),
    )
    past = a_past_draft("resident-question/jonah-adeyemi/wanted-2026-12-01/1", Stage.SENT, kind=Kind.ASK)
    seen = view(project(again))
    seen = replace(seen, history=replace(seen.history, drafts={past.touch: past}))
    assert [one.touch.step for one in expected(seen, None, HORIZON)] == [1, 2]


@pytest.mark.parametrize(
    ("anchor", "asked_on"),
    [
        ("wanted-2026-12-01", "2026-12-01"),
        ("wanted-2026-12-01-planning", "2026-12-01"),
        ("meet", None),
        ("on-2026", None),
    ],
)
def test_the_day_of_a_wish_stands_in_its_name(anchor: str, asked_on: str | None) -> None:
    assert asked_day(anchor) == (day(asked_on) if asked_on else None)


# people with a tag


def test_people_to_meet_are_wanted_from_the_beginning_on() -> None:
    seen = view(project(INTRO))
    assert touches(seen) == ["intro-meeting/ada-quill/meet/1"]
    (due,) = dues(seen)
    assert due.window.opens == day("2026-11-16")
    assert due.reason.text == 'intro meeting, "meet: yes" in your file, until 16 Dec'


@pytest.mark.parametrize(("met", "says"), [("2026-12-01", "you met on 1 Dec"), ("2026-10-01", "")])
def test_who_was_met_since_need_not_be_asked_any_more(met: str, says: str) -> None:
    fact = Touched(at=at(f"{met} 12:00"), person=QUILL.id, day=day(met), kind="meeting", via="in person")
    found = silences(view(project(INTRO), fact))
    assert [text for _, text, _ in found] == ([says] if says else [])


def test_without_a_tag_nobody_is_wanted_unasked() -> None:
    assert not touches(view(project(replace(INTRO, tag=""))))


# rhythms that count one kind of touch

SHARE = replace(
    a_cadence("give-share", kind=Kind.GIVE, every="4 months", who=["near-peer"]),
    unless=Unless(kind=Kind.GIVE, within=length("4 months")),
)


def gave(on: str, kind: str = "give") -> Touched:
    return Touched(at=at(f"{on} 12:00"), person=JONAH.id, day=day(on), kind=kind, outbound=True)


@pytest.mark.parametrize(
    ("facts", "anchor"),
    [
        ((), "since-2026-11-16"),
        ((gave("2026-11-20", "ask"),), "since-2026-11-16"),
        ((gave("2026-08-01"),), "since-2026-08-01"),
        ((gave("2026-08-01"), gave("2026-11-20", "ask")), "since-2026-08-01"),
    ],
)
def test_its_clock_counts_from_touches_of_that_kind_alone(facts: tuple[Touched, ...], anchor: str) -> None:
    assert touches(view(project(SHARE), *facts)) == [f"give-share/jonah-adeyemi/{anchor}/1"]


def test_it_waits_longer_than_its_rhythm_where_it_is_told_to() -> None:
    slow = replace(SHARE, unless=Unless(kind=Kind.GIVE, within=length("6 months")))
    seen = view(project(slow), gave("2026-08-01"), now="2026-12-20 07:10")
    assert silences(seen) == [("not-due", "you gave something on 1 Aug; 6 months between two", day("2027-02-01"))]
    assert len(dues(view(project(slow), gave("2026-05-01"), now="2026-12-20 07:10"))) == 1
