"""The language of the scenarios: a day comes, mail is exchanged, somebody acts on a draft, outreach runs, and is asked.

    life.on("2026-12-03").runs()
    life.sends("conf-request", "Dr. Sandoval")
    life.on("2026-12-12").runs()
    life.lies("conf-request", "Dr. Sandoval", step=2)

What a `Life` does is the same wherever drafts lie; how a person does it there, in Gmail or with files, is for its two
children to say. Times without a clock are 08:00 in the owner's zone.
"""

from __future__ import annotations

import json
import re
from abc import ABC, abstractmethod
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path
from typing import Self

from outreach.domain.facts import DraftIntended, Fact
from outreach.domain.touches import TouchId
from outreach.rendering import mime
from outreach.state.ledger import Ledger
from tests.builders import at
from tests.mail_at_hand import a_mail
from tests.scenarios.season import ME, PEOPLE
from tests.system.terminal import Screen, Terminal

_MORNING = "08:00"
_IN_TOUCH = re.compile(r"In touch (\d+ \w+)")
AUTOMATIC = ("Auto-Submitted: auto-replied",)


@dataclass(frozen=True)
class Lying:
    """A draft of ours as its owner finds it. `id` is what the place calls it, `raw` its bytes."""

    touch: TouchId
    id: str
    raw: bytes

    @property
    def parsed(self) -> mime.Parsed:
        """What it says."""
        return mime.parse(self.raw)

    @property
    def to(self) -> tuple[str, ...]:
        """Whom it is addressed to."""
        return tuple(one.email for one in self.parsed.to)

    @property
    def subject(self) -> str:
        """Its subject."""
        return self.parsed.subject

    @property
    def text(self) -> str:
        """Its words."""
        return self.parsed.text


