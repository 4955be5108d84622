"""Days as people write them in a mail about what is ahead."""

from __future__ import annotations

import pytest

from outreach.domain.said_days import Reading, days_said
from tests.builders import day, days

# a Monday
READING = Reading(day("2026-11-23"), american=True)


def said(text: str, reading: Reading = READING) -> list[tuple[str, ...]]:
    return [tuple(one.isoformat() for one in found.days) for found in days_said(text.lower(), text, reading)]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Tuesday, December 1", [("2026-12-01",)]),
        ("Tue Dec 1", [("2026-12-01",)]),
        ("on December 1st, 2027", [("2027-12-01",)]),
        ("the 21st of January", [("2027-01-21",)]),
        ("4 Dec.", [("2026-12-04",)]),
        ("2026-12-04", [("2026-12-04",)]),
        ("12/4", [("2026-12-04",)]),
        ("12/4/27", [("2027-12-04",)]),
        # it has just been; it is long over, so the next one is meant
        ("November 20", [("2026-11-20",)]),
        ("January 4", [("2027-01-04",)]),
        ("December 1 or 2", [("2026-12-01",), ("2026-12-02",)]),
        ("Tuesday, December 1 and 2", [("2026-12-01",), ("2026-12-02",)]),
        # hours are no days
        ("December 1, 2-3 pm", [("2026-12-01",)]),
        ("December 1, 2 pm", [("2026-12-01",)]),
        ("December 1 and 9:00", [("2026-12-01",)]),
        # a weekday and a date that do not agree say nothing, and neither does a day that no year has
        ("Tuesday, December 2", [()]),
        ("November 31", [()]),
        ("tomorrow", [("2026-11-24",)]),
        ("the day after tomorrow", [("2026-11-25",)]),
        ("today", [("2026-11-23",)]),
        ("Thursday", [("2026-11-26",)]),
        ("next Thursday", [("2026-11-26", "2026-12-03")]),
        ("Monday", [("2026-11-23", "2026-11-30")]),
        ("on Wednesday, December 9, or Thursday", [("2026-12-09",), ("2026-11-26", "2026-12-10")]),
        ("Sat at noon", [("2026-11-28",)]),
        # other words
        ("we sat in the sun and wed", []),
        ("page 12/5/3 of Mondays", []),
    ],
)
def test_what_a_text_says_of_days(text: str, found: list[tuple[str, ...]]) -> None:
    assert said(text) == found


def test_a_weekday_is_that_of_the_occasion() -> None:
    reading = Reading(day("2026-11-23"), american=True, near=days("2027-01-29..2027-01-30"))
    assert said("Saturday", reading) == [("2027-01-30",)]
    assert said("Tuesday", reading) == [("2026-11-24",)]


def test_elsewhere_the_day_may_come_first() -> None:
    reading = Reading(day("2026-11-23"), american=False)
    assert said("4/12", reading) == [("2027-04-12", "2026-12-04")]
    assert said("25/12", reading) == [("2026-12-25",)]
