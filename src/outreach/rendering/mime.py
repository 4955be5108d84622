"""Drafts as bytes of mail and back: RFC 5322, 2045 and 2046, text and Gmail-style HTML, and files; no clock.

What was composed is read again and must hold exactly the intended headers, recipients and words before anybody
gets it. Pure: bytes in, bytes out; nothing a recipient can see names the program.
"""

from __future__ import annotations

import binascii
import email
import email.policy
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from email.header import decode_header, make_header
from email.headerregistry import Address as StrictAddress
from email.headerregistry import HeaderRegistry
from email.message import EmailMessage
from email.utils import getaddresses
from functools import lru_cache
from typing import NamedTuple

from outreach.domain.attachments import Attachment
from outreach.domain.messages import Address, Draft, Fingerprint, Key, fingerprint, labels
from outreach.errors import Exit, OutreachError
from outreach.rendering.enclosed import enclosed_in, enclosed_part
from outreach.rendering.headers import (
    NAME_LENGTH,
    SUBJECT_LENGTH,
    UnwritableError,
    address_line,
    canonical_email,
    domain_name,
    message_id,
    readable_email,
    subject_line,
    tidy,
)
from outreach.rendering.markup import html
from outreach.rendering.wordings import bodies_of, unix, wordings

# Without the cache the standard library parses every header again each time it is looked at, some thirty times a mail.
_HEADERS = lru_cache(maxsize=512)(HeaderRegistry())
_READING = email.policy.default.clone(max_line_length=998, header_factory=_HEADERS)
_CONTENT = ("mime-version", "content-type")
_RECIPIENTS = ("to", "cc", "bcc")
# what the standard library's header parser is known to raise on broken mail, besides its own errors
_BROKEN = (ValueError, IndexError, AttributeError, LookupError, TypeError, RecursionError)


class MiscomposedError(OutreachError):
    """The composed bytes do not hold what was meant; nothing is written."""

    code = Exit.BUG


class UnreadableMailError(OutreachError):
    """These bytes are not a mail we can read."""

    code = Exit.CONFIG


@dataclass(frozen=True, slots=True, kw_only=True)
class Parsed:
    """What a mail says. `to` holds everybody in To, Cc and Bcc; `message_id` is without angle brackets.

    `shown` is what its HTML says, where that is something else than its text; nearly always empty. `attachments` come
    without their contents.
    """

    to: tuple[Address, ...]
    subject: str
    text: str
    attachments: tuple[Attachment, ...]
    message_id: str
    headers: tuple[str, ...]
    shown: str = ""

    @property
    def key(self) -> Key:
        """The part of the message id before the @; for a draft of ours, the key it was made for."""
        return Key(self.message_id.rpartition("@")[0])

    @property
    def fingerprint(self) -> Fingerprint:
        """The same name `Draft.fingerprint` gives to the same content."""
        recipients = ",".join(sorted(readable_email(one.email.lower()) for one in self.to))
        words = f"{self.text}\n{self.shown}" if self.shown else self.text
        return fingerprint(recipients, self.subject, labels(self.attachments), words)


def compose(draft: Draft, key: Key, *, addressed: bool, unsent: bool = False) -> bytes:
    """Write a draft as a mail, with its recipients only when `addressed`.

    `unsent` adds `X-Unsent: 1`, by which mail programs open a file as a message to edit.

    Raises:
        UnwritableError: a name, subject, address or text cannot be put into a mail as it is.
        MiscomposedError: what was composed reads differently from what was meant.
    """
    lines = _header_lines(draft, key, draft.to if addressed else (), unsent=unsent)
    _verify_head(lines, draft, key, addressed=addressed)
    head = "".join(f"{name}: {value}\r\n" for name, value in lines)
    return head.encode("ascii") + _content(draft, key)


def parse(message: bytes) -> Parsed:
    """Read a mail, ours or one that a mail program saved.

    Raises:
        UnreadableMailError: its headers are broken.
    """
    with _readable():
        return _parsed(_read(message))


@contextmanager
def _readable() -> Iterator[None]:
    try:
        yield
    except _BROKEN as error:
        raise UnreadableMailError(
            "this file is not a mail that can be read", remedy="open it in a mail program"
        ) from error


def _read(message: bytes) -> EmailMessage:
    return email.message_from_bytes(message, policy=_READING)


def _header_lines(draft: Draft, key: Key, to: tuple[Address, ...], *, unsent: bool) -> list[tuple[str, str]]:
    lines = [("From", address_line(draft.sender, "sender"))]
    if to:
        lines.append(("To", ",\r\n ".join(address_line(one, "recipient") for one in to)))
    lines.append(("Subject", subject_line(draft.subject)))
    lines.append(("Message-ID", f"<{_message_id(draft, key)}>"))
    if draft.in_reply_to:
        reference = message_id(draft.in_reply_to, "in reply to")
        lines += [("In-Reply-To", reference), ("References", reference)]
    if unsent:
        lines.append(("X-Unsent", "1"))
    return lines


def _message_id(draft: Draft, key: Key) -> str:
    domain = draft.sender.email.rpartition("@")[2]
    return canonical_email(f"{key}@{domain_name(domain, 'sender')}", "message id")


def _content(draft: Draft, key: Key) -> bytes:
    text = _written(draft)
    return _with_files(text, draft.attachments, key) if draft.attachments else _letter(text, key)


# a mail is composed without its recipients and then with them, and those of a whole chunk are composed between
@lru_cache(maxsize=256)
def _letter(text: str, key: Key) -> bytes:
    """Write the words of a mail that has no files, and read them back; they do not say who gets it."""
    content = b"MIME-Version: 1.0\r\n" + _words(text, _boundary(key))
    _verify_content(content, text, ())
    return content


