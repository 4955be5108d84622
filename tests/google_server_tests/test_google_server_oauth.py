"""Signing in: consent, codes with PKCE, refreshing, the many ways in which it ends."""

from __future__ import annotations

import base64
import hashlib
import threading
import urllib.request
from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from urllib.parse import urlencode

import pytest
from google_auth_oauthlib.flow import InstalledAppFlow

from tests.google_server import Client, Consent, GoogleServer
from tests.google_server.oauth import TROUBLES
from tests.google_server.scopes import APP_CREATED, COMPOSE, FREEBUSY
from tests.google_server_tests.served import CLIENT, OTHER, OWNER, PROFILE, Got, access, call, created, refreshed

BACK = "http://127.0.0.1:53682/"
VERIFIER = "a-verifier-of-forty-three-characters-or-more-0123"
CHALLENGE = base64.urlsafe_b64encode(hashlib.sha256(VERIFIER.encode()).digest()).decode().rstrip("=")
ASKED = {
    "response_type": "code", "client_id": "test-client", "redirect_uri": BACK, "scope": f"{COMPOSE} {APP_CREATED}",
    "state": "s-1", "code_challenge": CHALLENGE, "code_challenge_method": "S256", "access_type": "offline",
}  # fmt: skip


@pytest.fixture
def server() -> Iterator[GoogleServer]:
    with GoogleServer() as running:
        running.world.add_account(OWNER)
        running.world.add_account(OTHER)
        yield running


def asked(server: GoogleServer, **changes: str) -> Got:
    return call(server, "GET", f"/o/oauth2/v2/auth?{urlencode(ASKED | changes)}")


def exchanged(server: GoogleServer, code: str, /, **changes: str) -> Got:
    form = {"grant_type": "authorization_code", "code": code, "redirect_uri": BACK, "code_verifier": VERIFIER, **CLIENT}
    return call(server, "POST", "/token", form=form | changes)


def test_a_consent_comes_back_with_a_code_and_the_state(server: GoogleServer) -> None:
    got = asked(server)
    assert got.status == 302
    assert got.headers["location"].startswith(BACK)
    assert got.brought_back["state"] == "s-1"


def test_a_code_is_exchanged_for_tokens_that_open_the_mailbox(server: GoogleServer) -> None:
    tokens = exchanged(server, asked(server).brought_back["code"])
    assert tokens.json.keys() == {"access_token", "expires_in", "refresh_token", "scope", "token_type"}
    profile = call(server, "GET", PROFILE, token=tokens.text("access_token"))
    assert profile.json["emailAddress"] == OWNER


def test_the_hint_and_the_person_choose_the_account(server: GoogleServer) -> None:
    hinted = exchanged(server, asked(server, login_hint=OTHER).brought_back["code"])
    assert call(server, "GET", PROFILE, token=hinted.text("access_token")).json["emailAddress"] == OTHER
    server.world.consent = Consent(as_account=OWNER)
    chosen = exchanged(server, asked(server, login_hint=OTHER).brought_back["code"])
    assert call(server, "GET", PROFILE, token=chosen.text("access_token")).json["emailAddress"] == OWNER


def test_an_unticked_box_is_missing_from_the_granted_scopes(server: GoogleServer) -> None:
    server.world.consent = Consent(grants={COMPOSE, FREEBUSY})
    tokens = exchanged(server, asked(server).brought_back["code"])
    assert tokens.json["scope"] == COMPOSE


def test_unticking_everything_is_declining(server: GoogleServer) -> None:
    server.world.consent = Consent(grants=())
    assert asked(server).brought_back == {"error": "access_denied", "state": "s-1"}


@pytest.mark.parametrize("error", ["access_denied", "admin_policy_enforced", "org_internal"])
def test_an_error_comes_back_to_the_program_or_stays_on_the_page(server: GoogleServer, error: str) -> None:
    server.world.consent = Consent(error=error)
    assert asked(server).brought_back == {"error": error, "state": "s-1"}
    server.world.consent = Consent(error=error, on_page=True)
    shown = asked(server)
    assert shown.status in (400, 403)
    assert error in shown.body.decode()


