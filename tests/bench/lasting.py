"""What years leave behind: memory over many runs in one process, and a ledger of ten years that is read and rebuilt.

The years are played by real runs, one a fortnight, whose drafts the owner sends; the mornings in between, on which
nothing was due, are recorded as what they leave: that a run began and that it ended.
"""

from __future__ import annotations

import json
import shutil
import sys
from collections.abc import Iterator
from datetime import datetime, timedelta
from pathlib import Path
from statistics import median

from outreach.domain.facts import Fact, RunFinished, RunStarted
from outreach.jobs import perform
from outreach.state.ledger import Ledger, path_of
from tests.architecture.source import ROOT
from tests.bench.costs import Cost, cost, done, ours
from tests.bench.crowd import named
from tests.bench.figures import MEBIBYTES, RATIO, SECONDS, TIMES, Curve, Figure, Finding, Line, of
from tests.bench.peers import all_due
from tests.bench.scale import Bench
from tests.bench.soaking import standing_at
from tests.builders import at
from tests.google_season import OWNER, for_google, google_season
from tests.system.terminal import workspace

BEGIN = at("2026-11-30 18:30")
_PEOPLE, _NEWS_EVERY, _FORTNIGHT = 25, timedelta(weeks=5), timedelta(weeks=2)
_HEARD = ("research mentor, every 6 weeks", "wellness mentor, every 10 weeks", "sponsor")
_MOST_GROWTH = 1.05


def soaking(bench: Bench) -> Iterator[Figure]:
    """Do run after run in one process against the test server: what it holds after some is what it holds after many."""
    folder, (some, many) = bench.folder("soaking"), bench.scale.runs
    with google_season(folder, for_google(all_due(_PEOPLE))) as season:
        command = (sys.executable, "-m", "tests.bench.soaking", str(season.root), str(some), str(many))
        used = done(cost(command, folder, {"PYTHONPATH": str(ROOT)}))
    first, last = json.loads(used.said.splitlines()[-1])
    what = f"memory after {many} runs in one process : after {some} (gmail, {_PEOPLE} people)"
    detail = f"{first:.1f} MiB after {some} runs, {last:.1f} MiB after {many}"
    yield of([last / first], id="soak", what=what, unit=RATIO, most=_MOST_GROWTH, detail=detail)


def ageing(bench: Bench) -> Iterator[Finding]:
    """Play years, and look every now and then at what a plan and a run take; then lose the ledger and rebuild it."""
    folder, years = bench.folder("ageing"), bench.scale.years
    root = workspace(folder / "w", configured(years)).root
    plans, runs = [], []
    for year in range(1, years + 1):
        end = _play(root, year, bench.scale.fortnights_a_year)
        if year in {1, 2, 4, 7, years}:
            taken = [_looked(root, folder, end + timedelta(hours=one)) for one in range(1, _times(bench) + 1)]
            plans.append((float(year), median(one.seconds for one, _ in taken)))
            runs.append((float(year), median(one.seconds for _, one in taken)))
    lines = (Line(name="plan", points=tuple(plans)), Line(name="a run with nothing to do", points=tuple(runs)))
    yield from _kept(bench, (root, folder), end, (plans[-1][1], runs[-1][1]))
    yield Curve(id="years", title="Years in the ledger", x="years", y="seconds", lines=lines)


def configured(years: int) -> str:
    """Write a configuration with people of three rhythms, and something new to tell every five weeks."""
    days = (BEGIN.date() - timedelta(weeks=2) + _NEWS_EVERY * number for number in range(years * 11))
    told = (
        f"  - {day} {named(n)} accepted - My review of {named(n)} was accepted for {named(n + 300)}."
        for n, day in enumerate(days)
    )
    people = (
        f"  - Dr. {named(n)} Known <known@{named(n).lower()}.example.edu>, {_HEARD[n % 3]}, last 2026-10-{n + 1:02}"
        for n in range(_PEOPLE)
    )
    me = f"me: {{name: Maya Okafor, email: {OWNER}, timezone: America/Chicago, phase: pgy2}}"
    head = ("version: 1", me, "begin: 2026-11-16", "mail: local", "holds: local")
    limits = "limits: {drafts: [60 per week, 20 per day]}"
    return "\n".join([*head, limits, "news:", *told, "people:", *people]) + "\n"


