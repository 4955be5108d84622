"""How an answer travels: whole, or not. Works on one connection and knows nothing of what the answer says."""

from __future__ import annotations

import socket
import struct
import threading
from email.utils import format_datetime
from http import HTTPStatus
from typing import assert_never

from tests.google_server.answer import Answer
from tests.google_server.dispatch import Reply
from tests.google_server.world import World

LONGEST_HANG = 5.0
PACE = 0.05
_RESET = struct.pack("ii", 1, 0)


def send(connection: socket.socket, reply: Reply, world: World, closing: threading.Event) -> bool:
    """Send a reply over a connection; gives whether the connection goes on.

    A hang lasts until `closing` is set, five seconds at most; a slow answer gives a byte every 50 ms for that long.
    """
    match reply.wire:
        case "drop":
            return False
        case "reset":
            connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, _RESET)
            return False
        case "hang":
            closing.wait(LONGEST_HANG)
            return False
        case "whole" | "stale" | "truncated" | "slow":
            return _told(connection, reply, world, closing)
        case _:
            assert_never(reply.wire)


def _told(connection: socket.socket, reply: Reply, world: World, closing: threading.Event) -> bool:
    head, body = _head(reply.answer, world), reply.answer.content
    if reply.wire == "truncated":
        # An answer without a body is cut in its first line: a client may take cut headers for complete ones.
        connection.sendall(head + body[: len(body) // 2] if body else head[:10])
    elif reply.wire == "slow":
        _trickle(connection, head, body, closing)
    else:
        connection.sendall(head + body)
    return reply.wire in ("whole", "slow")


def _trickle(connection: socket.socket, head: bytes, body: bytes, closing: threading.Event) -> None:
    connection.sendall(head)
    slowly = int(LONGEST_HANG / PACE)
    for place in range(min(slowly, len(body))):
        if closing.wait(PACE):
            return
        connection.sendall(body[place : place + 1])
    connection.sendall(body[slowly:])


def _head(answer: Answer, world: World) -> bytes:
    """Write status line and headers as Google does; the date is the world's."""
    lines = [
        f"HTTP/1.1 {answer.status} {_phrase(answer.status)}",
        f"Date: {format_datetime(world.now, usegmt=True)}",
        "Server: ESF",
        "Cache-Control: private, no-cache",
        "Vary: Origin, X-Origin, Referer",
    ]
    if "Content-Type" not in answer.headers and answer.body is not None:
        lines.append(f"Content-Type: {answer.content_type}")
    if answer.status != HTTPStatus.NO_CONTENT:
        lines.append(f"Content-Length: {len(answer.content)}")
    lines += [f"{name}: {value}" for name, value in answer.headers.items()]
    return "\r\n".join([*lines, "", ""]).encode("latin-1")


def _phrase(status: int) -> str:
    return HTTPStatus(status).phrase
