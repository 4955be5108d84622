"""What must not stand in a log or on a screen: secrets of a sign-in, and more of an address than tells whose it is.

A secret is known by its value once this process has read one, and otherwise by how such secrets look. The values are
the one thing that is kept for the whole process: whoever writes a text must leave them out, without being told of them.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from urllib.parse import quote

from outreach.patterns import Pattern

LEFT_OUT = "[left out]"
# a shorter value could be a word
_SHORTEST = 12

# how Google's tokens, codes and client secrets begin (reported by users; Google documents no form), plain and as they
# stand in addresses and forms; and whatever long value with a digit in it is called by a secret's name
_SECRET = Pattern(
    r"""ya29\.[\w.~+/-]+
    | (?<![\w/])[14](?:/|%2F){1,2}0[\w-]{8,}
    | GOCSPX-[\w-]+
    | (?<=Bearer\ )[\w.~+/=-]{8,}
    | (?:(?<=access_token) | (?<=refresh_token) | (?<=id_token) | (?<=client_secret) | (?<=code_verifier)
        | (?<=[?&"']code))
      ["']?\s?[:=]\s?["']?(?=[^\s"'&,;)}]*\d)[^\s"'&,;)}]{16,}""",
    re.IGNORECASE | re.VERBOSE,
)
_ADDRESS = Pattern(r"(?<![\w.%+*-])([\w%+-])[\w.%+'-]*(?=@[\w-]+(?:\.[\w-]+)+)")

_known: set[str] = set()


def keep_out(secrets: Iterable[str]) -> None:
    """Remember secrets for as long as this process lives: `redacted` leaves them out, whatever they look like."""
    for secret in secrets:
        if len(secret) >= _SHORTEST:
            _known.update((secret, quote(secret, safe="")))


def redacted(text: str) -> str:
    """Leave every secret out of a text."""
    for secret in sorted(_known, key=len, reverse=True):
        text = text.replace(secret, LEFT_OUT)
    return _SECRET.sub(LEFT_OUT, text)


def masked(text: str) -> str:
    """Shorten every mail address in a text to its first letter and its domain: `s***@northfield.example.edu`."""
    return _ADDRESS.sub(r"\1***", text)
