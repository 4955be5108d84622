"""The example's season with Gmail and Google Calendar: run daily, run now and then, and beside the same one in files.

Its owner sends in the evening what is ready, and a person may read mail (`read: yes`), so that "sent" is seen. The
short form lives the days around the first interview, the long one the whole season.
"""

from __future__ import annotations

import os
import random
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Protocol

import pytest

from outreach.domain.cadences import Every
from outreach.domain.facts import DraftCreated, DraftIntended
from outreach.domain.touches import TouchId
from outreach.planning.fold import fold
from outreach.preview import looked, project_of
from outreach.providers.google import scopes
from outreach.rendering import ics, mime
from outreach.state.ledger import Ledger
from tests.builders import at
from tests.edits.places import GoogleTerminal
from tests.faults.invariants import violations
from tests.google_season import GRANTED, OWNER, GoogleSeason, example, google_season
from tests.system.terminal import Terminal, workspace

LONG = os.environ.get("OUTREACH_TEST_LONG") == "1"
FIRST, LAST = (date(2026, 11, 16), date(2027, 2, 28)) if LONG else (date(2026, 11, 28), date(2026, 12, 9))
INTERVIEW = date(2026, 12, 2)
NOTES = (
    "policy Harbor State: welcome",
    "Harbor State: with Dr. Osei",
    "Dr. Marchetti: Your Friday plan review is what I would miss.",
    "Dr. Osei: Your rule about phantoms has stayed with me.",
    "Halvorsen: she asked about the hippocampal limits",
)


@dataclass(frozen=True, order=True)
class Letter:
    """A draft as a person reads it."""

    key: str
    to: tuple[str, ...]
    subject: str
    text: str


@dataclass(frozen=True, order=True)
class Hold:
    """Time that is kept; `starts` in UTC."""

    title: str
    starts: datetime


class Place(Protocol):
    """Where a season is lived: what a person sees there, and the sending of what is ready."""

    @property
    def terminal(self) -> Terminal: ...

    def letters(self) -> list[Letter]: ...
    def holds(self) -> list[Hold]: ...
    def send(self) -> None: ...


@dataclass(frozen=True)
class Files:
    """Drafts and holds in a folder; what was sent is moved to `sent`."""

    terminal: Terminal

    def letters(self) -> list[Letter]:
        return [_letter(path.read_bytes()) for path in self._drafts()]

    def holds(self) -> list[Hold]:
        read = [ics.parse(path.read_bytes()) for path in (self.terminal.root / "holds").glob("*.ics")]
        return [Hold(one.title, one.starts.astimezone(UTC)) for one in read]

    def send(self) -> None:
        sent = self.terminal.root / "drafts" / "sent"
        sent.mkdir(parents=True, exist_ok=True)
        for path in self._drafts():
            if mime.parse(path.read_bytes()).to:
                path.rename(sent / path.name)

    def _drafts(self) -> list[Path]:
        return list((self.terminal.root / "drafts").glob("*.eml"))


@dataclass(frozen=True)
class Google:
    """An account at Google."""

    season: GoogleSeason

    @property
    def terminal(self) -> Terminal:
        return GoogleTerminal(self.season.root, season=self.season)

    def letters(self) -> list[Letter]:
        return [_letter(one.message.raw) for one in self.season.world.account(OWNER).drafts.values()]

    def holds(self) -> list[Hold]:
        return [Hold(one.summary, one.start.instant("UTC")) for one in self.season.calendar.standing.values()]

    def send(self) -> None:
        for draft in list(self.season.world.account(OWNER).drafts.values()):
            if draft.recipients:
                self.season.human.sends_draft(draft.id)


def _letter(raw: bytes) -> Letter:
    one = mime.parse(raw)
    to = tuple(address.email for address in one.to)
    return Letter(str(one.key), to, one.subject, " ".join(one.text.split()))


