"""A mail server on this machine that takes every mail and keeps none, for programs that can only send."""

from __future__ import annotations

import socketserver
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from typing import ClassVar


class _Talk(socketserver.StreamRequestHandler):
    """One connection: as much of RFC 5321 as a client needs that sends."""

    taken: ClassVar[int] = 0

    def handle(self) -> None:
        self._say("220 sink")
        while line := self.rfile.readline():
            word = line[:4].upper()
            if word == b"DATA":
                self._say("354 go on")
                self._swallow()
            self._say("250 sink" if word != b"QUIT" else "221 bye")
            if word == b"QUIT":
                return

    def _swallow(self) -> None:
        while (line := self.rfile.readline()) and line != b".\r\n":
            pass
        type(self).taken += 1

    def _say(self, text: str) -> None:
        self.wfile.write(f"{text}\r\n".encode())


class Sink(socketserver.ThreadingTCPServer):
    """The server; `taken` counts the mails."""

    daemon_threads = True

    @property
    def port(self) -> int:
        return int(self.server_address[1])

    @property
    def taken(self) -> int:
        return _Talk.taken


@contextmanager
def sink() -> Iterator[Sink]:
    """Serve on a free port of the loopback."""
    _Talk.taken = 0
    with Sink(("127.0.0.1", 0), _Talk) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield server
        server.shutdown()
