from __future__ import annotations

import random
from collections import Counter
from collections.abc import Iterable
from dataclasses import replace

import pytest

from outreach.domain.cadences import Kind, Missed, RuleSetting
from outreach.domain.dates import monday
from outreach.domain.departments import department
from outreach.domain.findings import Level
from outreach.domain.history import History, Stage
from outreach.domain.people import Person, PersonId
from outreach.domain.project import Busy, Limits, OfficeCalendar, Project
from outreach.domain.stages import Dues, Paced, View
from outreach.domain.touches import Due, Outcome, Skip, SkipCode
from outreach.guardrails.engine import pace_rules
from outreach.planning.pacing import pace, rank
from tests.builders import (
    a_cadence,
    a_detail,
    a_due,
    a_history,
    a_me,
    a_past_draft,
    a_person,
    a_project,
    a_touch,
    a_view,
    a_window,
    an_occurrence,
    at,
    day,
    days,
)

NOW = "2026-11-23 07:10"  # a Monday


def somebody(number: int, **fields: str) -> Person:
    person = a_person(
        f"Dr. Mentor N{number:02}", roles=("research mentor",), email=f"n{number}@dept{number}.example.org"
    )
    return replace(person, **fields)  # type: ignore[arg-type]


def due(
    number: int = 0,
    *,
    kind: Kind = Kind.UPDATE,
    person: Person | None = None,
    cadence: str = "mentor-checkin",
    closes: str | None = "2027-01-31",
    missed: Missed = Missed.LATE,
    overdue: float = 0.0,
    outcome: Outcome = Outcome.READY,
    late: bool = False,
) -> Due:
    occurrence = an_occurrence(
        person or somebody(number),
        a_cadence(cadence, kind=kind, missed=missed),
        window=a_window("2026-11-01", closes),
        overdue=overdue,
    )
    return a_due(occurrence, outcome=outcome, late=late)


def paced(
    dues: Iterable[Due], *, project: Project | None = None, history: History | None = None, now: str = NOW
) -> Paced:
    rows = tuple(dues)
    people = tuple({one.person.id: one.person for one in rows}.values())
    return placed(Dues(due=rows), a_view(replace(project or a_project(), people=people), history or known(rows), now))


def placed(dues: Dues, view: View) -> Paced:
    return pace(dues, view, rules=pace_rules(view.project))


def known(rows: Iterable[Due]) -> History:
    return a_history(contacts={one.person.id: "2026-01-05 meeting" for one in rows})


def made(history: History, *rows: tuple[str, str, Kind]) -> History:
    return replace(history, made=tuple((at(when), a_touch(touch), kind, "S") for when, touch, kind in rows))


BACKLOG = [due(n, overdue=n / 10, late=True) for n in range(23)]


def test_a_backlog_of_23_check_ins_is_spread_over_three_weeks() -> None:
    result = paced(BACKLOG)
    assert len(result.chosen) == 4
    days = Counter(str(one.next) for one in result.waiting)
    assert days == {
        "2026-11-24": 4,
        "2026-11-25": 2,
        "2026-11-30": 4,
        "2026-12-01": 4,
        "2026-12-02": 2,
        "2026-12-07": 3,
    }
    assert {one.rule for one in result.waiting} == {"T611"}


def test_the_most_overdue_of_a_backlog_come_first() -> None:
    assert [one.occurrence.overdue for one in paced(BACKLOG).chosen] == [2.2, 2.1, 2.0, 1.9]


@pytest.mark.parametrize("seed", range(5))
def test_the_order_in_which_dues_come_does_not_matter(seed: int) -> None:
    shuffled = list(BACKLOG)
    random.Random(seed).shuffle(shuffled)
    assert paced(shuffled) == paced(BACKLOG)


def test_after_the_first_run_a_full_day_is_a_cap_and_not_a_burst() -> None:
    result = paced(BACKLOG, history=replace(known(BACKLOG), last_run=at("2026-11-22 18:30")))
    assert {one.rule for one in result.waiting} == {"T602"}


