from __future__ import annotations

from datetime import date, time, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from outreach.domain.dates import Duration, Unit
from outreach.domain.project import OfficeCalendar
from outreach.planning.workdays import Sign, Workdays, shift, shift_instant
from tests.builders import CENTRAL, at, day, length

US = Workdays(OfficeCalendar(also_closed=frozenset({day("2026-11-27")})))
PLAIN = Workdays(OfficeCalendar(holidays="none"))

DAYS = st.dates(min_value=date(1950, 1, 1), max_value=date(2080, 12, 31))
SIGNS: st.SearchStrategy[Sign] = st.sampled_from((1, -1))


@pytest.mark.parametrize(
    ("on", "open_", "name"),
    [
        ("2026-11-25", True, None),
        ("2026-11-26", False, "Thanksgiving Day"),
        ("2026-11-27", False, "a day you marked as closed"),
        ("2026-11-28", False, None),
        ("2027-07-05", False, "Independence Day (observed)"),
        ("2026-12-25", False, "Christmas Day"),
    ],
)
def test_weekends_federal_holidays_observed_days_and_closed_days_are_not_working_days(
    on: str, open_: bool, name: str | None
) -> None:
    assert US.is_open(day(on)) is open_
    assert US.holiday_name(day(on)) == name


def test_a_country_code_brings_that_countrys_holidays() -> None:
    germany = Workdays(OfficeCalendar(holidays="DE"))
    assert not germany.is_open(day("2026-10-03"))
    assert germany.is_open(day("2026-11-26"))


def test_none_means_that_only_weekends_are_closed() -> None:
    assert PLAIN.is_open(day("2026-12-25"))
    assert not PLAIN.is_open(day("2026-12-26"))


@pytest.mark.parametrize(
    ("start", "count", "sign", "expected"),
    [
        ("2026-11-25", 1, 1, "2026-11-30"),
        ("2026-11-30", 1, -1, "2026-11-25"),
        ("2026-11-28", 1, 1, "2026-11-30"),
        ("2026-11-28", 0, 1, "2026-11-28"),
        ("2026-12-04", 5, 1, "2026-12-11"),
        ("2026-11-30", -1, 1, "2026-11-25"),
    ],
)
def test_business_days_step_over_closed_days_either_way(start: str, count: int, sign: Sign, expected: str) -> None:
    assert US.add(day(start), count, sign) == day(expected)


@pytest.mark.parametrize(
    ("start", "span", "sign", "expected"),
    [
        ("2027-01-31", "1 month", 1, "2027-02-28"),
        ("2028-01-31", "1 month", 1, "2028-02-29"),
        ("2027-03-31", "1 month", -1, "2027-02-28"),
        ("2028-02-29", "1 year", 1, "2029-02-28"),
        ("2028-02-29", "4 years", 1, "2032-02-29"),
        ("2026-09-27", "8 weeks", 1, "2026-11-22"),
        ("2026-11-25", "3 business days", 1, "2026-12-02"),
        ("2026-11-25", "36 hours", 1, "2026-11-26"),
        ("2026-11-25", "12 hours", -1, "2026-11-25"),
    ],
)
def test_a_day_moves_by_what_was_written(start: str, span: str, sign: Sign, expected: str) -> None:
    assert shift(day(start), length(span), sign, US) == day(expected)


@pytest.mark.parametrize("unit", [Unit.DAY, Unit.WEEK, Unit.MONTH, Unit.YEAR])
@pytest.mark.parametrize(("sign", "expected"), [(1, date(9000, 12, 31)), (-1, date(1900, 1, 1))])
def test_a_mistyped_count_stops_at_the_edge_of_the_calendar(unit: Unit, sign: Sign, expected: date) -> None:
    assert shift(day("2026-11-25"), Duration(10**12, unit), sign, PLAIN) == expected


@settings(deadline=None)
@given(first=DAYS, second=DAYS, count=st.integers(0, 60), unit=st.sampled_from((Unit.MONTH, Unit.YEAR)), sign=SIGNS)
def test_months_and_years_never_change_the_order_of_days(
    first: date, second: date, count: int, unit: Unit, sign: Sign
) -> None:
    early, late = sorted((first, second))
    span = Duration(count, unit)
    assert shift(early, span, sign, PLAIN) <= shift(late, span, sign, PLAIN)


@settings(deadline=None)
@given(start=DAYS, months=st.integers(0, 48))
def test_a_month_later_is_the_same_day_or_the_end_of_the_month(start: date, months: int) -> None:
    moved = shift(start, Duration(months, Unit.MONTH), 1, PLAIN)
    is_month_end = (moved + timedelta(days=1)).month != moved.month
    assert moved.day == start.day or (moved.day < start.day and is_month_end)


@settings(deadline=None)
@given(start=DAYS, count=st.integers(1, 30), sign=SIGNS)
def test_business_days_end_on_a_working_day_on_the_right_side(start: date, count: int, sign: Sign) -> None:
    moved = US.add(start, count, sign)
    assert US.is_open(moved)
    assert (moved > start) is (sign == 1)


def test_hours_run_in_absolute_time_across_a_clock_change() -> None:
    moved = shift_instant(at("2026-11-01 00:30"), length("3 hours"), 1, CENTRAL, PLAIN)
    assert moved.time() == time(2, 30)


def test_days_keep_the_wall_time_across_a_clock_change() -> None:
    moved = shift_instant(at("2027-03-13 02:30"), length("1 day"), 1, CENTRAL, PLAIN)
    assert moved == at("2027-03-14 03:00")


@pytest.mark.parametrize("zone", ["America/Chicago", "Europe/Berlin", "Australia/Lord_Howe", "Asia/Kathmandu"])
@settings(deadline=None)
@given(hours=st.integers(0, 24 * 400))
def test_hours_there_and_back_give_the_same_instant(zone: str, hours: int) -> None:
    place = ZoneInfo(zone)
    start = at("2026-10-20 12:00", place)
    there = shift_instant(start, Duration(hours, Unit.HOUR), 1, place, PLAIN)
    assert shift_instant(there, Duration(hours, Unit.HOUR), -1, place, PLAIN).timestamp() == start.timestamp()
