"""Where a scenario is played: everywhere, or only where it can happen, and then its name says why."""

from __future__ import annotations

import pytest

GOOGLE, FILES, UNREAD, MEMORY = "google", "files", "google, read: no", "memory"
EVERYWHERE = (GOOGLE, FILES)
# where the owner's other calendars and holds are, too
WITH_CALENDARS = (GOOGLE, FILES, MEMORY)


def only_google(why: str) -> pytest.MarkDecorator:
    """Play it over Google alone."""
    return _only(GOOGLE, why)


def only_files(why: str) -> pytest.MarkDecorator:
    """Play it over files alone."""
    return _only(FILES, why)


def without_reading(why: str) -> pytest.MarkDecorator:
    """Play it over Google where outreach may not read."""
    return _only(UNREAD, why)


def _only(place: str, why: str) -> pytest.MarkDecorator:
    return pytest.mark.parametrize("life", [pytest.param(place, id=f"{place}: {why}")], indirect=True)