@dataclass
class Life:
    """A season lived day by day, and everything that was ever to be seen in it."""

    place: Place
    letters: set[Letter] = field(default_factory=set)
    holds: set[Hold] = field(default_factory=set)

    def live(self, day: date, *, runs: bool = True, sends: bool = True) -> None:
        """Write down what was said, run in the evening, then perhaps send what is ready."""
        type_ = self.place.terminal.type
        if day == INTERVIEW:
            for note in NOTES:
                assert type_("note", note, now=f"{day} 18:00").code == 0
        if not runs:
            return
        run = type_("run", now=f"{day} 18:31")
        assert run.code in (0, 3), run.err
        self.letters.update(self.place.letters())
        self.holds.update(self.place.holds())
        if sends:
            self.place.send()

    def created(self) -> Counter[TouchId]:
        """Count how often each touch was made, under whatever key; no key was made twice."""
        with Ledger.open(self.place.terminal.root, now=at(f"{LAST} 19:00"), readonly=True) as ledger:
            facts = ledger.facts()
        touches = {one.key: one.touch for one in facts if isinstance(one, DraftIntended)}
        keys = Counter(one.key for one in facts if isinstance(one, DraftCreated))
        assert max(keys.values()) == 1
        return Counter(touches[key] for key in keys)


def days() -> Iterator[date]:
    for ahead in range((LAST - FIRST).days + 1):
        yield FIRST + timedelta(days=ahead)


@contextmanager
def google(root: Path) -> Iterator[Life]:
    """Live at Google, with leave to read mail; nothing may ever be wrong with the account."""
    config = example().replace("google: {token: file}", "google: {token: file, read: yes}")
    with google_season(root, config, granted=GRANTED | {scopes.READONLY}) as season:
        yield Life(Google(season))
        assert violations(season, season.facts()) == ()
        assert season.world.send_calls == 0


def of_occasions(touches: Counter[TouchId], root: Path) -> set[TouchId]:
    """Leave out periodic touches: their clocks run from what was sent, and so from the days that were run."""
    periodic = {one.id for one in project_of(root).cadences if isinstance(one.trigger, Every)}
    return {touch for touch in touches if touch.cadence not in periodic}


@pytest.mark.parametrize("sends", [True, False], ids=["who sends at once", "who sends nothing"])
def test_a_season_of_daily_runs_makes_each_touch_once(sends: bool, tmp_path: Path) -> None:
    with google(tmp_path) as life:
        for day in days():
            life.live(day, sends=sends)
        created = life.created()
        assert len(created) > 4
        twice = {touch for touch, count in created.items() if count > 1}
        assert not twice & of_occasions(created, life.place.terminal.root)


@pytest.mark.parametrize("sends", [True, False], ids=["who sends at once", "who sends nothing"])
def test_the_same_season_in_files_has_the_same_mails_and_holds(sends: bool, tmp_path: Path) -> None:
    files = Life(Files(workspace(tmp_path / "files")))
    with google(tmp_path / "google") as life:
        for day in days():
            life.live(day, sends=sends)
            files.live(day, sends=sends)
            assert sorted(life.place.letters()) == sorted(files.place.letters()), day
            assert sorted(life.place.holds()) == sorted(files.place.holds()), day
        assert life.letters == files.letters
        assert life.holds == files.holds
        assert life.created() == files.created()


@pytest.mark.parametrize("seed", range(3 if LONG else 1))
def test_days_without_a_run_leave_a_subset_with_a_reason_for_the_rest(seed: int, tmp_path: Path) -> None:
    rng = random.Random(seed)
    often = (0.35, 0.6, 0.15)[seed]
    with google(tmp_path / "daily") as daily:
        for day in days():
            daily.live(day)
        whole = of_occasions(daily.created(), daily.place.terminal.root)
    with google(tmp_path / "seldom") as seldom:
        for day in days():
            seldom.live(day, runs=rng.random() < often)
        part = of_occasions(seldom.created(), seldom.place.terminal.root)
        waiting = _reasons(seldom)
    assert part <= whole
    for touch in whole - part:
        assert waiting.get(touch), touch


def _reasons(life: Life) -> dict[TouchId, str]:
    """Give why each touch that is due or expected was not made, on the last evening."""
    root, now = life.place.terminal.root, at(f"{LAST} 19:00")
    with Ledger.open(root, now=now, readonly=True) as ledger:
        facts = ledger.facts()
    project = project_of(root)
    assert fold(facts, project, now).drafts
    plan = looked(root, project, facts, now, offline=True).plan
    skipped = {TouchId(one.cadence, one.person, one.anchor or "", one.step): one.text for one in plan.skipped}
    return {**skipped, **{row.touch: row.outcome.value for row in plan.drafts}}
