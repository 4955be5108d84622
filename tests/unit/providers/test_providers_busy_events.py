"""When somebody is busy, from the events of a calendar file."""

from __future__ import annotations

from zoneinfo import ZoneInfo

import pytest

from outreach.providers.busy_events import Asked, Found, busy, read
from outreach.providers.recurrence_cost import MOST
from tests.builders import at
from tests.calendar_files import CHICAGO, a_calendar, an_event, timed, whole_day

CENTRAL = ZoneInfo("America/Chicago")
ASKED = Asked(
    start=at("2026-11-30 00:00"), end=at("2026-12-14 00:00"), zone=CENTRAL, owner={"n.ferrer@lakeshore.example.edu"}
)
ME = "N.Ferrer@lakeshore.example.edu"
WEEKLY = timed("20260105T090000", "20260105T100000", "RRULE:FREQ=WEEKLY;BYDAY=MO,WE")


def found(*parts: str, asked: Asked = ASKED, steps: int = MOST) -> Found:
    result = Found(steps=steps)
    read(a_calendar(*parts), asked, result)
    return result


def times(*parts: str, asked: Asked = ASKED) -> list[str]:
    """Give when somebody is busy in words, in the owner's zone."""
    result = found(*parts, asked=asked)
    assert result.remarks == ()
    return told(result)


def told(result: Found) -> list[str]:
    spans = [(one.starts.astimezone(CENTRAL), one.ends.astimezone(CENTRAL)) for one in busy(result)]
    return [f"{first:%d %H:%M}-{last:%d %H:%M}" for first, last in spans]


@pytest.mark.parametrize(
    ("event", "expected"),
    [
        (timed("20261201T090000", "20261201T100000"), "01 09:00-01 10:00"),
        (timed("20261201T090000", "20261201T100000", zone="TZID=America/New_York"), "01 08:00-01 09:00"),
        (timed("20261201T090000", "20261201T100000", zone="TZID=Eastern Standard Time"), "01 08:00-01 09:00"),
        (
            timed("20261201T090000", "20261201T100000", zone="TZID=/freeassociation.sourceforge.net/America/New_York"),
            "01 08:00-01 09:00",
        ),
        (timed("20261201T150000Z", "20261201T160000Z", zone=""), "01 09:00-01 10:00"),
        (timed("20261201T090000", "20261201T100000", zone=""), "01 09:00-01 10:00"),
        (an_event(f"DTSTART;{CHICAGO}:20261201T090000", "DURATION:PT1H30M"), "01 09:00-01 10:30"),
        (an_event(f"DTSTART;{CHICAGO}:20261130T090000", "DURATION:P1DT2H"), "30 09:00-01 11:00"),
        (whole_day("20261201"), "01 00:00-02 00:00"),
        (whole_day("20261201", until="20261204"), "01 00:00-04 00:00"),
        (whole_day("20261101", until="20270101"), "30 00:00-14 00:00"),
        (timed("20261201T090000", "20261201T100000", "STATUS:TENTATIVE"), "01 09:00-01 10:00"),
        (
            timed(
                "20261201T090000",
                "20261201T100000",
                "ATTENDEE;PARTSTAT=NEEDS-ACTION:mailto:n.ferrer@lakeshore.example.edu",
                "ATTENDEE;PARTSTAT=DECLINED:mailto:l.chen@northfield.example.edu",
            ),
            "01 09:00-01 10:00",
        ),
    ],
)
def test_what_takes_time_counts(event: str, expected: str) -> None:
    assert times(event) == [expected]


