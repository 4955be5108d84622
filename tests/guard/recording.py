"""A server on this machine that writes down every byte it is sent, and answers as it was told."""

from __future__ import annotations

import json
import threading
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

from tests.guard.asked import Asked

# has everything that any answer must have
GENUINE = {
    "id": "r-1",
    "emailAddress": "n.ferrer@lakeshore.example.edu",
    "calendars": {"primary": {}},
    "expires_in": 3599,
    "historyId": "987654",
}


@dataclass(slots=True, kw_only=True)
class Recorder:
    """What arrived, in order, and what is answered: a status and headers, with a body that fits every call."""

    url: str
    arrived: list[Asked] = field(default_factory=list)
    status: int = 200
    headers: Mapping[str, str] = field(default_factory=dict)

    def answers(self, status: int, **headers: str) -> None:
        """Answer so from now on."""
        self.status, self.headers = status, headers


@contextmanager
def recorder() -> Iterator[Recorder]:
    """Listen on a free port of 127.0.0.1 until the block ends."""

    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"

        def handle_one_request(self) -> None:
            self.raw_requestline = self.rfile.readline(65_537)
            if not self.raw_requestline or not self.parse_request():
                self.close_connection = True
                return
            body = self.rfile.read(int(self.headers.get("content-length") or 0)) or None
            arrived.append(
                Asked(
                    why="arrived", method=self.command, url=found.url + self.path, headers=dict(self.headers), body=body
                )
            )
            self._answer()

        def _answer(self) -> None:
            token = {**GENUINE, "access_token": "canary-access", "token_type": "Bearer"}
            content = json.dumps(token if self.path == "/token" else GENUINE).encode()
            self.send_response(200 if self.path == "/token" else found.status)
            for name, value in {"content-type": "application/json", **found.headers}.items():
                self.send_header(name, value)
            self.send_header("content-length", str(len(content)))
            self.end_headers()
            self.wfile.write(content)

        def log_message(self, *_: object) -> None:
            return

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    server.daemon_threads = True
    found = Recorder(url=f"http://127.0.0.1:{server.server_port}")
    arrived = found.arrived
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01}, daemon=True)
    thread.start()
    try:
        yield found
    finally:
        server.shutdown()
        server.server_close()
        thread.join()
