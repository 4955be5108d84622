"""From the bytes of a request to the Request handlers see: path and query decoded, method override, who asks."""

from __future__ import annotations

from collections.abc import Mapping
from urllib.parse import urlsplit

from tests.google_server.request import Request, decoded_path, decoded_query
from tests.google_server.world import World

_OVERRIDE = "x-http-method-override"


def arrived(world: World, method: str, target: str, headers: Mapping[str, str], body: bytes) -> Request:
    """Number a request and find out who asks.

    Google's servers obey `X-HTTP-Method-Override` on a POST; so must this one, or a hidden DELETE would look harmless.
    """
    parts = urlsplit(target if target.startswith("http") else f"//x{target}")
    bearer = world.grants.bearer(_token(headers), world.now)
    return Request(
        number=world.next_number(),
        method=headers.get(_OVERRIDE, method).upper() if method == "POST" else method,
        path=decoded_path(parts.path),
        query=decoded_query(parts.query),
        headers=headers,
        body=body,
        account=bearer.account if bearer else None,
        client=bearer.client if bearer else None,
        scopes=bearer.scopes if bearer else frozenset(),
    )


def _token(headers: Mapping[str, str]) -> str:
    kind, _, text = headers.get("authorization", "").partition(" ")
    return text.strip() if kind.lower() == "bearer" else ""
