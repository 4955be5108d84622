"""A life with files: drafts and holds lie in the workspace, mail in the folders of a mail program, read on request."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import datetime, timedelta
from pathlib import Path
from typing import Self

from icalendar import Calendar, Event, vDatetime

from outreach.rendering import ics, mime
from tests.builders import at
from tests.calendar_files import a_file, timed
from tests.google_season import OWNER
from tests.mail_at_hand import an_mbox, bounce
from tests.scenarios.life import Life, Sent
from tests.scenarios.season import PEOPLE
from tests.system.terminal import Terminal


class FileLife(Life):
    """What is sent from a file is moved to drafts/sent; what was exchanged besides lies in mbox files."""

    def __init__(self, terminal: Terminal) -> None:
        super().__init__(terminal)
        self._folders: dict[str, list[bytes]] = {}
        self._begun: list[str] = []
        self._events: list[str] = []

    def comes(self) -> None:
        """Files have no time of their own."""

    def hears(self) -> None:
        if self._folders:
            shown = self.types("observe", "--mbox", str(self._mail))
            assert shown.code == 0, shown

    @property
    def _mail(self) -> Path:
        return self.root.parent / "Mail"

    def _put(self, folder: str, raw: bytes) -> None:
        self._folders.setdefault(folder, []).append(raw)
        an_mbox(self._mail / folder, *self._folders[folder])

    def stored(self) -> Iterable[tuple[str, str, bytes]]:
        for path in sorted((self.root / "drafts").glob("*.eml")):
            raw = path.read_bytes()
            yield str(path), str(mime.parse(raw).key), raw

    def last_sent(self, who: str) -> Sent | None:
        files = sorted((self.root / "drafts" / "sent").glob("*.eml"), key=lambda path: path.name)
        raws = [*(path.read_bytes() for path in files), *self._folders.get("Sent", ())]
        mine = [raw for raw in raws if who in PEOPLE and PEOPLE[who].email.encode() in raw]
        return Sent(_header(mine[-1], "Message-ID").strip("<>"), mime.parse(mine[-1]).subject, None) if mine else None

    def arrives(self, raw: bytes, thread: str | None) -> None:
        self._put("INBOX", raw)

    def leaves(self, raw: bytes) -> None:
        self._put("Sent", raw)

    def sends(self, cadence: str, who: str, *, step: int | None = None, subject: str = "") -> Self:
        path = Path(self.draft(cadence, who, step=step).id)
        if subject:
            old = _header(path.read_bytes(), "Subject")
            path.write_bytes(path.read_bytes().replace(f"Subject: {old}".encode(), f"Subject: {subject}".encode(), 1))
        sent = path.parent / "sent"
        sent.mkdir(exist_ok=True)
        path.rename(sent / path.name)
        return self

    def edits(self, cadence: str, who: str, old: str, new: str, *, step: int | None = None) -> Self:
        path = Path(self.draft(cadence, who, step=step).id)
        raw = path.read_bytes()
        assert old.encode() in raw
        path.write_bytes(raw.replace(old.encode(), new.encode()))
        return self

    def opens(self, cadence: str, who: str) -> Self:
        path = Path(self.draft(cadence, who).id)
        path.write_bytes(b"X-Mozilla-Status: 0001\r\n" + path.read_bytes())
        return self

    def deletes(self, cadence: str, who: str, *, step: int | None = None) -> Self:
        Path(self.draft(cadence, who, step=step).id).unlink()
        return self

    def writes_a_draft(self, who: str, subject: str, words: str) -> Self:
        head = f"From: {OWNER}\r\nTo: {PEOPLE[who].email}\r\nSubject: {subject}\r\nX-Unsent: 1\r\n"
        raw = f"{head}Date: {self.now:%a, %d %b %Y %H:%M:%S %z}\r\nMessage-ID: <own@x.example.org>\r\n\r\n{words}\r\n"
        (self.root / "drafts").mkdir(exist_ok=True)
        (self.root / "drafts" / "my-own.eml").write_bytes(raw.encode())
        self._put("Drafts", raw.replace("\r\n", "\n").encode())
        self._begun.append(subject)
        return self

    def own_drafts(self) -> tuple[str, ...]:
        path = self.root / "drafts" / "my-own.eml"
        return tuple(self._begun) if path.exists() else ()

    def bounces(self, who: str) -> Self:
        self._put("INBOX", bounce(PEOPLE[who].email, f"{self.now:%Y-%m-%d %H:%M}"))
        return self

    def books(self, who: str, moment: str) -> Self:
        name, starts = PEOPLE[who].id.rpartition("-")[2], at(moment)
        if starts < self.now:
            self.tells("met", name, f"{starts:%Y-%m-%d}")
        else:
            self.tells("book", name, f"{starts:%Y-%m-%d}", f"{starts:%H:%M}")
        return self

    def says_nobody_answered(self, who: str) -> Self:
        self.tells("log", PEOPLE[who].id.rpartition("-")[2], "no-reply")
        return self

    def writes_into_the_debrief(self, words: str) -> Self:
        path, calendar, event = self._debrief()
        event["DESCRIPTION"] = words
        path.write_bytes(calendar.to_ical())
        return self

    def debrief(self) -> str:
        return str(self._debrief()[2]["DESCRIPTION"])

    def _debrief(self) -> tuple[Path, Calendar, Event]:
        (path,) = (self.root / "holds").glob("*debrief*.ics")
        calendar = Calendar.from_ical(path.read_bytes())
        (event,) = calendar.walk("VEVENT")
        assert isinstance(calendar, Calendar)
        assert isinstance(event, Event)
        return path, calendar, event

    def jots(self, words: str) -> Self:
        notes = self.root / "notes.txt"
        before = notes.read_text(encoding="utf-8") if notes.exists() else ""
        notes.write_text(f"{before}{words}\n", encoding="utf-8")
        return self

    def is_busy(self, first: str, last: str) -> Self:
        event = timed(f"{at(first):%Y%m%dT%H%M%S}", f"{at(last):%Y%m%dT%H%M%S}", uid=f"{first}@mine.example.org")
        if not self._events:
            self.edits_the_files("holds: local\n", f"holds: local\ncalendars: {self._calendar}\n")
        self._events.append(event)
        a_file(self._calendar, *self._events)
        return self

    @property
    def _calendar(self) -> Path:
        return self.root.parent / "Calendars" / "mine.ics"

    def holds(self) -> Mapping[str, tuple[datetime, timedelta, str]]:
        found = {path.name: ics.parse(path.read_bytes()) for path in (self.root / "holds").glob("*.ics")}
        return {name: (one.starts, one.ends - one.starts, one.title) for name, one in found.items()}

    def removes_hold(self, id: str) -> Self:
        (self.root / "holds" / id).unlink()
        return self

    def moves_hold(self, id: str, moment: str) -> Self:
        path, (_, length, _) = self.root / "holds" / id, self.holds()[id]
        calendar = Calendar.from_ical(path.read_bytes())
        (event,) = calendar.walk("VEVENT")
        event["DTSTART"], event["DTEND"] = vDatetime(at(moment)), vDatetime(at(moment) + length)
        path.write_bytes(calendar.to_ical())
        return self

    def ends_well(self) -> None:
        """Say what must be so after every scenario: no file of a person is gone."""
        assert self.own_drafts() == tuple(self._begun)


def _header(raw: bytes, name: str) -> str:
    start = f"{name}: ".encode()
    line = next(one for one in raw.splitlines() if one.startswith(start))
    return line.removeprefix(start).decode()