class Life(ABC):
    """One owner, one workspace, and the world around them; `screen` is what the last command showed."""

    def __init__(self, terminal: Terminal) -> None:
        self.terminal = terminal
        self.now = at("2026-11-30 08:00")
        self.screen = Screen(0, "", "")
        self._mails = 0

    # what happens

    def on(self, moment: str) -> Self:
        """Let a day come, at eight in the morning or at the time named."""
        self.now = at(moment if " " in moment else f"{moment} {_MORNING}")
        self.comes()
        return self

    def runs(self, job: str = "") -> Self:
        """Let outreach do its run, after whatever reading of mail its owner has to do by hand here."""
        self.hears()
        self.types("run", *([job] if job else []))
        assert self.screen.code in (0, 3), self.screen
        return self

    def types(self, *words: str) -> Screen:
        """Type a command."""
        self.screen = self.terminal.type(*words, now=f"{self.now:%Y-%m-%dT%H:%M}")
        return self.screen

    def tells(self, *words: str) -> Self:
        """Type a command that must be understood."""
        shown = self.types(*words)
        assert shown.code == 0, shown
        return self

    def edits_the_files(self, old: str, new: str) -> Self:
        """Change the configuration."""
        config = self.root / "config.yaml"
        assert old in config.read_text(encoding="utf-8")
        config.write_text(config.read_text(encoding="utf-8").replace(old, new), encoding="utf-8")
        return self

    def receives(
        self, who: str, words: str = "Gladly.", *, answering: bool = True, sender: str = "", subject: str = "",
        headers: Iterable[str] = (), also_to: str = "",
    ) -> Self:  # fmt: skip
        """Let mail of somebody arrive, in the conversation of what was last sent to them or out of it."""
        last = self.last_sent(who) if answering else None
        raw = a_mail(
            sender or (PEOPLE[who].mailbox if who in PEOPLE else who),
            [ME, also_to] if also_to else ME,
            f"{self.now:%Y-%m-%d %H:%M}",
            subject=subject or (f"Re: {last.subject}" if last else "A word"),
            id=self._new_id("mail.example.org"),
            answers=last.id if last else "",
            body=words,
            headers=headers,
        )
        self.arrives(raw, last.thread if last else None)
        return self

    def is_away(self, who: str, words: str, *, sender: str = "") -> Self:
        """Let the automatic answer of somebody arrive."""
        return self.receives(who, words, answering=False, sender=sender, subject="Automatic reply", headers=AUTOMATIC)

    def writes(self, who: str, words: str = "A few lines.", *, subject: str = "Hello again") -> Self:
        """Let the owner write to somebody by hand, without outreach."""
        raw = a_mail(
            ME, PEOPLE[who].mailbox, f"{self.now:%Y-%m-%d %H:%M}", subject=subject,
            id=self._new_id("lakeshore.example.edu"), body=words,
        )  # fmt: skip
        self.leaves(raw.partition(b"\n")[2])
        return self

    def _new_id(self, domain: str) -> str:
        self._mails += 1
        return f"m{self._mails}@{domain}"

    # what is there

    @property
    def root(self) -> Path:
        return self.terminal.root

    def facts(self) -> tuple[Fact, ...]:
        """Give everything the ledger says."""
        with Ledger.open(self.root, now=self.now, readonly=True) as ledger:
            return ledger.facts()

    def drafts(self, cadence: str = "", who: str = "", *, step: int | None = None) -> tuple[Lying, ...]:
        """Give the drafts of ours that lie there, of a cadence, for a person."""
        touches = {str(one.key): one.touch for one in self.facts() if isinstance(one, DraftIntended)}
        found = [Lying(touches[key], id, raw) for id, key, raw in self.stored() if key in touches]
        person = PEOPLE[who].id if who else ""
        return tuple(
            one
            for one in sorted(found, key=lambda one: str(one.touch))
            if cadence in ("", one.touch.cadence)
            and person in ("", one.touch.person)
            and step in (None, one.touch.step)
        )

    def draft(self, cadence: str, who: str, *, step: int | None = None) -> Lying:
        """Give the one draft."""
        found = self.drafts(cadence, who, step=step)
        assert len(found) == 1, (cadence, who, step, [str(one.touch) for one in found], self.screen)
        return found[0]

    def lies(self, cadence: str, who: str, *, step: int | None = None) -> Lying:
        """Say that exactly one draft lies there."""
        return self.draft(cadence, who, step=step)

    def nothing_lies(self, who: str, cadence: str = "", *, step: int | None = None) -> None:
        """Say that no draft lies there for somebody."""
        found = self.drafts(cadence, who, step=step)
        assert not found, ([str(one.touch) for one in found], self.screen)

    def explained(self, who: str) -> Mapping[str, Sequence[Mapping[str, object]]]:
        """Give what outreach says about somebody, for programs."""
        shown = self.types("explain", PEOPLE[who].id.rpartition("-")[2], "--json")
        assert shown.code == 0, shown
        found = json.loads(shown.out)
        assert isinstance(found, dict)
        return found

    def says(self, who: str, code: str, *, cadence: str = "", text: str = "") -> None:
        """Say that outreach explains its silence with a code, perhaps with words, for a cadence or any."""
        skipped = self.explained(who)["skipped"]
        rows = [one for one in skipped if cadence in ("", one["cadence"])]
        assert any(one["code"] == code and text in str(one["text"]) for one in rows), skipped

    def does_not_say(self, who: str, code: str, *, cadence: str = "") -> None:
        """Say that this reason is not given."""
        skipped = self.explained(who)["skipped"]
        assert not [one for one in skipped if one["code"] == code and cadence in ("", one["cadence"])], skipped

    def state(self, who: str, cadence: str, *, step: int | None = None) -> str:
        """Give how far a draft to somebody has come: ready, needs, deferred, upcoming …; nothing without a row."""
        rows = [one for one in self.explained(who)["drafts"] if one["cadence"] == cadence]
        return next((str(one["state"]) for one in rows if step in (None, one["step"])), "")

    def in_touch(self, who: str) -> str:
        """Give the day of the last real touch, as people read it; nothing when there was none."""
        shown = self.types("explain", PEOPLE[who].id.rpartition("-")[2])
        assert shown.code == 0, shown
        found = _IN_TOUCH.search(shown.out)
        return found[1] if found else ""

    def agenda(self) -> str:
        """Give today's agenda, on one line."""
        return self._told("agenda")

    def queue(self) -> str:
        """Give the queue, on one line."""
        return self._told("queue")

    def _told(self, *words: str) -> str:
        shown = self.types(*words)
        assert shown.code == 0, shown
        return " ".join(shown.out.split())

    def kept_bytes(self) -> bytes:
        """Give everything the workspace keeps, in one piece."""
        return b"".join(path.read_bytes() for path in sorted(self.root.rglob("*")) if path.is_file())

    # what differs by place

    @abstractmethod
    def comes(self) -> None:
        """Let the time of the world be that of the owner."""

    @abstractmethod
    def hears(self) -> None:
        """Have mail read, where that is the owner's to do."""

    @abstractmethod
    def stored(self) -> Iterable[tuple[str, str, bytes]]:
        """Give every draft that lies there: what the place calls it, its key, its bytes."""

    @abstractmethod
    def last_sent(self, who: str) -> Sent | None:
        """Give the mail the owner last sent to somebody."""

    @abstractmethod
    def arrives(self, raw: bytes, thread: str | None) -> None:
        """Put a mail into the inbox."""

    @abstractmethod
    def leaves(self, raw: bytes) -> None:
        """Put a mail among those the owner sent."""

    @abstractmethod
    def sends(self, cadence: str, who: str, *, step: int | None = None, subject: str = "") -> Self:
        """Let the owner send a draft, perhaps with another subject."""

    @abstractmethod
    def edits(self, cadence: str, who: str, old: str, new: str, *, step: int | None = None) -> Self:
        """Let the owner change words of a draft."""

    @abstractmethod
    def opens(self, cadence: str, who: str) -> Self:
        """Let the owner look at a draft, which saves it anew."""

    @abstractmethod
    def deletes(self, cadence: str, who: str, *, step: int | None = None) -> Self:
        """Let the owner throw a draft away."""

    @abstractmethod
    def writes_a_draft(self, who: str, subject: str, words: str) -> Self:
        """Let the owner begin a mail of their own, and leave it."""

    @abstractmethod
    def own_drafts(self) -> tuple[str, ...]:
        """Give the subjects of the drafts the owner began."""

    @abstractmethod
    def bounces(self, who: str) -> Self:
        """Let mail to somebody come back for good."""

    @abstractmethod
    def books(self, who: str, moment: str) -> Self:
        """Let a meeting with somebody stand where the owner keeps such things; also one that is over."""

    @abstractmethod
    def says_nobody_answered(self, who: str) -> Self:
        """Let it be known that no answer came: read, or else said by the owner."""

    @abstractmethod
    def writes_into_the_debrief(self, words: str) -> Self:
        """Let the owner fill in the debrief of the interview, on the phone."""

    @abstractmethod
    def debrief(self) -> str:
        """Give what stands in the debrief of the interview."""

    @abstractmethod
    def jots(self, words: str) -> Self:
        """Let the owner leave a note where notes are taken here."""

    @abstractmethod
    def is_busy(self, first: str, last: str) -> Self:
        """Put something else on a calendar of the owner's own."""

    @abstractmethod
    def holds(self) -> Mapping[str, tuple[datetime, timedelta, str]]:
        """Give every hold of ours that stands, by what the place calls it: when, how long, its title."""

    @abstractmethod
    def removes_hold(self, id: str) -> Self:
        """Let the owner delete a hold."""

    @abstractmethod
    def moves_hold(self, id: str, moment: str) -> Self:
        """Let the owner move a hold; its length stays."""


@dataclass(frozen=True)
class Sent:
    """A mail the owner sent: its Message-ID without brackets, its subject, its conversation where there are some."""

    id: str
    subject: str
    thread: str | None
