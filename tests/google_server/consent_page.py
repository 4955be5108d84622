"""The page at which a person lets a program in: it checks the request, then does what `world.consent` says.

By default it agrees at once, as a person would who clicks through; with `asks` it shows boxes to tick.
"""

from __future__ import annotations

import html
import re
from collections.abc import Mapping
from urllib.parse import parse_qsl, urlencode, urlsplit

from tests.google_server.answer import Answer
from tests.google_server.consent import Consent
from tests.google_server.grants import CODE_LASTS, Code
from tests.google_server.request import Request
from tests.google_server.world import World

_LOOPBACK = frozenset({"127.0.0.1", "localhost", "::1"})
_PAGE_STATUS = {"access_denied": 403, "org_internal": 403, "invalid_client": 401, "deleted_client": 401}
_KNOWN_SCOPE = re.compile(r"https://(www\.googleapis\.com/auth/[a-z.]+|mail\.google\.com/)|openid|email|profile")


def consent_page(world: World, request: Request, _: re.Match[str]) -> Answer:
    """Answer the program's request for consent as the person at the page would."""
    asked = {name: values[0] for name, values in request.query.items()}
    if problem := _problem(world, asked):
        return _error_page(*problem)
    consent = world.consent
    if consent.error:
        return _declined(asked, consent)
    if consent.asks:
        return _boxes(world, asked)
    return _let_in(world, asked, consent)


def agreed(world: World, request: Request, _: re.Match[str]) -> Answer:
    """Take what a person clicked on the page."""
    fields = parse_qsl(request.body.decode("utf-8", "replace"), keep_blank_values=True)
    asked = {name: value for name, value in fields if name not in ("grant", "account", "choice")}
    if problem := _problem(world, asked):
        return _error_page(*problem)
    said = dict(fields)
    if said.get("choice") != "continue":
        return _declined(asked, Consent(error="access_denied"))
    ticked = frozenset(value for name, value in fields if name == "grant")
    return _let_in(world, asked, Consent(grants=ticked, as_account=said.get("account")))


def _problem(world: World, asked: Mapping[str, str]) -> tuple[int, str, str] | None:
    """Give what Google would show on the page instead: status, error, text."""
    client = world.clients.get(asked.get("client_id", ""))
    if client is None:
        return 401, "invalid_client", "The OAuth client was not found."
    if client.trouble:
        return _PAGE_STATUS.get(client.trouble, 400), client.trouble, "Access blocked."
    if asked.get("response_type") != "code":
        return 400, "invalid_request", "Required parameter is missing: response_type"
    if not _is_loopback(asked.get("redirect_uri", "")):
        return 400, "redirect_uri_mismatch", "You can't sign in to this app because it doesn't comply with the policy."
    unknown = [scope for scope in asked.get("scope", "").split() if not _KNOWN_SCOPE.fullmatch(scope)]
    if unknown or not asked.get("scope"):
        return 400, "invalid_scope", f"Some requested scopes were invalid. {{invalid={unknown}}}"
    return None


def _is_loopback(address: str) -> bool:
    """Whether a program on this machine listens there; any port will do for a desktop client (RFC 8252 §7.3)."""
    parts = urlsplit(address)
    return parts.scheme == "http" and (parts.hostname or "") in _LOOPBACK


def _declined(asked: Mapping[str, str], consent: Consent) -> Answer:
    error = consent.error or "access_denied"
    if consent.on_page:
        return _error_page(_PAGE_STATUS.get(error, 400), error, "Access blocked.")
    return _back(asked, consent, {"error": error})


def _let_in(world: World, asked: Mapping[str, str], consent: Consent) -> Answer:
    account = consent.as_account or asked.get("login_hint") or next(iter(world.accounts), "")
    if account.lower() not in world.accounts:
        return _error_page(400, "invalid_account", "Couldn't find your Google Account.")
    wanted = frozenset(asked["scope"].split())
    granted = wanted if consent.grants == "all" else wanted & frozenset(consent.grants)
    if not granted:
        return _back(asked, consent, {"error": "access_denied"})
    code = Code(
        account=world.account(account).email,
        client=asked["client_id"],
        scopes=granted,
        redirect_uri=asked["redirect_uri"],
        challenge=asked.get("code_challenge", ""),
        challenge_method=asked.get("code_challenge_method", "plain"),
        ends=world.now + CODE_LASTS,
        offline=consent.refresh_token,
    )
    return _back(asked, consent, {"code": world.grants.code_for(code), "scope": " ".join(sorted(granted))})


def _back(asked: Mapping[str, str], consent: Consent, fields: Mapping[str, str]) -> Answer:
    """Send the browser back to the program with these fields and the state it gave."""
    state = consent.forged_state if consent.forged_state is not None else asked.get("state", "")
    query = urlencode({"state": state, **fields} if state else fields)
    target = asked["redirect_uri"]
    return Answer(302, "", {"Location": f"{target}{'&' if urlsplit(target).query else '?'}{query}"})


def _error_page(status: int, error: str, text: str) -> Answer:
    return Answer(
        status,
        f"<!DOCTYPE html><html lang=en><title>Sign in - Google Accounts</title><h1>Access blocked</h1>"
        f"<p>{html.escape(text)}<p>Error {status}: {html.escape(error)}\n",
    )


def _boxes(world: World, asked: Mapping[str, str]) -> Answer:
    hidden = "".join(_field("hidden", name, value) for name, value in asked.items())
    accounts = "".join(f"<option>{html.escape(account.email)}</option>" for account in world.accounts.values())
    scopes = asked["scope"].split()
    boxes = "".join(f"<p><label>{_field('checkbox', 'grant', scope)} {scope}</label>" for scope in scopes)
    return Answer(
        200,
        f"<!DOCTYPE html><html lang=en><title>Sign in - Google Accounts</title><h1>Select what this app can access</h1>"
        f"<form method=post>{hidden}<p><select name=account>{accounts}</select>{boxes}"
        f"<p><button name=choice value=continue>Continue</button> <button name=choice value=cancel>Cancel</button>"
        f"</form>\n",
    )


def _field(kind: str, name: str, value: str) -> str:
    return f'<input type={kind} name="{html.escape(name)}" value="{html.escape(value)}">'
