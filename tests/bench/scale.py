"""How much is measured: all of it for people, next to nothing where only the machinery is tried."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from tests.bench.crowd import FULL, SMALL, Size


@dataclass(frozen=True, slots=True, kw_only=True)
class Scale:
    """Sizes, each as large as its budget or its curve wants it, and how often what is compared is done."""

    times: int
    mailboxes: tuple[Size, ...]
    drafts: int
    people: tuple[int, ...]
    due: tuple[int, ...]
    quiet_people: int
    years: int
    fortnights_a_year: int
    runs: tuple[int, int]


WHOLE = Scale(
    times=5,
    mailboxes=(
        Size(mails=0, known=1, people=10, meetings=20),
        Size(mails=1_000, known=60, people=100, meetings=100),
        Size(mails=10_000, known=600, people=250, meetings=500),
        FULL,
    ),
    drafts=1_000,
    people=(10, 100, 1_000, 10_000),
    due=(1, 10, 100, 1_000, 2_000),
    quiet_people=100,
    years=10,
    fortnights_a_year=26,
    runs=(20, 200),
)
LITTLE = Scale(
    times=2,
    mailboxes=(Size(mails=0, known=1, people=10, meetings=20), SMALL),
    drafts=4,
    people=(10, 20),
    due=(1, 4),
    quiet_people=10,
    years=2,
    fortnights_a_year=1,
    runs=(1, 2),
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Bench:
    """Where and how much is measured; `peers` is the folder with the others' commands, None when not installed."""

    root: Path
    scale: Scale
    peers: Path | None

    def folder(self, name: str) -> Path:
        """Make a folder for one part."""
        made = self.root / name
        made.mkdir(parents=True)
        return made
