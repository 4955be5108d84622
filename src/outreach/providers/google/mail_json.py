"""Messages as Gmail's JSON gives them, read into mails: labels, headers, the kinds of their parts, and their words.

How a bounce's report lies in it is reported by users: in the part itself, in a text part inside it, or as headers of
parts inside. No request is made here, and nothing is kept.
"""

from __future__ import annotations

import base64
import binascii
import email
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from datetime import UTC, datetime

from outreach.domain.mail import PARTS, Mail
from outreach.providers.google.allowed import MAIL_HEADERS
from outreach.providers.google.stored import labels, saved
from outreach.providers.mail_headers import Head, Place, mail_of, moment_of
from outreach.providers.mail_text import RETURNED, joined

_DEEPEST = 6
_MOST_LINES = 20
# mail that nobody exchanged, or that the owner does not want
_ELSEWHERE = frozenset({"CHAT", "SPAM", "TRASH"})
# labels that make mail of what was there before: a draft that was sent, a mail that was taken for spam
_MAIL_NOW = frozenset({"SENT", "INBOX"})

Part = Mapping[str, object]


def is_exchanged(held: frozenset[str]) -> bool:
    """Whether a message with these labels is mail that was exchanged; what was sent is no draft, whatever names it."""
    return not held & _ELSEWHERE and ("DRAFT" not in held or "SENT" in held)


def new_messages(history: Mapping[str, object]) -> Iterator[str]:
    """Give the ids of the messages that a page of history says are new, those that are no mail left out."""
    for record in _objects(history.get("history")):
        for entry in _objects(record.get("messagesAdded")):
            yield from _exchanged(entry)
        for entry in _objects(record.get("labelsAdded")):
            if labels(entry) & _MAIL_NOW:
                yield from _exchanged(entry)


def listed_messages(answer: Mapping[str, object]) -> Iterator[str]:
    """Give the ids in a page of the messages that a search found."""
    return (str(one.get("id")) for one in _objects(answer.get("messages")))


def _exchanged(entry: Part) -> Iterator[str]:
    message = entry.get("message")
    if isinstance(message, Mapping) and is_exchanged(labels(message)):
        yield str(message.get("id"))


def mail_of_message(message: Mapping[str, object]) -> Mail | None:
    """Read a message as a mail, without its words; None when it is no mail that was exchanged, or has no date."""
    held = labels(message)
    head = _head(_payload(message))
    received = saved(message)
    at = datetime.fromtimestamp(received / 1000, UTC) if received else moment_of(head, Place())
    if at is None or not is_exchanged(held):
        return None
    mail = mail_of(head, Place(), at, lambda _: False)
    return replace(mail, thread=str(message.get("threadId", "")), is_draft=False, is_sent="SENT" in held)


def with_parts(mail: Mail, message: Mapping[str, object]) -> Mail:
    """Add to a mail of what kinds its parts are."""
    kinds = dict.fromkeys(_kinds(_payload(message), 0))
    return replace(mail, marks={**mail.marks, PARTS: " ".join(kinds)})


def words_of(message: Mapping[str, object]) -> str:
    """Give the words of a message; attachments, and all but the names of a returned mail, are passed over."""
    return joined(tuple(_texts(_payload(message), 0)))


def _payload(message: Mapping[str, object]) -> Part:
    payload = message.get("payload")
    return payload if isinstance(payload, Mapping) else {}


def _head(part: Part) -> Head:
    found: dict[str, tuple[str, ...]] = {}
    for name, value in _headers(part):
        known = name.lower()
        if known in MAIL_HEADERS and len(before := found.get(known, ())) < _MOST_LINES:
            found[known] = (*before, " ".join(value.replace("\x00", " ").split()))
    return found


def _headers(part: Part) -> Iterator[tuple[str, str]]:
    for one in _objects(part.get("headers")):
        match one:
            case {"name": str(name), "value": str(value)}:
                yield name, value
            case _:
                pass


def _kind(part: Part) -> str:
    return str(part.get("mimeType", "")).lower()


def _kinds(part: Part, depth: int) -> Iterator[str]:
    yield _kind(part)
    for inner in _inside(part, depth):
        yield from _kinds(inner, depth + 1)


def _inside(part: Part, depth: int) -> tuple[Part, ...]:
    return tuple(_objects(part.get("parts"))) if depth < _DEEPEST else ()


def _texts(part: Part, depth: int) -> Iterator[tuple[bool, str]]:
    """Give the texts in a message, and whether each is plain text; all other parts are passed over."""
    kind, inside = _kind(part), _inside(part, depth)
    if kind == "message/delivery-status":
        yield True, "\n\n".join(_report(part, depth))
    elif kind == "message/rfc822":
        yield from ((True, _lines(_headers(one), RETURNED)) for one in (part, *inside))
    elif kind == "text/rfc822-headers":
        yield True, _lines(email.message_from_string(_data(part)).items(), RETURNED)
    elif inside:
        for one in inside:
            yield from _texts(one, depth + 1)
    elif kind in ("text/plain", "text/html") and not part.get("filename"):
        yield kind == "text/plain", _data(part)


def _report(part: Part, depth: int) -> Iterator[str]:
    """Give what a report on the delivery says, wherever in the part it lies."""
    yield _lines(row for row in _headers(part) if not row[0].lower().startswith("content-"))
    yield _data(part)
    for one in _inside(part, depth):
        yield from _report(one, depth + 1)


def _lines(rows: Iterable[tuple[str, str]], only: tuple[str, ...] = ()) -> str:
    return "\n".join(f"{name}: {value}" for name, value in rows if not only or name.lower() in only)


def _data(part: Part) -> str:
    """Give the text of a part; Gmail gives all text in UTF-8 (reported by users)."""
    body = part.get("body")
    held = str(body.get("data", "")) if isinstance(body, Mapping) else ""
    try:
        return base64.urlsafe_b64decode(held + "=" * (-len(held) % 4)).decode("utf-8", "replace")
    except (binascii.Error, ValueError):
        return ""


def _objects(value: object) -> Iterator[Mapping[str, object]]:
    return (one for one in value if isinstance(one, Mapping)) if isinstance(value, list | tuple) else iter(())
