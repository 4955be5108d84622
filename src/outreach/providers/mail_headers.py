"""The headers of any mail, however broken, as a `Mail`: bytes in, a value out, and no word of what was written.

Lenient where the writer of headers is strict: what cannot be understood is as if it were not there. Knows no people.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from email.errors import HeaderParseError
from email.header import decode_header, make_header
from email.utils import getaddresses, parsedate_to_datetime

from outreach.domain.mail import MARKS, Mail
from outreach.patterns import Pattern
from outreach.providers.mail_folders import Role
from outreach.rendering.headers import readable_email

Head = Mapping[str, tuple[str, ...]]

_FIELD = Pattern(rb"^([!-9;-~]{1,80})[ \t]*:([^\n]*(?:\n[ \t][^\n]*)*)", re.MULTILINE)
# one address, with a name that needs no care: nearly all there are, and much quicker read so
_SIMPLE = Pattern(r"(?:[\w .'-]*<([^\s<>@,;:\"()\\]+@[\w.-]+)>|([^\s<>@,;:\"()\\]+@[\w.-]+))")
_MESSAGE_ID = Pattern(r"<([^<>\s]+)>")
_WANTED = MARKS | {
    *("from", "to", "cc", "bcc", "date", "received", "message-id", "in-reply-to", "references", "subject"),
    *("x-gm-thrid", "x-gmail-labels", "x-mozilla-status", "x-mozilla-status2", "x-mozilla-draft-info", "x-unsent"),
    *("x-status", "x-uniform-type-identifier"),
}
_LONGEST_MARK, _LONGEST_SUBJECT, _MOST_ANSWERS, _MOST_PEOPLE = 500, 300, 50, 500
_MOST_LINES, _LONGEST_LINE = 20, 64 * 1024
_YEARS = range(1971, 2200)
# what the standard library is known to raise on broken dates and encoded words
_BROKEN = (ValueError, IndexError, AttributeError, LookupError, TypeError, OverflowError, HeaderParseError)
# Thunderbird: deleted, but still in the file until it is compacted
_EXPUNGED, _DELETED = 0x8, 0x200000
# how Google Takeout names its folders; the owner's language decides
_LABELS: Mapping[str, Role] = {
    **dict.fromkeys(("sent", "gesendet", "messages envoyés", "enviado", "enviados", "posta inviata"), Role.SENT),
    **dict.fromkeys(("draft", "drafts", "entwürfe", "brouillons", "borradores", "bozze"), Role.DRAFTS),
    **dict.fromkeys(("trash", "bin", "spam", "papierkorb", "corbeille", "papelera", "cestino"), Role.BIN),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """What the place of a mail says of it: its folder, its flags there, and a moment if the headers have none."""

    role: Role = Role.PLAIN
    flags: str = ""
    stamp: datetime | None = None


def read_head(raw: bytes) -> Head:
    """Give the headers that matter, by lower-case name, unfolded, in the order they stand."""
    found: dict[str, tuple[str, ...]] = {}
    for name, value in _FIELD.findall(raw):
        known = name.decode("ascii").lower()
        if known in _WANTED and len(before := found.get(known, ())) < _MOST_LINES:
            found[known] = (*before, _unfolded(value[:_LONGEST_LINE]))
    return found


def _unfolded(value: bytes) -> str:
    try:
        text = value.decode("utf-8")
    except UnicodeDecodeError:
        text = value.decode("latin-1")
    return " ".join(text.replace("\x00", " ").split())


def moment_of(head: Head, place: Place) -> datetime | None:
    """Say when a mail was received, else when it says it was written, else what its place says; aware."""
    received = head.get("received", ("",))[0].rpartition(";")[2]
    return _moment(received) or _moment(_first(head, "date")) or place.stamp


def _moment(text: str) -> datetime | None:
    try:
        found = parsedate_to_datetime(text)
        # without a zone, or with -0000 (RFC 5322, 3.3), it is Universal Time
        aware = found if found.tzinfo else found.replace(tzinfo=UTC)
        return aware.astimezone(UTC) if aware.year in _YEARS else None
    except _BROKEN:
        return None


def mail_of(head: Head, place: Place, at: datetime, is_own: Callable[[str], bool]) -> Mail:
    """Make a mail of its headers; `at` is its moment, `is_own` knows the owner's addresses."""
    sender = next(iter(_addresses(head, "from")), "")
    subject = _decoded(_first(head, "subject"))[:_LONGEST_SUBJECT]
    roles = {place.role, *_labelled(head)}
    is_draft = Role.DRAFTS in roles or "D" in place.flags or (Role.SENT not in roles and _says_draft(head))
    return Mail(
        id=_id(head) or _digest(at, sender, subject),
        at=at,
        sender=sender,
        recipients=tuple(dict.fromkeys(_addresses(head, "to", "cc", "bcc")))[:_MOST_PEOPLE],
        thread=_first(head, "x-gm-thrid"),
        answers=_answers(head),
        subject=subject,
        is_draft=is_draft,
        is_sent=not is_draft and (Role.SENT in roles or is_own(sender)),
        is_binned=Role.BIN in roles or "T" in place.flags or _says_deleted(head),
        marks={name: " ".join(head[name])[:_LONGEST_MARK] for name in sorted(MARKS & head.keys())},
    )


