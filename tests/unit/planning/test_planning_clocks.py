from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from outreach.domain.cadences import Every
from outreach.domain.history import History, Stage
from outreach.domain.people import CadenceId, Person
from outreach.planning.clocks import Clock, Clocks, jitter
from tests.builders import a_cadence, a_history, a_past_draft, a_person, a_view, day, length

CHECKIN = a_cadence("mentor-checkin", every="8 weeks")
MENTOR = a_person("Dr. Samuel Oyelaran")


def clock(history: History, person: Person = MENTOR) -> Clock:
    assert isinstance(CHECKIN.trigger, Every)
    return Clocks.of(a_view(history=history)).clock(CHECKIN, CHECKIN.trigger, person)


def gone(changed: str, cadence: str = "mentor-checkin", since: str = "2026-09-01") -> History:
    draft = a_past_draft(f"{cadence}/samuel-oyelaran/since-{since}/1", Stage.GONE, changed=changed)
    return a_history(begin="2026-09-01", drafts=[draft])


def test_a_clock_starts_at_the_last_touch_of_any_kind() -> None:
    history = a_history(contacts={"samuel-oyelaran": ["2026-09-27 thanks", "2026-10-14 meeting", "2026-10-02"]})
    assert clock(history).start == day("2026-10-14")


def test_without_a_touch_a_clock_starts_at_the_last_no() -> None:
    assert clock(gone("2026-11-10 23:30")).start == day("2026-11-10")


def test_a_touch_the_owner_dismissed_is_a_no() -> None:
    draft = a_past_draft(changed="2026-11-20 08:00")
    history = a_history(begin="2026-09-01", drafts=[draft], dismissed=[draft.touch])
    assert clock(history).start == day("2026-11-20")


def test_of_several_noes_the_latest_counts() -> None:
    touches = [("2026-09-01", "2026-11-10 08:00"), ("2026-07-01", "2026-09-01 08:00")]
    drafts = [
        a_past_draft(f"mentor-checkin/samuel-oyelaran/since-{since}/1", Stage.GONE, changed=changed)
        for since, changed in touches
    ]
    assert clock(a_history(begin="2026-06-01", drafts=drafts)).start == day("2026-11-10")


def test_a_no_to_another_cadence_does_not_move_a_clock() -> None:
    assert clock(gone("2026-11-10 08:00", cadence="sponsor-update")).start == day("2026-09-01")


def test_a_draft_that_lies_there_does_not_move_a_clock() -> None:
    assert clock(a_history(begin="2026-09-01", drafts=[a_past_draft()])).start == day("2026-09-01")


def test_someone_never_touched_counts_from_the_beginning() -> None:
    found = clock(a_history(begin="2026-11-16"))
    assert found.anchor == "since-2026-11-16"


@pytest.mark.parametrize(
    ("person", "interval"),
    [
        (MENTOR, 56),
        (a_person("Dr. Samuel Oyelaran", every="6 weeks"), 42),
        (
            a_person(
                "Dr. Samuel Oyelaran",
                every="6 weeks",
                overrides={CadenceId("mentor-checkin"): {"every": length("12 weeks")}},
            ),
            84,
        ),
    ],
)
def test_the_persons_own_rhythm_wins(person: Person, interval: int) -> None:
    assert clock(a_history(), person).interval == interval


def test_the_due_day_stays_within_the_jitter() -> None:
    found = clock(a_history(contacts={"samuel-oyelaran": "2026-09-27"}))
    assert day("2026-11-19") <= found.due <= day("2026-11-29")


def test_the_same_history_gives_the_same_due_day() -> None:
    history = a_history(contacts={"samuel-oyelaran": "2026-09-27"})
    assert clock(history) == clock(history)


@pytest.mark.parametrize(("today", "share"), [("2026-11-22", 0.0), ("2026-12-01", 0.0), ("2026-12-29", 0.5)])
def test_overdue_is_the_share_of_the_interval_past_the_due_day(today: str, share: float) -> None:
    assert Clock(start=day("2026-10-06"), due=day("2026-12-01"), interval=56).overdue(day(today)) == share


@settings(deadline=None)
@given(
    seed=st.text(max_size=20),
    start=st.dates(min_value=date(2000, 1, 1), max_value=date(2100, 1, 1)),
    interval=st.integers(14, 800),
)
def test_jitter_is_three_days_early_to_seven_late_and_never_on_the_same_weekday(
    seed: str, start: date, interval: int
) -> None:
    due = start + timedelta(days=interval)
    days = jitter(seed, start, due)
    assert -3 <= days <= 7
    assert (due + timedelta(days=days)).weekday() != start.weekday()


@settings(deadline=None)
@given(seed=st.text(max_size=20), interval=st.integers(14, 27))
def test_shorter_intervals_move_less(seed: str, interval: int) -> None:
    start = date(2026, 1, 1)
    assert -2 <= jitter(seed, start, start + timedelta(days=interval)) <= 6


@pytest.mark.parametrize("interval", [1, 7, 13])
def test_intervals_under_two_weeks_do_not_move(interval: int) -> None:
    start = date(2026, 1, 1)
    assert jitter("any", start, start + timedelta(days=interval)) == 0


def test_jitter_spreads_people_over_the_days() -> None:
    start = date(2026, 9, 27)
    moves = {jitter(f"person-{number}", start, start + timedelta(days=56)) for number in range(200)}
    assert moves == {-3, -2, -1, 1, 2, 3, 4, 5, 6}