def test_a_forged_state_can_come_back(server: GoogleServer) -> None:
    server.world.consent = Consent(forged_state="s-2")
    assert asked(server).brought_back["state"] == "s-2"


def test_a_consent_can_come_without_a_refresh_token(server: GoogleServer) -> None:
    server.world.consent = Consent(refresh_token=False)
    assert "refresh_token" not in exchanged(server, asked(server).brought_back["code"]).json


def test_a_person_can_tick_the_boxes(server: GoogleServer) -> None:
    server.world.consent = Consent(asks=True)
    page = asked(server)
    assert f'name="grant" value="{APP_CREATED}"' in page.body.decode()
    clicked = ASKED | {"grant": APP_CREATED, "account": OTHER, "choice": "continue"}
    back = call(server, "POST", "/o/oauth2/v2/auth", form=clicked)
    assert exchanged(server, back.brought_back["code"]).json["scope"] == APP_CREATED
    cancelled = call(server, "POST", "/o/oauth2/v2/auth", form=ASKED | {"choice": "cancel"})
    assert cancelled.brought_back["error"] == "access_denied"


@pytest.mark.parametrize(
    ("changes", "error"),
    [
        ({"client_id": "nobody"}, "invalid_client"),
        ({"response_type": "token"}, "invalid_request"),
        ({"redirect_uri": "https://evil.example.org/"}, "redirect_uri_mismatch"),
        ({"redirect_uri": "http://192.0.2.1:8080/"}, "redirect_uri_mismatch"),
        ({"scope": "a c e"}, "invalid_scope"),
        ({"scope": ""}, "invalid_scope"),
        ({"login_hint": "nobody@example.org"}, "invalid_account"),
    ],
)
def test_a_wrong_request_is_shown_on_the_page_and_never_redirected(
    server: GoogleServer, changes: dict[str, str], error: str
) -> None:
    got = asked(server, **changes)
    assert got.status in (400, 401)
    assert error in got.body.decode()
    assert "location" not in got.headers
    assert call(server, "POST", "/o/oauth2/v2/auth", form=ASKED | changes | {"choice": "continue"}).status >= 400


@pytest.mark.parametrize("address", ["http://127.0.0.1:1/", "http://localhost:65000/back?x=1", "http://[::1]:9/"])
def test_a_desktop_client_may_listen_on_any_loopback_port(server: GoogleServer, address: str) -> None:
    assert asked(server, redirect_uri=address).headers["location"].startswith(address)


@pytest.mark.parametrize(
    ("changes", "error", "description"),
    [
        ({"code_verifier": "another-verifier"}, "invalid_grant", "Invalid code verifier."),
        ({"code_verifier": ""}, "invalid_grant", "Missing code verifier."),
        ({"redirect_uri": "http://127.0.0.1:53683/"}, "redirect_uri_mismatch", "Bad Request"),
        ({"code": "4/0Anything"}, "invalid_grant", "Malformed auth code."),
        ({"code": ""}, "invalid_request", "Missing required parameter: code"),
        ({"grant_type": "password"}, "unsupported_grant_type", "Invalid grant_type: password"),
        ({"client_id": "nobody"}, "invalid_client", "The OAuth client was not found."),
        ({"client_secret": "wrong"}, "invalid_client", "The provided client secret is invalid."),
        ({"client_secret": ""}, "invalid_request", "client_secret is missing."),
    ],
)
def test_an_exchange_that_does_not_fit_is_refused(
    server: GoogleServer, changes: dict[str, str], error: str, description: str
) -> None:
    got = exchanged(server, asked(server).brought_back["code"], **changes)
    assert got.status in (400, 401)
    assert got.json == {"error": error, "error_description": description}


def test_a_code_works_once(server: GoogleServer) -> None:
    code = asked(server).brought_back["code"]
    assert exchanged(server, code).status == 200
    assert exchanged(server, code).json["error"] == "invalid_grant"


def test_a_code_works_for_ten_minutes(server: GoogleServer) -> None:
    code = asked(server).brought_back["code"]
    server.world.now += timedelta(minutes=10)
    assert exchanged(server, code).json["error"] == "invalid_grant"


