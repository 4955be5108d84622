"""A person who goes on living while outreach runs: seeded, so that a life can be lived again.

They are given interviews and meetings, move and cancel some, say what was said there, and do with drafts and holds what
people do: edit, send, delete and open drafts, move, edit and delete events. Everything they do is counted.
"""

from __future__ import annotations

import random
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta

from tests.faults.invariants import key_of
from tests.google_season import OWNER, GoogleSeason
from tests.google_server.gmail_values import SENT, Draft

_INTERVIEWERS = {
    "Northfield": ("Dr. Quill", "Lin Chen", "Dr. Lindqvist", "Jonah"),
    "Harbor State": ("Dr. Marchetti", "Dr. Osei", "Dr. Halvorsen"),
    "Mesa Verde": ("Dr. Wieczorek",),
    "Cedar Ridge": ("Dr. Long",),
}
_MET = ("Dr. Oyelaran", "Dr. Quill", "Dr. Hadid", "Dr. Lindqvist", "Dr. Halvorsen", "Jonah", "Kim Anh", "Dr. Vance")
# a busy life: what it wants to write must not wait for the next week
_LIMITS = ("drafts: [10 per week, 4 per day]", "drafts: [60 per week, 20 per day]")
_TOPICS = (
    "phantoms",
    "margins",
    "vaults",
    "contours",
    "consults",
    "trials",
    "residents",
    "fractions",
    "masks",
    "notes",
)
_SAID = ("Your rule about {} has stayed with me.", "You showed me how your clinic thinks about {}.",
         "Your answer on {} changed what I read next.")  # fmt: skip


