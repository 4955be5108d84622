"""An evening on which everything was said in notes.txt: one run takes it and makes the drafts."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from zoneinfo import ZoneInfo

from outreach.clock import Clock
from outreach.jobs import perform
from tests.system.terminal import workspace

NOW = datetime(2026, 12, 2, 18, 31, tzinfo=ZoneInfo("America/Chicago"))
NOTES = """\
Harbor State: with Dr. Osei
Dr. Osei: Your rule about phantoms has stayed with me.
Dr. Marchetti: Your Friday plan review is what I would miss.
policy Harbor State: welcome
promised Halvorsen: naming script by Jan 27
met Jonah
nonsense
"""


def before(root: Path) -> None:
    """Write down what was said."""
    workspace(root)
    (root / "notes.txt").write_text(NOTES, encoding="utf-8")


def run(root: Path, checkpoint: Callable[[str], None]) -> None:
    """Do the evening's thank-yous."""
    perform(root, "thanks", Clock(read=lambda: NOW), checkpoint=checkpoint)
