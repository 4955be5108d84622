"""What every page looks like, kept for eyes to judge; here only that something is to be seen, and light from dark."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from tests.browser.chromium import DESKTOP, PHONE, Look, opened
from tests.browser.places import PICTURES

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

# in CSS pixels; a whole page is 20,000 high on a phone, drawn twice as fine: taking it at once failed now and then
TALLEST = 2400


def keep(page: Page, name: str) -> None:
    """Take pictures of a page from its top to its end, one below the other."""
    width, height = page.evaluate("[innerWidth, document.documentElement.scrollHeight]")
    page.set_viewport_size({"width": width, "height": min(height, TALLEST)})
    for number, top in enumerate(range(0, height, TALLEST), 1):
        page.evaluate("(top) => scrollTo({ top, behavior: 'instant' })", top)
        page.screenshot(path=PICTURES / f"{name}-{number}.png")


@pytest.mark.parametrize("look", [DESKTOP, PHONE], ids=str)
def test_a_page_is_light_or_dark_as_its_reader_wishes(browser: Browser, page_file: Path, look: Look) -> None:
    papers = []
    for each in (look, replace(look, scheme="dark")):
        with opened(browser, page_file, each) as watched:
            keep(watched.page, f"{page_file.stem}-{each}")
            colour = watched.page.evaluate("getComputedStyle(document.body).backgroundColor")
            papers.append(sum(int(one) for one in colour.removeprefix("rgb(").removesuffix(")").split(",")))
    light, dark = papers
    assert light > 3 * 0xE0
    assert dark < 3 * 0x30


def test_every_page_is_kept_as_it_prints(browser: Browser, page_file: Path) -> None:
    with opened(browser, page_file, DESKTOP) as watched:
        watched.page.pdf(path=PICTURES / f"{page_file.stem}.pdf", format="A4")
    assert (PICTURES / f"{page_file.stem}.pdf").stat().st_size > len("%PDF-1.4")
