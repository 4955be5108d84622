"""Holds that come back, on Google: written into the one event there is; a day that a person changed is theirs."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from itertools import count
from typing import TYPE_CHECKING

import pytest

from outreach.domain.facts import Seen
from outreach.domain.messages import Hold, HoldRef, Key
from outreach.domain.recurrence import Recurrence
from outreach.planning.recurring import times_of
from outreach.providers.base import Refused
from outreach.providers.google.account import Account
from outreach.providers.google.calendar import GoogleCalendar, make_holds_calendar
from outreach.providers.google.endpoints import endpoints
from outreach.providers.google.event import body, joined, stored
from outreach.providers.google.guard import Forbidden
from outreach.providers.google.scopes import CALENDAR
from outreach.providers.google.tokens import InHand, Token
from outreach.providers.google.transport import patience
from tests.builders import at
from tests.google_server import GoogleServer
from tests.google_server.calendar_state import Calendar
from tests.google_server.recurrence import singles
from tests.guard.asked import EVENT, INSERT, as_json
from tests.guard.planted import real
from tests.planned import a_hold, every_sunday

if TYPE_CHECKING:
    from tests.google_server.human import Human

KEY = Key("k" * 32)
NOW = at("2026-11-22 19:10")
SERIES = a_hold(text="Send what is ready.", recurrence=every_sunday("2027-06-27 17:00", "2026-12-20 17:00"))
FEWER = replace(SERIES, recurrence=every_sunday("2027-06-27 17:00", "2026-12-20 17:00", "2027-02-14 17:00"))
LATER = a_hold(starts="2026-12-05 09:00", text=SERIES.text, recurrence=every_sunday())
NUMBERS = count(1)


@dataclass(frozen=True)
class Desk:
    """A calendar for holds at the server, and its owner's hands."""

    calendar: GoogleCalendar
    human: Human
    held: Calendar

    def day(self, text: str) -> str:
        return f"{KEY}_{at(text).astimezone(UTC):%Y%m%dT%H%M%SZ}"

    def state(self, ref: HoldRef) -> Seen:
        return self.calendar.states([ref])[ref]

    def times(self) -> list[datetime]:
        shown = singles(self.held.events, self.held.zone)
        return sorted(one.start.instant(self.held.zone) for one in shown if not one.cancelled)


@pytest.fixture(scope="module")
def server() -> Iterator[GoogleServer]:
    with GoogleServer(now=NOW) as running:
        yield running
        assert running.world.invitations == 0


@pytest.fixture
def desk(server: GoogleServer) -> Desk:
    me = f"n.ferrer.{next(NUMBERS)}@lakeshore.example.edu"
    server.world.add_account(me, timezone="America/New_York")
    token = Token(
        account=me,
        refresh_token=server.world.sign_in(me, (CALENDAR,)),
        client_id="test-client",
        client_secret="test-secret",
        scopes=frozenset({CALENDAR}),
        granted_at=NOW,
    )
    here = {"OUTREACH_GOOGLE_URL": server.url, "OUTREACH_GOOGLE_HURRY": "1"}
    account = Account(address=me, store=InHand(token), endpoints=endpoints(here), patience=patience(here))
    id = make_holds_calendar(account, "Holds", "America/New_York")
    held = server.world.account(me).calendar.calendars[id]
    return Desk(calendar=GoogleCalendar(account, now=NOW), human=server.world.human(me), held=held)


def test_the_days_that_google_shows_are_the_days_that_are_meant(desk: Desk) -> None:
    desk.calendar.hold(SERIES, KEY)
    assert desk.times() == [starts.astimezone(UTC) for starts, _ in times_of(SERIES)]
    assert {f"{one.astimezone(at('2026-12-01').tzinfo):%H:%M}" for one in desk.times()} == {"17:00"}


def test_a_zone_east_of_greenwich_keeps_its_last_day(desk: Desk) -> None:
    starts = datetime.fromisoformat("2026-12-03T13:00:00+01:00")
    again = Recurrence(rule="FREQ=WEEKLY;BYDAY=TH", zone="Europe/Berlin", until=starts + timedelta(weeks=20))
    board = replace(SERIES, starts=starts, ends=starts + timedelta(hours=1), zone="Europe/Berlin", recurrence=again)
    board = replace(board, recurrence=replace(again, until=list(times_of(board))[-1][0]))
    desk.calendar.hold(board, KEY)
    assert desk.times() == [begins.astimezone(UTC) for begins, _ in times_of(board)]


def test_other_days_are_written_into_the_one_event(desk: Desk) -> None:
    ref = desk.calendar.hold(SERIES, KEY)
    moved = desk.calendar.move(ref, FEWER)
    assert moved.id == ref.id
    assert desk.state(moved) is Seen.AS_WRITTEN
    assert at("2027-02-14 17:00").astimezone(UTC) not in desk.times()
    assert len(desk.times()) == len(list(times_of(SERIES))) - 1


