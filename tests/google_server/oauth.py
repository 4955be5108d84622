"""Google's sign-in: consent page, codes with PKCE, tokens, revocation.

Bodies are those of Google's pages "OAuth 2.0 for iOS & Desktop Apps" and RFC 6749, 7009 and 7636. Knows no API.
"""

from __future__ import annotations

import base64
import binascii
import hashlib
import re
from collections.abc import Callable, Mapping
from urllib.parse import unquote

from tests.google_server.answer import Answer, Refused
from tests.google_server.consent_page import agreed, consent_page
from tests.google_server.grants import ACCESS_LASTS, Client, Code, Grant
from tests.google_server.request import Request
from tests.google_server.routes import Route
from tests.google_server.world import World

TROUBLES: Mapping[str, tuple[int, str, Mapping[str, str]]] = {
    "invalid_grant": (400, "Token has been expired or revoked.", {}),
    "invalid_client": (401, "The OAuth client was not found.", {}),
    "deleted_client": (401, "The OAuth client was deleted.", {}),
    "disabled_client": (401, "The OAuth client was disabled.", {}),
    "unauthorized_client": (401, "Unauthorized", {}),
    "invalid_rapt": (
        400,
        "reauth related error (invalid_rapt)",
        {
            "error": "invalid_grant", "error_subtype": "invalid_rapt",
            "error_uri": "https://support.google.com/a/answer/9368756",
        },
    ),
    "rapt_required": (
        400, "reauth related error (rapt_required)", {"error": "invalid_grant", "error_subtype": "rapt_required"}
    ),
    "admin_policy_enforced": (400, "Access blocked: your institution's admin needs to review this app.", {}),
    "org_internal": (403, "This client is restricted to users within its organization.", {}),
    "access_denied": (403, "Access denied.", {}),
    "account_deleted": (400, "Account has been deleted", {"error": "invalid_grant"}),
    "rate_limit_exceeded": (429, "Rate limit exceeded.", {}),
    "internal_failure": (500, "Internal failure.", {}),
    "temporarily_unavailable": (503, "The service is temporarily unavailable.", {}),
}  # fmt: skip


def refused(error: str, description: str, status: int = 400, **more: str) -> Refused:
    """Make a refusal in the form of RFC 6749 §5.2."""
    return Refused(Answer(status, {"error": error, "error_description": description, **more}))


def _trouble(name: str) -> Refused:
    status, text, more = TROUBLES[name]
    return Refused(Answer(status, {"error": name, "error_description": text, **more}))


def token(world: World, request: Request, _: re.Match[str]) -> Answer:
    """Exchange a code or a refresh token for an access token."""
    form = request.form
    if world.token_trouble:
        raise _trouble(world.token_trouble)
    client = _client(world, request, form)
    kinds: Mapping[str, Callable[[World, Client, Mapping[str, str]], Answer]] = {
        "authorization_code": _exchange, "refresh_token": _refresh,
    }  # fmt: skip
    kind = form.get("grant_type", "")
    if kind not in kinds:
        raise refused("unsupported_grant_type", f"Invalid grant_type: {kind}")
    return kinds[kind](world, client, form)


def _client(world: World, request: Request, form: Mapping[str, str]) -> Client:
    """Give the client that asks, named by HTTP Basic or in the form."""
    name, secret = form.get("client_id", ""), form.get("client_secret", "")
    header = request.headers.get("authorization", "")
    if header.startswith("Basic "):
        name, secret = _basic(header.removeprefix("Basic "))
    client = world.clients.get(name)
    if client is None:
        raise refused("invalid_client", "The OAuth client was not found.", 401)
    if client.trouble:
        raise _trouble(client.trouble)
    if client.secret and secret != client.secret:
        if not secret:
            raise refused("invalid_request", "client_secret is missing.")
        raise refused("invalid_client", "The provided client secret is invalid.", 401)
    return client


def _basic(text: str) -> tuple[str, str]:
    try:
        name, _, secret = base64.b64decode(text).decode().partition(":")
    except (binascii.Error, ValueError) as error:
        raise refused("invalid_client", "The OAuth client was not found.", 401) from error
    return unquote(name), unquote(secret)


def _exchange(world: World, client: Client, form: Mapping[str, str]) -> Answer:
    text = form.get("code", "")
    if not text:
        raise refused("invalid_request", "Missing required parameter: code")
    code = world.grants.codes.pop(text, None)
    if code is None:
        raise refused("invalid_grant", "Malformed auth code.")
    if code.client != client.id or world.now >= code.ends:
        raise refused("invalid_grant", "Bad Request")
    if code.redirect_uri != form.get("redirect_uri", ""):
        raise refused("redirect_uri_mismatch", "Bad Request")
    _verify(code, form.get("code_verifier", ""))
    grant = world.grants.give(account=code.account, client=client.id, scopes=code.scopes, ends=world.grant_ends())
    answer = _tokens(world, grant)
    return Answer(200, {**answer, "refresh_token": grant.refresh_token} if code.offline else answer)


def _verify(code: Code, verifier: str) -> None:
    if not code.challenge:
        return
    if not verifier:
        raise refused("invalid_grant", "Missing code verifier.")
    digest = base64.urlsafe_b64encode(hashlib.sha256(verifier.encode()).digest()).decode().rstrip("=")
    if code.challenge != (verifier if code.challenge_method == "plain" else digest):
        raise refused("invalid_grant", "Invalid code verifier.")


def _refresh(world: World, client: Client, form: Mapping[str, str]) -> Answer:
    text = form.get("refresh_token", "")
    if not text:
        raise refused("invalid_request", "Missing required parameter: refresh_token")
    grant = world.grants.of_refresh_token(text, world.now)
    if grant is None:
        raise _trouble("invalid_grant")
    if grant.client != client.id:
        raise refused("unauthorized_client", "Unauthorized", 401)
    return Answer(200, _tokens(world, grant))


def _tokens(world: World, grant: Grant) -> Mapping[str, object]:
    answer: dict[str, object] = {
        "access_token": world.grants.access_token(grant, world.now),
        "expires_in": int(ACCESS_LASTS.total_seconds()),
        "scope": " ".join(sorted(grant.scopes)),
        "token_type": "Bearer",
    }
    if grant.ends is not None:
        # Reported by users of apps in Testing; Google documents the field for consents limited in time.
        answer["refresh_token_expires_in"] = max(0, int((grant.ends - world.now).total_seconds()) - 1)
    return answer


def revoke(world: World, request: Request, _: re.Match[str]) -> Answer:
    """End a consent; an access token will do as well as a refresh token (Google; RFC 7009 would answer 200 always)."""
    text = request.form.get("token", "") or request.first("token")
    if not text:
        raise refused("invalid_request", "Missing required parameter: token")
    if not world.grants.revoke(text):
        raise refused("invalid_token", "Token expired or revoked")
    return Answer(200, {})


ROUTES = (
    Route(name="oauth.consent", method="GET", pattern=r"/o/oauth2/(v2/)?auth", handler=consent_page),
    Route(name="oauth.agreed", method="POST", pattern=r"/o/oauth2/(v2/)?auth", handler=agreed),
    Route(name="oauth.token", method="POST", pattern=r"/(oauth2/v4/)?token", handler=token),
    Route(name="oauth.revoke", method="POST", pattern=r"/(o/oauth2/)?revoke", handler=revoke),
)
