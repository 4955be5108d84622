"""One signed-in account: its token, what was granted, and the two services it opens.

Lazy: no token is read and no network touched until something is asked. Who the account belongs to is checked once,
before the first write. The access token lives in memory only.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from functools import cached_property
from typing import TYPE_CHECKING

from outreach.errors import SignInError
from outreach.providers.base import NotGranted
from outreach.providers.google import scopes
from outreach.providers.google.tokens import AGAIN, Token, TokenStore, same_account

if TYPE_CHECKING:
    from outreach.providers.google.calendar_api import CalendarApi
    from outreach.providers.google.endpoints import Endpoints
    from outreach.providers.google.gmail_api import GmailApi
    from outreach.providers.google.transport import Patience, Transport


class Account:
    """The account of the owner's address."""

    def __init__(
        self,
        *,
        address: str,
        store: TokenStore,
        endpoints: Endpoints,
        patience: Patience,
        withheld: frozenset[str] = frozenset(),
    ) -> None:
        """Take the address the configuration names, and where its sign-in is kept.

        Scopes that are `withheld` are not used, even if they were granted once.
        """
        self._address = address
        self._store = store
        self._endpoints = endpoints
        self._patience = patience
        self._withheld = withheld
        self._token: Token | None = None
        self._checked = False

    @classmethod
    def of(cls, address: str, store: TokenStore, environ: Mapping[str, str]) -> Account:
        """Give the account with the endpoints and the patience of an environment.

        Raises:
            ConfigError: the environment names a stand-in for Google that is not on this machine.
        """
        from outreach.providers.google.endpoints import endpoints
        from outreach.providers.google.transport import patience

        return cls(address=address, store=store, endpoints=endpoints(environ), patience=patience(environ))

    @property
    def address(self) -> str:
        """The address the configuration names."""
        return self._address

    @property
    def token(self) -> Token:
        """The account's sign-in.

        Raises:
            SignInError: there is none, or it cannot be read.
        """
        if self._token is None:
            self._token = self._store.read(self._address)
        if self._token is None:
            raise SignInError("not signed in to Google", place=self._address, remedy=AGAIN)
        return self._token

    @property
    def granted(self) -> frozenset[str]:
        """The scopes Google granted, as we stored them."""
        return self.token.scopes

    @cached_property
    def gmail(self) -> GmailApi:
        """The calls to Gmail."""
        from outreach.providers.google.gmail_api import GmailApi
        from outreach.providers.google.services import gmail_service

        return GmailApi(gmail_service(self._transport, self._endpoints))

    @cached_property
    def calendar(self) -> CalendarApi:
        """The calls to Google Calendar."""
        from outreach.providers.google.calendar_api import CalendarApi
        from outreach.providers.google.services import calendar_service

        return CalendarApi(calendar_service(self._transport, self._endpoints))

    @cached_property
    def _transport(self) -> Transport:
        """Make the one guarded way out, for both services: their waiting is counted together."""
        from google.oauth2.credentials import Credentials

        from outreach.providers.google.guard import Guard
        from outreach.providers.google.transport import Transport, open_session

        # without scopes: a refresh then asks for what was granted, not for what was once wanted
        credentials = Credentials(  # type: ignore[no-untyped-call]
            token=None,
            refresh_token=self.token.refresh_token,
            token_uri=self._endpoints.token,
            client_id=self.token.client_id,
            client_secret=self.token.client_secret,
        )
        return Transport(open_session(credentials, self._endpoints, Guard(self._endpoints)), self._patience)

    def may(self, scope: str) -> bool:
        """Whether a scope was granted and may be used.

        Raises:
            SignInError: nobody is signed in.
        """
        return scope in self.granted and scope not in self._withheld

    def require(self, scope: str, what: str) -> None:
        """Make sure that a scope was granted before doing `what`.

        Raises:
            NotGranted: it was not; the sentence names the box and what goes on working without it.
            SignInError: nobody is signed in.
        """
        if self.may(scope):
            return
        box = scopes.permission(scope)
        raise NotGranted(
            f'{what}: on Google\'s page the box "{box.box}" was not ticked, so {box.without}',
            remedy=f"{AGAIN}   and tick it",
        )

    def check_address(self) -> None:
        """Make sure, once, that the signed-in account is the configured one.

        Raises:
            SignInError: it is another one, or Gmail may not be asked.
        """
        if self._checked:
            return
        self.require(scopes.COMPOSE, "checking whose account it is")
        self.profile()

    def profile(self) -> Mapping[str, object]:
        """Ask whose mailbox it is and where its history stands now.

        Raises:
            SignInError: it is another account than the configured one.
        """
        answer = self.gmail.profile()
        found = str(answer.get("emailAddress") or "")
        if not same_account(found, self._address):
            raise another(found, self._address)
        self._checked = True
        return answer

    def check_owner(self) -> None:
        """Make sure, once, whose account it is before anything is written, if that may be asked.

        Raises:
            SignInError: it is another account than the configured one.
        """
        if self.may(scopes.COMPOSE):
            self.check_address()

    def close(self) -> None:
        """Close what connections there are; asking again opens new ones."""
        if "_transport" in self.__dict__:
            self._transport.close()

    def remember_calendar(self, id: str) -> None:
        """Keep the id of the calendar for holds beside the token."""
        token = replace(self.token, calendar=id)
        self._store.write(token)
        self._token = token


def another(found: str, address: str) -> SignInError:
    """Say that Google's answer came for another account than the configured one."""
    return SignInError(
        f"this sign-in is for {found or 'an account without an address'}, but me.email is {address}; nothing was done",
        place="config.yaml: me.email",
        remedy=f"{AGAIN}   with {address}, or write the other address there if that is you",
    )
