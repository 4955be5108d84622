"""What arrived, in order: enough to prove what was and was not asked, and no secret.

Bodies, header values, codes and tokens are not kept; a mail's recipients are, since who is addressed is the point.
"""

from __future__ import annotations

import base64
import binascii
import json
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from email.message import Message
from email.parser import BytesHeaderParser
from email.utils import getaddresses
from urllib.parse import unquote

from tests.google_server.request import Request

_SECRET = frozenset({"code", "token", "access_token", "refresh_token", "client_secret", "state", "oauth_token", "key"})
_SENDING = re.compile(
    r".*/send|.*/quickadd|.*/(sendas|forwardingaddresses|filters|delegates)(/.*)?|.*/settings/(vacation|autoforwarding)"
    r"|.*/calendars/[^/]+/acl(/.*)?"
)
_OPAQUE = re.compile(r"/(resumable/)?upload/.*|/batch(/.*)?")


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One request as it was taken down: `status` is what was answered ("" if nothing), `fault` what went wrong.

    `applied` says that the handler ran and did not refuse, whatever the client was then told. `call` is the method's
    name in Google's discovery documents, "" where no route answers; `message_id` that of a mail in the body.
    """

    number: int
    method: str
    path: str
    call: str
    query: Mapping[str, tuple[str, ...]]
    header_names: frozenset[str]
    body_keys: frozenset[str]
    recipients: tuple[str, ...]
    account: str | None
    could_send: bool
    status: int | str = ""
    fault: str = ""
    applied: bool = False
    message_id: str = ""

    def as_json(self) -> Mapping[str, object]:
        """Give the entry for the control plane."""
        return {
            "number": self.number, "method": self.method, "path": self.path, "call": self.call,
            "query": {name: list(values) for name, values in self.query.items()},
            "header_names": sorted(self.header_names), "body_keys": sorted(self.body_keys),
            "recipients": list(self.recipients), "account": self.account, "could_send": self.could_send,
            "status": self.status, "fault": self.fault, "applied": self.applied, "message_id": self.message_id,
        }  # fmt: skip


def taken_down(request: Request, call: str) -> Entry:
    """Take a request down as it arrives, before anything is decided about it."""
    body = _body(request)
    return Entry(
        number=request.number,
        method=request.method,
        path=request.path,
        call=call,
        query={name: ("…",) if name in _SECRET else values for name, values in request.query.items()},
        header_names=frozenset(request.headers),
        body_keys=frozenset(_keys(body)),
        recipients=recipients_of(body),
        message_id=message_id_of(body),
        account=request.account,
        could_send=could_send(request.method, request.path),
    )


def could_send(method: str, path: str) -> bool:
    """Whether something at this address could make mail leave, or hides what it asks (batch, upload).

    Written to be generous: encodings, doubled slashes and capitals do not hide a path.
    """
    plain = re.sub(r"/+", "/", unquote(unquote(path))).split(";")[0].rstrip("/").lower()
    if _OPAQUE.fullmatch(plain) or plain.endswith("/send"):
        return True
    return method != "GET" and _SENDING.fullmatch(plain) is not None


def recipients_of(body: Mapping[str, object]) -> tuple[str, ...]:
    """Give the addresses in To, Cc and Bcc of a raw message in a Gmail body, sorted."""
    headers = _headers(body)
    return () if headers is None else _recipients(headers)


def message_id_of(body: Mapping[str, object]) -> str:
    """Give the Message-ID of a raw message in a Gmail body; empty when there is none."""
    headers = _headers(body)
    return "" if headers is None else str(headers.get("Message-ID", ""))


def _headers(body: Mapping[str, object]) -> Message | None:
    message = body.get("message", body)
    raw = message.get("raw") if isinstance(message, dict) else None
    if not isinstance(raw, str):
        return None
    try:
        content = base64.urlsafe_b64decode(raw + "=" * (-len(raw) % 4))
    except (binascii.Error, ValueError):
        return None
    return BytesHeaderParser().parsebytes(content)


def _recipients(headers: Message) -> tuple[str, ...]:
    lines = [str(line) for name in ("To", "Cc", "Bcc") for line in headers.get_all(name, [])]
    return tuple(sorted({address for _, address in getaddresses(lines) if address}))


def _body(request: Request) -> Mapping[str, object]:
    if not request.body:
        return {}
    if request.headers.get("content-type", "").startswith("application/x-www-form-urlencoded"):
        return dict(request.form)
    try:
        value: object = json.loads(request.body)
    except ValueError:
        return {}
    return value if isinstance(value, dict) else {}


def _keys(value: object, before: str = "") -> Iterator[str]:
    """Give the keys of a body as dotted paths: `message.raw`, `attendees[].email`."""
    if isinstance(value, dict):
        for name, inner in value.items():
            yield f"{before}{name}"
            yield from _keys(inner, f"{before}{name}.")
    elif isinstance(value, list):
        for inner in value:
            yield from _keys(inner, f"{before.removesuffix('.')}[].")
