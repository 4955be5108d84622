"""Keep a ledger of today's program, so that tomorrow's can be asked to open it.

    python -m tests.ledgers.keep NAME

writes NAME.sql (the facts, as text), and NAME.yaml (the configuration they belong to). Run once per landing; what it
wrote is never written again.
"""

from __future__ import annotations

import sqlite3
import sys
import tempfile
from contextlib import closing
from pathlib import Path

from tests.system.terminal import Terminal, workspace

HERE = Path(__file__).parent
NOW = "2026-12-04 07:10"
EVENING = "2026-12-02 17:40"
TYPED: tuple[tuple[str, tuple[str, ...]], ...] = (
    ("2026-11-22 17:00", ("run",)),
    ("2026-11-24 12:00", ("news", "My contouring audit was accepted as a poster.")),
    ("2026-11-29 18:30", ("run",)),
    (EVENING, ("note", "Harbor State: with Dr. Marchetti, Dr. Halvorsen, Dr. Osei")),
    (EVENING, ("note", "Dr. Marchetti: Your Friday plan review is what I would miss anywhere else.")),
    (EVENING, ("note", "Dr. Osei: Your rule about phantoms has stayed with me.")),
    (EVENING, ("note", "Dr. Halvorsen: she asked about the hippocampal limits")),
    (EVENING, ("note", "policy Harbor State: welcome")),
    ("2026-12-02 18:30", ("run",)),
    ("2026-12-03 07:10", ("run", "thanks")),
    ("2026-12-03 08:00", ("met", "Jonah", "he showed me the new planning room")),
    ("2026-12-03 08:01", ("promised", "Halvorsen", "literature screen by 2027-01-27")),
    ("2026-12-03 08:02", ("snooze", "hadid", "8w")),
    ("2026-12-03 08:03", ("pause", "lund", "until", "2027-02-01")),
    ("2026-12-03 08:04", ("log", "vance", "ask", "2026-12-01", "--", "whom to ask about proton therapy")),
    ("2026-12-03 18:30", ("run",)),
)


def lived_in(root: Path, *, strict: bool = True) -> Terminal:
    """Live through a fortnight in a workspace; without `strict`, commands that are not there yet are passed over."""
    terminal = workspace(root)
    for now, words in TYPED:
        _by_hand(terminal, words)
        screen = terminal.type(*words, now=now)
        assert not strict or screen.code in (0, 3), (words, screen.err)
    return terminal


def _by_hand(terminal: Terminal, words: tuple[str, ...]) -> None:
    """Before the run of the thank-yous, one of them is sent and another one edited."""
    if words != ("run", "thanks"):
        return
    drafts = terminal.root / "drafts"
    (drafts / "sent").mkdir(exist_ok=True)
    for path in sorted(drafts.glob("*marchetti*.eml")):
        path.rename(drafts / "sent" / path.name)
    for path in sorted(drafts.glob("*osei*.eml")):
        path.write_bytes(path.read_bytes().replace(b"Dear", b"Hello", 1))


def keep(name: str, root: Path, *, strict: bool = True) -> None:
    """Write the ledger of a lived-in workspace as SQL, and its configuration."""
    target = HERE / f"{name}.sql"
    assert not target.exists(), f"{target} is kept already"
    lived_in(root, strict=strict)
    with closing(sqlite3.connect(root / ".outreach" / "ledger.db")) as ledger:
        version = ledger.execute("PRAGMA user_version").fetchone()[0]
        lines = [*ledger.iterdump(), f"PRAGMA user_version = {version};"]
    target.write_text("\n".join(lines) + "\n", encoding="utf-8")
    (HERE / f"{name}.yaml").write_text((root / "config.yaml").read_text(encoding="utf-8"), encoding="utf-8")


if __name__ == "__main__":
    with tempfile.TemporaryDirectory() as folder:
        keep(sys.argv[1], Path(folder) / "w", strict="--any" not in sys.argv)
