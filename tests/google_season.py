"""A workspace whose drafts go to Gmail and whose holds go to Google, both played by the test server.

    with google_season(tmp_path) as season:
        season.run("2026-12-02 18:31")          # the exit code; nothing is printed
        season.drafts(), season.holds()         # what the account shows afterwards
        season.human.sends_draft(…)             # what a person does there

`interview_day(season)` prepares the evening of an interview: drafts to make, finish and take back, holds to make, move
and release, all in the run at EVENING.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from outreach.clock import Clock
from outreach.domain.facts import Fact
from outreach.errors import OutreachError
from outreach.jobs import perform
from outreach.providers.google import scopes
from outreach.providers.google.token_file import FileStore
from outreach.providers.google.tokens import Token
from outreach.rendering import mime
from outreach.state.ledger import Ledger
from tests.builders import at
from tests.google_server import GoogleServer
from tests.google_server.world import TEST_CLIENT
from tests.steady import steady
from tests.system.terminal import Terminal, workspace

if TYPE_CHECKING:
    from tests.google_server.calendar_state import Calendar
    from tests.google_server.human import Human
    from tests.google_server.world import World

OWNER = "maya.okafor@lakeshore.example.edu"
EVENING = "2026-12-02 18:31"
GRANTED = frozenset({scopes.COMPOSE, scopes.CALENDAR, scopes.FREEBUSY})


def example() -> str:
    """Give the steady season of the example, for Google."""
    return for_google(steady())


def for_google(text: str) -> str:
    """Turn a configuration that names local providers into one for Google, with its sign-in in a file."""
    lines = [line for line in text.splitlines() if not line.startswith(("mail:", "holds:", "google:"))]
    return "\n".join([*lines, "mail: gmail", "holds: google", "google: {token: file}"]) + "\n"


@dataclass(frozen=True)
class Lying:
    """A draft as the account shows it."""

    id: str
    key: str
    to: tuple[str, ...]
    subject: str
    text: str


@dataclass(frozen=True)
class Standing:
    """A hold as the account shows it; times as Google gives them."""

    id: str
    title: str
    start: str


@dataclass(frozen=True)
class GoogleSeason:
    """One workspace and the account it works with."""

    terminal: Terminal
    server: GoogleServer

    @property
    def root(self) -> Path:
        return self.terminal.root

    @property
    def world(self) -> World:
        return self.server.world

    @property
    def human(self) -> Human:
        return self.world.human(OWNER)

    @property
    def calendar(self) -> Calendar:
        """The calendar for holds."""
        (made,) = [one for one in self.world.account(OWNER).calendar.calendars.values() if one.client]
        return made

    def run(self, now: str, *, job: str | None = None, checkpoint: Callable[[str], None] | None = None) -> int:
        """Do a run at a moment, which is then the time at Google too; give its exit code."""
        return run_at(self.root, self.world, at(now), job=job, checkpoint=checkpoint)

    def facts(self) -> tuple[Fact, ...]:
        with Ledger.open(self.root, now=at(EVENING), readonly=True) as ledger:
            return ledger.facts()

    def drafts(self) -> tuple[Lying, ...]:
        """Give every draft in the mailbox, in the order of their keys; a person's own drafts have none."""
        found = []
        for draft in self.world.account(OWNER).gmail.drafts.values():
            read = mime.parse(draft.message.raw)
            to = tuple(one.email for one in read.to)
            found.append(Lying(draft.id, str(read.key), to, read.subject, read.text))
        return tuple(sorted(found, key=lambda one: (one.key, one.id)))

    def holds(self) -> tuple[Standing, ...]:
        """Give every event that stands on the calendar for holds."""
        events = self.calendar.standing.values()
        return tuple(
            sorted(
                (Standing(one.id, str(one.fields.get("summary", "")), str(one.start)) for one in events),
                key=lambda one: (one.start, one.id),
            )
        )

    def writes(self) -> int:
        """Count the requests that changed anything, so far."""
        made = [one for one in self.world.journal if one.method != "GET" and one.account]
        return sum(1 for one in made if "freeBusy" not in one.path)


def run_at(
    root: Path,
    world: World,
    now: datetime,
    *,
    job: str | None = None,
    checkpoint: Callable[[str], None] | None = None,
) -> int:
    """Do a run, as a scheduler would at this moment."""
    world.now = now
    try:
        done = perform(root, job, Clock(read=lambda: now), checkpoint=checkpoint or (lambda _: None))
    except OutreachError as problem:
        return int(problem.code)
    return int(done.exit_code)


@contextmanager
def google_season(root: Path, config: str = "", *, granted: frozenset[str] = GRANTED) -> Iterator[GoogleSeason]:
    """Start a server with the owner's account, and make a workspace that is signed in to it."""
    before = {name: os.environ.get(name) for name in ("OUTREACH_GOOGLE_URL", "OUTREACH_GOOGLE_HURRY")}
    with GoogleServer(now=at("2026-11-20 07:00")) as server:
        os.environ["OUTREACH_GOOGLE_URL"], os.environ["OUTREACH_GOOGLE_HURRY"] = server.url, "1"
        try:
            terminal = workspace(root / "w", config or example())
            server.world.add_account(OWNER, timezone="America/Chicago")
            sign_in(terminal.root, server.world, granted)
            yield GoogleSeason(terminal, server)
        finally:
            for name, value in before.items():
                if value is None:
                    os.environ.pop(name, None)
                else:
                    os.environ[name] = value


def sign_in(root: Path, world: World, granted: frozenset[str] = GRANTED, *, owner: str = OWNER) -> None:
    """Leave behind what a sign-in does: a token in its file, and a calendar for holds."""
    account = world.account(owner)
    made = [one for one in account.calendar.calendars.values() if one.client]
    calendar = made[0] if made else account.calendar.make("Holds", client=TEST_CLIENT.id)
    FileStore(root).write(
        Token(
            account=owner,
            refresh_token=world.sign_in(owner, granted),
            client_id=TEST_CLIENT.id,
            client_secret=TEST_CLIENT.secret,
            scopes=granted,
            calendar=calendar.id if scopes.CALENDAR in granted else "",
            granted_at=world.now,
        )
    )


def interview_day(season: GoogleSeason) -> None:
    """Do what came before the evening: a run some days ago, an interview that moved since, notes and an answer."""
    config = season.root / "config.yaml"
    original = config.read_text()
    config.write_text(original.replace("when: 2026-12-02 9:00 am ET", "when: 2026-12-03 9:00 am ET"))
    assert season.run("2026-11-29 18:30") in (0, 3)
    config.write_text(original)
    for line in (
        "Harbor State: with Dr. Osei",
        "Dr. Marchetti: Your Friday plan review is what I would miss.",
        "Dr. Osei: Your rule about phantoms has stayed with me.",
        "Halvorsen: she asked about the hippocampal limits",
        "policy Harbor State: welcome",
    ):
        season.terminal.type("note", line, now="2026-12-02 18:00")
