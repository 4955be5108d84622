from __future__ import annotations

from datetime import UTC, date, time, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from outreach.domain.cadences import After, Before, Every, Manual, Trigger, WindowSpec
from outreach.domain.dates import Duration, Unit, resolve
from outreach.domain.occasions import Anchor, Occasion, OccasionKind
from outreach.domain.project import OfficeCalendar
from outreach.domain.touches import Window
from outreach.planning.windows import ends, window
from outreach.planning.workdays import Workdays
from tests.builders import CENTRAL, EASTERN, an_occasion, at, day, length

WORKDAYS = Workdays(OfficeCalendar())
THANKS = WindowSpec(at_end=True, closes=length("5 days"))
INTERVIEW = an_occasion("2026-12-02", starts="2026-12-02 09:00", ends="2026-12-02 15:00", zone=EASTERN)
CONFERENCE = an_occasion("2027-01-29..2027-01-30", kind=OccasionKind.CONFERENCE)
MEETING = an_occasion("2026-12-01", kind=OccasionKind.MEETING, starts="2026-12-01 16:00", ends="2026-12-01 16:30")


def after(text: str, anchor: Anchor = Anchor.END) -> After:
    return After(length(text), OccasionKind.INTERVIEW, anchor)


def before(text: str, anchor: Anchor = Anchor.START) -> Before:
    return Before(length(text), OccasionKind.INTERVIEW, anchor)


def given_by(spec: WindowSpec, trigger: Trigger, subject: Occasion | date) -> Window:
    found = window(spec, trigger, subject, CENTRAL, WORKDAYS)
    assert found is not None
    return found


def test_a_thank_you_opens_the_moment_the_interview_ends() -> None:
    found = given_by(THANKS, after("1 day"), INTERVIEW)
    assert found.opens_at == at("2026-12-02 14:00")
    assert (found.opens, found.best, found.closes) == (day("2026-12-02"), day("2026-12-03"), day("2026-12-07"))


def test_the_last_day_of_a_window_counts_whole_in_the_owners_zone() -> None:
    found = given_by(THANKS, after("1 day"), INTERVIEW)
    assert found.is_open(at("2026-12-07 23:59"))
    assert found.is_over(at("2026-12-08 00:00"))


def test_an_occasion_without_times_ends_in_the_evening_of_its_last_day() -> None:
    found = given_by(THANKS, after("1 day"), CONFERENCE)
    assert found.opens_at == at("2027-01-30 18:00")
    assert found.closes == day("2027-02-04")


def test_an_occasion_on_the_other_side_of_the_date_line_is_dated_there() -> None:
    auckland = ZoneInfo("Pacific/Auckland")
    occasion = an_occasion("2026-12-02", starts="2026-12-02 09:00", ends="2026-12-02 15:00", zone=auckland)
    found = given_by(THANKS, after("1 day"), occasion)
    assert found.opens == day("2026-12-01")
    assert (found.best, found.closes) == (day("2026-12-03"), day("2026-12-07"))


def test_before_counts_from_the_first_day_and_after_from_the_last() -> None:
    assert given_by(WindowSpec(), before("4 weeks"), CONFERENCE).best == day("2027-01-01")
    assert given_by(WindowSpec(), after("1 day"), CONFERENCE).best == day("2027-01-31")


def test_a_request_opens_earlier_than_best_and_closes_days_before() -> None:
    spec = WindowSpec(opens=length("5 weeks"), closes=length("5 days"))
    found = given_by(spec, before("4 weeks"), CONFERENCE)
    assert (found.opens, found.best, found.closes) == (day("2026-12-25"), day("2027-01-01"), day("2027-01-24"))


def test_opens_is_best_when_the_recipe_names_a_later_day() -> None:
    found = given_by(WindowSpec(opens=length("10 days")), after("3 days"), CONFERENCE)
    assert found.opens == found.best == day("2027-02-02")


def test_best_of_the_window_wins_over_the_offset() -> None:
    assert given_by(WindowSpec(best=length("2 days")), after("1 day"), CONFERENCE).best == day("2027-02-01")


def test_a_before_window_without_a_close_ends_with_the_day_of_the_anchor() -> None:
    found = given_by(WindowSpec(), before("4 weeks"), CONFERENCE)
    assert found.closes == day("2027-01-29")


def test_an_after_window_without_a_close_has_no_end() -> None:
    found = given_by(WindowSpec(), after("1 day"), CONFERENCE)
    assert found.closes is None
    assert found.closes_at is None


def test_hours_close_at_an_instant() -> None:
    found = given_by(WindowSpec(closes=length("12 hours")), before("2 business days"), MEETING)
    assert found.best == day("2026-11-27")
    assert found.closes_at == at("2026-12-01 04:00")
    assert found.closes == day("2026-12-01")


