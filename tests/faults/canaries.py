"""Finding secrets where they must not be: every token, code and secret that a test server ever gave or was shown.

    canaries = Canaries(); world.on_request = canaries.hear
    canaries.found({"the screen": screen.out})          # which secret is where, and never the secret itself

A secret is found plain, in pieces of half its length, as it stands in addresses, forms and JSON, in hexadecimal digits,
and in base64 wherever in it it begins. Files are looked at byte by byte, so what a database has deleted counts as well.
"""

from __future__ import annotations

import base64
import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from urllib.parse import quote, quote_plus

from tests.google_server.request import Request
from tests.google_server.world import World

_SHORTEST = 8
CLIENT, REFRESH, ACCESS = "the client's secret", "a refresh token", "an access token"
CODE, VERIFIER = "a code", "a verifier"
_FIELDS = {
    "client_secret": CLIENT, "refresh_token": REFRESH, "code": CODE, "code_verifier": VERIFIER, "token": REFRESH,
}  # fmt: skip


@dataclass
class Canaries:
    """Secrets by value, each with what it is."""

    secrets: dict[str, str] = field(default_factory=dict)

    def add(self, secret: str, what: str) -> None:
        """Note a secret."""
        assert len(secret) >= _SHORTEST, f"{what} is too short to be told from anything else"
        self.secrets.setdefault(secret, what)

    def hear(self, request: Request, call: str) -> None:
        """Note what a request shows."""
        kind, _, token = request.headers.get("authorization", "").partition(" ")
        if kind == "Bearer" and token:
            self.add(token, ACCESS)
        if call in ("oauth.token", "oauth.revoke"):
            for name, what in _FIELDS.items():
                if name in request.form:
                    self.add(request.form[name], what)

    def look(self, world: World) -> None:
        """Note what the server has given, also what was never used."""
        grants = world.grants
        for one in grants.grants:
            self.add(one.refresh_token, REFRESH)
        for code in grants.codes:
            self.add(code, CODE)
        for token in grants._access:
            self.add(token, ACCESS)

    def found(self, places: Mapping[str, str | bytes]) -> tuple[str, ...]:
        """Say what kind of secret is in which place."""
        shapes: dict[str, set[bytes]] = {}
        for secret, what in self.secrets.items():
            shapes.setdefault(what, set()).update(_shapes(secret))
        return tuple(sorted(self._found(shapes, places)))

    def _found(self, shapes: Mapping[str, set[bytes]], places: Mapping[str, str | bytes]) -> Iterator[str]:
        for place, content in places.items():
            held = content.encode() if isinstance(content, str) else content
            for what, forms in shapes.items():
                if any(form in held for form in forms):
                    yield f"{place}: {what}"


def files(*folders: Path, without: Iterable[Path] = ()) -> dict[str, bytes]:
    """Give every file below some folders, hidden ones included, but for some; names count as content."""
    left_out = set(without)
    found = {}
    for folder in folders:
        for path in folder.rglob("*"):
            if path.is_file() and not path.is_symlink() and path not in left_out:
                found[str(path)] = str(path).encode() + b"\n" + path.read_bytes()
    return found


def _shapes(secret: str) -> Iterator[bytes]:
    """Give every form in which a secret would be as bad as it is."""
    half = len(secret) // 2
    for text in (secret, secret[:half], secret[half:]) if half >= _SHORTEST else (secret,):
        yield from (one.encode() for one in (text, quote(text, safe=""), quote_plus(text), json.dumps(text)[1:-1]))
        yield text.encode().hex().encode()
        yield text.encode("utf-16-le")
    for offset in range(3):
        yield from _in_base64(secret.encode(), offset)


def _in_base64(secret: bytes, offset: int) -> Iterator[bytes]:
    """Give what of it is the same in base64 whatever stands around it, when it begins `offset` bytes into a group."""
    whole = base64.b64encode(b"\0" * offset + secret)
    # the first group holds a part of what stands before, the last one a part of what comes after
    sure = whole[4 if offset else 0 : -4]
    yield sure
    yield sure.replace(b"+", b"-").replace(b"/", b"_")