@pytest.mark.parametrize(
    "event",
    [
        timed("20261201T090000", "20261201T100000", "STATUS:CANCELLED"),
        timed("20261201T090000", "20261201T100000", "TRANSP:TRANSPARENT"),
        timed("20261201T090000", "20261201T100000", "X-MICROSOFT-CDO-BUSYSTATUS:FREE"),
        whole_day("20261201", "TRANSP:TRANSPARENT"),
        timed("20261201T090000", "20261201T100000", f'ATTENDEE;CN="Ferrer: N";PARTSTAT=DECLINED:mailto:{ME}'),
        timed("20261201T090000", "20261201T090000"),
        an_event(f"DTSTART;{CHICAGO}:20261201T090000"),
        timed("20261201T090000", "20261201T100000", uid="0123456789abcdefghijklmnopqrstuv"),
        timed("20261201T090000", "20261201T100000", uid="0123456789abcdefghijklmnopqrstuv@google.com"),
        timed("20261130T000000", "20261130T000000"),
        timed("20251201T090000", "20251201T100000"),
        timed("20271201T090000", "20271201T100000"),
    ],
)  # fmt: skip
def test_what_takes_no_time_or_is_ours_does_not_count(event: str) -> None:
    assert times(event) == []


def test_every_repetition_counts_and_those_left_out_do_not() -> None:
    assert times(WEEKLY) == [f"{day} 09:00-{day} 10:00" for day in ("30", "02", "07", "09")]
    without = WEEKLY.replace("END:VEVENT", f"EXDATE;{CHICAGO}:20261202T090000\r\nEND:VEVENT")
    assert times(without) == [f"{day} 09:00-{day} 10:00" for day in ("30", "07", "09")]


def test_one_repetition_that_was_moved_counts_where_it_is_and_one_called_off_not_at_all() -> None:
    moved = timed("20261203T150000", "20261203T160000", f"RECURRENCE-ID;{CHICAGO}:20261202T090000")
    off = timed("20261207T090000", "20261207T100000", f"RECURRENCE-ID;{CHICAGO}:20261207T090000", "STATUS:CANCELLED")
    assert times(WEEKLY, moved, off) == ["30 09:00-30 10:00", "03 15:00-03 16:00", "09 09:00-09 10:00"]


def test_days_named_one_by_one_count() -> None:
    event = timed("20260105T090000", "20260105T100000", f"RDATE;{CHICAGO}:20261203T120000,20261204T120000")
    assert times(event) == ["03 12:00-03 13:00", "04 12:00-04 13:00"]


def test_a_period_named_for_itself_counts_as_long_as_it_says() -> None:
    event = timed("20260105T150000Z", "20260105T160000Z", "RDATE;VALUE=PERIOD:20261203T180000Z/PT3H", zone="")
    assert times(event) == ["03 12:00-03 15:00"]


def test_an_event_in_a_zone_keeps_its_wall_time_over_a_change_of_clocks() -> None:
    asked = Asked(start=at("2027-03-08 00:00"), end=at("2027-03-22 00:00"), zone=CENTRAL)
    assert times(WEEKLY, asked=asked) == [f"{day} 09:00-{day} 10:00" for day in ("08", "10", "15", "17")]


def test_a_whole_day_is_the_owners_day_also_when_it_has_23_hours() -> None:
    asked = Asked(start=at("2027-03-01 00:00"), end=at("2027-04-01 00:00"), zone=CENTRAL)
    (span,) = busy(found(whole_day("20270314"), asked=asked))
    assert (span.ends - span.starts).total_seconds() == 23 * 3600


def test_times_that_touch_or_overlap_are_one() -> None:
    events = [
        timed(f"202612{day}T090000", f"202612{day}T110000", uid=f"{number}@example.org")
        for number, day in enumerate(("01", "01", "02"))
    ]
    after = timed("20261201T110000", "20261201T113000", uid="after@example.org")
    assert times(*events, after) == ["01 09:00-01 11:30", "02 09:00-02 11:00"]


def test_events_without_a_name_are_each_their_own() -> None:
    one, other = (
        timed(f"202612{day}T090000", f"202612{day}T100000", uid="").replace("UID:", "X:") for day in ("01", "02")
    )
    assert times(one, other) == ["01 09:00-01 10:00", "02 09:00-02 10:00"]


def test_a_zone_nobody_knows_is_the_owners_and_that_is_said() -> None:
    result = found(timed("20261201T090000", "20261201T100000", zone="TZID=Somewhere/Else"))
    assert told(result) == ["01 09:00-01 10:00"]
    assert result.remarks == ('the time zone "Somewhere/Else" is not known, so its times count as yours',)


