"""The owner's own calendar, over real HTTP to the test server: what is given, what never is, how little is asked."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from itertools import count

import pytest

from outreach.domain.appointments import Appointment
from outreach.domain.messages import Key
from outreach.providers.base import Kept, Unreachable
from outreach.providers.google import appointments
from outreach.providers.google.account import Account
from outreach.providers.google.allowed import APPOINTMENTS
from outreach.providers.google.answers import NotThere
from outreach.providers.google.calendar import GoogleCalendar, make_holds_calendar
from outreach.providers.google.calendar_api import CalendarApi
from outreach.providers.google.endpoints import endpoints
from outreach.providers.google.scopes import CALENDAR, EVENTS_READONLY
from outreach.providers.google.tokens import InHand, Token
from outreach.providers.google.transport import patience
from tests.builders import at
from tests.google_server import GoogleServer
from tests.google_server.faults import Fault
from tests.planned import a_hold

NOW = at("2026-12-10 18:30")
START, END = NOW - timedelta(days=365), NOW + timedelta(days=365)
MONDAY = datetime(2026, 12, 14, 15, tzinfo=UTC)
HOUR, WEEK = timedelta(hours=1), timedelta(weeks=1)
QUILL, OSEI = "ada.quill@northfield.example.edu", "greta.osei@harbor.example.edu"
NUMBERS = count(1)


@pytest.fixture(scope="module")
def server() -> Iterator[GoogleServer]:
    with GoogleServer(now=NOW) as running:
        yield running
        assert running.world.crashes == []
        assert running.world.invitations == 0


class Owner:
    """Somebody with a calendar of their own, who let it be read."""

    def __init__(self, server: GoogleServer, *scopes: str) -> None:
        self.me = f"n.ferrer.{next(NUMBERS)}@lakeshore.example.edu"
        self.server = server
        self.primary = server.world.add_account(self.me, timezone="America/Chicago").calendar.primary
        self.human = server.world.human(self.me)
        granted = scopes or (CALENDAR, EVENTS_READONLY)
        token = Token(
            account=self.me,
            refresh_token=server.world.sign_in(self.me, granted),
            client_id="test-client",
            client_secret="test-secret",
            scopes=frozenset(granted),
            granted_at=NOW,
        )
        here = {"OUTREACH_GOOGLE_URL": server.url, "OUTREACH_GOOGLE_HURRY": "1"}
        # next to no pauses, but thousands of events in one answer take a busy machine its time
        unhurried = replace(patience(here), read=20)
        self.account = Account(address=self.me, store=InHand(token), endpoints=endpoints(here), patience=unhurried)
        self.calendar = GoogleCalendar(self.account, now=NOW)
        self.before = len(server.world.journal)

    def meets(self, *people: str, starts: datetime = MONDAY, hours: float = 1, **fields: object) -> str:
        guests = [{"email": one, "responseStatus": "accepted"} for one in people]
        ends = starts + timedelta(hours=hours)
        return self.human.adds_event("primary", starts, ends, "Secret plans", attendees=guests, **fields).id

    def first(self) -> Kept:
        return self.looked("")

    def looked(self, cursor: str) -> Kept:
        found = self.calendar.kept(cursor, START, END)
        assert found is not None
        return found

    def asks(self) -> list[str]:
        """Give the calls since this was last called, the renewal of the sign-in left out."""
        calls = [one.call for one in self.server.world.journal[self.before :]]
        self.before = len(self.server.world.journal)
        return [one for one in calls if one != "oauth.token"]


@pytest.fixture
def owner(server: GoogleServer) -> Owner:
    return Owner(server)


def ids(kept: Kept) -> list[str]:
    return [one.id for one in kept.appointments]


def test_without_leave_nothing_is_given_and_nothing_asked(server: GoogleServer) -> None:
    owner = Owner(server, CALENDAR)
    assert owner.calendar.kept("", START, END) is None
    assert owner.asks() == []


def test_a_first_look_gives_the_time_that_was_asked_for_in_one_request(owner: Owner) -> None:
    id = owner.meets("Ada.Quill@Northfield.example.edu", OSEI)
    for starts in (START - WEEK, END + WEEK):
        owner.meets(QUILL, starts=starts)
    owner.human.deletes_event("primary", owner.meets(QUILL))
    kept = owner.first()
    assert kept.appointments == (
        Appointment(id=id, starts=MONDAY, ends=MONDAY + HOUR, people=(QUILL, OSEI)),
    )  # fmt: skip
    assert (kept.until, kept.is_gap) == (END, False)
    assert owner.asks() == ["calendar.events.list"]


def test_nothing_new_is_one_request_and_the_same_cursor(owner: Owner) -> None:
    owner.meets(QUILL)
    first = owner.first()
    owner.asks()
    assert owner.looked(first.cursor) == Kept(cursor=first.cursor, until=END)
    assert owner.asks() == ["calendar.events.list"]


def test_what_changed_is_given_and_nothing_else(owner: Owner) -> None:
    moved, deleted, untouched = owner.meets(QUILL), owner.meets(OSEI), owner.meets(QUILL, OSEI)
    first = owner.first()
    owner.human.moves_event("primary", moved, MONDAY + WEEK)
    owner.human.deletes_event("primary", deleted)
    new = owner.meets(OSEI, starts=MONDAY + 2 * WEEK)
    second = owner.looked(first.cursor)
    assert untouched not in ids(second)
    assert {one.id: (one.starts, one.is_cancelled) for one in second.appointments} == {
        moved: (MONDAY + WEEK, False),
        deleted: (None, True),
        new: (MONDAY + 2 * WEEK, False),
    }
    assert second.until == END
    assert owner.looked(second.cursor).appointments == ()


def test_titles_texts_and_places_are_not_asked_for(owner: Owner) -> None:
    owner.meets(QUILL, description="Nobody knows", location="Room 3")
    assert "Secret" not in repr(owner.looked(owner.first().cursor)) + repr(owner.first())
    asked = [one.query for one in owner.server.world.journal[owner.before :] if one.call == "calendar.events.list"]
    assert [one["fields"] for one in asked] == [(APPOINTMENTS,)] * 3
    answered = owner.account.calendar.appointments(time_min=START, time_max=END)
    assert "Secret" not in repr(answered)
    assert "Room 3" not in repr(answered)


def test_times_of_a_series_are_given_each_with_what_was_done_to_it(owner: Owner) -> None:
    series = owner.meets(QUILL, recurrence=["RRULE:FREQ=WEEKLY;COUNT=4"])
    times = [f"{series}_{MONDAY + number * WEEK:%Y%m%dT%H%M%SZ}" for number in range(4)]
    first = owner.first()
    assert ids(first) == times
    owner.human.moves_event("primary", times[1], MONDAY + WEEK + 3 * HOUR)
    owner.human.deletes_event("primary", times[2])
    second = owner.looked(first.cursor)
    assert [(one.id, one.starts, one.is_cancelled) for one in second.appointments] == [
        (times[1], MONDAY + WEEK + 3 * HOUR, False),
        (times[2], None, True),
    ]
    assert ids(owner.first()) == [times[0], times[3], times[1]]
    owner.human.deletes_event("primary", series)
    third = owner.looked(second.cursor)
    assert {one.id for one in third.appointments if one.is_cancelled} == {times[0], times[1], times[3]}


def test_of_a_series_that_was_touched_only_what_lies_in_the_time_is_given(owner: Owner) -> None:
    long_ago = MONDAY - 200 * WEEK
    series = owner.meets(QUILL, starts=long_ago, recurrence=["RRULE:FREQ=WEEKLY;COUNT=700"])
    first = owner.first()
    owner.human.edits_event("primary", series, summary="Another title")
    second = owner.looked(first.cursor)
    assert ids(second) == ids(first)
    assert 100 < len(second.appointments) < 110


def test_what_was_moved_out_of_the_time_is_given_as_moved(owner: Owner) -> None:
    series = owner.meets(QUILL, recurrence=["RRULE:FREQ=WEEKLY;COUNT=2"])
    single = owner.meets(OSEI)
    first = owner.first()
    instance = f"{series}_{MONDAY:%Y%m%dT%H%M%SZ}"
    for id in (instance, single):
        owner.human.moves_event("primary", id, END + WEEK)
    assert {one.id: one.starts for one in owner.looked(first.cursor).appointments} == {
        instance: END + WEEK,
        single: END + WEEK,
    }


def test_a_whole_day_has_no_time(owner: Owner) -> None:
    guests = [{"email": QUILL}]
    owner.human.adds_event("primary", date(2026, 12, 14), date(2026, 12, 17), "Symposium", attendees=guests)
    (one,) = owner.first().appointments
    assert (one.is_whole_day, one.starts, one.ends, one.people) == (True, None, None, (QUILL,))


def test_a_hold_of_ours_is_never_among_them(owner: Owner) -> None:
    make_holds_calendar(owner.account, "Holds", "America/Chicago")
    first = owner.first()
    owner.calendar.hold(a_hold(), Key("k" * 32))
    assert owner.looked(first.cursor).appointments == ()
    assert owner.first().appointments == ()


def test_two_thousand_meetings_are_one_request_and_then_what_is_new_is_one(owner: Owner) -> None:
    for number in range(2000):
        owner.meets(QUILL, starts=START + HOUR + number * timedelta(hours=4), hours=0.5)
    first = owner.first()
    assert (len(first.appointments), owner.asks()) == (2000, ["calendar.events.list"])
    owner.meets(OSEI)
    assert len(owner.looked(first.cursor).appointments) == 1
    assert owner.asks() == ["calendar.events.list"]


def test_more_than_a_page_is_read_page_by_page(owner: Owner) -> None:
    series = [owner.meets(QUILL, starts=START + HOUR, recurrence=["RRULE:FREQ=DAILY;COUNT=700"]) for _ in range(4)]
    first = owner.first()
    assert (len(set(ids(first))), owner.asks()) == (2800, ["calendar.events.list"] * 2)
    for one in series:
        owner.human.edits_event("primary", one, summary="Another title")
    second = owner.looked(first.cursor)
    assert (sorted(ids(second)), owner.asks()) == (sorted(ids(first)), ["calendar.events.list"] * 2)


def test_when_google_forgot_the_place_there_is_a_gap_and_looking_anew_helps(owner: Owner) -> None:
    owner.meets(QUILL)
    first = owner.first()
    owner.primary.forget_changes()
    assert owner.looked(first.cursor) == Kept(cursor="", until=END, is_gap=True)
    owner.meets(OSEI)
    again = owner.first()
    assert len(again.appointments) == 2
    assert owner.looked(again.cursor).appointments == ()


@pytest.mark.parametrize("cursor", ["nonsense", "2026-12-10T00:00:00+00:00", "then token", " token"])
def test_a_cursor_that_is_none_of_ours_is_a_gap_without_a_request(owner: Owner, cursor: str) -> None:
    kept = owner.looked(cursor)
    assert (kept.cursor, kept.is_gap, owner.asks()) == ("", True, [])


def test_a_token_that_google_cannot_read_is_a_gap(owner: Owner) -> None:
    # our server says 410 of any token it does not know; reported by users: Google says 400 of some
    token = owner.first().cursor
    owner.server.world.faults.add(Fault(mode="400", path="/events"))
    assert owner.looked(token).is_gap is True


class Told(CalendarApi):
    """Gives answers that were written down."""

    def __init__(self, *answers: Mapping[str, object]) -> None:
        self.answers = iter(answers)

    def appointments(
        self,
        *,
        time_min: datetime | None = None,
        time_max: datetime | None = None,
        sync: str = "",
        page: str | None = None,
        size: int = 2500,
    ) -> Mapping[str, object]:
        return next(self.answers)


def told(*answers: Mapping[str, object]) -> Kept:
    return appointments.kept(Told(*answers), "", START, END)


def an_event(**fields: object) -> Mapping[str, object]:
    times = {"start": {"dateTime": "2026-12-14T09:00:00-06:00"}, "end": {"dateTime": "2026-12-14T10:00:00-06:00"}}
    return {"id": "abcde", "status": "confirmed", **times, **fields}


def guest(email: str, answer: str = "accepted", **fields: object) -> Mapping[str, object]:
    return {"email": email, "responseStatus": answer, **fields}


ME = guest("n.ferrer@lakeshore.example.edu", self=True)
NOT_ME = guest("n.ferrer@lakeshore.example.edu", "declined", self=True)
CASES: Mapping[str, tuple[Mapping[str, object], Callable[[Appointment], object], object]] = {
    "the owner is left out": ({"attendees": [ME, guest(QUILL)]}, lambda one: one.people, (QUILL,)),
    "a room is left out": (
        {"attendees": [guest("room@resource.calendar.google.com", resource=True), guest(QUILL)]},
        lambda one: one.people,
        (QUILL,),
    ),
    "who called it counts": (
        {"attendees": [ME], "organizer": {"email": QUILL.upper()}}, lambda one: one.people, (QUILL,),
    ),
    "who called it counts once": (
        {"attendees": [guest(QUILL, organizer=True)], "organizer": {"email": QUILL}},
        lambda one: one.people,
        (QUILL,),
    ),
    "who called it may have said no": (
        {"attendees": [guest(QUILL, "declined")], "organizer": {"email": QUILL}},
        lambda one: (one.people, one.declined),
        ((QUILL,), frozenset({QUILL})),
    ),
    "the owner called it": (
        {"attendees": [guest(QUILL)], "organizer": {**ME}}, lambda one: one.people, (QUILL,),
    ),
    "nobody has no address": ({"attendees": [{"displayName": "Quill"}, {}]}, lambda one: one.people, ()),
    "the owner said no": (
        {"attendees": [NOT_ME, guest(QUILL)]}, lambda one: (one.is_declined, one.declined), (True, frozenset()),
    ),
    "perhaps is not no": (
        {"attendees": [guest(QUILL, "tentative"), guest(OSEI, "needsAction")]}, lambda one: one.declined, frozenset(),
    ),
    "a crowd is nobody": (
        {"attendees": [ME], "attendeesOmitted": True, "organizer": {"email": QUILL}}, lambda one: one.people, (),
    ),
    "not sure yet": ({"status": "tentative"}, lambda one: one.is_cancelled, False),
    "taken off, with nothing but its id": (
        {"status": "cancelled", "start": None, "end": None}, lambda one: (one.is_cancelled, one.starts), (True, None),
    ),
    "a time in a zone of its own": (
        {"start": {"dateTime": "2026-12-14T10:00:00", "timeZone": "America/New_York"}}, lambda one: one.starts, MONDAY,
    ),
    "a time that is none": ({"end": {"dateTime": "soon"}}, lambda one: one.ends, None),
}  # fmt: skip


@pytest.mark.parametrize("case", CASES)
def test_how_an_event_is_read(case: str) -> None:
    fields, part, expected = CASES[case]
    (one,) = told({"items": [an_event(**fields)], "nextSyncToken": "t"}).appointments
    assert part(one) == expected


def test_without_a_token_the_next_look_is_a_first_one() -> None:
    assert told({"items": []}).cursor == ""


def test_a_page_without_items_may_say_so_by_saying_nothing() -> None:
    assert told({"nextPageToken": "2"}, {"nextSyncToken": "t"}).appointments == ()


@pytest.mark.parametrize("answer", [{}, {"items": None, "nextSyncToken": "t"}, {"items": "none"}])
def test_an_answer_that_is_no_list_is_no_empty_calendar(answer: Mapping[str, object]) -> None:
    with pytest.raises(Unreachable, match="cannot be read"):
        told(answer)


def test_a_calendar_that_is_not_there_is_no_gap() -> None:
    class Gone(Told):
        def appointments(self, **_: object) -> Mapping[str, object]:
            raise NotThere("it is not there")

    with pytest.raises(NotThere):
        appointments.kept(Gone(), "", START, END)
