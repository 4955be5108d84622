"""Holds that come back in the words of RFC 5545: written one way, and read however a calendar puts it."""

from __future__ import annotations

from datetime import timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st
from icalendar import Calendar

from outreach.domain.dates import Weekly
from outreach.domain.messages import Key
from outreach.domain.recurrence import Recurrence
from outreach.planning.recurring import WORKING_DAYS, rule
from outreach.rendering import ics
from outreach.rendering.recurrence import read, written
from tests.builders import at
from tests.planned import a_hold, every_sunday

KEY = Key("k" * 32)
NOW = at("2026-11-22 19:10")
SERIES = a_hold(recurrence=every_sunday("2027-06-27 17:00", "2026-12-20 17:00", "2027-04-04 17:00"))
RULE = "RRULE:FREQ=WEEKLY;BYDAY=SU;UNTIL=20270627T220000Z"
LEFT_OUT = "EXDATE;TZID=America/Chicago:20261220T170000,20270404T170000"


def test_the_end_is_in_utc_and_what_is_left_out_in_the_zone_of_the_hold() -> None:
    assert written(SERIES) == (RULE, LEFT_OUT)
    assert written(a_hold(recurrence=every_sunday())) == (RULE,)
    assert written(a_hold()) == ()


@pytest.mark.parametrize(
    "lines",
    [
        (RULE, LEFT_OUT),
        (LEFT_OUT, RULE),
        ("RRULE:FREQ=WEEKLY;WKST=MO;UNTIL=20270627T220000Z;INTERVAL=1;BYDAY=SU", LEFT_OUT),
        ("rrule:freq=weekly;until=20270627T220000Z;byday=su", LEFT_OUT),
        (RULE, "EXDATE:20261220T230000Z,20270404T220000Z"),
        (RULE, "EXDATE:20270404T170000", "EXDATE;VALUE=DATE-TIME;TZID=America/New_York:20261220T180000"),
    ],
)
def test_however_a_calendar_puts_it_it_reads_the_same(lines: tuple[str, ...]) -> None:
    found = read(lines, "America/Chicago")
    assert found is not None
    assert SERIES.recurrence is not None
    assert found.parts == SERIES.recurrence.parts


@pytest.mark.parametrize(
    "lines",
    [
        (),
        (LEFT_OUT,),
        (RULE, RULE),
        (RULE, "RDATE:20261221T230000Z"),
        (RULE, "EXRULE:FREQ=DAILY"),
        (RULE, "EXDATE;VALUE=DATE:20261220"),
        (RULE, "EXDATE;TZID=Nowhere/Else:20261220T170000"),
        ("RRULE:FREQ=WEEKLY;BYDAY=SU",),
        ("RRULE:FREQ=WEEKLY;BYDAY=SU;UNTIL=20270627",),
        ("RRULE:nonsense",),
    ],
)
def test_what_no_hold_of_ours_says_is_unknown(lines: tuple[str, ...]) -> None:
    assert read(lines, "America/Chicago") is None


@pytest.mark.parametrize(
    "rule",
    [
        "RRULE:FREQ=WEEKLY;INTERVAL=2;BYDAY=SU;UNTIL=20270627T220000Z",
        "RRULE:FREQ=WEEKLY;BYDAY=SU;COUNT=4;UNTIL=20270627T220000Z",
        "RRULE:FREQ=WEEKLY;BYDAY=MO,SU;UNTIL=20270627T220000Z",
    ],
)
def test_another_rule_is_another_recurrence(rule: str) -> None:
    found = read([rule, LEFT_OUT], "America/Chicago")
    assert SERIES.recurrence is not None
    assert found is None or found.parts != SERIES.recurrence.parts


def test_days_of_a_week_are_the_same_in_any_order() -> None:
    found = read(["RRULE:FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR;UNTIL=20270627T220000Z"], "UTC")
    assert found is not None
    assert found.rule == WORKING_DAYS


SLOTS = st.builds(Weekly, weekday=st.integers(0, 6), nth=st.one_of(st.none(), st.sampled_from([-1, 1, 2, 3, 4, 5])))
ZONES = st.sampled_from(["America/Chicago", "Europe/Berlin", "Asia/Kolkata", "Pacific/Auckland", "UTC"])


@given(slot=SLOTS, zone=ZONES, weeks=st.sets(st.integers(1, 40), max_size=10))
def test_what_is_written_reads_as_written(slot: Weekly, zone: str, weeks: set[int]) -> None:
    first = at("2026-08-02 17:00").astimezone(ZoneInfo(zone))
    left_out = tuple(first + timedelta(weeks=one) for one in sorted(weeks))
    again = Recurrence(rule=rule(slot), zone=zone, until=first + timedelta(weeks=44), exceptions=left_out)
    hold = a_hold(recurrence=again)
    assert read(written(hold), zone) == again
    assert ics.parse(ics.compose(hold, KEY, NOW)).fingerprint == hold.fingerprint


def test_a_file_has_the_wall_time_its_zone_and_the_days_left_out() -> None:
    text = ics.compose(SERIES, KEY, NOW).decode().replace("\r\n ", "").split("\r\n")
    assert "DTSTART;TZID=America/Chicago:20261129T170000" in text
    assert "DTEND;TZID=America/Chicago:20261129T173000" in text
    assert LEFT_OUT in text
    assert [line for line in text if line.startswith("RRULE")] == ["RRULE:FREQ=WEEKLY;UNTIL=20270627T220000Z;BYDAY=SU"]
    assert text.count("BEGIN:VTIMEZONE") == 1
    assert "BEGIN:VTIMEZONE" not in ics.compose(a_hold(), KEY, NOW).decode()


def test_a_file_that_a_calendar_program_saved_again_reads_the_same() -> None:
    again = Calendar.from_ical(ics.compose(SERIES, KEY, NOW)).to_ical()
    assert ics.parse(again).fingerprint == SERIES.fingerprint


@pytest.mark.parametrize("line", ["RDATE:20261220T230000Z", "RRULE:FREQ=DAILY;COUNT=2"])
def test_a_file_that_comes_back_otherwise_is_not_ours_any_more(line: str) -> None:
    content = ics.compose(a_hold(), KEY, NOW).replace(b"CLASS:PRIVATE", f"{line}\r\nCLASS:PRIVATE".encode())
    with pytest.raises(ics.UnreadableHoldError):
        ics.parse(content)


def test_a_day_left_out_by_hand_is_a_change() -> None:
    content = ics.compose(SERIES, KEY, NOW).replace(b"20261220T170000,", b"20261220T170000,20270110T170000,")
    assert ics.parse(content).fingerprint != SERIES.fingerprint
