"""The pages that are looked at: every kind that outreach writes, with much on it and with nothing, all invented."""

from __future__ import annotations

import shutil
import subprocess
import sys
from collections.abc import Callable, Mapping
from pathlib import Path

from tests.architecture.source import ROOT
from tests.system.terminal import SMALL, Terminal, workspace

EVENINGS = ("2026-11-22T18:30", "2026-12-06T18:30", "2026-12-19T18:30")
SUNDAY = "2026-12-20T17:00"
SEASON = ("--from", "2026-11-16", "--until", "2027-03-31")
_NOBODY = SMALL.partition("people:")[0]
_NAMES = tuple(f"Number{chr(ord('a') + number)}son" for number in range(25))
_WITHOUT_LIBRARY = """
import sys
sys.modules["vl_convert"] = None
from outreach.cli.app import run
sys.exit(run(sys.argv[1:]))
"""


class CannotWrite(Exception):  # noqa: N818 - it reads as a sentence
    """A page could not be written; it says what the command said."""


def _written(terminal: Terminal, *words: str) -> None:
    shown = terminal.type(*words, now=SUNDAY)
    if shown.code != 0:
        raise CannotWrite(shown.err)


def _example(root: Path, name: str = "config.example.yaml") -> Terminal:
    """Give a workspace four weeks into its season, with what runs had made by then."""
    terminal = workspace(root, (ROOT / name).read_text(encoding="utf-8"))
    for attached in (ROOT / "examples").glob("*.pdf"):
        shutil.copyfile(attached, terminal.root / attached.name)
    for evening in EVENINGS:
        terminal.type("run", now=evening)
    return terminal


def _reports(name: str = "config.example.yaml") -> Callable[[Path, Path], None]:
    return lambda page, root: _written(_example(root, name), "report", "--html", str(page))


def _one_report(page: Path, root: Path) -> None:
    _written(_example(root), "report", "letters", "--html", str(page))


def _nobody(page: Path, root: Path) -> None:
    _written(workspace(root, _NOBODY), "report", "--html", str(page))


def _without_library(page: Path, root: Path) -> None:
    terminal = _example(root)
    command = [sys.executable, "-c", _WITHOUT_LIBRARY, "-w", str(terminal.root), "--now", SUNDAY]
    subprocess.run([*command, "report", "--html", str(page)], check=True, capture_output=True)


def _rehearsal(page: Path, root: Path) -> None:
    text = (ROOT / "config.example.yaml").read_text(encoding="utf-8")
    _written(workspace(root, text), "rehearse", *SEASON, "--html", str(page))


def _empty_rehearsal(page: Path, root: Path) -> None:
    _written(workspace(root, _NOBODY), "rehearse", *SEASON, "--html", str(page))


def _card(page: Path, root: Path) -> None:
    _written(_example(root), "card", "symposium", "--html", str(page))


def _crowded_card(page: Path, root: Path) -> None:
    """Write a card with more people and sessions than one sheet holds."""
    people = "".join(f"  - Dr. Ann {name} <{name.lower()}@example.org>, faculty, Somewhere\n" for name in _NAMES)
    meet = "".join(f"      - {{who: Dr. {name}, connection: We both sort errors.}}\n" for name in _NAMES)
    plan = "".join(f"      - 2027-01-29 {8 + n // 4}:{n % 4 * 15:02}, 15 min, talk, Talk {n}\n" for n in range(40))
    conference = (
        f"  - name: Big Congress\n    dates: 2027-01-29..2027-01-30\n    timezone: America/Detroit\n    meet:\n{meet}"
    )
    text = f"{_NOBODY}people:\n{people}conferences:\n{conference}    sessions:\n{plan}"
    _written(workspace(root, text), "card", "big congress", "--html", str(page))


# how each is written: to a file, with a workspace in an empty folder
PAGES: Mapping[str, Callable[[Path, Path], None]] = {
    "interview-season": _reports(),
    "resident-job-search": _reports("examples/resident-job-search.yaml"),
    "physics-match": _reports("examples/physics-match.yaml"),
    "nobody": _nobody,
    "one-report": _one_report,
    "without-library": _without_library,
    "rehearsal": _rehearsal,
    "empty-rehearsal": _empty_rehearsal,
    "card": _card,
    "crowded-card": _crowded_card,
}


def write(name: str, folder: Path, scratch: Path) -> Path:
    """Write the page of a name into a folder, with its workspace below `scratch`; gives the file.

    Raises:
        CannotWrite: the command that writes it failed.
    """
    page = folder / f"{name}.html"
    page.unlink(missing_ok=True)
    PAGES[name](page, scratch / name)
    return page
