"""A hold as an event and back: what is written, what is read, what counts as a person's change."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo, available_timezones

import pytest
from hypothesis import given
from hypothesis import strategies as st

from outreach.domain.messages import Fingerprint, Hold, Key
from outreach.providers.base import Rejected
from outreach.providers.google.allowed import BY_NAME
from outreach.providers.google.event import body, moment, stored
from outreach.providers.google.shapes import misfit
from tests.builders import at
from tests.planned import a_hold

KEY = Key("k" * 32)
HOLD = a_hold("weekly review", "2026-11-29 17:00", text="What is due?\nWho waits?", popup=timedelta(minutes=10))
ETAG = '"3181161784712000"'

Event = dict[str, object]


def an_event(hold: Hold = HOLD, /, **changed: object) -> Event:
    """Give an event as Google sends it back, with fields replaced; None takes one away."""
    sent = json.loads(json.dumps(body(hold, KEY)))
    own = {"kind": "calendar#event", "etag": ETAG, "htmlLink": "https://www.google.com/calendar/event?eid=x"}
    return {name: value for name, value in {**sent, **own, **changed}.items() if value is not None}


def says_the_same(event: Mapping[str, object], hold: Hold = HOLD) -> bool:
    return stored(event).fingerprint == hold.fingerprint


def passes(hold: Hold) -> bool:
    """Whether the guard lets this event out, be it new or written again."""
    rows = (BY_NAME["calendar.events.insert"], BY_NAME["calendar.events.update"])
    return all(row.body is not None and misfit(body(hold, KEY), row.body) is None for row in rows)


def test_an_event_is_tentative_private_and_without_guests() -> None:
    assert body(HOLD, KEY) == {
        "id": "k" * 32,
        "summary": "weekly review",
        "description": "What is due?\nWho waits?",
        "start": {"dateTime": "2026-11-29T17:00:00-06:00", "timeZone": "America/Chicago"},
        "end": {"dateTime": "2026-11-29T17:30:00-06:00", "timeZone": "America/Chicago"},
        "status": "tentative",
        "visibility": "private",
        "transparency": "opaque",
        "reminders": {"useDefault": False, "overrides": [{"method": "popup", "minutes": 10}]},
        "extendedProperties": {"private": {"key": "k" * 32, "written": str(HOLD.fingerprint)}},
    }


def test_nothing_in_an_event_names_the_program_or_the_touch() -> None:
    sent = json.dumps(body(HOLD, KEY)).lower()
    assert "outreach" not in sent
    assert "weekly-review" not in sent


def test_a_hold_without_text_has_no_description() -> None:
    assert "description" not in body(replace(HOLD, text=""), KEY)


@pytest.mark.parametrize("long", [a_hold("x" * 8193), a_hold(text="x" * 8193), a_hold(text="<" * 3000)])
def test_what_google_would_not_take_is_refused_before_it_is_asked(long: Hold) -> None:
    with pytest.raises(Rejected, match="too long"):
        body(long, KEY)


@pytest.mark.parametrize(
    ("popup", "overrides"),
    [
        (None, []),
        (timedelta(0), [{"method": "popup", "minutes": 0}]),
        (timedelta(minutes=90, seconds=30), [{"method": "popup", "minutes": 90}]),
        (timedelta(minutes=-5), [{"method": "popup", "minutes": 0}]),
        (timedelta(days=60), [{"method": "popup", "minutes": 40320}]),
    ],
)
def test_a_reminder_pops_up_on_the_owners_screen_or_there_is_none(
    popup: timedelta | None, overrides: list[object]
) -> None:
    assert body(replace(HOLD, popup=popup), KEY)["reminders"] == {"useDefault": False, "overrides": overrides}
    assert passes(replace(HOLD, popup=popup))


def test_what_google_sends_back_is_read() -> None:
    found = stored(an_event())
    assert (found.id, found.etag, found.removed) == ("k" * 32, ETAG, False)
    assert found.link == "https://www.google.com/calendar/event?eid=x"
    assert found.fingerprint == found.written == HOLD.fingerprint


def test_a_removed_event_may_be_an_id_and_nothing_else() -> None:
    found = stored({"id": "k" * 32, "status": "cancelled"})
    assert found.removed
    assert (found.etag, found.link, found.fingerprint, found.written) == ("", "", Fingerprint(""), Fingerprint(""))


NEW_YORK = {"timeZone": "America/New_York"}
SAME: Mapping[str, Mapping[str, object]] = {
    "its colour": {"colorId": "11"},
    "its reminders": {"reminders": {"useDefault": True}},
    "confirmed": {"status": "confirmed"},
    "accepted by the owner": {
        "attendees": [{"email": "n.ferrer@lakeshore.example.edu", "self": True, "responseStatus": "accepted"}]
    },
    "shown as free": {"transparency": "transparent"},
    "in UTC": {"start": {"dateTime": "2026-11-29T23:00:00Z"}, "end": {"dateTime": "2026-11-29T23:30:00Z"}},
    "in the zone of the calendar": {
        "start": {"dateTime": "2026-11-29T18:00:00-05:00", **NEW_YORK},
        "end": {"dateTime": "2026-11-29T18:30:00-05:00", **NEW_YORK},
    },
    "with the zone and no offset": {
        "start": {"dateTime": "2026-11-29T18:00:00", **NEW_YORK},
        "end": {"dateTime": "2026-11-29T18:30:00", **NEW_YORK},
    },
    "with fractions of a second": {"start": {"dateTime": "2026-11-29T23:00:00.000Z"}},
    "saved by the editor as HTML": {"description": "<p>What is due?<br>Who waits?</p>"},
    "with another note inside": {"extendedProperties": {"private": {"x": "y"}, "shared": {"a": "b"}}},
}


@pytest.mark.parametrize("name", SAME)
def test_these_are_no_edit(name: str) -> None:
    assert says_the_same(an_event(**SAME[name]))


EDITED: Mapping[str, Mapping[str, object]] = {
    "another title": {"summary": "weekly review at home"},
    "no title": {"summary": None},
    "another text": {"description": "Who waits?"},
    "no text": {"description": None},
    "another start": {"start": {"dateTime": "2026-11-29T17:15:00-06:00"}},
    "another end": {"end": {"dateTime": "2026-11-29T18:30:00-06:00"}},
    "the whole day": {"start": {"date": "2026-11-29"}, "end": {"date": "2026-11-30"}},
    "no end": {"end": None, "endTimeUnspecified": True},
    "no start": {"start": None},
    "a time that is none": {"start": {"dateTime": "five o'clock"}},
    "a time that is a number": {"start": {"dateTime": 1700}},
    "a start that is a text": {"start": "2026-11-29T17:00:00-06:00"},
    "neither offset nor zone": {"start": {"dateTime": "2026-11-29T17:00:00"}},
    "a zone that does not exist": {"start": {"dateTime": "2026-11-29T17:00:00", "timeZone": "Nowhere/Else"}},
    "a zone that is a folder": {"start": {"dateTime": "2026-11-29T17:00:00", "timeZone": "America"}},
    "repeated": {"recurrence": ["RRULE:FREQ=WEEKLY"]},
    "with a guest": {"attendees": [{"email": "lin.chen@harbor-state.example.edu"}]},
    "with a place": {"location": "room 4"},
    "with a meeting link": {"conferenceData": {"conferenceId": "abc"}},
    "with a file": {"attachments": [{"fileUrl": "https://drive.example.org/1"}]},
}


@pytest.mark.parametrize("name", EDITED)
def test_these_are_a_persons_change(name: str) -> None:
    assert not says_the_same(an_event(**EDITED[name]))


@pytest.mark.parametrize("name", EDITED)
def test_what_we_wrote_is_still_known_after_a_persons_change(name: str) -> None:
    assert stored(an_event(**EDITED[name])).written == HOLD.fingerprint


CLOCKS = [
    # wall time and zone of the hold, fold, what is written
    ("2026-12-09 09:00", "America/New_York", 0, "2026-12-09T09:00:00-05:00"),
    ("2026-07-09 09:00", "America/New_York", 0, "2026-07-09T09:00:00-04:00"),
    ("2026-11-01 01:30", "America/New_York", 0, "2026-11-01T01:30:00-04:00"),  # the first of two
    ("2026-11-01 01:30", "America/New_York", 1, "2026-11-01T01:30:00-05:00"),  # the second
    ("2026-10-04 01:45", "Australia/Lord_Howe", 0, "2026-10-04T01:45:00+10:30"),  # half an hour before the gap
    ("2026-12-09 09:00", "Asia/Kathmandu", 0, "2026-12-09T09:00:00+05:45"),
    ("2026-12-09 09:00", "UTC", 0, "2026-12-09T09:00:00+00:00"),
]


@pytest.mark.parametrize(("wall", "zone", "fold", "written"), CLOCKS)
def test_a_time_is_written_as_the_clock_of_its_own_zone_shows_it(wall: str, zone: str, fold: int, written: str) -> None:
    starts = datetime.fromisoformat(wall).replace(tzinfo=ZoneInfo(zone), fold=fold)
    hold = replace(HOLD, starts=starts, ends=starts.astimezone(UTC) + timedelta(minutes=45), zone=zone)
    assert body(hold, KEY)["start"] == {"dateTime": written, "timeZone": zone}
    assert says_the_same(an_event(hold), hold)


def test_a_time_that_no_clock_shows_is_written_as_the_moment_it_means() -> None:
    gap = datetime(2026, 3, 8, 2, 30, tzinfo=ZoneInfo("America/New_York"))
    hold = replace(HOLD, starts=gap, ends=gap.astimezone(UTC) + timedelta(hours=1), zone="America/New_York")
    found = moment("2026-03-08T02:30:00", "America/New_York")
    assert says_the_same(an_event(hold), hold)
    assert found is not None
    assert found.timestamp() == gap.timestamp()


def test_a_hold_known_in_one_zone_is_written_in_its_own() -> None:
    hold = replace(HOLD, starts=at("2026-12-09 08:00"), ends=at("2026-12-09 08:30"), zone="America/New_York")
    assert body(hold, KEY)["start"] == {"dateTime": "2026-12-09T09:00:00-05:00", "timeZone": "America/New_York"}


ZONES = st.sampled_from(sorted(available_timezones()))
MOMENTS = st.integers(0, 22 * 365 * 24 * 60).map(
    lambda minutes: datetime(2015, 1, 1, tzinfo=UTC).replace(tzinfo=None) + timedelta(minutes=minutes)
)
TEXTS = st.text(st.characters(codec="utf-8", exclude_characters="\0"), max_size=60)


@given(
    title=TEXTS, text=TEXTS, wall=MOMENTS, fold=st.integers(0, 1), zone=ZONES, other=ZONES, minutes=st.integers(1, 5000)
)
def test_there_and_back_a_hold_keeps_its_fingerprint_in_any_zone(
    title: str, text: str, wall: datetime, fold: int, zone: str, other: str, minutes: int
) -> None:
    starts = wall.replace(tzinfo=ZoneInfo(other), fold=fold)
    ends = starts.astimezone(UTC) + timedelta(minutes=minutes)
    hold = replace(HOLD, title=title, text=text, starts=starts, ends=ends, zone=zone)
    assert says_the_same(an_event(hold), hold)
    assert passes(hold)


@given(
    TEXTS | st.sampled_from(["a < b", "<b>bold</b>", "Lin <lin.chen@example.edu>", "R&amp;D &lt;", "<!-- x", "&#10"])
)
def test_signs_of_html_in_a_text_are_words(text: str) -> None:
    hold = replace(HOLD, text=f"x {text}")
    assert says_the_same(an_event(hold), hold)
    assert passes(hold)
