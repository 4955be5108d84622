"""Return dates in out-of-office texts: what is read, what is not, and that nothing is guessed."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from outreach.reading.absence import own_words, returns_on, speaks_of_absence
from tests.builders import day

# a Friday
ON = day("2026-11-27")


@pytest.mark.parametrize(
    ("text", "back"),
    [
        # the day of the return
        ("I am out of the office until Monday, December 7.", "2026-12-07"),
        ("I will be back on 12/7.", "2026-12-07"),
        ("I'll be back in the office on Monday 12/7", "2026-12-07"),
        ("I'm out of office, returning 7 December", "2026-12-07"),
        ("I will return on the 7th of December.", "2026-12-07"),
        ("Returning the week of December 7", "2026-12-07"),
        ("Back in the office on 2026-12-07.", "2026-12-07"),
        ("back Mon. Dec. 7, 2026", "2026-12-07"),
        ("I will be back next Tuesday, December 8.", "2026-12-08"),
        ("I will resume answering mail on Dec 7th", "2026-12-07"),
        ("I will be available again from Dec 7.", "2026-12-07"),
        ("I am back on Monday.", "2026-11-30"),
        ("back next Friday", "2026-12-04"),
        ("I will be back tomorrow.", "2026-11-28"),
        ("on parental leave until June 1", "2027-06-01"),
        ("out until the new year", "2027-01-01"),
        ("I am on sabbatical until January 2028", "2028-01-01"),
        ("back in mid-January", "2027-01-15"),
        ("back in late January", "2027-01-25"),
        ("I am away until the end of December.", "2027-01-01"),
        ("I won't be checking mail; not back before 12/7", "2026-12-07"),
        ("I am away until at least December 7", "2026-12-07"),
        ("I am out until 5 pm on Friday", "2026-12-04"),
        ("On vacation till 13/12.", "2026-12-13"),
        ("Back on 12/7/26", "2026-12-07"),
        ("Back on 12/07/2026.", "2026-12-07"),
        # a last day
        ("Away through Jan 3.", "2027-01-04"),
        ("I am out through and including Friday, December 4", "2026-12-05"),
        ("I am away until after December 7", "2026-12-08"),
        ("out until the end of day December 4", "2026-12-05"),
        ("on leave through January", "2027-02-01"),
        ("out of office through next week", "2026-12-07"),
        ("I am out of the office on Dec. 7th.", "2026-12-08"),
        # spans
        ("I am out from Monday, November 30 to Friday, December 4.", "2026-12-05"),
        ("Out of the office Nov 30 – Dec 4", "2026-12-05"),
        ("Out Dec 1-5.", "2026-12-06"),
        ("Out of office 12/1 - 12/5", "2026-12-06"),
        ("On vacation November 25, 2026 to December 9, 2026", "2026-12-10"),
        ("I'm out Thursday and Friday", "2026-12-05"),
        ("I will be away for two weeks.", "2026-12-11"),
        ("away for the next 10 days", "2026-12-07"),
        ("I am travelling for a few days", "2026-11-30"),
        ("on leave for a month", "2026-12-27"),
        ("I am on vacation all of next week", "2026-12-07"),
        ("out for the rest of the week", "2026-11-30"),
        ("I am out of the office today.", "2026-11-28"),
        # what is said of the return wins
        ("I am out from Monday, November 30 through Friday, December 4, returning Monday, December 7.", "2026-12-07"),
        ("Out Dec 1-5. I will get back to you when I return on December 8.", "2026-12-08"),
    ],
)
def test_the_day_of_the_return_is_read(text: str, back: str) -> None:
    assert returns_on(text, ON) == day(back)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "I am out of the office.",
        "I am away until further notice.",
        "I return all calls; you may contact Jane.",
        "You can reach me through Jane on Monday.",
        "I was back on November 20.",
        "I am away until Nov 20, 2026.",
        "I am away until February 30.",
        "Back on 13/13.",
        "Back on 2026-13-40.",
        "I am on leave until 2040-01-01.",
        "I am on leave until July 4, 2031.",
        "Call extension 12/7 now",
        "Our conference is on March 3.",
    ],
)
def test_where_no_day_ahead_is_named_none_is_guessed(text: str) -> None:
    assert returns_on(text, ON) is None


def test_an_answer_that_was_forgotten_to_be_switched_off_does_not_mean_next_year() -> None:
    assert returns_on("I am back on December 7.", day("2026-12-10")) is None
    assert returns_on("I am back on December 7.", day("2026-12-07")) == day("2026-12-07")


def test_over_new_year_the_year_is_the_next_one() -> None:
    assert returns_on("I will return on January 4.", day("2026-12-28")) == day("2027-01-04")


def test_the_days_of_the_mail_it_answers_are_not_read() -> None:
    quoted = "On Mon, Nov 30, 2026 at 9:12 AM Maya Okafor wrote:\n> I will be back on December 9\n"
    text = f"I am out of the office.\n\n{quoted}"
    assert own_words(text) == "I am out of the office."
    assert returns_on(text, ON) is None
    assert returns_on("Away.\n-----Original Message-----\nBack on December 9", ON) is None


@pytest.mark.parametrize(
    ("text", "speaks"),
    [
        ("Automatic reply: out of the office", True),
        ("I’m on annual leave with limited access to e-mail", True),
        ("I am not in the office", True),
        ("I won't be at work", True),
        ("Thank you for your mail. We will answer right away.", False),
        ("Your request was received; a ticket was opened.", False),
        ("", False),
    ],
)
def test_an_acknowledgement_is_no_absence(text: str, speaks: bool) -> None:
    assert speaks_of_absence(text) is speaks


@given(st.text(max_size=300), st.dates(min_value=date(2020, 1, 1), max_value=date(2090, 1, 1)))
def test_any_text_gives_a_day_not_behind_or_none(text: str, on: date) -> None:
    found = returns_on(text, on)
    assert found is None or found >= on


@pytest.mark.parametrize(
    "text", ["back " + "on, " * 4000, "until " + "((((" * 4000, "1-" * 8000, "out Dec 1 - " * 1000]
)
def test_hostile_texts_are_read_in_no_time(text: str) -> None:
    returns_on(text, ON)
