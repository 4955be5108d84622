"""Golden sessions with Gmail and Google Calendar: the program in a real terminal, Google played by the test server.

Besides what any transcript may say (`transcript.py`), one of these may say

    $ download client.json              the file that Google's console gives
    $ testing                           from now on the app is in Testing, where sign-ins end after seven days
    $ signed-out                        Google ends the sign-in, as after those seven days
    $ fault MODE METHOD PATH            the next such request meets a fault (see tests/google_server/README.md)
    $ gmail · $ calendar                what the account shows: drafts, events
    $ human sends|deletes SUBJECT       what the owner does in Gmail with the draft of that subject
    $ human edits SUBJECT               they write the next line, `+ text`, above its words
    $ human notes                       they leave a draft to nobody, called "note", with the next lines, `+ text`
    $ human deletes-event TITLE         and in Google Calendar
    $ human fills-in TITLE              where a hold says what `- text` says, they make it say `+ text`
    $ form TITLE                        what stands in the text of a hold

A person visits whatever page of Google's is printed, and agrees. What differs from run to run is shown as Google would
have it.
"""

from __future__ import annotations

import json
import os
import re
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import datetime
from io import StringIO
from pathlib import Path
from zoneinfo import ZoneInfo

import pexpect

from outreach.jobs import wall_clock
from tests.golden.pseudoterminal import TerminalPlayer
from tests.google_server import Client, Fault, GoogleServer
from tests.google_server.gmail_values import Draft
from tests.google_sign_in import DESKTOP_CLIENT, PAGE, SECRET, visited

OWNER = "n.ferrer@lakeshore.example.edu"
HERE = ZoneInfo("America/Chicago")
_REAL = "https://accounts.google.com/o/oauth2/v2/auth?…"
_TUNNEL = re.compile(r"\d{4,5}(:127\.0\.0\.1:)\d{4,5}")
_QUESTION = re.compile(r"\[y/n[^]]*\] ")