def test_what_waits_says_why_and_from_when() -> None:
    rows = [due(n) for n in range(5)]
    waiting = paced(rows, history=replace(known(rows), last_run=at("2026-11-22 18:30"))).waiting
    assert [(one.outcome, one.next, one.rule) for one in waiting[:1]] == [(Outcome.DEFERRED, day("2026-11-24"), "T602")]
    assert waiting[0].reason.text.endswith("(4 a day is the limit)")


def test_drafts_made_today_and_this_week_count() -> None:
    rows = [due(n) for n in range(5)]
    history = made(
        known(rows),
        ("2026-11-23 06:00", "a/b/c/1", Kind.UPDATE),
        ("2026-11-23 06:00", "a/c/c/1", Kind.THANKS),
        ("2026-11-22 23:00", "a/d/c/1", Kind.UPDATE),
    )
    assert len(paced(rows, history=history).chosen) == 2


def test_thanks_do_not_count_against_the_week() -> None:
    rows = [due(n) for n in range(3)]
    limits = Limits(drafts_per_week=2, drafts_per_day=9)
    history = made(known(rows), ("2026-11-23 06:00", "a/b/c/1", Kind.THANKS))
    assert len(paced(rows, project=a_project(limits=limits), history=history).chosen) == 2


def test_thanks_are_made_in_a_full_week_too() -> None:
    rows = [due(n, kind=Kind.THANKS, cadence="thanks") for n in range(3)]
    limits = Limits(drafts_per_week=1, drafts_per_day=9, new_people_per_week=0, per_department_per_week=0)
    history = a_history()
    assert len(paced(rows, project=a_project(limits=limits), history=history).chosen) == 3


def test_a_draft_that_is_taken_back_by_this_plan_leaves_its_room() -> None:
    rows = [due(n) for n in range(4)]
    past = a_past_draft("mentor-checkin/gone/since-2026-01-01/1", made="2026-11-23 06:00")
    history = made(known(rows), ("2026-11-23 06:00", str(past.touch), Kind.UPDATE))
    skip = Skip(cadence=past.touch.cadence, person=past.touch.person, anchor=None, code=SkipCode.REMOVED, text="gone")
    view = a_view(a_project(people=tuple(one.person for one in rows)), history, NOW)
    assert len(placed(Dues(due=tuple(rows)), view).chosen) == 3
    assert len(placed(Dues(due=tuple(rows), unwanted=((past, skip),)), view).chosen) == 4


def test_requests_have_their_own_limit() -> None:
    rows = [due(n, kind=Kind.ASK) for n in range(4)]
    result = paced(rows, project=a_project(limits=Limits(asks_per_week=2)))
    assert len(result.chosen) == 2
    assert {(one.rule, str(one.next)) for one in result.waiting} == {("T602", "2026-11-30")}
    assert "requests a week" in result.waiting[0].reason.text


def test_few_new_people_hear_from_the_owner_in_a_week() -> None:
    rows = [due(n) for n in range(4)]
    result = paced(rows, history=a_history())
    assert len(result.chosen) == 3
    assert "new people" in result.waiting[0].reason.text


def test_new_people_who_were_drafted_this_week_count_once() -> None:
    rows = [due(n) for n in range(4)]
    people = tuple(one.person for one in rows)
    history = made(a_history(), *((NOW, f"a/{people[0].id}/c{n}/1", Kind.LOGISTICS) for n in range(2)))
    limits = Limits(drafts_per_day=9, per_department_per_week=9)
    assert len(paced(rows, project=a_project(limits=limits), history=history).chosen) == 3


def test_one_department_gets_two_mails_a_week() -> None:
    people = [somebody(n, at="Northfield", email=f"n{n}@northfield.example.edu") for n in range(4)]
    result = paced([due(person=one) for one in people])
    assert len(result.chosen) == 2
    assert {(one.rule, str(one.next)) for one in result.waiting} == {("T603", "2026-11-30")}


def test_thanks_into_one_department_are_not_counted() -> None:
    people = [somebody(n, at="Northfield", email=f"n{n}@northfield.example.edu") for n in range(4)]
    assert len(paced([due(person=one, kind=Kind.THANKS) for one in people]).chosen) == 4


