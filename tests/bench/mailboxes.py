"""Reading mail and meetings: what the first reading asks and takes, and what every later one does.

Over the test server and over mail in files. The numbers that must not grow with the mailbox are the requests of a later
look; they are counted where they arrive.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path
from typing import Protocol

from outreach.providers.google import scopes
from tests.bench.costs import Cost, cost, done, ours
from tests.bench.crowd import Size, Written, address, configured, mails, new_mails
from tests.builders import at
from tests.google_season import GRANTED, OWNER, GoogleSeason, google_season
from tests.google_server.gmail_search import search
from tests.google_server.journal import Entry
from tests.mail_at_hand import an_mbox
from tests.system.terminal import workspace

NOW = "2026-12-02 18:31"
READING = GRANTED | {scopes.READONLY, scopes.EVENTS_READONLY}
AT_GOOGLE = ("mail: gmail", "holds: google", "google: {token: file, read: yes}")
IN_FILES = ("mail: local", "holds: local")
FEW = 10
# what a look with nothing new may ask at most
QUIET = 5
MEETINGS_A_PAGE = 2_500
FORGOTTEN = "history forgotten"
# the test server then searches all its mails at once, for longer than tests are made to wait
_PATIENT = {"OUTREACH_GOOGLE_HURRY": ""}
_TOKEN = "oauth.token"


@dataclass(frozen=True, kw_only=True)
class Reading:
    """What one look at a mailbox asked and took; renewals of the sign-in are not counted.

    `most` is how many requests it may ask: a few, and one for each new mail.
    """

    what: str
    asked: Counter[str]
    cost: Cost | None = None
    most: int | None = None

    @property
    def requests(self) -> int:
        return self.asked.total()


class Look(Protocol):
    """One look, so many minutes after the beginning."""

    def __call__(self, what: str, minutes: int, most: int | None) -> Reading: ...


def calls(entries: Sequence[Entry]) -> Counter[str]:
    """Count requests by what they ask."""
    return Counter(one.call for one in entries if one.call != _TOKEN)


@contextmanager
def crowded(root: Path, size: Size, progress: Callable[[str], None] = lambda _: None) -> Iterator[GoogleSeason]:
    """Sign in to an account that holds a mailbox and a calendar of this size."""
    with google_season(root, configured(size, *AT_GOOGLE), granted=READING) as season:
        progress(f"writing {size.mails:,} mails and {size.meetings:,} meetings …")
        arrive(season, mails(size, at(NOW)))
        _meet(season, size)
        _warm_up(season)
        yield season


def arrive(season: GoogleSeason, written: Iterator[Written]) -> None:
    """Let mails be sent and received, each at its time."""
    held = season.world.account(OWNER).gmail
    for one in written:
        (held.send if one.is_sent else held.receive)(one.raw, one.at)


def _meet(season: GoogleSeason, size: Size) -> None:
    """Put meetings into the owner's own calendar: nine in ten are over, every fifth is with somebody known."""
    begin, step = at(NOW) - timedelta(days=329), timedelta(days=365) / size.meetings
    for number in range(size.meetings):
        start = (begin + step * number).replace(minute=0)
        guest = address(number // 5 % size.people) if number % 5 == 0 else f"one{number}@elsewhere.example.org"
        season.human.adds_event(
            OWNER, start, start + timedelta(minutes=30), "A meeting", attendees=[{"email": guest}, {"email": OWNER}]
        )


def _warm_up(season: GoogleSeason) -> None:
    """Let the server read its mails once, so that what it needs for that is nobody's waiting."""
    wanted = search("{from:nobody@example.org}", season.world.now, me=OWNER)
    assert not any(wanted(one) for one in season.world.account(OWNER).gmail.messages.values())


def looks(season: GoogleSeason, size: Size, look: Look) -> Iterator[Reading]:
    """Look again and again, each time after something else had happened."""
    gmail, calendar = season.world.account(OWNER).gmail, season.world.account(OWNER).calendar.primary
    yield look("first reading", 0, None)
    yield look("first run", 15, None)
    yield look("nothing new", 30, QUIET)
    arrive(season, new_mails(FEW, size, at(NOW) + timedelta(minutes=31)))
    yield look(f"{FEW} new mails", 60, QUIET + FEW)
    arrive(season, new_mails(FEW, size, at(NOW) + timedelta(minutes=61), first=FEW))
    gmail.forget_history()
    yield look(FORGOTTEN, 90, None)
    yield look("nothing new after that", 120, QUIET)
    calendar.forget_changes()
    yield look("calendar forgotten", 150, QUIET + 1 + size.meetings // MEETINGS_A_PAGE)
    yield look("nothing new after that", 180, QUIET)


def words_for(what: str) -> tuple[str, ...]:
    """Give what is typed: reading all there is where there is much, else a run."""
    return ("observe",) if what in ("first reading", FORGOTTEN) else ("run",)


def from_outside(season: GoogleSeason, folder: Path) -> Look:
    """Give what looks as an owner does, in a process of its own: all there is to read the first time, then a run."""

    def look(what: str, minutes: int, most: int | None) -> Reading:
        season.world.now = at(NOW) + timedelta(minutes=minutes)
        before = len(season.world.journal)
        words = words_for(what)
        now = season.world.now.astimezone(at(NOW).tzinfo)
        environ = _PATIENT if what == FORGOTTEN else None
        used = done(cost(ours("-w", str(season.root), "--now", f"{now:%Y-%m-%dT%H:%M}", *words), folder, environ))
        return Reading(what=what, asked=calls(season.world.journal[before:]), cost=used, most=most)

    return look


def in_files(root: Path, size: Size) -> Iterator[Reading]:
    """Read the same mails from mbox files, twice, and once more with a few new ones."""
    terminal = workspace(root / "w", configured(size, *IN_FILES))
    written = list(mails(size, at(NOW)))
    inbox = an_mbox(root / "Mail" / "INBOX", *(one.raw for one in written if not one.is_sent))
    sent = an_mbox(root / "Mail" / "Sent", *(one.raw for one in written if one.is_sent))
    command = ours("-w", str(terminal.root), "--now", "2026-12-02T19:31", "observe", "--mbox", str(inbox), "--mbox")
    yield Reading(what="first reading", asked=Counter(), cost=done(cost((*command, str(sent)), root)))
    yield Reading(what="nothing new", asked=Counter(), cost=done(cost((*command, str(sent)), root)))
    more = an_mbox(root / "Mail" / "New", *(one.raw for one in new_mails(FEW, size, at(NOW))))
    inbox.write_bytes(inbox.read_bytes() + more.read_bytes())
    yield Reading(what=f"{FEW} new mails", asked=Counter(), cost=done(cost((*command, str(sent)), root)))
