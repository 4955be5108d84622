from __future__ import annotations

from datetime import UTC, date, time, timedelta

import pytest

from outreach.domain.cadences import Audience, Cadence, HoldPart, Kind, On, Trigger
from outreach.domain.dates import Weekly
from outreach.domain.history import Stage
from outreach.domain.messages import Hold
from outreach.domain.occasions import Anchor, Occasion, OccasionKind, Permission, Routine
from outreach.domain.people import CadenceId, PersonId, Phase
from outreach.domain.project import OfficeCalendar
from outreach.domain.recurrence import Recurrence
from outreach.domain.selection import Selection
from outreach.domain.touches import Skip
from outreach.planning.holding import holds
from outreach.planning.parts import span
from tests.builders import (
    CENTRAL,
    a_cadence,
    a_history,
    a_me,
    a_meeting,
    a_past_hold,
    a_person,
    a_program,
    a_project,
    a_view,
    an_interview,
    at,
    day,
    length,
)


def a_hold_set(id: str, trigger: Trigger, *parts: HoldPart, on: bool = True, season_only: bool = False) -> Cadence:
    return Cadence(
        id=CadenceId(id),
        title=id,
        kind=Kind.HOLD,
        audience=Audience(),
        trigger=trigger,
        holds=parts,
        on=on,
        season_only=season_only,
        phases=frozenset({Phase.MS4}),
    )


def a_part(part: str, title: str, takes: str = "30 minutes", *, popup: bool = False) -> HoldPart:
    return HoldPart(part=part, title=title, length=length(takes), popup=popup)


SLOT = Weekly(weekday=6, at=time(17))
REVIEW_PART = a_part("hold", "weekly review", popup=True)
REVIEW = a_hold_set("weekly-review", On(weekly=SLOT), REVIEW_PART)
ATTEND = a_hold_set(
    "attend-routine",
    On(kind=OccasionKind.SESSION),
    a_part("session", "{name}", "0 minutes"),
    a_part("prep-1", "prepare: {name}"),
)
INTERVIEW_DAY = a_hold_set(
    "interview-day",
    On(kind=OccasionKind.INTERVIEW),
    HoldPart(
        part="prep-1", title="prepare: {place}", length=length("45 minutes"), offset=length("2 days"), at=time(17)
    ),
    HoldPart(part="day", title="interview {place}", length=length("0 minutes")),
    HoldPart(
        part="debrief", title="debrief: {place}", length=length("30 minutes"), anchor=Anchor.END, text="No patients."
    ),
)


def a_routine(permission: Permission = Permission.GRANTED, *, prep: str | None = None, prep_when: str = "") -> Routine:
    return Routine(
        id="tumor-board",
        name="Tumor board",
        recurrence=Weekly(weekday=3, at=time(7)),
        length=length("60 minutes"),
        permission=permission,
        ask=PersonId("elena-marchetti") if permission is Permission.ASK else None,
        prep=length(prep) if prep else None,
        prep_when=prep_when,
    )


def said(hold: Hold) -> str:
    return f"{hold.starts:%a %d %b %H:%M}-{hold.ends:%H:%M} {hold.title}"


def names(rows: tuple[Hold, ...]) -> list[str]:
    return [f"{hold.touch}#{hold.part}" for hold in rows]


def test_the_weekly_review_is_held_from_a_week_ahead_to_the_end_of_the_year_of_training() -> None:
    (found,), silent = holds(a_view(a_project(cadences=(REVIEW,)), now="2026-11-22 19:10"), None)
    assert str(found.touch) == "weekly-review/me/2026-27/1"
    assert found.recurrence == Recurrence(
        rule="FREQ=WEEKLY;BYDAY=SU", zone="America/Chicago", until=at("2027-06-27 17:00")
    )
    assert (found.part, found.zone, found.popup) == ("hold", "America/Chicago", timedelta(0))
    assert said(found) == "Sun 29 Nov 17:00-17:30 weekly review"
    assert silent == ()


@pytest.mark.parametrize(
    ("now", "days"),
    [
        ("2026-11-22 16:59", ["2026-11-22"]),
        ("2026-11-22 17:00", ["2026-11-29"]),
        ("2026-11-23 07:10", ["2026-11-29"]),
    ],
)
def test_a_slot_that_has_begun_is_history(now: str, days: list[str]) -> None:
    found, _ = holds(a_view(a_project(cadences=(REVIEW,)), now=now), None)
    assert [str(hold.starts.date()) for hold in found] == days


def test_the_review_follows_the_slot_of_the_report_job() -> None:
    review = a_hold_set("weekly-review", On(kind=OccasionKind.WEEK), REVIEW_PART)
    plain = a_project(cadences=(review,))
    project = type(plain)(me=plain.me, cadences=(review,), weekly_review=Weekly(weekday=0, at=time(8)))
    (found,), _ = holds(a_view(project), None)
    assert said(found) == "Mon 23 Nov 08:00-08:30 weekly review"
    assert holds(a_view(plain), None) == ((), ())


