"""Accounts of the test server that are signed in for holds, each with a calendar of its own for them."""

from __future__ import annotations

from datetime import datetime
from itertools import count

from outreach.providers.google.account import Account
from outreach.providers.google.calendar import make_holds_calendar
from outreach.providers.google.endpoints import endpoints
from outreach.providers.google.scopes import CALENDAR, FREEBUSY
from outreach.providers.google.tokens import InHand, Token
from outreach.providers.google.transport import patience
from tests.google_server import GoogleServer

_NUMBERS = count(1)


def an_account(server: GoogleServer, now: datetime, *, zone: str = "America/Chicago") -> tuple[Account, str]:
    """Sign a new owner in, whose own calendar is in `zone`; give the account and the id of its calendar for holds."""
    me = f"n.ferrer.{next(_NUMBERS)}@lakeshore.example.edu"
    server.world.add_account(me, timezone=zone)
    token = Token(
        account=me,
        refresh_token=server.world.sign_in(me, (CALENDAR, FREEBUSY)),
        client_id="test-client",
        client_secret="test-secret",
        scopes=frozenset({CALENDAR, FREEBUSY}),
        granted_at=now,
    )
    here = {"OUTREACH_GOOGLE_URL": server.url, "OUTREACH_GOOGLE_HURRY": "1"}
    account = Account(address=me, store=InHand(token), endpoints=endpoints(here), patience=patience(here))
    return account, make_holds_calendar(account, "Holds", "America/Chicago")
