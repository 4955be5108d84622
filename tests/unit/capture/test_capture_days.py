from __future__ import annotations

import pytest

from outreach.capture.days import ahead, dated, happened, until
from outreach.errors import UsageError
from tests.builders import a_view, day

TODAY = day("2026-12-03")


@pytest.mark.parametrize(
    ("text", "on", "rest"),
    [
        ("", "2026-12-03", ""),
        ("he showed me", "2026-12-03", "he showed me"),
        ("today", "2026-12-03", ""),
        ("yesterday: the room", "2026-12-02", "the room"),
        ("Nov 30 the room", "2026-11-30", "the room"),
        ("2026-11-30", "2026-11-30", ""),
        ("todays", "2026-12-03", "todays"),
    ],
)
def test_what_happened_has_its_day_in_front_or_was_today(text: str, on: str, rest: str) -> None:
    assert happened(text, TODAY) == (day(on), rest)


def test_what_happened_cannot_lie_ahead() -> None:
    with pytest.raises(UsageError, match=r"2026-12-04 is still ahead; .* outreach book"):
        happened("2026-12-04 at noon", TODAY)


@pytest.mark.parametrize(
    ("text", "on"),
    [("Jan 27", "2027-01-27"), ("Dec 3", "2026-12-03"), ("27 December", "2026-12-27"), ("2027-02-01", "2027-02-01")],
)
def test_what_is_meant_to_happen_lies_ahead(text: str, on: str) -> None:
    assert ahead(text, TODAY) == (day(on), "")


@pytest.mark.parametrize("text", ["soon", "2026-12-02", "Feb 30", ""])
def test_what_names_no_day_ahead_is_refused(text: str) -> None:
    with pytest.raises(UsageError):
        ahead(text, TODAY)


@pytest.mark.parametrize(
    ("text", "on"),
    [
        ("8w", "2027-01-28"),
        ("for 2 weeks", "2026-12-17"),
        ("3 business days", "2026-12-08"),
        ("1 month", "2027-01-03"),
        ("until Jan 15", "2027-01-15"),
        ("2027-01-15", "2027-01-15"),
    ],
)
def test_a_wait_is_a_length_or_a_day(text: str, on: str) -> None:
    assert until(text, a_view(now="2026-12-03 08:00")) == day(on)


@pytest.mark.parametrize("text", ["2 hours", "8 moons", "0 weeks", "until Dec 3", "until Jan 15 perhaps", "long"])
def test_a_wait_that_is_none_says_what_to_write(text: str) -> None:
    with pytest.raises(UsageError):
        until(text, a_view(now="2026-12-03 08:00"))


def test_of_two_years_the_nearer_is_meant() -> None:
    assert dated("29 Feb: you asked", day("2028-03-02")) == (day("2028-02-29"), "you asked")
    assert dated("29 Feb: you asked", day("2026-03-02"))[0] is None, "no year near has that day"


def test_a_far_day_ahead_counts_when_its_year_is_written() -> None:
    assert dated("2027-06-01 met Jonah", TODAY) == (day("2027-06-01"), "met Jonah")