def test_no_review_is_held_while_the_owner_is_away() -> None:
    project = a_project(me=a_me(away=["2026-12-24..2027-01-03"]), cadences=(REVIEW,))
    found, (silent,) = holds(a_view(project, now="2026-12-26 12:00"), None)
    assert found == ()
    assert (silent.code, silent.what, silent.next) == ("holiday", "hold", day("2027-01-10"))


def test_a_session_is_held_with_its_preparation() -> None:
    routine = a_routine(prep="20 minutes", prep_when="the evening before")
    found, silent = holds(a_view(a_project(routines=(routine,), cadences=(ATTEND,)), now="2026-11-30 08:00"), None)
    assert names(found) == [
        "attend-routine/me/tumor-board-2026-27/1#session",
        "attend-routine/me/tumor-board-2026-12-03/1#prep-1",
    ]
    assert [said(hold) for hold in found] == [
        "Thu 03 Dec 07:00-08:00 Tumor board",
        "Wed 02 Dec 18:00-18:20 prepare: Tumor board",
    ]
    assert silent == ()


@pytest.mark.parametrize(
    ("prep_when", "expected"),
    [
        ("the evening before", "Wed 02 Dec 18:00-18:20 prepare: Tumor board"),
        ("the day before", "Wed 02 Dec 17:00-17:20 prepare: Tumor board"),
        ("", "Thu 03 Dec 06:40-07:00 prepare: Tumor board"),
    ],
)
def test_preparation_lies_where_the_routine_says(prep_when: str, expected: str) -> None:
    project = a_project(routines=(a_routine(prep="20 minutes", prep_when=prep_when),), cadences=(ATTEND,))
    found, _ = holds(a_view(project, now="2026-11-30 08:00"), None)
    assert said(found[1]) == expected


def test_without_preparation_only_the_session_is_held() -> None:
    project = a_project(routines=(a_routine(),), cadences=(ATTEND,))
    found, _ = holds(a_view(project, now="2026-11-30 08:00"), None)
    assert [hold.part for hold in found] == ["session"]


def test_preparation_that_has_begun_is_history_and_the_session_still_stands() -> None:
    project = a_project(routines=(a_routine(prep="20 minutes", prep_when="the evening before"),), cadences=(ATTEND,))
    found, _ = holds(a_view(project, now="2026-12-02 18:05"), None)
    assert [hold.part for hold in found] == ["session"]


def test_a_session_that_has_begun_is_history_and_the_next_one_is_held() -> None:
    project = a_project(routines=(a_routine(),), cadences=(ATTEND,))
    found, _ = holds(a_view(project, now="2026-12-03 07:30"), None)
    assert [said(hold) for hold in found] == ["Thu 10 Dec 07:00-08:00 Tumor board"]


def test_no_session_is_held_without_permission() -> None:
    project = a_project(people=(a_person(),), routines=(a_routine(Permission.ASK),), cadences=(ATTEND,))
    found, (silent,) = holds(a_view(project, now="2026-11-30 08:00"), None)
    assert found == ()
    assert (silent.code, silent.anchor) == ("permission", "tumor-board-2026-12-03")
    assert silent.text == "ask Dr. Marchetti whether you may attend Tumor board"


def test_no_session_is_held_on_thanksgiving_and_the_next_one_is_named() -> None:
    project = a_project(routines=(a_routine(),), cadences=(ATTEND,))
    found, (silent,) = holds(a_view(project, now="2026-11-22 19:10"), None)
    assert found == ()
    assert (silent.code, silent.next) == ("holiday", day("2026-12-03"))
    assert silent.text == "Tumor board falls on Thanksgiving Day"


@pytest.mark.parametrize(
    ("closed", "away", "text"),
    [
        ("2026-12-03", [], "Tumor board falls on a day you marked as closed"),
        (None, ["2026-12-01..2026-12-05"], "Tumor board falls on a day you are away"),
    ],
)
def test_no_session_is_held_on_a_closed_day_or_while_away(closed: str | None, away: list[str], text: str) -> None:
    calendar = OfficeCalendar(also_closed=frozenset({day(closed)} if closed else ()))
    project = a_project(me=a_me(away=away), routines=(a_routine(),), cadences=(ATTEND,), calendar=calendar)
    _, (silent,) = holds(a_view(project, now="2026-11-30 08:00"), None)
    assert silent.text == text
    assert silent.next == day("2026-12-10")


def a_season(
    when: str = "2026-12-02 09:00", *, cadence: Cadence = INTERVIEW_DAY, now: str = "2026-11-22 19:10"
) -> tuple[tuple[Hold, ...], tuple[Skip, ...]]:
    project = a_project(
        programs=(a_program(),), interviews=(an_interview(when),), meetings=(a_meeting(),), cadences=(cadence,)
    )
    return holds(a_view(project, now=now), None)


