"""The parts of the bench by their names, each giving what it found; what they share is how much there is to measure."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from pathlib import Path

from tests.bench import allotting, at_google, comparing, guarding, lasting, mailboxes, rehearsing
from tests.bench.costs import Cost
from tests.bench.crowd import FULL, Size
from tests.bench.figures import MEBIBYTES, SECONDS, TIMES, Curve, Figure, Finding, Line, of
from tests.bench.floors import floors
from tests.bench.mailboxes import Reading
from tests.bench.scale import Bench

Part = Callable[[Bench], Iterator[Finding]]

_MOST_MEMORY = 90
_LOOKS = ("first reading", "first run", "nothing new")


def reading(bench: Bench) -> Iterator[Finding]:
    """Look at mailboxes and calendars of every size, the largest at length: requests, seconds and memory."""
    taken: dict[int, dict[str, Reading]] = {}
    for size in bench.scale.mailboxes:
        is_last = size is bench.scale.mailboxes[-1]
        taken[size.mails] = {}
        for number, one in enumerate(_looks(bench.folder(f"mails-{size.mails}"), size, is_whole=is_last), 1):
            taken[size.mails].setdefault(one.what, one)
            if is_last:
                yield _requests(number, one, size)
    yield from _quiet_everywhere(taken)
    largest = bench.scale.mailboxes[-1]
    yield _memory([one.cost for one in taken[largest.mails].values() if one.cost], largest)
    yield _grown(taken)


def _looks(root: Path, size: Size, *, is_whole: bool) -> Iterator[Reading]:
    with mailboxes.crowded(root, size) as season:
        for one in mailboxes.looks(season, size, mailboxes.from_outside(season, root)):
            yield one
            if one.what == _LOOKS[-1] and not is_whole:
                return


def _requests(number: int, one: Reading, size: Size) -> Figure:
    """Tell what one look asked; of those that the design speaks of, that makes a budget."""
    what = f"requests, {size.mails:,} mails, {size.people:,} people, gmail: {one.what}"
    id = f"look-{number}"
    is_budget = one.what in ("nothing new", f"{mailboxes.FEW} new mails")
    detail = "" if one.cost is None else _told(one.cost)
    return of([one.requests], id=id, what=what, unit=TIMES, most=one.most, detail=detail, is_budget=is_budget)


def _told(cost: Cost) -> str:
    return f"{cost.seconds:.2f} s, {cost.processor:.2f} s of its own, {cost.peak:.0f} MiB"


def _quiet_everywhere(taken: Mapping[int, Mapping[str, Reading]]) -> Iterator[Figure]:
    asked = [row["nothing new"].requests for row in taken.values() if "nothing new" in row]
    what = "requests of a run with nothing new, from the smallest mailbox to the largest"
    yield of(asked, id="requests-any-size", what=what, unit=TIMES, most=mailboxes.QUIET, is_budget=True)


def _memory(costs: list[Cost], size: Size) -> Figure:
    peaks = [one.peak for one in costs]
    what = f"peak memory of a look, {size.people:,} people, gmail, the highest of {len(peaks)} looks"
    return of([max(peaks)], id="memory", what=what, unit=MEBIBYTES, most=_MOST_MEMORY, is_budget=True)


def _grown(taken: Mapping[int, Mapping[str, Reading]]) -> Curve:
    lines = []
    for what in _LOOKS:
        found = [(float(mails), row[what].cost) for mails, row in taken.items() if what in row]
        points = tuple((mails, cost.seconds) for mails, cost in found if cost is not None)
        lines.append(Line(name=what, points=points))
    detail = "Of the mails, six in a hundred are with people in the file, who grow in number too: 10, 100, 250, 500."
    return Curve(id="history", title="Mails in the mailbox", x="mails", y="seconds", lines=tuple(lines), detail=detail)


def files(bench: Bench) -> Iterator[Finding]:
    """Read the same mails out of files."""
    size = bench.scale.mailboxes[-1]
    for number, one in enumerate(mailboxes.in_files(bench.folder("files"), size)):
        assert one.cost is not None
        what = f"{size.mails:,} mails in mbox files: {one.what}"
        yield of([one.cost.seconds], id=f"mbox-{number}", what=what, unit=SECONDS, detail=f"{one.cost.peak:.0f} MiB")


def guarded(bench: Bench) -> Iterator[Finding]:
    """Let all rules read a draft."""
    view = guarding.a_crowd()
    mails = guarding.drafts(view)
    found = [guarding.measured(view, mails) for _ in range(bench.scale.times)]
    slowest = ", ".join(f"{id} {1000 * seconds:.2f}" for id, seconds in found[0].rules[:3])
    detail = f"{guarding.PEOPLE} people, {guarding.PROGRAMS} programs; slowest {slowest}"
    seconds = [one.seconds * 1000 for one in found]
    yield of(
        seconds, id="guarding", what="all rules over one draft", unit="ms", most=1000 * guarding.MOST, detail=detail
    )


def slots(bench: Bench) -> Iterator[Finding]:
    """Find times in a full calendar."""
    for full in range(1, 4):
        found = [allotting.measured(full).seconds for _ in range(min(3, bench.scale.times))]
        what = f"times for {allotting.REQUESTS} requests, {allotting.BUSY:,} busy stretches, {full} of 4 hours full"
        yield of(found, id=f"slots-{full}", what=what, unit=SECONDS, most=allotting.MOST)


def rehearsed(bench: Bench) -> Iterator[Finding]:
    """Rehearse a season."""
    project = rehearsing.crowded()
    last = rehearsing.LAST if bench.scale.mailboxes[-1] is FULL else rehearsing.FIRST
    found = [rehearsing.played(project, rehearsing.FIRST, last) for _ in range(min(3, bench.scale.times))]
    one = found[0].found
    what = f"a season rehearsed: {one.people} people, {(one.last - one.first).days + 1} days, {len(one.letters)} drafts"
    detail = "of the processor; it waits for nothing"
    seconds = [each.own for each in found]
    yield of(seconds, id="rehearse", what=what, unit=SECONDS, most=rehearsing.MOST_SECONDS, detail=detail)


PARTS: Mapping[str, Part] = {
    "version": comparing.starting,
    "plan": comparing.planning,
    "decide": comparing.deciding,
    "drafts": comparing.drafting,
    "google": at_google.drafting,
    "quiet": comparing.idling,
    "reading": reading,
    "files": files,
    "guarding": guarded,
    "slots": slots,
    "rehearse": rehearsed,
    "soak": lasting.soaking,
    "years": lasting.ageing,
    "floors": floors,
}