def test_a_code_works_for_its_own_client_only(server: GoogleServer) -> None:
    server.world.clients["other"] = Client(id="other", secret="")
    got = exchanged(server, asked(server).brought_back["code"], client_id="other", client_secret="")
    assert got.json["error"] == "invalid_grant"


def test_plain_challenges_and_none_at_all_work_as_rfc_7636_says(server: GoogleServer) -> None:
    plain = asked(server, code_challenge=VERIFIER, code_challenge_method="plain").brought_back["code"]
    assert exchanged(server, plain).status == 200
    none = asked(server, code_challenge="").brought_back["code"]
    assert exchanged(server, none, code_verifier="").status == 200


def test_a_client_may_name_itself_by_basic_authentication(server: GoogleServer) -> None:
    refresh = server.world.sign_in(OWNER, [COMPOSE])
    form = {"grant_type": "refresh_token", "refresh_token": refresh}
    good = base64.b64encode(b"test-client:test-secret").decode()
    assert call(server, "POST", "/token", form=form, headers={"Authorization": f"Basic {good}"}).status == 200
    bad = call(server, "POST", "/token", form=form, headers={"Authorization": "Basic ?"})
    assert bad.json["error"] == "invalid_client"


def test_refreshing_gives_a_new_access_token_and_no_new_refresh_token(server: GoogleServer) -> None:
    refresh = server.world.sign_in(OWNER, [COMPOSE])
    first, second = refreshed(server, refresh), refreshed(server, refresh)
    assert first.text("access_token") != second.text("access_token")
    assert "refresh_token" not in first.json


@pytest.mark.parametrize(
    ("refresh_token", "error"), [("1//0unknown", "invalid_grant"), ("", "invalid_request")]
)  # fmt: skip
def test_an_unknown_refresh_token_is_refused(server: GoogleServer, refresh_token: str, error: str) -> None:
    assert refreshed(server, refresh_token).json["error"] == error


def test_a_refresh_token_of_another_client_is_refused(server: GoogleServer) -> None:
    server.world.clients["other"] = Client(id="other", secret="x")
    got = refreshed(server, server.world.sign_in(OWNER, [COMPOSE]), client_id="other", client_secret="x")
    assert (got.status, got.json["error"]) == (401, "unauthorized_client")


@pytest.mark.parametrize("trouble", sorted(TROUBLES))
def test_every_trouble_of_the_token_endpoint_can_be_had(server: GoogleServer, trouble: str) -> None:
    refresh = server.world.sign_in(OWNER, [COMPOSE])
    server.world.token_trouble = trouble
    got = refreshed(server, refresh)
    assert got.status >= 400
    assert trouble in (got.json["error"], got.json.get("error_subtype"), "account_deleted")
    server.world.token_trouble = ""
    assert refreshed(server, refresh).status == 200


@pytest.mark.parametrize("trouble", ["deleted_client", "disabled_client", "unauthorized_client"])
def test_a_client_in_trouble_is_refused_at_the_page_and_at_the_token_endpoint(
    server: GoogleServer, trouble: str
) -> None:
    refresh = server.world.sign_in(OWNER, [COMPOSE])
    server.world.clients["test-client"] = replace(server.world.clients["test-client"], trouble=trouble)
    assert refreshed(server, refresh).json["error"] == trouble
    assert trouble in asked(server).body.decode()


def test_in_testing_a_sign_in_ends_after_seven_days_and_says_so(server: GoogleServer) -> None:
    server.world.testing = True
    tokens = exchanged(server, asked(server).brought_back["code"])
    assert tokens.json["refresh_token_expires_in"] == 604_799
    refresh = tokens.text("refresh_token")
    server.world.now += timedelta(days=6, hours=23, minutes=59)
    last = refreshed(server, refresh)
    assert last.json["refresh_token_expires_in"] == 59
    server.world.now += timedelta(minutes=1)
    assert refreshed(server, refresh).json["error"] == "invalid_grant"
    assert call(server, "GET", PROFILE, token=last.text("access_token")).status == 401


def test_in_production_nothing_is_said_of_an_end(server: GoogleServer) -> None:
    assert "refresh_token_expires_in" not in refreshed(server, server.world.sign_in(OWNER, [COMPOSE])).json


