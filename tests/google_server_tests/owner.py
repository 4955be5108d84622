"""An account on the test server and a plain HTTP client signed in to it: JSON in, status and JSON out."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from email.message import EmailMessage
from email.policy import SMTP
from http.client import HTTPConnection
from typing import Any
from urllib.parse import quote, urlencode

from tests.google_server import GoogleServer
from tests.google_server.account import AccountState
from tests.google_server.base64url import encoded
from tests.google_server.human import Human

NADIA = "n.ferrer@lakeshore.example.edu"
ELENA = "elena@harbor.example.org"
AUTH = "https://www.googleapis.com/auth/"
USUAL = ("gmail.compose", "gmail.readonly", "calendar.app.created", "calendar.freebusy")
ALL = ("gmail.modify", "gmail.settings.basic", "calendar")


@dataclass(frozen=True, slots=True)
class Got:
    """What came back."""

    status: int
    body: Any
    headers: Mapping[str, str]

    @property
    def reason(self) -> str:
        """Google's reason for a refusal."""
        return str(self.body["error"]["errors"][0]["reason"])

    @property
    def message(self) -> str:
        """Google's sentence for a refusal."""
        return str(self.body["error"]["message"])


class Owner:
    """A program that was allowed to use one account."""

    def __init__(
        self, server: GoogleServer, scopes: Iterable[str] = USUAL, email: str = NADIA, client: str = "test-client"
    ) -> None:
        self.world = server.world
        if email.lower() not in self.world.accounts:
            self.world.add_account(email, "<div>N. Ferrer</div>", name="Nadia Ferrer", timezone="America/Chicago")
        self.email = email
        self._port = server.port
        self._token = self._signed_in([f"{AUTH}{scope}" for scope in scopes], client)

    @property
    def state(self) -> AccountState:
        """What lies in the account."""
        return self.world.account(self.email)

    @property
    def human(self) -> Human:
        """The person themselves."""
        return self.world.human(self.email)

    def gmail(self, method: str, path: str, body: object = None, **query: object) -> Got:
        """Ask Gmail."""
        return self.ask(method, f"/gmail/v1/users/me/{path}", body, query)

    def calendar(self, method: str, path: str, body: object = None, **query: object) -> Got:
        """Ask Calendar."""
        return self.ask(method, f"/calendar/v3/{path}", body, query)

    def ask(
        self,
        method: str,
        path: str,
        body: object,
        query: Mapping[str, object],
        headers: Mapping[str, str] | None = None,
    ) -> Got:
        """Send one request."""
        target = f"{quote(path, safe='/%@')}?{urlencode(query, doseq=True)}" if query else quote(path, safe="/%@")
        sent = None if body is None else json.dumps(body).encode()
        return self._sent(method, target, sent, {"Authorization": f"Bearer {self._token}", **(headers or {})})

    def draft(self, mail: bytes, thread: str | None = None) -> Got:
        """Create a draft."""
        return self.gmail("POST", "drafts", as_draft(mail, thread))

    def redraft(self, id: str, mail: bytes, thread: str | None = None) -> Got:
        """Replace a draft."""
        return self.gmail("PUT", f"drafts/{id}", as_draft(mail, thread))

    def _signed_in(self, scopes: list[str], client: str) -> str:
        refresh = self.world.sign_in(self.email, scopes, client=client)
        form = {"grant_type": "refresh_token", "refresh_token": refresh, "client_id": client}
        secret = self.world.clients[client].secret
        kind = {"Content-Type": "application/x-www-form-urlencoded"}
        got = self._sent("POST", "/token", urlencode({**form, "client_secret": secret}).encode(), kind)
        return str(got.body["access_token"])

    def _sent(self, method: str, target: str, body: bytes | None, headers: Mapping[str, str]) -> Got:
        connection = HTTPConnection("127.0.0.1", self._port, timeout=10)
        try:
            connection.request(method, target, body=body, headers=dict(headers))
            answer = connection.getresponse()
            text = answer.read()
            kind = answer.headers.get("Content-Type", "")
            return Got(answer.status, json.loads(text) if "json" in kind and text else None, dict(answer.headers))
        finally:
            connection.close()


def as_draft(mail: bytes, thread: str | None = None) -> Mapping[str, object]:
    """Give the body of drafts.create and drafts.update."""
    return {"message": {"raw": encoded(mail), **({"threadId": thread} if thread else {})}}


def mail(
    text: str = "Good evening.\n", *, to: str = "", subject: str = "A word", id: str = "", sender: str = NADIA,
    answers: str = "", cc: str = "",
) -> bytes:  # fmt: skip
    """Write a mail as a program would."""
    message = EmailMessage(policy=SMTP.clone(max_line_length=998))
    fields = {
        "From": sender, "To": to, "Cc": cc, "Subject": subject, "Message-ID": id, "In-Reply-To": answers,
        "References": answers,
    }  # fmt: skip
    for name, value in fields.items():
        if value:
            message[name] = value
    message.set_content(text, cte="quoted-printable")
    return message.as_bytes()
