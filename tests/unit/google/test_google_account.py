"""The signed-in account: lazy, honest about what was granted, and never another one than the configuration names."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from pathlib import Path

import pytest

from outreach.errors import ConfigError, SignInError
from outreach.providers.google import scopes
from outreach.providers.google.account import Account
from outreach.providers.google.token_file import FileStore
from outreach.providers.google.tokens import InHand, Token
from tests.google_server import GoogleServer
from tests.unit.google.test_google_tokens import OWNER, TOKEN

OTHER = "lin.chen@northfield.example.edu"


class Untouchable:
    """A place that must not be looked into."""

    name = "nowhere"

    def read(self, account: str) -> Token | None:
        raise AssertionError(account)

    def write(self, token: Token) -> None:
        raise AssertionError

    def delete(self, account: str) -> None:
        raise AssertionError(account)


@pytest.fixture
def google() -> Iterator[GoogleServer]:
    with GoogleServer() as server:
        server.world.add_account(OWNER)
        server.world.add_account(OTHER)
        yield server


def environ(server: GoogleServer) -> Mapping[str, str]:
    return {"OUTREACH_GOOGLE_URL": server.url, "OUTREACH_GOOGLE_HURRY": "1"}


def signed_in(server: GoogleServer, email: str = OWNER) -> Token:
    granted = server.world.sign_in(email, TOKEN.scopes)
    return replace(TOKEN, refresh_token=granted, client_id="test-client", client_secret="test-secret")


def test_making_one_reads_no_token_and_asks_nobody(google: GoogleServer) -> None:
    account = Account.of(OWNER, Untouchable(), environ(google))
    assert account.address == OWNER
    assert google.world.journal == ()


def test_without_a_sign_in_the_command_is_named(google: GoogleServer, tmp_path: Path) -> None:
    account = Account.of(OWNER, FileStore(tmp_path), environ(google))
    for act in (lambda: account.token, lambda: account.granted, lambda: account.gmail, account.check_address):
        with pytest.raises(SignInError, match="not signed in to Google; type   outreach auth login"):
            act()
    assert google.world.journal == ()


def test_the_token_is_read_once(google: GoogleServer, tmp_path: Path) -> None:
    FileStore(tmp_path).write(TOKEN)
    account = Account.of(OWNER, FileStore(tmp_path), environ(google))
    assert account.token == TOKEN
    FileStore(tmp_path).delete(OWNER)
    assert account.granted == TOKEN.scopes


@pytest.mark.parametrize("one", scopes.PERMISSIONS, ids=lambda one: scopes.short(one.scope))
def test_a_missing_permission_is_named_with_what_goes_on_without_it(
    google: GoogleServer, one: scopes.Permission
) -> None:
    none = Account.of(OWNER, InHand(replace(TOKEN, scopes=frozenset())), environ(google))
    with pytest.raises(SignInError) as caught:
        none.require(one.scope, "making a draft")
    said = str(caught.value)
    assert said.startswith("making a draft: ")
    assert one.box in said
    assert one.without in said
    Account.of(OWNER, InHand(replace(TOKEN, scopes=frozenset({one.scope}))), environ(google)).require(one.scope, "x")


def test_the_right_account_is_checked_once(google: GoogleServer) -> None:
    account = Account.of(OWNER, InHand(signed_in(google)), environ(google))
    account.check_address()
    account.check_address()
    assert [one.path for one in google.world.journal] == ["/token", "/gmail/v1/users/me/profile"]


def test_another_account_is_never_written_to(google: GoogleServer) -> None:
    account = Account.of(OWNER, InHand(signed_in(google, OTHER)), environ(google))
    for _ in range(2):
        with pytest.raises(SignInError, match=f"for {OTHER}, but me.email is {OWNER}"):
            account.check_address()


def test_whose_account_it_is_cannot_be_asked_without_leave(google: GoogleServer) -> None:
    bare = replace(signed_in(google), scopes=frozenset({scopes.CALENDAR}))
    with pytest.raises(SignInError, match="Manage drafts"):
        Account.of(OWNER, InHand(bare), environ(google)).check_address()
    assert google.world.journal == ()


def test_both_services_share_one_sign_in(google: GoogleServer) -> None:
    account = Account.of(OWNER, InHand(signed_in(google)), environ(google))
    account.gmail.profile()
    account.calendar.make_calendar({"summary": "Holds"})
    assert [one.path for one in google.world.journal].count("/token") == 1


def test_a_sign_in_that_ended_says_so_without_its_secrets(google: GoogleServer) -> None:
    token = signed_in(google)
    google.world.revoke(OWNER)
    with pytest.raises(SignInError) as caught:
        Account.of(OWNER, InHand(token), environ(google)).check_address()
    assert token.refresh_token not in str(caught.value)
    assert caught.value.__cause__ is None


def test_the_calendar_is_remembered_beside_the_token(google: GoogleServer, tmp_path: Path) -> None:
    store = FileStore(tmp_path)
    store.write(TOKEN)
    account = Account.of(OWNER, store, environ(google))
    account.remember_calendar("c_2@group.calendar.google.com")
    assert account.token.calendar == "c_2@group.calendar.google.com"
    assert store.read(OWNER) == account.token


def test_a_stand_in_that_is_elsewhere_is_refused() -> None:
    with pytest.raises(ConfigError, match="OUTREACH_GOOGLE_URL"):
        Account.of(OWNER, Untouchable(), {"OUTREACH_GOOGLE_URL": "http://example.org:80"})
