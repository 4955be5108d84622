from __future__ import annotations

from datetime import date, time
from zoneinfo import ZoneInfo

import pytest

from outreach.config.grammar import Unclear, dates, times, zones
from outreach.domain.dates import DateRange, When

CHICAGO = ZoneInfo("America/Chicago")
NEW_YORK = ZoneInfo("America/New_York")
DEC_2 = date(2026, 12, 2)


@pytest.mark.parametrize(
    "written",
    [
        "2026-12-02",
        "2026-12-2",
        " Dec 2 2026 ",
        "Dec. 2 2026",
        "Dec 2, 2026",
        "december 2nd, 2026",
        "2 Dec 2026",
        "2nd December 2026",
        "Wed 2026-12-02",
        "Wednesday, Dec 2 2026",
        "on Wed. 2026-12-02",
    ],
)
def test_a_day_may_be_written_in_many_ways(written: str) -> None:
    assert dates.day(written) == DEC_2


@pytest.mark.parametrize(
    ("written", "message"),
    [
        ("", "no date; write   2026-12-02"),
        ("soon", '"soon" is not a date; write   2026-12-02   or   Dec 2 2026'),
        ("Decembr 2 2026", '"Decembr 2 2026" is not a date; write   2026-12-02   or   Dec 2 2026'),
        ("12/02/2026", '"12/02/2026": day or month first? Write year-month-day, as in   2026-12-02'),
        ("2026-02-30", "that month has 28 days; write   2026-02-28"),
        ("2026-06-00", "that month has 30 days; write   2026-06-30"),
        ("2026-13-01", "there is no month 13; dates are year-month-day, as in   2026-12-02"),
        ("0026-12-02", "the year 26 cannot be meant"),
        ("Tuesday Dec 2 2026", "2026-12-02 is a Wednesday; write   2026-12-02   or mend the weekday"),
        ("2026-12-02 9:00 am", '"9:00 am" after the day; write   2026-12-02'),
        ("Dec 2", "no year; write   YEAR-12-02"),
        ("Feb 30", "that month has 29 days; write   2024-02-29"),
    ],
)
def test_a_day_that_cannot_be_taken_says_what_to_write(written: str, message: str) -> None:
    with pytest.raises(Unclear) as caught:
        dates.day(written)
    assert str(caught.value) == message


def test_a_day_may_be_open() -> None:
    assert dates.day_or_tbd("TBD") is None
    assert dates.day_or_tbd("2026-12-02") == DEC_2


@pytest.mark.parametrize(
    ("written", "near", "message"),
    [
        ("Dec 2 4:00 pm", [date(2026, 9, 27)], "no year; write   2026-12-02 4:00 pm   (a Wednesday)"),
        ("2 Jan", [date(2026, 9, 27), date(2026, 12, 30)], "no year; write   2027-01-02   (a Saturday)"),
        ("Feb 29", [date(2027, 1, 1)], "no year; write   2028-02-29   (a Tuesday)"),
        ("Feb 29", [date(2025, 1, 1)], "no year; write   2024-02-29   (a Thursday)"),
        ("Feb 29", [date(2022, 1, 1)], "no year; write   YEAR-02-29"),
        ("Dec 2", [], "no year; write   YEAR-12-02"),
    ],
)
def test_a_missing_year_is_proposed_from_days_nearby(written: str, near: list[date], message: str) -> None:
    with pytest.raises(Unclear) as caught:
        dates.when(written, CHICAGO)
    assert caught.value.near(near) == message
    assert caught.value.words == written


def test_other_messages_do_not_change_with_days_nearby() -> None:
    assert Unclear("no", "x").near([DEC_2]) == "no"


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        ("tbd", None),
        ("2026-12-02", When(DEC_2)),
        ("2026-12-02 9:00 am", When(DEC_2, time(9), CHICAGO)),
        ("2026-12-02T13:30", When(DEC_2, time(13, 30), CHICAGO)),
        ("2026-12-02, 4 pm", When(DEC_2, time(16), CHICAGO)),
        ("2026-12-02 noon", When(DEC_2, time(12), CHICAGO)),
        ("2026-12-02 at 9:00 am ET", When(DEC_2, time(9), NEW_YORK)),
        ("2026-12-02 9:00 am Eastern time", When(DEC_2, time(9), NEW_YORK)),
        ("2026-12-02 9:00 America/New_York", When(DEC_2, time(9), NEW_YORK)),
        ("2026-12-02 9:00 am EST", When(DEC_2, time(9), NEW_YORK)),
        ("2026-07-01 9:00 am EDT", When(date(2026, 7, 1), time(9), NEW_YORK)),
        ("Dec 2 2026 5:30 p.m.", When(DEC_2, time(17, 30), CHICAGO)),
    ],
)
def test_a_moment_is_a_day_with_a_time_and_a_zone(written: str, expected: When | None) -> None:
    assert dates.when(written, CHICAGO) == expected


@pytest.mark.parametrize(
    ("written", "message"),
    [
        ("2026-12-02 soon", '"soon" is not a time; write   2026-12-02 9:00 am'),
        ("2026-12-02 9", '"9" is not a time; write   2026-12-02 9:00 am'),
        ("2026-12-02 25:00", 'there is no time "25:00"; write   13:30   or   1:30 pm'),
        ("2026-07-01 3:00 pm EST", "on 2026-07-01 it is EDT, not EST; write   ET"),
        ("2026-12-02 9:00 am Detroit", 'no time zone "Detroit"; write   America/Detroit'),
    ],
)
def test_a_moment_that_cannot_be_taken_says_what_to_write(written: str, message: str) -> None:
    with pytest.raises(Unclear) as caught:
        dates.when(written, CHICAGO)
    assert str(caught.value) == message


