"""How long a season takes to rehearse: September to March, with many people in the example that has everything.

The days are played by what a run does; how often that looks at the same things again is counted, so that it holds on
any machine.
"""

from __future__ import annotations

import sys
import time
from collections import Counter
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory
from types import CodeType, FrameType

from outreach.config.load import load
from outreach.config.shipped import shipped
from outreach.domain.project import Project
from outreach.enclosing import with_files
from outreach.rehearsing import rehearse
from outreach.reports.rehearsal import Rehearsal
from tests.bench.crowd import named

FIRST, LAST = date(2026, 9, 1), date(2027, 3, 31)
PEOPLE, MOST_SECONDS = 60, 5.0
# turned in order: rhythms of every kind, and some who hear only when something happens
_DESCRIBED = (
    "research mentor, every 6 weeks, last 2026-08-10",
    "wellness mentor, every 12 weeks, last 2026-07-24",
    "sponsor, last 2026-06-20",
    "near-peer, last 2026-07-01",
    "collaborator, last 2026-08-02",
    "former colleague, every 6 months, last 2026-05-10",
    "clinical mentor, last 2026-08-20",
    "connector",
    "physicist, Northfield",
    "faculty, Harbor State",
)
_PEOPLE_BEGIN = "\npeople:"
_NOWHERE = Path("/nowhere")


@dataclass(frozen=True, kw_only=True)
class Season:
    """A season that was rehearsed, and the seconds it took; `own` are those it worked itself."""

    found: Rehearsal
    seconds: float
    own: float

    def __str__(self) -> str:
        """Say how many people and days it had, and what it cost."""
        days = (self.found.last - self.found.first).days + 1
        had = f"{self.found.people} people, {days} days, {len(self.found.letters)} drafts"
        return f"{had}: {self.seconds:.2f} s, {self.own:.2f} s of its own (at most {MOST_SECONDS:.1f} s)"


def crowded(people: int = PEOPLE) -> Project:
    """Give the example with so many more people in it that there are `people` in all."""
    text = shipped("config.example.yaml").read_text(encoding="utf-8")
    before, begin, after = text.partition(_PEOPLE_BEGIN)
    line, _, rest = after.partition("\n")
    more = people - len(_project(text).people)
    rows = (f"  - Dr. Alex {_name(one)} <alex@{_name(one).lower()}.example.edu>, {_word(one)}" for one in range(more))
    return _project("\n".join([f"{before}{begin}{line}", *rows, rest]))


def _project(text: str) -> Project:
    with TemporaryDirectory() as folder:
        (Path(folder) / "config.yaml").write_text(text, encoding="utf-8")
        loaded = load(Path(folder))
    assert loaded.project is not None, loaded.problems
    return with_files(loaded.project, shipped("examples"))


def _name(number: int) -> str:
    return named(number + 100)


def _word(number: int) -> str:
    return _DESCRIBED[number % len(_DESCRIBED)]


def played(project: Project, first: date = FIRST, last: date = LAST) -> Season:
    """Rehearse a season, and look at the clock."""
    begun, worked = time.perf_counter(), time.process_time()
    found = rehearse(_NOWHERE, project, first, last)
    return Season(found=found, seconds=time.perf_counter() - begun, own=time.process_time() - worked)


def calls(functions: Iterable[Callable[..., object]], act: Callable[[], object]) -> Counter[str]:
    """Count how often functions are called while something is done, by their names."""
    watched: dict[CodeType, str] = {one.__code__: one.__qualname__ for one in functions}
    counted: Counter[str] = Counter()

    def note(frame: FrameType, event: str, _: object) -> None:
        if event == "call" and frame.f_code in watched:
            counted[watched[frame.f_code]] += 1

    before = sys.getprofile()
    sys.setprofile(note)
    try:
        act()
    finally:
        sys.setprofile(before)
    return counted
