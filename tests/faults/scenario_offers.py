"""A morning before a conference, as the job does it over real files: offers of every age, and what befell them.

One draft lies unsent and a hold behind it was deleted, one mail was sent and answered, of another a time was booked,
and a fourth person is to be asked now.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from zoneinfo import ZoneInfo

from outreach.clock import Clock
from outreach.jobs import perform
from outreach.rendering import ics, mime
from tests.system.terminal import Terminal, workspace

NOW = datetime(2027, 1, 11, 7, 10, tzinfo=ZoneInfo("America/Chicago"))

_CONFIG = """version: 1
me: {name: Maya Okafor, email: maya.okafor@lakeshore.example.edu, timezone: America/Chicago, phase: ms4}
begin: 2026-12-01
people:
  - Dr. Luis Sandoval <sandoval@mesa-verde.example.edu>, faculty
  - Dr. Wei Chen <chen@northfield.example.edu>, faculty
  - Dr. Ana Bell <bell@harbor-state.example.edu>, faculty
FOURTH
conferences:
  - name: Great Lakes Winter Symposium
    id: glws
    dates: 2027-01-29..2027-01-30
    timezone: America/Detroit
    meet:
      - who: Dr. Sandoval
        connection: Your paper on hippocampal contours is the reason my audit sorts errors by slice thickness.
        question: which failures you stopped looking for, and why
      - who: Dr. Chen
        connection: Dr. Moore told me that you teach what she wishes she had learned about brachytherapy.
        question: how you chose your first project
      - who: Dr. Bell
        connection: Your talk of last year changed how I read a plan.
        question: what you would look at first in a plan today
MEET
"""
_FOURTH = "  - Dr. Omar Reyes <reyes@cedar-ridge.example.edu>, faculty"
_MEET = """      - who: Dr. Reyes
        connection: Your group wrote the script that I start every contour with.
        question: who keeps such a script alive
"""
_FIRST, _SECOND = "2027-01-04 07:10", "2027-01-05 07:10"


def config(*, fourth: bool) -> str:
    """Give the files, with the fourth person or without."""
    text = _CONFIG.replace("FOURTH\n", f"{_FOURTH}\n" if fourth else "")
    return text.replace("MEET\n", _MEET if fourth else "")


def before(root: Path) -> Terminal:
    """Do what came before this morning."""
    terminal = workspace(root, config(fourth=False))
    for moment in (_FIRST, _SECOND):
        shown = terminal.type("run", now=moment)
        assert shown.code in (0, 3), shown
    _sends(root, "sandoval")
    _sends(root, "bell")
    assert terminal.type("run", now="2027-01-06 07:10").code in (0, 3)
    assert terminal.type("log", "sandoval", "reply", now="2027-01-07 18:00").code == 0
    assert terminal.type("book", "bell", "2", now="2027-01-07 18:00").code == 0
    holds_of(root, "Dr. Chen?")[0].unlink()
    (root / "config.yaml").write_text(config(fourth=True), encoding="utf-8")
    return terminal


def _sends(root: Path, name: str) -> None:
    (path,) = [one for one in (root / "drafts").glob("*.eml") if name in one.name]
    sent = root / "drafts" / "sent"
    sent.mkdir(exist_ok=True)
    path.rename(sent / path.name)


def holds_of(root: Path, title: str) -> list[Path]:
    """Give the files of the holds with a title, in order of time."""
    found = [(ics.parse(path.read_bytes()), path) for path in (root / "holds").glob("*.ics")]
    return [path for hold, path in sorted(found, key=lambda row: row[0].starts) if hold.title == title]


def drafts_in(root: Path) -> list[mime.Parsed]:
    """Give every mail, lying or sent."""
    return [mime.parse(path.read_bytes()) for path in sorted((root / "drafts").rglob("*.eml"))]


def run(root: Path, checkpoint: Callable[[str], None]) -> None:
    """Do this morning's run."""
    perform(root, None, Clock(read=lambda: NOW), checkpoint=checkpoint)
