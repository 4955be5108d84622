from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from outreach.domain.messages import Hold, Key
from outreach.rendering import ics
from tests.builders import CENTRAL, a_touch, at

KEY = Key("0123456789abcdefghijklmnopqrstuv")
NOW = at("2026-11-22 19:10")


def a_hold(
    starts: datetime | None = None,
    *,
    title: str = "weekly review",
    text: str = "Ten minutes.",
    popup: timedelta | None = None,
) -> Hold:
    begins = starts or at("2026-11-29 17:00")
    return Hold(
        touch=a_touch("weekly-review/me/2026-11-29/1"),
        part="hold",
        title=title,
        starts=begins,
        ends=(begins.astimezone(UTC) + timedelta(minutes=30)).astimezone(begins.tzinfo),
        zone="America/Chicago",
        text=text,
        popup=popup,
    )


def lines(content: bytes) -> list[str]:
    return content.decode().replace("\r\n ", "").split("\r\n")


def test_a_hold_is_one_tentative_private_event_that_invites_nobody() -> None:
    written = lines(ics.compose(a_hold(), KEY, NOW))

    assert written.count("BEGIN:VEVENT") == 1
    assert {"STATUS:TENTATIVE", "CLASS:PRIVATE", "TRANSP:OPAQUE", f"UID:{KEY}"} <= set(written)
    assert not any(line.startswith(("ATTENDEE", "ORGANIZER", "METHOD", "X-")) for line in written)


def test_only_a_hold_that_asks_for_it_reminds() -> None:
    assert "BEGIN:VALARM" not in lines(ics.compose(a_hold(), KEY, NOW))

    written = lines(ics.compose(a_hold(popup=timedelta(minutes=10)), KEY, NOW))
    assert {"BEGIN:VALARM", "ACTION:DISPLAY", "TRIGGER:-PT10M"} <= set(written)


@pytest.mark.parametrize(
    ("wall", "zone", "instant"),
    [
        ("2027-03-14 01:45", "America/Chicago", "20270314T074500Z"),
        ("2027-03-14 03:15", "America/Chicago", "20270314T081500Z"),
        ("2026-11-01 01:45", "America/Chicago", "20261101T064500Z"),
        ("2026-12-02 09:00", "America/New_York", "20261202T140000Z"),
        ("2027-04-04 01:45", "Australia/Lord_Howe", "20270403T144500Z"),
    ],
)
def test_times_are_right_across_a_change_of_clocks(wall: str, zone: str, instant: str) -> None:
    hold = a_hold(at(wall, ZoneInfo(zone)))
    content = ics.compose(hold, KEY, NOW)

    assert f"DTSTART:{instant}" in lines(content)
    assert ics.parse(content).ends - ics.parse(content).starts == timedelta(minutes=30)


def test_a_hold_reads_back_with_the_same_fingerprint() -> None:
    hold = a_hold(title="prepare: Harbor State; x, y\\ é", text="Names:\n- Dr. Osei, PhD\n" + "ä" * 120)
    read = ics.parse(ics.compose(hold, KEY, NOW))

    assert read.fingerprint == hold.fingerprint
    assert read.key == KEY


def test_a_hold_without_text_has_no_description() -> None:
    hold = a_hold(text="")
    content = ics.compose(hold, KEY, NOW)

    assert b"DESCRIPTION" not in content
    assert ics.parse(content).fingerprint == hold.fingerprint


def test_a_new_line_in_a_title_cannot_add_a_guest() -> None:
    hold = a_hold(title="x\r\nATTENDEE:mailto:evil@example.net", text="y\nORGANIZER:mailto:evil@example.net")
    content = ics.compose(hold, Key("k\r\nATTENDEE:mailto:evil@example.net"), NOW)

    assert not any(line.startswith(("ATTENDEE", "ORGANIZER")) for line in lines(content))


def test_a_moved_event_saved_by_another_program_is_read() -> None:
    content = (
        b"BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nUID:k\r\nSUMMARY:x\r\nDTSTART;TZID=America/Chicago:20261202T090000\r\n"
        b"END:VEVENT\r\nEND:VCALENDAR\r\n"
    )
    read = ics.parse(content)

    assert read.starts == datetime(2026, 12, 2, 9, tzinfo=CENTRAL)
    assert read.ends == read.starts


@pytest.mark.parametrize(("value", "hour"), [(b"DTSTART;VALUE=DATE:20261202", 0), (b"DTSTART:20261202T090000", 9)])
def test_a_whole_day_and_a_floating_time_are_read_as_utc(value: bytes, hour: int) -> None:
    content = b"BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\n" + value + b"\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n"

    assert ics.parse(content).starts == datetime(2026, 12, 2, hour, tzinfo=UTC)


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"nonsense",
        b"\xff\xfe",
        b"BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n",
        b"BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nDTSTART:99\r\nEND:VEVENT\r\nEND:VCALENDAR",
        b"BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nUID:a\r\nEND:VEVENT\r\nEND:VCALENDAR",
    ],
)
def test_what_is_no_calendar_with_one_event_is_refused(content: bytes) -> None:
    with pytest.raises(ics.UnreadableHoldError, match="not a calendar with one event"):
        ics.parse(content)


def test_two_events_are_not_one_hold() -> None:
    content = ics.compose(a_hold(), KEY, NOW)
    event = content[content.index(b"BEGIN:VEVENT") : content.index(b"END:VCALENDAR")]

    with pytest.raises(ics.UnreadableHoldError):
        ics.parse(content.replace(b"END:VCALENDAR", event + b"END:VCALENDAR"))


def test_the_same_hold_at_another_time_has_another_fingerprint() -> None:
    later = replace(a_hold(), ends=at("2026-11-29 18:00"))

    assert ics.parse(ics.compose(later, KEY, NOW)).fingerprint != a_hold().fingerprint
