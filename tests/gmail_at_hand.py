"""A Gmail account without a network: the real calls, answered by the test server in this process.

What goes wrong on the wire is not to be had here; for that there is the server itself.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import datetime
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, cast
from urllib.parse import urlsplit

from outreach.domain.messages import Draft, DraftRef, Key
from outreach.providers.google.account import Account
from outreach.providers.google.answers import failure
from outreach.providers.google.content_cache import ContentCache
from outreach.providers.google.endpoints import endpoints
from outreach.providers.google.gmail_api import GmailApi
from outreach.providers.google.mailbox import GmailMailbox
from outreach.providers.google.scopes import COMPOSE, READONLY
from outreach.providers.google.services import gmail_service
from outreach.providers.google.tokens import Token
from outreach.providers.google.transport import Transport, patience
from outreach.rendering import mime
from tests.builders import ACCOUNT, at
from tests.google_server import GoogleServer
from tests.google_server.dispatch import reply
from tests.google_server.gmail_values import Draft as Lying
from tests.google_server.grants import Grant
from tests.google_server.world import World

if TYPE_CHECKING:
    import httplib2

NOW = at("2026-12-02 18:31")
EVERYTHING = (COMPOSE, READONLY)
_HERE = endpoints({"OUTREACH_GOOGLE_URL": "http://127.0.0.1:1"})


class TokenInMemory:
    """A sign-in that is kept nowhere."""

    name = "memory"

    def __init__(self, token: Token | None) -> None:
        self.token = token

    def read(self, account: str) -> Token | None:
        return self.token

    def write(self, token: Token) -> None:
        self.token = token

    def delete(self, account: str) -> None:
        self.token = None


class InProcess:
    """What Google's library calls as its `http`: hands every request to the server's own dispatcher."""

    def __init__(self, world: World, grant: Grant) -> None:
        self._world = world
        self._grant = grant
        self.asked: list[str] = []

    def request(
        self,
        uri: str,
        method: str = "GET",
        body: str | None = None,
        headers: Mapping[str, str] | None = None,
        redirections: int = 0,
        connection_type: object = None,
    ) -> tuple[httplib2.Response, bytes]:
        import httplib2

        parts = urlsplit(uri)
        sent = {name.lower(): value for name, value in (headers or {}).items()}
        sent["authorization"] = f"Bearer {self._world.grants.access_token(self._grant, self._world.now)}"
        self.asked.append(f"{method} {parts.path.removeprefix('/gmail/v1/users/me')}{'?q' * ('q=' in parts.query)}")
        answer = reply(self._world, method, f"{parts.path}?{parts.query}", sent, (body or "").encode()).answer
        if answer.status >= 400:
            raise failure(answer.status, answer.headers, answer.content, "trying")
        return httplib2.Response({"status": str(answer.status), "content-type": "application/json"}), answer.content


def a_token(world: World, *scopes: str, email: str = ACCOUNT, address: str = ACCOUNT) -> Token:
    """Give a sign-in with these scopes, as after the consent page."""
    granted = frozenset(scopes or EVERYTHING)
    return Token(
        account=address,
        refresh_token=world.sign_in(email, granted),
        client_id="test-client",
        client_secret="test-secret",
        scopes=granted,
        granted_at=world.now,
    )


def signed_in(server: GoogleServer, *scopes: str) -> Account:
    """Give the real account, over real HTTP to the test server."""
    environ = {"OUTREACH_GOOGLE_URL": server.url, "OUTREACH_GOOGLE_HURRY": "1"}
    store = TokenInMemory(a_token(server.world, *scopes))
    return Account(address=ACCOUNT, store=store, endpoints=endpoints(environ), patience=patience(environ))


class NearbyAccount(Account):
    """An account of the test server's world, signed in with these scopes."""

    def __init__(self, world: World, *scopes: str, email: str = ACCOUNT, address: str = ACCOUNT) -> None:
        token = a_token(world, *scopes, email=email, address=address)
        super().__init__(address=address, store=TokenInMemory(token), endpoints=_HERE, patience=patience({}))
        grant = world.grants.of_refresh_token(token.refresh_token, world.now)
        assert grant is not None
        self.wire = InProcess(world, grant)

    @cached_property
    def gmail(self) -> GmailApi:
        return GmailApi(gmail_service(cast(Transport, self.wire), _HERE))


class AtHand:
    """A world with one mailbox in it, and the ways to it."""

    def __init__(self, path: Path, *scopes: str, now: datetime = NOW, signature: str = "") -> None:
        self.path = path
        self.scopes = scopes
        self.world = World(now=now)
        self.gmail = self.world.add_account(ACCOUNT, signature, name="Maya Okafor").gmail
        self.human = self.world.human(ACCOUNT)
        self.again()

    def again(self) -> None:
        """Let a new run begin: nothing is known but what was written down."""
        self.account = NearbyAccount(self.world, *self.scopes)
        self.cache = ContentCache(self.path)
        self.box = GmailMailbox(self.account, address=ACCOUNT, cache=self.cache, now=self.world.now)

    @property
    def asked(self) -> list[str]:
        """The requests of this run."""
        return self.account.wire.asked

    def asks(self) -> list[str]:
        """Give the requests since this was last called."""
        asked, self.account.wire.asked = self.account.wire.asked, []
        return asked

    def written(self, draft: Draft, key: Key) -> DraftRef:
        """Create and fill a draft."""
        return self.box.fill(self.box.create(draft, key), draft)

    def lying(self, ref: DraftRef) -> Lying:
        """Give a draft as the server has it."""
        return self.gmail.drafts[ref.id]

    def parsed(self, ref: DraftRef) -> mime.Parsed:
        """Read a draft's bytes."""
        return mime.parse(self.lying(ref).message.raw)

    def strangers(self, subjects: Iterable[str]) -> None:
        """Let the owner write drafts of their own."""
        for subject in subjects:
            self.human.writes_draft("somebody@example.org", subject, "Hello")
