"""Nothing leaves the machine, nothing is complained of, and what a page says needs no script."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from tests.browser.chromium import DESKTOP, PHONE, Look, opened
from tests.browser.planted import OUTSIDE, planted

if TYPE_CHECKING:
    from playwright.sync_api import Browser

IMAGE = f'<main><h1>Hello</h1><img src="{OUTSIDE}" alt=""></main>'


@pytest.mark.parametrize("look", [DESKTOP, replace(PHONE, scheme="dark")], ids=str)
def test_a_page_asks_for_itself_and_for_nothing_else(browser: Browser, page_file: Path, look: Look) -> None:
    with opened(browser, page_file, look) as watched:
        watched.page.evaluate("document.querySelectorAll('details').forEach((one) => { one.open = true })")
        watched.page.wait_for_load_state("networkidle")
        assert watched.requests == [page_file.as_uri()]
        assert watched.complaints == []


def test_a_page_that_asks_for_a_picture_elsewhere_is_found(browser: Browser, tmp_path: Path) -> None:
    page = planted(tmp_path, IMAGE)
    with opened(browser, page, DESKTOP) as watched:
        assert watched.requests == [page.as_uri(), OUTSIDE]
        assert [one.partition(":")[0] for one in watched.complaints] == ["error"]


def test_what_a_page_forbids_itself_is_not_even_asked_for(browser: Browser, tmp_path: Path) -> None:
    page = planted(tmp_path, IMAGE, is_closed=True)
    with opened(browser, page, DESKTOP) as watched:
        assert watched.requests == [page.as_uri()]
        assert "Content Security Policy" in "".join(watched.complaints)


def test_a_script_that_fails_is_found(browser: Browser, tmp_path: Path) -> None:
    with opened(browser, planted(tmp_path, "<script>nobody()</script>"), DESKTOP) as watched:
        assert ["nobody is not defined" in one for one in watched.complaints] == [True]


def test_a_page_says_the_same_without_scripts(browser: Browser, page_file: Path) -> None:
    said = []
    for has_scripts in (True, False):
        with opened(browser, page_file, replace(DESKTOP, has_scripts=has_scripts)) as watched:
            for fold in watched.page.locator("summary").all():
                fold.click()
            said.append(watched.page.locator("body").inner_text())
    assert said[0] == said[1]
    assert len(said[0]) > len("a page")
