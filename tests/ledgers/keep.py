"""Keep a ledger of today's program, so that tomorrow's can be asked to open it.

    python -m tests.ledgers.keep NAME [--google]

lives through a fortnight with files, or with Gmail and Google Calendar as the test server plays them, and writes
NAME.sql (the facts, as text), and NAME.yaml (the configuration they belong to). Run once per landing; what it wrote is
never written again.
"""

from __future__ import annotations

import sqlite3
import sys
import tempfile
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

from outreach.providers.google import scopes
from tests.builders import at
from tests.google_season import GRANTED, GoogleSeason, google_season
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
    _typed(terminal, _in_files, strict=strict)
    return terminal


def lived_in_google(root: Path) -> None:
    """Live through the same fortnight with Google, with leave to see what was sent; `root` is a folder named w."""
    with google_season(root.parent, granted=GRANTED | {scopes.READONLY}) as season:
        _typed(season.terminal, lambda _: _in_gmail(season), before=lambda now: _set_clock(season, now))


def _typed(
    terminal: Terminal,
    by_hand: Callable[[Terminal], None],
    *,
    before: Callable[[str], None] = lambda _: None,
    strict: bool = True,
) -> None:
    for now, words in TYPED:
        before(now)
        if words == ("run", "thanks"):
            by_hand(terminal)
        screen = terminal.type(*words, now=now)
        assert not strict or screen.code in (0, 3), (words, screen.err)


def _set_clock(season: GoogleSeason, now: str) -> None:
    season.world.now = at(now)


def _in_gmail(season: GoogleSeason) -> None:
    """Send one of the thank-yous and edit another."""
    by_address = {one.to[0].split("@")[0]: one.id for one in season.drafts() if one.to}
    season.human.sends_draft(by_address["e.marchetti"])
    season.human.edits_draft(by_address["greta.osei"], body="Hello Dr. Osei,\n\nthank you.")


def _in_files(terminal: Terminal) -> None:
    """Send one of the thank-yous and edit another."""
    drafts = terminal.root / "drafts"
    (drafts / "sent").mkdir(exist_ok=True)
    for path in sorted(drafts.glob("*marchetti*.eml")):
        path.rename(drafts / "sent" / path.name)
    for path in sorted(drafts.glob("*osei*.eml")):
        path.write_bytes(path.read_bytes().replace(b"Dear", b"Hello", 1))


def keep(name: str, root: Path, *, google: bool = False, strict: bool = True) -> None:
    """Write the ledger of a lived-in workspace as SQL, and its configuration."""
    target = HERE / f"{name}.sql"
    assert not target.exists(), f"{target} is kept already"
    if google:
        lived_in_google(root)
    else:
        lived_in(root, strict=strict)
    with closing(sqlite3.connect(root / ".outreach" / "ledger.db")) as ledger:
        version = ledger.execute("PRAGMA user_version").fetchone()[0]
        lines = [*ledger.iterdump(), f"PRAGMA user_version = {version};"]
    target.write_text("\n".join(lines) + "\n", encoding="utf-8")
    (HERE / f"{name}.yaml").write_text((root / "config.yaml").read_text(encoding="utf-8"), encoding="utf-8")


if __name__ == "__main__":
    with tempfile.TemporaryDirectory() as folder:
        keep(sys.argv[1], Path(folder) / "w", google="--google" in sys.argv, strict="--any" not in sys.argv)
