"""Google's batch: many requests in one multipart body. Nothing should come this way, and it works all the same."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from email.message import Message
from email.parser import BytesParser
from email.policy import HTTP

from tests.google_server.answer import Answer
from tests.google_server.request import Request

_BOUNDARY = "batch_google_server"


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """One request inside a batch."""

    id: str
    method: str
    target: str
    headers: Mapping[str, str]
    body: bytes


def is_batch(path: str) -> bool:
    """Whether this is one of the batch addresses."""
    return path == "/batch" or path.startswith("/batch/")


def parts(request: Request) -> Sequence[Part]:
    """Take a batch apart; a part without its own authorization uses that of the whole."""
    head = f"Content-Type: {request.headers.get('content-type', '')}\r\n\r\n".encode()
    whole = BytesParser(policy=HTTP).parsebytes(head + request.body)
    return [_part(part, request) for part in whole.iter_parts()] if whole.is_multipart() else []


def _part(part: Message, request: Request) -> Part:
    content = part.get_payload(decode=True)
    raw = content if isinstance(content, bytes) else b""
    first, _, rest = raw.lstrip().partition(b"\n")
    inner = BytesParser(policy=HTTP).parsebytes(rest)
    words = [*first.decode("latin-1").split(), "", ""]
    headers = {name.lower(): str(value) for name, value in inner.items()}
    if "authorization" in request.headers:
        headers.setdefault("authorization", request.headers["authorization"])
    return Part(
        id=str(part.get("Content-ID", "")),
        method=words[0],
        target=words[1],
        headers=headers,
        body=str(inner.get_payload()).encode(),
    )


def joined(answers: Sequence[tuple[Part, Answer]]) -> Answer:
    """Put the answers of a batch together, each under the id of its request."""
    lines: list[str] = []
    for part, answer in answers:
        lines += [f"--{_BOUNDARY}", "Content-Type: application/http", f"Content-ID: {_response_id(part.id)}", ""]
        lines += [f"HTTP/1.1 {answer.status} -", f"Content-Type: {answer.content_type}", "", answer.content.decode()]
    lines += [f"--{_BOUNDARY}--", ""]
    return Answer(200, "\r\n".join(lines), {"Content-Type": f"multipart/mixed; boundary={_BOUNDARY}"})


def _response_id(id: str) -> str:
    return f"<response-{id.lstrip('<')}" if id.startswith("<") else f"response-{id}"
