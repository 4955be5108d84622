"""What is compared with: where the others are installed, and the same work written down for them and for us."""

from __future__ import annotations

import os
from pathlib import Path

from tests.architecture.source import ROOT
from tests.bench.crowd import institution, named
from tests.google_season import OWNER
from tests.system.terminal import workspace

NOW = "2026-12-02T18:31"
OWN_CADENCES = 7
LETTER = """\
TO: {{email}}
SUBJECT: My contouring audit
FROM: Maya Okafor <maya.okafor@lakeshore.example.edu>

Dear {{name}},

My contouring audit was accepted as a poster at the Winter Symposium.

Thank you for your advice on it. No need to answer this.

Best wishes,
Maya Okafor
"""
WORDS = """\
Subject: {{ news.subject }}

Dear {{ greeting }},

{{ news.text }}
"""


def merge_files(folder: Path, count: int) -> None:
    """Write what mailmerge reads, with so many people; a sink then says where it listens."""
    rows = [f"{named(number)}@{institution(number)}.example.edu,{named(number)}" for number in range(count)]
    (folder / "mailmerge_template.txt").write_text(LETTER)
    (folder / "mailmerge_database.csv").write_text("\n".join(["email,name", *rows]) + "\n")


def cadences() -> int:
    """Count the cadences of a workspace that likes them: the built-in ones, and its own."""
    return OWN_CADENCES + sum(1 for one in (ROOT / "templates").iterdir() if (one / "cadence.yaml").exists())


def all_due(count: int, *, last: str = "2026-06-20") -> str:
    """Write a configuration with so many people, each in a place of their own, and news for all of them."""
    people = [
        f"  - Dr. {named(number)} Known <known@{institution(number)}.example.edu>, wellness mentor, every 12 weeks, "
        f"last {last}"
        for number in range(count)
    ]
    head = [
        "version: 1",
        f"me: {{name: Maya Okafor, email: {OWNER}, timezone: America/Chicago, phase: ms4}}",
        "mail: local",
        "holds: local",
        "news:",
        "  - 2026-11-18 audit accepted - My contouring audit was accepted as a poster at the Winter Symposium.",
        f"limits: {{drafts: [{count * 2} per week, {count * 2} per day]}}",
        "people:",
    ]
    return "\n".join([*head, *people]) + "\n"


def with_cadences(root: Path, text: str) -> None:
    """Make a workspace with as many cadences of the owner's own beside ours as somebody may have who likes them."""
    own = {f"own-{named(number).lower()}": 20 + number for number in range(OWN_CADENCES)}
    rows = [f"  {id}: {{who: wellness mentor, kind: update, every: {weeks} weeks}}" for id, weeks in own.items()]
    workspace(root, "\n".join([text.rstrip("\n"), "cadences:", *rows]) + "\n")
    for id in own:
        (root / "templates" / id).mkdir(parents=True)
        (root / "templates" / id / "01-news.j2").write_text(WORDS)


def installed(root: Path) -> Path | None:
    """Give the folder with the others' commands, where `make bench` puts them."""
    folder = Path(os.environ.get("OUTREACH_BENCH_PEERS", root / ".venv" / "bench")) / "bin"
    return folder if (folder / "mailmerge").exists() and (folder / "gcalcli").exists() else None
