"""The words of an automatic answer or of a mail that came back, as far as they may be read; of no other mail.

Never more than the first 16 kB, attachments and the returned mail's own words left out. Bytes in, text out.
"""

from __future__ import annotations

import email
from collections.abc import Iterator, Sequence
from email.message import Message

from outreach.domain.mail import TEXT_LENGTH
from outreach.rendering.markup import plain
from outreach.rendering.wordings import unix

_DEEPEST = 6
# what names the returned mail; who else was written to, and what about, is no business of ours
RETURNED = ("message-id", "to", "in-reply-to", "references")
_BROKEN = (ValueError, IndexError, AttributeError, LookupError, TypeError, KeyError, AssertionError, RecursionError)


def text_of(raw: bytes) -> str:
    """Give the words of a mail whose first bytes these are; empty when they cannot be read."""
    try:
        read = email.message_from_bytes(raw)
        parts = tuple(_parts(read, 0))
    except _BROKEN:
        return ""
    return joined(parts)


def joined(parts: Sequence[tuple[bool, str]]) -> str:
    """Put the texts of a mail together, each with whether it is plain: where there is plain text, only that."""
    try:
        shown = [text for is_plain, text in parts if is_plain] or [plain(text) for _, text in parts]
    except _BROKEN:
        return ""
    words = "\n".join(unix(text).strip() for text in shown if text.strip())
    return words.encode("utf-8", "replace")[:TEXT_LENGTH].decode("utf-8", "ignore")


def _parts(part: Message, depth: int) -> Iterator[tuple[bool, str]]:
    """Give the texts in a mail, and whether each is plain text; all other parts are passed over."""
    kind = part.get_content_type()
    payload = part.get_payload()
    inside = [one for one in payload if isinstance(one, Message)] if isinstance(payload, list) else []
    if kind == "message/delivery-status":
        yield from ((True, _lines(block)) for block in inside)
    elif kind == "message/rfc822":
        yield from ((True, _lines(mail, RETURNED)) for mail in inside)
    elif kind == "text/rfc822-headers":
        yield True, _lines(email.message_from_string(_words(part)), RETURNED)
    elif inside:
        for one in inside if depth < _DEEPEST else []:
            yield from _parts(one, depth + 1)
    elif kind in ("text/plain", "text/html") and part.get_content_disposition() != "attachment":
        yield kind == "text/plain", _words(part)


def _lines(block: Message, only: tuple[str, ...] = ()) -> str:
    return "\n".join(f"{name}: {value}" for name, value in block.items() if not only or name.lower() in only)


def _words(part: Message) -> str:
    content = part.get_payload(decode=True)
    if not isinstance(content, bytes):
        return ""
    try:
        return content.decode(part.get_content_charset() or "utf-8", "replace")
    except (LookupError, ValueError, TypeError):
        # no such character set, or none that a mail can be in
        return content.decode("utf-8", "replace")
