"""axe-core finds nothing on any page, whoever looks at it: light or dark, phone or desktop, folded or unfolded."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from tests.browser.barriers import barriers
from tests.browser.chromium import DESKTOP, PHONE, Look, opened
from tests.browser.planted import planted

if TYPE_CHECKING:
    from playwright.sync_api import Browser

LOOKS = (DESKTOP, PHONE, replace(DESKTOP, scheme="dark"), replace(PHONE, scheme="dark"))
UNFOLD = "document.querySelectorAll('details').forEach((one) => { one.open = true })"


@pytest.mark.parametrize("look", LOOKS, ids=str)
def test_nobody_is_kept_out(browser: Browser, page_file: Path, look: Look) -> None:
    with opened(browser, page_file, look) as watched:
        watched.page.evaluate(UNFOLD)
        assert [str(one) for one in barriers(watched.page)] == []


def test_nobody_is_kept_out_of_a_page_that_is_still_folded(browser: Browser, page_file: Path) -> None:
    with opened(browser, page_file, PHONE) as watched:
        assert [str(one) for one in barriers(watched.page)] == []


def test_what_is_printed_can_be_read_when_the_screen_is_dark(browser: Browser, page_file: Path) -> None:
    with opened(browser, page_file, replace(DESKTOP, scheme="dark")) as watched:
        watched.page.emulate_media(media="print")
        paper = watched.page.evaluate("getComputedStyle(document.body).backgroundColor")
        assert paper == "rgb(255, 255, 255)"
        assert [one.rule for one in barriers(watched.page) if one.rule == "color-contrast"] == []


@pytest.mark.parametrize(
    ("body", "rule"),
    [
        ('<main><h1>Hello</h1><p style="color: #aaa; background: #fff">pale</p></main>', "color-contrast"),
        ("<main><h1>Hello</h1><button></button></main>", "button-name"),
        ('<main><h1>Hello</h1><div role="img"></div></main>', "role-img-alt"),
        ("<h1>Hello</h1><p>nowhere</p>", "landmark-one-main"),
    ],
)
def test_a_page_that_keeps_somebody_out_is_found(browser: Browser, tmp_path: Path, body: str, rule: str) -> None:
    with opened(browser, planted(tmp_path, body), DESKTOP) as watched:
        assert rule in [one.rule for one in barriers(watched.page)]
