"""What a sign-in leaves behind, and where it is kept: in the machine's key store, or in a private file when asked.

Only the long-lived token is kept, never an access token; what was granted is kept by us, since Google's library
forgets it. No secret appears in a repr or a message.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path
from typing import Protocol

from outreach.domain.project import GoogleSettings
from outreach.errors import SignInError
from outreach.providers.google import scopes
from outreach.redaction import keep_out

KEYRING = "keyring"
FILE = "file"
AGAIN = "type   outreach auth login"


class UnreadableError(SignInError):
    """What is kept cannot be used as it lies there; a new sign-in replaces it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Token:
    """One account's sign-in. `scopes` are those granted; `calendar` is the id of the calendar for holds.

    `expires_at` (aware) is the end of the refresh token, known only where Google said it: while the app is in
    "Testing". `in_production` is what the owner said about that; None when nobody knows.
    """

    account: str
    refresh_token: str = field(repr=False)
    client_id: str
    client_secret: str = field(repr=False)
    scopes: frozenset[str]
    calendar: str = ""
    granted_at: datetime
    expires_at: datetime | None = None
    in_production: bool | None = None

    def __post_init__(self) -> None:
        """Whoever holds a sign-in must not write it anywhere else."""
        keep_out((self.refresh_token, self.client_secret))


class TokenStore(Protocol):
    """A place for sign-ins, one per account. `name` says where, for people."""

    @property
    def name(self) -> str:
        """Name the place, as in "kept in …"."""
        ...

    def read(self, account: str) -> Token | None:
        """Read an account's sign-in; None when there is none.

        Raises:
            SignInError: the place cannot be used.
            UnreadableError: what lies there cannot.
        """
        ...

    def write(self, token: Token) -> None:
        """Keep a sign-in in place of the account's last one, and read it back.

        Raises:
            SignInError: the place cannot be used, or it gave back something else.
        """
        ...

    def delete(self, account: str) -> None:
        """Forget an account's sign-in; nothing happens when there is none."""
        ...


def store_of(settings: GoogleSettings, root: Path) -> TokenStore:
    """Give the place the configuration names (`google.token`) for the workspace `root`; touches nothing yet."""
    if settings.token == FILE:
        from outreach.providers.google.token_file import FileStore

        return FileStore(root)
    from outreach.providers.google.keystore import Keystore

    return Keystore()


class InHand:
    """A sign-in that is not kept anywhere yet: to ask Google whose it is before it is kept."""

    name = "memory"

    def __init__(self, token: Token) -> None:
        """Hold one token."""
        self._token: Token | None = token

    def read(self, account: str) -> Token | None:
        """Give the token, if it is this account's."""
        return self._token if self._token and same_account(self._token.account, account) else None

    def write(self, token: Token) -> None:
        """Hold another one."""
        self._token = token

    def delete(self, account: str) -> None:
        """Let it go."""
        if self.read(account):
            self._token = None


def owner_key(account: str) -> str:
    """Give the name an account's sign-in is kept under."""
    return account.strip().lower()


def same_account(one: str, other: str) -> bool:
    """Whether two addresses are one Google account.

    Case never matters; in the addresses of gmail.com, dots do not matter either (Google's help, "Dots don't matter in
    Gmail addresses").
    """
    return _canonical(one) == _canonical(other)


def _canonical(address: str) -> str:
    local, at, domain = address.strip().lower().rpartition("@")
    if domain in ("gmail.com", "googlemail.com"):
        return f"{local.replace('.', '')}@gmail.com"
    return f"{local}{at}{domain}"


def to_text(token: Token) -> str:
    """Write a token as JSON, small enough for every key store (Windows takes 2560 bytes of UTF-16)."""
    form = {
        "version": 1,
        "account": token.account,
        "refresh_token": token.refresh_token,
        "client_id": token.client_id,
        "client_secret": token.client_secret,
        "scopes": " ".join(scopes.short(one) for one in scopes.in_order(token.scopes)),
        "calendar": token.calendar,
        "granted_at": _moment_text(token.granted_at),
        "expires_at": _moment_text(token.expires_at) if token.expires_at else None,
        "in_production": token.in_production,
    }
    return json.dumps(form, ensure_ascii=False, separators=(",", ":"))


def is_kept(token: Token, found: Token | None) -> bool:
    """Whether a place gave back what was written, in the form in which it is kept (moments in whole seconds)."""
    return found is not None and to_text(found) == to_text(token)


def from_text(text: str, place: str) -> Token:
    """Read a token from JSON; `place` is where it lay.

    Raises:
        UnreadableError: it is not one. Nothing of what lay there is repeated: it may be half of a secret.
    """
    try:
        form = json.loads(text)
        return _read(form)
    except (ValueError, KeyError, TypeError, AttributeError):
        raise UnreadableError("what is kept of your Google sign-in cannot be read", place=place, remedy=AGAIN) from None


def _read(form: Mapping[str, object]) -> Token:
    return Token(
        account=_text(form["account"]),
        refresh_token=_text(form["refresh_token"]),
        client_id=_text(form["client_id"]),
        client_secret=_text(form["client_secret"]),
        scopes=frozenset(scopes.full(name) for name in str(form["scopes"]).split()),
        calendar=str(form.get("calendar") or ""),
        granted_at=_moment(form["granted_at"]),
        expires_at=_moment(form["expires_at"]) if form.get("expires_at") else None,
        in_production=_answer(form.get("in_production")),
    )


def _text(value: object) -> str:
    if not isinstance(value, str) or not value:
        raise TypeError
    return value


def _moment(value: object) -> datetime:
    moment = datetime.fromisoformat(_text(value))
    if moment.tzinfo is None:
        raise ValueError
    return moment


def _moment_text(moment: datetime) -> str:
    return moment.astimezone(UTC).isoformat(timespec="seconds")


def _answer(value: object) -> bool | None:
    return value if isinstance(value, bool) else None
