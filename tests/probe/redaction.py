"""What may be kept of an answer: its shape, and the words Google itself chose. Everything else becomes a numbered mask.

Deny by default: a text is kept only under a key that is listed here. The same text always gets the same mask, so it can
still be seen that two ids were the same.
"""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from urllib.parse import parse_qsl, unquote, urlsplit

WORDS = frozenset({
    "kind", "status", "reason", "domain", "location", "locationType", "error", "error_description", "error_subtype",
    "token_type", "scope", "visibility", "transparency", "eventType", "method", "mimeType", "@type", "message",
    "service", "accessRole", "timeZone",
})  # fmt: skip
NUMBERS = frozenset({"code", "expires_in", "refresh_token_expires_in", "minutes", "resultSizeEstimate", "sequence"})
# the only times with a zone that are ever shown are those of our own events
OURS = frozenset({"dateTime"})
LISTS = frozenset({"labelIds"})
HEADERS = ("content-type", "www-authenticate", "retry-after")
PLACES = frozenset({
    "gmail", "v1", "users", "me", "drafts", "messages", "threads", "profile", "settings", "sendAs", "token", "revoke",
    "calendar", "v3", "calendars", "primary", "events", "freeBusy",
})  # fmt: skip
QUERIES = frozenset({"format", "maxResults", "sendUpdates", "showDeleted"})
_ADDRESS = re.compile(r"[\w.+%-]+@[\w.-]+")
_ID = re.compile(r"[A-Za-z0-9_/+=-]*\d[A-Za-z0-9_/+=-]{7,}|\d{6,}")
_SCOPE = "https://www.googleapis.com/auth/"


class Masks:
    """The masks of one run."""

    def __init__(self) -> None:
        """Begin at 1."""
        self._names: dict[str, str] = {}

    def mask(self, text: str) -> str:
        """Give the mask of a text."""
        return self._names.setdefault(text, f"<{len(self._names) + 1}>")

    def body(self, content: bytes) -> object:
        """Mask an answer's body: JSON by its keys, anything else wholly."""
        try:
            return self._value("", json.loads(content))
        except ValueError:
            return f"<{len(content)} bytes that are no JSON>" if content else ""

    def path(self, url: str) -> str:
        """Mask the ids of an address, and what was searched for; leave the host out."""
        parts = urlsplit(url)
        steps = [unquote(step) for step in parts.path.split("/")]
        path = "/".join(step if not step or step in PLACES else self.mask(step) for step in steps)
        asked = [f"{key}={value if key in QUERIES else self.mask(value)}" for key, value in parse_qsl(parts.query)]
        return f"{path}?{'&'.join(asked)}" if asked else path

    def headers(self, headers: Mapping[str, str]) -> Mapping[str, str]:
        """Keep the few headers that say how to go on."""
        return {name: self.words(headers[name]) for name in HEADERS if name in headers}

    def words(self, text: str) -> str:
        """Mask what could name somebody or something in a sentence of Google's."""
        pieces = _ADDRESS.sub(lambda found: f" {self.mask(found[0])} ", text).split(" ")
        return " ".join(self._word(piece) for piece in pieces)

    def _word(self, piece: str) -> str:
        if piece.startswith(_SCOPE):
            return piece
        return _ID.sub(lambda found: self.mask(found[0]), piece)

    def _value(self, key: str, value: object) -> object:
        if isinstance(value, dict):
            return {self.words(name): self._value(name, inner) for name, inner in value.items()}
        if isinstance(value, list):
            return value if key in LISTS else [self._value(key, one) for one in value]
        if isinstance(value, str) and key in WORDS:
            return self.words(value)
        if isinstance(value, bool) or value is None or key in NUMBERS | OURS:
            return value
        return self.mask(str(value))