@pytest.mark.parametrize(
    ("fields", "key"),
    [
        ({"at": "Northfield", "email": "a@NF.example.edu"}, ("northfield", "", "nf.example.edu")),
        ({"at": "Northfield", "department": "Physics", "email": "a@gmail.com"}, ("northfield", "physics", "")),
        ({"email": "a@gmail.com"}, None),
        ({"email": None}, None),
    ],
)
def test_a_department_is_a_place_and_never_a_public_mail_provider(
    fields: dict[str, str], key: tuple[str, str, str] | None
) -> None:
    assert department(somebody(1, **fields)) == key


@pytest.mark.parametrize(
    ("first", "second", "chosen"),
    [
        (Kind.ASK, Kind.UPDATE, 1),
        (Kind.THANKS, Kind.UPDATE, 1),
        (Kind.UPDATE, Kind.THANKS, 1),
        (Kind.THANKS, Kind.THANKS, 2),
        (Kind.LOGISTICS, Kind.UPDATE, 2),
        (Kind.REPLY, Kind.LOGISTICS, 2),
    ],
)
def test_nobody_hears_twice_within_the_gap(first: Kind, second: Kind, chosen: int) -> None:
    rows = [due(1, kind=first, cadence="a", closes="2026-12-01"), due(1, kind=second, cadence="b")]
    result = paced(rows)
    assert len(result.chosen) == chosen
    assert {(one.rule, str(one.next)) for one in result.waiting} == ({("T601", "2026-12-07")} if chosen == 1 else set())


@pytest.mark.parametrize(
    ("closes", "missed", "late", "chosen"),
    [
        ("2026-11-23", Missed.SKIP, False, True),
        ("2026-11-24", Missed.SKIP, False, False),
        ("2026-11-23", Missed.LATE, False, False),
        (None, Missed.SKIP, False, False),
    ],
)
def test_a_cap_never_makes_a_window_be_missed(closes: str | None, missed: Missed, late: bool, chosen: bool) -> None:
    row = due(9, closes=closes, missed=missed, late=late)
    result = paced([row], project=a_project(limits=Limits(drafts_per_day=0)))
    assert bool(result.chosen) is chosen
    if chosen:
        assert result.chosen[0].warnings == (("T602", "0 a day is the limit; made all the same on its last day"),)


def test_what_waits_is_told_for_no_later_than_its_last_day() -> None:
    (row,) = paced(
        [due(closes="2026-11-26", missed=Missed.SKIP)],
        project=a_project(limits=Limits(asks_per_week=0, drafts_per_week=0)),
    ).waiting
    assert row.next == day("2026-11-26")


def test_the_gap_holds_on_a_last_day_too() -> None:
    rows = [
        due(1, cadence="a", closes="2026-11-23", missed=Missed.SKIP),
        due(1, cadence="b", closes="2026-11-23", missed=Missed.SKIP),
    ]
    assert len(paced(rows).chosen) == 1


def test_an_unfinished_draft_keeps_its_place_and_is_not_counted_again() -> None:
    rows = [due(n) for n in range(4)]
    lying = [a_past_draft(str(one.touch), Stage.UNADDRESSED, made="2026-11-23 06:00") for one in rows]
    history = made(known(rows), *(("2026-11-23 06:00", str(one.touch), Kind.UPDATE) for one in lying))
    history = replace(history, drafts={one.touch: one for one in lying})
    assert len(paced([*rows, due(9)], history=history).chosen) == 4


def test_a_draft_that_was_only_intended_is_counted() -> None:
    rows = [due(n) for n in range(5)]
    past = [a_past_draft(str(one.touch), Stage.INTENDED) for one in rows]
    assert len(paced(rows, history=replace(known(rows), drafts={one.touch: one for one in past})).chosen) == 4


