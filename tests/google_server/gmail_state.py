"""One Gmail mailbox: messages that never change, drafts that point at them, conversations, history.

Every save of a draft makes a new message with a new id under the same draft id. Knows no HTTP, no scopes, no search.
"""

from __future__ import annotations

import hashlib
import re
from collections import deque
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from email.utils import format_datetime

from tests.google_server import mime
from tests.google_server.gmail_values import (
    DRAFT,
    INBOX,
    SENT,
    TRASH,
    UNREAD,
    Change,
    Draft,
    Message,
    SendAs,
    Thread,
    bare_subject,
)

__all__ = ["Draft", "GmailState", "Message", "NoSuchThing", "NobodyToSendTo", "SendAs", "Thread"]

_KEPT_HISTORY = 10_000


class NoSuchThing(LookupError):  # noqa: N818 - these read as sentences
    """No draft, message or thread of this id."""


class NobodyToSendTo(ValueError):  # noqa: N818
    """A mail without recipients cannot go out."""


@dataclass(frozen=True, slots=True, kw_only=True)
class _Listed:
    """What the list of drafts learned at a moment: this draft now holds this message, or is gone."""

    at: datetime
    id: str
    draft: Draft | None


@dataclass(slots=True, kw_only=True)
class GmailState:
    """A mailbox. Every method that changes it takes the moment; nothing here reads a clock."""

    email: str
    send_as: tuple[SendAs, ...] = ()
    drafts: dict[str, Draft] = field(default_factory=dict)
    messages: dict[str, Message] = field(default_factory=dict)
    history: deque[Change] = field(default_factory=lambda: deque(maxlen=_KEPT_HISTORY))
    history_floor: int = 1000
    overwritten: list[str] = field(default_factory=list)  # ids of drafts whose human words an API call destroyed
    _listed: deque[_Listed] = field(default_factory=lambda: deque(maxlen=_KEPT_HISTORY))
    _history_id: int = 1000
    _made: int = 0

    @property
    def history_id(self) -> int:
        """The id of the newest change."""
        return self._history_id

    @property
    def threads(self) -> Mapping[str, Thread]:
        """All conversations by id, in the order in which they began."""
        found: dict[str, list[Message]] = {}
        for message in self.messages.values():
            found.setdefault(message.thread_id, []).append(message)
        return {id: Thread(id=id, messages=_in_order(held)) for id, held in found.items()}

    def thread(self, id: str) -> Thread:
        """Give one conversation.

        Raises:
            NoSuchThing: none of its messages is left.
        """
        held = [message for message in self.messages.values() if message.thread_id == id]
        if not held:
            raise NoSuchThing(id)
        return Thread(id=id, messages=_in_order(held))

    def draft(self, id: str) -> Draft:
        """Give one draft.

        Raises:
            NoSuchThing: there is none.
        """
        if id not in self.drafts:
            raise NoSuchThing(id)
        return self.drafts[id]

    def create_draft(self, raw: bytes, now: datetime, thread_id: str | None = None) -> Draft:
        """Store new bytes as a new draft.

        Raises:
            NoSuchThing: there is no such thread.
        """
        written = self._as_stored(raw, now)
        thread = self._joined(written, thread_id, None)
        id = self._draft_id()
        return self._save(id, written, thread, now, touched=False)

    def update_draft(self, id: str, raw: bytes, now: datetime, thread_id: str | None = None) -> Draft:
        """Replace a draft whole, as the API does: without the thread resent it leaves its conversation.

        Raises:
            NoSuchThing: there is no such draft or thread.
        """
        old = self.draft(id)
        written = self._as_stored(raw, now)
        thread = self._joined(written, thread_id, old)
        self._note_loss(old)
        self._drop(old.message)
        return self._save(id, written, thread, now, touched=False)

    def save_draft(self, id: str, raw: bytes, now: datetime, *, touched: bool, rethread: bool) -> Draft:
        """Save a draft as Gmail's composer does: same draft, new message, same conversation unless it re-threads."""
        old = self.draft(id)
        alone = len(self.thread(old.message.thread_id).messages) == 1
        thread = None if rethread and not alone else old.message.thread_id
        self._drop(old.message)
        return self._save(id, raw, thread, now, touched=touched or old.touched)

    def delete_draft(self, id: str, now: datetime, *, by_api: bool = True) -> None:
        """Remove a draft for good; it does not go to the bin.

        Raises:
            NoSuchThing: there is no such draft.
        """
        old = self.draft(id)
        if by_api:
            self._note_loss(old)
        self._drop(old.message)
        del self.drafts[id]
        self._listed.append(_Listed(at=now, id=id, draft=None))

    def send_draft(self, id: str, now: datetime, raw: bytes | None = None, *, leaves_wrapper: bool = False) -> Message:
        """Send a draft: it is gone, and a new message with SENT and a new Message-ID lies in its conversation.

        `leaves_wrapper`: reported by users, the draft's id may go on naming the message that was sent.

        Raises:
            NoSuchThing: there is no such draft.
            NobodyToSendTo: it names no recipient.
        """
        old = self.draft(id)
        written = old.message.raw if raw is None else self._as_stored(raw, now)
        if not mime.recipients(written):
            raise NobodyToSendTo(id)
        thread = old.message.thread_id
        self.delete_draft(id, now, by_api=False)
        sent = self._add(self._as_sent(written, now), thread, (SENT,), now)
        if leaves_wrapper:
            self._keep(replace(old, message=sent), now)
        return sent

    def send(self, raw: bytes, now: datetime, thread_id: str | None = None) -> Message:
        """Send bytes that were no draft.

        Raises:
            NoSuchThing: there is no such thread.
            NobodyToSendTo: they name no recipient.
        """
        if not mime.recipients(raw):
            raise NobodyToSendTo(self.email)
        written = self._as_sent(self._as_stored(raw, now), now)
        return self._add(written, self._joined(written, thread_id, None), (SENT,), now)

    def receive(self, raw: bytes, now: datetime, thread_id: str | None = None) -> Message:
        """Put mail from somebody into the inbox, in the conversation named."""
        return self._add(self._dated(raw, now), thread_id, (INBOX, UNREAD), now)

    def relabel(self, id: str, add: Iterable[str] = (), remove: Iterable[str] = ()) -> Message:
        """Change the labels of a message.

        Raises:
            NoSuchThing: there is no such message.
        """
        if id not in self.messages:
            raise NoSuchThing(id)
        old = self.messages[id]
        gone = frozenset(remove)
        labels = tuple(one for one in dict.fromkeys((*old.labels, *add)) if one not in gone)
        self._history_id += 1
        new = replace(old, labels=labels, history_id=self._history_id)
        self.messages[id] = new
        self.drafts.update({one.id: replace(one, message=new) for one in self.drafts.values() if one.message.id == id})
        added = tuple(one for one in labels if one not in old.labels)
        removed = tuple(one for one in old.labels if one not in labels)
        for kind, changed in (("labelsAdded", added), ("labelsRemoved", removed)):
            if changed:
                self.history.append(Change(id=self._history_id, kind=kind, message=new, labels=changed))
        return new

    def listed(self, now: datetime, lag: timedelta) -> Mapping[str, Draft]:
        """Give the drafts as a list that lags behind shows them."""
        if not lag:
            return self.drafts
        shown: dict[str, Draft] = {}
        for entry in self._listed:
            if entry.at <= now - lag:
                shown.pop(entry.id, None)
                if entry.draft is not None:
                    shown[entry.id] = entry.draft
        return shown

    def forget_history(self) -> None:
        """Let the history begin now, as after a week: older ids are refused."""
        self.history.clear()
        self.history_floor = self._history_id

    def verified_senders(self) -> frozenset[str]:
        """Give the addresses this account may write from."""
        return frozenset({self.email.lower(), *(one.email.lower() for one in self.send_as if one.verified)})

    def _save(self, id: str, raw: bytes, thread: str | None, now: datetime, *, touched: bool) -> Draft:
        return self._keep(Draft(id=id, message=self._add(raw, thread, (DRAFT,), now), touched=touched), now)

    def _keep(self, draft: Draft, now: datetime) -> Draft:
        self.drafts[draft.id] = draft
        self._listed.append(_Listed(at=now, id=draft.id, draft=draft))
        return draft

    def _note_loss(self, old: Draft) -> None:
        if old.touched or SENT in old.message.labels:
            self.overwritten.append(old.id)

    def _add(self, raw: bytes, thread: str | None, labels: tuple[str, ...], now: datetime) -> Message:
        self._history_id += 1
        id = self._message_id()
        message = Message(id=id, thread_id=thread or id, labels=labels, raw=raw, saved=now, history_id=self._history_id)
        self.messages[id] = message
        self._record("messagesAdded", message)
        return message

    def _drop(self, message: Message) -> None:
        self._history_id += 1
        self.messages.pop(message.id, None)
        self._record("messagesDeleted", message)

    def _record(self, kind: str, message: Message) -> None:
        if len(self.history) == self.history.maxlen:
            self.history_floor = self.history[0].id
        self.history.append(Change(id=self._history_id, kind=kind, message=message))

    def _joined(self, raw: bytes, thread_id: str | None, old: Draft | None) -> str | None:
        # Gmail API reference, Message.threadId: the thread named, References or In-Reply-To into it, the same subject.
        if thread_id is None:
            return None
        others = [one for one in self.thread(thread_id).messages if old is None or one.id != old.message.id]
        if not others:
            return thread_id
        named = set(re.findall(r"<[^<>]+>", mime.header(raw, "References") + mime.header(raw, "In-Reply-To")))
        known = {one.message_id for one in others if not {DRAFT, TRASH} & set(one.labels)}
        subjects = {bare_subject(one.subject) for one in others}
        return thread_id if named & known and bare_subject(mime.header(raw, "Subject")) in subjects else None

    def _as_stored(self, raw: bytes, now: datetime) -> bytes:
        sender = mime.addresses(raw, "From")
        if not sender or sender[0] not in self.verified_senders():
            raw = mime.with_header(raw, "From", self._own_from())
        if not mime.header(raw, "Message-ID"):
            raw = mime.with_header(raw, "Message-ID", self._gmail_message_id())
        return self._dated(raw, now)

    def _as_sent(self, raw: bytes, now: datetime) -> bytes:
        # Reported by users: Gmail writes its own Message-ID on sending and drops X- headers.
        for name, _ in mime.header_lines(raw):
            if name.lower().startswith("x-"):
                raw = mime.with_header(raw, name, None)
        raw = mime.with_header(raw, "Message-ID", self._gmail_message_id())
        return mime.with_header(raw, "Date", format_datetime(now))

    @staticmethod
    def _dated(raw: bytes, now: datetime) -> bytes:
        return raw if mime.header(raw, "Date") else mime.with_header(raw, "Date", format_datetime(now))

    def _own_from(self) -> str:
        name = next((one.name for one in self.send_as if one.primary and one.name.isascii()), "")
        return f'"{name}" <{self.email}>' if name else self.email

    def _next(self, what: str) -> str:
        self._made += 1
        return hashlib.sha256(f"{self.email} {what} {self._made}".encode()).hexdigest()

    def _message_id(self) -> str:
        return f"19{self._next('message')[:14]}"

    def _draft_id(self) -> str:
        digest = self._next("draft")
        sign = "-" if self._made % 2 else ""
        return f"r{sign}{int(digest[:15], 16) + 10**15}"

    def _gmail_message_id(self) -> str:
        return f"<CA+{self._next('header')[:40]}@mail.gmail.com>"


def _in_order(messages: Iterable[Message]) -> tuple[Message, ...]:
    return tuple(sorted(messages, key=lambda one: (one.saved, one.history_id)))
