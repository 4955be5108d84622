"""The lines of a calendar file that say when something is."""

from __future__ import annotations

import pytest

from outreach.providers.calendar_text import NoCalendarError, read
from tests.calendar_files import a_calendar, an_event, timed


def test_an_event_is_read_by_its_names_and_nothing_it_is_about_is_kept() -> None:
    (event,) = read(a_calendar(an_event("SUMMARY:Secret", "DESCRIPTION:More", "DTSTART:20261201T150000Z"))).events
    assert sorted(event.lines) == ["DTSTART", "UID"]
    assert event.value("DTSTART") == "20261201T150000Z"
    assert event.value("DTEND") == ""
    assert event.first("DTEND") is None


def test_folded_lines_are_one_line_and_any_line_ending_will_do() -> None:
    raw = a_calendar(an_event("DTSTART;TZID=America\r\n /Chicago:20261201T090000"))
    for ending in (b"\r\n", b"\n", b"\r"):
        (event,) = read(raw.replace(b"\r\n", ending)).events
        line = event.first("DTSTART")
        assert line is not None
        assert (line.parameters, line.value) == ({"TZID": "America/Chicago"}, "20261201T090000")


@pytest.mark.parametrize(
    ("line", "zone"),
    [
        ('DTSTART;TZID="A; B: C";X=1:20261201T090000', "A; B: C"),
        ("DTSTART;tzid=(UTC-06:00) Central Time:20261201T090000", "(UTC-06:00) Central Time"),
        ("dtstart;TZID=Europe/Berlin:20261201T090000", "Europe/Berlin"),
    ],
)
def test_parameters_are_read_in_quotes_and_without(line: str, zone: str) -> None:
    (event,) = read(a_calendar(an_event(line))).events
    found = event.first("DTSTART")
    assert found is not None
    assert (found.parameters["TZID"], found.value) == (zone, "20261201T090000")


def test_a_name_may_have_colons_in_it() -> None:
    (event,) = read(a_calendar(an_event(uid="urn:uuid:2026-12-01 09:00"))).events
    assert event.value("UID") == "urn:uuid:2026-12-01 09:00"


def test_a_line_without_a_value_is_one_without_a_value() -> None:
    (event,) = read(a_calendar(an_event('STATUS;X="a:b', "TRANSP"))).events
    assert (event.value("STATUS"), event.value("TRANSP")) == ("b", "")


def test_what_stands_in_an_alarm_does_not_count_for_its_event() -> None:
    alarm = "\r\n".join(["BEGIN:VALARM", "DURATION:PT5M", "TRIGGER:-PT15M", "END:VALARM"])
    (event,) = read(a_calendar(an_event("DTSTART:20261201T150000Z", alarm, "DTEND:20261201T160000Z"))).events
    assert event.value("DURATION") == ""
    assert event.value("DTEND") == "20261201T160000Z"


def test_a_file_may_say_where_its_zones_lie() -> None:
    zone = "\r\n".join(
        [
            *("BEGIN:VTIMEZONE", "TZID:Ours", "X-LIC-LOCATION:Europe/Berlin", "BEGIN:STANDARD"),
            *("DTSTART:19700101T000000", "RRULE:FREQ=SECONDLY", "END:STANDARD", "END:VTIMEZONE"),
        ]
    )
    silent = zone.replace("X-LIC-LOCATION", "X-OTHER").replace("Ours", "Other")
    assert read(a_calendar(zone, silent)).zones == {"Ours": "Europe/Berlin"}


@pytest.mark.parametrize(
    ("raw", "why"),
    [
        (b"", "is no calendar file"),
        (b"<html>", "is no calendar file"),
        (a_calendar(timed("20261201T090000", "20261201T100000"))[:-20], "ends before its end"),
    ],
)
def test_what_is_no_whole_calendar_is_refused(raw: bytes, why: str) -> None:
    with pytest.raises(NoCalendarError, match=why):
        read(raw)


def test_a_byte_order_mark_and_bytes_of_no_alphabet_do_no_harm() -> None:
    raw = b"\xef\xbb\xbf" + a_calendar(an_event("DTSTART:20261201T150000Z", "SUMMARY:x")).replace(b":x", b":\xff\xfe")
    assert len(read(raw).events) == 1


def test_an_event_that_never_ends_is_left_out() -> None:
    raw = a_calendar("BEGIN:VEVENT\r\nDTSTART:20261201T150000Z", "BEGIN:VALARM")
    assert read(raw).events == []
