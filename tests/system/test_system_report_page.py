"""`outreach report --html`: one page for the owner alone, written whole or not at all, and opened if asked."""

from __future__ import annotations

import json
import re
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

import pytest

from outreach.cli.desktop import Desktop
from outreach.cli.options import Settings
from outreach.cli.report_page import write_report
from tests.parsed import parsed
from tests.system.terminal import SMALL, Terminal, workspace
from tests.system.test_system_report import ORDER, PRIVATE

NOW = "2026-12-20T17:00"
HOSTILE = "\"><script>alert(1)</script><img src=x onerror=alert(1)> 'Q' & Co"
WITHOUT_LIBRARY = """
import sys
sys.modules["vl_convert"] = None
from outreach.cli.app import run
sys.exit(run(sys.argv[1:]))
"""
LOADED = """
import sys
from outreach.cli.app import run
run(sys.argv[1:])
print([one for one in ("vl_convert", "outreach.reports.page", "outreach.reports.drawings") if one in sys.modules])
"""


@pytest.fixture
def season(tmp_path: Path) -> Terminal:
    return Terminal(workspace(tmp_path / "w").root, now=NOW)


@pytest.fixture
def example(tmp_path: Path) -> Terminal:
    text = (Path(__file__).parents[2] / "config.example.yaml").read_text(encoding="utf-8")
    return Terminal(workspace(tmp_path / "w", text).root, now=NOW)


def test_the_page_has_every_report_in_its_order(example: Terminal, tmp_path: Path) -> None:
    page = tmp_path / "report.html"
    shown = example.type("report", "--html", str(page))
    assert (shown.code, shown.err) == (0, "")
    assert " ".join(shown.out.split()) == f"Written to {page}: one page, to read or to print."
    found = parsed(page.read_text())
    assert [one.attributes["id"] for one in found.every("section")] == ["people", "coming", *ORDER[1:]]
    assert [one.text.split()[0] for one in found.one("nav").every("a")] == ["people", "coming", *ORDER[1:]]
    assert page.stat().st_mode & 0o777 == 0o600


def test_the_page_is_about_one_report_when_one_is_named(example: Terminal, tmp_path: Path) -> None:
    for name in ("people", "agenda", "queue", "commitments", "letters"):
        page = tmp_path / f"{name}.html"
        assert example.type("report", name, "--html", str(page)).code == 0
        assert [one.attributes["id"] for one in parsed(page.read_text()).every("section")] == [name]


def test_a_report_that_is_not_there_writes_nothing(example: Terminal, tmp_path: Path) -> None:
    page = tmp_path / "report.html"
    shown = example.type("report", "friends", "--html", str(page))
    assert shown.code == 2
    assert 'no report "friends"' in shown.err
    assert not page.exists()


def test_writing_again_replaces_the_page_and_nothing_else(example: Terminal, tmp_path: Path) -> None:
    page = tmp_path / "report.html"
    assert example.type("report", "--html", str(page)).code == 0
    page.chmod(0o644)
    assert example.type("report", "--html", str(page), now="2026-12-21T08:00").code == 0
    assert "Monday 21 December 2026" in page.read_text()
    assert page.stat().st_mode & 0o777 == 0o600
    mine = tmp_path / "mine.html"
    mine.write_text("<!DOCTYPE html>\n<p>mine</p>")
    refused = example.type("report", "--html", str(mine))
    assert refused.code == 2
    assert "is there already and is no page of outreach" in refused.err
    assert mine.read_text() == "<!DOCTYPE html>\n<p>mine</p>"
    assert sorted(one.name for one in tmp_path.iterdir()) == ["mine.html", "report.html", "w"]


def test_a_card_is_no_page_of_reports(example: Terminal, tmp_path: Path) -> None:
    page = tmp_path / "card.html"
    assert example.type("card", "symposium", "--html", str(page)).code == 0
    assert example.type("report", "--html", str(page)).code == 2


def test_a_folder_that_is_not_there_is_named(example: Terminal, tmp_path: Path) -> None:
    shown = example.type("report", "--html", str(tmp_path / "nowhere" / "report.html"))
    assert shown.code == 74
    assert "nowhere" in shown.err


def test_opening_wants_a_page(example: Terminal) -> None:
    shown = example.type("report", "--open")
    assert shown.code == 2
    assert "--html report.html" in shown.err


