"""A meeting carries its day in its name, so one that moves is another record: it is found again within 60 days."""

from __future__ import annotations

from pathlib import Path

import pytest

from outreach.domain.facts import OccasionMoved
from tests.edits.season import CONFIG, STATES, Season, begin

MEETING = "  - {with: Dr. Osei, when: 2026-12-02 4:00 pm}\n"
PREPARATION = """\
  prepare-meeting:
    title: prepare
    kind: hold
    when: each meeting
    holds: [{part: prep-1, title: "prepare: {person}", length: 30 min, when: 1 day before at 17:00}]
"""
MEETINGS = (
    CONFIG.replace("interviews:", "meetings:")
    .replace("  - Harbor State 2026-12-02 9:00 am ET, 6 hours, with Dr. Osei\n", MEETING)
    .replace("who: interviewer", "who: physicist")
    .replace("5 days before interview", "5 days before meeting")
    + PREPARATION
)
HOLD = "prepare: Dr. Osei"


def with_meetings(root: Path, state: str) -> Season:
    return begin(root, state, MEETINGS)


def moved(season: Season) -> list[tuple[str, str]]:
    return [(fact.occasion, fact.to) for fact in season.facts() if isinstance(fact, OccasionMoved)]


def on(day: str) -> str:
    return MEETING.replace("2026-12-02", day)


@pytest.mark.parametrize(
    ("state", "expected"),
    list(zip(STATES, ("made", "rewritten", "kept", "kept", "kept", "kept", "gone"), strict=True)),
)
def test_a_meeting_that_moves_keeps_its_draft_and_takes_its_hold_along(
    state: str, expected: str, tmp_path: Path
) -> None:
    season = with_meetings(tmp_path / "w", state)
    season.terminal.type("run", now="2026-11-25 18:30")
    before = season.letters()
    season.edit(((MEETING, on("2026-12-04")),))
    season.terminal.type("run", now="2026-11-26 07:10")
    now = season.letters()
    assert moved(season) == [("greta-osei-2026-12-02", "greta-osei-2026-12-04")]
    assert len(now) == (expected != "gone")
    assert season.holds() == {HOLD: "2026-12-03 17:00"}
    if state in ("none", "deleted"):
        assert expected == {"none": "made", "deleted": "gone"}[state]
    else:
        assert set(now) == set(before)
        assert ("kept" if now == before else "rewritten") == expected


def test_explain_says_from_where_it_moved(tmp_path: Path) -> None:
    season = with_meetings(tmp_path / "w", "addressed")
    season.edit(((MEETING, on("2026-12-04")),))
    shown = " ".join(season.terminal.type("explain", "osei", now="2026-11-26 07:10").out.split())
    assert "looks moved from 2 Dec; not made again" in shown


def test_the_preview_says_so_before_any_run_has_noticed(tmp_path: Path) -> None:
    season = with_meetings(tmp_path / "w", "addressed")
    season.edit(((MEETING, on("2026-12-04")),))
    plan = season.terminal.type("plan", now="2026-11-26 07:10").out
    assert "moves from Tue 1 Dec to Thu 3 Dec 17:00" in plan
    assert moved(season) == []


@pytest.mark.parametrize(
    ("day", "follows"),
    [("2026-12-03", True), ("2027-01-31", True), ("2027-02-01", False), ("2026-11-30", True)],
    ids=["a day later", "60 days later", "61 days later", "two days earlier"],
)
def test_it_is_the_same_meeting_within_60_days(day: str, follows: bool, tmp_path: Path) -> None:
    season = with_meetings(tmp_path / "w", "addressed")
    season.edit(((MEETING, on(day)),))
    season.terminal.type("run", now="2026-11-26 07:10")
    assert moved(season) == ([("greta-osei-2026-12-02", f"greta-osei-{day}")] if follows else [])
    assert len(season.letters()) == (1 if follows else 0)


