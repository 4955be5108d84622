"""What lies in a mailbox, as values: messages, drafts, conversations, addresses to write from, entries of history."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import datetime

from tests.google_server import mime

DRAFT, SENT, INBOX, UNREAD, TRASH, SPAM = "DRAFT", "SENT", "INBOX", "UNREAD", "TRASH", "SPAM"
_PREFIX = re.compile(r"^\s*((re|fwd?|aw|sv|wg)\s*:\s*)+", re.IGNORECASE)


@dataclass(frozen=True, slots=True, kw_only=True)
class Message:
    """One message. Its id names these bytes for ever; only its labels may change. `saved` is aware."""

    id: str
    thread_id: str
    labels: tuple[str, ...]
    raw: bytes
    saved: datetime
    history_id: int

    @property
    def subject(self) -> str:
        """The subject as a person reads it."""
        return mime.header(self.raw, "Subject")

    @property
    def message_id(self) -> str:
        """The Message-ID header, angle brackets included."""
        return mime.header(self.raw, "Message-ID")

    @property
    def recipients(self) -> tuple[str, ...]:
        """The addresses in To, Cc and Bcc, lower case."""
        return mime.recipients(self.raw)

    @property
    def text(self) -> str:
        """The words."""
        return mime.text(self.raw)


@dataclass(frozen=True, slots=True, kw_only=True)
class Draft:
    """A draft: an id that stays and the message it holds now. `touched`: a person changed its words or recipients."""

    id: str
    message: Message
    touched: bool = False

    @property
    def subject(self) -> str:
        """The subject as a person reads it."""
        return self.message.subject

    @property
    def recipients(self) -> tuple[str, ...]:
        """The addresses in To, Cc and Bcc, lower case."""
        return self.message.recipients

    @property
    def text(self) -> str:
        """The words."""
        return self.message.text


@dataclass(frozen=True, slots=True, kw_only=True)
class Thread:
    """A conversation, oldest message first."""

    id: str
    messages: tuple[Message, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class SendAs:
    """An address this account may write from; `signature` is HTML."""

    email: str
    name: str = ""
    signature: str = ""
    primary: bool = False
    verified: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """One entry of the mailbox's history; `kind` as history.list names it. `labels` are those added or removed."""

    id: int
    kind: str
    message: Message
    labels: tuple[str, ...] = ()


def bare_subject(subject: str) -> str:
    """Give a subject without `Re:` and its like, white space folded, for comparison."""
    return " ".join(_PREFIX.sub("", subject).split())
