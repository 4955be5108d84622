"""Signs the throw-away account in with the product's own code, and keeps the sign-in in memory only."""

from __future__ import annotations

import secrets
from collections.abc import Callable
from datetime import datetime

from outreach.providers.google.account import Account
from outreach.providers.google.answers import sign_in_failure
from outreach.providers.google.client_file import Client
from outreach.providers.google.consent import exchange, question, revoke
from outreach.providers.google.endpoints import Endpoints
from outreach.providers.google.receiver import Receiver
from outreach.providers.google.scopes import CALENDAR, COMPOSE, FREEBUSY
from outreach.providers.google.tokens import InHand, Token
from outreach.providers.google.transport import Patience

ASKED = (COMPOSE, CALENDAR, FREEBUSY)
LIMIT = 300.0


def signed_in(
    client: Client, account: str, endpoints: Endpoints, patience: Patience, visit: Callable[[str], None], now: datetime
) -> Token:
    """Open Google's page, wait for the person, and make sure that it is the named account.

    Raises:
        OutreachError: it did not come to an end, or it is another account; then the sign-in was ended again.
    """
    state = secrets.token_urlsafe(32)
    with Receiver(state) as receiver:
        asked = question(client, ASKED, account, receiver.address, state, endpoints)
        visit(asked.url)
        landing = receiver.wait(LIMIT)
    if landing.error:
        raise sign_in_failure(landing.error)
    grant = exchange(client, landing.code, asked, endpoints, patience, now)
    token = Token(
        account=account,
        refresh_token=grant.refresh_token,
        client_id=client.id,
        client_secret=client.secret,
        scopes=grant.scopes,
        granted_at=now,
        expires_at=now + grant.lasts if grant.lasts else None,
    )
    try:
        Account(address=account, store=InHand(token), endpoints=endpoints, patience=patience).check_address()
    except BaseException:
        revoke(token.refresh_token, endpoints, patience)
        raise
    return token
