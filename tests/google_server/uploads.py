"""Google's second way in: `/upload/…` (simple, multipart) and `/resumable/upload/…`, for methods that take a mail.

Nothing should come this way. It works all the same, since a proof that nothing sends must be able to fail.
"""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from dataclasses import replace
from email.message import Message

from tests.google_server.answer import Answer
from tests.google_server.base64url import encoded
from tests.google_server.request import NotJson, Request
from tests.google_server.world import World

_BLANK = re.compile(rb"\r?\n\r?\n")
_PLACES = ("/resumable/upload/", "/upload/")


def unwrapped(world: World, request: Request) -> Request | Answer:
    """Give the plain request an upload stands for; anything else as it is; or an answer, while the upload goes on."""
    place = next((one for one in _PLACES if request.path.startswith(one)), None)
    if place is None:
        return request
    plain = replace(request, path=f"/{request.path.removeprefix(place)}")
    kind = request.first("uploadType")
    if kind == "resumable" and not request.first("upload_id"):
        return _begun(world, request)
    if kind == "resumable":
        method, described = world.pending_uploads.pop(request.first("upload_id"), ("POST", b""))
        return _with_mail(replace(plain, method=method), described, request.body)
    if kind == "multipart":
        return _with_mail(plain, *_two_parts(request))
    return _with_mail(plain, b"", request.body)


def _begun(world: World, request: Request) -> Answer:
    name = f"upload-{request.number}"
    world.pending_uploads[name] = (request.method, request.body)
    place = f"http://{request.headers.get('host', '')}{request.path}"
    return Answer(200, "", {"Location": f"{place}?uploadType=resumable&upload_id={name}"})


def _two_parts(request: Request) -> tuple[bytes, bytes]:
    """Split a multipart/related body into its JSON and its mail."""
    kind = Message()
    kind["Content-Type"] = request.headers.get("content-type", "")
    boundary = kind.get_boundary()
    pieces = request.body.split(f"--{boundary}".encode())[1:-1] if boundary else []
    bodies = [_BLANK.split(piece.strip(b"\r\n"), maxsplit=1)[-1] for piece in pieces]
    if len(bodies) != 2:
        raise NotJson("not a multipart upload")
    return bodies[0], bodies[1] + b"\r\n"


def _with_mail(request: Request, described: bytes, mail: bytes) -> Request:
    """Put the uploaded mail where the plain method expects it."""
    fields: object = json.loads(described) if described.strip() else {}
    body: Mapping[str, object] = fields if isinstance(fields, dict) else {}
    sends_message = request.path.endswith(("/messages/send", "/messages"))
    content = {**body, "raw": encoded(mail)} if sends_message else _in_message(body, encoded(mail))
    return replace(request, body=json.dumps(content).encode(), query={})


def _in_message(body: Mapping[str, object], raw: str) -> Mapping[str, object]:
    message = body.get("message")
    return {**body, "message": {**(message if isinstance(message, dict) else {}), "raw": raw}}
