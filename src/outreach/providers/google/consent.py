"""The sign-in itself: the address of Google's page, the exchange of its answer for a token, and taking it all back.

Google's library makes the address, with a fresh PKCE secret (RFC 7636, S256). The exchange is one guarded request of
our own: the library's would take a permission that was left out for an error, and put what it was answered into the
texts of its errors. Only our own endpoints are used, whatever a client file says.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from contextlib import closing
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from http import HTTPStatus
from urllib.parse import urlencode, urlsplit

import requests

from outreach.errors import OutreachError, SignInError
from outreach.providers.base import Unreachable
from outreach.providers.google import scopes
from outreach.providers.google.answers import as_object, failure, is_refusal
from outreach.providers.google.client_file import Client
from outreach.providers.google.endpoints import Endpoints
from outreach.providers.google.guard import Guard
from outreach.providers.google.session import Lost, ask, harden, quieten
from outreach.providers.google.tokens import AGAIN
from outreach.providers.google.transport import Patience
from outreach.redaction import keep_out

_PLACE = "sign-in to Google"
_SECRETS = frozenset({"token", "code", "client_secret", "code_verifier"})
_FORM = {"Content-Type": "application/x-www-form-urlencoded"}
# the library wants an https address to add to; only what it adds is used
_NOWHERE = "https://127.0.0.1"


@dataclass(frozen=True, slots=True, kw_only=True)
class Question:
    """Google's page for one sign-in: its address, and the secret that proves later that we had asked."""

    url: str
    redirect: str
    verifier: str = field(repr=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class Grant:
    """What Google gave. `lasts` is how long the refresh token lives, where Google says so."""

    refresh_token: str = field(repr=False)
    scopes: frozenset[str]
    lasts: timedelta | None = None


class _Session(requests.Session):
    """For addresses that are asked without a token: an answer that points elsewhere is an answer."""

    def get_redirect_target(self, resp: requests.Response) -> None:  # noqa: ARG002
        """Point nowhere."""
        return


def question(
    client: Client, asked: Sequence[str], account: str, redirect: str, state: str, endpoints: Endpoints
) -> Question:
    """Make the address of Google's page, which asks `account` for the scopes `asked` and answers at `redirect`."""
    from google_auth_oauthlib.flow import InstalledAppFlow

    form = {"client_id": client.id, "client_secret": client.secret, "auth_uri": _NOWHERE, "token_uri": _NOWHERE}
    flow = InstalledAppFlow.from_client_config({"installed": form}, scopes=list(asked), redirect_uri=redirect)
    # prompt=consent: without it Google may leave the long-lived token out (reported)
    made, _ = flow.authorization_url(state=state, access_type="offline", prompt="consent", login_hint=account)
    return Question(
        url=f"{endpoints.consent}?{urlsplit(str(made)).query}", redirect=redirect, verifier=str(flow.code_verifier)
    )


def exchange(
    client: Client, code: str, question: Question, endpoints: Endpoints, patience: Patience, now: datetime
) -> Grant:
    """Exchange the code of Google's page for a long-lived token. A code can be used once, so it is asked once.

    Raises:
        SignInError: Google refuses, or gives no long-lived token.
        ConfigError: the client is at fault.
        Unreachable: no usable answer came.
    """
    form = {
        "grant_type": "authorization_code",
        "code": code,
        "client_id": client.id,
        "client_secret": client.secret,
        "redirect_uri": question.redirect,
        "code_verifier": question.verifier,
    }
    status, headers, body = _posted(endpoints.token, form, endpoints, patience)
    read = as_object(body)
    if status == HTTPStatus.OK and isinstance(read.get("access_token"), str):
        return _grant(read)
    if _is_passing(status, body):
        raise _no_answer(status)
    if read.get("error") == "invalid_grant" and "error_subtype" not in read:
        raise SignInError(
            "Google does not take its own answer back: it is too old or was used before, or this computer's clock is "
            "wrong",
            place=_PLACE,
            remedy=f"look at the clock, and {AGAIN}   again",
        )
    raise failure(status, headers, body, "signing in", now=now)


def _grant(read: Mapping[str, object]) -> Grant:
    token, lasts = read.get("refresh_token"), read.get("refresh_token_expires_in")
    if not isinstance(token, str) or not token:
        raise SignInError(
            "Google gave no long-lived token, so nothing could be done while you are away; nothing was kept",
            place=_PLACE,
            remedy=f"remove the app at https://myaccount.google.com/connections , and {AGAIN}   again",
        )
    seconds = lasts if isinstance(lasts, int) and lasts > 0 else None
    return Grant(
        refresh_token=token,
        scopes=scopes.granted(str(read.get("scope") or "")),
        lasts=timedelta(seconds=seconds) if seconds else None,
    )


def revoke(refresh_token: str, endpoints: Endpoints, patience: Patience) -> None:
    """Take the sign-in back at Google, with all permissions of this client; one that has ended already is fine.

    Raises:
        Unreachable: no usable answer came.
        OutreachError: Google refuses.
    """
    status, headers, body = _posted(endpoints.revoke, {"token": refresh_token}, endpoints, patience)
    if status == HTTPStatus.OK and body.strip() in (b"", b"{}"):
        return
    if as_object(body).get("error") in ("invalid_token", "invalid_grant"):
        return
    if _is_passing(status, body):
        raise _no_answer(status)
    raise failure(status, headers, body, "signing out")


def _posted(
    url: str, form: Mapping[str, str], endpoints: Endpoints, patience: Patience
) -> tuple[int, Mapping[str, str], bytes]:
    """Post a form, once, through the guard."""
    quieten()
    keep_out(form[name] for name in _SECRETS & form.keys())
    with closing(_Session()) as session:
        harden(session, endpoints, Guard(endpoints))
        content = urlencode(form).encode("ascii")
        got = ask(session, "POST", url, content, _FORM, (patience.connect, patience.read))
    if isinstance(got, Lost):
        raise Unreachable(got.why, place=_PLACE, remedy="try again later")
    return got.status, got.headers, got.body


def _is_passing(status: int, body: bytes) -> bool:
    """Whether it is no definite answer of Google's: it is failing, too busy, or it was not Google at all."""
    return status == HTTPStatus.TOO_MANY_REQUESTS or not is_refusal(status, body)


def _no_answer(status: int) -> OutreachError:
    why = "the network answered instead of Google"
    if status == HTTPStatus.TOO_MANY_REQUESTS or status >= HTTPStatus.INTERNAL_SERVER_ERROR:
        why = f"Google is failing or busy ({status})"
    return Unreachable(why, place=_PLACE, remedy="try again later; on a guest network, open a page in a browser first")
