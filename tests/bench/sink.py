"""A mail server on this machine that takes every mail and keeps none, for programs that can only send: aiosmtpd.

It is installed beside those programs and runs with their Python.
"""

from __future__ import annotations

import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from tests.emulate.emulator import NotInstalled as NotInstalled

_SERVER = """
import socket, sys
from aiosmtpd.controller import Controller

class Sink:
    taken = 0
    async def handle_DATA(self, server, session, envelope):
        self.taken += 1
        return "250 taken"

with socket.socket() as probe:
    probe.bind(("127.0.0.1", 0))
    port = probe.getsockname()[1]
served = Controller(Sink(), hostname="127.0.0.1", port=port)
served.start()
print(port, flush=True)
sys.stdin.read()
served.stop()
print(served.handler.taken, flush=True)
"""


@dataclass(kw_only=True)
class Sink:
    """The server; `taken` counts its mails once it has ended."""

    port: int
    taken: int = 0


@contextmanager
def sink(peers: Path, folder: Path) -> Iterator[Sink]:
    """Serve on a free port of the loopback, and tell mailmerge in `folder` which.

    Raises:
        NotInstalled: there is no aiosmtpd beside the other programs.
    """
    server = subprocess.Popen(
        [str(peers / "python"), "-c", _SERVER], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    )
    assert server.stdout is not None
    port = server.stdout.readline().strip()
    if not port:
        server.communicate()
        raise NotInstalled("aiosmtpd is not installed")
    made = Sink(port=int(port))
    conf = f"[smtp_server]\nhost = 127.0.0.1\nport = {made.port}\nsecurity = Never\n"
    (folder / "mailmerge_server.conf").write_text(conf)
    try:
        yield made
    finally:
        said, _ = server.communicate()
        made.taken = int(said)