def test_hours_open_at_an_instant() -> None:
    found = given_by(WindowSpec(), after("2 hours"), MEETING)
    assert found.opens_at == at("2026-12-01 18:30")


def test_a_close_at_midnight_belongs_to_the_day_before() -> None:
    found = given_by(WindowSpec(closes=length("16 hours")), before("2 days"), MEETING)
    assert found.closes_at == at("2026-12-01 00:00")
    assert found.closes == day("2026-11-30")


def test_the_midpoint_and_the_due_day_are_anchors() -> None:
    rotation = an_occasion("2026-07-06..2026-07-31", kind=OccasionKind.ROTATION, midpoint="2026-07-17")
    assert given_by(WindowSpec(), before("1 business day", Anchor.MIDPOINT), rotation).best == day("2026-07-16")
    assert given_by(WindowSpec(), after("1 day", Anchor.START), rotation).best == day("2026-07-07")
    assert given_by(WindowSpec(), before("2 weeks", Anchor.DUE), rotation).best == day("2026-07-17")


@pytest.mark.parametrize(
    ("trigger", "occasion"),
    [
        (after("1 day", Anchor.MIDPOINT), INTERVIEW),
        (after("1 day", Anchor.TOUCH), INTERVIEW),
        (Manual(), INTERVIEW),
        (after("1 day"), Occasion(id="later", kind=OccasionKind.CONFERENCE, title="", days=None, zone=CENTRAL)),
    ],
)
def test_without_a_date_there_is_no_window(trigger: Trigger, occasion: Occasion) -> None:
    assert window(WindowSpec(), trigger, occasion, CENTRAL, WORKDAYS) is None


def test_a_periodic_window_runs_from_the_due_day() -> None:
    found = given_by(WindowSpec(closes=length("14 days")), Every(length("8 weeks")), day("2026-11-22"))
    assert (found.opens, found.best, found.closes) == (day("2026-11-22"), day("2026-11-22"), day("2026-12-06"))
    assert found.opens_at == at("2026-11-22 00:00")
    assert found.closes_at == at("2026-12-07 00:00")


def test_a_periodic_window_may_have_no_end() -> None:
    assert given_by(WindowSpec(), Every(length("8 weeks")), day("2026-11-22")).closes_at is None


def test_a_close_before_the_opening_means_the_day_of_the_opening() -> None:
    found = given_by(WindowSpec(closes=length("1 day")), after("3 days"), CONFERENCE)
    assert found.closes == found.opens == day("2027-02-02")


def test_an_occasion_that_ends_at_a_known_time_ends_then() -> None:
    assert ends(INTERVIEW) == at("2026-12-02 15:00", EASTERN)


@pytest.mark.parametrize(
    "name", ["America/Chicago", "America/Sao_Paulo", "Asia/Beirut", "Africa/Cairo", "Atlantic/Azores"]
)
@settings(deadline=None)
@given(due=st.dates(min_value=date(2015, 1, 1), max_value=date(2035, 12, 31)), kept=st.integers(0, 60))
def test_a_window_of_whole_days_begins_and_ends_with_them_in_any_zone(name: str, due: date, kept: int) -> None:
    zone = ZoneInfo(name)
    found = window(WindowSpec(closes=Duration(kept, Unit.DAY)), Every(length("8 weeks")), due, zone, WORKDAYS)
    assert found is not None
    assert found.closes is not None
    assert found.opens_at.astimezone(zone).date() == due
    assert not found.is_open(found.opens_at.astimezone(UTC) - timedelta(seconds=1))
    assert found.is_open(resolve(found.closes, time(23, 59), zone))
    assert found.closes_at == resolve(date.fromordinal(found.closes.toordinal() + 1), time(0), zone)


_LENGTHS = st.none() | st.builds(Duration, st.integers(0, 90), st.sampled_from(tuple(Unit)))
_SPECS = st.builds(WindowSpec, best=_LENGTHS, opens=_LENGTHS, at_end=st.booleans(), closes=_LENGTHS)
_TRIGGERS = st.builds(
    lambda kind, count, unit, anchor: kind(Duration(count, unit), OccasionKind.INTERVIEW, anchor),
    st.sampled_from((After, Before)),
    st.integers(0, 90),
    st.sampled_from(tuple(Unit)),
    st.sampled_from((Anchor.START, Anchor.END, Anchor.DUE)),
)


@settings(deadline=None)
@given(spec=_SPECS, trigger=_TRIGGERS, occasion=st.sampled_from((INTERVIEW, CONFERENCE, MEETING)))
def test_no_window_is_inverted(spec: WindowSpec, trigger: After | Before, occasion: Occasion) -> None:
    found = given_by(spec, trigger, occasion)
    assert found.opens <= found.best
    if found.closes is not None and found.closes_at is not None:
        assert found.best <= found.closes
        assert found.opens_at.timestamp() < found.closes_at.timestamp()
