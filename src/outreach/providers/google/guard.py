"""The gate that every request to Google passes, each hop of it, as the bytes are about to leave: deny by default.

Compares the finished request with the list in `allowed` and stops whatever is not exactly in it. Understands no
address it has to take apart: an address must begin with one of ours, letter by letter, and go on in plain ASCII.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Mapping, Sequence
from typing import NoReturn
from urllib.parse import unquote_to_bytes

from requests import PreparedRequest, Response
from requests.adapters import HTTPAdapter

from outreach.errors import Exit, OutreachError
from outreach.patterns import Pattern
from outreach.providers.google.allowed import ALLOWED, Allowed
from outreach.providers.google.endpoints import Endpoints
from outreach.providers.google.mail_head import UnclearHeadError, header_names
from outreach.providers.google.shapes import matches, misfit

# the word says what it is
# ruff: noqa: N818

LONGEST_ADDRESS = 8192
LARGEST_BODY = 36_700_160

_PATH = Pattern(r"(?:/(?:[A-Za-z0-9._~-]|%40|%2B)+)*")
_KEY = Pattern(r"[A-Za-z_]{1,40}")
_VALUE = Pattern(r"(?:[A-Za-z0-9._~*!'()@:/,$+-]|%[0-9A-Fa-f]{2})*")
_HEADER_VALUE = Pattern(r"[\x20-\x7e]{0,8192}")
_JSON_TYPE = Pattern(r"application/json(?:; ?charset=utf-8)?", re.IGNORECASE)
_FORM_TYPE = Pattern(r"application/x-www-form-urlencoded(?:; ?charset=utf-8)?", re.IGNORECASE)
_BEARER = Pattern(r"Bearer [A-Za-z0-9._~+/=-]{1,4096}")
_ETAG = Pattern(r'"[^"\\]{1,200}"')
_ORDINARY = frozenset({"accept", "accept-encoding", "connection", "user-agent", "x-goog-api-client"})


class Forbidden(OutreachError):
    """A request outside the allow-list was about to leave; it was stopped. Nothing was sent."""

    code = Exit.BUG


class Guard:
    """What may be asked at these endpoints. Decides; changes nothing and asks nobody."""

    def __init__(self, endpoints: Endpoints) -> None:
        """Allow the listed requests at `endpoints`, and nowhere else."""
        bases = {
            "gmail": endpoints.gmail,
            "calendar": endpoints.calendar,
            "token": endpoints.token,
            "revoke": endpoints.revoke,
        }
        self._rows = tuple((row, bases[row.at], Pattern(row.path)) for row in ALLOWED)

    def row(self, method: str, url: str) -> Allowed:
        """Give the row of the allow-list that a method and an address belong to; query, headers and body unseen.

        Raises:
            Forbidden: there is none.
        """
        if len(url) > LONGEST_ADDRESS:
            _stop(method, "an address that long")
        address = url.partition("?")[0]
        for row, base, path in self._rows:
            rest = address.removeprefix(base)
            if method == row.method and address.startswith(base) and _PATH.fullmatch(rest) and path.fullmatch(rest):
                return row
        _stop(method, "this address or method")

    def check(self, method: str, url: str, headers: Mapping[str, str], body: bytes | None) -> Allowed:
        """Decide on a whole request as it is about to leave, and give the row that allows it.

        Raises:
            Forbidden: something about it is not in the allow-list. The sentence holds names, never values.
        """
        row = self.row(method, url)
        _check_query(row, url)
        _check_headers(row, headers, body or b"")
        _check_body(row, body or b"")
        return row


class GuardedAdapter(HTTPAdapter):
    """The only way out: asks the guard about each finished request, and never repeats one."""

    def __init__(self, guard: Guard) -> None:
        """Let out what `guard` allows."""
        self.guard = guard
        super().__init__(max_retries=0)

    def send(  # overrides requests: this is where bytes leave
        self,
        request: PreparedRequest,
        stream: bool = False,
        timeout: float | tuple[float | None, float | None] | None = None,
        verify: bool | str = True,
        cert: str | tuple[str, str] | None = None,
        proxies: dict[str, str] | None = None,
    ) -> Response:
        """Pass a request on after the guard allowed it.

        Raises:
            Forbidden: it did not.
        """
        if verify is False:
            _stop(str(request.method), "a connection whose certificate nobody checks")
        content = _plain_body(request)
        self.guard.check(str(request.method), str(request.url), _plain_headers(request), content)
        # what was checked is what leaves, whatever the body was before
        request.body = content
        return super().send(request, stream, timeout, verify, cert, proxies)


def _plain_body(request: PreparedRequest) -> bytes | None:
    body = request.body
    if body is None or isinstance(body, bytes):
        return body
    if isinstance(body, str) and body.isascii():
        return body.encode("ascii")
    _stop(str(request.method), "a body that is not plain bytes")


def _plain_headers(request: PreparedRequest) -> Mapping[str, str]:
    return {_plain(request, name): _plain(request, value) for name, value in request.headers.items()}


def _plain(request: PreparedRequest, text: object) -> str:
    """Give a header's name or value as text; the library allows bytes."""
    if isinstance(text, bytes) and text.isascii():
        return text.decode("ascii")
    if isinstance(text, str):
        return text
    _stop(str(request.method), "a header that is no text")