def test_a_day_that_a_person_removed_leaves_the_rest_as_written_and_does_not_come_back(desk: Desk) -> None:
    ref = desk.calendar.hold(SERIES, KEY)
    desk.human.deletes_event(desk.held.id, desk.day("2026-12-13 17:00"))
    assert desk.state(ref) is Seen.AS_WRITTEN
    desk.calendar.move(ref, FEWER)
    assert at("2026-12-13 17:00").astimezone(UTC) not in desk.times()


def changes(desk: Desk, what: str) -> None:
    day = desk.day("2026-12-13 17:00")
    if what == "moves":
        desk.human.moves_event(desk.held.id, day, at("2026-12-14 08:00"))
    elif what == "lengthens":
        desk.human.edits_event(desk.held.id, day, end=at("2026-12-13 18:30"))
    else:
        desk.human.edits_event(desk.held.id, day, **{what: "Mine."})  # type: ignore[arg-type]


CHANGES = ("moves", "lengthens", "summary", "description", "location")


@pytest.mark.parametrize("what", CHANGES)
def test_a_day_that_a_person_changed_is_seen_and_kept(desk: Desk, what: str) -> None:
    ref = desk.calendar.hold(SERIES, KEY)
    changes(desk, what)
    assert desk.state(ref) is Seen.PARTLY
    mine = desk.held.events[desk.day("2026-12-13 17:00")]
    again = desk.calendar.move(ref, FEWER)
    assert desk.state(again) is Seen.PARTLY
    for act in (lambda: desk.calendar.release(again), lambda: desk.calendar.move(again, LATER)):
        with pytest.raises(Refused, match="one of its days"):
            act()
    assert desk.held.events[mine.id] == mine


@pytest.mark.parametrize("change", [{"colorId": "5"}, {"reminders": {"useDefault": True}}, {"status": "confirmed"}])
def test_colour_and_reminders_of_a_day_are_no_change(desk: Desk, change: dict[str, object]) -> None:
    ref = desk.calendar.hold(SERIES, KEY)
    desk.human.edits_event(desk.held.id, desk.day("2026-12-13 17:00"), **change)  # type: ignore[arg-type]
    assert desk.state(ref) is Seen.AS_WRITTEN
    desk.calendar.release(ref)


@pytest.mark.parametrize(
    "lines",
    [
        ["RRULE:FREQ=WEEKLY;BYDAY=SU;UNTIL=20261213T230000Z"],
        ["RRULE:FREQ=WEEKLY;BYDAY=SU"],
        ["RRULE:FREQ=DAILY;COUNT=4"],
        None,
    ],
)
def test_a_person_who_changes_how_it_comes_back_made_it_theirs(desk: Desk, lines: list[str] | None) -> None:
    ref = desk.calendar.hold(SERIES, KEY)
    desk.human.edits_event(desk.held.id, ref.id, recurrence=lines)
    assert desk.state(ref) is Seen.EDITED
    with pytest.raises(Refused, match="you changed it"):
        desk.calendar.move(ref, FEWER)


def test_all_of_it_removed_stays_removed(desk: Desk) -> None:
    ref = desk.calendar.hold(SERIES, KEY)
    desk.human.deletes_event(desk.held.id, ref.id)
    assert desk.state(ref) is Seen.GONE
    with pytest.raises(Refused, match="stays removed"):
        desk.calendar.hold(SERIES, KEY)
    assert desk.times() == []


def test_google_may_write_the_lines_in_its_own_way() -> None:
    said = {**body(SERIES, KEY), "etag": '"1"'}
    said["recurrence"] = [
        "EXDATE;TZID=America/Chicago:20261220T170000",
        "RRULE:FREQ=WEEKLY;WKST=SU;UNTIL=20270627T220000Z;BYDAY=SU",
    ]
    assert stored(said).fingerprint == SERIES.fingerprint
    for other in ("RRULE:FREQ=WEEKLY", ["RDATE:20261220T170000Z"], [1]):
        assert stored({**said, "recurrence": other}).fingerprint == ""


def test_a_day_whose_event_nobody_lists_says_nothing() -> None:
    alone = stored({"id": "a_1", "recurringEventId": "a"})
    assert joined([alone]) == {"a_1": alone}
    removed = stored({"id": f"{KEY}_1", "recurringEventId": KEY, "status": "cancelled"})
    assert not joined([stored(body(SERIES, KEY)), removed])[KEY].partly


@pytest.mark.parametrize("hold", [SERIES, FEWER, LATER, a_hold()])
def test_the_guard_lets_every_event_of_ours_pass(hold: Hold) -> None:
    asked = INSERT.but("a hold", body=as_json({**EVENT, **body(hold, KEY)}))
    asked.judged(real)


def test_the_guard_knows_no_repetition_without_an_end() -> None:
    asked = INSERT.but("a hold", body=as_json({**EVENT, "recurrence": ["RRULE:FREQ=WEEKLY;BYDAY=SU"]}))
    with pytest.raises(Forbidden):
        asked.judged(real)
