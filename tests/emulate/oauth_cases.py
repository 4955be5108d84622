"""Signing in, staying signed in, signing out, as a desktop program does it (RFC 6749, RFC 7636, RFC 8252)."""

from __future__ import annotations

import base64
from collections.abc import Mapping

from tests.emulate.cases import Case, Seen, failure, keys
from tests.emulate.emulator import CLIENT, REDIRECT, SECRET
from tests.emulate.peer import Reply, Stage, call
from tests.google_server.scopes import COMPOSE, READONLY

# the example of RFC 7636, appendix B
VERIFIER = "dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk"
CHALLENGE = "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM"
PKCE = {"code_challenge": CHALLENGE, "code_challenge_method": "S256"}
DRAFTS = "/gmail/v1/users/me/drafts"


def _code(stage: Stage, scope: str = COMPOSE, redirect: str = REDIRECT) -> Mapping[str, str]:
    return stage.agree(scope=scope, state="a-state", prompt="consent", redirect_uri=redirect, **PKCE)


def _exchange(stage: Stage, code: str, **changes: str) -> Reply:
    fields = {"grant_type": "authorization_code", "code": code, "redirect_uri": REDIRECT, "code_verifier": VERIFIER}
    return stage.form(stage.peer.token_path, fields | {"client_id": CLIENT, "client_secret": SECRET} | changes)


def _refresh(stage: Stage, token: str, **changes: str) -> Reply:
    fields = {"grant_type": "refresh_token", "refresh_token": token, "client_id": CLIENT, "client_secret": SECRET}
    return stage.form(stage.peer.token_path, fields | changes)


def signed_in(stage: Stage) -> Reply:
    """Go the whole way of a desktop program: consent, code, tokens."""
    return _exchange(stage, _code(stage)["code"])


def consent(stage: Stage) -> Seen:
    back = _code(stage)
    return {
        "status": back["status"],
        "to the program": back["to"] == REDIRECT,
        "state": back["state"],
        "code": bool(back["code"]),
    }


def exchange(stage: Stage) -> Seen:
    reply = signed_in(stage)
    given = {"access_token", "refresh_token", "scope", "token_type", "expires_in"}
    return {
        "status": reply.status,
        "keys": sorted(given & set(keys(reply.json))),
        "scope": reply.text("scope"),
        "token_type": reply.text("token_type"),
        "lasts": reply.at("expires_in"),
    }


def the_token_opens_the_mailbox(stage: Stage) -> Seen:
    return {"status": stage.get(DRAFTS, token=signed_in(stage).text("access_token")).status}


def two_scopes(stage: Stage) -> Seen:
    reply = _exchange(stage, _code(stage, f"{COMPOSE} {READONLY}")["code"])
    return {"granted": sorted(reply.text("scope").split())}


def another_port(stage: Stage) -> Seen:
    back = _code(stage, redirect="http://127.0.0.1:49152/")
    return {"comes back": back["to"] == "http://127.0.0.1:49152/"}


def wrong_verifier(stage: Stage) -> Seen:
    return {"refused": failure(_exchange(stage, _code(stage)["code"], code_verifier="x" * 43))}


def code_twice(stage: Stage) -> Seen:
    code = _code(stage)["code"]
    return {"first": _exchange(stage, code).status, "second": failure(_exchange(stage, code))}


def another_redirect(stage: Stage) -> Seen:
    return {"refused": failure(_exchange(stage, _code(stage)["code"], redirect_uri="http://127.0.0.1:9/"))}


def refresh(stage: Stage) -> Seen:
    first = signed_in(stage)
    reply = _refresh(stage, first.text("refresh_token"))
    return {
        "status": reply.status,
        "a new access token": reply.text("access_token") not in ("", first.text("access_token")),
        "a new refresh token": reply.text("refresh_token") not in ("", first.text("refresh_token")),
        "scope": reply.text("scope"),
        "lasts": reply.at("expires_in"),
    }


def bad_refresh(stage: Stage) -> Seen:
    return {"refused": failure(_refresh(stage, "1//no-such-token"))}


def wrong_secret(stage: Stage) -> Seen:
    return {"refused": failure(_refresh(stage, signed_in(stage).text("refresh_token"), client_secret="wrong"))}


def unknown_client(stage: Stage) -> Seen:
    return {"refused": failure(_refresh(stage, signed_in(stage).text("refresh_token"), client_id="nobody"))}


def basic(stage: Stage) -> Seen:
    pair = base64.b64encode(f"{CLIENT}:{SECRET}".encode()).decode()
    fields = {"grant_type": "refresh_token", "refresh_token": signed_in(stage).text("refresh_token")}
    return {"answered": failure(stage.form(stage.peer.token_path, fields, {"Authorization": f"Basic {pair}"}))}


def another_grant_type(stage: Stage) -> Seen:
    return {"refused": failure(_refresh(stage, "x", grant_type="password"))}


def revoked(stage: Stage) -> Seen:
    tokens = signed_in(stage)
    ended = stage.form(stage.peer.revoke_path, {"token": tokens.text("refresh_token")})
    return {
        "revoke": ended.status,
        "refresh afterwards": failure(_refresh(stage, tokens.text("refresh_token"))),
        "access token afterwards": failure(stage.get(DRAFTS, token=tokens.text("access_token"))),
    }


def revoke_unknown(stage: Stage) -> Seen:
    return {"answered": failure(stage.form(stage.peer.revoke_path, {"token": "no-such-token"}))}


def no_token(stage: Stage) -> Seen:
    reply = call(stage.peer.url, "GET", DRAFTS)
    return {"status": reply.status, "reason": reply.at("error", "errors", 0, "reason")}


def unknown_token(stage: Stage) -> Seen:
    return {"refused": failure(stage.get(DRAFTS, token="ya29.nobody"))}


def scopes(stage: Stage) -> Seen:
    reading = _exchange(stage, _code(stage, READONLY)["code"]).text("access_token")
    return {"a draft": failure(stage.post(DRAFTS, {"message": {"raw": "U3ViamVjdDogeA0KDQp4DQo="}}, token=reading))}


CASES = tuple(
    Case(area="sign-in", name=name, play=play)
    for name, play in (
        ("agreeing leads back with code and state", consent),
        ("a code with its PKCE verifier becomes tokens", exchange),
        ("the access token opens the mailbox", the_token_opens_the_mailbox),
        ("two scopes asked, both ticked", two_scopes),
        ("a desktop program may listen on any loopback port", another_port),
        ("a wrong PKCE verifier", wrong_verifier),
        ("a code is good once", code_twice),
        ("another redirect address than before", another_redirect),
        ("refreshing", refresh),
        ("an unknown refresh token", bad_refresh),
        ("a wrong client secret", wrong_secret),
        ("an unknown client", unknown_client),
        ("the client names itself by HTTP Basic", basic),
        ("an unknown grant type", another_grant_type),
        ("revoking ends everything", revoked),
        ("revoking an unknown token", revoke_unknown),
        ("a request without a token", no_token),
        ("a request with an unknown token", unknown_token),
        ("a token for reading makes a draft", scopes),
    )
)
