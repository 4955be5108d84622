"""Where the questions are asked: one signed-in account, through the product's own guard, every answer recorded.

One try per request, nothing repeated. Whatever is made here is noted, so that it can be taken away again; nothing else
is ever changed.
"""

from __future__ import annotations

import json
import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from urllib.parse import quote, urlencode

import requests
from google.oauth2.credentials import Credentials

from outreach.providers.google.endpoints import Endpoints
from outreach.providers.google.guard import Guard
from outreach.providers.google.session import Answer, Lost, ask, harden, open_session
from outreach.providers.google.tokens import Token
from tests.probe.redaction import Masks

_TIMEOUT = (10.0, 30.0)
_ME = "/users/me"
LONGEST_DELAY = 30.0


class NoAnswer(Exception):  # noqa: N818 - it reads as a sentence
    """A request went unanswered."""


@dataclass(slots=True)
class Bench:
    """The account, and what was asked and made so far. `sleep` and `monotonic` are the clock for delays."""

    token: Token
    endpoints: Endpoints
    sleep: Callable[[float], None] = time.sleep
    monotonic: Callable[[], float] = time.monotonic
    masks: Masks = field(default_factory=Masks)
    exchanges: list[Mapping[str, object]] = field(default_factory=list)
    scene: str = ""
    access: str = ""
    address: str = ""
    calendar: str = ""
    drafts: list[str] = field(default_factory=list)
    events: list[str] = field(default_factory=list)

    def gmail(self, method: str, path: str, body: object = None, **query: str) -> Answer:
        """Ask Gmail about the account."""
        return self._asked(method, _address(self.endpoints.gmail + _ME + path, query), body)

    def calendars(self, method: str, path: str, body: object = None, *, etag: str = "", **query: str) -> Answer:
        """Ask Calendar; every write to events tells nobody."""
        quiet = {"sendUpdates": "none"} if "/events" in path and method != "GET" else {}
        return self._asked(method, _address(self.endpoints.calendar + path, query | quiet), body, etag)

    def event(self, method: str, id: str, body: object = None, *, etag: str = "") -> Answer:
        """Ask about one event of our calendar."""
        return self.calendars(method, f"{self.events_of(self.calendar)}/{id}", body, etag=etag)

    def insert(self, body: Mapping[str, object]) -> Answer:
        """Make an event on our calendar."""
        if str(body["id"]) not in self.events:
            self.events.append(str(body["id"]))
        return self.calendars("POST", self.events_of(self.calendar), body)

    def create(self, message: Mapping[str, str]) -> Answer:
        """Make a draft."""
        answer = self.gmail("POST", "/drafts", {"message": message})
        if text(answer, "id"):
            self.drafts.append(text(answer, "id"))
        return answer

    def renew(self, **changes: str) -> Answer:
        """Ask for an access token as the product does, but for `changes`; an empty text leaves a field out."""
        fields = {"grant_type": "refresh_token", "refresh_token": self.token.refresh_token}
        fields |= {"client_id": self.token.client_id, "client_secret": self.token.client_secret} | changes
        return self._form(self.endpoints.token, {name: value for name, value in fields.items() if value})

    def revoke(self, token: str) -> Answer:
        """End a token."""
        return self._form(self.endpoints.revoke, {"token": token})

    def delay(self, is_there: Callable[[], bool]) -> str:
        """Wait until something shows, and say how long that took."""
        began = self.monotonic()
        while not is_there():
            waited = self.monotonic() - began
            if waited > LONGEST_DELAY:
                return f"not within {LONGEST_DELAY:.0f} s"
            self.sleep(1)
        waited = self.monotonic() - began
        return "at once" if waited < 2 else f"after {waited:.0f} s"

    def clean(self) -> tuple[str, ...]:
        """Take away what was made here; what could not be taken away is named. The calendar stays, empty."""
        self.scene = "clean"
        left = [
            f"draft {id}" for id in self.drafts if self.gmail("DELETE", f"/drafts/{id}").status not in (200, 204, 404)
        ]
        done = (200, 204, 404, 410)
        return (*left, *(f"event {id}" for id in self.events if self.event("DELETE", id).status not in done))

    @staticmethod
    def events_of(calendar: str) -> str:
        """Give the path of a calendar's events."""
        return f"/calendars/{quote(calendar, safe='')}/events"

    def _asked(self, method: str, url: str, body: object = None, etag: str = "") -> Answer:
        content = None if body is None else json.dumps(body).encode()
        headers = {"Content-Type": "application/json"} if content else {}
        session = open_session(Credentials(token=self.access), self.endpoints, Guard(self.endpoints))  # type: ignore[no-untyped-call]
        return self._recorded(session, method, url, content, headers | ({"If-Match": etag} if etag else {}))

    def _form(self, url: str, fields: Mapping[str, str]) -> Answer:
        session = requests.Session()
        harden(session, self.endpoints, Guard(self.endpoints))
        headers = {"Content-Type": "application/x-www-form-urlencoded"}
        return self._recorded(session, "POST", url, urlencode(fields).encode(), headers)

    def _recorded(
        self, session: requests.Session, method: str, url: str, body: bytes | None, headers: Mapping[str, str]
    ) -> Answer:
        with session:
            got = ask(session, method, url, body, headers, _TIMEOUT, self.monotonic)
        line: dict[str, object] = {"scene": self.scene, "request": f"{method} {self.masks.path(url)}"}
        if isinstance(got, Lost):
            self.exchanges.append(line | {"lost": got.why})
            raise NoAnswer(got.why)
        shown = {"status": got.status, "headers": self.masks.headers(got.headers), "body": self.masks.body(got.body)}
        self.exchanges.append(line | shown)
        return got


def _address(url: str, query: Mapping[str, str]) -> str:
    return f"{url}?{urlencode(query)}" if query else url


def at(answer: Answer, *path: str | int) -> object:
    """Give what lies at a place of a JSON answer; None when there is nothing."""
    try:
        value: object = json.loads(answer.body)
    except ValueError:
        return None
    for step in path:
        if isinstance(value, dict) and isinstance(step, str):
            value = value.get(step)
        elif isinstance(value, list) and isinstance(step, int) and step < len(value):
            value = value[step]
        else:
            return None
    return value


def text(answer: Answer, *path: str | int) -> str:
    """Give the text at a place of a JSON answer; empty when there is none."""
    found = at(answer, *path)
    return found if isinstance(found, str) else ""


def outcome(answer: Answer) -> str:
    """Say how it went: the status, and for a refusal the reason Google names."""
    reason = text(answer, "error", "errors", 0, "reason") or text(answer, "error")
    return f"{answer.status} {reason}".strip()


def yes(fact: bool) -> str:
    """Say yes or no."""
    return "yes" if fact else "no"
