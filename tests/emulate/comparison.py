"""Plays every case on both servers and says where they differ. Knows nothing of who is right."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from tests.emulate import draft_cases, event_cases, message_cases, oauth_cases
from tests.emulate.cases import Case
from tests.emulate.emulator import Emulator
from tests.emulate.peer import Ours, Peer, Stage, Theirs
from tests.google_server import GoogleServer

CASES: tuple[Case, ...] = (*oauth_cases.CASES, *draft_cases.CASES, *message_cases.CASES, *event_cases.CASES)
MISSING = "(nothing)"


@dataclass(frozen=True, slots=True, kw_only=True)
class Point:
    """One thing compared: what each server gave."""

    area: str
    case: str
    point: str
    theirs: object
    ours: object

    @property
    def place(self) -> tuple[str, str, str]:
        """Name the point."""
        return self.area, self.case, self.point

    @property
    def differs(self) -> bool:
        """Whether the two gave different things."""
        return self.theirs != self.ours


@contextmanager
def both(folder: Path, accounts: Sequence[str]) -> Iterator[tuple[Peer, Peer]]:
    """Start emulate and our server, with these accounts on each."""
    with Emulator(accounts, folder) as emulator, GoogleServer() as server:
        yield Theirs(emulator), Ours(server, tuple(accounts))


def points(folder: Path, cases: Sequence[Case] = CASES) -> tuple[Point, ...]:
    """Play all cases on both, and give every point."""
    with both(folder, [case.account for case in cases]) as (theirs, ours):
        return tuple(point for case in cases for point in _played(case, theirs, ours))


def _played(case: Case, theirs: Peer, ours: Peer) -> Iterator[Point]:
    one, other = case.play(Stage(theirs, case.account)), case.play(Stage(ours, case.account))
    for name in sorted({*one, *other}):
        yield Point(
            area=case.area, case=case.name, point=name, theirs=one.get(name, MISSING), ours=other.get(name, MISSING)
        )
