"""Two servers that claim to be Google, asked the same things in the same way.

What has no request of its own at Google (a person agrees, a mail arrives) is done in each server's own way; everything
else goes over HTTP, byte for byte the same.
"""

from __future__ import annotations

import base64
import http.client
import json
import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Protocol
from urllib.parse import parse_qs, urlencode, urlsplit

from tests.emulate.emulator import CLIENT, REDIRECT, SECRET, Emulator, token_of
from tests.google_server import GoogleServer
from tests.google_server.consent import Consent
from tests.google_server.scopes import CALENDAR, COMPOSE, READONLY

EVERYTHING = (COMPOSE, READONLY, CALENDAR)
_FORM = "application/x-www-form-urlencoded"


@dataclass(frozen=True, slots=True, kw_only=True)
class Reply:
    """One answer."""

    status: int
    headers: Mapping[str, str]
    body: bytes

    @property
    def json(self) -> object:
        """The body as JSON; None when it is none."""
        try:
            return json.loads(self.body)
        except ValueError:
            return None

    def at(self, *path: str | int) -> object:
        """Give what lies at a place of the body; None when there is nothing."""
        return at(self.json, *path)

    def text(self, *path: str | int) -> str:
        """Give the text at a place of the body; empty when there is none."""
        found = self.at(*path)
        return found if isinstance(found, str) else ""

    def items(self, *path: str | int) -> list[object]:
        """Give the list at a place of the body; empty when there is none."""
        found = self.at(*path)
        return found if isinstance(found, list) else []


def at(value: object, *path: str | int) -> object:
    """Walk into JSON; None when the way ends early."""
    for step in path:
        if isinstance(value, dict) and isinstance(step, str):
            value = value.get(step)
        elif isinstance(value, list) and isinstance(step, int) and -len(value) <= step < len(value):
            value = value[step]
        else:
            return None
    return value


def mail(text: str, **headers: str) -> str:
    """Write a mail as the API takes it: RFC 5322, then base64url. `message_id` stands for Message-ID."""
    names = {"sender": "From"}
    lines = [f"{names.get(name) or name.replace('_', '-').title()}: {value}" for name, value in headers.items()]
    content = "\r\n".join(["MIME-Version: 1.0", *lines, "", text, ""])
    return base64.urlsafe_b64encode(content.encode()).decode()


def call(url: str, method: str, path: str, *, body: bytes = b"", headers: Mapping[str, str] | None = None) -> Reply:
    """Make one request on a connection of its own; nothing is repeated, followed or decoded."""
    parts = urlsplit(url)
    connection = http.client.HTTPConnection(parts.hostname or "", parts.port, timeout=10)
    try:
        connection.request(method, path, body=body or None, headers=dict(headers or {}))
        answer = connection.getresponse()
        content = answer.read()
        named = {name.lower(): value for name, value in answer.getheaders()}
        return Reply(status=answer.status, headers=named, body=content)
    finally:
        connection.close()


class Peer(Protocol):
    """One of the two servers."""

    name: str
    token_path: str
    revoke_path: str

    @property
    def url(self) -> str:
        """Where it listens."""
        ...

    def token(self, account: str, scopes: tuple[str, ...] = EVERYTHING) -> str:
        """Give an access token for an account."""
        ...

    def agree(self, account: str, query: Mapping[str, str]) -> Reply:
        """Open the consent page as `account` and agree; the answer is the one that leads back to the program."""
        ...

    def receives(self, account: str, *, sender: str, subject: str, text: str) -> str:
        """Let a mail arrive in the inbox; its message id."""
        ...

    def sends(self, account: str, draft: str) -> None:
        """Let the person press Send."""
        ...


class Theirs:
    """npm's emulate."""

    name = "emulate"
    token_path, revoke_path = "/oauth2/token", "/oauth2/revoke"

    def __init__(self, emulator: Emulator) -> None:
        """Take one that runs."""
        self._emulator = emulator

    @property
    def url(self) -> str:
        """Where it listens."""
        return self._emulator.url

    def token(self, account: str, scopes: tuple[str, ...] = EVERYTHING) -> str:
        """Give the seeded token (it opens everything, whatever the scopes)."""
        return token_of(account)

    def agree(self, account: str, query: Mapping[str, str]) -> Reply:
        """Press the account's button: one form per account."""
        page = call(self.url, "GET", f"/o/oauth2/v2/auth?{urlencode(query)}")
        for form in re.findall(rb"<form.*?</form>", page.body, re.DOTALL):
            fields = dict(re.findall(r'name="([^"]*)" value="([^"]*)"', form.decode().replace("&amp;", "&")))
            if fields.get("email") == account:
                body = urlencode(fields).encode()
                return call(self.url, "POST", "/o/oauth2/v2/auth/callback", body=body, headers={"Content-Type": _FORM})
        return page

    def receives(self, account: str, *, sender: str, subject: str, text: str) -> str:
        """Insert it by the API: emulate has no other way in."""
        raw = mail(text, sender=sender, to=account, subject=subject, message_id=f"<{subject}@mail.example.org>")
        body = {"raw": raw, "labelIds": ["INBOX", "UNREAD"]}
        return self._as(account, "/gmail/v1/users/me/messages", body).text("id")

    def sends(self, account: str, draft: str) -> None:
        """Send it by the API: emulate has no person."""
        self._as(account, "/gmail/v1/users/me/drafts/send", {"id": draft})

    def _as(self, account: str, path: str, body: Mapping[str, object]) -> Reply:
        headers = {"Authorization": f"Bearer {self.token(account)}", "Content-Type": "application/json"}
        return call(self.url, "POST", path, body=json.dumps(body).encode(), headers=headers)


