"""What the product takes next to what others take for a like thing, one after the other on the same machine.

The others are installed into an environment of their own; where one is missing, its row says so.
"""

from __future__ import annotations

import json
import os
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from tests.architecture.source import ROOT
from tests.bench.costs import Cost, cost, done, ours, quickest
from tests.bench.crowd import institution, named
from tests.bench.sink import sink
from tests.google_season import OWNER
from tests.system.terminal import workspace

TIMES = 5
NOW = "2026-12-02T18:31"
OWN_CADENCES, PEOPLE, MANY, DRAFTS = 7, 1_000, 10_000, 1_000
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


@dataclass(frozen=True, kw_only=True)
class Row:
    """One comparison: what, how much of the other's time it took, how much it may take, and both in words."""

    what: str
    ratio: float | None
    most: float
    detail: str = ""


def rows(root: Path, peers: Path | None) -> Iterator[Row]:
    """Compare everything there is a peer for; `peers` is the folder with their commands, None when not installed."""
    for number, compare in enumerate((_starting, _planning, _drafting)):
        folder = root / f"peers-{number}"
        folder.mkdir()
        yield from compare(folder, peers)
    yield from _deciding(root / "deciding")
    yield from _idling(root / "idling")


def _row(what: str, most: float, mine: Cost, theirs: Cost) -> Row:
    detail = f"{mine.seconds:.3f} s, {mine.peak:.0f} MiB; {theirs.seconds:.3f} s, {theirs.peak:.0f} MiB"
    return Row(what=what, ratio=mine.seconds / theirs.seconds, most=most, detail=detail)


def _missing(what: str, most: float, name: str) -> Row:
    return Row(what=what, ratio=None, most=most, detail=f"{name} is not installed")


def _starting(folder: Path, peers: Path | None) -> Iterator[Row]:
    what, most = "outreach --version : mailmerge --version", 0.6
    if peers is None:
        yield _missing(what, most, "mailmerge")
        return
    mine = quickest(TIMES, lambda: done(cost(ours("--version"), folder)))
    theirs = quickest(TIMES, lambda: done(cost((str(peers / "mailmerge"), "--version"), folder)))
    yield _row(what, most, mine, theirs)


def _planning(folder: Path, peers: Path | None) -> Iterator[Row]:
    what, most = "outreach plan (the example) : gcalcli --version", 0.8
    if peers is None:
        yield _missing(what, most, "gcalcli")
        return
    terminal = workspace(folder / "w")
    mine = quickest(TIMES, lambda: done(cost(ours("-w", str(terminal.root), "--now", NOW, "plan"), folder)))
    theirs = quickest(TIMES, lambda: done(cost((str(peers / "gcalcli"), "--version"), folder)))
    yield _row(what, most, mine, theirs)


def _drafting(folder: Path, peers: Path | None) -> Iterator[Row]:
    what, most = f"{DRAFTS:,} drafts into files : mailmerge, {DRAFTS:,} mails to a server here", 1.0
    if peers is None:
        yield _missing(what, most, "mailmerge")
        return

    def drafted(number: int) -> Cost:
        terminal = workspace(folder / f"w{number}", all_due(DRAFTS))
        used = done(cost(ours("-w", str(terminal.root), "--now", NOW, "run"), folder), 0, 3)
        made = len(list((terminal.root / "drafts").glob("*.eml")))
        assert made == DRAFTS, f"{made} drafts"
        return used

    mine = min((drafted(number) for number in range(2)), key=lambda one: one.seconds)
    with sink() as server:
        _merge_files(folder, server.port)
        command = (str(peers / "mailmerge"), "--no-dry-run", "--no-limit")
        theirs = quickest(2, lambda: done(cost(command, folder)))
        assert server.taken == 2 * DRAFTS
    yield _row(what, most, mine, theirs)


def _merge_files(folder: Path, port: int) -> None:
    rows = [f"{named(number)}@{institution(number)}.example.edu,{named(number)}" for number in range(DRAFTS)]
    (folder / "mailmerge_template.txt").write_text(LETTER)
    (folder / "mailmerge_database.csv").write_text("\n".join(["email,name", *rows]) + "\n")
    server = f"[smtp_server]\nhost = 127.0.0.1\nport = {port}\nsecurity = Never\n"
    (folder / "mailmerge_server.conf").write_text(server)


def _deciding(folder: Path) -> Iterator[Row]:
    """Load and decide; twice as many people may take twice as long, and no more."""
    few, many = (_decided(folder / str(count), count) for count in (PEOPLE, MANY))
    what, detail = f"{PEOPLE:,} people x {_cadences()} cadences", f"{few[0]:.3f} s; {few[1]:.3f} s"
    yield Row(what=f"load and decide, {what} : CSafeLoader", ratio=few[0] / few[1], most=2.0, detail=detail)
    yield Row(what=f"the same, in seconds ({PEOPLE:,} people)", ratio=few[0], most=1.0)
    slope = many[0] / few[0] / (MANY / PEOPLE)
    yield Row(what=f"slope from {PEOPLE:,} to {MANY:,} people", ratio=slope, most=1.2, detail=f"{many[0]:.2f} s")


def _cadences() -> int:
    return OWN_CADENCES + sum(1 for one in (ROOT / "templates").iterdir() if (one / "cadence.yaml").exists())


def _decided(folder: Path, count: int) -> tuple[float, float]:
    _with_cadences(folder / "w", all_due(count, last="2026-11-25"))
    times = "3" if count == PEOPLE else "1"
    command = (sys.executable, "-m", "tests.bench.deciding", str(folder / "w"), times)
    used = done(cost(command, folder, {"PYTHONPATH": str(ROOT)}))
    mine, theirs = json.loads(used.said.splitlines()[-1])
    return float(mine), float(theirs)


def _idling(folder: Path) -> Iterator[Row]:
    folder.mkdir()
    root = workspace(folder / "w", all_due(100, last="2026-11-25")).root
    command = ("-w", str(root), "--now")
    done(cost(ours(*command, "2026-12-02T18:00", "run"), folder), 0, 3)
    run = quickest(TIMES, lambda: done(cost(ours(*command, NOW, "run"), folder)))
    plan = quickest(TIMES, lambda: done(cost(ours(*command, NOW, "plan"), folder)))
    yield _row("a run with nothing to do, in files : plan", 1.1, run, plan)


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


def _with_cadences(root: Path, text: str) -> None:
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
