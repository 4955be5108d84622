"""Chromium for the checks, started when the first of them asks; what has no need of it runs without."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from tests.browser.pages import PAGES
from tests.browser.places import WRITTEN

if TYPE_CHECKING:
    from playwright.sync_api import Browser


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """Chromium; a missing one is a failure, never a skip."""
    from tests.browser.chromium import a_chromium

    with a_chromium() as found:
        yield found


@pytest.fixture(params=PAGES)
def page_file(request: pytest.FixtureRequest) -> Path:
    """Each page in turn, as `make browser` wrote it."""
    return WRITTEN / f"{request.param}.html"