def test_of_more_than_a_hundred_refresh_tokens_the_oldest_dies(server: GoogleServer) -> None:
    tokens = [server.world.sign_in(OWNER, [COMPOSE]) for _ in range(101)]
    others = server.world.sign_in(OTHER, [COMPOSE])
    assert refreshed(server, tokens[0]).json["error"] == "invalid_grant"
    assert [refreshed(server, token).status for token in (tokens[1], tokens[100], others)] == [200, 200, 200]


def test_an_access_token_lasts_an_hour(server: GoogleServer) -> None:
    token = access(server)
    server.world.now += timedelta(seconds=3598)
    assert call(server, "GET", PROFILE, token=token).status == 200
    server.world.now += timedelta(seconds=1)
    assert call(server, "GET", PROFILE, token=token).status == 401


def test_all_access_tokens_can_be_made_to_end_while_the_sign_in_stays(server: GoogleServer) -> None:
    refresh = server.world.sign_in(OWNER, [COMPOSE])
    token = refreshed(server, refresh).text("access_token")
    server.world.expire_access_tokens()
    assert call(server, "GET", PROFILE, token=token).status == 401
    assert refreshed(server, refresh).status == 200


@pytest.mark.parametrize("which", ["refresh_token", "access_token"])
def test_revoking_ends_the_whole_consent(server: GoogleServer, which: str) -> None:
    first = exchanged(server, asked(server).brought_back["code"])
    second = exchanged(server, asked(server).brought_back["code"])
    assert call(server, "POST", "/revoke", form={"token": first.text(which)}).status == 200
    for tokens in (first, second):
        assert refreshed(server, tokens.text("refresh_token")).json["error"] == "invalid_grant"
        assert call(server, "GET", PROFILE, token=tokens.text("access_token")).status == 401


def test_revoking_what_is_not_there_is_refused(server: GoogleServer) -> None:
    unknown = call(server, "POST", "/revoke", form={"token": "1//0unknown"})
    assert unknown.json == {"error": "invalid_token", "error_description": "Token expired or revoked"}
    assert call(server, "POST", "/revoke", form={}).json["error"] == "invalid_request"


def test_the_owner_can_take_everything_back_and_others_keep_theirs(server: GoogleServer) -> None:
    mine, theirs = server.world.sign_in(OWNER, [COMPOSE]), server.world.sign_in(OTHER, [COMPOSE])
    server.world.revoke(OWNER)
    assert refreshed(server, mine).json["error"] == "invalid_grant"
    assert refreshed(server, theirs).status == 200


def test_no_secret_reaches_the_journal(server: GoogleServer) -> None:
    code = asked(server).brought_back["code"]
    tokens = exchanged(server, code)
    created(server, tokens.text("access_token"))
    refreshed(server, tokens.text("refresh_token"))
    call(server, "POST", f"/revoke?token={tokens.text('refresh_token')}", form={"token": tokens.text("refresh_token")})
    written = repr(server.world.journal)
    assert "/token" in written
    for secret in (code, tokens.text("access_token"), tokens.text("refresh_token"), "test-secret", VERIFIER, "s-1"):
        assert secret not in written


def test_the_stock_desktop_flow_signs_in(server: GoogleServer, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("OAUTHLIB_INSECURE_TRANSPORT", "1")
    uris = {"auth_uri": f"{server.url}/o/oauth2/v2/auth", "token_uri": f"{server.url}/token"}
    flow = InstalledAppFlow.from_client_config({"installed": {**CLIENT, **uris}}, [COMPOSE, APP_CREATED])
    pages: list[threading.Thread] = []

    class Browser:
        """Stands for the browser: follows the consent page back to the program."""

        @staticmethod
        def open(address: str, **_: object) -> None:
            pages.append(threading.Thread(target=lambda: urllib.request.urlopen(address, timeout=10).close()))
            pages[0].start()

    monkeypatch.setattr("webbrowser.get", lambda _: Browser)
    credentials = flow.run_local_server(host="127.0.0.1", port=0, timeout_seconds=10)
    pages[0].join()
    assert set(credentials.granted_scopes) == {COMPOSE, APP_CREATED}
    assert call(server, "GET", PROFILE, token=credentials.token).json["emailAddress"] == OWNER
