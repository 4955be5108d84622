"""A small season that is edited in the middle: one interview, one person, one cadence before it, and its holds.

edited = after("addressed", (("Dr. Osei", "Dr. Lindgren"),), tmp_path)
edited.draft     what became of the draft that lay there, in a word
edited.hold      what became of the hold of the interview day
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from outreach.domain.facts import Fact
from outreach.domain.history import History
from outreach.planning.fold import fold
from outreach.preview import project_of
from outreach.rendering import ics, mime
from outreach.state.ledger import Ledger
from tests.builders import CENTRAL, at
from tests.system.terminal import Screen, Terminal, workspace

FIRST, SECOND = "2026-11-25 07:10", "2026-11-26 07:10"
CONFIG = """\
version: 1
me: {name: Maya Okafor, email: maya.okafor@lakeshore.example.edu, timezone: America/Chicago, phase: ms4}
begin: 2026-11-16
mail: local
holds: local
people:
  - Dr. Greta Osei, PhD <greta.osei@harbor-state.example.edu>, physicist, Harbor State
programs:
  - Harbor State University (Harbor State), America/New_York, thank_you welcome
interviews:
  - Harbor State 2026-12-02 9:00 am ET, 6 hours, with Dr. Osei
limits: {per_person_gap: 1 day}
cadences:
  before-hello:
    title: hello before
    who: interviewer
    kind: logistics
    when: 5 days before interview
    opens: 9 days
    closes: 1 day
    gaps: topic
"""
WORDS = """\
Subject: Before we meet

Dear {{ greeting }},

I am looking forward to seeing you {{ occasion.on }}, and to {{ gap("topic") }}.
"""
HELLO = "before-hello"
STATES = ("none", "unaddressed", "addressed", "edited", "sent")

Edit = tuple[tuple[str, str], ...]


@dataclass(frozen=True)
class Letter:
    """A draft as a person finds it."""

    key: str
    to: tuple[str, ...]
    text: str
    place: str


@dataclass(frozen=True)
class Season:
    """One workspace, and what lies in it."""

    terminal: Terminal

    @property
    def root(self) -> Path:
        return self.terminal.root

    def letters(self) -> dict[str, Letter]:
        """Give every draft of the cadence by its key."""
        found = {}
        for path in sorted((self.root / "drafts").rglob(f"*{HELLO}*.eml")):
            one = mime.parse(path.read_bytes())
            place = "sent" if path.parent.name == "sent" else "drafts"
            to = tuple(address.email for address in one.to)
            found[str(one.key)] = Letter(str(one.key), to, f"{one.subject}\n{one.text}", place)
        return found

    def holds(self) -> dict[str, str]:
        """Give when each hold of the interview day begins, by its title."""
        read = [ics.parse(path.read_bytes()) for path in (self.root / "holds").glob("*.ics")]
        days = {one.title: one.starts.astimezone(CENTRAL) for one in read}
        return {title: f"{starts:%Y-%m-%d %H:%M}" for title, starts in days.items() if "weekly" not in title}

    def facts(self) -> tuple[Fact, ...]:
        with Ledger.open(self.root, now=at(SECOND), readonly=True) as ledger:
            return ledger.facts()

    def history(self, now: str = SECOND) -> History:
        return fold(self.facts(), project_of(self.root), at(now))

    def record(self, facts: Iterable[Fact]) -> None:
        with Ledger.open(self.root, now=at(FIRST)) as ledger:
            ledger.record(facts)

    def edit(self, edit: Edit, name: str = "config.yaml") -> None:
        """Change the text of a file, as an editor does."""
        path = self.root / name
        text = path.read_text(encoding="utf-8")
        for old, new in edit:
            assert old in text, f"{old!r} is not in {name}"
            text = text.replace(old, new)
        path.write_text(text, encoding="utf-8")

    def file(self) -> Path:
        """Give the one draft of the cadence."""
        (path,) = (self.root / "drafts").glob(f"*{HELLO}*.eml")
        return path


def begin(root: Path, state: str, config: str = CONFIG) -> Season:
    """Make the season, and bring its draft into `state`."""
    terminal = workspace(root, config)
    folder = root / "templates" / HELLO
    folder.mkdir(parents=True)
    (folder / "01-hello.j2").write_text(WORDS, encoding="utf-8")
    season = Season(terminal)
    if state != "unaddressed":
        terminal.type("note", "Osei: topic: the rule about phantoms", now="2026-11-24 12:00")
    if state != "none":
        terminal.type("run", now=FIRST)
        _by_hand(season, state)
    return season


def _by_hand(season: Season, state: str) -> None:
    path = season.file()
    if state == "edited":
        path.write_bytes(path.read_bytes().replace(b"Dear Dr. Osei", b"Good morning Dr. Osei", 1))
    elif state == "sent":
        (season.root / "drafts" / "sent").mkdir()
        path.rename(season.root / "drafts" / "sent" / path.name)
    if state in ("edited", "sent"):
        season.terminal.type("run", now="2026-11-25 18:30")


@dataclass(frozen=True)
class Edited:
    """What an edit led to at the next run."""

    draft: str
    hold: str
    screen: Screen
    season: Season


def after(state: str, edit: Edit, root: Path, *, name: str = "config.yaml") -> Edited:
    """Begin a season, edit it, run, and say in a word what became of its draft and of the hold of the day."""
    season = begin(root, state)
    before, held = season.letters(), season.holds()
    season.edit(edit, name)
    screen = season.terminal.type("run", now=SECOND)
    assert screen.code in (0, 3, 78), screen.err
    now = season.letters()
    assert len([one for one in now.values() if one.place == "drafts"]) <= 1, "a second draft to the same person"
    draft, hold = _draft(before, now, screen), _hold(held, season.holds())
    if screen.code == 78:
        assert (before, held) == (now, season.holds()), "a refused run must change nothing"
        draft = hold = "refused"
    return Edited(draft, hold, screen, season)


def _draft(before: dict[str, Letter], now: dict[str, Letter], screen: Screen) -> str:
    new = [one for key, one in now.items() if key not in before]
    made = [f"made{'' if one.to else ', unaddressed'}" for one in new]
    left = [_left(one, now.get(key), screen) for key, one in before.items()]
    return "; ".join([*left, *made]) or "nothing"


def _left(before: Letter, now: Letter | None, screen: Screen) -> str:
    if now is None:
        return "withdrawn"
    if now != before:
        return "rewritten"
    return "kept, told" if "left alone" in " ".join(screen.out.split()) else "kept"


def _hold(before: dict[str, str], now: dict[str, str]) -> str:
    day = "interview Harbor State"
    if day not in now:
        return "released" if day in before else "nothing"
    if day not in before:
        return "made"
    return "kept" if before[day] == now[day] else "moved"
