"""The HTTP server: loopback only, HTTP/1.1 with connections kept alive, one thread each, nothing left behind."""

from __future__ import annotations

import contextlib
import socket
import socketserver
import sys
import threading
import traceback
from collections.abc import Callable
from datetime import datetime
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from types import TracebackType
from typing import Self

from tests.google_server import control, wire
from tests.google_server.answer import Answer
from tests.google_server.dispatch import Reply, reply
from tests.google_server.world import START, World

LONGEST_WAIT = 10.0
MOST_BODY = 50 * 1024 * 1024


class GoogleServer:
    """A Google on this machine; use it as a context manager.

    `url` is where it listens, `world` what it knows. Leaving closes every connection, waits for every thread, and
    raises AssertionError if one of the server's own handlers crashed.
    """

    def __init__(
        self, *, now: datetime = START, ticking: Callable[[], float] | None = None, port: int = 0, seed: int = 0
    ) -> None:
        self.world = World(now=now, ticking=ticking, seed=seed)
        self._port = port
        self._listener: _Listener | None = None
        self._thread: threading.Thread | None = None

    def __enter__(self) -> Self:
        self.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.stop()
        if kind is None:
            assert not self.world.crashes, "a handler of the test server crashed:\n" + "\n".join(self.world.crashes)

    @property
    def port(self) -> int:
        """The port it listens on."""
        assert self._listener is not None, "the server is not running"
        return int(self._listener.server_address[1])

    @property
    def url(self) -> str:
        """Where it listens, without a slash at the end."""
        return f"http://127.0.0.1:{self.port}"

    def start(self) -> None:
        """Begin to listen; a free port unless one was asked for."""
        self._listener = _Listener(self._port, self.world)
        self._thread = threading.Thread(
            target=self._listener.serve_forever, args=(0.01,), name="google-server", daemon=True
        )
        self._thread.start()

    def stop(self) -> None:
        """Close everything and wait until it is closed."""
        if self._listener is None or self._thread is None:
            return
        self._listener.closing.set()
        self._listener.shutdown()
        self._listener.hang_up()
        self._listener.server_close()
        self._thread.join()
        self._listener = self._thread = None


class _Listener(ThreadingHTTPServer):
    request_queue_size = 128

    def __init__(self, port: int, world: World) -> None:
        self.world = world
        self.closing = threading.Event()
        self._open: set[socket.socket] = set()
        self._serving: set[threading.Thread] = set()
        self._guard = threading.Lock()
        super().__init__(("127.0.0.1", port), _Connection)

    def server_bind(self) -> None:
        """Bind without asking the resolver for a name, as HTTPServer would."""
        socketserver.TCPServer.server_bind(self)
        self.server_name, self.server_port = "127.0.0.1", int(self.server_address[1])

    def process_request(self, request: socket.socket | tuple[bytes, socket.socket], client_address: object) -> None:
        """Serve a connection in a thread of its own, which is waited for when the server closes."""
        thread = threading.Thread(target=self._served, args=(request, client_address), daemon=True)
        with self._guard:
            self._serving.add(thread)
        thread.start()

    def _served(self, request: socket.socket | tuple[bytes, socket.socket], client_address: tuple[str, int]) -> None:
        try:
            self.process_request_thread(request, client_address)
        finally:
            with self._guard:
                self._serving.discard(threading.current_thread())

    def opened(self, connection: socket.socket) -> None:
        """Remember a connection so that it can be closed when nobody speaks on it."""
        with self._guard:
            self._open.add(connection)
            if self.closing.is_set():
                _wake(connection)

    def closed(self, connection: socket.socket) -> None:
        """Forget a connection."""
        with self._guard:
            self._open.discard(connection)

    def hang_up(self) -> None:
        """Wake every thread that waits for a client to speak."""
        with self._guard:
            for connection in self._open:
                _wake(connection)
            waiting = tuple(self._serving)
        for thread in waiting:
            thread.join(LONGEST_WAIT)

    def shutdown_request(self, request: socket.socket | tuple[bytes, socket.socket]) -> None:
        """Close a connection as it is: a lingering shutdown would soften a reset."""
        assert isinstance(request, socket.socket)
        request.close()

    def handle_error(self, request: object, client_address: object) -> None:
        """Say nothing when a client goes away in the middle; keep anything else for the test to see."""
        if not isinstance(sys.exception(), OSError):
            self.world.crashes.append(traceback.format_exc())


def _wake(connection: socket.socket) -> None:
    with contextlib.suppress(OSError):  # the client may have been quicker
        connection.shutdown(socket.SHUT_RDWR)


class _Connection(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    disable_nagle_algorithm = True
    server: _Listener

    def setup(self) -> None:
        super().setup()
        self.server.opened(self.connection)

    def finish(self) -> None:
        self.server.closed(self.connection)
        super().finish()

    def handle_one_request(self) -> None:
        """Read one request of any method, answer it, and say whether the connection goes on."""
        self.raw_requestline = self.rfile.readline(65537)
        if not self.raw_requestline or self.server.closing.is_set():
            self.close_connection = True
            return
        if not self.parse_request():
            self.close_connection = True
            return
        answered = self._answered()
        goes_on = wire.send(self.connection, answered, self.server.world, self.server.closing)
        self.close_connection = self.close_connection or not goes_on

    def _answered(self) -> Reply:
        if "transfer-encoding" in self.headers:
            self.close_connection = True
            return Reply(answer=Answer(411, "<!DOCTYPE html><title>Error 411 (Length Required)!!1</title>\n"))
        headers = {name.lower(): value for name, value in self.headers.items()}
        length = headers.get("content-length", "0")
        if not length.isdecimal() or int(length) > MOST_BODY:
            self.close_connection = True
            return Reply(answer=Answer(413, "<!DOCTYPE html><title>Error 413 (Request Entity Too Large)!!1</title>\n"))
        body = self.rfile.read(int(length))
        if self.path.startswith(control.PREFIX):
            return Reply(answer=control.answer(self.server.world, self.command, self.path, body))
        return reply(self.server.world, self.command, self.path, headers, body)

    def log_message(self, format: str, *args: object) -> None:
        """Keep quiet: what was asked is in the journal, and a request line may hold a code."""
