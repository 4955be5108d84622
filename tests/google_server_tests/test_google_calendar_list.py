"""events.list and freebusy.query over real HTTP: filters, pages, sync tokens, recurring events, merged busy times."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import UTC, date, datetime, timedelta

import pytest

from tests.google_server import GoogleServer
from tests.google_server_tests.owner import NADIA, Got, Owner

DAY = datetime(2026, 12, 7, tzinfo=UTC)


@pytest.fixture
def owner() -> Iterator[Owner]:
    with GoogleServer() as server:
        owner = Owner(server, ("calendar",))
        owner.state.calendar.primary.zone = "America/Chicago"
        yield owner


def add(owner: Owner, hour: float, hours: float = 1, summary: str = "Busy", **fields: object) -> str:
    start = DAY + timedelta(hours=hour)
    return owner.human.adds_event("primary", start, start + timedelta(hours=hours), summary, **fields).id


def listed(owner: Owner, **query: object) -> list[str]:
    got = owner.calendar("GET", "calendars/primary/events", **query)
    assert got.status == 200, got.body
    return [one["summary"] for one in got.body["items"]]


def refused(owner: Owner, **query: object) -> Got:
    return owner.calendar("GET", "calendars/primary/events", **query)


@pytest.fixture
def filled(owner: Owner) -> Owner:
    add(owner, 9, summary="nine", extendedProperties={"private": {"key": "k1", "mark": "m"}})
    add(owner, 8, summary="eight", location="Room 3", extendedProperties={"private": {"key": "k2", "mark": "m"}})
    add(owner, 24, summary="day after", description="bring slides", extendedProperties={"shared": {"team": "a"}})
    owner.human.deletes_event("primary", add(owner, 10, summary="gone"))
    return owner


FILTERS: Mapping[str, tuple[Mapping[str, object], list[str]]] = {
    "nothing": ({}, ["nine", "eight", "day after"]),
    "deleted too": ({"showDeleted": "true"}, ["nine", "eight", "day after", "gone"]),
    "in order": ({"singleEvents": "true", "orderBy": "startTime"}, ["eight", "nine", "day after"]),
    "by change": ({"orderBy": "updated"}, ["nine", "eight", "day after"]),
    "ending later": ({"timeMin": "2026-12-07T09:00:00Z"}, ["nine", "day after"]),
    "beginning earlier": ({"timeMax": "2026-12-07T09:00:00Z"}, ["eight"]),
    "both": ({"timeMin": "2026-12-07T03:30:00-06:00", "timeMax": "2026-12-08T00:00:00Z"}, ["nine"]),
    "one mark": ({"privateExtendedProperty": "mark=m"}, ["nine", "eight"]),
    "two marks": ({"privateExtendedProperty": ["mark=m", "key=k2"]}, ["eight"]),
    "no such mark": ({"privateExtendedProperty": "mark=x"}, []),
    "a shared mark": ({"sharedExtendedProperty": "team=a"}, ["day after"]),
    "words in the place": ({"q": "room"}, ["eight"]),
    "words in the text": ({"q": "Slides"}, ["day after"]),
    "changed since ever": ({"updatedMin": "2026-01-01T00:00:00Z"}, ["nine", "eight", "day after", "gone"]),
    "changed since later": ({"updatedMin": "2027-01-01T00:00:00Z"}, []),
}


@pytest.mark.parametrize("case", FILTERS)
def test_each_filter_finds_its_events(filled: Owner, case: str) -> None:
    query, summaries = FILTERS[case]
    assert listed(filled, **query) == summaries


def test_an_event_is_found_by_its_uid(filled: Owner) -> None:
    event = next(iter(filled.state.calendar.primary.events.values()))
    assert listed(filled, iCalUID=event.uid) == ["nine"]


REFUSED: Mapping[str, tuple[Mapping[str, object], str]] = {
    "a time without offset": ({"timeMin": "2026-12-07T09:00:00"}, "invalid"),
    "no time": ({"timeMax": "noon"}, "invalid"),
    "an empty range": ({"timeMin": "2026-12-07T09:00:00Z", "timeMax": "2026-12-07T09:00:00Z"}, "timeRangeEmpty"),
    "order without single": ({"orderBy": "startTime"}, "invalid"),
    "no such order": ({"orderBy": "mood"}, "invalid"),
    "a mark without value": ({"privateExtendedProperty": "mark"}, "invalid"),
    "no size": ({"maxResults": "0"}, "invalid"),
    "no page": ({"pageToken": "x"}, "invalid"),
    "no zone": ({"timeZone": "Mars/Olympus"}, "invalid"),
}


@pytest.mark.parametrize("case", REFUSED)
def test_a_wrong_question_is_refused(filled: Owner, case: str) -> None:
    query, reason = REFUSED[case]
    got = refused(filled, **query)
    assert (got.status, got.reason) == (400, reason)


def test_the_frame_of_a_list_names_the_calendar(filled: Owner) -> None:
    body = filled.calendar("GET", "calendars/primary/events").body
    assert (body["kind"], body["summary"], body["timeZone"]) == ("calendar#events", NADIA, "America/Chicago")
    assert body["accessRole"] == "owner"


def test_pages_hold_250_unless_asked_and_the_sync_token_comes_last(owner: Owner) -> None:
    for number in range(260):
        add(owner, number)
    first = owner.calendar("GET", "calendars/primary/events").body
    assert (len(first["items"]), "nextSyncToken" in first) == (250, False)
    second = owner.calendar("GET", "calendars/primary/events", pageToken=first["nextPageToken"]).body
    assert (len(second["items"]), "nextPageToken" in second) == (10, False)
    assert len(owner.calendar("GET", "calendars/primary/events", maxResults=9999).body["items"]) == 260


def test_a_sync_token_tells_what_changed_deletions_included(filled: Owner) -> None:
    token = refused(filled).body["nextSyncToken"]
    assert listed(filled, syncToken=token) == []
    events = list(filled.state.calendar.primary.standing)
    filled.human.deletes_event("primary", events[0])
    filled.human.edits_event("primary", events[1], summary="later")
    assert listed(filled, syncToken=token) == ["nine", "later"]


def test_a_sync_token_ends_and_stands_alone(filled: Owner) -> None:
    token = refused(filled).body["nextSyncToken"]
    assert refused(filled, syncToken=token, q="x").status == 400
    filled.state.calendar.primary.forget_changes()
    for one in (token, "nonsense"):
        got = refused(filled, syncToken=one)
        assert (got.status, got.reason) == (410, "fullSyncRequired")


def test_a_sync_token_is_for_the_same_question(filled: Owner) -> None:
    token = refused(filled, singleEvents="true").body["nextSyncToken"]
    assert listed(filled, syncToken=token, singleEvents="true") == []
    assert refused(filled, syncToken=token).status == 400
    assert refused(filled, syncToken=token, singleEvents="true", showDeleted="false").status == 400


def test_one_time_of_a_recurring_event_can_be_moved_or_deleted(owner: Owner) -> None:
    id = add(owner, 15, summary="weekly", recurrence=["RRULE:FREQ=WEEKLY;COUNT=3"])
    token = refused(owner, singleEvents="true").body["nextSyncToken"]
    owner.human.moves_event("primary", f"{id}_20261214T150000Z", DAY + timedelta(days=8))
    owner.human.deletes_event("primary", f"{id}_20261221T150000Z")
    body = owner.calendar("GET", "calendars/primary/events", singleEvents="true").body
    assert [(one["id"][-16:-6], one["start"]["dateTime"]) for one in body["items"]] == [
        ("20261207T1", "2026-12-07T09:00:00-06:00"), ("20261214T1", "2026-12-14T18:00:00-06:00"),
    ]  # fmt: skip
    assert body["items"][1]["originalStartTime"]["dateTime"] == "2026-12-14T09:00:00-06:00"
    changed = owner.calendar("GET", "calendars/primary/events", singleEvents="true", syncToken=token).body["items"]
    assert [(one["id"][-16:-8], one["status"]) for one in changed] == [
        ("20261214", "confirmed"), ("20261221", "cancelled"),
    ]  # fmt: skip
    owner.human.deletes_event("primary", id)
    assert listed(owner, singleEvents="true") == []


def test_a_recurring_event_is_one_until_it_is_expanded(owner: Owner) -> None:
    id = add(owner, 15, summary="weekly", recurrence=["RRULE:FREQ=WEEKLY;COUNT=3"])
    assert len(listed(owner)) == 1
    body = owner.calendar("GET", "calendars/primary/events", singleEvents="true", orderBy="startTime").body
    assert [one["id"] for one in body["items"]] == [f"{id}_202612{day}T150000Z" for day in ("07", "14", "21")]
    assert {one["recurringEventId"] for one in body["items"]} == {id}
    assert listed(owner, timeMin="2026-12-20T00:00:00Z") == ["weekly"]
    assert listed(owner, timeMin="2026-12-25T00:00:00Z") == []


def test_a_recurring_event_keeps_its_hour_across_the_change_of_clocks(owner: Owner) -> None:
    start = datetime(2026, 10, 31, 14, 0, tzinfo=UTC)
    owner.human.adds_event("primary", start, start + timedelta(hours=1), "x", recurrence=["RRULE:FREQ=DAILY;COUNT=2"])
    body = owner.calendar("GET", "calendars/primary/events", singleEvents="true").body
    assert [one["start"]["dateTime"] for one in body["items"]] == [
        "2026-10-31T09:00:00-05:00", "2026-11-01T09:00:00-06:00",
    ]  # fmt: skip


def test_recurring_days_and_an_end_by_date(owner: Owner) -> None:
    rule = ["RRULE:FREQ=DAILY;UNTIL=20261209T000000Z"]
    owner.human.adds_event("primary", date(2026, 12, 7), date(2026, 12, 8), "day", recurrence=rule)
    body = owner.calendar("GET", "calendars/primary/events", singleEvents="true").body
    assert [one["start"]["date"] for one in body["items"]] == ["2026-12-07", "2026-12-08", "2026-12-09"]


def asked(owner: Owner, *ids: str, **fields: object) -> Got:
    span = {"timeMin": "2026-12-07T00:00:00Z", "timeMax": "2026-12-08T00:00:00Z"}
    items = [{"id": id} for id in ids or ("primary",)]
    return owner.calendar("POST", "freeBusy", {**span, "items": items, **fields})


def spans(got: Got, id: str = "primary") -> list[tuple[str, str]]:
    return [(one["start"][11:16], one["end"][11:16]) for one in got.body["calendars"][id]["busy"]]


def test_busy_times_are_merged_and_cut(owner: Owner) -> None:
    add(owner, -1, 2)
    add(owner, 9, 2)
    add(owner, 10, 2)
    add(owner, 12, 1)
    add(owner, 15, 1)
    assert spans(asked(owner)) == [("00:00", "01:00"), ("09:00", "13:00"), ("15:00", "16:00")]


def test_what_does_not_block_time_is_left_out(owner: Owner) -> None:
    add(owner, 1, transparency="transparent")
    add(owner, 3, attendees=[{"email": NADIA, "self": True, "responseStatus": "declined"}])
    owner.human.deletes_event("primary", add(owner, 5))
    add(owner, 7, recurrence=["RRULE:FREQ=HOURLY;INTERVAL=2;COUNT=2"])
    assert spans(asked(owner)) == [("07:00", "08:00"), ("09:00", "10:00")]


def test_a_whole_day_blocks_the_day_of_the_calendar(owner: Owner) -> None:
    owner.human.adds_event("primary", date(2026, 12, 7), date(2026, 12, 8), "away")
    assert spans(asked(owner)) == [("06:00", "00:00")]


def test_busy_times_come_in_the_zone_asked_for(owner: Owner) -> None:
    add(owner, 9)
    busy = asked(owner, timeZone="Europe/Berlin").body["calendars"]["primary"]["busy"]
    assert busy == [{"start": "2026-12-07T10:00:00+01:00", "end": "2026-12-07T11:00:00+01:00"}]


def test_an_unknown_calendar_is_named_as_such(owner: Owner) -> None:
    got = asked(owner, "primary", "kim@team.example.org").body
    assert got["calendars"]["kim@team.example.org"] == {
        "errors": [{"domain": "global", "reason": "notFound"}], "busy": [],
    }  # fmt: skip
    assert got["calendars"]["primary"] == {"busy": []}
    assert got["timeMin"] == "2026-12-07T00:00:00.000Z"


WRONG_SPANS: Mapping[str, tuple[Mapping[str, object], str]] = {
    "no beginning": ({"timeMin": None}, "required"),
    "no time": ({"timeMin": "noon"}, "badRequest"),
    "nothing between": ({"timeMin": "2026-12-08T00:00:00Z"}, "timeRangeEmpty"),
    "a year": ({"timeMax": "2027-12-08T00:00:00Z"}, "timeRangeTooLong"),
    "a crowd": ({"items": [{"id": str(number)} for number in range(51)]}, "tooManyCalendarsRequested"),
}


@pytest.mark.parametrize("case", WRONG_SPANS)
def test_a_wrong_question_about_busy_times_is_refused(owner: Owner, case: str) -> None:
    fields, reason = WRONG_SPANS[case]
    got = asked(owner, **fields)
    assert (got.status, got.reason) == (400, reason)
