"""Holds that come back: one for all times of a slot in a stretch, which nothing but the configuration changes."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta

import pytest

from outreach.domain.dates import DateRange, Weekly, resolve
from outreach.domain.facts import HoldIntended, HoldMade
from outreach.domain.history import Stage
from outreach.domain.messages import Hold, key
from outreach.domain.plans import Applied, Plan
from outreach.domain.project import Project
from outreach.domain.recurrence import Recurrence
from outreach.planning.holding import holds
from outreach.planning.recurring import is_day_of, named, rule, stretches, times_of
from tests.builders import ACCOUNT, CENTRAL, a_history, a_past_hold, a_view, at, day, days
from tests.loaded import loaded
from tests.planned import a_hold
from tests.world import World

WITHOUT_REVIEW = "cadences: {weekly-review: off}\n"
ROUTINE = "routine:\n  - Tumor board, every Thursday 7:00 am, 60 min\n"
BOARD = WITHOUT_REVIEW + ROUTINE
MONDAY = "2026-11-30 07:10"
AWAY = "# away "


class Season(World):
    """A world of which only the holds that come back are looked at."""

    def held(self) -> dict[str, Hold]:
        return {str(one.touch): one for one in self.calendar.holds.values()}

    def board(self) -> Hold:
        return self.held()["attend-routine/me/tumor-board-2026-27/1"]

    def review(self) -> Hold:
        return self.held()["weekly-review/me/2026-27/1"]

    def go(self, text: str, now: str) -> tuple[Plan, Applied]:
        self.project = project(text)
        return self.run(at(now))


def begun(text: str = BOARD, now: str = MONDAY) -> Season:
    season = Season(project(text))
    season.run(at(now))
    return season


def shown(hold: Hold, first: str = "2026-07-01", last: str = "2027-07-01") -> list[str]:
    return [f"{starts:%d %b}" for starts, _ in times_of(hold) if day(first) <= starts.date() <= day(last)]


def away(*spans: str) -> str:
    """Write a line that `project` reads."""
    return f"{AWAY}{' '.join(spans)}\n"


def project(text: str) -> Project:
    line, _, rest = text.partition("\n")
    if not line.startswith(AWAY):
        return loaded(text)
    found = loaded(rest)
    spans = tuple(days(one) for one in line.removeprefix(AWAY).split())
    return replace(found, me=replace(found.me, away=spans))


# ---- what stands ----


def test_one_hold_stands_for_all_sessions_of_a_year_of_training_but_holidays() -> None:
    board = begun().board()
    assert shown(board, "2026-12-20", "2027-01-10") == ["24 Dec", "31 Dec", "07 Jan"]
    assert board.recurrence is not None
    assert (board.recurrence.rule, board.recurrence.zone) == ("FREQ=WEEKLY;BYDAY=TH", "America/Chicago")
    assert f"{board.recurrence.until.astimezone(CENTRAL):%a %d %b %Y %H:%M}" == "Thu 24 Jun 2027 07:00"


def test_it_keeps_its_wall_time_when_clocks_change() -> None:
    hours = {(f"{starts:%H:%M}", f"{ends:%H:%M}") for starts, ends in times_of(begun().board())}
    offsets = {starts.utcoffset() for starts, _ in times_of(begun().board())}
    assert hours == {("07:00", "08:00")}
    assert offsets == {timedelta(hours=-6), timedelta(hours=-5)}


def test_sessions_elsewhere_keep_the_wall_time_of_that_place() -> None:
    there = "routine:\n  - Tumor board, every Thursday 13:00 Europe/Berlin, 60 min, online\n"
    board = begun(WITHOUT_REVIEW + there).board()
    assert board.zone == "Europe/Berlin"
    # the two clocks change two weeks apart
    assert {f"{starts:%H:%M}" for starts, _ in times_of(board)} == {"13:00"}
    assert len({f"{starts.astimezone(CENTRAL):%H:%M}" for starts, _ in times_of(board)}) == 2


def test_days_away_and_busy_weeks_are_left_out() -> None:
    busy = "calendar: {busy: [{name: Retreat, dates: 2027-02-15..2027-02-19}]}\n"
    season = begun(away("2026-12-07..2026-12-20") + busy + ROUTINE)
    board, review = shown(season.board()), shown(season.review())
    assert not {"10 Dec", "17 Dec", "18 Feb"} & set(board)
    assert {"03 Dec", "04 Feb", "11 Feb", "25 Feb"} <= set(board)
    assert not {"13 Dec", "20 Dec"} & set(review)
    assert {"06 Dec", "27 Dec", "21 Feb"} <= set(review)


def test_what_comes_back_once_a_month_does_so_on_that_week() -> None:
    season = Season(loaded(WITHOUT_REVIEW + "routine:\n  - Journal club, first Tuesday 5:30 pm, 60 min\n"))
    season.run(at("2026-11-27 08:00"))
    (club,) = season.held().values()
    assert club.recurrence is not None
    assert club.recurrence.rule == "FREQ=MONTHLY;BYDAY=1TU"
    assert shown(club)[:3] == ["01 Dec", "05 Jan", "02 Feb"]


def test_preparation_stays_one_hold_for_each_session() -> None:
    season = begun(BOARD.replace("60 min", "60 min, prep 20 min the evening before"))
    parts = {(one.part, one.recurrence is None) for one in season.calendar.holds.values()}
    assert parts == {("session", False), ("prep-1", True)}


# ---- days go by ----


def test_days_that_go_by_change_nothing_until_the_next_year_of_training() -> None:
    season = begun(ROUTINE, "2026-11-29 18:30")
    before, applied = season.calendar.holds, []
    for number in range(day("2026-11-30").toordinal(), day("2027-06-20").toordinal()):
        plan, done = season.run(resolve(date.fromordinal(number), time(7, 10), CENTRAL))
        applied += [one.action for one in done.receipts]
        assert all(row.state == "kept" for row in plan.holds)
    assert applied == []
    assert season.calendar.holds == before


def test_the_next_year_of_training_begins_with_a_hold_of_its_own() -> None:
    season = begun(BOARD, "2027-06-14 07:10")
    season.run(at("2027-06-28 07:10"))
    assert shown(season.board()) == ["17 Jun", "24 Jun"]
    following = season.held()["attend-routine/me/tumor-board-2027-28/1"]
    assert f"{following.starts:%d %b %Y}" == "01 Jul 2027"


def test_a_clean_up_of_absences_that_are_over_brings_nothing_back() -> None:
    season = begun(away("2026-12-07..2026-12-11") + BOARD)
    plan, applied = season.go(away() + BOARD, "2026-12-14 07:10")
    assert [row.state for row in plan.holds] == ["kept"]
    assert applied.receipts == ()
    assert "10 Dec" not in shown(season.board())


# ---- the configuration changes ----


def test_a_new_absence_is_taken_out_of_the_hold_that_stands() -> None:
    season = begun()
    ids = set(season.calendar.holds)
    plan, applied = season.go(away("2027-01-04..2027-01-10") + BOARD, "2026-12-14 07:10")
    assert [(row.state, row.was) for row in plan.holds] == [("move", None)]
    assert len(applied.receipts) == 1
    assert set(season.calendar.holds) == ids
    assert "07 Jan" not in shown(season.board())
    assert {"03 Dec", "10 Dec", "14 Jan"} <= set(shown(season.board()))
    again, _ = season.run(at("2026-12-14 07:20"))
    assert [row.state for row in again.holds] == ["kept"]


def test_an_absence_on_the_first_day_lets_it_begin_later() -> None:
    season = begun()
    season.go(away("2026-12-01..2026-12-05") + BOARD, "2026-11-30 08:00")
    assert f"{season.board().starts:%d %b}" == "10 Dec"


def test_a_slot_that_moves_begins_anew_at_its_next_time() -> None:
    season = begun()
    plan, _ = season.go(BOARD.replace("Thursday 7:00", "Wednesday 6:30"), "2026-12-14 07:10")
    (row,) = plan.holds
    assert (row.state, f"{row.was:%d %b}") == ("move", "03 Dec")
    assert shown(season.board())[:2] == ["16 Dec", "23 Dec"]
    assert len(season.calendar.holds) == 1


def test_when_the_rest_of_the_year_is_spent_away_what_has_begun_ends_and_stays() -> None:
    season = begun()
    season.go(away("2026-12-14..2027-07-31") + BOARD, "2026-12-14 07:10")
    assert shown(season.board()) == ["03 Dec", "10 Dec"]
    assert all(row.state == "kept" for row in season.plan(at("2026-12-15 07:10")).holds)
    assert season.plan(at("2027-02-01 07:10")).withdrawn == ()


def test_what_is_not_wanted_any_more_is_taken_back_with_the_reason() -> None:
    season = begun()
    people = "people:\n  - Dr. Ada Quill <ada@example.org>, faculty\n"
    asked = BOARD.replace("60 min", "60 min, permission ask Dr. Quill")
    plan, _ = season.go(people + asked, "2026-12-14 07:10")
    (row,) = (row for row in plan.holds if row.state == "release")
    assert row.note == "ask Dr. Quill whether you may attend Tumor board"
    assert season.calendar.holds == {}


def test_once_wanted_again_it_is_made_anew_from_then_on() -> None:
    season = begun()
    season.go(WITHOUT_REVIEW, "2026-12-14 07:10")
    assert season.calendar.holds == {}
    season.go(BOARD, "2026-12-15 07:10")
    assert shown(season.board())[0] == "17 Dec"


# ---- a person's hands ----


def test_a_hold_that_a_person_removed_stays_removed_for_the_stretch() -> None:
    season = begun()
    (id,) = season.calendar.holds
    season.calendar.human_removes(id)
    for now in ("2026-12-01 07:10", "2026-12-10 07:10", "2027-03-01 07:10"):
        plan, _ = season.run(at(now))
        assert plan.holds == ()
        assert season.calendar.holds == {}
    assert [one.code for one in plan.skipped if one.what == "hold"] == ["dismissed"]


def test_a_hold_that_a_person_edited_is_left_alone() -> None:
    season = begun()
    (id,) = season.calendar.holds
    season.calendar.human_edits(id, title="board, at last")
    plan, applied = season.go(away("2027-01-04..2027-01-10") + BOARD, "2026-12-14 07:10")
    assert [(row.state, row.note) for row in plan.holds] == [("kept", "you edited it; left where it is")]
    assert applied.receipts == ()


def test_one_day_that_a_person_changed_does_not_stop_other_days_from_being_left_out() -> None:
    season = begun()
    (id,) = season.calendar.holds
    season.calendar.human_changes_a_day(id)
    season.go(away("2027-01-04..2027-01-10") + BOARD, "2026-12-14 07:10")
    assert "07 Jan" not in shown(season.board())


def test_one_day_that_a_person_changed_is_not_lost_when_the_slot_moves_or_goes() -> None:
    season = begun()
    (id,) = season.calendar.holds
    season.calendar.human_changes_a_day(id)
    before = season.board()
    moved, _ = season.go(BOARD.replace("Thursday", "Wednesday"), "2026-12-14 07:10")
    assert [row.note for row in moved.holds] == ["you edited one of its days; left where it is"]
    gone, applied = season.go(WITHOUT_REVIEW, "2026-12-14 07:20")
    assert [row.state for row in gone.holds] == ["kept"]
    assert gone.holds[0].note.endswith("you edited one of its days, so it is left to you")
    assert (applied.receipts, applied.failures) == ((), ())
    assert season.board() == before
    assert season.history(at("2026-12-15 07:10")).holds[before.touch, before.part].stage is Stage.PARTLY


# ---- a ledger of an earlier version ----


def single(on: str, cadence: str = "attend-routine", stage: Stage = Stage.HELD) -> Hold:
    return a_hold("Tumor board", f"{on} 07:00", touch=f"{cadence}/me/tumor-board-{on}/1", part="session", minutes=60)


def with_single(on: str) -> Season:
    """Give a world in which an earlier version made the hold of one session."""
    season = Season(loaded(WITHOUT_REVIEW))
    season.run(at("2026-11-29 18:30"))
    hold = single(on)
    name, made = key(ACCOUNT, hold.touch, hold.part, 0), at("2026-11-29 18:30")
    ref = season.calendar.hold(hold, name)
    intent = HoldIntended(
        at=made,
        key=name,
        touch=hold.touch,
        part=hold.part,
        generation=0,
        title=hold.title,
        starts=hold.starts,
        ends=hold.ends,
        fingerprint=hold.fingerprint,
    )
    stands = HoldMade(at=made, key=name, ref=ref.id, fingerprint=hold.fingerprint, starts=hold.starts, ends=hold.ends)
    season.record([intent, stands])
    return season


def test_a_single_hold_of_an_earlier_version_stays_and_the_rest_begins_after_it() -> None:
    season = with_single("2026-12-03")
    plan, _ = season.go(BOARD, MONDAY)
    assert [(str(row.hold.touch), row.state) for row in plan.holds] == [
        ("attend-routine/me/tumor-board-2026-12-03/1", "kept")
    ]
    season.run(at("2026-12-03 07:10"))
    assert shown(season.board())[:2] == ["10 Dec", "17 Dec"]
    for now in ("2026-12-04 07:10", "2026-12-10 09:00", "2027-01-04 07:10"):
        plan, applied = season.run(at(now))
        assert applied.receipts == ()
    assert len(season.calendar.holds) == 2
    assert "03 Dec" not in shown(season.board())


def test_a_single_hold_in_between_is_no_second_time_that_day() -> None:
    season = with_single("2026-12-10")
    season.go(BOARD, MONDAY)
    assert shown(season.board())[:3] == ["03 Dec", "17 Dec", "24 Dec"]
    assert len(season.calendar.holds) == 2


def test_a_day_whose_single_hold_a_person_removed_stays_free() -> None:
    season = with_single("2026-12-10")
    season.calendar.human_removes(key(ACCOUNT, single("2026-12-10").touch, "session", 0))
    season.go(BOARD, MONDAY)
    assert "10 Dec" not in shown(season.board())
    season.run(at("2026-12-08 07:10"))
    assert len(season.calendar.holds) == 1


# ---- the parts ----


@pytest.mark.parametrize(
    ("weekly", "written"),
    [
        (Weekly(weekday=3), "FREQ=WEEKLY;BYDAY=TH"),
        (Weekly(weekday=6, nth=1), "FREQ=MONTHLY;BYDAY=1SU"),
        (Weekly(weekday=4, nth=-1), "FREQ=MONTHLY;BYDAY=-1FR"),
    ],
)
def test_the_rule_says_what_the_slot_says(weekly: Weekly, written: str) -> None:
    assert rule(weekly) == written
    first = next(one for one in range(400) if weekly.falls_on(date(2026, 7, 1) + timedelta(days=one)))
    starts = datetime(2026, 7, 1, 9, tzinfo=UTC) + timedelta(days=first)
    until = datetime(2027, 6, 30, 9, tzinfo=UTC)
    hold = replace(
        a_hold(), starts=starts, ends=starts, recurrence=Recurrence(rule=rule(weekly), zone="UTC", until=until)
    )
    meant = [day for number in range(365) if weekly.falls_on(day := date(2026, 7, 1) + timedelta(days=number))]
    assert [one.date() for one, _ in times_of(hold)] == meant


@pytest.mark.parametrize(
    ("today", "names"),
    [
        ("2026-07-01", ["2026-27"]),
        ("2027-06-23", ["2026-27"]),
        ("2027-06-24", ["2026-27", "2027-28"]),
        ("2099-12-31", ["2099-00"]),
    ],
)
def test_a_stretch_is_a_year_of_training(today: str, names: list[str]) -> None:
    assert [named("", one) for one in stretches(day(today))] == names
    assert named("tumor-board", DateRange(day("2026-07-01"), day("2027-06-30"))) == "tumor-board-2026-27"


@pytest.mark.parametrize(
    ("anchor", "series", "is_one"),
    [
        ("tumor-board-2026-12-03", "tumor-board-2026-27", True),
        ("journal-club-2026-12-03", "tumor-board-2026-27", False),
        ("tumor-board-cns-2026-12-03", "tumor-board-2026-27", False),
        ("2026-11-29", "2026-27", True),
        ("", "2026-27", False),
        ("mesa-verde-2027-02", "mesa-verde-2027-02", False),
    ],
)
def test_a_day_is_known_as_one_of_its_slot(anchor: str, series: str, is_one: bool) -> None:
    assert is_day_of(anchor, series) is is_one


def test_a_hold_that_comes_back_is_over_with_its_last_time() -> None:
    again = Recurrence(rule="FREQ=WEEKLY;BYDAY=SU", zone="America/Chicago", until=at("2027-06-27 17:00"))
    assert replace(a_past_hold(), recurrence=again).over == at("2027-06-27 17:30")
    assert a_past_hold().over == at("2026-11-29 17:30")


def test_mornings_that_an_earlier_version_held_one_by_one_are_no_times_of_the_new_hold() -> None:
    rotation = "rotations:\n  - {at: Mesa Verde, dates: 2027-02-01..2027-02-12, day_starts: 07:15, early: 30 min}\n"
    view = a_view(loaded(WITHOUT_REVIEW + rotation), now="2027-01-31 07:10")
    (first,) = (one for one in holds(view, None)[0] if one.part == "early")
    assert shown(first)[:3] == ["01 Feb", "02 Feb", "03 Feb"]
    begins = ("2027-02-01 06:45", "2027-02-03 06:45")
    names = ("early-1", "early-3")
    past = [
        a_past_hold(str(first.touch), name, starts=start, ends=start.replace("06:45", "07:15"))
        for name, start in zip(names, begins, strict=True)
    ]
    found = {one.part: one for one in holds(replace(view, history=a_history(holds=past)), None)[0]}
    assert {"early-1", "early-3"} < set(found)
    assert shown(found["early"])[:3] == ["02 Feb", "04 Feb", "05 Feb"]