def _with_files(text: str, attachments: tuple[Attachment, ...], key: Key) -> bytes:
    boundary = _boundary(key)
    # RFC 2046, 5.1.2: a boundary must not begin with that of the multipart around it
    words = f"--{boundary}\r\n".encode("ascii") + _words(text, f"=_words_{key}")
    files = b"".join(enclosed_part(one, boundary) for one in attachments)
    content = b"MIME-Version: 1.0\r\n" + _multipart("mixed", words + files, boundary)
    _verify_content(content, text, attachments)
    return content


def _boundary(key: Key) -> str:
    # "=_" can occur neither in quoted-printable text nor in base64, so no content can hold a boundary
    return f"=_{key}"


def _words(text: str, boundary: str) -> bytes:
    return _multipart("alternative", _part("plain", text, boundary) + _part("html", html(text), boundary), boundary)


def _multipart(subtype: str, parts: bytes, boundary: str) -> bytes:
    head = f'Content-Type: multipart/{subtype};\r\n boundary="{boundary}"\r\n\r\n'
    return head.encode("ascii") + parts + f"--{boundary}--\r\n".encode("ascii")


def _part(subtype: str, text: str, boundary: str) -> bytes:
    head = (
        f'--{boundary}\r\nContent-Type: text/{subtype}; charset="utf-8"\r\n'
        "Content-Transfer-Encoding: quoted-printable\r\n\r\n"
    )
    encoded = binascii.b2a_qp(text.encode("utf-8"), istext=True).replace(b"\n", b"\r\n")
    return head.encode("ascii") + encoded + b"\r\n"


def _written(draft: Draft) -> str:
    text = unix(draft.text)
    try:
        text.encode("utf-8")
    except UnicodeEncodeError as error:
        raise UnwritableError(
            f"text: character {error.start + 1} is half of a character (U+{ord(text[error.start]):04X})",
            remedy="delete it and type it again",
        ) from error
    return text


def _verify_head(lines: Sequence[tuple[str, str]], draft: Draft, key: Key, *, addressed: bool) -> None:
    """Read back the lines above the content, each by itself: what is one header alone is one among others."""
    to = tuple((tidy(one.name, "name", NAME_LENGTH), canonical_email(one.email, "address")) for one in draft.to)
    with _readable():
        read = {name.lower(): _header(f"{name}: {value}\r\n") for name, value in lines}
        texts = {name: header.text for name, header in read.items() if header.names == (name,)}
        people = [(one.name, one.email) for header in read.values() for one in header.people]
    _require(
        {
            "headers": len(texts) == len(lines),
            "recipients": tuple(people) == (to if addressed else ()),
            "subject": texts.get("subject") == tidy(draft.subject, "subject", SUBJECT_LENGTH),
            "message id": texts.get("message-id") == f"<{_message_id(draft, key)}>",
        }
    )


class _Header(NamedTuple):
    """What one line of the head reads as: the headers it holds, the value of its first one, and the recipients."""

    names: tuple[str, ...]
    text: str
    people: tuple[Address, ...]


# those of the sender and often the subject stand in every mail, and an id stands in a mail each time it is composed
@lru_cache(maxsize=512)
def _header(line: str) -> _Header:
    read = _read(line.encode("ascii"))
    names = () if read.get_payload() else _names(read)
    return _Header(names, str(read.values()[0]) if names else "", tuple(_people(read)))


def _verify_content(content: bytes, text: str, attachments: tuple[Attachment, ...]) -> None:
    with _readable():
        read = _read(content)
        bodies = bodies_of(read)
        said, shown = wordings(read, bodies)
        checks = {
            "headers": _names(read) == _CONTENT,
            "text": said.rstrip("\n") == text.rstrip("\n") and not shown,
            "attachments": tuple(map(_carried, enclosed_in(read, bodies))) == tuple(map(_carried, attachments)),
        }
    _require(checks)


def _require(checks: Mapping[str, bool]) -> None:
    wrong = [part for part, holds in checks.items() if not holds]
    if wrong:
        raise MiscomposedError(
            f"the mail does not read as it was meant ({', '.join(wrong)}) and was not written",
            remedy="look at this person's name, address and subject for unusual characters",
        )


def _carried(one: Attachment) -> tuple[str, str, int, str]:
    return one.name, one.type, one.size, one.digest


def _parsed(read: EmailMessage) -> Parsed:
    bodies = bodies_of(read)
    text, shown = wordings(read, bodies)
    return Parsed(
        to=tuple(_people(read)),
        subject=_subject(read),
        text=text,
        shown=shown,
        attachments=enclosed_in(read, bodies),
        message_id=_id(read),
        headers=_names(read),
    )


def _names(read: EmailMessage) -> tuple[str, ...]:
    return tuple(name.lower() for name in read.keys())  # noqa: SIM118 - a name may come twice


def _subject(read: EmailMessage) -> str:
    return str(read.get("subject", ""))


def _id(read: EmailMessage) -> str:
    return str(read.get("message-id", "")).strip().removeprefix("<").removesuffix(">")


def _people(read: EmailMessage) -> list[Address]:
    people = []
    for header, raw in read.raw_items():
        if header.lower() in _RECIPIENTS:
            people += _addresses(str(raw), _READING.header_fetch_parse(header, str(raw)).addresses)
    return people


def _addresses(raw: str, strict: tuple[StrictAddress, ...]) -> list[Address]:
    # The strict parser knows best who is named, but puts a space between the words of a long encoded name.
    loose = getaddresses([" ".join(raw.splitlines())])
    if [email for _, email in loose] != [one.addr_spec for one in strict]:
        return [Address(name=one.display_name, email=one.addr_spec) for one in strict]
    return [Address(name=str(make_header(decode_header(name))), email=email) for name, email in loose]
