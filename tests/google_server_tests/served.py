"""A served world with one owner, and a plain HTTP caller that hides nothing: no retries, no redirects, no proxies."""

from __future__ import annotations

import base64
import http.client
import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from urllib.parse import parse_qs, urlencode, urlsplit

from tests.google_server import GoogleServer
from tests.google_server.scopes import APP_CREATED, COMPOSE, FREEBUSY, READONLY

OWNER = "n.ferrer@lakeshore.example.edu"
OTHER = "t.okafor@northfield.example.edu"
ALL_WE_USE = (COMPOSE, READONLY, APP_CREATED, FREEBUSY)
CLIENT = {"client_id": "test-client", "client_secret": "test-secret"}
DRAFTS = "/gmail/v1/users/me/drafts"
PROFILE = "/gmail/v1/users/me/profile"
MAIL = b"Subject: Thank you\r\nTo: Lin Chen <l.chen@harbor.example.org>\r\n\r\nThe plan review helped.\r\n"


@dataclass(frozen=True, slots=True, kw_only=True)
class Got:
    """An answer as it came."""

    status: int
    headers: Mapping[str, str]
    body: bytes

    @property
    def json(self) -> dict[str, object]:
        value: object = json.loads(self.body)
        assert isinstance(value, dict)
        return value

    @property
    def error(self) -> Mapping[str, object]:
        """What stands under `error` in an answer of an API."""
        error = self.json["error"]
        assert isinstance(error, dict)
        return error

    @property
    def reason(self) -> object:
        errors = self.error["errors"]
        assert isinstance(errors, list)
        return errors[0]["reason"]

    def text(self, name: str) -> str:
        value = self.json[name]
        assert isinstance(value, str)
        return value

    @property
    def brought_back(self) -> Mapping[str, str]:
        """What a redirect carries in its query."""
        return {name: values[0] for name, values in parse_qs(urlsplit(self.headers["location"]).query).items()}


def call(
    server: GoogleServer, method: str, path: str, *, json_body: object = None, form: Mapping[str, str] | None = None,
    token: str = "", headers: Mapping[str, str] | None = None, raw: bytes | None = None,
) -> Got:  # fmt: skip
    """Make one request on a connection of its own."""
    sent = dict(headers or {})
    body = raw
    if json_body is not None:
        body, sent["Content-Type"] = json.dumps(json_body).encode(), "application/json"
    elif form is not None:
        body, sent["Content-Type"] = urlencode(form).encode(), "application/x-www-form-urlencoded"
    if token:
        sent["Authorization"] = f"Bearer {token}"
    connection = http.client.HTTPConnection("127.0.0.1", server.port, timeout=10)
    try:
        connection.request(method, path, body=body, headers=sent)
        answer = connection.getresponse()
        found = {name.lower(): value for name, value in answer.getheaders()}
        return Got(status=answer.status, headers=found, body=answer.read())
    finally:
        connection.close()


def refreshed(server: GoogleServer, refresh_token: str, **more: str) -> Got:
    """Ask for an access token."""
    return call(
        server, "POST", "/token",
        form={"grant_type": "refresh_token", "refresh_token": refresh_token, **CLIENT, **more},
    )  # fmt: skip


def access(server: GoogleServer, scopes: Iterable[str] = ALL_WE_USE, email: str = OWNER) -> str:
    """Sign an account in, opened if need be, and give an access token."""
    if email not in server.world.accounts:
        server.world.add_account(email)
    return refreshed(server, server.world.sign_in(email, scopes)).text("access_token")


def raw_mail(content: bytes = MAIL) -> str:
    """Write a mail as the Gmail API wants it."""
    return base64.urlsafe_b64encode(content).decode()


def created(server: GoogleServer, token: str, content: bytes = MAIL) -> Got:
    """Create a draft."""
    return call(server, "POST", DRAFTS, json_body={"message": {"raw": raw_mail(content)}}, token=token)
