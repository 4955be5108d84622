"""What hangs on an introduction, a first meeting, a permission, an opening, a result, a repair, and on promises."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import timedelta

import pytest

from outreach.domain.cadences import Cadence, Kind
from outreach.domain.dates import Weekly
from outreach.domain.facts import Fact, LedgerMade, OccasionSeen, Promised, Touched
from outreach.domain.history import Stage
from outreach.domain.occasions import (
    Anchor,
    Commitment,
    Letter,
    Occasion,
    OccasionKind,
    PastTouch,
    Permission,
    Routine,
)
from outreach.domain.people import ProgramId
from outreach.domain.profile import News, Private, PrivateNote, Repair
from outreach.domain.project import Project
from outreach.domain.stages import View
from outreach.domain.touches import Due, Occurrence, Skip
from outreach.planning.details import details
from outreach.planning.expecting import expected
from outreach.planning.fold import fold
from outreach.planning.moves import noticed
from outreach.planning.occasions import occasions
from outreach.planning.planner import plan
from tests.builders import (
    a_cadence,
    a_meeting,
    a_past_draft,
    a_person,
    a_program,
    a_project,
    a_rotation,
    a_view,
    at,
    day,
    length,
)

HORIZON = timedelta(days=14)
NOW = "2026-12-03 07:10"
BEGAN = LedgerMade(at=at("2026-11-16 08:00"))

VANCE = a_person("Dr. Peter Vance", roles=["connector"])
FELD = a_person("Dr. Naomi Feld", roles=["faculty"])
QUILL = a_person("Dr. Ada Quill", roles=["program director"], program=ProgramId("harbor-state"))
REYES = a_person("Mr. Alan Reyes", roles=["coordinator"])
JONAH = a_person("Jonah Adeyemi", roles=["near-peer"])
PEOPLE = (VANCE, FELD, QUILL, REYES, JONAH)


def after(days: str, of: OccasionKind, *, anchor: Anchor | None = None, id: str = "mail", **more: object) -> Cadence:
    who = more.pop("who", ())
    assert isinstance(who, Iterable)
    return replace(a_cadence(id, after=days, of=of, anchor=anchor, who=[str(one) for one in who]), **more)  # type: ignore[arg-type]


def view(project: Project, *facts: Fact, now: str = NOW) -> View:
    return a_view(project, fold((BEGAN, *facts), project, at(now)), now)


def touches(seen: View) -> list[str]:
    return [str(one.touch) for one in expected(seen, None, HORIZON)]


def rows(seen: View) -> list[Occurrence]:
    return list(expected(seen, None, HORIZON))


def silences(seen: View) -> list[tuple[str, str]]:
    return [(str(one.code), one.text) for one in plan(seen, rules=(), horizon=HORIZON).skipped]


def dues(seen: View) -> tuple[Due, ...]:
    return plan(seen, rules=(), horizon=HORIZON).due


def of_kind(seen: View, kind: OccasionKind) -> list[Occasion]:
    return [one for one in occasions(seen, HORIZON) if one.kind is kind]


def introduced(by: str = "peter-vance", new: str = "naomi-feld", on: str = "2026-12-01") -> Fact:
    return Touched(
        at=at(f"{on} 12:00"),
        person=a_person(by.replace("-", " ").title()).id,
        day=day(on),
        kind="ask",
        outbound=True,
        introduced=a_person(new.replace("-", " ").title()).id,
    )


# introductions


VIA = after("1 day", OccasionKind.INTRODUCTION, id="intro-via", who=["introduced"], kind=Kind.ASK)


def test_who_was_introduced_is_written_to_the_day_after() -> None:
    (row,) = rows(view(a_project(people=PEOPLE, cadences=(VIA,)), introduced()))
    assert str(row.touch) == "intro-via/naomi-feld/introduced-naomi-feld/1"
    assert row.window is not None
    assert row.window.opens == day("2026-12-02")


def test_the_connector_can_be_thanked_for_it() -> None:
    thanks = replace(VIA, audience=replace(VIA.audience, include=frozenset({"introduced", "connector"})))
    found = touches(view(a_project(people=PEOPLE, cadences=(thanks,)), introduced()))
    assert found == [
        "intro-via/naomi-feld/introduced-naomi-feld/1",
        "intro-via/peter-vance/introduced-naomi-feld/1",
    ]


def test_an_introduction_in_the_files_counts_the_same() -> None:
    row = PastTouch(day=day("2026-11-18"), person=VANCE.id, kind="ask", introduced=FELD.id)
    project = a_project(people=PEOPLE, cadences=(VIA,), history=(row,))
    assert touches(view(project)) == ["intro-via/naomi-feld/introduced-naomi-feld/1"]
    (due,) = dues(view(project))
    assert due.reason.text == "intro via, Dr. Vance introduced you on 18 Nov"


def test_of_two_who_introduced_somebody_the_first_did() -> None:
    later = introduced(by="jonah-adeyemi", on="2026-12-02")
    (found,) = of_kind(view(a_project(people=PEOPLE), later, introduced()), OccasionKind.INTRODUCTION)
    assert found.title == "Dr. Vance"


def test_nobody_introduces_themselves_and_an_unknown_connector_has_no_name() -> None:
    seen = view(a_project(people=(FELD,)), introduced(by="naomi-feld"), introduced(by="a-stranger"))
    (found,) = of_kind(seen, OccasionKind.INTRODUCTION)
    assert found.title == ""


def test_an_introduction_before_the_beginning_is_not_followed_up() -> None:
    seen = view(a_project(people=PEOPLE, cadences=(VIA,)), introduced(on="2026-10-01"))
    assert silences(seen) == [("before-start", "ended 1 Oct, before you began on 16 Nov")]


# first meetings


OFFER = after("7 days", OccasionKind.FIRST_MEETING, id="small-task-offer", who=["faculty"], kind=Kind.GIVE)


@pytest.mark.parametrize(
    ("logged", "expects"),
    [
        ((), []),
        ((("2026-12-01", "meeting"),), ["small-task-offer/naomi-feld/first-meeting/1"]),
        ((("2026-12-01", "meeting"), ("2026-12-02", "meeting")), ["small-task-offer/naomi-feld/first-meeting/1"]),
        ((("2026-12-01", "ask"),), []),
        ((("2026-10-01", "ask"), ("2026-12-01", "meeting")), ["small-task-offer/naomi-feld/first-meeting/1"]),
        ((("2026-10-01", "meeting"), ("2026-12-01", "meeting")), []),
        ((("2026-11-20", "attend"), ("2026-12-01", "meeting")), []),
    ],
)
def test_only_the_first_meeting_since_the_beginning_counts(
    logged: tuple[tuple[str, str], ...], expects: list[str]
) -> None:
    facts = [Touched(at=at(f"{on} 12:00"), person=FELD.id, day=day(on), kind=kind) for on, kind in logged]
    assert touches(view(a_project(people=PEOPLE, cadences=(OFFER,)), *facts)) == expects


@pytest.mark.parametrize("known", [{"last": day("2026-09-01")}, {"met": "a course in June"}])
def test_who_was_known_before_is_no_new_acquaintance(known: dict[str, object]) -> None:
    person = replace(FELD, **known)  # type: ignore[arg-type]
    project = a_project(people=(person,), meetings=(a_meeting("2026-12-01 09:00", "naomi-feld"),))
    assert not of_kind(view(project), OccasionKind.FIRST_MEETING)


def test_the_day_of_a_first_meeting_is_said() -> None:
    met = Touched(at=at("2026-11-20 12:00"), person=FELD.id, day=day("2026-11-20"), kind="meeting")
    (due,) = dues(view(a_project(people=PEOPLE, cadences=(OFFER,)), met))
    assert due.reason.text == "small task offer, first met on 20 Nov"
    assert due.window.opens == day("2026-11-27")


# permissions


def routine(permission: Permission = Permission.ASK, ask: str | None = "ada-quill", nth: int | None = None) -> Routine:
    return Routine(
        id="didactics",
        name="Didactics",
        recurrence=Weekly(2, at("2026-01-01 07:30").time(), nth),
        permission=permission,
        ask=a_person("Ada Quill").id if ask else None,
    )


ATTEND = replace(
    a_cadence(
        "attend-permission",
        kind=Kind.ASK,
        before="14 days",
        of=OccasionKind.PERMISSION,
        closes="7 days",
        who=["organiser"],
    )
)


def test_a_permission_is_asked_for_the_first_session_that_is_far_enough_ahead() -> None:
    project = a_project(people=PEOPLE, cadences=(ATTEND,), routines=(routine(),))
    (row,) = rows(view(project))
    assert str(row.touch) == "attend-permission/ada-quill/permission-didactics/1"
    assert row.occasion is not None
    assert row.occasion.days is not None
    assert row.occasion.days.first == day("2026-12-16")  # the 9th is less than seven days ahead
    (due,) = dues(view(project))
    assert due.reason.text == "attend permission for Didactics, from 16 Dec, until 9 Dec"


def test_the_asking_stays_the_same_as_weeks_go_by() -> None:
    project = a_project(people=PEOPLE, cadences=(ATTEND,), routines=(routine(),))
    assert touches(view(project)) == touches(view(project, now="2027-01-20 07:10"))


def test_a_cadence_that_can_never_be_in_time_hangs_on_the_next_session() -> None:
    never = replace(ATTEND, window=replace(ATTEND.window, closes=length("200 days"), opens=length("201 days")))
    (row,) = rows(view(a_project(people=PEOPLE, cadences=(never,), routines=(routine(),))))
    assert row.occasion is not None
    assert row.occasion.days is not None
    assert row.occasion.days.first == day("2026-12-09")


@pytest.mark.parametrize(
    "given", [routine(Permission.GRANTED), routine(Permission.NOT_NEEDED), routine(ask=None), routine(nth=9)]
)
def test_without_a_yes_to_ask_for_there_is_no_permission(given: Routine) -> None:
    assert not of_kind(view(a_project(people=PEOPLE, routines=(given,))), OccasionKind.PERMISSION)


# openings


AWAY = a_cadence("away-interest", kind=Kind.ASK, before="5 weeks", of=OccasionKind.APPLICATION)


def test_everybody_who_decides_at_a_program_can_be_written_to_before_it_opens() -> None:
    program = replace(a_program(coordinator="alan-reyes"), apply_from=day("2027-02-01"))
    chair = a_person("Dr. Hana Ito", roles=["chair"], program=program.id)
    nurse = a_person("Ms. Marjorie Bell", roles=["nurse"], program=program.id)
    project = a_project(people=(*PEOPLE, chair, nurse), programs=(program, a_program("Elsewhere")), cadences=(AWAY,))
    seen = view(project)
    assert touches(seen) == [
        "away-interest/ada-quill/apply-harbor-state-2027/1",
        "away-interest/alan-reyes/apply-harbor-state-2027/1",
        "away-interest/hana-ito/apply-harbor-state-2027/1",
    ]
    (found,) = of_kind(seen, OccasionKind.APPLICATION)
    assert found.part_of(QUILL.id) == {"program director"}
    assert found.part_of(REYES.id) == {"coordinator"}
    assert found.part_of(chair.id) == {"faculty"}
    assert silences(seen)[0][1] == "from 28 Dec, Harbor State takes applications from 1 Feb"


# letters


THANK = after("1 day", OccasionKind.LETTER, anchor=Anchor.UPLOADED, id="letter-thanks", kind=Kind.THANKS)


def letter(due: str | None = "2027-01-08", uploaded: str | None = None, thanked: str | None = None) -> Letter:
    return Letter(
        id="feld-eras",
        writer=FELD.id,
        purpose="ERAS",
        due=day(due) if due else None,
        uploaded=day(uploaded) if uploaded else None,
        thanked=day(thanked) if thanked else None,
    )


@pytest.mark.parametrize(
    ("given", "expects"),
    [
        (letter(), []),
        (letter(uploaded="2026-12-01"), ["due"]),
        (letter(due=None, uploaded="2026-12-01"), ["due"]),
        (letter(due="2026-10-01", uploaded="2026-12-01"), ["due"]),
        (letter(uploaded="2026-11-01"), ["before-start"]),
        (letter(uploaded="2026-12-01", thanked="2026-12-02"), ["already-made"]),
    ],
)
def test_a_letter_is_thanked_for_once_it_was_uploaded(given: Letter, expects: list[str]) -> None:
    seen = view(a_project(people=PEOPLE, letters=(given,), cadences=(THANK,)))
    assert ["due" for _ in dues(seen)] + [code for code, _ in silences(seen)] == expects


def test_the_day_of_the_upload_is_said() -> None:
    seen = view(a_project(people=PEOPLE, letters=(letter(uploaded="2026-12-01"),), cadences=(THANK,)))
    assert [one.reason.text for one in dues(seen)] == ["letter thanks, ERAS, uploaded 1 Dec"]


# results


RESULT = after("1 day", OccasionKind.RESULT, id="outcome-news", who=["letter writer", "connector", "advocate"])
MATCHED = News(id="news-1", day=day("2026-12-01"), text="I matched at Harbor State.", subject="match", result=True)


def test_who_wrote_introduced_or_advocated_is_told_a_result() -> None:
    sent = a_past_draft("advocacy-request/jonah-adeyemi/wanted-2026-11-20/1", Stage.SENT)
    project = a_project(people=PEOPLE, news=(MATCHED,), letters=(letter(uploaded="2026-11-20"),), cadences=(RESULT,))
    seen = view(project, introduced(by="ada-quill", new="alan-reyes"))
    seen = replace(seen, history=replace(seen.history, drafts={sent.touch: sent}))
    assert {str(one.person.id) for one in rows(seen)} == {"peter-vance", "naomi-feld", "ada-quill", "jonah-adeyemi"}
    assert all(one.touch.anchor == "result-news-1" for one in rows(seen))


@pytest.mark.parametrize(
    "news",
    [
        replace(MATCHED, result=False),
        replace(MATCHED, day=day("2026-11-01")),
        replace(MATCHED, day=day("2026-12-24")),
    ],
)
def test_other_news_old_results_and_those_to_come_are_nobodys_to_hear_yet(news: News) -> None:
    assert not touches(view(a_project(people=PEOPLE, news=(news,), cadences=(RESULT,))))


def test_a_result_is_what_the_mail_says_and_no_news_twice() -> None:
    seen = view(a_project(people=PEOPLE, news=(MATCHED,), cadences=(RESULT,)))
    (row,) = rows(seen)
    assert (details(row, seen)["result"].text, details(row, seen)["result"].source) == (MATCHED.text, "news-1")
    known = replace(seen, history=replace(seen.history, told={VANCE.id: frozenset({"news-1"})}))
    assert silences(known) == [("already-made", "another mail told it")]


# repairs


SORRY = after("0 days", OccasionKind.REPAIR, id="repair", kind=Kind.REPAIR, who=["wronged"])
WRONG = Private(
    mentors_may_share="I repeated a block.",
    people=(
        PrivateNote(person=JONAH.id, repair=Repair(what="I went quiet.", my_part="I stopped.", offer="I can help.")),
        PrivateNote(person=FELD.id, why="no more projects"),
    ),
)


def test_an_apology_is_due_from_the_beginning() -> None:
    seen = view(a_project(people=PEOPLE, private=WRONG, cadences=(SORRY,)))
    assert touches(seen) == ["repair/jonah-adeyemi/repair/1"]
    (due,) = dues(seen)
    assert due.reason.text == "repair"
    assert [due.details[one].text for one in ("what", "my_part", "offer")] == [
        "I went quiet.",
        "I stopped.",
        "I can help.",
    ]


@pytest.mark.parametrize(
    ("cadence", "knows"),
    [("repair", {"what", "my_part", "offer"}), ("advocacy-request", {"may_share"}), ("mentor-checkin", set[str]())],
)
def test_private_words_reach_only_the_cadences_that_are_entitled(cadence: str, knows: set[str]) -> None:
    fields = ("what", "my_part", "offer", "may_share")
    asking = a_cadence(cadence, needs=fields)
    seen = view(a_project(people=(JONAH,), private=WRONG, cadences=(asking,)))
    (row,) = rows(seen)
    assert {one for one in fields if one in details(row, seen)} == knows


def test_somebody_else_hears_nothing_of_an_apology() -> None:
    seen = view(a_project(people=(FELD,), private=WRONG, cadences=(replace(a_cadence("repair"), kind=Kind.REPAIR),)))
    (row,) = rows(seen)
    assert not {"what", "my_part", "offer"} & details(row, seen).keys()


# promises


def promise(**fields: object) -> Commitment:
    plain = Commitment(id="screen", what="Literature screen", to=FELD.id, due=day("2027-01-20"))
    return replace(plain, **fields)  # type: ignore[arg-type]


def note(anchor: Anchor, days: str = "0 days") -> Cadence:
    return after(days, OccasionKind.COMMITMENT, anchor=anchor, id="commitment-note", kind=Kind.LOGISTICS)


def seen_on(on: str, status: str = "") -> Fact:
    return OccasionSeen(
        at=at(f"{on} 07:10"),
        occasion="screen",
        kind="commitment",
        first=day("2027-01-20"),
        last=day("2027-01-20"),
        status=status,
    )


OLD = promise(due=day("2026-10-01"))


@pytest.mark.parametrize(
    ("anchor", "given", "facts", "opens"),
    [
        (Anchor.AT_RISK, promise(), (), None),
        (Anchor.AT_RISK, promise(status="at risk"), (), "2026-12-03"),
        (Anchor.AT_RISK, promise(status="at risk"), (seen_on("2026-11-30", "at risk"),), "2026-11-30"),
        (
            Anchor.AT_RISK,
            promise(status="at risk"),
            (seen_on("2026-11-20", "at risk"), seen_on("2026-11-25"), seen_on("2026-12-01", "at risk")),
            "2026-12-01",
        ),
        (Anchor.AT_RISK, promise(status="done", done=day("2026-12-01")), (), None),
        (Anchor.OVERDUE, promise(), (), None),
        (Anchor.OVERDUE, promise(due=day("2026-12-01")), (), "2026-12-01"),
        (Anchor.OVERDUE, promise(due=day("2026-12-01"), new_date=day("2026-12-20")), (), None),
        (Anchor.OVERDUE, OLD, (), "2026-10-01"),
        (Anchor.DONE, promise(), (), None),
        (Anchor.DONE, promise(status="done", done=day("2026-12-01")), (), "2026-12-01"),
        (Anchor.MIDPOINT, promise(), (seen_on("2026-11-21"),), "2026-12-21"),
        (Anchor.MIDPOINT, promise(due=day("2026-12-18")), (seen_on("2026-11-21"),), None),
        (Anchor.MIDPOINT, promise(status="handed over"), (seen_on("2026-11-21"),), None),
    ],
)
def test_a_promise_is_written_about_when_there_is_something_to_say(
    anchor: Anchor, given: Commitment, facts: tuple[Fact, ...], opens: str | None
) -> None:
    seen = view(a_project(people=PEOPLE, commitments=(given,), cadences=(note(anchor),)), *facts)
    found = [one.window.opens for one in rows(seen) if one.window]
    assert found == ([day(opens)] if opens else [])


@pytest.mark.parametrize(
    ("anchor", "given", "code"),
    [
        (Anchor.OVERDUE, OLD, ""),
        (Anchor.DONE, promise(status="done", done=day("2026-12-01")), ""),
        (Anchor.DONE, promise(status="done", done=day("2026-10-01")), "before-start"),
    ],
)
def test_what_is_owed_has_not_ended_and_what_was_done_before_the_beginning_has(
    anchor: Anchor, given: Commitment, code: str
) -> None:
    seen = view(a_project(people=PEOPLE, commitments=(given,), cadences=(note(anchor),)))
    assert [found for found, _ in silences(seen)] == ([code] if code else [])


@pytest.mark.parametrize(
    ("anchor", "given", "says"),
    [
        (Anchor.OVERDUE, promise(due=day("2026-12-01")), "commitment note, Literature screen, overdue since 1 Dec"),
        (Anchor.AT_RISK, promise(status="at risk"), "commitment note, Literature screen, at risk since 3 Dec"),
        (
            Anchor.DONE,
            promise(status="done", done=day("2026-12-01")),
            "commitment note, Literature screen, done 1 Dec",
        ),
    ],
)
def test_why_a_promise_is_written_about_is_said(anchor: Anchor, given: Commitment, says: str) -> None:
    seen = view(a_project(people=PEOPLE, commitments=(given,), cadences=(note(anchor),)))
    assert [one.reason.text for one in dues(seen)] == [says]


def test_reason_and_new_day_come_from_the_file() -> None:
    late = promise(status="at risk", reason="Three interviews moved.", new_date=day("2027-01-27"))
    seen = view(a_project(people=PEOPLE, commitments=(late,), cadences=(note(Anchor.AT_RISK),)))
    (row,) = rows(seen)
    found = details(row, seen)
    assert (found["reason"].text, found["new_date"].text) == ("Three interviews moved.", "2027-01-27")


def test_a_promise_made_in_a_note_can_be_kept_and_told() -> None:
    made = Promised(at=at("2026-11-20 12:00"), person=FELD.id, what="a summary", due=day("2026-12-10"))
    kept = replace(made, at=at("2026-12-02 12:00"), done=day("2026-12-02"))
    project = a_project(people=PEOPLE, cadences=(note(Anchor.DONE, "1 day"),))
    assert not touches(view(project, made))
    assert len(dues(view(project, made, kept))) == 1


def test_a_run_remembers_since_when_a_promise_is_at_risk() -> None:
    project = a_project(people=PEOPLE, commitments=(promise(status="at risk"),))
    first = noticed((BEGAN,), view(project, now="2026-11-20 07:10"))
    assert [one.status for one in first if isinstance(one, OccasionSeen)] == ["at risk"]
    later = view(project, *first)
    assert later.history.at_risk_since == {"screen": day("2026-11-20")}
    assert not noticed((BEGAN, *first), later)
    well = view(a_project(people=PEOPLE, commitments=(promise(),)), *first)
    assert [one.status for one in noticed((BEGAN, *first), well) if isinstance(one, OccasionSeen)] == [""]


# rotations


def test_who_arranges_things_at_a_program_is_part_of_a_rotation_there() -> None:
    program = a_program(coordinator="alan-reyes")
    other = a_person("Ms. Renee Toliver", roles=["coordinator"], program=program.id)
    rotation = a_rotation("2027-02-01..2027-02-26", program="harbor-state", staff=["renee-toliver"])
    project = a_project(people=(*PEOPLE, other), programs=(program,), rotations=(rotation, a_rotation()))
    (there, elsewhere) = of_kind(view(project), OccasionKind.ROTATION)
    assert there.part_of(REYES.id) == {"coordinator"}
    assert there.part_of(other.id) == {"staff"}
    assert not elsewhere.part_of(REYES.id)


def test_no_two_kinds_of_occasion_share_a_touch() -> None:
    every = tuple(
        a_cadence(f"{kind.value}-mail", after="0 days", of=kind)
        for kind in OccasionKind
        if kind not in (OccasionKind.WEEK, OccasionKind.SESSION)
    )
    program = replace(a_program(), apply_from=day("2027-02-01"))
    project = a_project(
        people=PEOPLE,
        programs=(program,),
        private=WRONG,
        news=(MATCHED,),
        routines=(routine(),),
        commitments=(promise(),),
        letters=(letter(),),
        cadences=every,
    )
    found = touches(view(project, introduced()))
    assert len(found) == len(set(found)) >= len(PEOPLE)


def test_every_expected_row_is_due_or_silent() -> None:
    seen = view(a_project(people=PEOPLE, cadences=(VIA, OFFER, ATTEND, RESULT), routines=(routine(),)), introduced())
    whole = plan(seen, rules=(), horizon=HORIZON)
    kinds: list[Due | Skip] = [*whole.due, *(one for one in whole.skipped if one.what == "draft")]
    assert len(kinds) == len(rows(seen))
