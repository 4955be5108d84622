"""`make bench`: what the product costs, next to its budgets; figures are of this machine, ratios and counts of any."""

from __future__ import annotations

import sys
import tempfile
from collections.abc import Iterable, Iterator
from pathlib import Path

from tests.architecture.source import ROOT
from tests.bench import allotting, guarding, mailboxes, peers
from tests.bench.crowd import FULL, SMALL, Size
from tests.bench.mailboxes import Reading


def main(arguments: list[str]) -> int:
    """Print everything, or what is named: `reading`, `files`, `guarding`, `slots`, `peers`; `small`: a small mailbox.

    Ends with 1 when more was asked of Google than may be.
    """
    size = SMALL if "small" in arguments else FULL
    parts = [one for one in arguments if one != "small"] or ["reading", "files", "guarding", "slots", "peers"]
    too_many = False
    with tempfile.TemporaryDirectory(prefix="outreach-bench-") as folder:
        root = Path(folder)
        if "reading" in parts:
            too_many = _shown(f"Gmail and Calendar: {_told(size)}", _reading(root, size))
        if "files" in parts:
            _shown(f"mbox files: {_told(size)}", mailboxes.in_files(root / "files", size))
        if "guarding" in parts:
            view = guarding.a_crowd()
            print(f"\nGuardrails: {guarding.measured(view, guarding.drafts(view))}", flush=True)
        if "slots" in parts:
            print("\nTimes to offer", *(allotting.measured(full) for full in range(1, 4)), sep="\n", flush=True)
        if "peers" in parts:
            _compared(peers.rows(root, peers.installed(ROOT)))
    return int(too_many)


def _told(size: Size) -> str:
    return f"{size.mails:,} mails, {size.known:,} with {size.people:,} known people; {size.meetings:,} meetings"


def _reading(root: Path, size: Size) -> Iterator[Reading]:
    with mailboxes.crowded(root, size, progress=lambda text: print(f"  {text}", flush=True)) as season:
        yield from mailboxes.looks(season, size, mailboxes.from_outside(season, root))


def _shown(title: str, readings: Iterable[Reading]) -> bool:
    """Print one line for each look; whether a later one asked more than it may."""
    print(f"\n{title}\n  {'':24}{'requests':>9}{'seconds':>9}{'our own':>9}{'MiB':>6}", flush=True)
    over = False
    for one in readings:
        assert one.cost is not None
        is_over = one.most is not None and one.requests > one.most
        over = over or is_over
        note = f"   more than {one.most}: {dict(one.asked)}" if is_over else _budget(one)
        figures = f"{one.requests:>9}{one.cost.seconds:>9.2f}{one.cost.processor:>9.2f}{one.cost.peak:>6.0f}"
        print(f"  {one.what:24}{figures}{note}", flush=True)
    return over


def _budget(one: Reading) -> str:
    return f"   (at most {one.most})" if one.most is not None else ""


def _compared(rows: Iterable[peers.Row]) -> None:
    print("\nNext to others, one after the other on this machine (ours : theirs)", flush=True)
    for row in rows:
        ratio = "  –  " if row.ratio is None else f"{row.ratio:5.2f}"
        verdict = "" if row.ratio is None else ("  " if row.ratio <= row.most else " !")
        print(f" {verdict or '  '}{row.what:66}{ratio} of {row.most:.1f}   {row.detail}", flush=True)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
