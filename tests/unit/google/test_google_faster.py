"""A person who changes a hold after we looked and before our request arrives: Google keeps us from going over it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace

import pytest

from outreach.domain.messages import HoldRef, Key
from outreach.providers.base import Refused
from outreach.providers.google import scopes
from outreach.providers.google.account import Account
from outreach.providers.google.calendar import GoogleCalendar
from outreach.providers.google.tokens import InHand
from tests.builders import at
from tests.google_server import GoogleServer
from tests.google_server.calendar_state import Calendar
from tests.google_server.human import Human
from tests.google_server.request import Request
from tests.google_server.world import TEST_CLIENT
from tests.planned import a_hold
from tests.unit.google.test_google_tokens import OWNER, TOKEN

KEY = Key("a" * 32)
FIRST, LATER = a_hold(starts="2026-12-06 17:00"), a_hold(starts="2026-12-07 17:00")
THEIRS = at("2026-12-08 09:00")


@dataclass
class Desk:
    """Our way to the calendar, and the person at it."""

    server: GoogleServer
    ours: GoogleCalendar
    shown: Calendar

    @property
    def human(self) -> Human:
        return self.server.world.human(OWNER)

    def just_before(self, verb: str, act: Callable[[], object]) -> None:
        """Let something happen when a request of this method arrives, before Google looks at it."""

        def happens(request: Request, call: str) -> None:
            if request.method == verb:
                act()

        self.server.world.on_request = happens


@pytest.fixture
def desk() -> Iterator[Desk]:
    granted = frozenset({scopes.CALENDAR, scopes.FREEBUSY})
    with GoogleServer() as server:
        server.world.add_account(OWNER)
        shown = server.world.account(OWNER).calendar.make("Holds", client=TEST_CLIENT.id)
        token = replace(
            TOKEN,
            refresh_token=server.world.sign_in(OWNER, granted),
            client_id=TEST_CLIENT.id,
            client_secret=TEST_CLIENT.secret,
            scopes=granted,
            calendar=shown.id,
        )
        environ = {"OUTREACH_GOOGLE_URL": server.url, "OUTREACH_GOOGLE_HURRY": "1"}
        yield Desk(server, GoogleCalendar(Account.of(OWNER, InHand(token), environ)), shown)


def _moves(calendar: GoogleCalendar, ref: HoldRef) -> None:
    calendar.move(ref, LATER)


def _releases(calendar: GoogleCalendar, ref: HoldRef) -> None:
    calendar.release(ref)


@pytest.mark.parametrize(("verb", "write"), [("PUT", _moves), ("DELETE", _releases)])
def test_a_hold_that_a_person_moves_at_that_very_moment_stays_where_they_put_it(
    desk: Desk, verb: str, write: Callable[[GoogleCalendar, HoldRef], None]
) -> None:
    ref = desk.ours.hold(FIRST, KEY)
    desk.just_before(verb, lambda: desk.human.moves_event(desk.shown.id, KEY, THEIRS))
    with pytest.raises(Refused, match="you changed it"):
        write(desk.ours, ref)
    assert desk.shown.standing[KEY].start.moment == THEIRS
    assert desk.shown.overwritten == []


@pytest.mark.parametrize(("verb", "write"), [("PUT", _moves), ("DELETE", _releases)])
def test_a_hold_that_a_person_removes_at_that_very_moment_stays_removed(
    desk: Desk, verb: str, write: Callable[[GoogleCalendar, HoldRef], None]
) -> None:
    ref = desk.ours.hold(FIRST, KEY)
    desk.just_before(verb, lambda: desk.human.deletes_event(desk.shown.id, KEY))
    with pytest.raises(Refused, match="you removed it"):
        write(desk.ours, ref)
    assert KEY not in desk.shown.standing
    assert desk.shown.resurrected == []