def _first(head: Head, name: str) -> str:
    return head.get(name, ("",))[0]


def _addresses(head: Head, *names: str) -> tuple[str, ...]:
    found = (email for name in names for line in head.get(name, ()) for email in _emails(line))
    return tuple(readable_email(email.strip().lower()) for email in found if "@" in email)


def _emails(line: str) -> tuple[str, ...]:
    simple = _SIMPLE.fullmatch(line)
    if simple is not None:
        return (simple[1] or simple[2],)
    return tuple(email for _, email in getaddresses([line]))


def _id(head: Head) -> str:
    text = _first(head, "message-id")
    found = _MESSAGE_ID.search(text)
    return found[1] if found else text.strip("<> ")


def _digest(at: datetime, sender: str, subject: str) -> str:
    return hashlib.sha256(f"{at.isoformat()}\n{sender}\n{subject}".encode()).hexdigest()[:32]


def _answers(head: Head) -> tuple[str, ...]:
    lines = (*head.get("in-reply-to", ()), *head.get("references", ()))
    return tuple(dict.fromkeys(id for line in lines for id in _MESSAGE_ID.findall(line)))[-_MOST_ANSWERS:]


def _decoded(text: str) -> str:
    if "=?" not in text:
        return text
    try:
        return " ".join(str(make_header(decode_header(text))).split())
    except _BROKEN:
        return text


def _labelled(head: Head) -> frozenset[Role]:
    """Give what the labels say that Google Takeout writes into each mail."""
    labels = _decoded(_first(head, "x-gmail-labels")).split(",")
    named = (_LABELS.get(one.strip().strip('"').casefold()) for one in labels)
    return frozenset(role for role in named if role is not None)


def _says_draft(head: Head) -> bool:
    """Whether a mail program marked it as unfinished; what came by the post was sent, whatever it is marked as."""
    if "received" in head:
        return False
    is_apple = "mail-draft" in _first(head, "x-uniform-type-identifier")
    is_unsent = _first(head, "x-unsent") == "1" or "x-mozilla-draft-info" in head
    return is_apple or is_unsent or "T" in _first(head, "x-status")


def _says_deleted(head: Head) -> bool:
    """Whether a mail program marked it as deleted, in a file from which it was not yet removed."""
    flags, more = (_hexadecimal(_first(head, name)) for name in ("x-mozilla-status", "x-mozilla-status2"))
    return bool(flags & _EXPUNGED or more & _DELETED) or "D" in _first(head, "x-status")


def _hexadecimal(text: str) -> int:
    try:
        return int(text, 16)
    except ValueError:
        return 0
