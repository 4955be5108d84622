"""Events over real HTTP: ids that are taken for ever, tombstones, etags, times and zones."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from tests.google_server import Client, GoogleServer
from tests.google_server.base64url import decoded
from tests.google_server_tests.owner import ALL, ELENA, NADIA, Got, Owner

KEY = "0123456789abcdefghijklmnopqrstuv"


@pytest.fixture
def server() -> Iterator[GoogleServer]:
    with GoogleServer() as server:
        yield server


@pytest.fixture
def owner(server: GoogleServer) -> Owner:
    return Owner(server)


@pytest.fixture
def holds(owner: Owner) -> str:
    made = owner.calendar("POST", "calendars", {"summary": "Holds", "timeZone": "America/Chicago"})
    return str(made.body["id"])


def hold(**fields: object) -> Mapping[str, Any]:
    times = {
        "start": {"dateTime": "2026-12-05T09:00:00-05:00", "timeZone": "America/New_York"},
        "end": {"dateTime": "2026-12-05T10:00:00-05:00", "timeZone": "America/New_York"},
    }
    private = {"extendedProperties": {"private": {"key": KEY}}}
    return {"id": KEY, "summary": "Dr. Sandoval?", "status": "tentative", **times, **private, **fields}


def inserted(owner: Owner, holds: str, **fields: object) -> Got:
    return owner.calendar("POST", f"calendars/{holds}/events", hold(**fields), sendUpdates="none")


def put(owner: Owner, holds: str, etag: str | None = None, **fields: object) -> Got:
    path = f"/calendar/v3/calendars/{holds}/events/{KEY}"
    return owner.ask("PUT", path, hold(**fields), {"sendUpdates": "none"}, {"If-Match": etag} if etag else {})


def test_an_id_of_ones_own_is_kept(owner: Owner, holds: str) -> None:
    event = inserted(owner, holds).body
    assert (event["id"], event["status"], event["iCalUID"]) == (KEY, "tentative", f"{KEY}@google.com")
    assert event["extendedProperties"] == {"private": {"key": KEY}}
    assert owner.calendar("GET", f"calendars/{holds}/events/{KEY}").body == event


def test_without_an_id_google_chooses_one(owner: Owner, holds: str) -> None:
    event = inserted(owner, holds, id=None).body
    assert re.fullmatch(r"[a-v0-9]{26}", event["id"])


@pytest.mark.parametrize("id", ["abcd", "wxyzwxyz", "ABCDEF", "with-dash", "a" * 1025])
def test_ids_of_another_form_are_refused(owner: Owner, holds: str, id: str) -> None:
    got = inserted(owner, holds, id=id)
    assert (got.status, got.reason, got.message) == (400, "invalid", "Invalid resource id value.")


def test_an_id_and_another_uid_do_not_go_together(owner: Owner, holds: str) -> None:
    assert inserted(owner, holds, iCalUID="other@example.org").status == 400
    assert inserted(owner, holds, iCalUID=f"{KEY}@google.com").status == 200


@pytest.mark.parametrize("removed", [False, True])
def test_an_id_is_taken_for_ever(owner: Owner, holds: str, removed: bool) -> None:
    inserted(owner, holds)
    if removed:
        owner.calendar("DELETE", f"calendars/{holds}/events/{KEY}")
    got = inserted(owner, holds)
    assert (got.status, got.reason) == (409, "duplicate")
    assert got.message == "The requested identifier already exists."
    assert "status" not in got.body["error"]


def test_deleting_leaves_a_tombstone_and_works_once(owner: Owner, holds: str) -> None:
    inserted(owner, holds)
    path = f"calendars/{holds}/events/{KEY}"
    assert owner.calendar("DELETE", path, sendUpdates="none").status == 204
    assert owner.calendar("GET", path).body["status"] == "cancelled"
    second = owner.calendar("DELETE", path)
    assert (second.status, second.reason) == (410, "deleted")


@pytest.mark.parametrize("method", ["GET", "PUT", "PATCH", "DELETE"])
def test_a_missing_event_is_404(owner: Owner, holds: str, method: str) -> None:
    body = hold() if method in ("PUT", "PATCH") else None
    got = owner.calendar(method, f"calendars/{holds}/events/{KEY}", body)
    assert (got.status, got.reason, got.message) == (404, "notFound", "Not Found")


def test_every_write_gives_a_new_etag_and_a_stale_one_is_412(owner: Owner, holds: str) -> None:
    first = inserted(owner, holds).body["etag"]
    second = put(owner, holds, first, summary="Moved").body["etag"]
    assert first != second
    stale = put(owner, holds, first)
    assert (stale.status, stale.reason) == (412, "conditionNotMet")
    path = f"/calendar/v3/calendars/{holds}/events/{KEY}"
    assert owner.ask("DELETE", path, None, {}, {"If-Match": first}).status == 412
    assert owner.ask("DELETE", path, None, {}, {"If-Match": second}).status == 204


def test_put_replaces_and_patch_changes(owner: Owner, holds: str) -> None:
    inserted(owner, holds, description="where", colorId="3")
    patched = owner.calendar("PATCH", f"calendars/{holds}/events/{KEY}", {"colorId": None, "summary": "Now"}).body
    assert (patched["summary"], patched["description"], patched["status"]) == ("Now", "where", "tentative")
    assert "colorId" not in patched
    replaced = put(owner, holds, status=None).body
    assert "description" not in replaced
    assert replaced["status"] == "confirmed"


def test_a_patch_merges_extended_properties(owner: Owner, holds: str) -> None:
    inserted(owner, holds)
    change = {"extendedProperties": {"private": {"more": "x"}}}
    patched = owner.calendar("PATCH", f"calendars/{holds}/events/{KEY}", change).body
    assert patched["extendedProperties"]["private"] == {"key": KEY, "more": "x"}


def test_moving_raises_the_sequence_and_an_older_one_is_refused(owner: Owner, holds: str) -> None:
    assert inserted(owner, holds).body["sequence"] == 0
    later = {"dateTime": "2026-12-05T10:30:00-05:00"}
    assert put(owner, holds, end=later).body["sequence"] == 1
    assert put(owner, holds, end=later, summary="x").body["sequence"] == 1
    assert put(owner, holds, sequence=0).status == 400


def test_times_come_in_the_calendars_zone_with_the_events_zone_named(owner: Owner, holds: str) -> None:
    event = inserted(owner, holds).body
    assert event["start"] == {"dateTime": "2026-12-05T08:00:00-06:00", "timeZone": "America/New_York"}
    asked = owner.calendar("GET", f"calendars/{holds}/events/{KEY}", timeZone="UTC").body
    assert asked["end"] == {"dateTime": "2026-12-05T15:00:00Z", "timeZone": "America/New_York"}


def test_a_time_without_offset_is_read_in_its_zone(owner: Owner, holds: str) -> None:
    start = {"dateTime": "2026-07-01T09:00:00", "timeZone": "Europe/Berlin"}
    end = {"dateTime": "2026-07-01T10:00:00.500", "timeZone": "Europe/Berlin"}
    event = inserted(owner, holds, start=start, end=end).body
    assert event["start"]["dateTime"] == "2026-07-01T02:00:00-05:00"


def test_a_whole_day_stays_a_day(owner: Owner, holds: str) -> None:
    event = inserted(owner, holds, start={"date": "2026-12-05"}, end={"date": "2026-12-06"}).body
    assert (event["start"], event["end"]) == ({"date": "2026-12-05"}, {"date": "2026-12-06"})


NOON = {"dateTime": "2026-12-05T12:00:00Z"}
WRONG: Mapping[str, tuple[Mapping[str, object], str, str]] = {
    "no end": ({"end": None}, "required", "Missing end time."),
    "no start": ({"start": {}}, "required", "Missing start time."),
    "the end first": (
        {"start": NOON, "end": {"dateTime": "2026-12-05T11:00:00Z"}}, "timeRangeEmpty",
        "The specified time range is empty.",
    ),
    "a day and a time": (
        {"start": NOON, "end": {"date": "2026-12-05"}}, "invalid",
        "Start and end times must either both be date or both be dateTime.",
    ),
    "no zone": (
        {"start": {"dateTime": "2026-12-05T12:00:00"}}, "required", "Missing time zone definition for start time.",
    ),
    "no such zone": (
        {"end": {**NOON, "timeZone": "Mars/Olympus"}}, "invalid", "Invalid time zone definition for end time.",
    ),
    "no time": ({"start": {"dateTime": "noon"}}, "invalid", 'Invalid value for: Invalid format: "noon"'),
    "hour 25": (
        {"start": {"dateTime": "2026-12-05T25:00:00Z"}}, "invalid",
        'Invalid value for: Invalid format: "2026-12-05T25:00:00Z"',
    ),
    "no day": ({"start": {"date": "soon"}}, "invalid", "Invalid value for: start.date"),
    "no such status": ({"status": "maybe"}, "invalid", "Invalid value for: maybe is not a valid value"),
    "no such visibility": ({"visibility": "x"}, "invalid", "Invalid value for: x is not a valid value"),
}  # fmt: skip


@pytest.mark.parametrize("case", WRONG)
def test_a_wrong_event_is_refused_with_googles_sentence(owner: Owner, holds: str, case: str) -> None:
    fields, reason, message = WRONG[case]
    got = inserted(owner, holds, **fields)
    assert (got.status, got.reason, got.message) == (400, reason, message)
    assert not owner.state.calendars[holds].events


def test_defaults_are_left_out_and_unknown_names_ignored(owner: Owner, holds: str) -> None:
    event = inserted(owner, holds, transparency="opaque", visibility="private", mood="good", location="").body
    assert "transparency" not in event
    assert event["visibility"] == "private"
    assert not event.keys() & {"mood", "location"}


REMINDERS: Mapping[str, tuple[object, object]] = {
    "none said": (None, {"useDefault": True}),
    "none wanted": ({"useDefault": False, "overrides": []}, {"useDefault": False}),
    "one": (
        {"useDefault": False, "overrides": [{"method": "popup", "minutes": 10}]},
        {"useDefault": False, "overrides": [{"method": "popup", "minutes": 10}]},
    ),
}


@pytest.mark.parametrize("case", REMINDERS)
def test_reminders_come_back_as_google_writes_them(owner: Owner, holds: str, case: str) -> None:
    given, shown = REMINDERS[case]
    assert inserted(owner, holds, reminders=given).body["reminders"] == shown


def test_the_link_names_event_and_calendar(owner: Owner, holds: str) -> None:
    link = inserted(owner, holds).body["htmlLink"]
    assert decoded(link.partition("eid=")[2]).decode() == f"{KEY} {holds.partition('@')[0]}@g"


@pytest.mark.parametrize("status", ["confirmed", "tentative", None])
def test_writing_over_a_tombstone_brings_it_back_and_that_is_remembered(
    owner: Owner, holds: str, status: str | None
) -> None:
    inserted(owner, holds)
    owner.human.deletes_event(holds, KEY)
    assert put(owner, holds, status=status).status == 200
    assert owner.state.calendars[holds].resurrected == [KEY]


def test_a_patch_without_status_leaves_a_tombstone(owner: Owner, holds: str) -> None:
    inserted(owner, holds)
    owner.human.deletes_event(holds, KEY)
    assert owner.calendar("PATCH", f"calendars/{holds}/events/{KEY}", {"summary": "x"}).body["status"] == "cancelled"
    assert owner.state.calendars[holds].resurrected == []


def test_writing_over_a_tombstone_can_be_forbidden(owner: Owner, holds: str) -> None:
    inserted(owner, holds)
    owner.human.deletes_event(holds, KEY)
    owner.world.restores_cancelled = False
    got = put(owner, holds)
    assert (got.status, got.reason) == (403, "forbidden")
    assert owner.state.calendars[holds].events[KEY].cancelled


INVITING: Mapping[str, tuple[Mapping[str, object], Mapping[str, object], int]] = {
    "nobody": ({}, {}, 0),
    "guests": ({"attendees": [{"email": ELENA}]}, {}, 1),
    "a conference not asked for": ({"conferenceData": {"createRequest": {"requestId": "x"}}}, {}, 0),
    "a conference": ({"conferenceData": {"createRequest": {"requestId": "x"}}}, {"conferenceDataVersion": 1}, 1),
    "an attachment not supported": ({"attachments": [{"fileUrl": "https://x.example.org"}]}, {}, 0),
    "an attachment": ({"attachments": [{"fileUrl": "https://x.example.org"}]}, {"supportsAttachments": "true"}, 1),
}


@pytest.mark.parametrize("case", INVITING)
def test_what_could_reach_others_is_counted(owner: Owner, holds: str, case: str) -> None:
    fields, query, count = INVITING[case]
    got = owner.calendar("POST", f"calendars/{holds}/events", hold(**fields), sendUpdates="all", **query)
    assert (got.status, owner.world.invitations) == (200, count)
    assert owner.world.journal[-1].query["sendUpdates"] == ("all",)


def test_deleting_an_event_with_guests_tells_them(owner: Owner, holds: str) -> None:
    inserted(owner, holds, attendees=[{"email": ELENA}])
    owner.calendar("DELETE", f"calendars/{holds}/events/{KEY}")
    assert owner.world.invitations == 2


def test_an_unknown_way_of_telling_guests_is_refused(owner: Owner, holds: str) -> None:
    got = owner.calendar("POST", f"calendars/{holds}/events", hold(), sendUpdates="loudly")
    assert (got.status, got.reason) == (400, "invalidParameter")


def test_quick_add_reads_guests_out_of_words(owner: Owner, holds: str) -> None:
    got = owner.calendar("POST", f"calendars/{holds}/events/quickAdd", text=f"Lunch with {ELENA}")
    assert got.body["attendees"] == [{"email": ELENA}]
    assert owner.world.invitations == 1
    assert owner.calendar("POST", f"calendars/{holds}/events/quickAdd").status == 400


def test_a_body_that_is_no_json_is_refused(owner: Owner, holds: str) -> None:
    assert owner.calendar("POST", f"calendars/{holds}/events", ["x"]).reason == "parseError"


def test_making_a_calendar_twice_makes_two(owner: Owner) -> None:
    made = [owner.calendar("POST", "calendars", {"summary": "Holds"}).body for _ in range(2)]
    assert made[0]["id"] != made[1]["id"]
    assert all(re.fullmatch(r"[0-9a-f]{64}@group\.calendar\.google\.com", one["id"]) for one in made)
    assert {one["timeZone"] for one in made} == {"UTC"}


def test_a_calendar_is_read_changed_and_deleted(owner: Owner, holds: str) -> None:
    assert owner.calendar("GET", f"calendars/{holds}").body["summary"] == "Holds"
    changed = owner.calendar("PATCH", f"calendars/{holds}", {"summary": "Kept", "timeZone": "Asia/Tokyo"}).body
    assert (changed["summary"], changed["timeZone"]) == ("Kept", "Asia/Tokyo")
    assert owner.calendar("DELETE", f"calendars/{holds}").status == 204
    assert owner.calendar("GET", f"calendars/{holds}").status == 404


@pytest.mark.parametrize("body", [{}, {"summary": "x", "timeZone": "Mars/Olympus"}])
def test_a_calendar_needs_a_name_and_a_real_zone(owner: Owner, body: Mapping[str, str]) -> None:
    assert owner.calendar("POST", "calendars", body).status == 400


def test_the_primary_calendar_cannot_be_deleted_and_is_listed_first(server: GoogleServer) -> None:
    owner = Owner(server, ALL)
    assert owner.calendar("DELETE", "calendars/primary").status == 400
    owner.calendar("POST", "calendars", {"summary": "Second", "description": "more"})
    entries = owner.calendar("GET", "users/me/calendarList").body["items"]
    assert [one.get("primary", False) for one in entries] == [True, False]
    assert owner.calendar("GET", f"users/me/calendarList/{NADIA}").body == entries[0]


REACH = {
    "its own calendar": (USUAL := ("calendar.app.created",), "own", 200),
    "the person's calendar": (USUAL, "primary", 403),
    "the person's other calendar": (USUAL, "second", 404),
    "another program's": (USUAL, "foreign", 404),
    "nobody's": (USUAL, "missing", 404),
    "another person's": (USUAL, ELENA, 404),
    "any, with events": (("calendar.events",), "primary", 200),
    "any, with calendar": (("calendar",), "foreign", 200),
}


@pytest.mark.parametrize("case", REACH)
def test_a_program_reaches_what_it_was_allowed_to(server: GoogleServer, case: str) -> None:
    scopes, which, status = REACH[case]
    world = server.world
    world.clients["other"] = Client(id="other", secret="x")
    world.add_account(ELENA)
    owner = Owner(server, scopes)
    state = owner.state.calendar
    ids = {
        "own": state.make("Own", client="test-client").id,
        "foreign": state.make("Foreign", client="other").id,
        "second": owner.human.makes_calendar("Family").id,
    }
    got = owner.calendar("POST", f"calendars/{ids.get(which, which)}/events", hold())
    assert got.status == status
    assert status != 403 or got.body["error"]["details"][0]["reason"] == "ACCESS_TOKEN_SCOPE_INSUFFICIENT"


def test_reading_events_does_not_open_writing_them(server: GoogleServer) -> None:
    owner = Owner(server, ["calendar.events.readonly", "calendar.app.created"])
    assert owner.calendar("GET", "calendars/primary/events").status == 200
    assert owner.calendar("POST", "calendars/primary/events", hold()).status == 403


def test_a_person_moves_edits_deletes_and_restores(owner: Owner, holds: str) -> None:
    etags = [inserted(owner, holds).body["etag"]]
    human = owner.human
    etags.append(human.moves_event(holds, KEY, datetime(2026, 12, 6, 20, 0, tzinfo=UTC)).etag)
    etags.append(human.edits_event(holds, KEY, summary="Mine", colorId="4", extendedProperties=None).etag)
    etags.append(human.deletes_event(holds, KEY).etag)
    etags.append(human.restores_event(holds, KEY).etag)
    event = owner.calendar("GET", f"calendars/{holds}/events/{KEY}").body
    assert len(set(etags)) == 5
    assert event["etag"] == etags[-1]
    assert (event["summary"], event["status"]) == ("Mine", "confirmed")
    assert event["start"]["dateTime"] == "2026-12-06T14:00:00-06:00"
    assert event["end"]["dateTime"] == "2026-12-06T15:00:00-06:00"
    assert "extendedProperties" not in event
    put(owner, holds)
    assert owner.state.calendars[holds].overwritten == [KEY]


def test_a_person_makes_events_of_days_and_of_hours(owner: Owner, holds: str) -> None:
    day = start = datetime(2026, 12, 24, 12, tzinfo=UTC)
    owner.human.adds_event(holds, day.date(), day.date() + timedelta(days=1), "Holiday", transparency="transparent")
    timed = owner.human.adds_event("primary", day, day + timedelta(hours=1), "Lunch")
    owner.human.edits_event("primary", timed.id, start=day.date(), end=day.date(), status="tentative")
    moved = owner.human.moves_event("primary", timed.id, day.date() + timedelta(days=2))
    assert str(moved.start.day) == str(moved.end.day) == "2026-12-26"
    assert [event["start"] for event in owner.calendar("GET", f"calendars/{holds}/events").body["items"]] == [
        {"date": "2026-12-24"}
    ]
    owner.human.deletes_calendar(holds)
    with pytest.raises(LookupError):
        owner.human.deletes_event(holds, "x")
    with pytest.raises(ValueError, match="without a zone"):
        owner.human.moves_event("primary", timed.id, start.replace(tzinfo=None))
