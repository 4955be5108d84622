"""What the page of reports says on each of the three examples, to the letter; how it looks is for eyes to judge.

Four weeks into the season, with what runs had made by then, so that lying drafts and holds are on it.
"""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from tests.architecture.source import ROOT
from tests.parsed import outline, parsed
from tests.system.terminal import workspace

CASES = Path(__file__).parent / "pages"
EXAMPLES = {
    "interview-season": "config.example.yaml",
    "resident-job-search": "examples/resident-job-search.yaml",
    "physics-match": "examples/physics-match.yaml",
}


@pytest.mark.parametrize("name", EXAMPLES)
def test_the_page_says_this(name: str, tmp_path: Path, request: pytest.FixtureRequest) -> None:
    terminal = workspace(tmp_path / "workspace", (ROOT / EXAMPLES[name]).read_text(encoding="utf-8"))
    for attached in (ROOT / "examples").glob("*.pdf"):
        shutil.copyfile(attached, terminal.root / attached.name)
    for evening in ("2026-11-22T18:30", "2026-12-06T18:30", "2026-12-19T18:30"):
        terminal.type("run", now=evening)
    page = tmp_path / "report.html"
    assert terminal.type("report", "--html", str(page), now="2026-12-20T17:00").code == 0
    happened = outline(parsed(page.read_text(encoding="utf-8")))
    case = CASES / f"{name}.txt"
    if request.config.getoption("--update-golden"):
        case.write_text(happened, encoding="utf-8")
    assert happened == case.read_text(encoding="utf-8")