def test_an_interview_day_has_preparation_the_day_itself_and_a_debrief() -> None:
    found, _ = a_season()
    assert [said(hold) for hold in found] == [
        "Mon 30 Nov 17:00-17:45 prepare: Harbor State",
        "Wed 02 Dec 08:00-14:00 interview Harbor State",
        "Wed 02 Dec 14:00-14:30 debrief: Harbor State",
    ]
    assert [hold.text for hold in found] == ["", "", "No patients."]


def test_only_what_has_not_begun_of_an_interview_day_is_given() -> None:
    found, _ = a_season(now="2026-12-02 09:00")
    assert [hold.part for hold in found] == ["debrief"]


def test_an_interview_is_held_from_two_weeks_ahead() -> None:
    assert a_season("2026-12-06 20:00")[0] != ()
    assert a_season("2026-12-07 20:00")[0] == ()


def test_an_interview_that_moved_far_ahead_keeps_the_holds_it_has() -> None:
    stands = a_past_hold(
        "interview-day/me/harbor-state-2027/1", "day", starts="2026-12-02 08:00", ends="2026-12-02 14:00"
    )
    project = a_project(
        programs=(a_program(),), interviews=(an_interview("2026-12-20 09:00"),), cadences=(INTERVIEW_DAY,)
    )
    found, _ = holds(a_view(project, a_history(holds=[stands])), None)
    assert [said(hold) for hold in found] == ["Sun 20 Dec 08:00-14:00 interview Harbor State"]


def test_a_hold_that_was_withdrawn_does_not_come_early() -> None:
    gone = a_past_hold("interview-day/me/harbor-state-2027/1", "day", stage=Stage.WITHDRAWN)
    project = a_project(
        programs=(a_program(),), interviews=(an_interview("2026-12-20 09:00"),), cadences=(INTERVIEW_DAY,)
    )
    assert holds(a_view(project, a_history(holds=[gone])), None) == ((), ())


def test_an_interview_without_a_time_lasts_from_morning_to_evening() -> None:
    found, _ = a_season("2026-12-02")
    assert said(found[1]) == "Wed 02 Dec 07:00-17:00 interview Harbor State"


def test_what_has_no_date_is_not_held() -> None:
    undated = Occasion(id="later", kind=OccasionKind.CONFERENCE, title="", days=None, zone=CENTRAL)
    assert span(REVIEW_PART, undated, a_view()) is None


def test_a_part_may_lie_at_a_distance_from_the_occasion() -> None:
    parts = (
        HoldPart(part="prep-1", title="prepare: {person}", length=length("30 minutes"), offset=length("1 day")),
        HoldPart(
            part="note",
            title="note",
            length=length("10 minutes"),
            offset=length("2 hours"),
            before=False,
            anchor=Anchor.END,
        ),
        HoldPart(part="lunch", title="lunch", length=length("45 minutes"), at=time(12)),
    )
    cadence = a_hold_set("meeting-day", On(kind=OccasionKind.MEETING), *parts)
    project = a_project(people=(a_person("Dr. Samuel Oyelaran"),), meetings=(a_meeting(),), cadences=(cadence,))
    found, _ = holds(a_view(project), None)
    assert [said(hold) for hold in found] == [
        "Mon 30 Nov 16:00-16:30 prepare: Dr. Oyelaran",
        "Tue 01 Dec 18:30-18:40 note",
        "Tue 01 Dec 12:00-12:45 lunch",
    ]


@pytest.mark.parametrize(
    "cadence",
    [
        a_hold_set("weekly-review", On(weekly=SLOT), REVIEW_PART, on=False),
        a_hold_set("weekly-review", On(weekly=SLOT), REVIEW_PART, season_only=True),
        a_hold_set("weekly-review", On(day=day("2026-11-29")), REVIEW_PART),
        a_hold_set("weekly-review", a_cadence().trigger, REVIEW_PART),
        a_cadence(),
    ],
)
def test_sets_that_are_off_or_out_of_season_or_no_hold_sets_give_nothing(cadence: Cadence) -> None:
    assert holds(a_view(a_project(cadences=(cadence,))), None) == ((), ())


def test_only_the_hold_sets_of_a_job_are_held() -> None:
    project = a_project(cadences=(REVIEW,))
    assert holds(a_view(project), Selection(cadences=frozenset({CadenceId("attend-routine")}))) == ((), ())


def test_a_slot_in_a_clock_change_keeps_its_wall_time() -> None:
    early = a_hold_set("weekly-review", On(weekly=Weekly(weekday=6, at=time(2, 30))), REVIEW_PART)
    project = a_project(cadences=(early,))
    (spring,), _ = holds(a_view(project, now="2027-03-10 12:00"), None)
    assert spring.starts == at("2027-03-14 03:00")
    (autumn,), _ = holds(a_view(project, now=at("2026-10-28 12:00").astimezone(UTC)), None)
    assert autumn.starts.date() == date(2026, 11, 1)