class Ours:
    """The server of tests/google_server."""

    name = "ours"
    token_path, revoke_path = "/token", "/revoke"

    def __init__(self, server: GoogleServer, accounts: tuple[str, ...]) -> None:
        """Take one that runs, and make the accounts."""
        self._server = server
        self._tokens: dict[tuple[str, tuple[str, ...]], str] = {}
        for one in accounts:
            server.world.add_account(one)

    @property
    def url(self) -> str:
        """Where it listens."""
        return self._server.url

    def token(self, account: str, scopes: tuple[str, ...] = EVERYTHING) -> str:
        """Sign in without a browser, and exchange the refresh token; once."""
        if (account, scopes) not in self._tokens:
            self._tokens[account, scopes] = self._sign_in(account, scopes)
        return self._tokens[account, scopes]

    def _sign_in(self, account: str, scopes: tuple[str, ...]) -> str:
        fields = {"grant_type": "refresh_token", "client_id": CLIENT, "client_secret": SECRET}
        fields["refresh_token"] = self._server.world.sign_in(account, scopes)
        body = urlencode(fields).encode()
        return call(self.url, "POST", self.token_path, body=body, headers={"Content-Type": _FORM}).text("access_token")

    def agree(self, account: str, query: Mapping[str, str]) -> Reply:
        """Let the next person at the consent page be this account."""
        self._server.world.consent = Consent(as_account=account)
        return call(self.url, "GET", f"/o/oauth2/v2/auth?{urlencode(query)}")

    def receives(self, account: str, *, sender: str, subject: str, text: str) -> str:
        """Let it arrive."""
        return self._server.world.receives(account, None, sender, subject, text).id

    def sends(self, account: str, draft: str) -> None:
        """Press Send."""
        self._server.world.human(account).sends_draft(draft)


@dataclass(frozen=True, slots=True)
class Stage:
    """What one case plays on: a server, and an account nobody else uses."""

    peer: Peer
    me: str

    def token(self, *scopes: str) -> str:
        """Give an access token for the case's account."""
        return self.peer.token(self.me, scopes or EVERYTHING)

    def get(self, path: str, *, token: str | None = None, **query: str) -> Reply:
        """Ask."""
        return self.ask("GET", f"{path}?{urlencode(query)}" if query else path, token=token)

    def post(self, path: str, body: object, *, token: str | None = None) -> Reply:
        """Make something."""
        return self.ask("POST", path, body, token=token)

    def put(self, path: str, body: object) -> Reply:
        """Write something anew."""
        return self.ask("PUT", path, body)

    def delete(self, path: str) -> Reply:
        """Delete something."""
        return self.ask("DELETE", path)

    def ask(
        self,
        method: str,
        path: str,
        body: object = None,
        *,
        token: str | None = None,
        headers: Mapping[str, str] | None = None,
    ) -> Reply:
        """Make one request with the account's token."""
        sent = {"Authorization": f"Bearer {token or self.token()}", **(headers or {})}
        content = b""
        if body is not None:
            content = body if isinstance(body, bytes) else json.dumps(body).encode()
            sent["Content-Type"] = "application/json"
        return call(self.peer.url, method, path, body=content, headers=sent)

    def form(self, path: str, fields: Mapping[str, str], headers: Mapping[str, str] | None = None) -> Reply:
        """Post a form, without a token."""
        sent = {"Content-Type": _FORM, **(headers or {})}
        return call(self.peer.url, "POST", path, body=urlencode(fields).encode(), headers=sent)

    def agree(self, **query: str) -> Mapping[str, str]:
        """Agree at the consent page; what came back to the program, with the address under `to`."""
        asked = {"client_id": CLIENT, "redirect_uri": REDIRECT, "response_type": "code", "access_type": "offline"}
        reply = self.peer.agree(self.me, asked | query)
        to, _, back = reply.headers.get("location", "").partition("?")
        return {"to": to, "status": str(reply.status)} | {name: one[0] for name, one in parse_qs(back).items()}