def test_a_time_without_any_known_zone_is_refused() -> None:
    with pytest.raises(Unclear, match="no time zone is known for this time; write   2026-12-02 9:00 am ET"):
        dates.when("2026-12-02 9:00 am", None)


def test_a_zone_is_not_needed_without_a_time() -> None:
    assert dates.when("2026-12-02", None) == When(DEC_2)


@pytest.mark.parametrize(
    "written",
    [
        "2026-12-24..2027-01-01",
        "2026-12-24 to 2027-01-01",
        "Dec 24 2026 until Jan 1 2027",
        "2026-12-24 – 2027-01-01",
        "2026-12-24 - 2027-01-01",
        "2026-12-24–2027-01-01",
        "2026-12-24 .. 2027-01-01",
    ],
)
def test_a_range_may_be_written_in_many_ways(written: str) -> None:
    assert dates.span(written) == DateRange(date(2026, 12, 24), date(2027, 1, 1))


def test_a_range_may_be_one_day_or_open() -> None:
    assert dates.span("2026-12-02") == DateRange(DEC_2, DEC_2)
    assert dates.span("tbd") is None


@pytest.mark.parametrize(
    ("written", "message"),
    [
        ("2027-01-01..2026-12-24", "it ends before it begins; write   2026-12-24..2027-01-01"),
        ("..", "no date; write   2026-12-02..2026-12-04"),
        ("2026-01-01..2026-01-02..2026-01-03", '"2026-01-01..2026-01-02..2026-01-03" has more than two ends;'),
    ],
)
def test_a_range_that_cannot_be_taken_says_what_to_write(written: str, message: str) -> None:
    with pytest.raises(Unclear) as caught:
        dates.span(written)
    assert str(caught.value).startswith(message)


@pytest.mark.parametrize("written", ["2027-05", "May 2027", "may 2027", "2027-05-01"])
def test_a_month_is_its_first_day(written: str) -> None:
    assert dates.month(written) == date(2027, 5, 1)


def test_a_month_that_does_not_exist_is_refused() -> None:
    with pytest.raises(Unclear, match="there is no month 13"):
        dates.month("2027-13")


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        ("13:30", time(13, 30)),
        ("1:30 pm", time(13, 30)),
        ("1:30PM", time(13, 30)),
        ("4 p.m.", time(16)),
        ("12 am", time(0)),
        ("12:05 pm", time(12, 5)),
        ("9:30", time(9, 30)),
        ("Noon", time(12)),
    ],
)
def test_a_time_of_day_may_be_written_in_many_ways(written: str, expected: time) -> None:
    assert times.parse(written) == expected


@pytest.mark.parametrize("written", ["9", "24:00", "9:60", "13 pm", "0 am", "late", "", "9:0"])
def test_a_time_that_is_none_is_refused_with_an_example(written: str) -> None:
    with pytest.raises(Unclear, match="write   "):
        times.parse(written)


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        ("08:00-18:00", (time(8), time(18))),
        ("21:00-06:30", (time(21), time(6, 30))),
        ("9 am to 5 pm", (time(9), time(17))),
        ("9:00–17:00", (time(9), time(17))),
    ],
)
def test_a_stretch_of_the_day_may_pass_midnight(written: str, expected: tuple[time, time]) -> None:
    assert times.span(written) == expected


def test_a_stretch_without_an_end_is_refused() -> None:
    with pytest.raises(Unclear, match='"08:00" has no end; write   08:00-18:00'):
        times.span("08:00")


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        ("ET", "America/New_York"),
        ("Central", "America/Chicago"),
        ("mountain time", "America/Denver"),
        ("Alaska", "America/Anchorage"),
        ("America/Detroit", "America/Detroit"),
        ("America/Argentina/Salta", "America/Argentina/Salta"),
        ("UTC", "UTC"),
    ],
)
def test_a_zone_has_an_iana_name_or_a_usual_one(written: str, expected: str) -> None:
    assert zones.zone(written) == ZoneInfo(expected)


@pytest.mark.parametrize(
    ("written", "message"),
    [
        ("america/chicago", 'no time zone "america/chicago"; write   America/Chicago'),
        ("Chicago", 'no time zone "Chicago"; write   America/Chicago'),
        ("America/Chicgo", 'no time zone "America/Chicgo"; write   America/Chicago'),
        ("America/Argentina", 'no time zone "America/Argentina"; write   ET   or a name such as   America/New_York'),
        ("posix/America/Chicago", 'no time zone "posix/America/Chicago";'),
        ("right/America/Chicago", 'no time zone "right/America/Chicago";'),
        ("../../etc/passwd", 'no time zone "../../etc/passwd";'),
        ("localtime", 'no time zone "localtime";'),
        ("EST", "EST holds for half of the year; write   ET"),
        ("PDT", "PDT holds for half of the year; write   PT"),
    ],
)
def test_a_zone_nobody_knows_is_refused(written: str, message: str) -> None:
    with pytest.raises(Unclear) as caught:
        zones.zone(written)
    assert str(caught.value).startswith(message)
