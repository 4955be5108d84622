"""Pages of a listing, each token naming the last item shown, so that no item comes twice when others move."""

from __future__ import annotations

import json
from collections.abc import Callable, Sequence
from typing import TypeVar

from tests.google_server.base64url import decoded, encoded

Item = TypeVar("Item")
Place = tuple[int | str, ...]


class BadPageToken(ValueError):  # noqa: N818 - it reads as a sentence
    """The token is none that this server gave."""


def page(
    items: Sequence[Item], place: Callable[[Item], Place], token: str | None, size: int
) -> tuple[list[Item], str | None]:
    """Give one page of the items in order of their place, and the token of the next page.

    Raises:
        BadPageToken: the token cannot be read.
    """
    after = _place(token) if token else None
    try:
        rest = sorted((one for one in items if after is None or place(one) > after), key=place)
    except TypeError as error:
        raise BadPageToken(token) from error
    shown = rest[:size]
    return shown, _token(place(shown[-1])) if shown and len(rest) > size else None


def _token(place: Place) -> str:
    return encoded(json.dumps(place).encode()).rstrip("=")


def _place(token: str) -> Place:
    try:
        parts = json.loads(decoded(token))
    except ValueError as error:
        raise BadPageToken(token) from error
    if not isinstance(parts, list) or not all(isinstance(part, int | str) for part in parts):
        raise BadPageToken(token)
    return tuple(parts)
