"""One try on the wire: a session that leaves only through the guard, follows nothing and repeats nothing.

Gives what came back, or that nothing usable did and whether anything had left by then. Whether to try again is decided
in `transport`. The libraries' own second tries (after a 401, a lost connection, a redirect) are all switched off here.
"""

from __future__ import annotations

import json
import logging
import re
import ssl
import time
from collections.abc import Callable, Mapping
from contextlib import closing
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import partial
from http.cookiejar import DefaultCookiePolicy

import requests
import urllib3
from google.auth.exceptions import GoogleAuthError
from google.auth.transport.requests import AuthorizedSession
from google.oauth2.credentials import Credentials

from outreach.errors import OutreachError, SignInError
from outreach.providers.base import NotDone, Unreachable
from outreach.providers.google.allowed import BY_NAME
from outreach.providers.google.answers import failure, is_refusal
from outreach.providers.google.endpoints import Endpoints
from outreach.providers.google.guard import Guard, GuardedAdapter
from outreach.redaction import keep_out

LARGEST_ANSWER = 40 * 1024 * 1024
INSTEAD = "the network answered instead of Google"

TOKEN_TIMEOUT = (10.0, 30.0)
_PIECE = 65_536
_USUAL_LIFETIME = 3600
# they write tokens and codes to their logs when asked for details
_TALKATIVE = (
    "google",
    "googleapiclient",
    "google_auth_oauthlib",
    "oauthlib",
    "requests_oauthlib",
    "requests",
    "urllib3",
)
_RENEWING = BY_NAME["token"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """What came back, whole. Header names are in lower case."""

    status: int
    headers: Mapping[str, str]
    body: bytes


@dataclass(frozen=True, slots=True, kw_only=True)
class Lost:
    """No usable answer came back. `left` says whether anything may have left this machine."""

    why: str
    left: bool


class _NothingFurther:
    """For sessions: an answer that points elsewhere is an answer, and nothing is asked elsewhere."""

    def get_redirect_target(self, resp: requests.Response) -> None:  # noqa: ARG002
        """Point nowhere."""
        return


class _PlainSession(_NothingFurther, requests.Session):
    """For the token address, which is asked without a token."""


@dataclass(slots=True)
class _TokenAnswer:
    """An answer in the form the library wants."""

    status: int
    headers: Mapping[str, str]
    data: bytes


class TokenRequest:
    """What the library calls to renew a token: one guarded request, whose failures become our own errors at once.

    So no text of the library, which may hold secrets, is ever shown, and it never waits or tries again by itself.
    """

    def __init__(self, session: requests.Session, wall: Callable[[], float]) -> None:
        """Ask through `session`; `wall` gives the seconds since 1970, to notice a clock that is wrong."""
        self._session = session
        self._wall = wall
        self.lifetime = 0.0

    def __call__(
        self,
        url: str,
        method: str = "GET",
        body: bytes | None = None,
        headers: Mapping[str, str] | None = None,
        timeout: tuple[float, float] = TOKEN_TIMEOUT,
    ) -> _TokenAnswer:
        """Ask for a token, and note how many seconds it lasts.

        Raises:
            SignInError: the sign-in has ended.
            ConfigError: the client is at fault.
            Unreachable: no usable answer came.
        """
        got = ask(self._session, method, url, body, headers or {}, timeout)
        if isinstance(got, Lost):
            raise Unreachable(got.why, place=f"Google, {_RENEWING.what}", remedy="run again later")
        lifetime = _lifetime(got.body) if got.status == 200 else None
        if lifetime is None:
            raise self._refused(got)
        self.lifetime = lifetime
        return _TokenAnswer(got.status, got.headers, got.body)

    def close(self) -> None:
        """Close the connection tokens are fetched over."""
        self._session.close()

    def _refused(self, got: Answer) -> OutreachError:
        now = datetime.fromtimestamp(self._wall(), UTC)
        if is_refusal(got.status, got.body):
            problem = failure(got.status, got.headers, got.body, _RENEWING.what, now=now)
            if not isinstance(problem, NotDone):
                return problem
        why = f"Google is failing ({got.status})" if got.status >= 500 else INSTEAD
        return Unreachable(why, place=f"Google, {_RENEWING.what}", remedy="run again later")


class GuardedSession(_NothingFurther, AuthorizedSession):
    """A session that carries the owner's token, and the guard it leaves through."""

    def __init__(self, credentials: Credentials, guard: Guard, tokens: TokenRequest) -> None:
        """Sign requests with `credentials`, renewed through `tokens`."""
        super().__init__(credentials, max_refresh_attempts=0, auth_request=tokens)  # type: ignore[no-untyped-call]
        self.guard = guard
        self._tokens = tokens

    def close(self) -> None:
        """Close all connections, that for tokens included."""
        self._tokens.close()
        super().close()  # type: ignore[no-untyped-call]

    @property
    def can_renew(self) -> bool:
        """Whether there is something to renew the token with."""
        return bool(self.credentials.refresh_token)

    def renew(self, timeout: tuple[float, float]) -> float:
        """Fetch a new token, and give the seconds it lasts.

        Raises:
            SignInError, ConfigError, Unreachable: as `TokenRequest`.
        """
        try:
            self.credentials.refresh(partial(self._tokens, timeout=timeout))
        except GoogleAuthError:
            # its text may hold what was asked and answered
            raise SignInError("the sign-in cannot be renewed", remedy="type   outreach auth login") from None
        keep_out((str(self.credentials.token),))
        return self._tokens.lifetime


def open_session(
    credentials: Credentials, endpoints: Endpoints, guard: Guard, *, wall: Callable[[], float] = time.time
) -> GuardedSession:
    """Open the one way out, for requests signed with `credentials` and for renewing them."""
    quieten()
    plain = _PlainSession()
    session = GuardedSession(credentials, guard, TokenRequest(plain, wall))
    for one in (plain, session):
        harden(one, endpoints, guard)
    return session


def harden(session: requests.Session, endpoints: Endpoints, guard: Guard) -> None:
    """Let a session out only through the guard: no cookies, no passwords of the machine, nothing followed.

    Proxies and certificates of the environment are honoured, for the real Google only.
    """
    adapter = GuardedAdapter(guard)
    session.mount("https://", adapter)
    session.mount("http://", adapter)
    session.cookies.set_policy(DefaultCookiePolicy(allowed_domains=[]))
    session.max_redirects = 0
    session.trust_env = endpoints.is_real
    # without any, the library would look into ~/.netrc and put what it finds there in place of the token
    session.auth = _unchanged


def quieten() -> None:
    """Keep the libraries below from logging more than warnings, whatever was set before."""
    known = (name for name in logging.root.manager.loggerDict if name.split(".")[0] in _TALKATIVE)
    for name in (*_TALKATIVE, *known):
        logger = logging.getLogger(name)
        logger.setLevel(max(logger.level, logging.WARNING))


def ask(
    session: requests.Session,
    method: str,
    url: str,
    body: bytes | None,
    headers: Mapping[str, str],
    timeout: tuple[float, float],
    monotonic: Callable[[], float] = time.monotonic,
) -> Answer | Lost:
    """Make one try. The whole body must come within twice the reading time, and be no larger than a mail can be.

    Raises:
        Forbidden: it is not in the allow-list.
        SignInError, ConfigError, Unreachable: the token had to be renewed first and could not be.
    """
    try:
        response = session.request(
            method, url, data=body, headers=dict(headers), timeout=timeout, allow_redirects=False, stream=True
        )
    except requests.exceptions.RequestException as problem:
        return _lost(problem)
    with closing(response):
        try:
            content = _content(response, timeout[1] * 2, monotonic)
        except (urllib3.exceptions.HTTPError, OSError):
            return Lost(why="the answer broke off", left=True)
    if content is None:
        return Lost(why="the answer was too slow or too large", left=True)
    lower = {name.lower(): value for name, value in response.headers.items()}
    return Answer(status=response.status_code, headers=lower, body=content)


def _content(response: requests.Response, longest: float, monotonic: Callable[[], float]) -> bytes | None:
    """Read a body piece by piece as it comes; None when it takes too long or grows too large."""
    pieces, size, end = [], 0, monotonic() + longest
    while piece := response.raw.read1(_PIECE, decode_content=True):
        pieces.append(piece)
        size += len(piece)
        if size > LARGEST_ANSWER or monotonic() > end:
            return None
    return b"".join(pieces)


def _lost(problem: requests.exceptions.RequestException) -> Lost:
    """Say why no answer came, and whether the request can have left: not while connecting, else always perhaps."""
    reason = getattr(problem.args[0], "reason", None) if problem.args else None
    if isinstance(problem, requests.exceptions.SSLError):
        # a certificate is checked before anything is asked; other trouble of this kind may come later
        refused = any(isinstance(one, ssl.SSLCertVerificationError) for one in getattr(reason, "args", ()))
        return Lost(why=f"{INSTEAD}: no safe connection", left=not refused)
    if isinstance(problem, requests.exceptions.ProxyError):
        return Lost(why="the proxy of this network cannot be reached", left=False)
    if isinstance(reason, urllib3.exceptions.NewConnectionError | urllib3.exceptions.ConnectTimeoutError):
        return Lost(why="Google cannot be reached", left=False)
    if isinstance(problem, requests.exceptions.Timeout):
        return Lost(why="Google did not answer in time", left=True)
    return Lost(why="the connection broke", left=True)


def _unchanged(request: requests.PreparedRequest) -> requests.PreparedRequest:
    return request


def _lifetime(body: bytes) -> float | None:
    """Give the seconds a token lasts, or None when this is no answer with a token."""
    try:
        read: object = json.loads(body)
    except (ValueError, RecursionError):
        return None
    if not isinstance(read, Mapping) or not isinstance(read.get("access_token"), str) or not read["access_token"]:
        return None
    lasts = read.get("expires_in", _USUAL_LIFETIME)
    return float(lasts) if isinstance(lasts, int | str) and re.fullmatch(r"[0-9]{1,9}", str(lasts)) else None
