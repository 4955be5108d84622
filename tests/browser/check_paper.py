"""A page on paper: no row is cut, no heading is left behind, no sheet is empty, and nothing is missing."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from tests.browser.chromium import DESKTOP, opened
from tests.browser.pages import PAGES
from tests.browser.paper import printed
from tests.browser.places import WRITTEN
from tests.browser.planted import planted, rows

if TYPE_CHECKING:
    from playwright.sync_api import Browser

SIZES = ("A4", "Letter")
# a sheet with fewer words is a waste of one; a page of reports is for leafing through, a card for a pocket
FEWEST, MOST = 20, 14
ONE_SHEET = ("card", "crowded-card", "one-report")
_ROWS = "[...document.querySelectorAll('tbody tr')].length"


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("name", PAGES)
def test_no_row_is_cut_no_heading_left_behind_and_no_sheet_wasted(browser: Browser, name: str, size: str) -> None:
    with opened(browser, WRITTEN / f"{name}.html", DESKTOP) as watched:
        paper = printed(watched.page, size=size)
        assert len([one for one in paper.pieces if one.kind == "/TR"]) == watched.page.evaluate(_ROWS)
    assert paper.cut == []
    assert paper.orphans == []
    assert len(paper.words) <= (1 if name in ONE_SHEET else MOST)
    assert min(paper.words) >= FEWEST


def test_a_row_that_is_cut_is_found(browser: Browser, tmp_path: Path) -> None:
    page = planted(tmp_path, rows("<br>".join(["long"] * 40) for _ in range(3)))
    with opened(browser, page, DESKTOP) as watched:
        assert printed(watched.page, size="A4").cut


def test_a_head_that_is_printed_again_is_no_row_that_is_cut(browser: Browser, tmp_path: Path) -> None:
    page = planted(tmp_path, rows(map(str, range(90)), style="break-inside: avoid"))
    with opened(browser, page, DESKTOP) as watched:
        paper = printed(watched.page, size="A4")
        assert len(paper.words) > 1
        assert paper.cut == []


def test_a_heading_that_is_left_behind_is_found(browser: Browser, tmp_path: Path) -> None:
    page = planted(tmp_path, '<p>before</p><h2>left</h2><p style="break-before: page">behind</p>')
    with opened(browser, page, DESKTOP) as watched:
        assert [one.kind for one in printed(watched.page, size="A4").orphans] == ["/H2"]