@pytest.mark.parametrize(
    ("closes", "late", "chosen"),
    [("2026-11-27", False, True), ("2026-11-28", False, False), (None, False, False), ("2026-11-20", True, False)],
)
def test_while_the_owner_is_away_only_what_closes_before_the_return_is_made(
    closes: str | None, late: bool, chosen: bool
) -> None:
    project = a_project(me=a_me(away=["2026-11-23..2026-11-27", "2027-02-01..2027-02-02"]))
    result = paced([due(closes=closes, late=late)], project=project)
    assert bool(result.chosen) is chosen
    assert [(one.rule, str(one.next)) for one in result.waiting] == ([] if chosen else [("T608", "2026-11-28")])


def test_what_is_not_ready_is_neither_counted_nor_chosen() -> None:
    rows = [due(n, outcome=outcome) for n, outcome in enumerate([Outcome.NEEDS, Outcome.UPCOMING, Outcome.NEEDS])]
    result = paced([*rows, *(due(n + 10) for n in range(4))])
    assert len(result.chosen) == 4
    assert {one.outcome for one in result.waiting} == {Outcome.NEEDS, Outcome.UPCOMING}


def test_a_year_of_backlog_is_foreseen_for_eight_weeks_only() -> None:
    result = paced([due(n) for n in range(120)])
    assert max(one.next for one in result.waiting if one.next) <= day("2027-01-25")


def test_rank_is_last_day_then_kind_then_overdue_then_name() -> None:
    rows = [
        due(1, closes="2026-11-25"),
        due(2, kind=Kind.THANKS, closes="2026-11-26", cadence="thanks"),
        due(3, kind=Kind.ASK, closes="2026-11-26"),
        due(4, closes=None, overdue=0.5),
        due(5, closes="2026-11-01", late=True),
        due(6, closes=None),
    ]
    assert [one.person.name.surname for one in sorted(rows, key=rank)] == [
        "N01",
        "N02",
        "N03",
        "N04",
        "N05",
        "N06",
    ]
    assert all(one.rank for one in paced(rows).chosen)


def test_a_week_begins_on_monday() -> None:
    assert monday(day("2026-11-29")) == day("2026-11-23") == monday(day("2026-11-23"))


def test_a_stranger_is_known_once_there_was_a_touch() -> None:
    rows = [due(n) for n in range(4)]
    contacts = {PersonId(rows[0].person.id): "2026-11-22 meeting"}
    assert len(paced(rows, history=a_history(contacts={str(k): v for k, v in contacts.items()})).chosen) == 4


def telling(number: int, news: str = "n1", *, at: str = "Northfield") -> Due:
    person = somebody(number, at=at, email=f"n{number}@{at.lower()}.example.edu")
    cadence = a_cadence(needs=["news"], missed=Missed.LATE)
    told = replace(a_detail("It is out.", field="news"), source=news)
    return a_due(an_occurrence(person, cadence, window=a_window("2026-11-01", "2027-01-31")), details=[told])


@pytest.mark.parametrize(
    ("second", "waits"),
    [(telling(2), True), (telling(2, "n2"), False), (telling(2, at="Lakeshore"), False)],
)
def test_one_news_reaches_a_department_on_days_well_apart(second: Due, waits: bool) -> None:
    result = paced([telling(1), second])
    assert [(one.rule, str(one.next)) for one in result.waiting] == ([("T603", "2026-11-26")] if waits else [])


@pytest.mark.parametrize(
    ("stage", "made_on", "waits"),
    [
        (Stage.ADDRESSED, "2026-11-21 07:10", True),
        (Stage.ADDRESSED, "2026-11-20 07:10", False),
        (Stage.WITHDRAWN, "2026-11-21 07:10", False),
    ],
)
def test_news_that_a_colleague_was_told_waits_as_well(stage: Stage, made_on: str, waits: bool) -> None:
    first, second = telling(1), telling(2)
    past = replace(a_past_draft(str(first.touch), stage, made=made_on), told=("n1",))
    people = (first.person, second.person)
    history = replace(known([first, second]), drafts={past.touch: past})
    result = placed(Dues(due=(second,)), a_view(a_project(people=people), history, NOW))
    assert bool(result.waiting) is waits


