"""A page fits where it is read: no width makes it scroll sideways, large letters neither, and nothing is cut off."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from tests.browser.chromium import DESKTOP, PHONE, Look, opened
from tests.browser.planted import planted

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

# the narrowest is a desktop at 400 %, which is what WCAG 1.4.10 (reflow) asks for; 640 is the same at 200 %
NARROW = [replace(PHONE, width=width) for width in (320, 360, 390)]
WIDE = [replace(DESKTOP, width=width) for width in (320, 640, 1280)]
UNFOLD = "document.querySelectorAll('details').forEach((one) => { one.open = true })"
LARGE = "html { font-size: 200% !important }"
_CUT = """() => [...document.querySelectorAll('body *')].filter((one) => {
  const style = getComputedStyle(one);
  return ['hidden', 'clip'].includes(style.overflowX) && style.clipPath === 'none' && !one.closest('svg')
    && (one.scrollWidth > one.clientWidth + 1 || one.scrollHeight > one.clientHeight + 1);
}).map((one) => one.outerHTML.slice(0, 80))"""
_BEYOND = """(width) => [...document.querySelectorAll('body *')].filter((one) => {
  const where = one.getBoundingClientRect();
  return where.width > 1 && where.right > width + 1 && !one.closest('.wide, svg');
}).map((one) => one.outerHTML.slice(0, 80))"""


def beyond(page: Page, look: Look) -> list[str]:
    """Give what makes a page wider than its window, and what is cut off."""
    wide = page.evaluate("document.documentElement.scrollWidth")
    said = [f"scrolls sideways: {wide} in {look.width}"] if wide > look.width else []
    return [*said, *page.evaluate(_BEYOND, look.width), *page.evaluate(_CUT)]


@pytest.mark.parametrize("look", [*NARROW, *WIDE], ids=lambda one: f"{one}-{one.width}")
def test_a_page_never_scrolls_sideways(browser: Browser, page_file: Path, look: Look) -> None:
    with opened(browser, page_file, look) as watched:
        assert beyond(watched.page, look) == []
        watched.page.evaluate(UNFOLD)
        assert beyond(watched.page, look) == []


@pytest.mark.parametrize("look", [PHONE, DESKTOP], ids=str)
def test_letters_of_twice_the_size_fit(browser: Browser, page_file: Path, look: Look) -> None:
    with opened(browser, page_file, look) as watched:
        before = watched.page.evaluate("parseFloat(getComputedStyle(document.querySelector('p')).fontSize)")
        watched.page.add_style_tag(content=LARGE)
        watched.page.evaluate(UNFOLD)
        assert watched.page.evaluate("parseFloat(getComputedStyle(document.querySelector('p')).fontSize)") > before
        assert beyond(watched.page, look) == []


@pytest.mark.parametrize(
    "body",
    [
        '<p style="width: 500px">wide</p>',
        "<pre>" + "long" * 100 + "</pre>",
        '<p style="overflow: hidden; height: 1em; width: 4em">much more than fits there</p>',
    ],
)
def test_what_does_not_fit_is_found(browser: Browser, tmp_path: Path, body: str) -> None:
    with opened(browser, planted(tmp_path, body), PHONE) as watched:
        assert beyond(watched.page, PHONE)
