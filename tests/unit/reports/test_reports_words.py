from __future__ import annotations

from datetime import UTC, date, time

import pytest

from outreach.reports import words
from tests.builders import CENTRAL, EASTERN, at, day


def test_days_stand_in_columns_of_one_width() -> None:
    assert words.day_column(day("2026-12-01")) == "Tue  1 Dec"
    assert words.day_column(day("2026-11-29")) == "Sun 29 Nov"
    assert words.moment_column(at("2026-12-01 17:00")) == "Tue  1 Dec 17:00"


@pytest.mark.parametrize(
    ("written", "shown"),
    [
        ("2026-12-13", "Sun 13 Dec"),
        ("2026-01-02", "Fri 2 Jan"),
        ("2027-02-24", "24 Feb 2027"),
        ("2025-06-01", "1 Jun 2025"),
    ],
)
def test_a_day_of_another_year_says_its_year(written: str, shown: str) -> None:
    assert words.dated(day(written), date(2026, 11, 22)) == shown


@pytest.mark.parametrize(
    ("moment", "zone"),
    [
        (at("2026-11-22 19:10", CENTRAL), "Central"),
        (at("2026-07-22 19:10", EASTERN), "Eastern"),
        (at("2026-07-22 19:10").astimezone(UTC), "UTC"),
    ],
)
def test_zones_have_the_names_people_use(moment: object, zone: str) -> None:
    from datetime import datetime

    assert isinstance(moment, datetime)
    assert words.zone_word(moment) == zone


def test_elsewhere_the_city_names_the_zone() -> None:
    from zoneinfo import ZoneInfo

    assert words.zone_word(at("2026-11-22", ZoneInfo("Europe/Berlin"))) == "Berlin time"
    assert words.zone_word(at("2026-11-22", ZoneInfo("America/Sao_Paulo"))) == "Sao Paulo time"


@pytest.mark.parametrize(
    ("number", "noun", "shown"), [(1, "draft", "1 draft"), (2, "draft", "2 drafts"), (0, "person", "0 people")]
)
def test_things_are_counted_in_words(number: int, noun: str, shown: str) -> None:
    assert words.count(number, noun) == shown


@pytest.mark.parametrize(
    ("items", "shown"), [([], ""), (["a"], "a"), (["a", "b"], "a and b"), (["a", "b", "c"], "a, b and c")]
)
def test_a_list_ends_with_and(items: list[str], shown: str) -> None:
    assert words.listed(items) == shown


def test_a_long_sentence_is_cut_at_a_word() -> None:
    assert words.quoted("Your Friday plan review, where residents present.", 26) == '"Your Friday plan …"'
    assert words.quoted("Short.", 26) == '"Short."'


@pytest.mark.parametrize(
    ("seconds", "shown"), [(1800, "30 min"), (3600, "60 min"), (21600, "6 hours"), (5400, "90 min")]
)
def test_lengths_are_minutes_until_they_are_hours(seconds: int, shown: str) -> None:
    assert words.minutes(seconds) == shown


def test_a_clock_has_two_digits_each() -> None:
    assert words.clock(time(7, 5)) == "07:05"
    assert words.long_day(day("2026-11-22")) == "Sunday 22 November 2026"


def test_nothing_is_wider_than_the_screen() -> None:
    lines = words.wrapped("word " * 60, first="NOT NOW  1  ")
    assert len(lines) > 3
    assert all(len(line) <= words.WIDTH for line in lines)


def test_what_is_to_be_typed_is_not_broken_over_two_lines() -> None:
    text = f"{'a' * 74} type   outreach auth login   or write   google: {{token: file}}   there."
    assert words.wrapped(text, indent=2, first="") == [
        f"{'a' * 74} type",
        "  outreach auth login   or write   google: {token: file}   there.",
    ]


def test_a_name_with_a_space_that_must_not_break_keeps_it() -> None:
    assert words.wrapped("Anna\u00a0Maria", indent=0) == ["Anna\u00a0Maria"]


def test_an_empty_text_leaves_what_stands_before_it() -> None:
    assert words.wrapped("", first="HOLD  ") == ["HOLD"]


def test_a_command_stands_beside_its_question_or_below_it() -> None:
    beside = words.beside("one thing that is new with you", 'outreach news "…"')
    assert beside == ['            one thing that is new with you                 outreach news "…"']
    below = words.beside("one thing that is new with you, and with the people you work with", 'outreach news "…"')
    assert below == [
        "            one thing that is new with you, and with the people you work with",
        '            outreach news "…"',
    ]
    assert words.beside("only a text", "") == ["            only a text"]
    assert words.beside("", "outreach plan") == ["            outreach plan"]
