from __future__ import annotations

from datetime import date, time

import pytest

from outreach.config.grammar import Unclear, counts, durations, offers, slots, triggers, windows
from outreach.domain.cadences import After, Before, Every, Manual, On, SlotOffer, Trigger
from outreach.domain.dates import Duration, Unit, Weekly
from outreach.domain.occasions import Anchor, OccasionKind


def weeks(count: int) -> Duration:
    return Duration(count, Unit.WEEK)


def days(count: int) -> Duration:
    return Duration(count, Unit.DAY)


def minutes(count: int) -> Duration:
    return Duration(count, Unit.MINUTE)


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        ("20 min", minutes(20)),
        ("20 minutes", minutes(20)),
        ("6 hours", Duration(6, Unit.HOUR)),
        ("1h", Duration(1, Unit.HOUR)),
        ("3 business days", Duration(3, Unit.BUSINESS_DAY)),
        ("2 bd", Duration(2, Unit.BUSINESS_DAY)),
        ("1 Day", days(1)),
        ("8 wk", weeks(8)),
        ("8  weeks", weeks(8)),
        ("6 mo.", Duration(6, Unit.MONTH)),
        ("1 year", Duration(1, Unit.YEAR)),
        ("0 days", days(0)),
        ("1.5 hours", minutes(90)),
        ("2.0 weeks", weeks(2)),
        ("0.5 days", Duration(12, Unit.HOUR)),
    ],
)
def test_a_length_has_a_number_and_a_unit(written: str, expected: Duration) -> None:
    assert durations.parse(written) == expected


@pytest.mark.parametrize(
    ("written", "message"),
    [
        ("", '"" is not a length of time; write   20 min   or   8 weeks'),
        ("a while", '"a while" is not a length of time;'),
        ("-3 days", '"-3 days" is not a length of time;'),
        ("8", '"8": minutes, days or weeks? Write   8 weeks'),
        ("3 wekes", 'no unit "wekes"; write   3 weeks'),
        ("3 monhts", 'no unit "monhts"; write   3 months'),
        ("3 fortnights", 'no unit "fortnights"; write   3 weeks'),
        ("5 m", "m: minutes or months? Write   5 min   or   5 months"),
        ("1.3 weeks", '"1.3 weeks" does not come out even;'),
        ("2.5 months", '"2.5 months" does not come out even;'),
        ("500 years", '"500 years" is more than a century'),
    ],
)
def test_a_length_that_cannot_be_taken_says_what_to_write(written: str, message: str) -> None:
    with pytest.raises(Unclear) as caught:
        durations.parse(written)
    assert str(caught.value).startswith(message)


def test_a_rhythm_cannot_be_zero() -> None:
    assert durations.positive("6 weeks") == weeks(6)
    with pytest.raises(Unclear, match="must be more than zero"):
        durations.positive("0 weeks")


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        ("1-5 days", (days(1), days(5))),
        ("21–35 days", (days(21), days(35))),
        ("1 day to 2 weeks", (days(1), weeks(2))),
        ("1 .. 5 days", (days(1), days(5))),
        ("3-3 days", (days(3), days(3))),
    ],
)
def test_a_window_has_two_ends(written: str, expected: tuple[Duration, Duration]) -> None:
    assert windows.parse(written) == expected


@pytest.mark.parametrize(
    ("written", "message"),
    [
        ("5 days", '"5 days" is not a window; write   1-5 days'),
        ("-5 days", '"-5 days" is not a window;'),
        ("5-1 days", "it closes before it opens; write   1 day to 5 days"),
        ("1-5", '"5": minutes, days or weeks?'),
    ],
)
def test_a_window_that_cannot_be_taken_says_what_to_write(written: str, message: str) -> None:
    with pytest.raises(Unclear) as caught:
        windows.parse(written)
    assert str(caught.value).startswith(message)


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        ("every 8 weeks", Every(weeks(8))),
        ("manual", Manual()),
        ("on 2027-01-15", On(day=date(2027, 1, 15))),
        ("On Jan 15 2027", On(day=date(2027, 1, 15))),
        ("Sunday 17:00", On(weekly=Weekly(6, time(17)))),
        ("every Thursday 7:00 am", On(weekly=Weekly(3, time(7)))),
        ("first Tuesday 5:30 pm", On(weekly=Weekly(1, time(17, 30), 1))),
        ("each session", On(kind=OccasionKind.SESSION)),
        ("each interview", On(kind=OccasionKind.INTERVIEW)),
        ("3 weeks after rotation ends", After(weeks(3), OccasionKind.ROTATION, Anchor.END)),
        ("2 weeks after rotation starts", After(weeks(2), OccasionKind.ROTATION, Anchor.START)),
        ("1 day before rotation midpoint", Before(days(1), OccasionKind.ROTATION, Anchor.MIDPOINT)),
        ("1 day after interview", After(days(1), OccasionKind.INTERVIEW, Anchor.END)),
        ("2 days before the interview", Before(days(2), OccasionKind.INTERVIEW, Anchor.START)),
        ("4 weeks before conference starts", Before(weeks(4), OccasionKind.CONFERENCE, Anchor.START)),
        ("1 day after conference ends", After(days(1), OccasionKind.CONFERENCE, Anchor.END)),
        ("2 bd before meeting", Before(Duration(2, Unit.BUSINESS_DAY), OccasionKind.MEETING, Anchor.START)),
        ("8 weeks before due", Before(weeks(8), None, Anchor.DUE)),
        ("8 weeks before letter due", Before(weeks(8), OccasionKind.LETTER, Anchor.DUE)),
        ("7 days before deadline", Before(days(7), OccasionKind.DEADLINE, Anchor.DUE)),
        ("1 day after commitment due", After(days(1), OccasionKind.COMMITMENT, Anchor.DUE)),
        ("10 days after touch", After(days(10), None, Anchor.TOUCH)),
        ("1 day after Match Day", After(days(1), OccasionKind.MATCH, Anchor.END)),
    ],
)
def test_a_trigger_says_when(written: str, expected: Trigger) -> None:
    assert triggers.parse(written) == expected


