"""Where a life's drafts, holds and mail lie: in an account at Google, or in files. People act there.

Both places are acted in by the same verbs; what lies there is given as bytes, so that it can be compared.
"""

from __future__ import annotations

import os
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from email.utils import format_datetime
from pathlib import Path
from typing import Protocol

from outreach.clock import Clock
from outreach.domain.facts import Fact
from outreach.domain.messages import is_key
from outreach.errors import OutreachError
from outreach.jobs import perform
from outreach.rendering import ics, mime
from outreach.state.ledger import Ledger
from tests.google_season import OWNER, GoogleSeason, run_at
from tests.google_server import composer
from tests.google_server.mime import header, with_header
from tests.mail_at_hand import an_mbox
from tests.system.terminal import Terminal

# what a mail program writes into the Date of a draft it saves
_SAVED = datetime(2026, 12, 1, 12, tzinfo=UTC)


@dataclass(frozen=True, kw_only=True)
class Letter:
    """A draft that lies there; `key` is empty for one that is not of ours."""

    id: str
    key: str
    to: tuple[str, ...]
    content: bytes


@dataclass(frozen=True, kw_only=True)
class Posted:
    """A mail that was sent, as one answers it."""

    id: str
    thread: str
    subject: str


class Place(Protocol):
    """Where things lie, and what the owner and other people do there."""

    @property
    def terminal(self) -> Terminal: ...
    @property
    def is_dated(self) -> bool:
        """Whether it is known when a draft was sent, and mail is read by every run."""
        ...

    def is_now(self, now: datetime) -> None: ...
    def run(self, now: datetime) -> int: ...
    def facts(self, now: datetime) -> tuple[Fact, ...]: ...
    def letters(self) -> tuple[Letter, ...]: ...
    def holds(self) -> Mapping[str, bytes]: ...
    def content(self, id: str) -> bytes | None:
        """Give what lies at a place now: a draft or a hold of this id."""
        ...

    def edits(self, id: str, words: str) -> None: ...
    def opens(self, id: str) -> None: ...
    def sends(self, id: str, to: str, subject: str | None) -> Posted: ...
    def deletes(self, id: str) -> None: ...
    def edits_hold(self, id: str) -> None: ...
    def moves_hold(self, id: str) -> None: ...
    def deletes_hold(self, id: str) -> None: ...
    def writes(self, raw: bytes, now: datetime, thread: str) -> Posted: ...
    def receives(self, raw: bytes, now: datetime, thread: str) -> None: ...
    def jots(self, text: str) -> str | None:
        """Leave a note as one does on the phone; give where it lies, if it is a draft."""
        ...


@dataclass(kw_only=True)
class AtGoogle:
    """An account at the test server; its time is the machine's."""

    season: GoogleSeason
    is_dated: bool = True

    @property
    def terminal(self) -> Terminal:
        return self.season.terminal

    def is_now(self, now: datetime) -> None:
        self.season.world.now = now

    def run(self, now: datetime) -> int:
        return run_at(self.season.root, self.season.world, now)

    def facts(self, now: datetime) -> tuple[Fact, ...]:
        return facts_of(self.season.root, now)

    def letters(self) -> tuple[Letter, ...]:
        drafts = self.season.world.account(OWNER).drafts.values()
        return tuple(sorted((_letter(one.id, one.message.raw) for one in drafts), key=lambda one: (one.key, one.id)))

    def holds(self) -> Mapping[str, bytes]:
        return {id: repr(one).encode() for id, one in sorted(self.season.calendar.standing.items())}

    def content(self, id: str) -> bytes | None:
        account = self.season.world.account(OWNER)
        if id in account.drafts:
            return account.drafts[id].message.raw
        event = self.season.calendar.standing.get(id)
        return None if event is None else repr(event).encode()

    def edits(self, id: str, words: str) -> None:
        text = self.season.world.account(OWNER).drafts[id].text
        self.season.human.edits_draft(id, body=f"{text}\n{words}")

    def opens(self, id: str) -> None:
        self.season.human.opens_draft(id)

    def sends(self, id: str, to: str, subject: str | None) -> Posted:
        draft = self.season.world.account(OWNER).drafts[id]
        if subject is not None or not draft.recipients:
            self.season.human.edits_draft(id, subject=subject, to=None if draft.recipients else to)
        sent = self.season.human.sends_draft(id)
        return Posted(id=sent.message_id.strip("<>"), thread=sent.thread_id, subject=sent.subject)

    def deletes(self, id: str) -> None:
        self.season.human.deletes_draft(id)

    def edits_hold(self, id: str) -> None:
        self.season.human.edits_event(self.season.calendar.id, id, summary="mine now")

    def moves_hold(self, id: str) -> None:
        event = self.season.calendar.events[id]
        later = event.start.instant(self.season.calendar.zone) + timedelta(minutes=30)
        self.season.human.moves_event(self.season.calendar.id, id, later)

    def deletes_hold(self, id: str) -> None:
        self.season.human.deletes_event(self.season.calendar.id, id)

    def writes(self, raw: bytes, now: datetime, thread: str) -> Posted:
        sent = self.season.world.account(OWNER).gmail.send(raw, now, thread or None)
        return Posted(id=sent.message_id.strip("<>"), thread=sent.thread_id, subject=sent.subject)

    def receives(self, raw: bytes, now: datetime, thread: str) -> None:
        self.season.world.account(OWNER).gmail.receive(raw, now, thread or None)

    def jots(self, text: str) -> str | None:
        return self.season.human.writes_draft((), "note", text).id


