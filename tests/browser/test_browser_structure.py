"""Every page as it is written, without a browser: what it is built of, and that nothing in it reaches outside.

What only a browser can tell (requests, contrast, focus, width, print) is looked at by `make browser`.
"""

from __future__ import annotations

import json
import re
import subprocess
import sys
from itertools import pairwise
from pathlib import Path

import pytest

from tests.architecture.source import ROOT
from tests.browser import __main__ as by_hand
from tests.browser.pages import PAGES, write
from tests.parsed import Element, parsed

HERE = Path(__file__).parent
NAMED_BY = ("aria-labelledby", "aria-describedby")
STOPS = ("a", "summary", "button", "input")


@pytest.fixture(scope="module", params=PAGES)
def page(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Element:
    folder = tmp_path_factory.mktemp("pages")
    return parsed(write(request.param, folder, folder / "workspaces").read_text(encoding="utf-8"))


def test_a_page_is_whole_and_in_order(page: Element) -> None:
    assert page.one("html").attributes["lang"] == "en"
    assert page.one("title").text
    assert [len(page.every(name)) for name in ("main", "h1")] == [1, 1]
    levels = [int(one.name[1]) for one in page.all if re.fullmatch(r"h[1-6]", one.name)]
    assert levels[0] == 1
    assert max(after - before for before, after in pairwise(levels)) <= 1


def test_what_a_page_refers_to_is_on_it_once(page: Element) -> None:
    ids = [one.attributes["id"] for one in page.all if "id" in one.attributes]
    assert len(ids) == len(set(ids))
    named = {name for one in page.all for by in NAMED_BY for name in one.attributes.get(by, "").split()}
    linked = {one.attributes["href"].removeprefix("#") for one in page.every("a")}
    assert named | linked <= set(ids)


def test_a_page_has_nothing_that_runs_or_is_fetched(page: Element) -> None:
    bans = [one.attributes["content"] for one in page.every("meta") if "http-equiv" in one.attributes]
    assert bans == ["default-src 'none'; style-src 'unsafe-inline'; img-src data:"]
    assert not [one for one in page.all if one.name in ("script", "img", "iframe", "object", "embed", "form", "base")]
    assert not [name for one in page.all for name in one.attributes if name.startswith("on")]
    leading = ("href", "src", "xlink:href")
    places = {one.attributes[name] for one in page.all for name in leading if name in one.attributes}
    assert {one for one in places if not one.startswith("#")} <= {"data:,"}
    styles = "".join(one.text for one in page.every("style"))
    assert not re.search(r"@import|url\(", styles)


def test_what_can_be_reached_has_a_name_and_the_way_past_the_head_is_first(page: Element) -> None:
    stops = [one for one in page.all if one.name in STOPS or one.attributes.get("tabindex") == "0"]
    assert [one for one in stops if not (one.text or one.attributes.get("aria-labelledby"))] == []
    assert [one.attributes.get("class") for one in stops[:1]] in (["skip"], [])
    assert not [one for one in page.all if int(one.attributes.get("tabindex", "0")) > 0]


def test_what_is_installed_for_the_browser_is_pinned_by_hash() -> None:
    packages = json.loads((HERE / "package-lock.json").read_text(encoding="utf-8"))["packages"]
    wanted = json.loads((HERE / "package.json").read_text(encoding="utf-8"))["dependencies"]
    found = {name.removeprefix("node_modules/"): one for name, one in packages.items() if name}
    assert {name: one["version"] for name, one in found.items()} == wanted
    assert [one["integrity"].partition("-")[0] for one in found.values()] == ["sha512"]
    locked = (ROOT / "requirements-browser.lock").read_text(encoding="utf-8")
    pinned = re.findall(r"^([\w-]+)==\S+ .*\\\n    --hash=sha256", locked, re.MULTILINE)
    assert pinned == re.findall(r"^([\w-]+)", locked, re.MULTILINE)
    assert {"playwright", "pypdf"} <= set(pinned)


def test_without_chromium_and_a_way_to_get_it_one_is_told_what_to_type(tmp_path: Path) -> None:
    command = [sys.executable, "-m", "tests.browser"]
    shown = subprocess.run(command, cwd=ROOT, env={"PATH": str(tmp_path)}, capture_output=True, text=True, check=False)
    assert shown.returncode == 2
    assert "sudo apt-get install chromium" in shown.stdout
    assert by_hand.__doc__ is not None
    assert "make browser" in by_hand.__doc__