def _play(root: Path, year: int, fortnights: int) -> datetime:
    """Play one more year; the moment after its last morning, before another fortnight is over."""
    now = BEGIN
    for number in range((year - 1) * fortnights, year * fortnights):
        now = BEGIN + _FORTNIGHT * number
        perform(root, None, standing_at(now))
        _send(root)
        _quiet_mornings(root, now)
    return now + _FORTNIGHT - timedelta(hours=20)


def _send(root: Path) -> None:
    sent = root / "drafts" / "sent"
    sent.mkdir(parents=True, exist_ok=True)
    for one in (root / "drafts").glob("*.eml"):
        one.rename(sent / one.name)


def _quiet_mornings(root: Path, now: datetime) -> None:
    with Ledger.open(root, now=now) as ledger:
        for day in range(1, _FORTNIGHT.days):
            at = now + timedelta(days=day)
            run = ledger.new_run("", at)
            ledger.record(_heartbeat(run, at), run)


def _heartbeat(run: int, at: datetime) -> Iterator[Fact]:
    yield RunStarted(at=at, run=run, job="")
    yield RunFinished(at=at + timedelta(seconds=1), run=run, exit_code=0)


def _looked(root: Path, folder: Path, now: datetime) -> tuple[Cost, Cost]:
    """Do a plan and a run, after what had become due was done."""
    moment = f"{now:%Y-%m-%dT%H:%M}"
    done(cost(ours("-w", str(root), "--now", moment, "run"), folder), 0, 3)
    plan = done(cost(ours("-w", str(root), "--now", moment, "plan"), folder))
    return plan, done(cost(ours("-w", str(root), "--now", moment, "run"), folder), 0, 3)


def _times(bench: Bench) -> int:
    return min(3, bench.scale.times)


def _kept(bench: Bench, places: tuple[Path, Path], now: datetime, taken: tuple[float, float]) -> Iterator[Figure]:
    """Tell how large it is, what a day takes with it, and what it takes to rebuild it from an export."""
    root, folder = places
    with Ledger.open(root, now=now, readonly=True) as ledger:
        facts = len(ledger.facts())
    size = path_of(root).stat().st_size / 2**20
    sent = len(list((root / "drafts" / "sent").glob("*.eml")))
    after = f"after {bench.scale.years} years"
    detail = f"{_PEOPLE} people, a run every day, {sent:,} drafts made and sent"
    yield of([facts], id="ledger-facts", what=f"facts in the ledger {after}", unit=TIMES, detail=detail)
    yield of([size], id="ledger-size", what=f"the ledger {after}", unit=MEBIBYTES)
    yield of([taken[0]], id="ledger-plan", what=f"`plan` {after}", unit=SECONDS)
    yield of([taken[1]], id="ledger-run", what=f"a run with nothing to do {after}", unit=SECONDS)
    recovered = [_recovered(root, folder, now, facts) for _ in range(_times(bench))]
    seconds = [one.seconds for one in recovered]
    yield of(seconds, id="recover", what=f"`recover` {after}, from an export", unit=SECONDS)


def _recovered(root: Path, folder: Path, now: datetime, known: int) -> Cost:
    """Lose the ledger of a copy of the workspace, and rebuild it from what `export` had written."""
    lost = folder / "lost"
    shutil.copytree(root, lost)
    export = folder / "facts.jsonl"
    export.write_text(done(cost(ours("-w", str(lost), "export"), folder)).said)
    path_of(lost).unlink()
    moment = f"{now + timedelta(hours=5):%Y-%m-%dT%H:%M}"
    command = ours("-w", str(lost), "--now", moment, "--json", "recover", "--from", str(export))
    used = done(cost(command, folder), 0, 3)
    told = json.loads(used.said)
    assert told["recovered"]
    assert told["facts"] >= known, f"{told['facts']} of {known} facts"
    shutil.rmtree(lost)
    return used
