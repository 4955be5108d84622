"""One case: what is asked of a server, and what of its answers is worth comparing.

A case plays on an account of its own and sees no ids, no moments and no words that a server may choose; what it gives
back must be the same on every run.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from tests.emulate.peer import Reply, Stage

Seen = Mapping[str, object]


@dataclass(frozen=True, slots=True, kw_only=True)
class Case:
    """`name` is a sentence; `play` asks, and gives what is compared, point by point."""

    area: str
    name: str
    play: Callable[[Stage], Seen]

    @property
    def account(self) -> str:
        """An address nobody else plays with."""
        return f"{hashlib.sha256(f'{self.area}/{self.name}'.encode()).hexdigest()[:12]}@example.org"


def form(id: str) -> str:
    """Say how an id is made."""
    if re.fullmatch(r"[0-9a-f]{16}", id):
        return "16 hex digits"
    return "r and digits" if re.fullmatch(r"r-?\d+", id) else "another form"


def failure(reply: Reply) -> str:
    """Say how a request was refused: status and reason (Google's `error.errors[0].reason`, or OAuth's `error`)."""
    if reply.status < 400:
        return f"{reply.status}"
    reason = reply.at("error", "errors", 0, "reason") or reply.at("error")
    return f"{reply.status} {reason}" if isinstance(reason, str) else f"{reply.status}, no reason"


def keys(value: object) -> Sequence[str]:
    """Name the keys of a JSON object."""
    return sorted(value) if isinstance(value, dict) else []


def headers(message: object) -> Mapping[str, str]:
    """Give a message's headers as the API lists them, names in lower case."""
    payload = message.get("payload") if isinstance(message, dict) else None
    listed = payload.get("headers") if isinstance(payload, dict) else None
    pairs = [one for one in listed if isinstance(one, dict)] if isinstance(listed, list) else []
    return {str(one.get("name")).lower(): str(one.get("value")) for one in pairs}
