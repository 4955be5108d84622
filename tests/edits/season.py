"""A small season that is edited in the middle: one interview, one person, one cadence before it, and its holds.

season = begin(tmp_path, "addressed")
edited = after(season, (("Dr. Osei", "Dr. Lindgren"),))
edited.draft     what became of the draft that lay there, in a word
edited.hold      what became of the hold of the interview day

`beginning` does the same where the draft lies in files or at Google.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from outreach.domain.facts import Fact
from outreach.domain.history import History
from outreach.planning.fold import fold
from outreach.preview import project_of
from outreach.state.ledger import Ledger
from tests.builders import at
from tests.edits.places import HELLO, InFiles, Letter, Place, place
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
STATES = ("none", "unaddressed", "addressed", "edited", "opened", "sent", "deleted")

Edit = tuple[tuple[str, str], ...]


@dataclass(frozen=True)
class Season:
    """One workspace, and what lies where it makes things."""

    place: Place

    @property
    def terminal(self) -> Terminal:
        return self.place.terminal

    @property
    def root(self) -> Path:
        return self.terminal.root

    def letters(self) -> dict[str, Letter]:
        """Give every draft of the cadence by its key."""
        return self.place.letters()

    def holds(self) -> dict[str, str]:
        """Give when each hold of the interview day begins, by its title."""
        return self.place.holds()

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


def begin(root: Path, state: str, config: str = CONFIG) -> Season:
    """Make the season, and bring its draft into `state`."""
    return brought(Season(InFiles(workspace(root, config))), state)


@contextmanager
def beginning(where: str, root: Path, state: str, config: str = CONFIG) -> Iterator[Season]:
    """Make the season in a place (see `PLACES`), and bring its draft into `state`."""
    with place(where, root, config) as made:
        yield brought(Season(made), state)


def brought(season: Season, state: str) -> Season:
    """Give a new season its words, and bring its draft into `state`."""
    terminal = season.terminal
    folder = season.root / "templates" / HELLO
    folder.mkdir(parents=True)
    (folder / "01-hello.j2").write_text(WORDS, encoding="utf-8")
    if state != "unaddressed":
        terminal.type("note", "Osei: topic: the rule about phantoms", now="2026-11-24 12:00")
    if state != "none":
        terminal.type("run", now=FIRST)
        by_hand(season.place, state)
        if state not in ("unaddressed", "addressed"):
            terminal.type("run", now="2026-11-25 18:30")
    return season


def by_hand(where: Place, state: str) -> None:
    """Let a person do with the draft what brings it into a state."""
    if state in ("unaddressed", "addressed"):
        return
    acts = {"edited": where.edits, "opened": where.opens, "sent": where.sends, "deleted": where.deletes}
    acts[state](where.one())


@dataclass(frozen=True)
class Edited:
    """What an edit led to at the next run."""

    draft: str
    hold: str
    screen: Screen
    season: Season


def after(season: Season, edit: Edit, *, name: str = "config.yaml") -> Edited:
    """Edit a season, run, and say in a word what became of its draft and of the hold of the day."""
    before, held = season.letters(), season.holds()
    season.edit(edit, name)
    screen = season.terminal.type("run", now=SECOND)
    assert screen.code in (0, 3, 77, 78), screen.err
    now = season.letters()
    assert len([one for one in now.values() if one.place == "drafts"]) <= 1, "a second draft to the same person"
    draft, hold = _draft(before, now, screen), _hold(held, season.holds())
    if screen.code in (77, 78):
        assert (before, held) == (now, season.holds()), "a refused run must change nothing"
        draft = hold = "refused" if screen.code == 78 else "waits for a sign-in"
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
