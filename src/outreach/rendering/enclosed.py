"""Files as parts of a mail, and back: base64, and names that no header can be broken out of (RFC 2183, 2231, 2045).

A name that is not plain is percent-encoded in UTF-8, so whatever it holds stays inside its parameter. Bytes in, bytes
out; no disk.
"""

from __future__ import annotations

import base64
from collections.abc import Collection, Iterator
from email.message import EmailMessage, Message
from email.utils import unquote
from urllib.parse import quote

from outreach.domain.attachments import Attachment, digest
from outreach.patterns import Pattern
from outreach.rendering.headers import UnwritableError, tidy

FILE_NAME_LENGTH = 120
_PLAIN = Pattern(r"[A-Za-z0-9 ._()+&-]{1,60}")
_TYPE = Pattern(r"[a-z]+/[a-z0-9.+-]+")
# so that no line of the header is longer than the 78 characters RFC 5322 asks for
_PIECE = 54


def enclosed_part(attachment: Attachment, boundary: str) -> bytes:
    """Write a file as one part of a multipart/mixed mail.

    Raises:
        UnwritableError: its name or type cannot be put into a header.
    """
    name = tidy(attachment.name, "file name", FILE_NAME_LENGTH)
    if name != attachment.name or not _arrives(name) or not _TYPE.fullmatch(attachment.type):
        raise UnwritableError(f'file name: "{name}" cannot be written into a mail', remedy="give the file a plain name")
    head = (
        f"--{boundary}\r\nContent-Type: {attachment.type}\r\n"
        f"Content-Disposition: attachment;\r\n {_parameter(name)}\r\nContent-Transfer-Encoding: base64\r\n\r\n"
    )
    return head.encode("ascii") + base64.encodebytes(attachment.content).replace(b"\n", b"\r\n") + b"\r\n"


def _arrives(name: str) -> bool:
    """Whether every reader takes it for a name: no path, and no quotation marks around it, which some take away."""
    return bool(name) and "/" not in name and "\\" not in name and unquote(name) == name


def _parameter(name: str) -> str:
    if _PLAIN.fullmatch(name):
        return f'filename="{name}"'
    pieces = list(_pieces(name))
    if len(pieces) == 1:
        return f"filename*={pieces[0]}"
    return ";\r\n ".join(f"filename*{number}*={piece}" for number, piece in enumerate(pieces))


def _pieces(name: str) -> Iterator[str]:
    """Encode a name in pieces, never cut inside a character: some readers decode each by itself."""
    piece = "UTF-8''"
    for character in name:
        more = quote(character, safe="")
        if len(piece) + len(more) > _PIECE:
            yield piece
            piece = ""
        piece += more
    yield piece


def enclosed_in(read: EmailMessage, bodies: Collection[Message | None]) -> tuple[Attachment, ...]:
    """Give everything in a mail but its words, the `bodies`; without the contents.

    What a person added may have no name.
    """
    if not read.is_multipart():
        return ()
    return tuple(_attachment(part) for part in _leaves(read) if not any(part is body for body in bodies))


def _leaves(part: Message) -> Iterator[Message]:
    inside = part.get_payload() if part.get_content_maintype() == "multipart" else None
    if not isinstance(inside, list):
        yield part
        return
    for one in inside:
        if isinstance(one, Message):
            yield from _leaves(one)


def _attachment(part: Message) -> Attachment:
    content = _content(part)
    return Attachment(
        name=part.get_filename(""), type=part.get_content_type(), size=len(content), digest=digest(content)
    )


def _content(part: Message) -> bytes:
    """Give the bytes of a part; of a mail inside a mail, all of it."""
    if part.is_multipart():
        return part.as_bytes()
    held = part.get_payload(decode=True)
    return held if isinstance(held, bytes) else b""
