"""Run the server on its own: `python -m tests.google_server --port 8765 --account owner@example.org`.

Its clock runs along with the machine's from `--now`, or from the present; it stops at Ctrl-C or SIGTERM.
"""

from __future__ import annotations

import argparse
import signal
import threading
import time
from collections.abc import Sequence
from datetime import UTC, datetime
from types import FrameType

from tests.google_server.server import GoogleServer


def main(arguments: Sequence[str] | None = None) -> None:
    """Serve until told to stop."""
    given = _parser().parse_args(arguments)
    started = given.now or datetime.fromtimestamp(time.time(), UTC)
    stop = threading.Event()

    def stopped(_: int, __: FrameType | None) -> None:
        stop.set()

    for name in (signal.SIGINT, signal.SIGTERM):
        signal.signal(name, stopped)
    ticking = None if given.still else time.monotonic
    with GoogleServer(now=started, ticking=ticking, port=given.port, seed=given.seed) as server:
        for email in given.account:
            server.world.add_account(email)
        print(server.url, flush=True)
        stop.wait()


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m tests.google_server", description=__doc__)
    parser.add_argument("--port", type=int, default=0, help="where to listen on 127.0.0.1; a free port if left out")
    parser.add_argument("--account", action="append", default=[], metavar="EMAIL", help="open an account; repeatable")
    parser.add_argument("--now", type=datetime.fromisoformat, help="the time to begin at, with its offset")
    parser.add_argument("--still", action="store_true", help="let the clock stand still until it is set")
    parser.add_argument("--seed", type=int, default=0, help="seed of the token texts")
    return parser


if __name__ == "__main__":
    main()
