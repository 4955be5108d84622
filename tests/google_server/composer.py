"""What Gmail's composer makes of a draft when a person opens, edits or writes one: bytes in, bytes out.

Reported by users: opening an HTML draft saves it again, its HTML cleaned and wrapped, its plain text made anew from the
HTML; From, recipients, subject, Message-ID and the references stay, other headers go.
"""

from __future__ import annotations

import base64
import quopri
from collections.abc import Sequence
from datetime import datetime
from email.header import Header
from email.message import Message as Part
from email.mime.application import MIMEApplication
from email.utils import format_datetime

from tests.google_server import markup, mime

_KEPT = ("From", "To", "Cc", "Bcc", "Subject", "Message-ID", "In-Reply-To", "References")


def resaved(raw: bytes, now: datetime, *, text: str | None = None, files: Sequence[Part] | None = None) -> bytes:
    """Save a draft again as the composer does, with new words and other files if there are some."""
    html = markup.composed(markup.from_text(text) if text is not None else _html(raw))
    files = attached(raw) if files is None else files
    kept = [
        line if line.endswith(b"\r\n") else line.rstrip(b"\n") + b"\r\n"
        for name, line in mime.header_lines(raw)
        if name.lower() in {one.lower() for one in _KEPT}
    ]
    head = f"MIME-Version: 1.0\r\nDate: {format_datetime(now)}\r\n".encode("ascii")
    return head + b"".join(kept) + _content(html, files)


def attached(raw: bytes) -> list[Part]:
    """Give the files that a draft carries."""
    return [part for part in mime.leaves(mime.read(raw)) if mime.is_attachment(part)]


def file_part(name: str, content: bytes) -> Part:
    """Give a file as the composer attaches it."""
    part = MIMEApplication(content, "pdf", name=name)
    part.add_header("Content-Disposition", "attachment", filename=name)
    return part


def composed(sender: str, to: Sequence[str], subject: str, text: str, now: datetime) -> bytes:
    """Write a new draft as the composer does; without a Message-ID, which the mailbox adds."""
    raw = f"From: {sender}\r\n\r\n".encode("ascii")
    return resaved(addressed(titled(raw, subject), to), now, text=text)


def titled(raw: bytes, subject: str) -> bytes:
    """Set the subject, encoded where it must be."""
    return mime.with_header(raw, "Subject", _encoded(subject))


def addressed(raw: bytes, to: Sequence[str]) -> bytes:
    """Set who it goes to; nobody takes the header away."""
    return mime.with_header(raw, "To", ", ".join(to) or None)


def _encoded(text: str) -> str:
    return text if text.isascii() else Header(text, "utf-8", maxlinelen=60).encode(linesep="\r\n")


def _html(raw: bytes) -> str:
    html = mime.body(raw, "text/html")
    return markup.from_plain_mail(mime.text(raw)) if html is None else html


def _content(html: str, files: Sequence[Part]) -> bytes:
    inner = _multipart(
        "alternative", "000000000000a1", [_text("plain", markup.composed_text(html)), _text("html", html)]
    )
    if not files:
        return inner
    return _multipart("mixed", "000000000000b2", [inner, *(_as_crlf(part.as_bytes()) for part in files)])


def _multipart(kind: str, boundary: str, parts: Sequence[bytes]) -> bytes:
    head = f'Content-Type: multipart/{kind}; boundary="{boundary}"\r\n\r\n'.encode("ascii")
    mark = f"--{boundary}".encode("ascii")
    return head + b"".join(mark + b"\r\n" + part + b"\r\n" for part in parts) + mark + b"--\r\n"


def _text(kind: str, words: str) -> bytes:
    head = f'Content-Type: text/{kind}; charset="UTF-8"\r\n'.encode("ascii")
    lines = words.split("\n")
    if words.isascii() and max(map(len, lines)) < 998:
        return head + b"\r\n" + "\r\n".join(lines).encode("ascii")
    if kind == "plain":
        data = base64.encodebytes("\r\n".join(lines).encode("utf-8"))
        return head + b"Content-Transfer-Encoding: base64\r\n\r\n" + _as_crlf(data)
    data = quopri.encodestring(words.encode("utf-8"))
    return head + b"Content-Transfer-Encoding: quoted-printable\r\n\r\n" + _as_crlf(data)


def _as_crlf(data: bytes) -> bytes:
    return data.replace(b"\r\n", b"\n").replace(b"\n", b"\r\n")