@pytest.mark.parametrize(
    ("written", "message"),
    [
        ("whenever", '"whenever" is not a trigger; write   every 8 weeks   or'),
        ("every week", '"every week" is not a trigger;'),
        ("each month", '"each month" is not a trigger;'),
        ("every 0 weeks", '"0 weeks" must be more than zero'),
        ("3 weeks after rotatoin ends", 'no moment "rotatoin ends"; write   rotation ends'),
        ("3 weeks after lunch", 'no moment "lunch"; write   interview, rotation ends,'),
        ("soon after interview", '"soon" is not a length of time;'),
        ("on friday", '"friday" is not a date;'),
    ],
)
def test_a_trigger_that_cannot_be_taken_says_what_to_write(written: str, message: str) -> None:
    with pytest.raises(Unclear) as caught:
        triggers.parse(written)
    assert str(caught.value).startswith(message)


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        ("every Thursday 7:00 am", Weekly(3, time(7))),
        ("Thursdays 7 am", Weekly(3, time(7))),
        ("each Thu at 07:00", Weekly(3, time(7))),
        ("last Friday 12:00", Weekly(4, time(12), -1)),
        ("third Monday of the month, 5 pm", Weekly(0, time(17), 3)),
        ("every 2nd Wednesday 9:00", Weekly(2, time(9), 2)),
        ("every Sunday", Weekly(6)),
    ],
)
def test_a_slot_comes_back(written: str, expected: Weekly) -> None:
    assert slots.parse(written) == expected


@pytest.mark.parametrize(
    ("written", "message"),
    [
        ("7:00 am", '"7:00 am" is not a slot;'),
        ("every Thrusday 7:00", 'no weekday "Thrusday"; write   Thursday'),
        ("every moonday 7:00", 'no weekday "moonday"; write   Monday'),
        ("every feast 7:00", 'no weekday "feast"'),
        ("Sunday soon", '"soon" is not a time;'),
    ],
)
def test_a_slot_that_cannot_be_taken_says_what_to_write(written: str, message: str) -> None:
    with pytest.raises(Unclear) as caught:
        slots.parse(written)
    assert str(caught.value).startswith(message)


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        ("daily 07:10", ("daily", "07:10")),
        ("Weekdays at 7:00 am", ("weekdays", "07:00")),
        ("weekends 9:00", ("weekends", "09:00")),
        ("Sunday 17:00", ("Sunday", "17:00")),
        ("Thursday, Monday 18:30", ("Monday, Thursday", "18:30")),
        ("Mon,Tue and Sat 9:00", ("Monday, Tuesday, Saturday", "09:00")),
        ("every Monday 9:00", ("Monday", "09:00")),
    ],
)
def test_a_job_starts_on_days_at_a_time(written: str, expected: tuple[str, str]) -> None:
    assert slots.job_time(written) == expected


@pytest.mark.parametrize(
    ("written", "message"),
    [
        ("07:10", '"07:10" is not a start; write   daily 07:10'),
        ("daily", '"daily" is not a start;'),
        ("dayly 07:10", '"dayly" is not a day; write   daily'),
        ("Mondy 07:10", 'no weekday "Mondy"; write   Monday'),
        ("daily 25:10", 'there is no time "25:10"'),
    ],
)
def test_a_start_that_cannot_be_taken_says_what_to_write(written: str, message: str) -> None:
    with pytest.raises(Unclear) as caught:
        slots.job_time(written)
    assert str(caught.value).startswith(message)


def test_times_are_offered_by_count_and_length() -> None:
    assert offers.parse("3 x 20 min, within 2 weeks") == SlotOffer(count=3, length=minutes(20), within=weeks(2))
    assert offers.parse("2 × 15 min within 5 days") == SlotOffer(count=2, length=minutes(15), within=days(5))
    assert offers.parse("3 x 15 min") == SlotOffer(count=3, length=minutes(15))


@pytest.mark.parametrize("written", ["", "three times", "0 x 20 min", "9 x 20 min", "3 x 0 min", "3 x 20 min, within"])
def test_an_offer_that_cannot_be_taken_is_refused(written: str) -> None:
    with pytest.raises(Unclear):
        offers.parse(written)


def test_counts_are_whole_ranges_or_rates() -> None:
    assert counts.whole(" 3 ") == 3
    assert counts.span("40-120") == (40, 120)
    assert counts.span("40 to 120") == (40, 120)
    assert counts.rate("10 per week") == (10, "week")
    assert counts.rate("4/day") == (4, "day")


@pytest.mark.parametrize("written", ["", "-1", "three", "1.5", "٣", "9999999"])
def test_a_number_that_is_none_is_refused(written: str) -> None:
    with pytest.raises(Unclear, match="is not a number; write   3"):
        counts.whole(written)


def test_a_range_backwards_is_turned_in_the_message() -> None:
    with pytest.raises(Unclear, match="write   40-120"):
        counts.span("120-40")


@pytest.mark.parametrize("written", ["10", "10 per year", "ten per week"])
def test_a_limit_that_is_none_is_refused(written: str) -> None:
    with pytest.raises(Unclear, match="is not a limit"):
        counts.rate(written)


def test_a_range_that_is_none_is_refused() -> None:
    with pytest.raises(Unclear, match="is not a range"):
        counts.span("120")
