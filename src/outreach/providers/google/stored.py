"""Drafts as Gmail gives them: its JSON narrowed to values, and the mail inside read. No request is made here."""

from __future__ import annotations

import base64
import binascii
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from outreach.domain.messages import Fingerprint, Key, is_key
from outreach.providers.base import Unreachable
from outreach.providers.google.content_cache import Content
from outreach.rendering import mime

_TOUCHED = Fingerprint("")


@dataclass(frozen=True, slots=True, kw_only=True)
class Listed:
    """A line of the list of drafts."""

    id: str
    message: str
    thread: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Stored:
    """A draft as it lies at Gmail. `saved` is in milliseconds since 1970, UTC; `mail` None when it cannot be read."""

    id: str
    message: str
    thread: str
    labels: frozenset[str]
    saved: int
    mail: mime.Parsed | None

    @property
    def is_draft(self) -> bool:
        """Whether it is still to be sent. A draft's id may go on naming a message that was sent (reported by users)."""
        return "DRAFT" in self.labels and "SENT" not in self.labels

    @property
    def key(self) -> Key:
        """The key it was made for; empty when its Message-ID is none of ours."""
        return self.mail.key if self.mail is not None and is_key(self.mail.key) else Key("")

    @property
    def fingerprint(self) -> Fingerprint:
        """Name what it says; what is no mail any more is like none of ours."""
        return _TOUCHED if self.mail is None else self.mail.fingerprint

    @property
    def content(self) -> Content:
        """What is worth remembering of it."""
        return Content(
            fingerprint=self.fingerprint,
            key=self.key,
            thread=self.thread,
            addressed=self.mail is not None and bool(self.mail.to),
            sent=not self.is_draft,
            saved=self.saved,
        )


def listed(answer: Mapping[str, object]) -> tuple[Listed, ...]:
    """Read one page of the list of drafts; without drafts Gmail leaves the key away.

    Raises:
        Unreachable: a line of it is not as Gmail documents it, so nothing can be concluded from the list.
    """
    lines = [(draft, _mapping(draft.get("message"))) for draft in _mappings(answer.get("drafts", ()))]
    return tuple(
        Listed(id=_text(draft, "id"), message=_text(message, "id"), thread=_text(message, "threadId"))
        for draft, message in lines
    )


def next_page(answer: Mapping[str, object]) -> str | None:
    """Give where the list goes on; None when it ends here."""
    token = answer.get("nextPageToken")
    return token if isinstance(token, str) and token else None


def stored(answer: Mapping[str, object]) -> Stored:
    """Read a draft that was asked for with its bytes (`format=raw`).

    Raises:
        Unreachable: the answer is not as Gmail documents it.
    """
    message = _mapping(answer.get("message"))
    return Stored(
        id=_text(answer, "id"),
        message=_text(message, "id"),
        thread=_text(message, "threadId"),
        labels=labels(message),
        saved=saved(message),
        mail=_mail(_text(message, "raw")),
    )


def written(answer: Mapping[str, object]) -> tuple[str, str]:
    """Give the message and the conversation a write answered with; both empty when it does not say."""
    match answer.get("message"):
        case {"id": str(message), "threadId": str(thread)}:
            return message, thread
        case _:
            return "", ""


def messages(thread: Mapping[str, object]) -> tuple[Mapping[str, object], ...]:
    """Give the messages of a conversation."""
    return tuple(_mappings(thread.get("messages", ())))


def labels(message: Mapping[str, object]) -> frozenset[str]:
    """Give the labels of a message."""
    held = message.get("labelIds", ())
    return frozenset(one for one in held if isinstance(one, str)) if isinstance(held, list | tuple) else frozenset()


def saved(message: Mapping[str, object]) -> int:
    """Give when a message was saved, in milliseconds since 1970; 0 when it does not say. JSON has it as a string."""
    text = str(message.get("internalDate", ""))
    return int(text) if text.isascii() and text.isdigit() else 0


def encoded(content: bytes) -> str:
    """Write bytes of mail as Gmail wants them (base64url, RFC 4648 section 5)."""
    return base64.urlsafe_b64encode(content).decode("ascii")


def _mail(raw: str) -> mime.Parsed | None:
    try:
        return mime.parse(base64.urlsafe_b64decode(raw + "=" * (-len(raw) % 4)))
    except (binascii.Error, ValueError, mime.UnreadableMailError):
        return None


def _mappings(value: object) -> Iterator[Mapping[str, object]]:
    if not isinstance(value, list | tuple):
        raise _unreadable()
    return (_mapping(one) for one in value)


def _mapping(value: object) -> Mapping[str, object]:
    if not isinstance(value, Mapping):
        raise _unreadable()
    return value


def _text(value: Mapping[str, object], key: str) -> str:
    found = value.get(key)
    if not isinstance(found, str) or not found:
        raise _unreadable()
    return found


def _unreadable() -> Unreachable:
    return Unreachable("Gmail's answer could not be read", place="Gmail", remedy="run again later")
