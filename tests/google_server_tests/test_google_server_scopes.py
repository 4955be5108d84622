"""Who may call what: no token, a wrong token, a token that opens other methods."""

from __future__ import annotations

import importlib.resources
import json
from collections.abc import Iterator, Mapping

import pytest

from tests.google_server import GoogleServer
from tests.google_server.dispatch import ROUTES
from tests.google_server.scopes import (
    APP_CREATED,
    AUTH,
    CALENDAR,
    COMPOSE,
    EVENTS_READONLY,
    FREEBUSY,
    METADATA,
    MODIFY,
    OPENED_BY,
    READONLY,
    SEND,
    opens,
)
from tests.google_server_tests.served import OWNER, PROFILE, access, call

CALENDARS = "/calendar/v3/calendars"
SCOPES = (COMPOSE, READONLY, METADATA, SEND, MODIFY, APP_CREATED, CALENDAR, FREEBUSY, EVENTS_READONLY)
APIS = [("gmail", PROFILE, "gmail.users.getProfile"), ("calendar", f"{CALENDARS}/x", "calendar.calendars.get")]


@pytest.fixture(scope="module")
def server() -> Iterator[GoogleServer]:
    with GoogleServer() as running:
        running.world.add_account(OWNER)
        yield running


def documented() -> Mapping[str, frozenset[str]]:
    """Read which scopes open which method, from the documents that come with Google's client library."""
    found: dict[str, frozenset[str]] = {}

    def walk(part: Mapping[str, Mapping[str, Mapping[str, object]]]) -> None:
        for method in part.get("methods", {}).values():
            scopes = method.get("scopes", [])
            assert isinstance(scopes, list)
            found[str(method["id"])] = frozenset(scopes)
        for inner in part.get("resources", {}).values():
            walk(inner)  # type: ignore[arg-type]  # a resource holds methods and resources, like the whole

    documents = importlib.resources.files("googleapiclient.discovery_cache.documents")
    for name in ("gmail.v1.json", "calendar.v3.json"):
        walk(json.loads(documents.joinpath(name).read_text()))
    return found


def test_the_table_of_scopes_is_googles() -> None:
    known = documented()
    assert {name: known.get(name) for name in OPENED_BY} == dict(OPENED_BY)


def test_every_route_is_a_method_of_google_and_asks_for_its_scopes() -> None:
    names = {route.name for route in ROUTES if route.api != "oauth"}
    assert names <= set(OPENED_BY)
    assert all(OPENED_BY[name] for name in names)


def test_a_method_outside_the_table_is_open_to_nobody() -> None:
    assert not opens(frozenset({CALENDAR, f"{AUTH}gmail.modify"}), "gmail.users.messages.batchDelete")


def test_compose_opens_exactly_what_google_says() -> None:
    assert {name for name in OPENED_BY if opens(frozenset({COMPOSE}), name)} == {
        "gmail.users.getProfile", "gmail.users.drafts.create", "gmail.users.drafts.get", "gmail.users.drafts.list",
        "gmail.users.drafts.update", "gmail.users.drafts.delete", "gmail.users.drafts.send",
        "gmail.users.messages.send",
    }  # fmt: skip


REQUESTS = {
    "gmail.users.getProfile": ("GET", PROFILE),
    "gmail.users.drafts.create": ("POST", "/gmail/v1/users/me/drafts"),
    "gmail.users.drafts.list": ("GET", "/gmail/v1/users/me/drafts"),
    "gmail.users.drafts.get": ("GET", "/gmail/v1/users/me/drafts/r-1"),
    "gmail.users.drafts.update": ("PUT", "/gmail/v1/users/me/drafts/r-1"),
    "gmail.users.drafts.delete": ("DELETE", "/gmail/v1/users/me/drafts/r-1"),
    "gmail.users.drafts.send": ("POST", "/gmail/v1/users/me/drafts/send"),
    "gmail.users.messages.send": ("POST", "/gmail/v1/users/me/messages/send"),
    "gmail.users.messages.list": ("GET", "/gmail/v1/users/me/messages"),
    "gmail.users.threads.get": ("GET", "/gmail/v1/users/me/threads/19a"),
    "gmail.users.settings.sendAs.list": ("GET", "/gmail/v1/users/me/settings/sendAs"),
    "calendar.calendars.insert": ("POST", CALENDARS),
    "calendar.calendars.get": ("GET", f"{CALENDARS}/none"),
    "calendar.events.list": ("GET", f"{CALENDARS}/none/events"),
    "calendar.events.insert": ("POST", f"{CALENDARS}/none/events"),
    "calendar.events.delete": ("DELETE", f"{CALENDARS}/none/events/abcde"),
    "calendar.freebusy.query": ("POST", "/calendar/v3/freeBusy"),
}


@pytest.mark.parametrize("scope", SCOPES)
def test_a_scope_opens_its_methods_and_no_other(server: GoogleServer, scope: str) -> None:
    token = access(server, [scope])
    for name, (method, path) in REQUESTS.items():
        got = call(server, method, path, token=token, json_body={} if method in ("POST", "PUT") else None)
        refused = got.status == 403 and b"ACCESS_TOKEN_SCOPE_INSUFFICIENT" in got.body
        assert refused == (scope not in OPENED_BY[name]), name


@pytest.mark.parametrize(("api", "path", "method"), APIS)
def test_insufficient_scopes_are_told_in_googles_words(server: GoogleServer, api: str, path: str, method: str) -> None:
    got = call(server, "GET", path, token=access(server, [SEND]))
    assert (got.status, got.reason) == (403, "insufficientPermissions")
    assert got.error["message"] == "Request had insufficient authentication scopes."
    assert got.error["status"] == "PERMISSION_DENIED"
    assert method in got.body.decode()
    assert 'error="insufficient_scope"' in got.headers["www-authenticate"]


@pytest.mark.parametrize(("api", "path", "method"), APIS)
def test_without_a_token_a_login_is_required(server: GoogleServer, api: str, path: str, method: str) -> None:
    got = call(server, "GET", path)
    assert (got.status, got.reason, got.error["status"]) == (401, "required", "UNAUTHENTICATED")
    assert "www-authenticate" in got.headers


@pytest.mark.parametrize("header", ["Bearer ya29.unknown", "Bearer", "Basic eDp5", "nonsense"])
@pytest.mark.parametrize(("api", "path", "method"), APIS)
def test_a_token_google_did_not_give_is_refused(
    server: GoogleServer, api: str, path: str, method: str, header: str
) -> None:
    got = call(server, "GET", path, headers={"Authorization": header})
    assert (got.status, got.reason) == (401, "authError")
    assert b'"location": "Authorization"' in got.body
    assert "invalid_token" in got.headers["www-authenticate"]


@pytest.mark.parametrize(("api", "path", "method"), APIS)
def test_an_api_that_is_not_switched_on_says_where_to_do_it(
    server: GoogleServer, api: str, path: str, method: str
) -> None:
    token = access(server, [COMPOSE, APP_CREATED])
    server.world.disable_api(api)
    got = call(server, "GET", path, token=token)
    server.world.enable_api(api)
    assert (got.status, got.reason) == (403, "accessNotConfigured")
    assert b"SERVICE_DISABLED" in got.body
    assert b"console.developers.google.com" in got.body
    assert call(server, "GET", path, token=token).status in (200, 404)
