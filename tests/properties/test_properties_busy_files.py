"""Calendar files of any content: bounded steps, no error but that it is none, and right where counting can tell."""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from hypothesis import given, settings
from hypothesis import strategies as st

from outreach.domain.slots import Span, merged
from outreach.providers.busy_events import Asked, Found, busy, read
from outreach.providers.calendar_text import NoCalendarError
from tests.calendar_files import a_calendar, an_event, timed

ZONES = ("America/Chicago", "America/New_York", "Europe/Berlin", "Asia/Kolkata", "Australia/Lord_Howe", "UTC")
WEEKDAYS = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")
CENTRAL = ZoneInfo("America/Chicago")

PARTS = st.sampled_from(
    (
        *(f"FREQ={one}" for one in ("SECONDLY", "MINUTELY", "HOURLY", "DAILY", "WEEKLY", "MONTHLY", "YEARLY", "NEVER")),
        *("INTERVAL=0", "INTERVAL=1", "INTERVAL=7", "INTERVAL=9999", "COUNT=1", "COUNT=999999", "COUNT=-1"),
        *("UNTIL=20261205", "UNTIL=20261205T090000Z", "UNTIL=20269999", "UNTIL=", "WKST=SU", "X=1", "="),
        *("BYDAY=MO", "BYDAY=1MO,-1FR", "BYDAY=53SU", "BYDAY=", "BYMONTH=2", "BYMONTH=13"),
        *("BYMONTHDAY=30", "BYMONTHDAY=-31"),
        *("BYYEARDAY=366", "BYWEEKNO=53", "BYSETPOS=5", "BYSETPOS=-1", "BYHOUR=3,25", "BYHOUR=9,14", "BYMINUTE=0,30"),
        *("BYSECOND=59", "BYEASTER=0"),
    )
)  # fmt: skip
RULES = st.lists(PARTS, max_size=6).map(";".join)
MOMENTS = st.sampled_from(
    (
        *("20261201T090000", "20261201T100000Z", "20200229T090000", "20261201", "00010101T000000", "99991231T235959"),
        *("20270314T023000", "20261101T013000", "2026", "", "20261301T990000", "20261201T090000Z/PT1H", "x" * 50),
    )
)
NAMES = st.sampled_from(
    (
        *("DTSTART", "DTEND", "DTSTART;TZID=America/New_York", "DTEND;TZID=Nowhere", "DTSTART;VALUE=DATE", "RDATE"),
        *("EXDATE", "RECURRENCE-ID", "RECURRENCE-ID;RANGE=THISANDFUTURE", "DURATION", "SEQUENCE", "STATUS", "DTSTART;"),
    )
)
LINES = st.one_of(
    st.builds("{}:{}".format, NAMES, MOMENTS),
    RULES.map("RRULE:{}".format),
    st.sampled_from(("DURATION:P1D", "DURATION:-PT1H", "DURATION:P9999W", "BEGIN:VALARM", "END:VALARM", "END:VEVENT")),
    st.text(max_size=30).map(lambda text: text.replace("\n", " ").replace("\r", " ")),
)
EVENTS = st.lists(LINES, max_size=7).map(lambda lines: an_event(*lines, uid="one@example.org"))


@settings(max_examples=400, deadline=None)
@given(st.lists(EVENTS, max_size=4), st.sampled_from(ZONES))
def test_no_file_does_more_than_give_times_inside_what_was_asked(events: list[str], zone: str) -> None:
    asked = Asked(start=_at("2026-11-30"), end=_at("2026-12-14"), zone=ZoneInfo(zone))
    found = Found(steps=200_000)
    read(a_calendar(*events), asked, found)
    spans = busy(found)
    assert spans == merged(spans)
    assert all(asked.start <= one.starts < one.ends <= asked.end for one in spans)
    assert 0 <= found.steps <= 200_000


@settings(max_examples=300, deadline=None)
@given(st.binary(max_size=400))
def test_bytes_are_a_calendar_or_are_not(raw: bytes) -> None:
    for content in (raw, b"BEGIN:VCALENDAR\r\n" + raw + b"\r\nEND:VCALENDAR\r\n"):
        asked = Asked(start=_at("2026-11-30"), end=_at("2026-12-14"), zone=CENTRAL)
        try:
            read(content, asked, Found())
        except NoCalendarError:
            continue


@settings(max_examples=200, deadline=None)
@given(
    zone=st.sampled_from(ZONES),
    first=st.dates(date(2024, 1, 1), date(2027, 6, 1)),
    at=st.times().map(lambda one: one.replace(second=0, microsecond=0, tzinfo=None, fold=0)),
    minutes=st.integers(5, 600),
    days=st.sets(st.integers(0, 6), min_size=1),
    interval=st.integers(1, 4),
    asked_from=st.dates(date(2026, 2, 1), date(2027, 4, 1)),
)
def test_a_weekly_meeting_is_where_counting_days_finds_it(
    zone: str, first: date, at: time, minutes: int, days: set[int], interval: int, asked_from: date
) -> None:
    begins, length = datetime.combine(first, at), timedelta(minutes=minutes)
    rule = f"RRULE:FREQ=WEEKLY;INTERVAL={interval};WKST=MO;BYDAY={','.join(WEEKDAYS[day] for day in sorted(days))}"
    event = timed(f"{begins:%Y%m%dT%H%M%S}", f"{begins + length:%Y%m%dT%H%M%S}", rule, zone=f"TZID={zone}")
    asked = Asked(start=_at(str(asked_from)), end=_at(str(asked_from)) + timedelta(days=21), zone=CENTRAL)
    found = Found()
    read(a_calendar(event), asked, found)
    assert found.remarks == ()
    days_of = (first + timedelta(days=number) for number in range((asked.end.date() - first).days + 2))
    starts = (datetime.combine(day, at) for day in days_of if day == first or _falls(day, first, days, interval))
    spans = (Span(_wall(one, zone), _wall(one + length, zone)) for one in starts)
    cut = (Span(max(one.starts, asked.start), min(one.ends, asked.end)) for one in spans)
    assert list(busy(found)) == list(merged(one for one in cut if one.starts < one.ends))


def _falls(day: date, first: date, days: set[int], interval: int) -> bool:
    weeks = ((day - timedelta(days=day.weekday())) - (first - timedelta(days=first.weekday()))).days // 7
    return day.weekday() in days and weeks % interval == 0


def _wall(moment: datetime, zone: str) -> datetime:
    """Give a wall time in UTC, as Python has it where clocks change."""
    return moment.replace(tzinfo=ZoneInfo(zone)).astimezone(UTC)


def _at(day: str) -> datetime:
    return datetime.fromisoformat(day).replace(tzinfo=UTC)