def test_a_meeting_called_off_and_arranged_again_a_week_later_is_the_same(tmp_path: Path) -> None:
    season = with_meetings(tmp_path / "w", "sent")
    season.edit((("meetings:\n" + MEETING, ""),))
    season.terminal.type("run", now="2026-11-26 07:10")
    assert (season.holds(), moved(season)) == ({}, [])
    season.edit((("limits:", f"meetings:\n{on('2026-12-09')}limits:"),))
    season.terminal.type("run", now="2026-12-01 07:10")
    assert moved(season) == [("greta-osei-2026-12-02", "greta-osei-2026-12-09")]
    assert [one.place for one in season.letters().values()] == ["sent"]
    assert season.holds() == {HOLD: "2026-12-08 17:00"}


def test_one_that_took_place_is_not_the_next_one(tmp_path: Path) -> None:
    season = with_meetings(tmp_path / "w", "sent")
    season.terminal.type("run", now="2026-12-03 07:10")
    season.edit(((MEETING, on("2026-12-09")),))
    season.terminal.type("run", now="2026-12-03 18:30")
    assert moved(season) == []
    assert len([one for one in season.letters().values() if one.place == "drafts"]) == 1


def test_of_two_meetings_one_called_off_is_not_taken_for_the_other(tmp_path: Path) -> None:
    both = MEETINGS.replace(MEETING, MEETING + on("2026-12-09"))
    season = begin(tmp_path / "w", "addressed", both)
    season.edit(((MEETING, ""),))
    season.terminal.type("run", now="2026-11-26 07:10")
    assert moved(season) == []


def test_two_meetings_that_move_in_one_edit_each_go_to_the_nearest(tmp_path: Path) -> None:
    both = MEETINGS.replace(MEETING, MEETING + on("2026-12-16"))
    season = begin(tmp_path / "w", "addressed", both)
    season.edit(((MEETING + on("2026-12-16"), on("2026-12-04") + on("2026-12-17")),))
    season.terminal.type("run", now="2026-11-26 07:10")
    assert sorted(moved(season)) == [
        ("greta-osei-2026-12-02", "greta-osei-2026-12-04"),
        ("greta-osei-2026-12-16", "greta-osei-2026-12-17"),
    ]


def test_one_that_moves_twice_and_back_is_still_the_same(tmp_path: Path) -> None:
    season = with_meetings(tmp_path / "w", "addressed")
    before = season.letters()
    for number, (old, new) in enumerate((("02", "04"), ("04", "08"), ("08", "02"), ("02", "03"))):
        season.edit(((on(f"2026-12-{old}"), on(f"2026-12-{new}")),))
        season.terminal.type("run", now=f"2026-11-{26 + number} 07:10")
        assert season.letters() == before, new
    assert season.holds() == {HOLD: "2026-12-02 17:00"}


def test_a_note_made_for_a_meeting_follows_it(tmp_path: Path) -> None:
    season = with_meetings(tmp_path / "w", "none")
    season.terminal.type("run", now="2026-11-25 07:10")
    season.edit(((MEETING, on("2026-12-04")),))
    season.terminal.type("run", now="2026-11-26 07:10")
    assert {one.occasion for one in season.history("2026-11-27 07:10").details} <= {None, "greta-osei-2026-12-04"}


def test_a_renamed_person_takes_past_meetings_along(tmp_path: Path) -> None:
    season = with_meetings(tmp_path / "w", "sent")
    season.terminal.type("run", now="2026-12-03 07:10")
    season.edit(
        (
            ("  - Dr. Greta Osei, PhD <", "  - name: Dr. Greta Lindgren, PhD <"),
            ("physicist, Harbor State\n", "physicist, Harbor State\n    was: Greta Osei\n"),
            ("Dr. Osei", "Dr. Lindgren"),
        )
    )
    shown = season.terminal.type("run", now="2026-12-03 18:30")
    assert shown.code == 0, shown.err
    assert moved(season) == [("greta-osei-2026-12-02", "greta-lindgren-2026-12-02")]
    assert len(season.letters()) == 1


def test_a_run_that_finds_nothing_new_says_nothing_new_about_occasions(tmp_path: Path) -> None:
    season = with_meetings(tmp_path / "w", "addressed")
    season.terminal.type("run", now="2026-11-26 07:10")
    before = len(season.facts())
    season.terminal.type("run", now="2026-11-26 07:20")
    assert [type(fact).__name__ for fact in season.facts()[before:]] == ["RunStarted", "RunFinished"]