@dataclass
class GooglePlayer(TerminalPlayer):
    """Plays the sessions of one owner."""

    server: GoogleServer = field(default_factory=GoogleServer)

    def __post_init__(self) -> None:
        super().__post_init__()
        more = {
            "download": self._download,
            "testing": self._testing,
            "signed-out": self._signed_out,
            "fault": self._fault,
        }
        shown = {"gmail": self._gmail, "calendar": self._calendar, "form": self._form}
        self.verbs = {**self.verbs, **more, **shown, "human": self._human}

    def _at(self, words: list[str], changes: tuple[str, ...]) -> str:
        shown = super()._at(words, changes)
        self.server.world.now = datetime.fromisoformat(self.now).replace(tzinfo=HERE)
        return shown

    def _download(self, words: list[str], _: tuple[str, ...]) -> str:
        path = self.root / words[0]
        path.write_text(json.dumps(DESKTOP_CLIENT))
        path.chmod(0o600)
        return ""

    def _testing(self, _: list[str], __: tuple[str, ...]) -> str:
        self.server.world.testing = True
        return ""

    def _signed_out(self, _: list[str], __: tuple[str, ...]) -> str:
        # a clock that differs from this machine's would be blamed first
        self.server.world.now = wall_clock()
        self.server.world.revoke(OWNER)
        return ""

    def _fault(self, words: list[str], _: tuple[str, ...]) -> str:
        mode, method, path = words
        self.server.world.faults.add(Fault(mode=mode, method=method, path=path))
        return ""

    def _gmail(self, _: list[str], __: tuple[str, ...]) -> str:
        return "\n".join(f"{', '.join(one.recipients) or 'nobody yet'} · {one.subject}" for one in self._drafts())

    def _calendar(self, _: list[str], __: tuple[str, ...]) -> str:
        calendars = self.server.world.account(OWNER).calendar.calendars.values()
        events = [event for one in calendars for event in one.standing.values()]
        lines = sorted((one.start.instant("UTC").astimezone(HERE), str(one.fields.get("summary"))) for one in events)
        return "\n".join(f"{at:%a %d %b %H:%M} · {title}" for at, title in lines)

    def _human(self, words: list[str], changes: tuple[str, ...]) -> str:
        act, what = words[0], " ".join(words[1:])
        human = self.server.world.human(OWNER)
        if act == "deletes-event":
            human.deletes_event(*self._event(what))
        elif act == "fills-in":
            human.edits_event(*self._event(what), description=_filled(self._form([what], ()), changes))
        elif act == "notes":
            human.writes_draft((), "note", "\n".join(line[2:] for line in changes))
        elif act == "edits":
            draft = self._draft(what)
            human.edits_draft(draft.id, body="\n".join([*(line[2:] for line in changes), "", draft.text]))
        elif act == "sends":
            human.sends_draft(self._draft(what).id)
        else:
            assert act == "deletes", f"a human does not {act}"
            human.deletes_draft(self._draft(what).id)
        return ""

    def _form(self, words: list[str], _: tuple[str, ...]) -> str:
        calendar, id = self._event(" ".join(words))
        event = self.server.world.account(OWNER).calendar.calendars[calendar].standing[id]
        return str(event.fields.get("description", ""))

    def _drafts(self) -> list[Draft]:
        return sorted(self.server.world.account(OWNER).gmail.drafts.values(), key=lambda one: one.subject)

    def _draft(self, subject: str) -> Draft:
        found = {one.subject: one for one in self._drafts()}
        assert subject in found, f"no such draft, but: {', '.join(found)}"
        return found[subject]

    def _event(self, title: str) -> tuple[str, str]:
        calendars = self.server.world.account(OWNER).calendar.calendars
        (found,) = [
            (calendar, event.id)
            for calendar, held in calendars.items()
            for event in held.standing.values()
            if event.fields.get("summary") == title
        ]
        return found

    def _outreach(self, words: list[str], changes: tuple[str, ...]) -> str:
        child = self._spawned(words)
        child.logfile_read = seen = StringIO()
        answers = iter(changes)
        while found := child.expect([pexpect.EOF, PAGE, _QUESTION]):
            if found == 1:
                threading.Thread(target=visited, args=(str(child.after),)).start()
            else:
                child.sendline(next(answers).removeprefix("> "))
        child.close()
        return self._as_google_shows(seen.getvalue()) + (f"[{child.exitstatus}]\n" if child.exitstatus else "")

    def _spawned(self, words: list[str]) -> pexpect.spawn[str]:
        arguments = ["-m", "outreach", "-w", str(self.root), "--now", self.now, *words]
        environment = {
            "HOME": str(self.home),
            "PATH": os.environ["PATH"],
            "TERM": "xterm",
            "NO_COLOR": "1",
            "TZ": "America/Chicago",
            "OUTREACH_GOOGLE_URL": self.server.url,
            "OUTREACH_GOOGLE_HURRY": "1",
        }
        return pexpect.spawn(
            sys.executable, arguments, env=environment, encoding="utf-8", timeout=30, dimensions=(50, 88)
        )

    def _as_google_shows(self, output: str) -> str:
        text = output.replace("\r\n", "\n").replace(str(self.root), "~/outreach")
        return _TUNNEL.sub(r"41357\g<1>41357", PAGE.sub(_REAL, text))


def _filled(text: str, changes: tuple[str, ...]) -> str:
    """Make every `- old` say the `+ new` below it; more of those are further lines."""
    parts = "\n".join(changes).split("- ")[1:]
    for old, *new in (part.rstrip("\n").split("\n+ ") for part in parts):
        assert text.count(old) == 1, f"{old} stands {text.count(old)} times in {text}"
        text = text.replace(old, "\n".join(new))
    return text


@contextmanager
def at_google(folder: Path) -> Iterator[GooglePlayer]:
    """Start Google with the owner's account; nobody is signed in, and the workspace is empty."""
    with GoogleServer() as server:
        server.world.clients["desk-client"] = Client(id="desk-client", secret=SECRET)
        server.world.add_account(OWNER, name="Nadia Ferrer", timezone=str(HERE))
        (folder / "outreach").mkdir(mode=0o700, exist_ok=True)
        yield GooglePlayer(folder / "outreach", home=folder, server=server)
