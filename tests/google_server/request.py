"""What arrives, as a value: the request a handler sees.

It knows who asks (from the bearer token) but not why, nor which test runs.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from urllib.parse import parse_qs, unquote


class NotJson(Exception):  # noqa: N818 - it reads as a sentence
    """The body is not a JSON object."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Request:
    """One HTTP request.

    `path` is decoded segment by segment (an encoded slash stays `%2F`); header names are lower-case; `account`,
    `client` and `scopes` come from the bearer token and are empty when nobody is signed in.
    """

    number: int
    method: str
    path: str
    query: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    headers: Mapping[str, str] = field(default_factory=dict)
    body: bytes = b""
    account: str | None = None
    client: str | None = None
    scopes: frozenset[str] = frozenset()

    @property
    def json(self) -> Mapping[str, object]:
        """The body as a JSON object; an empty body is an empty object. Raises NotJson."""
        if not self.body:
            return {}
        try:
            value: object = json.loads(self.body)
        except ValueError as error:
            raise NotJson(str(error)) from error
        if not isinstance(value, dict):
            raise NotJson("not an object")
        return value

    @property
    def form(self) -> Mapping[str, str]:
        """The body as an HTML form: the first value of each field."""
        return {name: values[0] for name, values in parse_qs(self.body.decode("utf-8", "replace"), True).items()}

    def first(self, name: str, default: str = "") -> str:
        """Give the first value of a query parameter."""
        values = self.query.get(name, ())
        return values[0] if values else default

    def flag(self, name: str) -> bool:
        """Whether a boolean query parameter is set; Google writes `true`."""
        return self.first(name).lower() in ("true", "1")


def decoded_path(raw: str) -> str:
    """Decode a path segment by segment, so that an encoded slash never makes a segment more."""
    return "/".join(unquote(segment).replace("/", "%2F") for segment in raw.split("/"))


def decoded_query(raw: str) -> Mapping[str, tuple[str, ...]]:
    """Decode a query string; repeated names keep their order."""
    return {name: tuple(values) for name, values in parse_qs(raw, keep_blank_values=True).items()}
