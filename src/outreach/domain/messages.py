"""Drafts and holds as values, their keys and fingerprints; no mail format, no Google words."""

from __future__ import annotations

import base64
import hashlib
import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import NewType

from outreach.domain.attachments import Attachment, Unattachable
from outreach.domain.recurrence import Recurrence
from outreach.domain.touches import TouchId
from outreach.patterns import Pattern

Key = NewType("Key", str)
Fingerprint = NewType("Fingerprint", str)

# how long after a create whose answer was lost a mailbox may still come up with the draft, by provider
SETTLES: Mapping[str, timedelta] = {"gmail": timedelta(minutes=30)}

_SPACE = Pattern(r"\s+")
_KEY = Pattern(r"[0-9a-v]{32}")


def key(account: str, touch: TouchId, part: str, generation: int) -> Key:
    """Name one intended draft or hold for ever: event id, and local part of a draft's Message-ID.

    Lower-case base32hex, 32 characters, as Google Calendar asks of a client-chosen event id. The generation rises
    when *we* withdrew, so that something withdrawn can be made again.
    """
    text = json.dumps(["outreach/1", account.lower(), str(touch), part, generation])
    digest = base64.b32hexencode(hashlib.sha256(text.encode()).digest()).decode().lower()
    return Key(digest[:32])


def is_key(text: str) -> bool:
    """Whether a text looks like a key of ours."""
    return _KEY.fullmatch(text) is not None


def fingerprint(*parts: object) -> Fingerprint:
    """Give a short name to a content; white space is folded, so that re-wrapped text stays the same."""
    folded = [_SPACE.sub(" ", str(part)).strip() for part in parts]
    return Fingerprint(hashlib.sha256(json.dumps(folded).encode()).hexdigest()[:32])


def time_fingerprint(
    title: str, text: str, starts: datetime, ends: datetime, recurrence: Recurrence | None = None
) -> Fingerprint:
    """Give the name of a hold's content; that of a single one is what it always was."""
    again = recurrence.parts if recurrence else ()
    return fingerprint(title, text, starts.timestamp(), ends.timestamp(), *again)


def labels(attachments: Iterable[Attachment]) -> str:
    """Name what goes with a mail, in one text for its fingerprint; empty without anything."""
    return ",".join(one.label for one in attachments)


@dataclass(frozen=True, slots=True, kw_only=True)
class Address:
    """One recipient."""

    name: str
    email: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Draft:
    """A whole mail to review. `to` is empty while anything blocks; `sender` is the owner.

    `signature` is kept apart from `body` so that guardrails read only what was written. `unattachable` were to go
    with it and cannot.
    """

    touch: TouchId
    sender: Address
    to: tuple[Address, ...]
    subject: str
    body: str
    signature: str = ""
    attachments: tuple[Attachment, ...] = ()
    unattachable: tuple[Unattachable, ...] = ()
    in_reply_to: str | None = None
    thread: str | None = None

    @property
    def text(self) -> str:
        """Body and signature as the reader sees them."""
        return f"{self.body.rstrip()}\n\n{self.signature.rstrip()}\n" if self.signature else f"{self.body.rstrip()}\n"

    @property
    def fingerprint(self) -> Fingerprint:
        """Name of recipients, subject, attachments and text; what "as written" means."""
        recipients = ",".join(sorted(one.email.lower() for one in self.to))
        return fingerprint(recipients, self.subject, labels(self.attachments), self.text)


@dataclass(frozen=True, slots=True, kw_only=True)
class Hold:
    """Time kept free on the owner's own calendar: tentative, private, without guests.

    With a `recurrence`, `starts` and `ends` are those of the first time, and the others keep its wall time in `zone`.
    """

    touch: TouchId
    part: str
    title: str
    starts: datetime
    ends: datetime
    zone: str
    text: str = ""
    popup: timedelta | None = None
    recurrence: Recurrence | None = None

    @property
    def fingerprint(self) -> Fingerprint:
        """Name of title, text and times."""
        return time_fingerprint(self.title, self.text, self.starts, self.ends, self.recurrence)


@dataclass(frozen=True, slots=True, order=True)
class DraftRef:
    """A draft at its provider: its id there, and the fingerprint we last wrote."""

    id: str
    fingerprint: Fingerprint


@dataclass(frozen=True, slots=True, order=True)
class HoldRef:
    """A hold at its provider: its id there, and the fingerprint we last wrote."""

    id: str
    fingerprint: Fingerprint