def _stop(name: str, what: str) -> NoReturn:
    raise Forbidden(
        f"a request to Google was stopped before it left: {what} is not in the list of what may be asked",
        place=name[:60],
        remedy="this is a mistake in the program; please report it",
    )


def _check_query(row: Allowed, url: str) -> None:
    query = url.partition("?")[2]
    given = _pairs(row, query) if "?" in url else ()
    for key, value in given:
        if key not in row.query:
            _stop(row.name, f"the query key {key}")
        if not matches(row.query[key], value):
            _stop(row.name, f"this value of the query key {key}")
    for key in sorted(row.needs - dict(given).keys()):
        _stop(row.name, f"leaving out the query key {key}")


def _pairs(row: Allowed, text: str) -> Sequence[tuple[str, str]]:
    """Read `key=value&key=value` so that no reader can read it otherwise: no key encoded, none twice but lists."""
    found: list[tuple[str, str]] = []
    seen: set[str] = set()
    for pair in text.split("&"):
        key, equals, value = pair.partition("=")
        if not (equals and _KEY.fullmatch(key) and _VALUE.fullmatch(value)):
            _stop(row.name, "a query or form written like this")
        if key in seen and key not in row.repeated:
            _stop(row.name, f"{key} twice")
        seen.add(key)
        found.append((key, _decoded(row, value)))
    return found


def _decoded(row: Allowed, value: str) -> str:
    try:
        return unquote_to_bytes(value.replace("+", " ")).decode("utf-8")
    except UnicodeDecodeError:
        _stop(row.name, "a value that is no text")


def _check_headers(row: Allowed, headers: Mapping[str, str], body: bytes) -> None:
    seen: set[str] = set()
    for name, value in headers.items():
        lower = name.lower()
        if lower in seen or not _HEADER_VALUE.fullmatch(value):
            _stop(row.name, f"the header {name[:40]} written like this")
        seen.add(lower)
        if not _is_fit(row, lower, value, body):
            _stop(row.name, f"the header {name[:40]}, or this value of it,")
    if body and "content-type" not in seen:
        _stop(row.name, "a body of an unnamed kind")


def _is_fit(row: Allowed, name: str, value: str, body: bytes) -> bool:
    match name:
        case "authorization":
            return row.at in ("gmail", "calendar") and _BEARER.fullmatch(value) is not None
        case "content-type":
            return row.body is not None and (_FORM_TYPE if row.form else _JSON_TYPE).fullmatch(value) is not None
        case "content-length":
            return value == str(len(body))
        case "if-match":
            return row.if_match and _ETAG.fullmatch(value) is not None
        case _:
            return name in _ORDINARY


def _check_body(row: Allowed, body: bytes) -> None:
    if row.body is None:
        if body:
            _stop(row.name, "a body")
        return
    if len(body) > LARGEST_BODY:
        _stop(row.name, "a body that large")
    value: object = dict(_pairs(row, body.decode("latin-1"))) if row.form else _json(row, body)
    wrong = misfit(value, row.body)
    if wrong:
        _stop(row.name, f"{wrong} in the body, or this value of it,")
    if row.mail:
        _check_mail(row, value)


def _json(row: Allowed, body: bytes) -> object:
    try:
        value: object = json.loads(body.decode("utf-8"), object_pairs_hook=_once, parse_constant=_refuse)
    except (ValueError, RecursionError):
        _stop(row.name, "a body that is not plain JSON with each key once")
    return value


def _once(pairs: Iterable[tuple[str, object]]) -> Mapping[str, object]:
    found: dict[str, object] = {}
    for key, value in pairs:
        if key in found:
            raise ValueError(key)
        found[key] = value
    return found


def _refuse(constant: str) -> NoReturn:
    raise ValueError(constant)


def _check_mail(row: Allowed, value: object) -> None:
    """Look into the mail itself: a draft is made without recipients, and never has a hidden one."""
    message = value.get("message") if isinstance(value, Mapping) else None
    raw = message.get("raw") if isinstance(message, Mapping) else None
    try:
        names = header_names(str(raw))
    except UnclearHeadError as problem:
        _stop(row.name, f"a mail of which it is unclear what it says ({problem})")
    for name in names:
        if name not in row.mail:
            _stop(row.name, f"a mail with the header {name[:40]}")
    if len(set(names)) != len(names):
        _stop(row.name, "a mail with one header twice")
