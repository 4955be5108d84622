"""A workspace and the Google it works with as they were at one moment, to be gone back to as often as a test likes."""

from __future__ import annotations

import pickle
import shutil
from dataclasses import dataclass
from pathlib import Path

from tests.google_season import GoogleSeason
from tests.google_server.faults import FaultBook
from tests.system.terminal import Terminal

# what a request or a person can change; the journal is among it, so every replay has one of its own
_CHANGING = ("accounts", "grants", "pending_uploads", "invitations", "_journal", "_number")


@dataclass(frozen=True)
class Moment:
    """What was kept: a copy of the folder, and what was in the world."""

    folder: Path
    world: bytes
    season: GoogleSeason

    @classmethod
    def of(cls, season: GoogleSeason, folder: Path) -> Moment:
        """Keep this moment of a season in a new folder."""
        shutil.copytree(season.root, folder)
        world = season.world
        kept = {name: getattr(world, name) for name in _CHANGING}
        return cls(folder, pickle.dumps((kept, world.now)), season)

    def again(self, root: Path) -> GoogleSeason:
        """Put the world back to this moment, without faults, and the folder into `root`, over whatever is there."""
        world = self.season.world
        with world.lock:
            kept, world.now = pickle.loads(self.world)
            for name, value in kept.items():
                setattr(world, name, value)
            world.faults = FaultBook()
            world.late.clear()
        shutil.rmtree(root, ignore_errors=True)
        shutil.copytree(self.folder, root)
        return GoogleSeason(Terminal(root), self.season.server)
