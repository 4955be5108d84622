"""Mail as bytes, the way the server stores it: headers edited in place, content read leniently.

Bytes nobody asked to change stay as they came, so that `format=raw` gives back what was written. Knows nothing of
drafts, accounts or HTTP.
"""

from __future__ import annotations

import email
import email.policy
import re
from collections.abc import Iterator, Mapping
from email.header import decode_header, make_header
from email.message import Message as Part
from email.utils import getaddresses
from functools import lru_cache
from html import escape

from tests.google_server.base64url import encoded
from tests.google_server.markup import plain_text

RECIPIENTS = ("To", "Cc", "Bcc")
_HEADER = re.compile(rb"(?P<name>[!-9;-~]+):[^\n]*(?:\n[ \t][^\n]*)*(?:\n|\Z)")
_SNIPPET = 200


def header_lines(raw: bytes) -> list[tuple[str, bytes]]:
    """Give the header fields in order, each with its name and its bytes, folded as they are."""
    lines, position = [], 0
    while match := _HEADER.match(raw, position):
        lines.append((match["name"].decode("ascii"), match[0]))
        position = match.end()
    return lines


def content(raw: bytes) -> bytes:
    """Give what follows the headers, the empty line included."""
    return raw[sum(len(line) for _, line in header_lines(raw)) :]


def with_header(raw: bytes, name: str, value: str | None) -> bytes:
    """Set a header to an ASCII value, in its place or else last; None takes it away."""
    kept: list[bytes] = []
    fresh = b"" if value is None else f"{name}: {value}".encode("ascii") + _newline(raw)
    for one, line in header_lines(raw):
        if one.lower() == name.lower():
            line, fresh = fresh, b""
        kept.append(line)
    return b"".join(kept) + fresh + content(raw)


def _newline(raw: bytes) -> bytes:
    return b"\n" if b"\n" in raw and b"\r\n" not in raw else b"\r\n"


@lru_cache(maxsize=4096)
def read(raw: bytes) -> Part:
    """Parse a mail; the answer is shared and must not be changed."""
    return email.message_from_bytes(raw, policy=email.policy.compat32)


def decoded(value: object) -> str:
    """Give a header value as text: unfolded, RFC 2047 words decoded."""
    text = re.sub(r"\r?\n(?=[ \t])", "", str(value))
    try:
        return str(make_header(decode_header(text)))
    except (LookupError, ValueError):
        return text


def header(raw: bytes, name: str) -> str:
    """Give the first header of this name as text, or nothing."""
    value = read(raw)[name]
    return "" if value is None else decoded(value).strip()


def addresses(raw: bytes, *names: str) -> tuple[str, ...]:
    """Give the addresses in these headers, lower case, in order."""
    values = [re.sub(r"\r?\n", "", str(one)) for name in names for one in read(raw).get_all(name, [])]
    return tuple(address.lower() for _, address in getaddresses(values) if address)


def recipients(raw: bytes) -> tuple[str, ...]:
    """Give everybody this mail would go to."""
    return addresses(raw, *RECIPIENTS)


def leaves(part: Part) -> Iterator[Part]:
    """Give the parts that hold content, in order."""
    return (one for one in part.walk() if not one.is_multipart())


def is_attachment(part: Part) -> bool:
    """Whether a person sees this part as an attached file."""
    return bool(part.get_filename()) or part.get_content_disposition() == "attachment"


def words(part: Part) -> str:
    """Decode the text of one part."""
    data = part.get_payload(decode=True)
    if not isinstance(data, bytes):
        return ""
    try:
        return data.decode(part.get_content_charset("utf-8"), "replace")
    except LookupError:
        return data.decode("utf-8", "replace")


def body(raw: bytes, kind: str) -> str | None:
    """Give the first `text/plain` or `text/html` part that is no attachment, with plain line ends."""
    for part in leaves(read(raw)):
        if part.get_content_type() == kind and not is_attachment(part):
            return words(part).replace("\r\n", "\n")
    return None


def text(raw: bytes) -> str:
    """Give the words of a mail: its plain text, else that of its HTML."""
    plain = body(raw, "text/plain")
    return plain if plain is not None else plain_text(body(raw, "text/html") or "")


def snippet(raw: bytes) -> str:
    """Give the beginning of the words, escaped for HTML as Gmail does."""
    return escape(" ".join(text(raw).split())[:_SNIPPET])


def payload(raw: bytes, *, with_content: bool, only: frozenset[str] = frozenset()) -> Mapping[str, object]:
    """Give the tree of parts as `format=full` does, or with headers alone as `format=metadata`.

    `only` names the headers to give, in lower case; empty gives them all.
    """
    part = read(raw)
    if with_content:
        return _node(part, "")
    return {"mimeType": part.get_content_type(), "headers": _headers(part, only)}


def _node(part: Part, id: str) -> Mapping[str, object]:
    node: dict[str, object] = {
        "partId": id,
        "mimeType": part.get_content_type(),
        "filename": decoded(part.get_filename() or ""),
        "headers": _headers(part, frozenset()),
    }
    payload = part.get_payload()
    if isinstance(payload, list):
        children = [one for one in payload if isinstance(one, Part)]
        prefix = f"{id}." if id else ""
        node["body"] = {"size": 0}
        node["parts"] = [_node(child, f"{prefix}{n}") for n, child in enumerate(children)]
    else:
        node["body"] = _body(part, id)
    return node


def _body(part: Part, id: str) -> Mapping[str, object]:
    data = part.get_payload(decode=True)
    held = data if isinstance(data, bytes) else b""
    if is_attachment(part):
        return {"attachmentId": encoded(f"attachment {id}".encode()), "size": len(held)}
    if part.get_content_maintype() == "text":
        held = words(part).encode("utf-8")
    return {"size": len(held), "data": encoded(held)}


def _headers(part: Part, only: frozenset[str]) -> list[Mapping[str, str]]:
    return [{"name": name, "value": decoded(value)} for name, value in part.items() if not only or name.lower() in only]