@dataclass(kw_only=True)
class InFiles:
    """Files of a workspace, and beside it what a mail program keeps: an inbox and a folder of sent mail."""

    terminal: Terminal
    now: datetime
    is_dated: bool = False
    boxes: dict[str, list[bytes]] = field(default_factory=lambda: {"INBOX": [], "Sent": []})

    @property
    def mail(self) -> Path:
        return self.terminal.root.parent / "Mail"

    def is_now(self, now: datetime) -> None:
        self.now = now

    def run(self, now: datetime) -> int:
        try:
            return int(perform(self.terminal.root, None, Clock(read=lambda: now)).exit_code)
        except OutreachError as problem:
            return int(problem.code)

    def facts(self, now: datetime) -> tuple[Fact, ...]:
        return facts_of(self.terminal.root, now)

    def letters(self) -> tuple[Letter, ...]:
        files = sorted((self.terminal.root / "drafts").glob("*.eml"))
        return tuple(_letter(str(path), path.read_bytes()) for path in files)

    def holds(self) -> Mapping[str, bytes]:
        return {str(path): path.read_bytes() for path in sorted((self.terminal.root / "holds").glob("*.ics"))}

    def content(self, id: str) -> bytes | None:
        return Path(id).read_bytes() if Path(id).exists() else None

    def edits(self, id: str, words: str) -> None:
        raw = Path(id).read_bytes()
        Path(id).write_bytes(composer.resaved(raw, _SAVED, text=f"{mime.parse(raw).text}\n{words}"))

    def opens(self, id: str) -> None:
        path = Path(id)
        if not path.read_bytes().startswith(b"X-Mozilla"):
            path.write_bytes(b"X-Mozilla-Status: 0001\r\n" + path.read_bytes())

    def sends(self, id: str, to: str, subject: str | None) -> Posted:
        path = Path(id)
        raw = path.read_bytes()
        if not mime.parse(raw).to:
            raw = composer.addressed(raw, (to,))
        if subject is not None:
            raw = composer.titled(raw, subject)
        path.write_bytes(raw)
        (path.parent / "sent").mkdir(exist_ok=True)
        path.rename(path.parent / "sent" / path.name)
        # what a mail program keeps of it is dated, and no draft any more
        sent = with_header(with_header(raw, "X-Unsent", None), "Date", format_datetime(self.now))
        self.boxes["Sent"].append(sent)
        return Posted(id=header(raw, "Message-ID").strip("<>"), thread="", subject=header(raw, "Subject"))

    def deletes(self, id: str) -> None:
        Path(id).unlink()

    def edits_hold(self, id: str) -> None:
        path = Path(id)
        path.write_bytes(path.read_bytes().replace(b"SUMMARY:", b"SUMMARY:mine now ", 1))

    def moves_hold(self, id: str) -> None:
        path = Path(id)
        starts = f"{ics.parse(path.read_bytes()).starts:%H%M%S}".encode()
        later = f"{ics.parse(path.read_bytes()).starts + timedelta(minutes=30):%H%M%S}".encode()
        path.write_bytes(path.read_bytes().replace(b"T" + starts, b"T" + later))

    def deletes_hold(self, id: str) -> None:
        Path(id).unlink()

    def writes(self, raw: bytes, now: datetime, thread: str) -> Posted:
        self.boxes["Sent"].append(raw)
        return Posted(id=header(raw, "Message-ID").strip("<>"), thread="", subject=header(raw, "Subject"))

    def receives(self, raw: bytes, now: datetime, thread: str) -> None:
        self.boxes["INBOX"].append(raw)

    def jots(self, text: str) -> str | None:
        path = self.terminal.root / "notes.txt"
        with path.open("a", encoding="utf-8") as notes:
            notes.write(f"{text}\n")
        # a line somebody is just typing waits for the next run
        os.utime(path, (0, 0))
        return None

    def keep_mail(self) -> tuple[str, ...]:
        """Let the mail program write its files; give the words that name them."""
        paths = [an_mbox(self.mail / name, *held) for name, held in self.boxes.items()]
        return tuple(word for path in paths for word in ("--mbox", str(path)))


def facts_of(root: Path, now: datetime) -> tuple[Fact, ...]:
    """Read the ledger; before the first run there is none."""
    if not (root / ".outreach").exists():
        return ()
    with Ledger.open(root, now=now, readonly=True) as ledger:
        return ledger.facts()


def ours(letters: Iterable[Letter]) -> tuple[Letter, ...]:
    """Give the drafts that bear a key of ours."""
    return tuple(one for one in letters if one.key)


def _letter(id: str, raw: bytes) -> Letter:
    read = mime.parse(raw)
    return Letter(
        id=id, key=str(read.key) if is_key(str(read.key)) else "", to=tuple(one.email for one in read.to), content=raw
    )
