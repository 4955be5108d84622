"""A page by keyboard: the way past its head comes first, everything is reached in its order, and is seen when it is."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from tests.browser.chromium import DESKTOP, PHONE, Look, opened
from tests.browser.pages import PAGES
from tests.browser.places import WRITTEN
from tests.browser.planted import planted

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

_NUMBER = """() => [...document.querySelectorAll('a[href], summary, button, input, [tabindex="0"]')]
  .filter((one) => one.checkVisibility()).map((one, place) => {
    one.dataset.stop = place;
    return one.outerHTML.slice(0, 80);
  })"""
_AT = """() => {
  const one = document.activeElement;
  if (!one || one === document.body) return null;
  const style = getComputedStyle(one), where = one.getBoundingClientRect();
  const outlined = style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2;
  return {
    stop: Number(one.dataset.stop), is_seen: outlined && where.bottom > 0 && where.top < innerHeight && where.right > 0
      && where.left < innerWidth
  };
}"""


def stops(page: Page, most: int) -> list[dict[str, object]]:
    """Press Tab until the page is left; gives where it stopped."""
    found: list[dict[str, object]] = []
    while len(found) <= most:
        page.keyboard.press("Tab")
        at = page.evaluate(_AT)
        if at is None:
            return found
        found.append(at)
    return found


@pytest.mark.parametrize("look", [replace(DESKTOP, is_calm=True), replace(PHONE, is_calm=True)], ids=str)
def test_everything_is_reached_in_its_order_and_seen(browser: Browser, page_file: Path, look: Look) -> None:
    with opened(browser, page_file, look) as watched:
        there = watched.page.evaluate(_NUMBER)
        at = stops(watched.page, len(there))
        assert [one["stop"] for one in at] == list(range(len(there)))
        assert [there[number] for number, one in enumerate(at) if not one["is_seen"]] == []


@pytest.mark.parametrize("name", [one for one in PAGES if not one.endswith("card")])
def test_the_way_past_the_head_of_a_page_comes_first_and_leads_there(browser: Browser, name: str) -> None:
    with opened(browser, WRITTEN / f"{name}.html", replace(DESKTOP, is_calm=True)) as watched:
        page = watched.page
        page.keyboard.press("Tab")
        assert page.evaluate("document.activeElement.className") == "skip"
        page.keyboard.press("Enter")
        assert page.evaluate("document.activeElement.id") == "main"
        assert page.evaluate("document.querySelector('main').getBoundingClientRect().top") < DESKTOP.height


def test_a_drawing_that_is_wider_than_a_phone_is_moved_by_arrows(browser: Browser, page_file: Path) -> None:
    with opened(browser, page_file, replace(PHONE, is_calm=True)) as watched:
        for region in watched.page.locator("figure .wide").all():
            region.focus()
            assert region.evaluate("(one) => one.scrollWidth > one.clientWidth")
            watched.page.keyboard.press("ArrowRight")
            watched.page.wait_for_function("(one) => one.scrollLeft > 0", arg=region.element_handle())


def test_a_fold_is_opened_by_enter_without_a_script(browser: Browser, page_file: Path) -> None:
    with opened(browser, page_file, replace(DESKTOP, has_scripts=False)) as watched:
        for fold in watched.page.locator("details").all()[:3]:
            fold.locator("summary").press("Enter")
            assert fold.get_attribute("open") is not None


def test_nothing_moves_by_itself_for_who_asked_for_calm(browser: Browser, page_file: Path) -> None:
    moving = "[...document.querySelectorAll('*')].filter((one) => parseFloat(getComputedStyle(one).%s) > 0).length"
    with opened(browser, page_file, replace(DESKTOP, is_calm=True)) as watched:
        for kind in ("transitionDuration", "animationDuration"):
            assert watched.page.evaluate(moving % kind) == 0
        assert watched.page.evaluate("getComputedStyle(document.documentElement).scrollBehavior") == "auto"


@pytest.mark.parametrize(
    "body",
    [
        '<a href="#x" style="outline: none">unseen</a>',
        '<a href="#x" style="position: absolute; left: -999px">elsewhere</a>',
    ],
)
def test_a_stop_that_cannot_be_seen_is_found(browser: Browser, tmp_path: Path, body: str) -> None:
    with opened(browser, planted(tmp_path, body), DESKTOP) as watched:
        watched.page.evaluate(_NUMBER)
        assert [one["is_seen"] for one in stops(watched.page, 1)] == [False]


def test_an_order_that_is_not_the_order_of_the_page_is_found(browser: Browser, tmp_path: Path) -> None:
    body = '<a href="#a">first</a><a href="#b" tabindex="2">second</a>'
    with opened(browser, planted(tmp_path, body), DESKTOP) as watched:
        watched.page.evaluate(_NUMBER)
        assert [one["stop"] for one in stops(watched.page, 2)] == [1, 0]
