from __future__ import annotations

import pytest

from outreach.rendering import days
from tests.builders import day
from tests.builders import days as a_range

TODAY = day("2026-12-03")


@pytest.mark.parametrize(
    ("text", "short", "long"),
    [
        ("2026-12-18", "December 18", "Friday, December 18"),
        ("2027-01-05", "January 5", "Tuesday, January 5"),
        ("2027-12-18", "December 18, 2027", "Saturday, December 18, 2027"),
        ("2024-02-29", "February 29, 2024", "Thursday, February 29, 2024"),
    ],
)
def test_a_day_has_its_year_only_when_it_is_far_away(text: str, short: str, long: str) -> None:
    assert days.month_day(day(text), TODAY) == short
    assert days.long_day(day(text), TODAY) == long


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("2026-12-03", "Thursday"),
        ("2026-11-28", "Saturday"),
        ("2026-11-27", "Friday, November 27"),
        ("2026-12-04", "Friday, December 4"),
    ],
)
def test_a_weekday_says_it_all_only_for_the_last_days(text: str, said: str) -> None:
    assert days.recent_day(day(text), TODAY) == said


@pytest.mark.parametrize(
    ("text", "span", "on"),
    [
        ("2027-01-29..2027-01-30", "January 29 and 30", "on January 29 and 30"),
        ("2026-09-27..2026-09-30", "September 27 to 30", "from September 27 to 30"),
        ("2026-11-29..2026-12-03", "November 29 to December 3", "from November 29 to December 3"),
        ("2026-12-31..2027-01-01", "December 31 and January 1", "on December 31 and January 1"),
        ("2026-12-16", "December 16", "on December 16"),
        ("2028-01-29..2028-01-30", "January 29 and 30, 2028", "on January 29 and 30, 2028"),
    ],
)
def test_some_days_are_said_together(text: str, span: str, on: str) -> None:
    assert days.span(a_range(text), TODAY) == span
    assert days.on_span(a_range(text), TODAY) == on
