"""The evening of an interview day, as the job does it: the real configuration, decision, providers and ledger."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from zoneinfo import ZoneInfo

from outreach.clock import Clock
from outreach.jobs import perform
from tests.system.terminal import Terminal, workspace

NOW = datetime(2026, 12, 2, 18, 31, tzinfo=ZoneInfo("America/Chicago"))


def before(root: Path) -> Terminal:
    """Do what came before: a run some days ago, an interview that moved since, three notes and an answer."""
    terminal = workspace(root)
    config = root / "config.yaml"
    original = config.read_text()
    config.write_text(original.replace("when: 2026-12-02 9:00 am ET", "when: 2026-12-03 9:00 am ET"))
    terminal.type("run", now="2026-11-29 18:30")
    config.write_text(original)
    terminal.type("note", "Harbor State: with Dr. Osei", now="2026-12-02 18:00")
    terminal.type("note", "Dr. Marchetti: Your Friday plan review is what I would miss.", now="2026-12-02 18:00")
    terminal.type("note", "Dr. Osei: Your rule about phantoms has stayed with me.", now="2026-12-02 18:00")
    terminal.type("note", "Halvorsen: she asked about the hippocampal limits", now="2026-12-02 18:00")
    terminal.type("note", "policy Harbor State: welcome", now="2026-12-02 18:00")
    return terminal


def run(root: Path, checkpoint: Callable[[str], None]) -> None:
    """Do the evening's run."""
    perform(root, None, Clock(read=lambda: NOW), checkpoint=checkpoint)
