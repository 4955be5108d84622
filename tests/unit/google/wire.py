"""A server that does on the wire exactly what a test says, and a transport to it with a clock that does not tick."""

from __future__ import annotations

import contextlib
import json
import socket
import struct
import threading
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from typing import Self

from google.oauth2.credentials import Credentials

from outreach.providers.google.calendar_api import CalendarApi
from outreach.providers.google.endpoints import Endpoints, endpoints
from outreach.providers.google.gmail_api import GmailApi
from outreach.providers.google.guard import Guard
from outreach.providers.google.services import calendar_service, gmail_service
from outreach.providers.google.transport import Patience, Transport, open_session

ACCESS = "ya29.canary-access"
REFRESH = "1//canary-refresh"
SECRET = "GOCSPX-canary-secret"

Deed = Callable[[socket.socket], bool]
"""What the server does once it has read a request; whether the connection stays open."""


def says(content: bytes) -> Deed:
    """Write these bytes and keep the connection."""

    def deed(connection: socket.socket) -> bool:
        connection.sendall(content)
        return True

    return deed


def says_and_closes(content: bytes) -> Deed:
    def deed(connection: socket.socket) -> bool:
        connection.sendall(content)
        return False

    return deed


def answer(status: int, body: object = None, *, kind: str = "application/json", **headers: str) -> Deed:
    """Answer properly; `body` as JSON unless it is bytes."""
    content = body if isinstance(body, bytes) else b"" if body is None else json.dumps(body).encode()
    lines = {"content-type": kind, "content-length": str(len(content))}
    lines |= {name.replace("_", "-"): value for name, value in headers.items()}
    head = f"HTTP/1.1 {status} X\r\n" + "".join(f"{name}: {value}\r\n" for name, value in lines.items()) + "\r\n"
    return says(head.encode() + content)


def refuses(status: int, reason: str, message: str = "no", **headers: str) -> Deed:
    """Refuse as Google does."""
    error = {"code": status, "message": message, "errors": [{"domain": "global", "reason": reason, "message": message}]}
    return answer(status, {"error": error}, **headers)


def closes(connection: socket.socket) -> bool:
    """Close without a word."""
    return False


def resets(connection: socket.socket) -> bool:
    """Break the connection off (RST)."""
    connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
    return False


FINE = answer(200, {"id": "r1"})
TOKEN = answer(200, {"access_token": ACCESS, "expires_in": 3600, "token_type": "Bearer"})


@dataclass
class Seen:
    """One request as it came."""

    method: str
    path: str
    headers: dict[str, str]
    body: bytes


@dataclass
class WireServer:
    """Does the deeds in `script` in turn, then `always`; requests for tokens have deeds of their own."""

    always: Deed = FINE
    script: list[Deed] = field(default_factory=list)
    tokens: list[Deed] = field(default_factory=list)
    seen: list[Seen] = field(default_factory=list)
    connections: int = 0
    url: str = ""

    def __enter__(self) -> Self:
        self._listener = socket.create_server(("127.0.0.1", 0))
        self.url = f"http://127.0.0.1:{self._listener.getsockname()[1]}"
        self._open: list[socket.socket] = []
        self._closing = threading.Event()
        threading.Thread(target=self._serve, daemon=True).start()
        return self

    def __exit__(self, *_: object) -> None:
        self._closing.set()
        with contextlib.suppress(OSError):
            self._listener.shutdown(socket.SHUT_RDWR)
        self._listener.close()
        for one in self._open:
            with contextlib.suppress(OSError):
                one.shutdown(socket.SHUT_RDWR)
            one.close()

    @property
    def endpoints(self) -> Endpoints:
        return endpoints({"OUTREACH_GOOGLE_URL": self.url})

    def count(self, method: str, path: str = "/gmail/v1/users/me/drafts") -> int:
        """Count the requests that came."""
        return sum(one.method == method and one.path.partition("?")[0] == path for one in self.seen)

    def hangs(self, connection: socket.socket) -> bool:
        """Say nothing until the test is over."""
        self._closing.wait(10)
        return False

    def drips(self, connection: socket.socket) -> bool:
        """Begin a proper answer and go on a byte at a time."""
        connection.sendall(b"HTTP/1.1 200 X\r\ncontent-type: application/json\r\ncontent-length: 100000\r\n\r\n")
        while not self._closing.wait(0.05):
            connection.sendall(b" ")
        return False

    def _serve(self) -> None:
        while True:
            try:
                connection, _ = self._listener.accept()
            except OSError:
                return
            self.connections += 1
            self._open.append(connection)
            threading.Thread(target=self._talk, args=(connection,), daemon=True).start()

    def _talk(self, connection: socket.socket) -> None:
        with contextlib.suppress(OSError):
            for one in _requests(connection):
                self.seen.append(one)
                if not self._deed(one)(connection):
                    break
        connection.close()

    def _deed(self, one: Seen) -> Deed:
        if one.path == "/token":
            return self.tokens.pop(0) if self.tokens else TOKEN
        return self.script.pop(0) if self.script else self.always


def _requests(connection: socket.socket) -> Iterator[Seen]:
    with connection.makefile("rb") as stream:
        while line := stream.readline():
            method, path, _ = line.decode().split(" ", 2)
            headers: dict[str, str] = {}
            while (header := stream.readline()) not in (b"\r\n", b""):
                name, _, value = header.decode().partition(":")
                headers[name.lower()] = value.strip()
            yield Seen(method, path, headers, stream.read(int(headers.get("content-length", "0"))))


class Clock:
    """Time that passes only while somebody sleeps, or when told to."""

    def __init__(self) -> None:
        self.now = 1000.0
        self.slept: list[float] = []

    def __call__(self) -> float:
        return self.now

    def sleep(self, seconds: float) -> None:
        self.slept.append(seconds)
        self.now += seconds


def credentials(server: WireServer, *, renewable: bool = True) -> Credentials:
    return Credentials(  # type: ignore[no-untyped-call]
        token=None if renewable else ACCESS,
        refresh_token=REFRESH if renewable else None,
        token_uri=server.endpoints.token,
        client_id="test-client",
        client_secret=SECRET,
    )


def transport(
    server: WireServer,
    *,
    renewable: bool = False,
    clock: Clock | None = None,
    patience: Patience | None = None,
    wall: float = 1_796_126_400.0,
) -> Transport:
    """Open a transport to the server; `renewable` ones fetch a token first."""
    clock = clock or Clock()
    guard = Guard(server.endpoints)
    session = open_session(credentials(server, renewable=renewable), server.endpoints, guard, wall=lambda: wall)
    patience = patience or Patience(read=0.3)
    return Transport(session, patience, sleep=clock.sleep, jitter=lambda: 1.0, monotonic=clock)


@contextlib.contextmanager
def apis(server: WireServer, one: Transport) -> Iterator[tuple[GmailApi, CalendarApi]]:
    """Give both APIs over one transport, and close its connections afterwards."""
    try:
        yield GmailApi(gmail_service(one, server.endpoints)), CalendarApi(calendar_service(one, server.endpoints))
    finally:
        one.close()
