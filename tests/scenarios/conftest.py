"""A life for every scenario, over Google and over files."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from outreach.providers.google import scopes
from tests.google_season import GRANTED, google_season
from tests.scenarios.file_life import FileLife
from tests.scenarios.google_life import GoogleLife
from tests.scenarios.life import Life
from tests.scenarios.memory_life import MemoryLife
from tests.scenarios.places import EVERYWHERE, FILES, MEMORY
from tests.scenarios.places import UNREAD as UNREAD_PLACE
from tests.scenarios.season import CONFIG, GOOGLE, UNREAD
from tests.scenarios.season import FILES as IN_FILES
from tests.system.terminal import workspace

_READING = frozenset({scopes.READONLY, scopes.EVENTS_READONLY})


@pytest.fixture(params=EVERYWHERE)
def life(request: pytest.FixtureRequest, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Life]:
    """Begin the season on Monday 30 November 2026; nothing has run yet."""
    if request.param in (FILES, MEMORY):
        terminal = workspace(tmp_path / "w", CONFIG + IN_FILES)
        files = FileLife(terminal) if request.param == FILES else MemoryLife(terminal, monkeypatch)
        yield files
        files.ends_well()
        return
    may_read = request.param != UNREAD_PLACE
    granted = GRANTED | _READING if may_read else GRANTED
    with google_season(tmp_path, CONFIG + (GOOGLE if may_read else UNREAD), granted=granted) as season:
        google = GoogleLife(season)
        yield google
        google.ends_well()
