"""The base64 of RFC 4648 §5, as Google writes and reads bytes in JSON."""

from __future__ import annotations

import base64
import binascii
import re

_URL_SAFE = re.compile(r"[A-Za-z0-9_-]*={0,2}")


def encoded(data: bytes) -> str:
    """Write bytes with `-` and `_`, padded."""
    return base64.urlsafe_b64encode(data).decode("ascii")


def decoded(text: str) -> bytes:
    """Read URL-safe base64, padded or not.

    Raises:
        ValueError: it has other characters (`+`, `/`, white space) or an impossible length.
    """
    if not _URL_SAFE.fullmatch(text):
        raise ValueError("not URL-safe base64")
    bare = text.rstrip("=")
    try:
        return base64.urlsafe_b64decode(bare + "=" * (-len(bare) % 4))
    except binascii.Error as error:
        raise ValueError("base64 of an impossible length") from error
