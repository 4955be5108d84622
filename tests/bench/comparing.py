"""What a command takes next to what others take for a like thing, by turns in one run on the same machine.

The others are installed into an environment of their own; where one is missing, its row says so.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator
from pathlib import Path
from statistics import median

from tests.architecture.source import ROOT
from tests.bench.costs import Cost, cost, done, ours
from tests.bench.figures import SECONDS, TIMES, Curve, Figure, Finding, Line, of, power, ratio
from tests.bench.peers import NOW, all_due, cadences, merge_files, with_cadences
from tests.bench.scale import Bench
from tests.bench.sink import NotInstalled, sink
from tests.bench.taking_turns import compared, missing, turns
from tests.system.terminal import workspace

_MANY = 1_000


def starting(bench: Bench) -> Iterator[Figure]:
    """Compare how long it takes to say a version."""
    id, what, most = "version", "`outreach --version` : `mailmerge --version`", 0.6
    if bench.peers is None:
        yield missing(id, what, most, "mailmerge is not installed")
        return
    folder, theirs = bench.folder("starting"), str(bench.peers / "mailmerge")
    taken = turns(
        bench.scale.times,
        lambda: done(cost(ours("--version"), folder)),
        lambda: done(cost((theirs, "--version"), folder)),
    )
    yield compared(id, what, most, taken)


def planning(bench: Bench) -> Iterator[Figure]:
    """Compare a whole plan of the example with another program's version."""
    id, what, most = "plan", "`outreach plan` (the example) : `gcalcli --version`", 0.8
    if bench.peers is None:
        yield missing(id, what, most, "gcalcli is not installed")
        return
    folder, theirs = bench.folder("planning"), str(bench.peers / "gcalcli")
    root = workspace(folder / "w").root
    taken = turns(
        bench.scale.times,
        lambda: done(cost(ours("-w", str(root), "--now", NOW, "plan"), folder)),
        lambda: done(cost((theirs, "--version"), folder)),
    )
    yield compared(id, what, most, taken)


def drafting(bench: Bench) -> Iterator[Finding]:
    """Compare drafts in files with as many mails to a server here; then, how that grows."""
    count, folder = bench.scale.drafts, bench.folder("drafting")
    id, what, most = "drafts", f"{count:,} drafts into files : mailmerge, {count:,} mails to a server here", 1.0
    if bench.peers is None:
        yield missing(id, what, most, "mailmerge is not installed")
    else:
        try:
            yield _merged(bench, bench.peers, folder, compare=(id, what, most))
        except NotInstalled as problem:
            yield missing(id, what, most, str(problem))
    yield _growing(bench, folder)


def _merged(bench: Bench, peers: Path, folder: Path, *, compare: tuple[str, str, float]) -> Figure:
    count = bench.scale.drafts
    merge_files(folder, count)
    command = (str(peers / "mailmerge"), "--no-dry-run", "--no-limit")
    numbers = iter(range(bench.scale.times))
    with sink(peers, folder) as server:
        taken = turns(
            bench.scale.times,
            lambda: _drafted(folder / f"w{next(numbers)}", folder, count),
            lambda: done(cost(command, folder)),
        )
    assert server.taken == bench.scale.times * count, f"{server.taken} mails"
    return compared(*compare, taken)


def _drafted(root: Path, folder: Path, count: int) -> Cost:
    terminal = workspace(root, all_due(count))
    used = done(cost(ours("-w", str(terminal.root), "--now", NOW, "run"), folder), 0, 3)
    made = len(list((terminal.root / "drafts").glob("*.eml")))
    assert made == count, f"{made} drafts"
    return used


def _growing(bench: Bench, folder: Path) -> Curve:
    points = []
    for count in bench.scale.due:
        repeated = [_drafted(folder / f"{count}-{n}", folder, count) for n in range(3 if count <= 100 else 1)]
        points.append((float(count), median(one.seconds for one in repeated)))
    line = Line(name="a run that makes them", points=tuple(points))
    return Curve(id="drafts", title="Drafts made in one run", x="drafts", y="seconds", lines=(line,))


def deciding(bench: Bench) -> Iterator[Finding]:
    """Load and decide next to parsing the same file; ten times as many people may take ten times as long."""
    folder = bench.folder("deciding")
    taken = {count: _decided(folder / str(count), count, bench.scale.times) for count in bench.scale.people}
    point = _MANY if _MANY in taken else bench.scale.people[-1]
    mine, theirs = taken[point]
    what = f"load and decide, {point:,} people × {cadences()} cadences"
    told = f"{median(mine):.3f} s; theirs {median(theirs):.3f} s, both of the processor"
    yield ratio(mine, theirs, id="decide", what=f"{what} : CSafeLoader", most=2.0, detail=told, is_budget=True)
    yield of(mine, id="decide-seconds", what=what, unit=SECONDS, most=1.0, is_budget=True)
    sides = [
        tuple((float(count), median(pair[side])) for count, pair in taken.items() if pair[side]) for side in range(2)
    ]
    ours, others = Line(name="load and decide", points=sides[0]), Line(name="CSafeLoader", points=sides[1])
    largest = [one for one in ours.points if one[0] >= point]
    growth = power(largest if len(largest) > 1 else ours.points)
    span = f"from {point:,} to {bench.scale.people[-1]:,} people, both axes logarithmic; 1 is linear"
    yield of([growth], id="decide-slope", what=f"its slope {span}", unit="", most=1.1, is_budget=True)
    yield Curve(id="people", title="People in the file", x="people", y="seconds", lines=(ours, others))


def _decided(folder: Path, count: int, times: int) -> tuple[list[float], list[float]]:
    with_cadences(folder / "w", all_due(count, last="2026-11-25"))
    command = (sys.executable, "-m", "tests.bench.deciding", str(folder / "w"), str(times if count <= _MANY else 1))
    used = done(cost(command, folder, {"PYTHONPATH": str(ROOT)}))
    mine, theirs = json.loads(used.said.splitlines()[-1])
    return mine, theirs


def idling(bench: Bench) -> Iterator[Figure]:
    """Compare a run with nothing to do with a plan, and count what it does."""
    folder = bench.folder("idling")
    root = workspace(folder / "w", all_due(bench.scale.quiet_people, last="2026-11-25")).root
    command = ("-w", str(root), "--now")
    done(cost(ours(*command, "2026-12-02T18:00", "run"), folder), 0, 3)
    taken = turns(
        bench.scale.times,
        lambda: done(cost(ours(*command, NOW, "run"), folder)),
        lambda: done(cost(ours(*command, NOW, "plan"), folder)),
    )
    yield compared("quiet", "nothing due, in files: `run` : `plan`", 1.1, taken)
    counting = (sys.executable, "-m", "tests.bench.counting", str(root), "--now", "2026-12-02T18:41", "run")
    counts = json.loads(done(cost(counting, folder, {"PYTHONPATH": str(ROOT)})).said.splitlines()[-1])
    for name, counted, most in (
        ("connections to a network", "connected", 0),
        ("files of drafts or holds written", "renamed", 0),
        ("commits to the ledger (the heartbeat)", "COMMIT", 1),
    ):
        what = f"the same: {name}"
        yield of(
            [counts.get(counted, 0)], id=f"quiet-{counted.lower()}", what=what, unit=TIMES, most=most, is_budget=True
        )