@dataclass(kw_only=True)
class Life:
    """One person's life in a season. `chance` decides everything; `did` counts what they did."""

    season: GoogleSeason
    chance: random.Random
    base: str
    interviews: dict[str, tuple[str, datetime, tuple[str, ...]]] = field(default_factory=dict)
    meetings: dict[int, tuple[str, datetime]] = field(default_factory=dict)
    did: Counter[str] = field(default_factory=Counter)
    _made: int = 0

    @classmethod
    def of(cls, season: GoogleSeason, seed: int) -> Life:
        """Begin a life."""
        base = (season.root / "config.yaml").read_text(encoding="utf-8").replace(*_LIMITS)
        return cls(season=season, chance=random.Random(seed), base=base)

    def goes_on(self, now: datetime) -> None:
        """Let a day begin: sometimes something is agreed, moved or cancelled; what happened yesterday is noted."""
        before = (dict(self.interviews), dict(self.meetings))
        if self.chance.random() < 0.8:
            self._agree(now)
        if self.chance.random() < 0.12:
            self._change(now)
        if (self.interviews, self.meetings) != before:
            self._write()
        for program, when, with_ in tuple(self.interviews.values()):
            if timedelta(0) < now - when < timedelta(days=1) and self.chance.random() < 0.8:
                for person in with_:
                    self._note(person, now)
                self._say(f"policy {program}: welcome", now)

    def acts(self, now: datetime) -> None:
        """Perhaps do something with a draft, an event or a mail, as one does between two runs."""
        if self.chance.random() < 0.45:
            self._with_a_draft(now)
        if self.chance.random() < 0.3:
            self._with_an_event(now)
        if self.chance.random() < 0.1:
            self.season.human.writes_draft("n.ferrer@example.org", "Dinner", "Half past seven?")
            self.did["own draft written"] += 1

    def _agree(self, now: datetime) -> None:
        self._made += 1
        when = (now + timedelta(days=self.chance.randint(2, 12))).replace(hour=self.chance.randint(9, 15), minute=0)
        if self.chance.random() < 0.6:
            program = self.chance.choice(tuple(_INTERVIEWERS))
            there = _INTERVIEWERS[program]
            met = tuple(self.chance.sample(there, self.chance.randint(1, len(there))))
            self.interviews[f"visit-{self._made}"] = (program, when, met)
            self.did["interview agreed"] += 1
        elif all(abs((one - when).days) > 1 for _, one in self.meetings.values()):
            self.meetings[self._made] = (self.chance.choice(_MET), when)
            self.did["meeting agreed"] += 1

    def _change(self, now: datetime) -> None:
        ahead = [name for name, (_, when, _) in self.interviews.items() if when > now]
        if not ahead:
            return
        name = self.chance.choice(ahead)
        program, when, with_ = self.interviews[name]
        if self.chance.random() < 0.3:
            del self.interviews[name]
            self.did["interview cancelled"] += 1
        else:
            self.interviews[name] = (program, when + timedelta(days=self.chance.randint(1, 3)), with_)
            self.did["interview moved"] += 1

    def _write(self) -> None:
        """Write the configuration anew, as its owner would."""
        interviews = [
            f"  - {{id: {name}, at: {at}, when: {when:%Y-%m-%d %H:%M}, length: 3 hours, with: [{', '.join(met)}]}}"
            for name, (at, when, met) in self.interviews.items()
        ]
        meetings = [
            f"  - {{with: {who}, when: {when:%Y-%m-%d %H:%M}, length: 30 min}}" for who, when in self.meetings.values()
        ]
        text = _under(_under(self.base, "interviews:", interviews), "meetings:", meetings)
        (self.season.root / "config.yaml").write_text(text, encoding="utf-8")

    def _note(self, person: str, now: datetime) -> None:
        said = self.chance.choice(_SAID).format(self.chance.choice(_TOPICS))
        self._say(f"{person}: {said}", now)

    def _say(self, line: str, now: datetime) -> None:
        screen = self.season.terminal.type("note", line, now=f"{now:%Y-%m-%dT%H:%M}")
        assert screen.code in (0, 3), (line, screen)
        self.did["note given"] += 1

    def _with_a_draft(self, now: datetime) -> None:
        lying = [one for one in self.season.world.account(OWNER).drafts.values() if _is_ours(one)]
        if not lying:
            return
        one = self.chance.choice(lying)
        act = self.chance.choice(("opens", "edits", "sends", "sends", "sends", "deletes"))
        human = self.season.human
        if act == "opens":
            human.opens_draft(one.id)
        elif act == "edits":
            human.edits_draft(one.id, body=f"{one.text}\n\nP.S. {self.chance.choice(_TOPICS)}")
        elif act == "deletes":
            human.deletes_draft(one.id)
        elif one.recipients:
            human.sends_draft(one.id)
        else:
            return
        self.did[f"draft: {act}"] += 1

    def _with_an_event(self, now: datetime) -> None:
        calendar = self.season.calendar
        standing = [one for one in calendar.standing.values() if one.start.instant(calendar.zone) > now]
        if not standing:
            return
        one = self.chance.choice(standing)
        act = self.chance.choice(("moves", "edits", "deletes"))
        human = self.season.human
        if act == "moves":
            later = one.start.instant(calendar.zone) + timedelta(minutes=self.chance.choice((15, 30, 60)))
            human.moves_event(calendar.id, one.id, later)
        elif act == "edits":
            human.edits_event(calendar.id, one.id, summary=f"{one.summary}, {self.chance.choice(_TOPICS)}")
        else:
            human.deletes_event(calendar.id, one.id)
        self.did[f"event: {act}"] += 1


def _is_ours(draft: Draft) -> bool:
    """Whether a draft is one of ours: it has our key, or where Gmail wrote that anew, not the person's own subject."""
    return SENT not in draft.message.labels and (bool(key_of(draft)) or draft.subject != "Dinner")


def _under(text: str, heading: str, lines: Sequence[str]) -> str:
    """Put lines first under a heading of the configuration."""
    whole = text.splitlines()
    (place,) = [number for number, line in enumerate(whole) if line.startswith(heading)]
    return "\n".join([*whole[: place + 1], *lines, *whole[place + 1 :]]) + "\n"
