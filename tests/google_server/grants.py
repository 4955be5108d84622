"""Who let which program do what: clients, consents given, and the tokens that come of them.

Knows no HTTP. All times are aware and come from the world's clock; token texts come from a seeded generator.
"""

from __future__ import annotations

import random
import string
from dataclasses import dataclass, field
from datetime import datetime, timedelta

ACCESS_LASTS = timedelta(seconds=3599)
CODE_LASTS = timedelta(minutes=10)
TESTING_LASTS = timedelta(days=7)
MOST_GRANTS = 100
_LETTERS = string.ascii_letters + string.digits + "-_"


@dataclass(frozen=True, slots=True, kw_only=True)
class Client:
    """A program registered with Google. `trouble` is what Google says instead of serving it: `deleted_client` …"""

    id: str
    secret: str
    trouble: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Bearer:
    """Whom an access token speaks for."""

    account: str
    client: str
    scopes: frozenset[str]


@dataclass(slots=True, kw_only=True)
class Grant:
    """One consent: a refresh token and what it opens. `ends`: when the refresh token stops working, None for never."""

    account: str
    client: str
    scopes: frozenset[str]
    refresh_token: str
    ends: datetime | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Code:
    """An authorization code waiting to be exchanged, with what the exchange must repeat."""

    account: str
    client: str
    scopes: frozenset[str]
    redirect_uri: str
    challenge: str
    challenge_method: str
    ends: datetime
    offline: bool = True


@dataclass(slots=True, kw_only=True)
class Grants:
    """All consents and tokens of this world."""

    chance: random.Random
    grants: list[Grant] = field(default_factory=list)
    codes: dict[str, Code] = field(default_factory=dict)
    _access: dict[str, tuple[Grant, datetime]] = field(default_factory=dict)

    def give(self, *, account: str, client: str, scopes: frozenset[str], ends: datetime | None) -> Grant:
        """Record a consent. An account has at most 100 refresh tokens per client; the oldest dies silently."""
        same = [one for one in self.grants if (one.account, one.client) == (account, client)]
        for old in same[: max(0, len(same) - MOST_GRANTS + 1)]:
            self._forget(old)
        token = f"1//0{self._text(60)}"
        grant = Grant(account=account, client=client, scopes=scopes, refresh_token=token, ends=ends)
        self.grants.append(grant)
        return grant

    def code_for(self, code: Code) -> str:
        """Make a code the consent page hands back."""
        text = f"4/0A{self._text(60)}"
        self.codes[text] = code
        return text

    def access_token(self, grant: Grant, now: datetime) -> str:
        """Make a new access token; the older ones go on until they end."""
        self._access = {text: held for text, held in self._access.items() if held[1] > now}
        text = f"ya29.a0{self._text(80)}"
        self._access[text] = (grant, now + ACCESS_LASTS)
        return text

    def of_refresh_token(self, token: str, now: datetime) -> Grant | None:
        """Give the consent behind a refresh token, if it is still good."""
        found = next((one for one in self.grants if one.refresh_token == token), None)
        return found if found and (found.ends is None or now < found.ends) else None

    def bearer(self, token: str, now: datetime) -> Bearer | None:
        """Give whom an access token speaks for; None if it is unknown, revoked or over."""
        held = self._access.get(token)
        if held is None or held[1] <= now or (held[0].ends is not None and held[0].ends <= now):
            return None
        grant = held[0]
        return Bearer(account=grant.account, client=grant.client, scopes=grant.scopes)

    def revoke(self, token: str) -> bool:
        """End the consent behind a refresh or an access token, and every token of that account at that client."""
        held = self._access.get(token)
        grant = held[0] if held else next((one for one in self.grants if one.refresh_token == token), None)
        if grant is None:
            return False
        for one in [one for one in self.grants if (one.account, one.client) == (grant.account, grant.client)]:
            self._forget(one)
        self._forget(grant)
        return True

    def revoke_account(self, account: str) -> None:
        """End every consent of an account, as its owner does at myaccount.google.com, or by a new password."""
        for one in [one for one in self.grants if one.account == account]:
            self._forget(one)

    def expire_access_tokens(self) -> None:
        """Let every access token be over; refresh tokens stay."""
        self._access.clear()

    def _forget(self, grant: Grant) -> None:
        self.grants = [one for one in self.grants if one is not grant]
        self._access = {text: held for text, held in self._access.items() if held[0] is not grant}

    def _text(self, length: int) -> str:
        return "".join(self.chance.choices(_LETTERS, k=length))