OFF = RuleSetting(level=Level.OFF)


def with_rules(row: Due, **rules: RuleSetting) -> Due:
    named = {name.replace("_", "-"): setting for name, setting in rules.items()}
    return replace(row, occurrence=replace(row.occurrence, cadence=replace(row.cadence, rules=named)))


@pytest.mark.parametrize("name", ["cap", "T602"])
def test_a_pacing_rule_is_switched_off_by_its_name_or_its_code(name: str) -> None:
    rows = [due(n) for n in range(6)]
    project = replace(a_project(), rules={name: OFF, "burst": OFF})
    assert len(paced(rows, project=project).chosen) == 6


def test_a_burst_that_is_switched_off_leaves_the_cap() -> None:
    result = paced(BACKLOG, project=replace(a_project(), rules={"burst": OFF}))
    assert len(result.chosen) == 4
    assert {one.rule for one in result.waiting} == {"T602"}


def test_a_cap_that_is_switched_off_for_one_cadence_holds_for_the_others() -> None:
    free = [with_rules(due(n, cadence="free"), cap=OFF, burst=OFF) for n in range(6)]
    result = paced([*free, *(due(n) for n in range(10, 13))])
    assert len(result.chosen) == 6
    assert {one.cadence.id for one in result.waiting} == {"mentor-checkin"}


def test_the_first_days_may_be_made_gentler() -> None:
    project = replace(a_project(), rules={"burst": RuleSetting(options={"per_day": "2"})})
    result = paced(BACKLOG, project=project)
    assert len(result.chosen) == 2
    assert {one.warnings[0][1] for one in result.waiting} == {"2 a day is the limit", "10 a week is the limit"}


def test_a_department_may_have_a_number_of_its_own() -> None:
    people = [somebody(n, at="Northfield", email=f"n{n}@northfield.example.edu") for n in range(4)]
    rows = [with_rules(due(person=one), same_department=RuleSetting(options={"n": "3"})) for one in people]
    assert len(paced(rows).chosen) == 3


def test_a_shorter_gap_of_a_cadence_lets_two_mails_come_nearer() -> None:
    rows = [due(1, cadence="a"), with_rules(due(1, cadence="b"), too_soon=RuleSetting(options={"days": "7"}))]
    (waits,) = paced(rows).waiting
    assert (waits.rule, waits.next) == ("T601", day("2026-11-30"))


RSNA = OfficeCalendar(busy=(Busy(name="RSNA 2026", dates=days("2026-11-22..2026-11-26"), who="imaging"),))


def imager(number: int = 1) -> Person:
    return replace(somebody(number), interests=("imaging biomarkers",))


def test_a_reader_who_is_probably_away_finds_the_mail_on_the_day_after() -> None:
    result = paced([due(person=imager()), due(2)], project=a_project(calendar=RSNA))
    (waits,) = result.waiting
    assert (waits.rule, waits.next) == ("T608", day("2026-11-27"))
    assert waits.warnings == (("T608", "Dr. N01 is probably at RSNA 2026"),)


@pytest.mark.parametrize("kind", [Kind.THANKS, Kind.REPLY, Kind.LOGISTICS])
def test_thanks_answers_and_scheduling_do_not_wait_for_a_reader(kind: Kind) -> None:
    assert paced([due(person=imager(), kind=kind)], project=a_project(calendar=RSNA)).chosen


def test_a_readers_absence_never_makes_a_window_be_missed() -> None:
    row = due(person=imager(), closes="2026-11-23", missed=Missed.SKIP)
    (made,) = paced([row], project=a_project(calendar=RSNA)).chosen
    assert made.warnings == (("T608", "Dr. N01 is probably at RSNA 2026; made all the same on its last day"),)


def test_the_wait_that_lasts_longest_is_named() -> None:
    row = due(person=imager())
    limits = Limits(drafts_per_week=0, drafts_per_day=0)
    (waits,) = paced([row], project=a_project(calendar=RSNA, limits=limits)).waiting
    assert waits.warnings[0] == ("T611", "0 a week is the limit")
