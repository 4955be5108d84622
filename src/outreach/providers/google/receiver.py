"""Where the browser lands after Google's page: a small server on this machine, for one sign-in and no longer.

Only what carries the state of this sign-in counts. Anything else that knocks (a browser asking for an icon, a port
scan, a forged answer) gets a page and changes nothing; the library's own receiver takes the first request it gets for
the answer, whatever it is (measured).
"""

from __future__ import annotations

import hmac
import os
import queue
import threading
from collections.abc import Callable
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, HTTPServer, ThreadingHTTPServer
from types import TracebackType
from urllib.parse import parse_qs, urlsplit

from outreach.errors import SignInError, UsageError

HOST = "127.0.0.1"
_SECONDS_TO_ASK = 5.0
_HEADERS = {
    "Content-Type": "text/html; charset=utf-8",
    "Cache-Control": "no-store",
    "Referrer-Policy": "no-referrer",
    "Connection": "close",
}
_DONE = "Google has answered. Go back to the terminal; you can close this page."
_DECLINED = "Google did not give access. Go back to the terminal; you can close this page."
_STRANGE = "This is not the answer that was waited for. Nothing was changed."


@dataclass(frozen=True, slots=True, kw_only=True)
class Landing:
    """What Google's page gave: a code to exchange, or the name of an error."""

    code: str = field(default="", repr=False)
    error: str = ""


class Receiver:
    """A server on 127.0.0.1 that waits for the browser; use it as a context manager."""

    def __init__(self, state: str, port: int = 0) -> None:
        """Listen for the answer that carries `state`; port 0 takes a free one.

        Raises:
            UsageError: the port is taken, or may not be used.
        """
        self._state = state
        self._landings: queue.SimpleQueue[Landing] = queue.SimpleQueue()
        self._first = threading.Lock()
        self._forged = 0
        try:
            self._server = _Server((HOST, port), _handler(self._judge, self._landings.put))
        except (OSError, OverflowError):
            raise UsageError(
                f"port {port} cannot be listened at; another program may use it",
                place="--port",
                remedy="leave --port away, or name another one",
            ) from None
        self._thread = threading.Thread(target=self._server.serve_forever, args=(0.05,), daemon=True)

    @property
    def port(self) -> int:
        """The port that is listened at."""
        return self._server.server_port

    @property
    def address(self) -> str:
        """Where Google's page sends the browser (RFC 8252, section 7.3)."""
        return f"http://{HOST}:{self.port}/"

    def __enter__(self) -> Receiver:
        self._thread.start()
        return self

    def __exit__(self, kind: type[BaseException] | None, value: BaseException | None, at: TracebackType | None) -> None:
        self._server.shutdown()
        self._server.server_close()

    def wait(self, seconds: float) -> Landing:
        """Wait for the answer.

        Raises:
            SignInError: it did not come in time.
        """
        try:
            return self._landings.get(timeout=seconds)
        except queue.Empty:
            raise self._too_late(seconds) from None

    def _too_late(self, seconds: float) -> SignInError:
        span = f"{seconds / 60:.0f} minutes" if seconds >= 60 else f"{seconds:g} seconds"
        strange = " An answer that this sign-in had not asked for was refused." if self._forged else ""
        return SignInError(
            f"nobody finished Google's page within {span}, so nothing was kept.{strange}",
            place="sign-in to Google",
            remedy="type   outreach auth login   again; if Google's page showed an error, look it up with "
            "  outreach help setup-google",
        )

    def _judge(self, target: str) -> tuple[int, str, Landing | None]:
        """Say what to answer a request for `target`, and what it amounts to."""
        parts = urlsplit(target)
        query = parse_qs(parts.query, keep_blank_values=True)
        if parts.path != "/" or not {"code", "error"} & query.keys():
            return 404, _STRANGE, None
        if not self._is_ours(query.get("state", [])):
            self._forged += 1
            return 400, _STRANGE, None
        if not self._first.acquire(blocking=False):
            return 404, _STRANGE, None
        if "error" in query:
            return 200, _DECLINED, Landing(error=query["error"][0])
        return 200, _DONE, Landing(code=query["code"][0])

    def _is_ours(self, states: list[str]) -> bool:
        return len(states) == 1 and hmac.compare_digest(states[0].encode(), self._state.encode())


class _Server(ThreadingHTTPServer):
    """One thread per knock: whoever connects and says nothing keeps nobody waiting."""

    daemon_threads = True
    block_on_close = False
    # on Windows this would let another program listen at the same port
    allow_reuse_address = os.name == "posix"

    def server_bind(self) -> None:
        """Bind without asking the network what this machine is called."""
        super(HTTPServer, self).server_bind()
        self.server_name, self.server_port = HOST, int(self.server_address[1])

    def handle_error(self, request: object, client_address: object) -> None:
        """Say nothing: a browser that hangs up is no news, and an address may hold the code."""


def _handler(
    judge: Callable[[str], tuple[int, str, Landing | None]], land: Callable[[Landing], None]
) -> type[BaseHTTPRequestHandler]:
    class Knock(BaseHTTPRequestHandler):
        """One knock. Its own log would hold the code, so there is none."""

        timeout = _SECONDS_TO_ASK
        server_version = "sign-in"
        sys_version = ""

        def do_GET(self) -> None:
            """Answer with a page, and hand on what counts once the page is written."""
            status, text, landing = judge(self.path)
            page = f"<!DOCTYPE html><html lang=en><meta charset=utf-8><title>Sign-in</title><p>{text}\n".encode()
            self.send_response(status)
            for name, value in _HEADERS.items():
                self.send_header(name, value)
            self.send_header("Content-Length", str(len(page)))
            self.end_headers()
            try:
                self.wfile.write(page)
            finally:
                if landing:
                    land(landing)

        def log_message(self, format: str, *args: object) -> None:
            """Say nothing."""

    return Knock
