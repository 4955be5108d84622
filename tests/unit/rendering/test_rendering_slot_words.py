"""Times that are offered, as their readers live them, and what mails make of them."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, timedelta
from zoneinfo import ZoneInfo

import pytest

from outreach.domain.occasions import Conference, Occasion, OccasionKind
from outreach.domain.slots import Slot
from outreach.domain.touches import Due
from outreach.rendering.slot_words import venue_time, written
from tests.builders import (
    CENTRAL,
    a_cadence,
    a_conference,
    a_detail,
    a_due,
    a_person,
    a_view,
    an_occasion,
    an_occurrence,
    at,
    day,
)
from tests.unit.rendering.words import REQUEST, the_mail
from tests.unit.rendering.words import written as rendered

TODAY = day("2026-11-23")
QUILL = a_person("Dr. Ada Quill", zone=ZoneInfo("America/New_York"))


def a_slot(text: str, minutes: int = 20, zone: ZoneInfo = CENTRAL) -> Slot:
    starts = at(text, zone).astimezone(UTC)
    return Slot(starts=starts, ends=starts + timedelta(minutes=minutes), zone=zone.key)


def a_meeting_there(*, virtual: bool) -> Occasion:
    record: Conference = replace(a_conference("2026-12-03..2026-12-04"), virtual=virtual)
    return replace(an_occasion("2026-12-03", id="glws", kind=OccasionKind.CONFERENCE), record=record)


@pytest.mark.parametrize(
    ("slot", "theirs", "shown"),
    [
        (a_slot("2026-12-01 13:00"), "America/Chicago", "Tuesday, December 1, 1:00–1:20 pm"),
        (
            a_slot("2026-12-01 13:00"),
            "America/New_York",
            "Tuesday, December 1, 2:00–2:20 pm Eastern time (1:00–1:20 pm Central)",
        ),
        (a_slot("2026-12-01 13:00"), None, "Tuesday, December 1, 1:00–1:20 pm Central time"),
        (a_slot("2026-12-01 11:50"), "America/Chicago", "Tuesday, December 1, 11:50 am–12:10 pm"),
        (
            a_slot("2026-12-01 17:00"),
            "Asia/Tokyo",
            "Wednesday, December 2, 8:00–8:20 am Tokyo time (Tuesday, 5:00–5:20 pm Central)",
        ),
        # another zone by name, the same clock on that day
        (a_slot("2026-12-01 13:00"), "America/Winnipeg", "Tuesday, December 1, 1:00–1:20 pm"),
        # Arizona stays where it is when the others change their clocks
        (
            a_slot("2027-03-15 13:00"),
            "America/Phoenix",
            "Monday, March 15, 11:00–11:20 am Mountain time (1:00–1:20 pm Central)",
        ),
        (a_slot("2027-11-30 13:00"), "America/Chicago", "Tuesday, November 30, 2027, 1:00–1:20 pm"),
    ],
)
def test_a_time_is_written_by_the_readers_clock_with_the_owners_beside_it(
    slot: Slot, theirs: str | None, shown: str
) -> None:
    zone = ZoneInfo(theirs) if theirs else None
    assert written(slot, zone, CENTRAL, venue=False, today=TODAY) == shown


def test_at_a_venue_there_is_one_clock() -> None:
    slot = a_slot("2026-12-01 10:15", 15, ZoneInfo("America/Denver"))
    assert written(slot, None, CENTRAL, venue=True, today=TODAY) == "Tuesday, December 1, 10:15–10:30 am"


@pytest.mark.parametrize(("virtual", "named"), [(False, "Mountain time"), (True, "")])
def test_the_clock_of_a_venue_is_named_once(virtual: bool, named: str) -> None:
    slots = [a_slot("2026-12-03 10:15", zone=ZoneInfo("America/Denver"))]
    assert venue_time(slots, a_meeting_there(virtual=virtual)) == named
    assert venue_time([], a_meeting_there(virtual=virtual)) == ""


def test_nobody_hears_of_times_that_the_words_leave_out() -> None:
    silent = a_cadence("own", source="Subject: x\n\nWhenever you like.")
    telling = a_cadence("own", source="Subject: x\n\n{% for one in times %}\n- {{ one }}\n{% endfor %}\nEnd.")
    slots = (a_slot("2026-12-01 13:00"), a_slot("2026-12-02 09:00"))
    for cadence, kept in ((silent, ()), (telling, slots)):
        due = replace(a_due(an_occurrence(QUILL, cadence)), slots=slots)
        assert rendered(due, a_view()).due.slots == kept


def test_times_stand_on_lines_of_their_own() -> None:
    cadence = a_cadence("own", source="Subject: x\n\n{% for one in times %}\n- {{ one }}\n{% endfor %}\nEnd.")
    due = replace(a_due(an_occurrence(QUILL, cadence)), slots=(a_slot("2026-12-01 13:00"),))
    assert the_mail(due, a_view()) == (
        "x\n\n- Tuesday, December 1, 2:00–2:20 pm Eastern time (1:00–1:20 pm Central)\nEnd."
    )


def test_a_request_asks_for_one_of_its_times_or_another() -> None:
    mail = the_mail(a_request(a_slot("2026-12-01 13:00"), a_slot("2026-12-02 09:00")), a_view())
    assert "minutes, at one of these times (all Central time) or whatever time suits you better?\n- Tuesday" in mail
    assert "- Wednesday, December 2, 9:00–9:20 am\n\n" in mail


def test_one_time_stands_in_the_sentence() -> None:
    mail = the_mail(a_request(a_slot("2026-12-01 13:00")), a_view())
    shown = "Tuesday, December 1, 1:00–1:20 pm (Central time)"
    assert f"minutes, perhaps on {shown}, or whatever time suits you better?\n\n" in mail


def test_without_times_it_asks_for_any() -> None:
    assert "minutes, whatever time suits you?\n\n" in the_mail(a_request(), a_view())


def a_request(*slots: Slot) -> Due:
    meeting = a_meeting_there(virtual=False)
    connection = a_detail("Your paper on margins is why I count twice.", field="connection")
    return replace(a_due(an_occurrence(QUILL, REQUEST, occasion=meeting), details=[connection]), slots=slots)