def test_a_zone_of_the_files_own_is_known_by_where_it_lies() -> None:
    zone = "BEGIN:VTIMEZONE\r\nTZID:Ours\r\nX-LIC-LOCATION:America/New_York\r\nEND:VTIMEZONE"
    assert times(zone, timed("20261201T090000", "20261201T100000", zone="TZID=Ours")) == ["01 08:00-01 09:00"]


@pytest.mark.parametrize(
    "event",
    [
        an_event("DTSTART:garbage", "DTEND:20261201T100000"),
        an_event("DTEND:20261201T100000"),
        an_event("DTSTART:20261201T990000"),
        timed("20261201T100000", "20261201T090000"),
        an_event(f"DTSTART;{CHICAGO}:20261201T090000", "DURATION:soon"),
        timed("20261201T090000", "20261201T100000", "RRULE:FREQ=SOMETIMES"),
        timed("20261201T090000", "20261201T100000", "RRULE:FREQ=DAILY;INTERVAL=0"),
        timed("20261201T090000", "20261201T100000", "RRULE:FREQ=DAILY;BYDAY=MO,"),
        timed("20261201T090000", "20261201T100000", "RDATE:20261201T090000,soon"),
        timed("20261201T090000", "20261201T100000", "RECURRENCE-ID:then"),
        an_event(f"DTSTART;{CHICAGO}:20261201T090000", "DTEND;VALUE=DATE:20261202"),
    ],
)
def test_one_event_that_cannot_be_read_is_passed_over_and_said_once(event: str) -> None:
    other = timed("20261203T090000", "20261203T100000", uid="good@example.org")
    result = found(event, other)
    assert told(result) == ["03 09:00-03 10:00"]
    assert result.remarks == ("an event cannot be read, so that time counts as free",)


@pytest.mark.parametrize("rule", ["FREQ=SECONDLY", "FREQ=MINUTELY", "FREQ=DAILY;BYDAY=MO;BYSETPOS=5"])
def test_a_repetition_without_end_is_passed_over_and_said(rule: str) -> None:
    events = [timed("20200105T090000", "20200105T093000", f"RRULE:{rule}", uid=uid) for uid in ("a@x", "b@x")]
    result = found(*events, WEEKLY)
    assert len(busy(result)) == 4
    assert result.remarks == ("2 events repeat for too long to be followed, so that time counts as free",)


def test_many_events_together_are_read_only_as_far_as_the_steps_last() -> None:
    events = [WEEKLY.replace("lab-meeting", f"meeting-{number}") for number in range(30)]
    result = found(*events, steps=5_000)
    assert 0 <= result.steps < 5_000
    assert result.endless > 0
    assert len(busy(result)) == 4


def test_a_highest_revision_wins_over_an_older_one() -> None:
    newer = timed("20260105T150000", "20260105T160000", "RRULE:FREQ=WEEKLY;BYDAY=MO", "SEQUENCE:3")
    assert times(WEEKLY, newer) == ["30 15:00-30 16:00", "07 15:00-07 16:00"]


@pytest.mark.parametrize(
    "event",
    [
        timed("20261201T090000", "20261201T100000", zone="TZID=" + "/a" * 500_000),
        timed("20261201T090000", "20261201T100000", "RDATE:" + ",".join(["20261201T090000"] * 60_000)),
        timed("20261201T090000", "20261201T100000", "RRULE:FREQ=DAILY;BYDAY=" + "MO," * 300_000),
        timed("20261201T090000", "20261201T100000", *["RRULE:FREQ=DAILY"] * 60_000),
        timed("20261201T090000", "20261201T100000", "STATUS;X=" + '"' * 1_000_001),
        timed("20261201T090000", "20261201T100000", "SUMMARY" + ";PARTSTAT=DECLINEX" * 60_000),
        timed("20261201T090000", "20261201T100000", f"SEQUENCE:{'9' * 1_000_000}"),
    ],
    ids=["zone", "days", "rule", "rules", "quotes", "answers", "number"],
)
def test_a_long_line_costs_no_more_than_its_length(event: str) -> None:
    result = found(event, WEEKLY.replace("lab-meeting", "other"))
    assert {"30 09:00-30 10:00", "09 09:00-09 10:00"} <= set(told(result))
