"""Nothing is written to an account that is not the configured one, if that can be known: not by holds either."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace

import pytest

from outreach.domain.messages import HoldRef, Key
from outreach.errors import SignInError
from outreach.providers.google import scopes
from outreach.providers.google.account import Account
from outreach.providers.google.calendar import GoogleCalendar
from outreach.providers.google.tokens import InHand
from tests.google_server import GoogleServer
from tests.google_server.world import TEST_CLIENT
from tests.planned import a_hold
from tests.unit.google.test_google_tokens import OWNER, TOKEN

OTHER = "lin.chen@northfield.example.edu"
KEY = Key("a" * 32)
HOLD = a_hold()
REF = HoldRef(KEY, HOLD.fingerprint)
HOLDS = frozenset({scopes.CALENDAR, scopes.FREEBUSY})
WRITES: dict[str, Callable[[GoogleCalendar], object]] = {
    "hold": lambda calendar: calendar.hold(HOLD, KEY),
    "move": lambda calendar: calendar.move(REF, HOLD),
    "release": lambda calendar: calendar.release(REF),
}


@pytest.fixture
def google() -> Iterator[GoogleServer]:
    with GoogleServer() as server:
        server.world.add_account(OWNER)
        server.world.add_account(OTHER)
        yield server


def calendar(server: GoogleServer, email: str, granted: frozenset[str]) -> GoogleCalendar:
    """Sign in to an account's calendar, whosever it is, with the owner's address in the configuration."""
    made = server.world.account(email).calendar.make("Holds", client=TEST_CLIENT.id)
    token = replace(
        TOKEN,
        refresh_token=server.world.sign_in(email, granted),
        client_id=TEST_CLIENT.id,
        client_secret=TEST_CLIENT.secret,
        scopes=granted,
        calendar=made.id,
    )
    environ = {"OUTREACH_GOOGLE_URL": server.url, "OUTREACH_GOOGLE_HURRY": "1"}
    return GoogleCalendar(Account.of(OWNER, InHand(token), environ))


@pytest.mark.parametrize("write", WRITES)
def test_no_hold_is_written_to_somebody_elses_account(google: GoogleServer, write: str) -> None:
    theirs = calendar(google, OTHER, HOLDS | {scopes.COMPOSE})
    with pytest.raises(SignInError, match=f"this sign-in is for {OTHER}"):
        WRITES[write](theirs)
    assert [one.call for one in google.world.journal] == ["oauth.token", "gmail.users.getProfile"]


def test_a_hold_is_written_to_the_owners(google: GoogleServer) -> None:
    assert calendar(google, OWNER, HOLDS | {scopes.COMPOSE}).hold(HOLD, KEY) == REF


def test_with_leave_for_holds_alone_nobody_can_say_whose_it_is_and_it_goes_on(google: GoogleServer) -> None:
    assert calendar(google, OWNER, HOLDS).hold(HOLD, KEY) == REF
    assert "gmail.users.getProfile" not in {one.call for one in google.world.journal}