@pytest.mark.parametrize(
    ("is_there", "said"), [(True, "It opens in your browser."), (False, "There is no desktop here")]
)
def test_the_page_is_handed_to_the_browser(
    is_there: bool, said: str, example: Terminal, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    started: list[list[str]] = []

    def start(command: Sequence[str], _: bytes | None) -> bool:
        started.append(list(command))
        return True

    desktop = Desktop(
        platform="linux",
        environ={"DISPLAY": ":0"} if is_there else {},
        find=lambda name: f"/usr/bin/{name}" if name == "xdg-open" else None,
        start=start,
    )
    page = tmp_path / "report.html"
    write_report(page, ("people",), Settings(workspace=str(example.root), moment=NOW), desktop=desktop)
    assert said in " ".join(capsys.readouterr().out.split())
    assert started == ([["/usr/bin/xdg-open", str(page)]] if is_there else [])


def test_no_desktop_is_no_failure(example: Terminal, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("DISPLAY", "WAYLAND_DISPLAY", "WSL_DISTRO_NAME"):
        monkeypatch.delenv(name, raising=False)
    shown = example.type("report", "--html", str(tmp_path / "report.html"), "--open")
    assert shown.code == 0
    assert (tmp_path / "report.html").exists()


def test_programs_get_what_they_ask_for_beside_the_page(example: Terminal, tmp_path: Path) -> None:
    shown = example.type("report", "drift", "--html", str(tmp_path / "report.html"), "--json")
    assert json.loads(shown.out)["report"] == "drift"


@pytest.mark.parametrize("name", [None, "programs", "agenda"])
def test_nothing_private_is_on_the_page(name: str | None, example: Terminal, tmp_path: Path) -> None:
    page, words = tmp_path / "report.html", [name] if name else []
    assert example.type("report", *words, "--html", str(page)).code == 0
    text = parsed(page.read_text()).text
    assert not [word for word in (*PRIVATE, "apology", "repair") if word in text]
    before = page.read_bytes()
    refused = example.type("report", *words, "--private", "--html", str(page))
    assert (refused.code, refused.out) == (2, "")
    assert "no page says what stands in private.yaml" in refused.err
    assert "outreach report programs --private" in " ".join(refused.err.split())
    assert page.read_bytes() == before


def test_no_name_in_the_files_is_read_as_markup(tmp_path: Path) -> None:
    yaml = SMALL + f"programs:\n  - name: {json.dumps(HOSTILE)}\n    notes: {json.dumps(HOSTILE)}\n"
    terminal = workspace(tmp_path / "w", yaml)
    assert terminal.type("report", "--html", str(tmp_path / "report.html")).code == 0
    found = parsed((tmp_path / "report.html").read_text())
    assert not [one for one in found.all if one.name in ("script", "img")]
    assert not [one for one in found.all if any(name.startswith("on") for name in one.attributes)]
    assert HOSTILE in found.one("main").text


def test_nobody_in_the_files_is_a_page_that_says_so(tmp_path: Path) -> None:
    terminal = workspace(tmp_path / "w", SMALL.partition("people:")[0])
    assert terminal.type("report", "--html", str(tmp_path / "report.html")).code == 0
    found = parsed((tmp_path / "report.html").read_text())
    assert "Nobody is in your files yet" in found.one("main").text


def test_the_page_works_without_the_charting_library(example: Terminal, tmp_path: Path) -> None:
    page = tmp_path / "report.html"
    command = [sys.executable, "-c", WITHOUT_LIBRARY, "-w", str(example.root), "--now", NOW]
    subprocess.run([*command, "report", "--html", str(page)], check=True, capture_output=True)
    plain = parsed(page.read_text())
    page.unlink()
    assert example.type("report", "--html", str(page)).code == 0
    drawn = parsed(page.read_text())
    assert "pipx inject outreach vl-convert-python" in plain.text
    assert "pipx inject" not in drawn.text
    sections = [[one.attributes["id"] for one in each.every("section")] for each in (plain, drawn)]
    assert sections[0] == sections[1]


def test_only_a_page_loads_what_draws_it(example: Terminal) -> None:
    for words in (["report"], ["report", "people"], ["plan"], ["agenda"]):
        command = [sys.executable, "-c", LOADED, "-w", str(example.root), "--now", NOW, *words]
        shown = subprocess.run(command, check=True, capture_output=True, text=True).stdout
        assert shown.splitlines()[-1] == "[]", words


def test_the_page_says_the_same_twice(example: Terminal, tmp_path: Path) -> None:
    first, second = tmp_path / "a.html", tmp_path / "b.html"
    for page in (first, second):
        assert example.type("report", "--html", str(page)).code == 0
    assert first.read_bytes() == second.read_bytes()


def test_the_page_leaves_the_workspace_as_it_was(season: Terminal, tmp_path: Path) -> None:
    before = {path: path.read_bytes() for path in season.root.rglob("*") if path.is_file()}
    assert season.type("report", "--html", str(tmp_path / "report.html")).code == 0
    assert {path: path.read_bytes() for path in season.root.rglob("*") if path.is_file()} == before


def test_nothing_on_the_page_leads_outside(example: Terminal, tmp_path: Path) -> None:
    page = tmp_path / "report.html"
    assert example.type("report", "--html", str(page)).code == 0
    text = re.sub(r' xmlns(:xlink)?="http://www\.w3\.org/[\w/]+"', "", page.read_text())
    assert not re.search(r"https?:|//\w|@import|url\(|<script|<iframe|javascript:", text)
