"""Holds on Google Calendar: who was faster, what was lost on the way, and how little is asked."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping, Sequence
from datetime import UTC, datetime, timedelta

import pytest

from outreach.domain.facts import Seen
from outreach.domain.messages import Fingerprint, HoldRef, Key
from outreach.errors import OutreachError, SignInError
from outreach.providers.base import NotDone, NotGranted, Refused, Unanswered, Unreachable
from outreach.providers.google.account import Account
from outreach.providers.google.answers import ChangedSince, NotThere, Taken
from outreach.providers.google.calendar import GoogleCalendar, make_holds_calendar
from outreach.providers.google.calendar_api import CalendarApi
from outreach.providers.google.endpoints import endpoints
from outreach.providers.google.scopes import CALENDAR, FREEBUSY
from outreach.providers.google.tokens import InHand, Token
from outreach.providers.google.transport import patience
from tests.builders import at
from tests.planned import a_hold

ME = "n.ferrer@lakeshore.example.edu"
HOLDS = "c_0123abc@group.calendar.google.com"
KEY, OTHER = Key("k" * 32), Key("o" * 32)
NOW = at("2026-11-22 19:10")
HOLD, LATER = a_hold(), a_hold(starts="2026-12-06 17:00")

Event = dict[str, object]


class FakeApi(CalendarApi):
    """Events by id with versions; `meanwhile` happens just before a call, `lost` just after it."""

    def __init__(self) -> None:
        self.calls: list[str] = []
        self.stored: dict[str, Event] = {}
        self.there = {HOLDS}
        self.meanwhile: dict[str, Callable[[], None]] = {}
        self.lost: dict[str, OutreachError] = {}
        self.page_size = 100
        self.asked_since: list[datetime | None] = []
        self.answer: Mapping[str, object] | None = None
        self._version = 0

    def make_calendar(self, body: Mapping[str, object]) -> Mapping[str, object]:
        self._begin("make_calendar")
        id = f"new{len(self.there)}@group.calendar.google.com"
        self.there.add(id)
        self._end("make_calendar")
        return {**body, "id": id}

    def calendar(self, id: str) -> Mapping[str, object]:
        self._begin("calendar", id)
        return {"id": id}

    def events(
        self,
        calendar: str,
        *,
        time_min: datetime | None = None,
        time_max: datetime | None = None,
        page: str | None = None,
        key: str | None = None,
        show_deleted: bool = False,
        size: int = 2500,
    ) -> Mapping[str, object]:
        self._begin("events", calendar)
        self.asked_since.append(time_min)
        if self.answer is not None:
            return self.answer
        first = int(page or 0)
        found = [one for one in self.stored.values() if show_deleted or one["status"] != "cancelled"]
        found = [one for one in found if time_min is None or self._ends(one) > time_min]
        rest = {"nextPageToken": str(first + self.page_size)} if first + self.page_size < len(found) else {}
        return {"items": found[first : first + self.page_size], **rest}

    def event(self, calendar: str, id: str) -> Mapping[str, object]:
        self._begin("event", calendar)
        if id not in self.stored:
            raise NotThere("not there")
        return self.stored[id]

    def insert_event(self, calendar: str, body: Mapping[str, object]) -> Mapping[str, object]:
        self._begin("insert_event", calendar)
        id = str(body["id"])
        if id in self.stored:
            raise Taken("taken")
        self.put(id, body)
        self._end("insert_event")
        return self.stored[id]

    def update_event(
        self, calendar: str, id: str, body: Mapping[str, object], etag: str | None = None
    ) -> Mapping[str, object]:
        self._begin("update_event", calendar)
        self._match(id, etag)
        self.put(id, body)
        self._end("update_event")
        return self.stored[id]

    def delete_event(self, calendar: str, id: str, etag: str | None = None) -> None:
        self._begin("delete_event", calendar)
        self._match(id, etag)
        self.change(id, status="cancelled")
        self._end("delete_event")

    def freebusy(self, start: datetime, end: datetime, calendars: Sequence[str]) -> Mapping[str, object]:
        self._begin(f"freebusy {' '.join(calendars)}")
        span = {"start": "2026-11-23T15:00:00Z", "end": "2026-11-23T16:00:00Z"}
        return {"calendars": {name: {"busy": [span]} for name in calendars}}

    def put(self, id: str, event: Mapping[str, object]) -> None:
        self._version += 1
        link = {"htmlLink": f"https://www.google.com/calendar/event?eid={id[:4]}"}
        self.stored[id] = {**json.loads(json.dumps(event)), **link, "id": id, "etag": f'"{self._version}"'}

    def change(self, id: str, **fields: object) -> None:
        self.put(id, {**self.stored[id], **fields})

    def takes_away(self, name: str) -> None:
        for one in self.stored.values():
            del one[name]

    def _begin(self, name: str, calendar: str = HOLDS) -> None:
        self.calls.append(name)
        self.meanwhile.pop(name, lambda: None)()
        if calendar not in self.there:
            raise NotThere("not there")

    def _end(self, name: str) -> None:
        if name in self.lost:
            raise self.lost.pop(name)

    def _match(self, id: str, etag: str | None) -> None:
        if id not in self.stored:
            raise NotThere("not there")
        if self.stored[id]["etag"] != etag:
            raise ChangedSince("changed")

    @staticmethod
    def _ends(one: Event) -> datetime:
        end = one["end"]
        assert isinstance(end, dict)
        return datetime.fromisoformat(end["dateTime"])


@pytest.fixture
def api() -> FakeApi:
    return FakeApi()


def an_account(
    api: FakeApi, *, calendar: str = HOLDS, scopes: frozenset[str] = frozenset({CALENDAR, FREEBUSY})
) -> Account:
    token = Token(
        account=ME,
        refresh_token="r",
        client_id="c",
        client_secret="s",
        scopes=scopes,
        calendar=calendar,
        granted_at=datetime(2026, 11, 1, tzinfo=UTC),
    )
    account = Account(address=ME, store=InHand(token), endpoints=endpoints({}), patience=patience({}))
    account.calendar = api
    return account


@pytest.fixture
def calendar(api: FakeApi) -> GoogleCalendar:
    return GoogleCalendar(an_account(api), now=NOW)


def state(calendar: GoogleCalendar, ref: HoldRef) -> Seen:
    return calendar.states([ref])[ref]


# making


def test_a_hold_is_looked_for_before_it_is_made(api: FakeApi, calendar: GoogleCalendar) -> None:
    assert calendar.hold(HOLD, KEY) == HoldRef(str(KEY), HOLD.fingerprint)
    assert api.calls == ["event", "insert_event"]


def test_a_hold_that_stands_is_adopted(api: FakeApi, calendar: GoogleCalendar) -> None:
    first = calendar.hold(HOLD, KEY)
    assert calendar.hold(HOLD, KEY) == first
    assert api.calls.count("insert_event") == 1


def test_a_hold_whose_answer_was_lost_is_adopted_later(api: FakeApi, calendar: GoogleCalendar) -> None:
    api.lost["insert_event"] = Unanswered("lost")
    with pytest.raises(Unanswered):
        calendar.hold(HOLD, KEY)
    assert calendar.find(KEY) == (calendar.hold(HOLD, KEY),)
    assert api.calls.count("insert_event") == 1


def test_a_hold_whose_first_try_took_effect_is_adopted(api: FakeApi, calendar: GoogleCalendar) -> None:
    api.lost["insert_event"] = Taken("taken")
    assert calendar.hold(HOLD, KEY) == HoldRef(str(KEY), HOLD.fingerprint)
    assert len(api.stored) == 1


def test_a_hold_that_is_said_to_stand_but_not_shown_waits(api: FakeApi, calendar: GoogleCalendar) -> None:
    api.lost["insert_event"] = Taken("taken")
    api.meanwhile["insert_event"] = lambda: api.meanwhile.update({"event": api.stored.clear})
    with pytest.raises(NotDone, match="stands already"):
        calendar.hold(HOLD, KEY)


def test_a_removed_hold_is_not_made_again(api: FakeApi, calendar: GoogleCalendar) -> None:
    calendar.hold(HOLD, KEY)
    api.change(KEY, status="cancelled")
    with pytest.raises(Refused, match="stays removed"):
        calendar.hold(HOLD, KEY)
    assert api.stored[KEY]["status"] == "cancelled"
    assert api.calls.count("insert_event") == 1


def test_a_hold_removed_while_we_were_about_to_make_it_stays_removed(api: FakeApi, calendar: GoogleCalendar) -> None:
    api.meanwhile["insert_event"] = lambda: api.put(KEY, {"status": "cancelled"})
    with pytest.raises(Refused, match="stays removed"):
        calendar.hold(HOLD, KEY)


def test_an_adopted_hold_that_a_person_changed_is_known_as_what_we_wrote(
    api: FakeApi, calendar: GoogleCalendar
) -> None:
    calendar.hold(HOLD, KEY)
    api.change(KEY, summary="weekly review, at home")
    adopted = calendar.hold(HOLD, KEY)
    assert adopted.fingerprint == HOLD.fingerprint
    assert state(calendar, adopted) is Seen.EDITED


def test_an_adopted_hold_that_was_meant_otherwise_is_known_as_what_we_wrote_then(
    calendar: GoogleCalendar,
) -> None:
    calendar.hold(HOLD, KEY)
    adopted = calendar.hold(LATER, KEY)
    assert adopted.fingerprint == HOLD.fingerprint
    assert state(calendar, calendar.move(adopted, LATER)) is Seen.AS_WRITTEN


def test_an_adopted_hold_without_our_note_is_known_as_what_it_says(api: FakeApi, calendar: GoogleCalendar) -> None:
    calendar.hold(HOLD, KEY)
    api.takes_away("extendedProperties")
    assert calendar.hold(LATER, KEY).fingerprint == HOLD.fingerprint


# moving and releasing: (what happens just before the write, what it comes to, what stands then)


def edits(api: FakeApi) -> None:
    api.change(KEY, summary="at home")


def removes(api: FakeApi) -> None:
    api.change(KEY, status="cancelled")


def colours(api: FakeApi) -> None:
    api.change(KEY, colorId="11")


def destroys(api: FakeApi) -> None:
    api.stored.clear()


FASTER: Sequence[tuple[Callable[[FakeApi], None], type[OutreachError], str]] = (
    (edits, Refused, "you changed it"),
    (removes, Refused, "stays removed"),
    (destroys, Refused, "stays removed"),
    (colours, NotDone, "the next run looks again"),
)


@pytest.mark.parametrize(("act", "problem", "says"), FASTER)
def test_a_person_who_is_faster_than_a_move_wins(
    api: FakeApi,
    calendar: GoogleCalendar,
    act: Callable[[FakeApi], None],
    problem: type[OutreachError],
    says: str,
) -> None:
    ref = calendar.hold(HOLD, KEY)
    api.meanwhile["update_event"] = lambda: act(api)
    with pytest.raises(problem, match=says):
        calendar.move(ref, LATER)
    assert all("2026-11-29" in str(one["start"]) for one in api.stored.values())
    assert api.calls.count("update_event") == 1


@pytest.mark.parametrize(("act", "problem", "says"), [FASTER[0], FASTER[2], FASTER[3]])
def test_a_person_who_is_faster_than_a_release_wins(
    api: FakeApi,
    calendar: GoogleCalendar,
    act: Callable[[FakeApi], None],
    problem: type[OutreachError],
    says: str,
) -> None:
    ref = calendar.hold(HOLD, KEY)
    api.meanwhile["delete_event"] = lambda: act(api)
    with pytest.raises(problem, match=says):
        calendar.release(ref)
    assert all(one["status"] == "tentative" for one in api.stored.values())
    assert api.calls.count("delete_event") == 1


@pytest.mark.parametrize("lost", [ChangedSince("changed"), None])
def test_a_release_is_done_when_the_hold_is_gone_by_our_own_first_try(
    api: FakeApi, calendar: GoogleCalendar, lost: OutreachError | None
) -> None:
    ref = calendar.hold(HOLD, KEY)
    if lost:
        api.lost["delete_event"] = lost
    calendar.release(ref)
    assert api.stored[KEY]["status"] == "cancelled"


def test_a_release_is_done_when_nothing_is_left_to_look_at(api: FakeApi, calendar: GoogleCalendar) -> None:
    ref = calendar.hold(HOLD, KEY)
    api.lost["delete_event"] = ChangedSince("changed")
    api.meanwhile["delete_event"] = lambda: api.meanwhile.update({"event": api.stored.clear})
    calendar.release(ref)


def test_a_move_whose_first_try_took_effect_is_done(api: FakeApi, calendar: GoogleCalendar) -> None:
    ref = calendar.hold(HOLD, KEY)
    api.lost["update_event"] = ChangedSince("changed")
    assert calendar.move(ref, LATER) == HoldRef(ref.id, LATER.fingerprint)


@pytest.mark.parametrize("call", ["update_event", "delete_event"])
def test_a_lost_answer_stays_lost(api: FakeApi, calendar: GoogleCalendar, call: str) -> None:
    ref = calendar.hold(HOLD, KEY)
    api.lost[call] = Unanswered("lost")
    with pytest.raises(Unanswered):
        calendar.move(ref, LATER) if call == "update_event" else calendar.release(ref)


def test_a_move_that_took_effect_is_not_written_again(api: FakeApi, calendar: GoogleCalendar) -> None:
    ref = calendar.hold(HOLD, KEY)
    calendar.move(ref, LATER)
    calendar.move(ref, LATER)
    assert api.calls.count("update_event") == 1


@pytest.mark.parametrize("act", [edits, removes, destroys])
def test_what_a_person_touched_before_is_not_written_at_all(
    api: FakeApi, calendar: GoogleCalendar, act: Callable[[FakeApi], None]
) -> None:
    ref = calendar.hold(HOLD, KEY)
    act(api)
    with pytest.raises(Refused):
        calendar.move(ref, LATER)
    with pytest.raises(Refused):
        calendar.release(ref)
    assert not {"update_event", "delete_event"} & set(api.calls)


def test_nothing_is_written_over_a_hold_of_unknown_version(api: FakeApi, calendar: GoogleCalendar) -> None:
    ref = calendar.hold(HOLD, KEY)
    api.takes_away("etag")
    with pytest.raises(NotDone, match="which version"):
        calendar.move(ref, LATER)
    with pytest.raises(NotDone, match="which version"):
        calendar.release(ref)
    assert not {"update_event", "delete_event"} & set(api.calls)


# looking


def many(calendar: GoogleCalendar, count: int) -> list[HoldRef]:
    return [calendar.hold(HOLD, Key(f"{number:032d}")) for number in range(count)]


def test_one_listing_tells_the_states_of_all_holds(api: FakeApi, calendar: GoogleCalendar) -> None:
    refs = many(calendar, 12)
    api.calls.clear()
    assert set(calendar.states(refs).values()) == {Seen.AS_WRITTEN}
    assert api.calls == ["events"]


def test_all_pages_of_a_listing_are_read(api: FakeApi, calendar: GoogleCalendar) -> None:
    refs = many(calendar, 12)
    api.page_size = 5
    api.calls.clear()
    assert set(calendar.states(refs).values()) == {Seen.AS_WRITTEN}
    assert api.calls == ["events"] * 3


def test_a_hold_that_the_listing_lacks_is_looked_at_by_itself(api: FakeApi, calendar: GoogleCalendar) -> None:
    past, gone = calendar.hold(HOLD, KEY), HoldRef("g" * 32, Fingerprint("x"))
    moved = {"dateTime": "2025-01-01T08:00:00Z"}
    api.change(KEY, start=moved, end=moved)
    api.calls.clear()
    assert calendar.states([past, gone]) == {past: Seen.EDITED, gone: Seen.GONE}
    assert api.calls == ["events", "event", "event"]


def test_states_are_always_those_of_now(api: FakeApi, calendar: GoogleCalendar) -> None:
    ref = calendar.hold(HOLD, KEY)
    assert list(calendar.all_keys()) == [KEY]
    assert state(calendar, ref) is Seen.AS_WRITTEN
    edits(api)
    assert state(calendar, ref) is Seen.EDITED
    removes(api)
    assert state(calendar, ref) is Seen.GONE


def test_nothing_is_asked_about_nothing_or_about_what_cannot_be_ours(api: FakeApi, calendar: GoogleCalendar) -> None:
    assert calendar.states([]) == {}
    assert calendar.find(Key("nobody")) == ()
    assert api.calls == []


def test_a_listing_of_states_leaves_out_what_is_long_over(api: FakeApi, calendar: GoogleCalendar) -> None:
    ref = calendar.hold(HOLD, KEY)
    calendar.states([ref])
    GoogleCalendar(an_account(api)).states([ref])
    calendar.all_keys()
    assert api.asked_since == [NOW - timedelta(days=372), None, None]


def test_a_deleted_calendar_does_not_mean_that_every_hold_was_removed(api: FakeApi, calendar: GoogleCalendar) -> None:
    ref = calendar.hold(HOLD, KEY)
    api.there.clear()
    with pytest.raises(SignInError, match=r"no longer in your Google account.*auth login"):
        calendar.states([ref])
    with pytest.raises(SignInError, match=r"no longer in your Google account.*auth login"):
        calendar.all_keys()
    with pytest.raises(SignInError, match=r"no longer in your Google account.*auth login"):
        calendar.hold(HOLD, OTHER)


@pytest.mark.parametrize("call", ["events", "insert_event"])
def test_a_calendar_that_answers_was_not_deleted_whatever_google_said(
    api: FakeApi, calendar: GoogleCalendar, call: str
) -> None:
    def errs() -> None:
        raise NotThere("not there")

    api.meanwhile[call] = errs
    with pytest.raises(NotDone, match="no answer to what was asked"):
        calendar.all_keys() if call == "events" else calendar.hold(HOLD, KEY)


@pytest.mark.parametrize("odd", [Taken("taken"), ChangedSince("changed")])
@pytest.mark.parametrize("call", ["events", "event"])
def test_an_answer_that_does_not_fit_is_no_answer(
    api: FakeApi, calendar: GoogleCalendar, call: str, odd: OutreachError
) -> None:
    def errs() -> None:
        raise odd

    api.meanwhile[call] = errs
    with pytest.raises(NotDone, match="no answer to what was asked"):
        calendar.all_keys() if call == "events" else calendar.find(KEY)


@pytest.mark.parametrize("answer", [{}, {"items": None}, {"items": {"id": "x"}}])
def test_a_listing_that_cannot_be_read_does_not_mean_that_nothing_is_there(
    api: FakeApi, calendar: GoogleCalendar, answer: Mapping[str, object]
) -> None:
    ref = calendar.hold(HOLD, KEY)
    api.answer = answer
    with pytest.raises(Unreachable, match="cannot be read"):
        calendar.states([ref])


def test_events_that_a_person_added_are_not_ours(api: FakeApi, calendar: GoogleCalendar) -> None:
    calendar.hold(HOLD, KEY)
    api.put("0a1b2c3d4e5f6g7h8i9j0k1l2m", {**api.stored[KEY], "summary": "a copy"})
    assert list(calendar.all_keys()) == [KEY]


def test_a_removed_hold_is_none_that_stands(api: FakeApi, calendar: GoogleCalendar) -> None:
    calendar.hold(HOLD, KEY)
    calendar.hold(HOLD, OTHER)
    removes(api)
    assert list(calendar.all_keys()) == [OTHER]
    assert calendar.find(KEY) == ()


def test_what_a_listing_of_all_keys_saw_is_found_without_asking_again(api: FakeApi, calendar: GoogleCalendar) -> None:
    ref = calendar.hold(HOLD, KEY)
    calendar.all_keys()
    api.calls.clear()
    assert calendar.find(KEY) == (ref,)
    assert api.calls == []


@pytest.mark.parametrize(
    "act",
    [
        lambda calendar, ref: calendar.hold(HOLD, OTHER),
        lambda calendar, ref: calendar.move(ref, LATER),
        lambda calendar, ref: calendar.release(ref),
        lambda calendar, ref: calendar.states([ref]),
    ],
)
def test_after_any_other_call_it_is_asked_again(
    api: FakeApi, calendar: GoogleCalendar, act: Callable[[GoogleCalendar, HoldRef], object]
) -> None:
    ref = calendar.hold(HOLD, KEY)
    calendar.all_keys()
    act(calendar, ref)
    api.calls.clear()
    calendar.find(KEY)
    assert api.calls == ["event"]


# signing in


def test_without_a_calendar_for_holds_the_way_to_one_is_named(api: FakeApi) -> None:
    calendar = GoogleCalendar(an_account(api, calendar=""))
    with pytest.raises(SignInError, match="no calendar for holds yet; type   outreach auth login"):
        calendar.hold(HOLD, KEY)
    assert api.calls == []


def test_without_the_permission_nothing_is_asked(api: FakeApi) -> None:
    calendar = GoogleCalendar(an_account(api, scopes=frozenset({FREEBUSY})))
    for act in (
        lambda: calendar.hold(HOLD, KEY),
        lambda: calendar.move(HoldRef(KEY, HOLD.fingerprint), HOLD),
        lambda: calendar.release(HoldRef(KEY, HOLD.fingerprint)),
    ):
        with pytest.raises(NotGranted, match="holds"):
            act()
    assert (calendar.find(KEY), calendar.all_keys()) == ((), ())
    assert calendar.states([HoldRef(KEY, HOLD.fingerprint)]) == {}
    assert api.calls == []


def test_free_and_busy_needs_a_permission_of_its_own(api: FakeApi) -> None:
    calendar = GoogleCalendar(an_account(api, scopes=frozenset({CALENDAR})))
    with pytest.raises(SignInError, match="busy"):
        calendar.busy(NOW, NOW + timedelta(days=1))
    assert api.calls == []


def test_our_own_holds_do_not_make_the_owner_busy(api: FakeApi) -> None:
    calendar = GoogleCalendar(an_account(api), busy=("primary", HOLDS, "team@example.org", "primary"))
    found = calendar.busy(NOW, NOW + timedelta(days=2))
    assert list(found) == [(datetime(2026, 11, 23, 15, tzinfo=UTC), datetime(2026, 11, 23, 16, tzinfo=UTC))]
    assert api.calls == ["freebusy primary team@example.org"]


# links


def test_a_link_is_googles_own_once_it_was_seen(calendar: GoogleCalendar) -> None:
    ref = calendar.hold(HOLD, KEY)
    assert calendar.link(ref) == "https://www.google.com/calendar/event?eid=kkkk"


def test_a_link_to_an_event_not_seen_yet_is_made_without_asking(api: FakeApi, calendar: GoogleCalendar) -> None:
    eid = "a2tra2tra2tra2tra2tra2tra2tra2tra2tra2tra2sgY18wMTIzYWJjQGc"  # "k…k c_0123abc@g"
    assert calendar.link(HoldRef(str(KEY), HOLD.fingerprint)) == (
        f"https://calendar.google.com/calendar/event?eid={eid}&authuser=n.ferrer%40lakeshore.example.edu"
    )
    assert api.calls == []


def test_an_event_that_came_without_a_link_has_one_all_the_same(api: FakeApi) -> None:
    GoogleCalendar(an_account(api)).hold(HOLD, KEY)
    api.takes_away("htmlLink")
    calendar = GoogleCalendar(an_account(api))
    assert calendar.link(calendar.find(KEY)[0]).startswith("https://calendar.google.com/calendar/event?eid=")


def test_a_link_needs_no_sign_in(api: FakeApi) -> None:
    nobody = Account(
        address="someone.else@example.org",
        store=InHand(an_account(api).token),
        endpoints=endpoints({}),
        patience=patience({}),
    )
    ref = HoldRef(str(KEY), HOLD.fingerprint)
    assert GoogleCalendar(nobody).link(ref) == "https://calendar.google.com/calendar"


# the calendar itself


def test_a_calendar_that_answers_is_used_again(api: FakeApi) -> None:
    assert make_holds_calendar(an_account(api), "Holds", "America/Chicago") == HOLDS
    assert api.calls == ["calendar"]


@pytest.mark.parametrize("known", ["", "deleted@group.calendar.google.com"])
def test_where_there_is_none_a_calendar_is_made_and_remembered(api: FakeApi, known: str) -> None:
    account = an_account(api, calendar=known)
    assert make_holds_calendar(account, "Holds", "America/Chicago") == "new1@group.calendar.google.com"
    assert account.token.calendar == "new1@group.calendar.google.com"


def test_a_calendar_whose_answer_was_lost_is_told(api: FakeApi) -> None:
    api.lost["make_calendar"] = Unanswered("lost")
    account = an_account(api, calendar="")
    with pytest.raises(Unanswered, match=r'the calendar "Holds" was made; an empty one may lie.*delete the empty one'):
        make_holds_calendar(account, "Holds", "America/Chicago")
    assert account.token.calendar == ""
