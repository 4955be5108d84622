"""Signing in to a Google played by the test server: a workspace, its client file, and a person with a browser.

    with sign_in(tmp_path, monkeypatch) as desk:
        screen = desk.type("auth", "login")     # the person visits the page that is printed
        desk.world.consent = Consent(error="access_denied")

`desk.secrets_shown(screen)` names every secret that is to be seen in what was printed or left in files.
"""

from __future__ import annotations

import json
import re
import threading
import urllib.error
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager, redirect_stderr, redirect_stdout, suppress
from dataclasses import dataclass, field
from datetime import UTC, datetime
from io import StringIO
from pathlib import Path

import pytest

from outreach.cli.app import run
from outreach.domain.facts import Fact
from outreach.providers.google.token_file import FileStore
from outreach.providers.google.tokens import Token
from outreach.state.ledger import Ledger
from tests.google_server import Client, GoogleServer, World
from tests.system.terminal import Screen

OWNER = "n.ferrer@lakeshore.example.edu"
OTHER = "lin.chen@northfield.example.edu"
SECRET = "GOCSPX-canary-of-the-client"
NOW = "2026-12-01T06:00"
MOMENT = datetime(2026, 12, 1, 12, tzinfo=UTC)
PAGE = re.compile(r"http://127\.0\.0\.1:\d+/o/oauth2/\S+")
# Google's secrets by how they begin, and ours
_CANARIES = re.compile(r"1//0[\w-]{8,}|4(?:/|%2F)0A[\w-]{8,}|ya29\.[\w-]{8,}|" + SECRET)
_CONFIG = """\
version: 1
me: {{name: Nadia Ferrer, email: {owner}, timezone: America/Chicago, phase: pgy2}}
mail: {mail}
holds: {holds}
google: {{token: {token}, read: {read}}}
people:
  - Dr. Samuel Oyelaran <s.oyelaran@northfield.example.edu>, research mentor, last 2026-09-01
"""


def visited(url: str) -> None:
    """Open a page as a browser does, following where it leads."""
    with suppress(urllib.error.URLError, OSError), urllib.request.urlopen(url, timeout=5) as page:
        page.read()


class _Watched(StringIO):
    """A screen with a person in front of it, who opens the address of Google's page."""

    def __init__(self) -> None:
        super().__init__()
        self.visits: list[threading.Thread] = []

    def write(self, text: str) -> int:
        found = PAGE.search(text)
        if found:
            self.visits.append(threading.Thread(target=visited, args=(found[0],)))
            self.visits[-1].start()
        return super().write(text)


@dataclass
class Desk:
    """The owner's desk: workspace and Google."""

    root: Path
    server: GoogleServer
    home: Path
    pages: list[str] = field(default_factory=list)

    @property
    def world(self) -> World:
        return self.server.world

    @property
    def token_file(self) -> Path:
        return self.root / ".outreach" / "token.json"

    @property
    def token(self) -> Token | None:
        return FileStore(self.root).read(OWNER)

    @property
    def facts(self) -> tuple[Fact, ...]:
        with Ledger.open(self.root, now=MOMENT, readonly=True) as ledger:
            return ledger.facts()

    def configure(self, *, mail: str = "gmail", holds: str = "google", token: str = "file", read: str = "no") -> None:
        text = _CONFIG.format(owner=OWNER, mail=mail, holds=holds, token=token, read=read)
        (self.root / "config.yaml").write_text(text)

    def client(self, content: object) -> None:
        path = self.root / "client.json"
        path.unlink(missing_ok=True)
        if content is not None:
            path.write_text(content if isinstance(content, str) else json.dumps(content))
            path.chmod(0o600)

    def type(self, *words: str, now: str = NOW) -> Screen:
        """Type a command; a person visits whatever page of Google's it prints."""
        out, err = _Watched(), _Watched()
        with redirect_stdout(out), redirect_stderr(err):
            code = run(["-w", str(self.root), "--now", now, *words])
        for visit in (*out.visits, *err.visits):
            visit.join(10)
        self.pages += PAGE.findall(out.getvalue() + err.getvalue())
        return Screen(int(code), out.getvalue(), err.getvalue())

    def login(self, *words: str) -> Screen:
        return self.type("auth", "login", "--no-browser", *words)

    def asked(self) -> list[str]:
        """Give what was asked of Google."""
        return [f"{one.method} {one.path}" for one in self.world.journal]

    def secrets_shown(self, screen: Screen) -> list[str]:
        """Find secrets in what was printed, and in every file but the one they belong into."""
        places = {"printed": screen.out + screen.err}
        kept = {self.token_file, self.root / "client.json"}
        for path in (*self.root.rglob("*"), *self.home.rglob("*")):
            if path.is_file() and path not in kept:
                places[str(path)] = path.read_bytes().decode("latin-1")
        return [f"{place}: {found[:6]}" for place, text in places.items() for found in _CANARIES.findall(text)]


DESKTOP_CLIENT = {
    "installed": {
        "client_id": "desk-client",
        "client_secret": SECRET,
        "auth_uri": "https://elsewhere.example.org/auth",
        "token_uri": "https://elsewhere.example.org/token",
        "redirect_uris": ["http://localhost"],
    }
}


@contextmanager
def sign_in(root: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Desk]:
    """Set up a desk; nobody is signed in yet, and the desktop opens no browser."""
    for name in ("DISPLAY", "WAYLAND_DISPLAY", "WSL_DISTRO_NAME"):
        monkeypatch.delenv(name, raising=False)
    workspace, home = root / "w", root / "home"
    workspace.mkdir(mode=0o700)
    home.mkdir()
    monkeypatch.setenv("HOME", str(home))
    with GoogleServer() as server:
        server.world.clients["desk-client"] = Client(id="desk-client", secret=SECRET)
        server.world.add_account(OWNER)
        server.world.add_account(OTHER)
        monkeypatch.setenv("OUTREACH_GOOGLE_URL", server.url)
        monkeypatch.setenv("OUTREACH_GOOGLE_HURRY", "1")
        desk = Desk(root=workspace, server=server, home=home)
        desk.configure()
        desk.client(DESKTOP_CLIENT)
        yield desk
