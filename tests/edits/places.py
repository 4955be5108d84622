"""Where the drafts and holds of an edited season lie: in files, or in an account at Google. A person acts there."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from outreach.alarms import TITLE
from outreach.rendering import ics, mime
from tests.builders import CENTRAL, at
from tests.google_season import OWNER, GoogleSeason, for_google, google_season
from tests.system.terminal import Screen, Terminal, workspace

if TYPE_CHECKING:
    from datetime import datetime

HELLO = "before-hello"
GREETING, CHANGED = "Dear Dr. Osei", "Good morning Dr. Osei"


@dataclass(frozen=True)
class Letter:
    """A draft as a person finds it."""

    key: str
    to: tuple[str, ...]
    text: str
    place: str


class Place(Protocol):
    """Where things lie, and what a person does there; `id` is what `one` gives."""

    @property
    def terminal(self) -> Terminal: ...

    def letters(self) -> dict[str, Letter]: ...
    def holds(self) -> dict[str, str]: ...
    def one(self) -> str: ...
    def edits(self, id: str) -> None: ...
    def opens(self, id: str) -> None: ...
    def sends(self, id: str) -> None: ...
    def deletes(self, id: str) -> None: ...


@dataclass(frozen=True)
class InFiles:
    """Drafts and holds are files of the workspace."""

    terminal: Terminal

    def letters(self) -> dict[str, Letter]:
        found = {}
        for path in sorted((self.terminal.root / "drafts").rglob(f"*{HELLO}*.eml")):
            one = mime.parse(path.read_bytes())
            found[str(one.key)] = _letter(one, "sent" if path.parent.name == "sent" else "drafts")
        return found

    def holds(self) -> dict[str, str]:
        read = [ics.parse(path.read_bytes()) for path in (self.terminal.root / "holds").glob("*.ics")]
        return _days((one.title, one.starts) for one in read)

    def one(self) -> str:
        (path,) = (self.terminal.root / "drafts").glob(f"*{HELLO}*.eml")
        return str(path)

    def edits(self, id: str) -> None:
        path = Path(id)
        path.write_bytes(path.read_bytes().replace(GREETING.encode(), CHANGED.encode(), 1))

    def opens(self, id: str) -> None:
        path = Path(id)
        path.write_bytes(b"X-Mozilla-Status: 0001\r\n" + path.read_bytes())

    def sends(self, id: str) -> None:
        path = Path(id)
        (path.parent / "sent").mkdir()
        path.rename(path.parent / "sent" / path.name)

    def deletes(self, id: str) -> None:
        Path(id).unlink()


@dataclass(frozen=True)
class GoogleTerminal(Terminal):
    """A terminal whose time is also the time at Google."""

    season: GoogleSeason | None = None

    def type(self, *words: str, now: str | None = None) -> Screen:
        if self.season is not None:
            self.season.world.now = at((now or self.now).replace("T", " "))
        return super().type(*words, now=now)


@dataclass(frozen=True)
class AtGoogle:
    """Drafts lie in Gmail, holds on a calendar at Google; what was sent is in no list of drafts any more."""

    season: GoogleSeason

    @property
    def terminal(self) -> Terminal:
        return GoogleTerminal(self.season.root, season=self.season)

    def letters(self) -> dict[str, Letter]:
        parsed = [mime.parse(one.message.raw) for one in self.season.world.account(OWNER).drafts.values()]
        return {str(one.key): _letter(one, "drafts") for one in parsed if one.key}

    def holds(self) -> dict[str, str]:
        standing = self.season.calendar.standing.values()
        return _days((one.summary, one.start.instant("UTC")) for one in standing)

    def one(self) -> str:
        (draft,) = self.season.world.account(OWNER).drafts
        return draft

    def edits(self, id: str) -> None:
        text = mime.parse(self.season.world.account(OWNER).drafts[id].message.raw).text
        self.season.human.edits_draft(id, body=text.replace(GREETING, CHANGED, 1))

    def opens(self, id: str) -> None:
        self.season.human.opens_draft(id)

    def sends(self, id: str) -> None:
        if not self.season.world.account(OWNER).drafts[id].recipients:
            self.season.human.edits_draft(id, to="greta.osei@harbor-state.example.edu")
        self.season.human.sends_draft(id)

    def deletes(self, id: str) -> None:
        self.season.human.deletes_draft(id)


PLACES = ("files", "google")


@contextmanager
def place(name: str, root: Path, config: str) -> Iterator[Place]:
    """Make a workspace in a place by its name; the configuration is one for files."""
    if name == "files":
        yield InFiles(workspace(root, config))
        return
    with google_season(root, for_google(config)) as season:
        yield AtGoogle(season)


def _letter(one: mime.Parsed, where: str) -> Letter:
    return Letter(str(one.key), tuple(address.email for address in one.to), f"{one.subject}\n{one.text}", where)


def _days(holds: Iterable[tuple[str, datetime]]) -> dict[str, str]:
    """Give when each hold of the interview day begins, by its title."""
    days: Mapping[str, datetime] = {title: starts.astimezone(CENTRAL) for title, starts in holds}
    others = {title: starts for title, starts in days.items() if "weekly" not in title and title != TITLE}
    return {title: f"{starts:%Y-%m-%d %H:%M}" for title, starts in others.items()}
